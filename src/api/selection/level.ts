import type { FieldNode } from 'graphql';
import type { Hop } from '../../graph/plan.ts';

/** One level of a selection on twins: the hops below it, and which field of the document each answers. */
export interface Level {
  readonly hops: readonly Hop[];
  /** The level below each hop, in the same order. */
  readonly below: readonly Level[];
  /** Index of the hop that answers a field. */
  readonly hopOf: ReadonlyMap<FieldNode, number>;
}

/** A level at which nothing nested is asked. */
export const leafLevel: Level = { hops: [], below: [], hopOf: new Map() };
