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

/** Which terms are equal though their numbers differ. */
export interface TermEquality {
  same(one: number, other: number): boolean;
  key(number: number): number | string;
}

/** The triples that repeat an earlier one. */
export function repetitions(columns: TripleColumns, { starts, order }: TripleIndex, terms: TermEquality): ReadonlySet<number> {
  const found = new Set<number>();
  for (let subject = 0; subject < columns.terms; subject++) {
    const [from, to] = [starts[subject] ?? 0, starts[subject + 1] ?? 0];
    if (to - from > few) repeatedAmongMany(columns, order.subarray(from, to), terms, found);
    else if (to - from > 1) repeatedAmongFew(columns, order.subarray(from, to), terms, found);
  }
  return found;
}

function repeatedAmongFew({ cells, width }: TripleColumns, group: Int32Array, terms: TermEquality, found: Set<number>): void {
  for (const [i, triple] of group.entries()) {
    const [p, o] = [cells[width * triple + 1] ?? 0, cells[width * triple + 2] ?? 0];
    for (let j = 0; j < i; j++) {
      const earlier = width * (group[j] ?? 0);
      if (cells[earlier + 1] === p && terms.same(cells[earlier + 2] ?? 0, o)) found.add(triple);
    }
  }
}

function repeatedAmongMany({ cells, width }: TripleColumns, group: Int32Array, terms: TermEquality, found: Set<number>): void {
  const seen = new Map<number, Set<number | string>>();
  for (const triple of group) {
    const [p, key] = [cells[width * triple + 1] ?? 0, terms.key(cells[width * triple + 2] ?? 0)];
    const keys = seen.get(p);
    if (keys === undefined) seen.set(p, new Set([key]));
    else if (keys.has(key)) found.add(triple);
    else keys.add(key);
  }
}
