import { at } from '../at.ts';
import { edgesFrom, reversed, type InfluenceGraph } from './influence-graph.ts';

/** All nodes from which influence can reach `node`, and itself. */
export function ancestorsOf(graph: InfluenceGraph, node: number): ReadonlySet<number> {
  const up = reversed(graph);
  const found = new Set([node]);
  // A set grows while it is walked, and the walk sees what was added.
  for (const here of found) for (const edge of edgesFrom(up, here)) found.add(at(up.target, edge));
  return found;
}
