import { toIri, type Iri } from '../kernel/iri.ts';
import type { Action, FailureMode, Money, Ontology } from '../ontology/ontology.ts';
import type { AnswerContext } from '../simulation/answer-context.ts';
import { methodNamespace, type Basis } from '../simulation/basis.ts';
import { isOfAny } from '../simulation/class-membership.ts';
import type { Evaluation } from '../simulation/evaluation.ts';
import { startEvaluation } from '../simulation/start-evaluation.ts';
import type { Override, PropertyDelta } from '../simulation/what-if.ts';
import { assessHealth } from '../diagnostic/assess-health.ts';
import type { Finding } from '../diagnostic/health.ts';
import { simulateAction, type ActionEffect } from './action-effect.ts';
import { planningMs, windowFor, type ActionWindow } from './action-window.ts';
import { doingNothing } from './doing-nothing.ts';
import { executionOf } from './execution.ts';
import type { Advice, AdviceRefusal, Outcome, Recommendation, Requirement } from './recommendation.ts';
import { summaryOf } from './summary.ts';

const method: Iri = toIri(`${methodNamespace}declared-remedies`);
const version = '1';

/**
 * What to do about the findings of a twin (its present ones when none are given), best first: for each failure mode or alarm found its declared remedies,
 * simulated on a branch. An option whose inputs are missing, whose conditions are unknown, or that changes nothing is refused with the reason.
 */
export async function recommend(context: AnswerContext, twin: Iri, findings?: readonly Finding[]): Promise<Advice> {
  const found = findings ?? (await assessHealth(context, twin)).findings;
  const advised = await Promise.all(found.flatMap((finding) => optionsFor(context, finding)));
  const recommendations = advised.flatMap((one) => ('status' in one ? [one] : []));
  return { recommendations: recommendations.toSorted(byBenefit), refusals: advised.flatMap((one) => ('status' in one ? [] : [one])) };
}

/** A proven relief before none, then the greater benefit, then the greater relief, then the smaller cost. */
function byBenefit(a: Recommendation, b: Recommendation): number {
  const [first, second] = [rankOf(a), rankOf(b)];
  const place = first.findIndex((value, i) => value !== second[i]);
  return place < 0 ? (a.id < b.id ? -1 : 1) : (second[place] ?? 0) - (first[place] ?? 0);
}

function rankOf({ relief = 0, benefit, cost }: Recommendation): readonly number[] {
  return [Number(relief > 0), benefit?.value ?? 0, relief, -(cost?.value ?? 0)];
}

function optionsFor(context: AnswerContext, finding: Finding): readonly Promise<Recommendation | AdviceRefusal>[] {
  const { failureModes, alarms, actions } = context.ontology;
  const mode = failureModes.get(finding.rule);
  const remedies = mode?.remedies ?? alarms.get(finding.rule)?.remedies ?? [];
  const otherwise = doingNothing(context, finding, mode);
  return remedies.flatMap((remedy) => {
    const action = actions.get(remedy);
    return action === undefined ? [] : [optionFor(context, { finding, mode, action, otherwise })];
  });
}

interface Option {
  readonly finding: Finding;
  readonly mode: FailureMode | undefined;
  readonly action: Action;
  readonly otherwise: Promise<Outcome>;
}

async function optionFor(context: AnswerContext, option: Option): Promise<Recommendation | AdviceRefusal> {
  const { finding, mode, action, otherwise } = option;
  const started = context.clock.monotonicMs();
  const evaluation = startEvaluation(context);
  await evaluation.slice.load([finding.twin]);
  const found = evaluation.slice.twin(finding.twin);
  if (found === undefined || !isOfAny(context.ontology, found, action.appliesTo))
    return refuse(option, 'NOT_APPLICABLE', 'The action is declared for twins of other classes.');
  const effect = await simulateAction(context, finding.twin, action, mode);
  if (effect !== undefined && 'missing' in effect) return refuse(option, 'MISSING_INPUT', effect.missing);
  if (effect !== undefined && isIdle(effect)) return refuse(option, 'NO_PROVEN_EFFECT', 'Simulated, it changes nothing of what was found.');
  const requires = await requirementsOf(context, action);
  const lacking = requires.find(({ count, available }) => available < count);
  if (lacking !== undefined) return refuse(option, 'NOTHING_AVAILABLE', `It needs ${lacking.count} of <${lacking.class}>, and there are ${lacking.available}.`);
  const outcome = await otherwise;
  const window = await windowFor(context, finding.twin, action, latest(outcome, context.clock.now()));
  return {
    ...declared(context.ontology, action, finding),
    ...expected(context.ontology, option, effect),
    requires,
    doingNothing: outcome,
    ...(window.window !== undefined && { window: window.window }),
    ...(await executable(evaluation, effect)),
    ...benefitOf(action, outcome, effect),
    basis: basisOf(context, { effect, window, finding, startedMs: started }),
  };
}

