import { assertNever } from '../../kernel/assert-never.ts';
import type { Scalar } from '../../kernel/value.ts';
import type { BinaryOperator, Distribution, ExpressionNode, ExpressionValues, Sampler, Unknown } from './expression.ts';

type Result = Scalar | Unknown;

interface Scope {
  readonly values: ExpressionValues;
  readonly sampler: Sampler | undefined;
}

type Run = (scope: Scope) => Result;

/**
 * The tree as closures over doubles. A missing name, a division by zero, a result that is no finite number and a comparison of unlike
 * things give no value but the reason; `&&` and `||` decide all the same when the known side decides.
 */
export function evaluator(node: ExpressionNode): Run {
  switch (node.kind) {
    case 'literal':
      return () => node.value;
    case 'name':
      return nameRun(node.name);
    case 'has':
      return ({ values }) => Object.hasOwn(values, node.name) && values[node.name] !== undefined;
    case 'not':
    case 'negate':
      return unaryRun(node.kind, evaluator(node.of));
    case 'binary':
      return node.operator === '&&' || node.operator === '||' ? logicRun(node.operator, evaluator(node.left), evaluator(node.right)) : binaryRun(node);
    case 'choice':
      return choiceRun(evaluator(node.test), evaluator(node.yes), evaluator(node.no));
    case 'call':
      return callRun(node.name, node.arguments.map(evaluator));
    case 'list':
      return () => unknown('a list is not a value');
    case 'macro':
      return macroRun(node);
    default:
      return assertNever(node);
  }
}

const unknown = (reason: string): Unknown => ({ unknown: reason });
const isNone = (result: Result): result is Unknown => typeof result === 'object';

function nameRun(name: string): Run {
  const missing = unknown(`${name} has no value`);
  return ({ values }) => (Object.hasOwn(values, name) ? (values[name] ?? missing) : missing);
}

function unaryRun(kind: 'not' | 'negate', of: Run): Run {
  return (scope) => {
    const value = of(scope);
    if (isNone(value)) return value;
    if (kind === 'not') return typeof value === 'boolean' ? !value : unknown('! needs a flag');
    return typeof value === 'number' ? -value : unknown('- needs a number');
  };
}

/** Three-valued logic: false && unknown is false, true || unknown is true. */
function logicRun(operator: '&&' | '||', left: Run, right: Run): Run {
  const decisive = operator === '||';
  return (scope) => {
    const a = left(scope);
    if (a === decisive) return decisive;
    const b = right(scope);
    if (b === decisive) return decisive;
    if (isNone(a)) return a;
    if (isNone(b)) return b;
    return typeof a === 'boolean' && typeof b === 'boolean' ? !decisive : unknown(`${operator} needs flags`);
  };
}

function choiceRun(test: Run, yes: Run, no: Run): Run {
  return (scope) => {
    const chosen = test(scope);
    if (isNone(chosen)) return chosen;
    return typeof chosen === 'boolean' ? (chosen ? yes : no)(scope) : unknown('? needs a flag');
  };
}

function binaryRun({ operator, left, right }: Extract<ExpressionNode, { readonly kind: 'binary' }>): Run {
  if (operator === 'in') return memberRun(evaluator(left), right.kind === 'list' ? right.items.map(evaluator) : []);
  const [runLeft, runRight] = [evaluator(left), evaluator(right)];
  return (scope) => {
    const a = runLeft(scope);
    if (isNone(a)) return a;
    const b = runRight(scope);
    if (isNone(b)) return b;
    if (operator === '==' || operator === '!=') {
      return typeof a === typeof b ? (a === b) === (operator === '==') : unknown(`${operator} compares a ${typeof a} with a ${typeof b}`);
    }
    if (typeof a === 'number' && typeof b === 'number') return arithmetic(operator, a, b);
    return typeof a === 'string' && typeof b === 'string' ? textual(operator, a, b) : unknown(`${operator} needs numbers`);
  };
}

function arithmetic(operator: BinaryOperator, a: number, b: number): Result {
  if (operator === '+') return finite(a + b);
  if (operator === '-') return finite(a - b);
  if (operator === '*') return finite(a * b);
  if (operator !== '/' && operator !== '%') return compared(operator, a, b);
  if (b === 0) return unknown('division by zero');
  return finite(operator === '/' ? a / b : a % b);
}

