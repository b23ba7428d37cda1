import { isAnomalous, type CauseQuestion, type CauseScores } from '../causes/anomalies.ts';
import { at } from '../at.ts';
import { greedily } from '../causes/greedy-causes.ts';
import { edgesFrom, reversed } from '../causes/influence-graph.ts';

/** Share that passes one edge here, whatever is declared: a second opinion that does not lean on declared strengths. */
const perHop = 0.7;
/** A candidate with a parent that was strange before it is rather an effect. */
const earlierParent = 1.5;
const mostDecades = 4;

/** Surprise a candidate explains, each hop counting .7, less when an anomalous parent was earlier. Sums of deviation × decay over the graph, taken greedily. */
export function hardDecay(question: CauseQuestion): CauseScores {
  const { graph, anomalies, jitterMs } = question;
  const parents = reversed(graph);
  const hasEarlierParent = (node: number): boolean =>
    edgesFrom(parents, node).some((edge) => {
      const parent = at(parents.target, edge);
      return isAnomalous(anomalies, parent) && at(anomalies.onset, parent) < at(anomalies.onset, node) - jitterMs;
    });
  return greedily(question, perHop, (candidate, reach, explained) => {
    let sum = 0;
    for (const [node, { probability }] of reach) {
      if (isAnomalous(anomalies, node) && !explained.has(node)) sum += probability * Math.min(at(anomalies.surprise, node), mostDecades);
    }
    return hasEarlierParent(candidate) ? sum - earlierParent : sum;
  });
}
