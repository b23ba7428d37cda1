/** One influence between two nodes, counted from 0: what befalls `from` is felt by `to`. */
export interface InfluenceEdge {
  readonly from: number;
  readonly to: number;
  /** Share or probability that gets through, 0…1; absent = not declared. */
  readonly strength?: number;
  readonly delayMs?: number;
}

/** Nodes and edges in compressed rows: the edges out of node i are those from `offset[i]` up to, not including, `offset[i + 1]`. */
export interface InfluenceGraph {
  readonly size: number;
  readonly offset: Int32Array;
  readonly target: Int32Array;
  readonly strength: Float64Array;
  readonly delayMs: Float64Array;
}

/** Share that passes an edge nobody declared a strength for. */
const undeclaredStrength = 0.8;

/** The graph of `size` nodes with these edges. Edges from a node to itself say nothing and are left out. */
export function influenceGraph(size: number, edges: readonly InfluenceEdge[]): InfluenceGraph {
  const kept = edges.filter(({ from, to }) => from !== to).toSorted((a, b) => a.from - b.from || a.to - b.to);
  const offset = new Int32Array(size + 1);
  for (const { from } of kept) offset[from + 1] = (offset[from + 1] ?? 0) + 1;
  for (let i = 0; i < size; i++) offset[i + 1] = (offset[i + 1] ?? 0) + (offset[i] ?? 0);
  return {
    size,
    offset,
    target: Int32Array.from(kept, ({ to }) => to),
    strength: Float64Array.from(kept, ({ strength }) => strength ?? undeclaredStrength),
    delayMs: Float64Array.from(kept, ({ delayMs }) => delayMs ?? 0),
  };
}

/** The same graph with every edge turned round. */
export function reversed(graph: InfluenceGraph): InfluenceGraph {
  const edges: InfluenceEdge[] = [];
  for (let from = 0; from < graph.size; from++) {
    for (const edge of edgesFrom(graph, from)) {
      edges.push({ from: graph.target[edge] ?? 0, to: from, strength: graph.strength[edge] ?? 0, delayMs: graph.delayMs[edge] ?? 0 });
    }
  }
  return influenceGraph(graph.size, edges);
}

/** The numbers of the edges out of `node`. */
export function edgesFrom(graph: InfluenceGraph, node: number): readonly number[] {
  const from = graph.offset[node] ?? 0;
  return Array.from({ length: (graph.offset[node + 1] ?? 0) - from }, (_, i) => from + i);
}
