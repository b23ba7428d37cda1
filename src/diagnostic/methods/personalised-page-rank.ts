import { anomalousFrom, type CauseQuestion, type CauseScores } from '../causes/anomalies.ts';
import { at } from '../at.ts';
import { edgesFrom, reversed } from '../causes/influence-graph.ts';

const damping = 0.85;
const rounds = 100;
const tolerance = 1e-12;

/** Where a walker goes from a node: the shares sum to one, or are empty when it can only begin anew. */
type Steps = readonly { readonly to: number; readonly share: number }[];

/**
 * A walker that climbs from effects to causes: it restarts at strange nodes and stays where a node is stranger than its parents.
 * Personalised PageRank (Brin & Page, 1998) on the graph of influence turned round.
 */
export function personalisedPageRank(question: CauseQuestion): CauseScores {
  const { graph, anomalies } = question;
  const surprise = anomalies.surprise.map((value) => (Number.isNaN(value) ? 0 : value));
  const total = surprise.reduce((sum, value) => sum + value, 0);
  const restart = surprise.map((weight) => (total > 0 ? weight / total : 1 / graph.size));
  // An unobserved node must be passed through: it counts as just anomalous there, and never restarts a walk.
  const passing = anomalies.surprise.map((value) => (Number.isNaN(value) ? anomalousFrom : value));
  const up = reversed(graph);
  const steps = Array.from({ length: graph.size }, (_, node) =>
    stepsFrom(
      node,
      edgesFrom(up, node).map((edge) => at(up.target, edge)),
      passing,
    ),
  );
  const rank = walk(steps, restart);
  const value = rank.map((share, node) => (anomalies.candidate[node] === 1 ? share : Number.NEGATIVE_INFINITY));
  return { order: value, value };
}

/** To the parents by their surprise, and to itself as far as it is stranger than they are. */
function stepsFrom(node: number, parents: readonly number[], surprise: Float64Array): Steps {
  const strangest = parents.reduce((most, parent) => Math.max(most, at(surprise, parent)), 0);
  const weights = [
    { to: node, weight: Math.max(0, at(surprise, node) - strangest) },
    ...parents.map((parent) => ({ to: parent, weight: at(surprise, parent) })),
  ].filter(({ weight }) => weight > 0);
  const sum = weights.reduce((total, { weight }) => total + weight, 0);
  return weights.map(({ to, weight }) => ({ to, share: weight / sum }));
}

function walk(steps: readonly Steps[], restart: Float64Array): Float64Array {
  let rank = restart;
  for (let round = 0; round < rounds; round++) {
    const stuck = steps.reduce((sum, { length }, node) => sum + (length === 0 ? at(rank, node) : 0), 0);
    const next = restart.map((weight) => weight * (1 - damping + damping * stuck));
    steps.forEach((ways, node) => {
      for (const { to, share } of ways) next[to] = at(next, to) + damping * share * at(rank, node);
    });
    const change = next.reduce((sum, value, node) => sum + Math.abs(value - at(rank, node)), 0);
    rank = next;
    if (change < tolerance) break;
  }
  return rank;
}
