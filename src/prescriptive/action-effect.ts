import type { Iri } from '../kernel/iri.ts';
import type { Value } from '../kernel/value.ts';
import type { Action, FailureMode } from '../ontology/ontology.ts';
import type { Condition } from '../ontology/condition.ts';
import type { SeriesKey } from '../history/observation.ts';
import type { AnswerContext } from '../simulation/answer-context.ts';
import { cellKey } from '../simulation/cell.ts';
import { conditionIn } from '../simulation/evaluate-value.ts';
import { estimateParameters } from '../simulation/fit-parameters.ts';
import { followPath } from '../simulation/follow-path.ts';
import { startEvaluation } from '../simulation/start-evaluation.ts';
import { whatIf, type Override, type WhatIf } from '../simulation/what-if.ts';

/** What an action does, simulated beside the plant left alone. */
export interface ActionEffect {
  readonly overrides: readonly Override[];
  readonly outcome: WhatIf;
  /** Share of the weighted evidence for the failure mode that goes away, 0…1; absent when none of it can be judged by present values. */
  readonly relief?: number;
}

/** Why an effect cannot be computed. */
export interface NoEffect {
  readonly missing: string;
}

/** Simulates the effects of `action` on `twin` and judges the failure mode's evidence again. `undefined` when the action declares no effect. */
export async function simulateAction(
  context: AnswerContext,
  twin: Iri,
  action: Action,
  mode: FailureMode | undefined,
): Promise<ActionEffect | NoEffect | undefined> {
  if (action.effects.length === 0) return undefined;
  const overrides = await overridesOf(context, twin, action);
  if ('missing' in overrides) return overrides;
  const outcome = await whatIf(context, { overrides: overrides.overrides });
  const relief = mode === undefined ? undefined : await reliefOf(context, twin, mode, outcome);
  return { overrides: overrides.overrides, outcome, ...(relief !== undefined && { relief }) };
}

async function overridesOf(context: AnswerContext, twin: Iri, action: Action): Promise<{ readonly overrides: readonly Override[] } | NoEffect> {
  const evaluation = startEvaluation(context);
  const targets: (SeriesKey & { readonly effect: Action['effects'][number] })[] = [];
  for (const effect of action.effects) {
    const end = (await followPath(evaluation.slice, context.ontology, [twin], effect.path)).get(twin);
    const { property } = end ?? {};
    if (end === undefined || property === undefined || end.twins.length === 0) return { missing: 'The path of its effect leads to no twin.' };
    targets.push(...end.twins.map((at) => ({ twin: at, property, effect })));
  }
  // What cannot be measured, wear for one, is first estimated from what can: otherwise an effect on it would start from its default.
  const estimated = await estimateParameters(evaluation, targets);
  const informed = startEvaluation(context, new Map<string, Value>(estimated));
  const overrides: Override[] = [];
  for (const { twin: at, property, effect } of targets) {
    const { value, reason } = await informed.source(twin, { expression: effect.expression, inputs: effect.inputs });
    if (value === undefined) return { missing: reason ?? 'Its effect has no value.' };
    overrides.push({ twin: at, property, value });
  }
  return { overrides };
}

/** Evidence judged by present values, before and after. Patterns need a past that a scenario has not, and count neither way. */
async function reliefOf(context: AnswerContext, twin: Iri, mode: FailureMode, { deltas }: WhatIf): Promise<number | undefined> {
  const judged = [...mode.symptoms, ...mode.failsWhen].filter(({ test }) => test.kind !== 'pattern' && test.kind !== 'method');
  const after = new Map(deltas.flatMap(({ to, ...key }): readonly (readonly [string, Value])[] => (to === undefined ? [] : [[cellKey(key), to]])));
  const [before, then] = await Promise.all([weightHolding(context, twin, judged), weightHolding(context, twin, judged, after)]);
  if (before === undefined || then === undefined || before === 0) return remoteness(mode, deltas);
  return Math.max(0, 1 - then / before);
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

/** Before any limit is passed: the share by which the watched value falls back, at most 1. */
function remoteness({ failsWhen, symptoms }: FailureMode, deltas: WhatIf['deltas']): number | undefined {
  const watched = new Set([...failsWhen, ...symptoms].flatMap(({ value }) => value.path?.at(-1)?.property ?? []));
  const changes = deltas.flatMap(({ property, from, to }) =>
    watched.has(property) && from !== undefined && to !== undefined && from !== 0 ? [(from - to) / from] : [],
  );
  return changes.length === 0 ? undefined : Math.min(1, Math.max(...changes.map(Math.abs)));
}
