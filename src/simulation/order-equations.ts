import type { Equation, EquationGroup } from './system.ts';

/**
 * Groups of equations such that each group reads only outputs of groups before it. Equations on a common loop share a group
 * (strongly connected components: Tarjan 1972, iterative so that long chains do not exhaust the stack).
 */
export function orderEquations(equations: readonly Equation[]): readonly EquationGroup[] {
  const byOutput = new Map(equations.map((equation, i) => [equation.output, i]));
  const reads = equations.map(({ inputs }) => [...new Set(inputs.flatMap((input) => byOutput.get(input) ?? []))]);
  return components(reads).map((members) => {
    const group = members.toSorted((a, b) => a - b).flatMap((i) => equations[i] ?? []);
    const [only] = members;
    return { equations: group, cyclic: members.length > 1 || (only !== undefined && (reads[only] ?? []).includes(only)) };
  });
}

interface Frame {
  readonly node: number;
  next: number;
}

function components(edges: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const index = new Int32Array(edges.length).fill(-1);
  const low = new Int32Array(edges.length);
  const onStack = new Uint8Array(edges.length);
  const stack: number[] = [];
  const found: number[][] = [];
  let counter = 0;
  const enter = (node: number): Frame => {
    index[node] = low[node] = counter++;
    stack.push(node);
    onStack[node] = 1;
    return { node, next: 0 };
  };
  const leave = (node: number): void => {
    if (low[node] !== index[node]) return;
    const cut = stack.lastIndexOf(node);
    const members = stack.splice(cut);
    for (const member of members) onStack[member] = 0;
    found.push(members);
  };
  for (let root = 0; root < edges.length; root++) {
    if (index[root] !== -1) continue;
    const frames = [enter(root)];
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
      const { node } = frame;
      const target = edges[node]?.[frame.next++];
      if (target === undefined) {
        frames.pop();
        leave(node);
        const parent = frames.at(-1)?.node;
        if (parent !== undefined) low[parent] = Math.min(low[parent] ?? 0, low[node] ?? 0);
      } else if (index[target] === -1) frames.push(enter(target));
      else if (onStack[target] === 1) low[node] = Math.min(low[node] ?? 0, index[target] ?? 0);
    }
  }
  return found;
}
