import { Environment, ParseError, type ASTNode } from '@marcbachmann/cel-js';
import { assertNever } from '../../kernel/assert-never.ts';
import type { Violation } from '../../kernel/violation.ts';
import { celViolation, expressionCompiler } from '../../ontology/expression/compile-expression.ts';
import type { BinaryOperator, ExpressionCompiler, ExpressionNode, ExpressionParser } from '../../ontology/expression/expression.ts';

/** Compiles CEL (Common Expression Language). Only the grammar comes from the package; evaluation is over doubles and our own. */
export function celExpressions(): ExpressionCompiler {
  return expressionCompiler(celParser());
}

/** Parses CEL within bounds: 500 nodes, 32 levels, 4,000 characters. */
function celParser(): ExpressionParser {
  const environment = new Environment({ unlistedVariablesAreDyn: true, limits: { maxAstNodes: 500, maxDepth: 32 } });
  return {
    parse: (text) => {
      if (text.length > 4000) return celViolation('The expression is longer than 4,000 characters.', 'Split it with tq:input.');
      try {
        return convert(environment.parse(text).ast);
      } catch (error) {
        if (error instanceof UnservedError) return celViolation(`${error.message} in "${text}".`, 'Write it with arithmetic, comparison, logic and ?:.');
        if (error instanceof ParseError) return syntax(text, error);
        throw error;
      }
    },
  };
}

function syntax(text: string, { summary, range }: ParseError): Violation {
  const at = range === undefined ? '' : ` at character ${range.start + 1}`;
  return celViolation(`${summary}${at} of "${text}".`, 'Mend the expression; the language is CEL (https://cel.dev).');
}

/** A construct of CEL that has no meaning over numbers, texts and flags. */
class UnservedError extends Error {}

function convert(node: ASTNode): ExpressionNode {
  switch (node.op) {
    case 'value':
      return { kind: 'literal', value: literal(node.args) };
    case 'id':
      return { kind: 'name', name: node.args };
    case '.':
      return { kind: 'name', name: `${nameOf(node.args[0])}.${node.args[1]}` };
    case '-_':
      return { kind: 'negate', of: convert(node.args) };
    case '!_':
      return { kind: 'not', of: convert(node.args) };
    case '?:':
      return { kind: 'choice', test: convert(node.args[0]), yes: convert(node.args[1]), no: convert(node.args[2]) };
    case 'list':
      return { kind: 'list', items: node.args.map(convert) };
    case 'call':
      return call(node.args[0], node.args[1]);
    case 'rcall':
      return method(node.args[0], node.args[1], node.args[2]);
    case '[]':
    case '[?]':
    case '.?':
    case 'map':
      throw new UnservedError(`"${node.op}" is not served`);
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '==':
    case '!=':
    case '&&':
    case '||':
    case 'in':
      return operation(node.op, node.args[0], node.args[1]);
    default:
      return assertNever(node);
  }
}

function operation(operator: BinaryOperator, left: ASTNode, right: ASTNode): ExpressionNode {
  if (operator === 'in' && right.op !== 'list') throw new UnservedError('"in" is served before a written list only');
  return { kind: 'binary', operator, left: convert(left), right: convert(right) };
}

/** CEL's integers become doubles: in an ontology a number is a number. */
function literal(value: unknown): number | string | boolean {
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'object' && value !== null && 'valueOf' in value) {
    const plain: unknown = value.valueOf();
    if (typeof plain === 'bigint' || typeof plain === 'number') return Number(plain);
  }
  throw new UnservedError('This kind of literal is not served');
}

function nameOf(node: ASTNode): string {
  if (node.op === 'id') return node.args;
  if (node.op === '.') return `${nameOf(node.args[0])}.${node.args[1]}`;
  throw new UnservedError('A member of something that is no name is not served');
}

function call(name: string, parts: readonly ASTNode[]): ExpressionNode {
  const [only] = parts;
  if (name === 'has' && only !== undefined && parts.length === 1) return { kind: 'has', name: nameOf(only) };
  return { kind: 'call', name, arguments: parts.map(convert) };
}

function method(name: string, target: ASTNode, parts: readonly ASTNode[]): ExpressionNode {
  const [variable, body] = parts;
  if (name === 'exists' || name === 'all') {
    if (target.op !== 'list' || variable?.op !== 'id' || body === undefined) throw new UnservedError(`"${name}" is served on a written list only`);
    return { kind: 'macro', name, items: target.args.map(convert), variable: variable.args, body: convert(body) };
  }
  return { kind: 'call', name, arguments: [convert(target), ...parts.map(convert)] };
}
