import type { Ontology } from '../ontology/ontology.ts';
import { toNumber } from './evaluation.ts';
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
    for (const equation of equations.filter(({ inputs }) => inputs.includes(cell))) {
      const to = solve(system, equation, { cell, least, most });
      if (to !== undefined) return [{ cell, from, to, equation }];
    }
    return [];
  });
}

interface Unknown {
  readonly cell: number;
  readonly least: number;
  readonly most: number;
}

const halvings = 60;

function solve({ initial }: System, { read, output }: Equation, { cell, least, most }: Unknown): number | undefined {
  const measured = toNumber(initial[output]);
  const values: Values = [...initial];
  const gap = (parameter: number): number => {
    values[cell] = parameter;
    return (toNumber(read(values)) ?? Number.NaN) - (measured ?? Number.NaN);
  };
  let [low, high] = [least, most];
  const [atLow, atHigh] = [gap(low), gap(high)];
  if (!Number.isFinite(atLow) || !Number.isFinite(atHigh) || atLow === atHigh) return undefined;
  // A measurement a little outside what the range can explain is noise: the nearest end is the estimate.
  if (atLow * atHigh > 0) return Math.abs(atLow) < Math.abs(atHigh) ? least : most;
  for (let i = 0; i < halvings; i++) {
    const middle = (low + high) / 2;
    if (gap(middle) * atLow > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
