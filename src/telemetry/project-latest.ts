import type { Iri } from '../kernel/iri.ts';
import type { Position } from '../journal/journal.ts';
import type { GraphUpkeep, Projection } from '../graph/graph-store.ts';
import type { ProjectedValue } from '../graph/twin.ts';
import type { Observation } from '../history/observation.ts';
import type { LiveState } from './live.ts';

/** Carries the newest values into the graph store's node properties: coalesced, at most once per twin and round. */
export class LatestProjection {
  readonly #upkeep: GraphUpkeep;
  readonly #live: LiveState;
  #dirty = new Set<Iri>();
  #position: Position = 0;
  #running: Promise<void> | undefined;

  constructor(upkeep: GraphUpkeep, live: LiveState) {
    this.#upkeep = upkeep;
    this.#live = live;
  }

  /** Notes which twins have new values. */
  note(observations: readonly Observation[], position: Position): void {
    for (const { twin } of observations) this.#dirty.add(twin);
    this.#position = position;
  }

  /** Writes what was noted since the last round. A round that fails is repeated with the next one. */
  flush(): Promise<void> {
    this.#running ??= this.#project().finally(() => (this.#running = undefined));
    return this.#running;
  }

  async #project(): Promise<void> {
    if (this.#dirty.size === 0) return;
    const twins = this.#dirty;
    this.#dirty = new Set();
    try {
      await this.#upkeep.project(
        [...twins].map((twin) => projectionOf(twin, this.#live)),
        this.#position,
      );
    } catch (error) {
      for (const twin of twins) this.#dirty.add(twin);
      throw error;
    }
  }
}

function projectionOf(twin: Iri, live: LiveState): Projection {
  const values: Record<string, ProjectedValue> = {};
  for (const { property, value, time, quality } of live.of(twin)) values[property] = { value, time, quality };
  return { twin, values };
}
