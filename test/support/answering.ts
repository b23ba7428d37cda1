import { toIri, type Iri } from '../../src/kernel/iri.ts';
import type { Value } from '../../src/kernel/value.ts';
import type { Quality } from '../../src/journal/record.ts';
import { everything } from '../../src/graph/view.ts';
import type { LoadedModel } from '../../src/ontology/load-model.ts';
import { MemoryHistory } from '../../src/adapters/memory/memory-history.ts';
import { memoryGraphStore } from '../../src/adapters/memory/memory-graph-store.ts';
import type { AnswerContext } from '../../src/simulation/answer-context.ts';
import { LiveTable } from '../../src/telemetry/live-state.ts';

/** A plant that can be asked: twins in a graph store, observations in history and live state, and a clock turned by hand. */
export interface AnsweringPlant {
  readonly context: AnswerContext;
  readonly clock: { at: number };
  /** Takes in values `everyMs` apart, the last one at `until` (default: now). */
  observe(
    twin: Iri,
    property: Iri,
    values: ArrayLike<Value>,
    options?: { readonly everyMs?: number; readonly until?: number; readonly quality?: Quality },
  ): Promise<void>;
}

/** Puts the twins of a loaded model into stores in memory. The clock stands at `now`. */
export async function answeringPlant(model: LoadedModel, now = 1_700_000_000_000): Promise<AnsweringPlant> {
  const graph = memoryGraphStore();
  const history = new MemoryHistory();
  const live = new LiveTable();
  const clock = { at: now };
  const { ontology, twins } = model;
  await graph.commit({
    by: 'test',
    at: now,
    mutations: [
      ...twins.twins.map((twin) => ({
        kind: 'putTwin' as const,
        ...twin,
        labels: [...new Set(twin.classes.flatMap((type) => ontology.classes.get(type)?.ancestors ?? [type]))],
        scope: 0,
      })),
      ...twins.relationships.map((link) => ({ kind: 'putRelationship' as const, ...link })),
    ],
  });
  let position = 0;
  return {
    clock,
    context: {
      ontology,
      graph,
      history,
      live,
      view: everything,
      clock: { now: () => clock.at, monotonicMs: () => performance.now() },
      signal: AbortSignal.timeout(10_000),
      expressions: {
        compile: (text) => {
          throw new Error(`No expression is expected here: ${text}`);
        },
      },
    },
    observe: async (twin, property, values, { everyMs = 1000, until = clock.at, quality = 'GOOD' } = {}) => {
      const observations = Array.from(values, (value, i) => {
        const time = until - (values.length - 1 - i) * everyMs;
        return { twin, property, value, time, receivedAt: time, quality };
      });
      for (const observation of observations) live.take(observation);
      await history.append(observations, ++position);
    },
  };
}

/** An IRI of the tests' plant by its local name. */
export function plantIri(local: string): Iri {
  return toIri(`https://example.org/plant#${local}`);
}
