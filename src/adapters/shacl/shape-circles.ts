import { referencesOf } from '../../ontology/shapes/shape-structure.ts';
import type { TripleGraph } from '../../ontology/triple-graph.ts';

type Links = ReadonlyMap<string, readonly string[]>;

/** For each shape that refers to itself, directly or through others, a number that all shapes of the circle share. SHACL leaves open what these mean. */
export function shapeCircles(shapes: TripleGraph, nodes: ReadonlySet<string>): ReadonlyMap<string, number> {
  const known = (node: string): readonly string[] =>
    referencesOf(shapes, node)
      .map(({ shape }) => shape)
      .filter((shape) => nodes.has(shape));
  const next: Links = new Map([...nodes].map((node) => [node, known(node)]));
  const circles = new Map<string, number>();
  for (const [number, members] of components(next).entries()) {
    const [first] = members;
    const isCircle = members.length > 1 || (first !== undefined && next.get(first)?.includes(first) === true);
    if (isCircle) for (const member of members) circles.set(member, number);
  }
  return circles;
}

/** Strongly connected components (Kosaraju), without recursion: a chain of shapes may be longer than the call stack. */
function components(next: Links): readonly (readonly string[])[] {
  const back = new Map<string, string[]>([...next.keys()].map((node) => [node, []]));
  for (const [node, others] of next) for (const other of others) back.get(other)?.push(node);
  const seen = new Set<string>();
  return [...finished(next)].toReversed().flatMap((node) => (seen.has(node) ? [] : [flood(node, back, seen)]));
}

/** Every node after those it leads to, as far as there is no circle. */
function finished(next: Links): ReadonlySet<string> {
  const [done, seen] = [new Set<string>(), new Set<string>()];
  for (const start of next.keys()) {
    const open = [start];
    for (let node = open.at(-1); node !== undefined; node = open.at(-1)) {
      const ahead = seen.has(node) ? [] : (next.get(node) ?? []).filter((other) => !seen.has(other));
      seen.add(node);
      if (ahead.length > 0) open.push(...ahead);
      else done.add(open.pop() ?? node);
    }
  }
  return done;
}

function flood(start: string, next: Links, seen: Set<string>): readonly string[] {
  const members = new Set([start]);
  seen.add(start);
  for (const node of members) {
    for (const other of next.get(node) ?? []) {
      if (seen.has(other)) continue;
      seen.add(other);
      members.add(other);
    }
  }
  return [...members];
}
