import type { Ontology } from '../ontology/ontology.ts';
import type { SeriesKey } from '../history/observation.ts';
import { affectedBy } from './affected.ts';
import { assembleSystem } from './assemble-system.ts';
import { cellKey } from './cell.ts';
import { toNumber, type Evaluation } from './evaluation.ts';
import { ruleBook } from './rule.ts';
import type { Equation, System, Values } from './system.ts';

/** A parameter that was changed so that a model gives the measured value. */
export interface FittedParameter {
  /** Number of the parameter's cell. */
  readonly cell: number;
  readonly from: number;
  readonly to: number;
  readonly equation: Equation;
}

/**
 * Estimates `tq:calibrated` parameters from what is measured now: for each of `cells`, the value within its declared range for which an algebraic model that
 * reads it gives the measurement (bisection; the model must be monotonic in it, and the range must hold a solution, else it stays as it is).
 */
export function fitParameters(ontology: Ontology, system: System, cells: readonly number[]): readonly FittedParameter[] {
  const equations = system.groups
    .flatMap((group) => group.equations)
    .filter(({ rule, output }) => rule.kind === 'algebraic' && system.cells[output]?.origin === 'live');
  return cells.flatMap((cell) => {
    const iri = system.cells[cell]?.property;
    const property = iri === undefined ? undefined : ontology.properties.get(iri);
    const from = toNumber(system.initial[cell]);
    const { minInclusive: least, maxInclusive: most } = property?.annotations ?? {};
    if (property?.calibrated !== true || from === undefined || least === undefined || most === undefined) return [];
    // The model that answers most to the parameter says most about it.
    const [best] = equations
      .filter(({ inputs }) => inputs.includes(cell))
      .flatMap((equation) => solve(system, equation, { cell, least, most }) ?? [])
      .toSorted((a, b) => b.sensitivity - a.sensitivity);
    return best === undefined ? [] : [{ cell, from, to: best.to, equation: best.equation }];
  });
}

interface Unknown {
  readonly cell: number;
  readonly least: number;
  readonly most: number;
}

const halvings = 60;

interface Solution {
  readonly equation: Equation;
  readonly to: number;
  /** Change of the model over the parameter's range, as a share of the measurement. */
  readonly sensitivity: number;
}

function solve({ initial }: System, equation: Equation, { cell, least, most }: Unknown): Solution | undefined {
  const { read, output } = equation;
  const measured = toNumber(initial[output]);
  const values: Values = [...initial];
  const gap = (parameter: number): number => {
    values[cell] = parameter;
    return (toNumber(read(values)) ?? Number.NaN) - (measured ?? Number.NaN);
  };
  let [low, high] = [least, most];
  const [atLow, atHigh] = [gap(low), gap(high)];
  if (!Number.isFinite(atLow) || !Number.isFinite(atHigh) || atLow === atHigh) return undefined;
  const sensitivity = Math.abs(atHigh - atLow) / Math.max(Math.abs(measured ?? 0), 1e-9);
  // A measurement a little outside what the range can explain is noise: the nearest end is the estimate.
  if (atLow * atHigh > 0) return { equation, sensitivity, to: Math.abs(atLow) < Math.abs(atHigh) ? least : most };
  for (let i = 0; i < halvings; i++) {
    const middle = (low + high) / 2;
    if (gap(middle) * atLow > 0) low = middle;
    else high = middle;
  }
  return { equation, sensitivity, to: (low + high) / 2 };
}

/** The values that `tq:calibrated` parameters must have for the models to give what is measured now, by `cellKey`. Others are left out. */
export async function estimateParameters(evaluation: Evaluation, parameters: readonly SeriesKey[]): Promise<ReadonlyMap<string, number>> {
  const { ontology, expressions } = evaluation.context;
  const calibrated = parameters.filter(({ property }) => ontology.properties.get(property)?.calibrated === true);
  if (calibrated.length === 0) return new Map();
  const affected = await affectedBy(evaluation, ruleBook(ontology, expressions), calibrated);
  const system = await assembleSystem(evaluation, affected.rules);
  const cells = calibrated.flatMap((key) => system.numberOf.get(cellKey(key)) ?? []);
  return new Map(
    fitParameters(ontology, system, cells).flatMap(({ cell, to }) => system.cells.slice(cell, cell + 1).map((key) => [cellKey(key), to] as const)),
  );
}
