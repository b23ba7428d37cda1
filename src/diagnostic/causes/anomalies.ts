import type { Instant } from '../../kernel/instant.ts';
import type { InfluenceGraph } from './influence-graph.ts';

/** How strange every node of an influence graph looks now; one entry per node. */
export interface Anomalies {
  /** Decades of surprise, ≥ 0; NaN where nothing is observed. */
  readonly surprise: Float64Array;
  /** Start of the present state; NaN where unknown. */
  readonly onset: Float64Array;
  /** 1 where the node may be a cause: observed, and no alarm. */
  readonly candidate: Uint8Array;
}

/** From this many decades on a node counts as anomalous. */
export const anomalousFrom = 1;

/** A ranker. Pure: the same input gives the same answer, whatever the order of nodes. */
export type CauseMethod = (question: CauseQuestion) => CauseScores;

/** One entry per node, −∞ for what is no candidate. */
export interface CauseScores {
  /** Greater comes first. */
  readonly order: Float64Array;
  /** What the method calculated, in its own measure. */
  readonly value: Float64Array;
}

/** What a ranker is asked. */
export interface CauseQuestion {
  readonly graph: InfluenceGraph;
  readonly anomalies: Anomalies;
  readonly asOf: Instant;
  /** Clock error plus reporting interval: how far two stamps may be out of order and mean nothing. */
  readonly jitterMs: number;
}

/** Whether the node is observed and strange. */
export function isAnomalous(anomalies: Anomalies, node: number): boolean {
  return (anomalies.surprise[node] ?? Number.NaN) >= anomalousFrom;
}

/** Whether the node is observed and as usual. */
export function isNormal(anomalies: Anomalies, node: number): boolean {
  return (anomalies.surprise[node] ?? Number.NaN) < anomalousFrom;
}