function textual(operator: BinaryOperator, a: string, b: string): Result {
  return operator === '+' ? a + b : compared(operator, a, b);
}

function compared(operator: BinaryOperator, a: Scalar, b: Scalar): Result {
  if (operator === '<') return a < b;
  if (operator === '<=') return a <= b;
  if (operator === '>') return a > b;
  return operator === '>=' ? a >= b : unknown(`${operator} needs numbers`);
}

const finite = (value: number): Result => (Number.isFinite(value) ? value : unknown('the result is no finite number'));

function memberRun(left: Run, items: readonly Run[]): Run {
  return (scope) => {
    const value = left(scope);
    if (isNone(value)) return value;
    const members = items.map((item) => item(scope));
    return members.some((member) => member === value) || (members.find(isNone) ?? false);
  };
}

type NumberFunction = (values: readonly number[]) => number;
const first = (values: readonly number[]): number => values[0] ?? Number.NaN;

const numberFunctions: ReadonlyMap<string, NumberFunction> = new Map<string, NumberFunction>([
  ['abs', (values) => Math.abs(first(values))],
  ['min', (values) => Math.min(...values)],
  ['max', (values) => Math.max(...values)],
  ['sqrt', (values) => Math.sqrt(first(values))],
  ['exp', (values) => Math.exp(first(values))],
  ['log', (values) => Math.log(first(values))],
  ['pow', ([base = Number.NaN, exponent = Number.NaN]) => base ** exponent],
  ['round', (values) => Math.round(first(values))],
  ['double', first],
]);

/** The functions of an expression with the least and the most values each takes. */
export const functionNames: ReadonlyMap<string, readonly [least: number, most: number]> = new Map<string, readonly [number, number]>([
  ...[...numberFunctions.keys()].map((name) => [name, [1, 1]] as const),
  ['min', [2, 64]],
  ['max', [2, 64]],
  ['pow', [2, 2]],
  ['startsWith', [2, 2]],
  ['endsWith', [2, 2]],
  ['contains', [2, 2]],
]);

function callRun(name: string, parts: readonly Run[]): Run {
  const calculate = numberFunctions.get(name);
  if (name === 'startsWith' || name === 'endsWith' || name === 'contains') return textRun(name, parts);
  return (scope) => {
    const values: number[] = [];
    for (const part of parts) {
      const value = part(scope);
      if (isNone(value)) return value;
      if (typeof value !== 'number') return unknown(`${name} needs numbers`);
      values.push(value);
    }
    if (calculate !== undefined) return finite(calculate(values));
    const distribution = distributionNames.find((known) => known === name);
    if (scope.sampler === undefined || distribution === undefined) return unknown(`${name} is drawn in a simulation only`);
    return finite(scope.sampler.draw(distribution, values));
  };
}

const distributionNames: readonly Distribution[] = ['normal', 'lognormal', 'exponential', 'weibull', 'triangular', 'uniform'];

function textRun(name: 'startsWith' | 'endsWith' | 'contains', [text, part]: readonly Run[]): Run {
  return (scope) => {
    const a = text?.(scope) ?? unknown('missing');
    const b = part?.(scope) ?? unknown('missing');
    if (isNone(a)) return a;
    if (isNone(b)) return b;
    if (typeof a !== 'string' || typeof b !== 'string') return unknown(`${name} needs texts`);
    if (name === 'contains') return a.includes(b);
    return name === 'startsWith' ? a.startsWith(b) : a.endsWith(b);
  };
}

/** `[…].exists(v, …)` and `[…].all(v, …)` over a written list, as the logic of its members. */
function macroRun({ name, items, variable, body }: Extract<ExpressionNode, { readonly kind: 'macro' }>): Run {
  const runs = items.map(evaluator);
  const test = evaluator(body);
  const decisive = name === 'exists';
  return (scope) => {
    let open: Unknown | undefined;
    for (const run of runs) {
      const item = run(scope);
      const result = isNone(item) ? item : test({ ...scope, values: { ...scope.values, [variable]: item } });
      if (result === decisive) return decisive;
      if (isNone(result)) open ??= result;
    }
    return open ?? !decisive;
  };
}
