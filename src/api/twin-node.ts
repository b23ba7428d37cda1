import type { Row } from '../graph/plan.ts';
import type { Twin } from '../graph/twin.ts';
import type { Level } from './selection/level.ts';

/** A twin on its way into an answer, with what was read below it, so that nested relationships need no further read. */
export interface TwinNode {
  readonly twin: Twin;
  /** The row it was read as, and the level of the selection its hops belong to. Absent when it was reached otherwise. */
  readonly row?: Row | undefined;
  readonly level?: Level | undefined;
}

/** A twin that was read on its own. */
export function bareNode(twin: Twin): TwinNode {
  return { twin };
}
