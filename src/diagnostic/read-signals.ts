import type { Instant } from '../kernel/instant.ts';
import type { Property } from '../ontology/ontology.ts';
import type { Twin } from '../graph/twin.ts';
import type { Series } from '../history/history-store.ts';
import type { AnswerContext } from '../simulation/answer-context.ts';
import { cellKey, type Cell } from '../simulation/cell.ts';
import { isOfAny } from '../simulation/class-membership.ts';
import type { Evaluation } from '../simulation/evaluation.ts';
import type { Samples } from './methods/limit-state.ts';

/** How far back a signal is looked at, and at how many of its newest samples. */
export const lookBackMs = 3_600_000;
export const mostSamples = 600;

/** A telemetry of a twin with its present value. */
export interface SignalRead {
  readonly property: Property;
  readonly cell: Cell;
}

/** What was observed lately of one signal. */
export interface Recent {
  /** Numeric samples that are not BAD, oldest first. */
  readonly samples: Samples;
  /** All samples, and those of quality GOOD. */
  readonly count: number;
  readonly good: number;
}

/** No samples. */
export const nothingRecent: Recent = { samples: { times: [], values: [] }, count: 0, good: 0 };

/** Every telemetry that is declared for the twin, or observed of it, with its present value. */
export async function signalsOf(evaluation: Evaluation, twin: Twin): Promise<readonly SignalRead[]> {
  const { ontology, live } = evaluation.context;
  const observed = new Set(live.of(twin.iri).map(({ property }) => property));
  const own = [...ontology.properties.values()].filter(
    (property) => property.kind === 'telemetry' && (observed.has(property.iri) || (property.domain.length > 0 && isOfAny(ontology, twin, property.domain))),
  );
  return Promise.all(own.map(async (property) => ({ property, cell: await evaluation.cell(twin.iri, property.iri) })));
}

/** Recent samples of cells that are observed as numbers or flags, by `cellKey`, in one read. */
export async function recentOf({ ontology, history, signal }: AnswerContext, asOf: Instant, cells: readonly Cell[]): Promise<ReadonlyMap<string, Recent>> {
  const numeric = cells.filter(({ origin, property }) => {
    const kind = ontology.properties.get(property)?.schema?.kind;
    return origin === 'live' && (kind === 'number' || kind === 'flag');
  });
  if (numeric.length === 0) return new Map();
  const keys = numeric.map(({ twin, property }) => ({ twin, property }));
  const series = await history.window(keys, { from: asOf - lookBackMs, to: asOf + 1 }, mostSamples, signal);
  return new Map(series.map((one) => [cellKey(one.key), toRecent(one)]));
}

function toRecent({ times, values, quality }: Series): Recent {
  const usable = [...times.keys()].filter((i) => quality[i] !== 2 && Number.isFinite(values[i]));
  return {
    samples: { times: usable.map((i) => times[i] ?? 0), values: usable.map((i) => values[i] ?? 0) },
    count: times.length,
    good: quality.filter((code) => code === 0).length,
  };
}
