import type { Ontology } from '../ontology/ontology.ts';
import { toNumber } from './evaluation.ts';
import type { Equation, System } from './system.ts';

/** What turns a model's value into one that agrees with the measurement: value × gain + bias. */
interface Correction {
  readonly gain: number;
  readonly bias: number;
}

export type Corrections = ReadonlyMap<Equation, Correction>;

/**
 * Ties algebraic models to what is measured now, so that a scenario starts from the plant as it is. The difference is kept as a ratio where both are
 * positive and the unit has a true zero, else as a difference. Definitions (`tq:derivedAs`) and rates need no tie: they start from measured values.
 */
export function anchorToMeasurement(ontology: Ontology, system: System): Corrections {
  const algebra = system.groups
    .flatMap((group) => group.equations)
    .filter(({ rule, output }) => rule.kind === 'algebraic' && system.cells[output]?.origin === 'live');
  return new Map(
    algebra.flatMap((equation): readonly (readonly [Equation, Correction])[] => {
      const measured = toNumber(system.initial[equation.output]);
      const model = toNumber(equation.read(system.initial));
      return measured === undefined || model === undefined ? [] : [[equation, correction(measured, model, hasTrueZero(ontology, equation))]];
    }),
  );
}

function correction(measured: number, model: number, trueZero: boolean): Correction {
  return trueZero && measured > 0 && model > 0 ? { gain: measured / model, bias: 0 } : { gain: 1, bias: measured - model };
}

/** 20 °C is not twice 10 °C. */
function hasTrueZero({ units }: Ontology, { rule }: Equation): boolean {
  const { unit } = rule.output;
  return unit === undefined || (units.get(unit)?.offset ?? 0) === 0;
}

/** Models whose value differs from the measurement by more than a fifth, as sentences. */
export function poorFits(system: System, corrections: Corrections): readonly string[] {
  return [...corrections].flatMap(([{ rule, twin, output }, { gain, bias }]) => {
    const measured = Math.abs(toNumber(system.initial[output]) ?? 0);
    const off = gain === 1 ? Math.abs(bias) / Math.max(measured, 1e-9) : Math.abs(1 - 1 / gain);
    return off > 0.2 ? [`The model <${rule.iri}> differs from the measurement at <${twin}> by ${Math.round(off * 100)} %; the difference is kept.`] : [];
  });
}
