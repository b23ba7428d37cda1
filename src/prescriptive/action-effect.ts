import type { Iri } from '../kernel/iri.ts';
import type { Value } from '../kernel/value.ts';
import type { Action, FailureMode } from '../ontology/ontology.ts';
import type { SeriesKey } from '../history/observation.ts';
import type { AnswerContext } from '../simulation/answer-context.ts';
import { estimateParameters } from '../simulation/fit-parameters.ts';
import { followPath } from '../simulation/follow-path.ts';
import { startEvaluation } from '../simulation/start-evaluation.ts';
import { whatIf, type Override, type WhatIf } from '../simulation/what-if.ts';
import { reliefOf } from './relief.ts';

/** What an action does, simulated beside the plant left alone. */
export interface ActionEffect {
  readonly overrides: readonly Override[];
  readonly outcome: WhatIf;
  /** How far it helps, 0…1; see `relief.ts`. Absent when that cannot be judged by present values. */
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
  const relief = mode === undefined ? undefined : await reliefOf(context, twin, mode, outcome.deltas);
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
