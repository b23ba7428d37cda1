import { localName, type Iri } from '../kernel/iri.ts';
import type { Condition } from '../ontology/condition.ts';
import type { Action } from '../ontology/ontology.ts';
import type { AnswerContext } from '../simulation/answer-context.ts';
import { conditionIn, type ConditionAnswer } from '../simulation/evaluate-value.ts';
import { startEvaluation } from '../simulation/start-evaluation.ts';
import { forecast } from '../predictive/forecast-series.ts';
import type { ForecastPoint } from '../predictive/forecast.ts';
import type { TimeWindow } from './recommendation.ts';

/** When an action may be done, or why that cannot be said. */
export interface ActionWindow {
  readonly window?: TimeWindow;
  readonly reason?: string;
}

/** How far ahead windows are looked for. */
export const planningMs = 86_400_000;

/**
 * When all of `tq:onlyWhen` holds: from now when it holds now, else the first stretch in which the forecast of each failing level stays within it.
 * `until` is when it is too late. Unknown denies, as everywhere.
 */
export async function windowFor(context: AnswerContext, twin: Iri, action: Action, until: number): Promise<ActionWindow> {
  const evaluation = startEvaluation(context);
  const answers = await Promise.all(action.onlyWhen.map(async (condition) => ({ condition, answer: await conditionIn(evaluation, twin, condition) })));
  const now = evaluation.asOf;
  const unknown = answers.find(({ answer }) => answer.holds === undefined);
  if (unknown !== undefined) return { reason: `It may not be done: ${unknown.answer.reason ?? 'a condition is unknown.'}` };
  const failing = answers.filter(({ answer }) => answer.holds === false);
  if (failing.length === 0) return { window: { from: now, to: Math.max(until, now) } };
  const stretches = await Promise.all(failing.map(({ condition, answer }) => stretchOf(context, condition, answer)));
  const closed = stretches.find((stretch) => 'reason' in stretch);
  if (closed !== undefined && 'reason' in closed) return closed;
  const from = Math.max(...stretches.map((stretch) => ('from' in stretch ? stretch.from : now)));
  const to = Math.min(until, ...stretches.map((stretch) => ('to' in stretch ? stretch.to : until)));
  return from < to ? { window: { from, to } } : { reason: 'No time is found at which all its conditions hold before it is too late.' };
}

async function stretchOf(context: AnswerContext, { test }: Condition, { evidence }: ConditionAnswer): Promise<TimeWindow | { readonly reason: string }> {
  const [seen] = evidence;
  if (test.kind !== 'level' || seen === undefined || evidence.length > 1)
    return { reason: 'A condition does not hold now, and when it will cannot be forecast.' };
  const { twin, property } = seen.cell;
  const { above = Number.NEGATIVE_INFINITY, below = Number.POSITIVE_INFINITY } = test;
  const answer = await forecast(context, twin, property, planningMs);
  if (answer.kind === 'refusal')
    return { reason: `${localName(property)} of ${localName(twin)} does not allow it now, and it cannot be forecast: ${answer.message}` };
  const stretch = firstStretch(answer.points, ({ lower, upper }) => lower > above && upper < below);
  return stretch ?? { reason: `${localName(property)} of ${localName(twin)} does not allow it within a day.` };
}

function firstStretch(points: readonly ForecastPoint[], holds: (point: ForecastPoint) => boolean): TimeWindow | undefined {
  const start = points.findIndex(holds);
  const first = points[start];
  if (first === undefined) return undefined;
  const end = points.findIndex((point, i) => i > start && !holds(point));
  return { from: first.at, to: (end < 0 ? points.at(-1) : points[end])?.at ?? first.at };
}
