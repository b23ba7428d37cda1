import type { CauseMethod, CauseQuestion } from './anomalies.ts';
import { hardDecay } from '../methods/hard-decay.ts';
import { logOdds } from '../methods/log-odds.ts';
import { personalisedPageRank } from '../methods/personalised-page-rank.ts';

/** The rankers of causes by name. A new one is a file in `methods/` and a line here. */
export const causeMethods: Readonly<Record<string, CauseMethod>> = { logOdds, hardDecay, personalisedPageRank };

/** Version of the ranking: grows when the same input may give another answer. */
export const causeRankingVersion = '1';

/** A candidate in its place. */
export interface RankedNode {
  readonly node: number;
  /** Fused score: greater is likelier. */
  readonly fused: number;
  /** Softmax of the log odds over all candidates, 0…1. */
  readonly belief: number;
}

/** How strongly the first places weigh against the later ones. */
const rankOffset = 3;

/** All candidates, likeliest first: the ranks of the methods fused by Σ 1/(3 + rank) (reciprocal rank fusion, Cormack et al., 2009). */
export function rankCauses(question: CauseQuestion, methods: Readonly<Record<string, CauseMethod>> = causeMethods): readonly RankedNode[] {
  const fused = new Float64Array(question.graph.size);
  for (const method of Object.values(methods)) {
    ranks(method(question).order).forEach((rank, node) => {
      fused[node] = (fused[node] ?? 0) + 1 / (rankOffset + rank);
    });
  }
  const odds = logOdds(question).value;
  const beliefs = softmax(odds);
  const nodes = [...fused.keys()].filter((node) => question.anomalies.candidate[node] === 1);
  // Equal ranks are settled by the odds, then by the earlier onset.
  const onset = (node: number): number => question.anomalies.onset[node] ?? Number.NaN;
  nodes.sort((a, b) => (fused[b] ?? 0) - (fused[a] ?? 0) || (odds[b] ?? 0) - (odds[a] ?? 0) || onset(a) - onset(b) || a - b);
  return nodes.map((node) => ({ node, fused: fused[node] ?? 0, belief: beliefs[node] ?? 0 }));
}

/** Ranks from 1, greatest first; equals share the mean of their places, so that the order of nodes changes nothing. */
export function ranks(order: Float64Array): Float64Array {
  const sorted = [...order.keys()].sort((a, b) => (order[b] ?? 0) - (order[a] ?? 0) || 0);
  const result = new Float64Array(order.length);
  for (let from = 0; from < sorted.length;) {
    let to = from + 1;
    while (to < sorted.length && order[sorted[to] ?? 0] === order[sorted[from] ?? 0]) to++;
    for (let i = from; i < to; i++) result[sorted[i] ?? 0] = (from + to + 1) / 2;
    from = to;
  }
  return result;
}

function softmax(odds: Float64Array): Float64Array {
  const greatest = odds.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const powers = odds.map((value) => (Number.isFinite(value) ? Math.exp(value - greatest) : 0));
  const sum = powers.reduce((total, value) => total + value, 0);
  return sum === 0 ? powers : powers.map((value) => value / sum);
}
