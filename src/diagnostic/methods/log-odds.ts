import { isAnomalous, isNormal, type CauseQuestion, type CauseScores } from '../causes/anomalies.ts';
import { at } from '../at.ts';
import { greedily } from '../causes/greedy-causes.ts';

/** Share of nodes that look strange for no reason. */
const leak = 0.05;
/** For a candidate that itself looks normal. */
const looksNormal = -2.5;

/**
 * Log odds of the observed pattern if the candidate were the cause, against chance: what it would have reached and is strange speaks for it, what it would
 * have reached and is silent against it. Noisy-or with a leak (Pearl, Probabilistic Reasoning in Intelligent Systems, 1988, ch. 4).
 */
export function logOdds(question: CauseQuestion): CauseScores {
  const { anomalies } = question;
  return greedily(question, undefined, (candidate, reach, explained) => {
    let odds = isNormal(anomalies, candidate) ? looksNormal : 0.3 * Math.min(at(anomalies.surprise, candidate), 4);
    for (const [node, { probability: p }] of reach) {
      if (isAnomalous(anomalies, node)) odds += explained.has(node) ? 0 : Math.log((p + (1 - p) * leak) / leak);
      else if (isNormal(anomalies, node) && node !== candidate) odds += Math.log(1 - p / 2);
    }
    return odds;
  });
}
