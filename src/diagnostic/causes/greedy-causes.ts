import { isAnomalous, type CauseQuestion, type CauseScores } from './anomalies.ts';
import { at } from '../at.ts';
import { spread, type Spread } from './spread.ts';

/** Value of a candidate when the anomalies marked in `explained` are accounted for already. */
export type CandidateValue = (candidate: number, reach: Spread, explained: ReadonlySet<number>) => number;

/**
 * Scores candidates by taking the best, marking what it explains and asking again, so that a second independent cause comes before the
 * effects of the first. The candidates taken come first in the order taken; the rest follow by their value at the start.
 */
export function greedily(question: CauseQuestion, perHop: number | undefined, value: CandidateValue): CauseScores {
  const { graph, anomalies } = question;
  const reaches = new Map<number, Spread>();
  for (let node = 0; node < graph.size; node++) if (anomalies.candidate[node] === 1) reaches.set(node, spread(question, node, perHop));

  const explained = new Set<number>();
  const first = new Float64Array(graph.size).fill(Number.NEGATIVE_INFINITY);
  for (const [node, reach] of reaches) first[node] = value(node, reach, explained);

  const taken: number[] = [];
  const left = new Map([...reaches].filter(([node]) => isAnomalous(anomalies, node)));
  while (left.size > 0) {
    const offers = [...left].map(([node, reach]) => ({ node, reach, now: value(node, reach, explained) }));
    // Equal values are settled by the value at the start, then by the earlier onset: never by the order of nodes.
    offers.sort((a, b) => b.now - a.now || at(first, b.node) - at(first, a.node) || at(anomalies.onset, a.node) - at(anomalies.onset, b.node) || 0);
    const [best] = offers;
    if (best === undefined) break;
    taken.push(best.node);
    for (const node of best.reach.keys()) if (isAnomalous(anomalies, node)) explained.add(node);
    for (const node of explained) left.delete(node);
  }

  const order = Float64Array.from(first);
  const lift = spanOf(first) + 1;
  taken.forEach((node, i) => (order[node] = at(first, node) + lift * (taken.length - i)));
  return { order, value: first };
}

function spanOf(scores: Float64Array): number {
  const finite = scores.filter((score) => Number.isFinite(score));
  return finite.length === 0 ? 0 : Math.max(...finite) - Math.min(...finite);
}
