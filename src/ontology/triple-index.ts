/** Triples ordered by one of their columns: `order` holds triple numbers, `starts` where each term's group begins. */
export interface TripleIndex {
  readonly starts: Int32Array;
  readonly order: Int32Array;
}

/** The terms of triples as numbers: `width` integers each, of which the first are subject, predicate and object. */
export interface TripleColumns {
  readonly cells: Int32Array;
  readonly width: number;
  /** How many terms there are. */
  readonly terms: number;
}

/** Counting sort of `triples` by one column; stable, so that the order of the file is kept within a group. */
export function sortBy(column: 0 | 1 | 2, { cells, width, terms }: TripleColumns, triples: Int32Array): TripleIndex {
  const starts = new Int32Array(terms + 1);
  for (const triple of triples) bump(starts, (cells[width * triple + column] ?? 0) + 1);
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  const next = starts.slice();
  const order = new Int32Array(triples.length);
  for (const triple of triples) order[bump(next, cells[width * triple + column] ?? 0)] = triple;
  return { starts, order };
}

/** Adds one to a cell and returns what it held. */
function bump(counts: Int32Array, at: number): number {
  const before = counts[at] ?? 0;
  counts[at] = before + 1;
  return before;
}

/** Up to so many triples of a subject are compared one with the other. */
const few = 12;

/** The triples that repeat an earlier one. */
export function repetitions({ cells, width, terms }: TripleColumns, { starts, order }: TripleIndex): ReadonlySet<number> {
  const found = new Set<number>();
  const pairOf = (triple: number): number => (cells[width * triple + 1] ?? 0) * terms + (cells[width * triple + 2] ?? 0);
  for (let subject = 0; subject < terms; subject++) {
    const [from, to] = [starts[subject] ?? 0, starts[subject + 1] ?? 0];
    if (to - from < 2) continue;
    const group = order.subarray(from, to);
    if (group.length <= few) repeatedAmongFew(group, pairOf, found);
    else repeatedAmongMany(group, pairOf, found);
  }
  return found;
}

function repeatedAmongFew(group: Int32Array, pairOf: (triple: number) => number, found: Set<number>): void {
  for (let i = 1; i < group.length; i++) {
    const pair = pairOf(group[i] ?? 0);
    for (let j = 0; j < i; j++) if (pairOf(group[j] ?? 0) === pair) found.add(group[i] ?? 0);
  }
}

function repeatedAmongMany(group: Int32Array, pairOf: (triple: number) => number, found: Set<number>): void {
  const seen = new Set<number>();
  for (const triple of group) {
    const pair = pairOf(triple);
    if (seen.has(pair)) found.add(triple);
    else seen.add(pair);
  }
}
