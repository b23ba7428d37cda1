import { toIri, type Iri } from '../kernel/iri.ts';
import type { Scalar } from '../kernel/value.ts';
import type { SeriesKey } from '../history/observation.ts';
import type { AnswerContext } from './answer-context.ts';
import { methodNamespace, type Basis, type BasisInput } from './basis.ts';
import { cellKey, type Cell } from './cell.ts';
import { toScalar } from './evaluation.ts';
import { startEvaluation } from './start-evaluation.ts';

/** The present value of a derived property, in the property's unit. */
export interface Derived extends SeriesKey {
  readonly value?: Scalar;
  /** Why there is no value. */
  readonly reason?: string;
  readonly unit?: Iri;
  /** Oldest source time and worst quality among what it was derived from. */
  readonly time?: number;
  readonly quality?: NonNullable<Cell['quality']>;
  readonly basis: Basis;
}

const method: Iri = toIri(`${methodNamespace}derived-property`);

/** Derives properties of twins now, all of them together. A property without `tq:derivedAs` gives its present value. */
export async function derive(context: AnswerContext, keys: readonly SeriesKey[]): Promise<readonly Derived[]> {
  const started = context.clock.monotonicMs();
  const evaluation = startEvaluation(context);
  await evaluation.slice.load([...new Set(keys.map(({ twin }) => twin))]);
  return Promise.all(
    keys.map(async ({ twin, property }): Promise<Derived> => {
      const { derivedAs, unit } = context.ontology.properties.get(property) ?? {};
      const cell = await evaluation.cell(twin, property);
      const ground = derivedAs === undefined ? { cells: [cell], notUsed: [] } : await evaluation.source(twin, derivedAs);
      const value = toScalar(cell.value);
      return {
        twin,
        property,
        ...(value !== undefined && { value }),
        ...(cell.reason !== undefined && { reason: cell.reason }),
        ...(unit !== undefined && { unit }),
        ...(cell.time !== undefined && { time: cell.time }),
        ...(cell.quality !== undefined && { quality: cell.quality }),
        basis: {
          method,
          modelVersion: context.ontology.version,
          inputs: inputsOf(ground.cells),
          asOf: evaluation.asOf,
          confidenceReason: 'UNCALIBRATED',
          elapsedMs: context.clock.monotonicMs() - started,
          assumptions: [],
          notUsed: ground.notUsed,
        },
      };
    }),
  );
}

/** The cells as inputs of an answer, each once. */
export function inputsOf(cells: readonly Cell[]): readonly BasisInput[] {
  const distinct = new Map(cells.filter(({ value }) => value !== undefined).map((cell) => [cellKey(cell), cell]));
  return [...distinct.values()].map(({ twin, property, time, quality }) => ({
    twin,
    property,
    count: 1,
    goodRatio: Number(quality === undefined || quality === 'GOOD'),
    ...(time !== undefined && { from: time, to: time }),
  }));
}
