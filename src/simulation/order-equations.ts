import type { Equation, EquationGroup } from './system.ts';

/**
 * Groups of equations such that each group reads only outputs of groups before it. Equations on a common loop share a group
 * (strongly connected components: Tarjan 1972, iterative so that long chains do not exhaust the stack).
 */
export function orderEquations(equations: readonly Equation[]): readonly EquationGroup[] {
  const byOutput = new Map(equations.map((equation, i) => [equation.output, i]));
  const reads = equations.map(({ inputs }) => [...new Set(inputs.flatMap((input) => byOutput.get(input) ?? []))]);
  return new Search(reads).run().map((members) => {
    const group = members.toSorted((a, b) => a - b).flatMap((i) => equations[i] ?? []);
    const [only] = members;
    return { equations: group, cyclic: members.length > 1 || (only !== undefined && (reads[only] ?? []).includes(only)) };
  });
}

interface Frame {
  readonly node: number;
  next: number;
}

/** The state of Tarjan's search. */
class Search {
  readonly #edges: readonly (readonly number[])[];
  readonly #index: Int32Array;
  readonly #low: Int32Array;
  readonly #onStack: Uint8Array;
  readonly #stack: number[] = [];
  readonly #found: number[][] = [];
  #counter = 0;

  constructor(edges: readonly (readonly number[])[]) {
    this.#edges = edges;
    this.#index = new Int32Array(edges.length).fill(-1);
    this.#low = new Int32Array(edges.length);
    this.#onStack = new Uint8Array(edges.length);
  }

  run(): readonly (readonly number[])[] {
    for (let root = 0; root < this.#edges.length; root++) if (this.#index[root] === -1) this.#from(root);
    return this.#found;
  }

  #from(root: number): void {
    const frames = [this.#enter(root)];
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
      const target = this.#edges[frame.node]?.[frame.next++];
      if (target !== undefined) this.#look(frame.node, target, frames);
      else this.#leave(frame.node, frames);
    }
  }

  #enter(node: number): Frame {
    this.#index[node] = this.#low[node] = this.#counter++;
    this.#stack.push(node);
    this.#onStack[node] = 1;
    return { node, next: 0 };
  }

  #look(node: number, target: number, frames: Frame[]): void {
    if (this.#index[target] === -1) frames.push(this.#enter(target));
    else if (this.#onStack[target] === 1) this.#lower(node, this.#index[target]);
  }

  #leave(node: number, frames: Frame[]): void {
    frames.pop();
    if (this.#low[node] === this.#index[node]) {
      const members = this.#stack.splice(this.#stack.lastIndexOf(node));
      for (const member of members) this.#onStack[member] = 0;
      this.#found.push(members);
    }
    const parent = frames.at(-1);
    if (parent !== undefined) this.#lower(parent.node, this.#low[node]);
  }

  #lower(node: number, to: number | undefined): void {
    this.#low[node] = Math.min(this.#low[node] ?? 0, to ?? 0);
  }
}