function refuse({ action, finding }: Option, reason: AdviceRefusal['reason'], message: string): AdviceRefusal {
  return { action: action.iri, finding: finding.id, reason, message };
}

function expected(
  ontology: Ontology,
  { action, mode }: Option,
  effect: ActionEffect | undefined,
): Pick<Recommendation, 'expectedEffect' | 'summary' | 'relief'> {
  return {
    expectedEffect: effect?.outcome.deltas ?? [],
    summary: summaryOf(ontology, action, worthTelling(effect, mode)),
    ...(effect?.relief !== undefined && { relief: effect.relief }),
  };
}

async function executable(evaluation: Evaluation, effect: ActionEffect | undefined): Promise<Pick<Recommendation, 'executable'>> {
  const execution = await executionOf(evaluation, effect?.overrides ?? []);
  return execution === undefined ? {} : { executable: execution };
}

/** When it is too late: the earlier bound of the end of life; a day from now when the end is reached already or not known. */
function latest({ earliest, at }: Outcome, now: number): number {
  const end = earliest ?? at ?? now;
  return end > now ? end : now + planningMs;
}

/** Changes of nothing but what the action sets itself are no help, unless that is what was found. */
function isIdle({ outcome, relief }: ActionEffect): boolean {
  return outcome.deltas.length === 0 || relief === 0;
}

function declared(
  { actions }: Ontology,
  { iri, cost, workTimeMs, downtimeMs }: Action,
  finding: Finding,
): Pick<Recommendation, 'id' | 'twin' | 'action' | 'status' | 'finding' | 'cost' | 'workTimeMs' | 'downtimeMs'> {
  return {
    id: `${finding.id}|${encodeURIComponent(actions.get(iri)?.iri ?? iri)}`,
    twin: finding.twin,
    action: iri,
    status: 'OPEN',
    finding: finding.id,
    ...(cost !== undefined && { cost }),
    ...(workTimeMs !== undefined && { workTimeMs }),
    ...(downtimeMs !== undefined && { downtimeMs }),
  };
}

async function requirementsOf({ graph, view, signal }: AnswerContext, { requires }: Action): Promise<readonly Requirement[]> {
  return Promise.all(
    requires.map(async (requirement): Promise<Requirement> => {
      const rows = await graph.aggregate({ root: { kind: 'class', class: requirement.class }, groupBy: [], numbers: [], view }, signal);
      return { ...requirement, available: rows[0]?.count ?? 0 };
    }),
  );
}

/** The change of what the failure mode watches, else the largest one. */
function worthTelling(effect: ActionEffect | undefined, mode: FailureMode | undefined): PropertyDelta | undefined {
  const watched = new Set([...(mode?.failsWhen ?? []), ...(mode?.symptoms ?? [])].flatMap(({ value }) => value.path?.at(-1)?.property ?? []));
  const deltas = effect?.outcome.deltas ?? [];
  return deltas.find(({ property }) => watched.has(property)) ?? deltas.find((delta) => !isSet(delta, effect?.overrides ?? [])) ?? deltas[0];
}

function isSet({ twin, property }: PropertyDelta, overrides: readonly Override[]): boolean {
  return overrides.some((override) => override.twin === twin && override.property === property);
}

function benefitOf({ cost }: Action, { cost: otherwise, probability }: Outcome, effect: ActionEffect | undefined): { readonly benefit?: Money } {
  if (otherwise === undefined || probability === undefined || effect?.relief === undefined) return {};
  if (cost !== undefined && cost.currency !== otherwise.currency) return {};
  return { benefit: { currency: otherwise.currency, value: effect.relief * probability * otherwise.value - (cost?.value ?? 0) } };
}

interface Ground {
  readonly effect: ActionEffect | undefined;
  readonly window: ActionWindow;
  readonly finding: Finding;
  readonly startedMs: number;
}

function basisOf({ clock }: AnswerContext, { effect, window, finding, startedMs }: Ground): Basis {
  return {
    method,
    modelVersion: version,
    inputs: effect?.outcome.basis.inputs ?? finding.basis.inputs,
    asOf: finding.basis.asOf,
    confidenceReason: 'UNCALIBRATED',
    elapsedMs: clock.monotonicMs() - startedMs,
    assumptions: [
      ...(effect === undefined ? ['The action declares no effect, so none was simulated.'] : effect.outcome.assumptions),
      ...(window.reason === undefined ? [] : [window.reason]),
      'Every twin of a required class counts as free.',
    ],
    notUsed: effect?.outcome.basis.notUsed ?? [],
  };
}
