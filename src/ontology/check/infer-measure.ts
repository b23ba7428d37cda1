import { assertNever } from '../../kernel/assert-never.ts';
import type { BinaryOperator, ExpressionNode } from '../expression/expression.ts';
import { isSameDimension, isSameScale, power, product, type Measure } from './measure.ts';

/** A measure, a bare number (which takes the other side's unit), or not known. */
export type Inferred = Measure | 'literal' | undefined;

type Lookup = (name: string) => Measure | undefined;

/** The measure of an expression's result; disagreements on the way are added to `problems`. */
export function inferMeasure(node: ExpressionNode, lookup: Lookup, problems: string[]): Inferred {
  const infer = (part: ExpressionNode): Inferred => inferMeasure(part, lookup, problems);
  switch (node.kind) {
    case 'literal':
      return typeof node.value === 'number' ? 'literal' : undefined;
    case 'name':
      return lookup(node.name);
    case 'negate':
      return infer(node.of);
    case 'binary':
      return binary(node.operator, infer(node.left), infer(node.right), problems);
    case 'choice':
      infer(node.test);
      return agree('chooses between', infer(node.yes), infer(node.no), problems);
    case 'call':
      return call(node.name, node.arguments, infer, problems);
    case 'not':
      infer(node.of);
      return undefined;
    case 'macro':
    case 'list':
    case 'has':
      return undefined;
    default:
      return assertNever(node);
  }
}

function binary(operator: BinaryOperator, a: Inferred, b: Inferred, problems: string[]): Inferred {
  if (operator === '*' || operator === '/') {
    return scaled(a, b, operator === '*' ? 1 : -1);
  }
  if (operator === '+' || operator === '-') return sum(operator, a, b, problems);
  if (operator === '%') return a;
  if (comparisons.has(operator)) agree('compares', a, b, problems);
  return undefined;
}

const comparisons: ReadonlySet<BinaryOperator> = new Set(['<', '<=', '>', '>=', '==', '!=']);

/** A literal factor ends the check: nobody can know whether it converts. */
function scaled(a: Inferred, b: Inferred, exponent: 1 | -1): Inferred {
  return isMeasure(a) && isMeasure(b) ? product(a, b, exponent) : undefined;
}

const isMeasure = (value: Inferred): value is Measure => typeof value === 'object';

/** Two points on a temperature scale may be subtracted, which gives a difference; a point and a difference may be added. */
function sum(operator: '+' | '-', a: Inferred, b: Inferred, problems: string[]): Inferred {
  if (!isMeasure(a)) return isMeasure(b) || a === b ? b : undefined;
  if (!isMeasure(b)) return a;
  if (!isSameScale(a, b)) return disagree(operator === '+' ? 'adds' : 'subtracts', a, b, problems);
  if (operator === '-') return { ...a, offset: a.offset === b.offset ? 0 : a.offset };
  return { ...a, offset: a.offset === 0 ? b.offset : a.offset };
}

function agree(verb: string, a: Inferred, b: Inferred, problems: string[]): Inferred {
  if (!isMeasure(a) || !isMeasure(b)) return isMeasure(a) ? a : b;
  return isSameScale(a, b) && a.offset === b.offset ? a : disagree(verb, a, b, problems);
}

function disagree(verb: string, a: Measure, b: Measure, problems: string[]): undefined {
  problems.push(
    isSameDimension(a, b) ? `The expression ${verb} numbers of one dimension in different scales` : `The expression ${verb} numbers of different dimensions`,
  );
  return undefined;
}

function call(name: string, parts: readonly ExpressionNode[], infer: (part: ExpressionNode) => Inferred, problems: string[]): Inferred {
  const measures = parts.map(infer);
  const [first] = measures;
  if (keepsMeasure.has(name)) return first;
  if (name === 'min' || name === 'max') return measures.reduce((a, b) => agree('compares', a, b, problems));
  const exponent = exponentOf(name, parts[1]);
  return isMeasure(first) && exponent !== undefined ? power(first, exponent) : undefined;
}

const keepsMeasure: ReadonlySet<string> = new Set(['abs', 'round', 'double']);

/** The power to which a call raises its first argument, where that stands in the expression. */
function exponentOf(name: string, second: ExpressionNode | undefined): number | undefined {
  if (name === 'sqrt') return 0.5;
  return name === 'pow' && second?.kind === 'literal' && typeof second.value === 'number' ? second.value : undefined;
}
