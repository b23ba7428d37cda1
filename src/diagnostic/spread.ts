import { isAnomalous, isNormal, type CauseQuestion } from './anomalies.ts';
import { at } from './at.ts';
import { edgesFrom } from './influence-graph.ts';

/** What a disturbance of one node would have reached. */
export interface Spread {
  /** The nodes reached, the start first, likeliest first. */
  readonly nodes: readonly number[];
  /** By node: probability that it is felt there (0 = not reached), number of edges on the way, and the node it came from (−1 at the start). */
  readonly probability: Float64Array;
  readonly hops: Int32Array;
  readonly previous: Int32Array;
}

/** What fades below this share is not followed. */
const floor = 0.02;

/**
 * Spreads probability 1 from `start` along influence, best first, each node once, so that cycles cost nothing.
 * It passes through anomalous and unobserved nodes, stops at nodes that are observed and normal (they count as silent, once the delay is over), and does not
 * reach a node whose present state began more than two jitters before that of its cause.
 * @param perHop when given, every edge passes this share and the declared strength is not used
 */
export function spread(question: CauseQuestion, start: number, perHop?: number): Spread {
  const { graph, anomalies } = question;
  const reach = { probability: new Float64Array(graph.size), hops: new Int32Array(graph.size), previous: new Int32Array(graph.size).fill(-1) };
  // When the disturbance was in the node: its own onset, or that of the nearest observed cause.
  const began = new Float64Array(graph.size).fill(Number.NaN);
  const done = new Set<number>();
  const open = new Set([start]);
  reach.probability[start] = 1;

  while (open.size > 0) {
    const node = likeliest(open, reach.probability);
    open.delete(node);
    done.add(node);
    if (isAnomalous(anomalies, node)) began[node] = at(anomalies.onset, node);
    if (node !== start && isNormal(anomalies, node)) continue;
    for (const edge of edgesFrom(graph, node)) {
      const next = at(graph.target, edge);
      const p = at(reach.probability, node) * (perHop ?? at(graph.strength, edge));
      const isBetter = p >= Math.max(floor, at(reach.probability, next) + Number.EPSILON);
      if (done.has(next) || !isBetter || !isPossible(question, next, at(began, node), at(graph.delayMs, edge))) continue;
      reach.probability[next] = p;
      reach.hops[next] = at(reach.hops, node) + 1;
      reach.previous[next] = node;
      began[next] = at(began, node);
      open.add(next);
    }
  }
  return { nodes: [...done], ...reach };
}

/** Whether what began in the cause at `began` can be what is seen at `node`. Where times are unknown, it can. */
function isPossible({ anomalies, jitterMs, asOf }: CauseQuestion, node: number, began: number, delayMs: number): boolean {
  const tooEarlyToTell = isNormal(anomalies, node) && began + delayMs + 2 * jitterMs > asOf;
  const wasThereBefore = isAnomalous(anomalies, node) && at(anomalies.onset, node) < began - 2 * jitterMs;
  return !tooEarlyToTell && !wasThereBefore;
}

function likeliest(open: ReadonlySet<number>, probability: Float64Array): number {
  let [best, most] = [-1, -1];
  for (const node of open) {
    const p = at(probability, node);
    // Equals in order of the node's number, so that the walk repeats.
    if (p > most || (p === most && node < best)) [best, most] = [node, p];
  }
  return best;
}
