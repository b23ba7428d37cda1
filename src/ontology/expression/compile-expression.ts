import { assertNever } from '../../kernel/assert-never.ts';
import { didYouMean } from '../../kernel/suggest.ts';
import type { Violation } from '../../kernel/violation.ts';
import { evaluator, functionNames } from './evaluate-expression.ts';
import { distributions, type Expression, type ExpressionCompiler, type ExpressionNode, type ExpressionParser } from './expression.ts';

/** A compiler of expressions over a parser. Compiled expressions are kept by their text. */
export function expressionCompiler(parser: ExpressionParser): ExpressionCompiler {
  const cache = new Map<string, Expression | Violation>();
  const compile = (text: string): Expression | Violation => {
    const known = cache.get(text) ?? compileExpression(parser, text);
    if (cache.size > 10_000) cache.clear();
    cache.set(text, known);
    return known;
  };
  return {
    compile: (text, names) => {
      const compiled = compile(text);
      if (!('tree' in compiled) || names === undefined) return compiled;
      const foreign = compiled.names.find((name) => !names.has(name));
      return foreign === undefined ? compiled : foreignName(text, foreign, names);
    },
  };
}

function compileExpression(parser: ExpressionParser, text: string): Expression | Violation {
  const tree = parser.parse(text);
  if ('code' in tree) return tree;
  const scan: Scan = { names: new Set(), calls: [] };
  scanNode(tree, new Set(), scan);
  const wrong = scan.calls.map(({ name, count }) => wrongCall(text, name, count)).find((violation) => violation !== undefined);
  if (wrong !== undefined) return wrong;
  const run = evaluator(tree);
  return {
    text,
    tree,
    names: [...scan.names],
    random: scan.calls.some(({ name }) => name in distributions),
    evaluate: (values, sampler) => run({ values, sampler }),
  };
}

interface Scan {
  readonly names: Set<string>;
  readonly calls: { readonly name: string; readonly count: number }[];
}

/** Collects free names and calls; `bound` are the variables of the macros around the node. */
function scanNode(node: ExpressionNode, bound: ReadonlySet<string>, scan: Scan): void {
  if ((node.kind === 'name' || node.kind === 'has') && !bound.has(node.name)) scan.names.add(node.name);
  if (node.kind === 'call') scan.calls.push({ name: node.name, count: node.arguments.length });
  if (node.kind === 'macro') {
    for (const item of node.items) scanNode(item, bound, scan);
    scanNode(node.body, new Set([...bound, node.variable]), scan);
  } else for (const child of children(node)) scanNode(child, bound, scan);
}

/** The parts of a node, in reading order. */
function children(node: ExpressionNode): readonly ExpressionNode[] {
  switch (node.kind) {
    case 'literal':
    case 'name':
    case 'has':
      return [];
    case 'not':
    case 'negate':
      return [node.of];
    case 'binary':
      return [node.left, node.right];
    case 'choice':
      return [node.test, node.yes, node.no];
    case 'call':
      return node.arguments;
    case 'list':
      return node.items;
    case 'macro':
      return [...node.items, node.body];
    default:
      return assertNever(node);
  }
}

function wrongCall(text: string, name: string, count: number): Violation | undefined {
  const drawn = Object.entries(distributions).find(([distribution]) => distribution === name)?.[1];
  const [least, most] = drawn === undefined ? (functionNames.get(name) ?? [-1, -1]) : [drawn, drawn];
  if (least === -1) {
    const candidates = [...functionNames.keys(), ...Object.keys(distributions)];
    return celViolation(`There is no function "${name}" in "${text}".${didYouMean(name, candidates)}`, `Use one of ${candidates.join(', ')}.`);
  }
  if (count >= least && count <= most) return undefined;
  return celViolation(`${name} takes ${least === most ? least : `at least ${least}`} values and is given ${count} in "${text}".`, 'Correct the call.');
}

function foreignName(text: string, name: string, names: ReadonlySet<string>): Violation {
  return {
    code: 'NAME',
    severity: 'error',
    message: `The name "${name}" in "${text}" means nothing here.${didYouMean(name, names)}`,
    remedy: 'Use the GraphQL name of a property of the class it applies to, or bind the name with tq:input.',
  };
}

/** A violation by the text of an expression. */
export function celViolation(message: string, remedy: string): Violation {
  return { code: 'CEL', severity: 'error', message, remedy };
}
