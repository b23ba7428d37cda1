import { isAnomalous, isNormal, type CauseQuestion } from './anomalies.ts';
import { at } from '../at.ts';
import { edgesFrom } from './influence-graph.ts';

/** How a disturbance reaches a node. */
interface Reached {
  /** That it is felt there, 0…1. */
  readonly probability: number;
  /** The node it comes from; absent at the start. */
  readonly previous?: number;
  /** When it was in the node: its own onset, or that of the nearest observed cause; NaN where unknown. */
  readonly began: number;
}

/** What a disturbance of one node would have reached, by node: the start first, likeliest first. */
export type Spread = ReadonlyMap<number, Reached>;

/** What fades below this share is not followed. */
const floor = 0.02;

/**
 * Spreads probability 1 from `start` along influence, best first, each node once, so that cycles cost nothing.
 * It passes through anomalous and unobserved nodes, stops at nodes that are observed and normal (they count as silent, once the delay is over), and does not
 * reach a node whose present state began more than two jitters before that of its cause.
 * @param perHop when given, every edge passes this share and the declared strength is not used
 */
export function spread(question: CauseQuestion, start: number, perHop?: number): Spread {
  const { anomalies } = question;
  const done = new Map<number, Reached>();
  const open = new Map<number, Reached>([[start, { probability: 1, began: onsetOf(question, start, Number.NaN) }]]);
  while (open.size > 0) {
    const [node, here] = likeliest(open);
    open.delete(node);
    done.set(node, here);
    if (node !== start && isNormal(anomalies, node)) continue;
    for (const [next, reached] of reachedFrom(question, node, here, perHop)) {
      // What is done was likelier: its probability cannot be beaten any more.
      const known = done.get(next) ?? open.get(next);
      if (reached.probability > (known?.probability ?? 0)) open.set(next, reached);
    }
  }
  return done;
}

/** What a node that is reached passes on to. */
function reachedFrom(question: CauseQuestion, node: number, here: Reached, perHop: number | undefined): readonly (readonly [number, Reached])[] {
  const { graph } = question;
  return edgesFrom(graph, node).flatMap((edge) => {
    const next = at(graph.target, edge);
    const probability = here.probability * (perHop ?? at(graph.strength, edge));
    if (probability < floor || !isPossible(question, next, here.began, at(graph.delayMs, edge))) return [];
    return [[next, { probability, previous: node, began: onsetOf(question, next, here.began) }] as const];
  });
}

function onsetOf({ anomalies }: CauseQuestion, node: number, otherwise: number): number {
  return isAnomalous(anomalies, node) ? at(anomalies.onset, node) : otherwise;
}

/** Whether what began in the cause at `began` can be what is seen at `node`. Where times are unknown, it can. */
function isPossible({ anomalies, jitterMs, asOf }: CauseQuestion, node: number, began: number, delayMs: number): boolean {
  const tooEarlyToTell = isNormal(anomalies, node) && began + delayMs + 2 * jitterMs > asOf;
  const wasThereBefore = isAnomalous(anomalies, node) && at(anomalies.onset, node) < began - 2 * jitterMs;
  return !tooEarlyToTell && !wasThereBefore;
}

function likeliest(open: ReadonlyMap<number, Reached>): readonly [number, Reached] {
  let best: readonly [number, Reached] = [-1, { probability: -1, began: Number.NaN }];
  for (const [node, reached] of open) {
    const ahead = reached.probability - best[1].probability;
    // Equals in order of the node's number, so that the walk repeats.
    if (ahead > 0 || (ahead === 0 && node < best[0])) best = [node, reached];
  }
  return best;
}
