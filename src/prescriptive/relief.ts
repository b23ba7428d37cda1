import type { Iri } from '../kernel/iri.ts';
import type { Value } from '../kernel/value.ts';
import type { Condition, LimitName } from '../ontology/condition.ts';
import type { FailureMode } from '../ontology/ontology.ts';
import type { AnswerContext } from '../simulation/answer-context.ts';
import { cellKey, type Cell } from '../simulation/cell.ts';
import { conditionIn } from '../simulation/evaluate-value.ts';
import { toNumber, type Evaluation } from '../simulation/evaluation.ts';
import { startEvaluation } from '../simulation/start-evaluation.ts';
import type { PropertyDelta } from '../simulation/what-if.ts';

/**
 * How far an action helps against a failure mode, 0…1. Where what is watched has an inner and an outer limit: the way back it makes towards a healthy
 * value, which is taken to lie as far within the inner limit as the outer one lies beyond it. That is the same in every unit and lets options be compared
 * that all bring a value back within its limits. Else: the share of the weighted evidence that goes away. `undefined` when neither can be said.
 * Patterns need a past that a scenario has not, and count neither way.
 */
export async function reliefOf(context: AnswerContext, twin: Iri, mode: FailureMode, deltas: readonly PropertyDelta[]): Promise<number | undefined> {
  const judged = [...mode.failsWhen, ...mode.symptoms].filter(({ test }) => test.kind !== 'pattern' && test.kind !== 'method');
  const ways = await waysBack(startEvaluation(context), twin, judged, deltas);
  if (ways.length > 0) return ways.reduce((sum, way) => sum + way, 0) / ways.length;
  const after = new Map(deltas.flatMap(({ to, ...key }): readonly (readonly [string, Value])[] => (to === undefined ? [] : [[cellKey(key), to]])));
  const [before, then] = await Promise.all([weightHolding(context, twin, judged), weightHolding(context, twin, judged, after)]);
  return before === undefined || then === undefined || before === 0 ? undefined : Math.max(0, 1 - then / before);
}

/** One number per watched cell that has both limits. */
async function waysBack(evaluation: Evaluation, twin: Iri, conditions: readonly Condition[], deltas: readonly PropertyDelta[]): Promise<readonly number[]> {
  const watched = new Map<string, { readonly cell: Cell; readonly limit: LimitName }>();
  for (const condition of conditions) {
    if (condition.test.kind !== 'beyond') continue;
    const { limit } = condition.test;
    for (const { cell } of (await conditionIn(evaluation, twin, condition)).evidence) watched.set(cellKey(cell), { cell, limit });
  }
  const ways = await Promise.all([...watched.values()].map(({ cell, limit }) => wayBack(evaluation, cell, limit, deltas)));
  return ways.filter((way) => way !== undefined);
}

async function wayBack(evaluation: Evaluation, cell: Cell, limit: LimitName, deltas: readonly PropertyDelta[]): Promise<number | undefined> {
  const { low, lowLow, high, highHigh } = (await evaluation.inForce(cell.twin, cell.property))?.values ?? {};
  const isHigh = limit === 'high' || limit === 'highHigh';
  const [inner, outer] = isHigh ? [high, highHigh] : [low, lowLow];
  const before = toNumber(cell.value);
  if (inner === undefined || outer === undefined || before === undefined) return undefined;
  const after = deltas.find(({ twin, property }) => twin === cell.twin && property === cell.property)?.to ?? before;
  const band = outer - inner;
  const way = before - (inner - band);
  // On the healthy side already: the band between the limits is the measure.
  const measure = isHigh === way > 0 ? way : band;
  return measure === 0 ? undefined : Math.min(1, Math.max(0, (before - after) / measure));
}

async function weightHolding(
  context: AnswerContext,
  twin: Iri,
  conditions: readonly Condition[],
  overrides: ReadonlyMap<string, Value> = new Map(),
): Promise<number | undefined> {
  const evaluation = startEvaluation(context, overrides);
  const answers = await Promise.all(conditions.map(async (condition) => ({ condition, answer: await conditionIn(evaluation, twin, condition) })));
  const known = answers.filter(({ answer }) => answer.holds !== undefined);
  if (known.length === 0) return undefined;
  return known.reduce((sum, { condition, answer }) => sum + (answer.holds === true ? condition.weight : 0), 0);
}
