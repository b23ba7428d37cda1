import type { Property } from '../ontology/ontology.ts';
import type { Twin } from '../graph/twin.ts';
import type { Series } from '../history/history-store.ts';
import { cellKey, type Cell } from '../simulation/cell.ts';
import { isOfAny } from '../simulation/class-membership.ts';
import { toNumber, type Evaluation } from '../simulation/evaluation.ts';
import { isBeyond } from '../simulation/evaluate-value.ts';
import type { Samples } from './methods/limit-state.ts';
import { fewestStuck } from './methods/stuck.ts';

/** How far back a signal is looked at, and at how many of its newest samples: few at first, more where it is worth it. */
export const lookBackMs = 3_600_000;
export const mostSamples = 600;
const firstSamples = 30;
const limitNames = ['low', 'high', 'lowLow', 'highHigh'] as const;

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
    (property) =>
      property.kind === 'telemetry' &&
      property.aliasOf === undefined &&
      (observed.has(property.iri) || (property.domain.length > 0 && isOfAny(ontology, twin, property.domain))),
  );
  return Promise.all(own.map(async (property) => ({ property, cell: await evaluation.cell(twin.iri, property.iri) })));
}

/**
 * Recent samples of cells that are observed as numbers or flags, by `cellKey`. A few of every series tell which are worth a longer look: those near a limit,
 * and those that stand still.
 */
export async function recentOf(evaluation: Evaluation, cells: readonly Cell[]): Promise<ReadonlyMap<string, Recent>> {
  const numeric = numericOf(evaluation, cells);
  const few = await read(evaluation, numeric, firstSamples);
  const striking = await Promise.all(numeric.map(async (cell) => standsStill(few.get(cellKey(cell))) || (await isNearLimit(evaluation, cell))));
  const more = await read(
    evaluation,
    numeric.filter((_, i) => striking[i] === true),
    mostSamples,
  );
  return new Map([...few, ...more]);
}

/** As {@link recentOf}, with the longer look at every cell. */
export function longRecentOf(evaluation: Evaluation, cells: readonly Cell[]): Promise<ReadonlyMap<string, Recent>> {
  return read(evaluation, numericOf(evaluation, cells), mostSamples);
}

function numericOf({ context: { ontology } }: Evaluation, cells: readonly Cell[]): readonly Cell[] {
  return cells.filter(({ origin, property, value }) => {
    const kind = ontology.properties.get(property)?.schema?.kind;
    // The value of a point may be anything; what is a number is treated as one.
    const isNumber = kind === 'number' || (kind === 'any' && typeof value === 'number');
    return origin === 'live' && (isNumber || kind === 'flag');
  });
}

async function read({ context: { history, signal }, asOf }: Evaluation, cells: readonly Cell[], most: number): Promise<ReadonlyMap<string, Recent>> {
  if (cells.length === 0) return new Map();
  const keys = cells.map(({ twin, property }) => ({ twin, property }));
  const series = await history.window(keys, { from: asOf - lookBackMs, to: asOf + 1 }, most, signal);
  return new Map(series.map((one) => [cellKey(one.key), toRecent(one)]));
}

function standsStill(recent: Recent | undefined): boolean {
  const { values } = recent?.samples ?? nothingRecent.samples;
  if (values.length < fewestStuck) return false;
  for (let i = values.length - fewestStuck + 1; i < values.length; i++) if (values[i] !== values[i - 1]) return false;
  return true;
}

/** Whether the value is past a limit, or may have been and is still within the deadband. */
async function isNearLimit(evaluation: Evaluation, { twin, property, value }: Cell): Promise<boolean> {
  const limits = (await evaluation.inForce(twin, property))?.values ?? {};
  const number = toNumber(value);
  return number !== undefined && limitNames.some((name) => limits[name] !== undefined && isBeyond(name, number, limits[name], limits.deadband ?? 0));
}

function toRecent({ times, values, quality }: Series): Recent {
  const good = quality.reduce((count, code) => count + Number(code === 0), 0);
  const isUsable = (_: number, i: number): boolean => quality[i] !== 2 && Number.isFinite(values[i]);
  const samples = times.every(isUsable) ? { times, values } : { times: times.filter(isUsable), values: values.filter(isUsable) };
  return { samples, count: times.length, good };
}
