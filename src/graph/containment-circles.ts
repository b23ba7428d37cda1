/** A relationship and its two ends, as numbers: ends above 0 are twins of a load, those below 0 others. */
export type NumberedEnds = readonly [link: number, source: number, target: number];

/**
 * The relationships that would make a whole a part of itself, given all the others: without these, containment ends everywhere.
 * `outward` lead from whole to part, `inward` from part to whole. Memory: some twenty bytes for each.
 */
export function circularEnds(outward: Iterable<NumberedEnds>, inward: Iterable<NumberedEnds>): readonly number[] {
  const graph = partGraph(outward, inward);
  const circular: number[] = [];
  // 0: not met; 1: open, on the way from the start to here; 2: done.
  const state = new Uint8Array(graph.nodes);
  const next = graph.starts.slice();
  const stack: number[] = [];
  for (let start = 0; start < graph.nodes; start++) {
    if (state[start] !== 0) continue;
    stack.push(start);
    state[start] = 1;
    // Depth first with a stack of our own: a link back to what is open closes a circle.
    for (let at = stack.at(-1); at !== undefined; at = stack.at(-1)) {
      const edge = next[at] ?? 0;
      if (edge >= (graph.starts[at + 1] ?? 0)) {
        state[at] = 2;
        stack.pop();
        continue;
      }
      next[at] = edge + 1;
      const part = graph.parts[edge] ?? 0;
      if (state[part] === 1) circular.push(graph.links[edge] ?? 0);
      if (state[part] !== 0) continue;
      state[part] = 1;
      stack.push(part);
    }
  }
  return circular;
}

/** Parts by whole: those of whole `w` stand from `starts[w]` to `starts[w + 1]`, in the order in which they came. */
interface PartGraph {
  readonly nodes: number;
  readonly starts: Int32Array;
  readonly parts: Int32Array;
  readonly links: Int32Array;
}

function partGraph(outward: Iterable<NumberedEnds>, inward: Iterable<NumberedEnds>): PartGraph {
  const found = new Triples();
  for (const [link, source, target] of outward) found.add(link, source, target);
  for (const [link, source, target] of inward) found.add(link, target, source);
  // Others are numbered after the twins.
  const index = (end: number): number => (end > 0 ? end : found.largest - end);
  const nodes = found.largest - found.smallest + 1;
  const starts = new Int32Array(nodes + 1);
  for (let i = 0; i < found.count; i++) grow(starts, index(found.whole(i)) + 1);
  for (let i = 1; i <= nodes; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  const place = starts.slice();
  const [parts, links] = [new Int32Array(found.count), new Int32Array(found.count)];
  for (let i = 0; i < found.count; i++) {
    const at = grow(place, index(found.whole(i)));
    parts[at] = index(found.part(i));
    links[at] = found.link(i);
  }
  return { nodes, starts, parts, links };
}

/** Adds one to a cell and returns what it held. */
function grow(cells: Int32Array, at: number): number {
  const before = cells[at] ?? 0;
  cells[at] = before + 1;
  return before;
}

/** Links with whole and part, as plain numbers. */
class Triples {
  count = 0;
  largest = 0;
  smallest = 0;
  #cells = new Int32Array(3 * 1024);

  add(link: number, whole: number, part: number): void {
    if (3 * (this.count + 1) > this.#cells.length) {
      const grown = new Int32Array(2 * this.#cells.length);
      grown.set(this.#cells);
      this.#cells = grown;
    }
    this.#cells.set([link, whole, part], 3 * this.count++);
    this.largest = Math.max(this.largest, whole, part);
    this.smallest = Math.min(this.smallest, whole, part);
  }

  link(i: number): number {
    return this.#cells[3 * i] ?? 0;
  }

  whole(i: number): number {
    return this.#cells[3 * i + 1] ?? 0;
  }

  part(i: number): number {
    return this.#cells[3 * i + 2] ?? 0;
  }
}
