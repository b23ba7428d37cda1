import type { TripleGraph, TripleTerm } from './triple-graph.ts';
import { rdfFirst, rdfNil, rdfRest } from './words.ts';

/** Writes a graph of triples in one format. Implemented once per format in `src/adapters`. */
export interface GraphWriter {
  /** The text piece by piece; together a document that reads back as the same graph, blank nodes renamed. */
  write(graph: TripleGraph): Iterable<string>;
}

/** How blank nodes can be written without a name. */
export interface BlankShapes {
  /** The members of each list that is written as one: by its head. */
  readonly lists: ReadonlyMap<string, readonly TripleTerm[]>;
  /** The cells of these lists. */
  readonly cells: ReadonlySet<string>;
  /** Blank nodes that exactly one triple refers to, cells of lists left out. */
  readonly single: ReadonlySet<string>;
}

/** Which lists of a graph are well-formed (cells without a name, each used once, with one first and one rest), and which blank nodes are used once. */
export function blankShapes(graph: TripleGraph): BlankShapes {
  const uses = new Map<string, number>();
  for (const [, , object] of graph.triples()) if (isBlank(object)) uses.set(object, (uses.get(object) ?? 0) + 1);
  const lists = usedLists(graph, wellFormedLists(graph, uses));
  const cells = new Set([...lists.values()].flatMap((list) => [...list.cells]));
  return {
    lists: new Map([...lists].map(([head, { members }]) => [head, members])),
    cells,
    single: new Set([...uses].filter(([node, count]) => count === 1 && !cells.has(node)).map(([node]) => node)),
  };
}

function wellFormedLists(graph: TripleGraph, uses: ReadonlyMap<string, number>): ReadonlyMap<string, FoundList> {
  const inside = new Set<TripleTerm>([...graph.withPredicate(rdfRest)].map(([, rest]) => rest));
  const lists = new Map<string, FoundList>();
  for (const [head] of graph.withPredicate(rdfFirst)) {
    if (!isBlank(head) || inside.has(head)) continue;
    const found = wellFormed(graph, head, uses);
    if (found !== undefined) lists.set(head, found);
  }
  return lists;
}

/** The lists that something which is no list leads to: one that is a member of itself alone would be written nowhere. */
function usedLists(graph: TripleGraph, lists: ReadonlyMap<string, FoundList>): ReadonlyMap<string, FoundList> {
  const cells = new Set([...lists.values()].flatMap((list) => [...list.cells]));
  const named = [...graph.triples()].flatMap(([subject, , object]) => (cells.has(subject) ? [] : [object]));
  const used = new Set<TripleTerm>(named.filter((object) => typeof object === 'string' && lists.has(object)));
  for (const head of used) {
    const members = typeof head === 'string' ? lists.get(head)?.members : undefined;
    for (const member of members ?? []) if (typeof member === 'string' && lists.has(member)) used.add(member);
  }
  return new Map([...lists].filter(([head]) => used.has(head)));
}

interface FoundList {
  readonly members: readonly TripleTerm[];
  readonly cells: ReadonlySet<string>;
}

function wellFormed(graph: TripleGraph, head: string, uses: ReadonlyMap<string, number>): FoundList | undefined {
  const members: TripleTerm[] = [];
  const cells = new Set<string>();
  for (let cell = head; cell !== rdfNil;) {
    const said = [...graph.of(cell)];
    const first = said.find(([predicate]) => predicate === rdfFirst)?.[1];
    const rest = said.find(([predicate]) => predicate === rdfRest)?.[1];
    if (!isBlank(cell) || cells.has(cell) || uses.get(cell) !== 1 || said.length !== 2 || first === undefined || typeof rest !== 'string') return undefined;
    members.push(first);
    cells.add(cell);
    cell = rest;
  }
  return { members, cells };
}

export function isBlank(term: TripleTerm): term is string {
  return typeof term === 'string' && term.startsWith('_:');
}
