import type { TripleGraph } from '../triple-graph.ts';
import { rdfFirst, sh } from '../words.ts';

/** From a focus node to its values: the property paths of SHACL. */
export type ShapePath =
  | { readonly kind: 'step'; readonly property: string; readonly inverse: boolean }
  | { readonly kind: 'sequence' | 'either'; readonly of: readonly ShapePath[] }
  | { readonly kind: 'repeated'; readonly of: ShapePath; readonly min: 0 | 1; readonly max: 1 | 'many' };

const deepest = 16;

const repeats: readonly (readonly [word: string, min: 0 | 1, max: 1 | 'many'])[] = [
  ['zeroOrMorePath', 0, 'many'],
  ['oneOrMorePath', 1, 'many'],
  ['zeroOrOnePath', 0, 1],
];

/** The path a node stands for, or what is wrong with it. */
export function readPath(graph: TripleGraph, node: string, depth = 0): ShapePath | string {
  if (!node.startsWith('_:')) return { kind: 'step', property: node, inverse: false };
  if (depth > deepest) return `The path is nested more than ${deepest} deep`;
  if (graph.object(node, rdfFirst) !== undefined) return combined(graph, node, 'sequence', depth);
  const either = graph.resource(node, sh('alternativePath'));
  if (either !== undefined) return combined(graph, either, 'either', depth);
  const inverse = graph.resource(node, sh('inversePath'));
  if (inverse !== undefined) {
    return inverse.startsWith('_:') ? 'The path turns round something else than a property' : { kind: 'step', property: inverse, inverse: true };
  }
  for (const [word, min, max] of repeats) {
    const inner = graph.resource(node, sh(word));
    if (inner === undefined) continue;
    const of = readPath(graph, inner, depth + 1);
    return typeof of === 'string' ? of : { kind: 'repeated', of, min, max };
  }
  return 'The path is of no form that SHACL knows';
}

function combined(graph: TripleGraph, list: string, kind: 'sequence' | 'either', depth: number): ShapePath | string {
  const members = graph.list(list);
  if (members.length === 0) return 'The path is an empty list';
  const of: ShapePath[] = [];
  for (const member of members) {
    if (typeof member !== 'string') return 'The path holds a literal';
    const part = readPath(graph, member, depth + 1);
    if (typeof part === 'string') return part;
    of.push(part);
  }
  return { kind, of };
}

/** A path as SPARQL writes it: `<a>/^<b>`, `(<a>|<b>)`, `<a>*`. */
export function pathText(path: ShapePath): string {
  if (path.kind === 'step') return `${path.inverse ? '^' : ''}<${path.property}>`;
  if (path.kind === 'repeated') {
    const inner = pathText(path.of);
    return `${path.of.kind === 'step' ? inner : `(${inner})`}${path.max === 1 ? '?' : path.min === 0 ? '*' : '+'}`;
  }
  const parts = path.of.map((part) => (part.kind === 'sequence' || part.kind === 'either' ? `(${pathText(part)})` : pathText(part)));
  return parts.join(path.kind === 'sequence' ? '/' : '|');
}
