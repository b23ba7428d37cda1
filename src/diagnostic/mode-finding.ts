import type { Iri } from '../kernel/iri.ts';
import type { Basis, BasisInput } from '../simulation/basis.ts';
import type { Evidence } from '../simulation/evaluate-value.ts';
import type { Evaluation } from '../simulation/evaluation.ts';
import { sinceOf } from './condition-onset.ts';
import { evidencePath } from './evidence-path.ts';
import { findingId } from './finding-id.ts';
import type { Finding, PathStep, Signal } from './health.ts';
import type { JudgedSymptom, ModeVerdict } from './judge-failure-mode.ts';

/** The finding a failure mode makes on a twin, or none when nothing speaks for it. */
export async function modeFinding(
  evaluation: Evaluation,
  twin: Iri,
  verdict: ModeVerdict,
  basis: (inputs: readonly BasisInput[]) => Basis,
): Promise<readonly Finding[]> {
  const { mode, state } = verdict;
  if (state === undefined) return [];
  const judged = state === 'FAILED' ? verdict.ends : verdict.symptoms;
  const signals = judged.flatMap((symptom) => symptom.answer.evidence.map((evidence) => signalOf(symptom, evidence)));
  const since = await sinceOf(evaluation, judged);
  const unknown = judged.flatMap(({ answer }) => (answer.holds === undefined ? [answer.reason ?? 'unknown'] : []));
  return [
    {
      id: findingId({ twin, rule: mode.iri }),
      twin,
      rule: mode.iri,
      state,
      severity: mode.severity,
      message: messageOf(verdict),
      since,
      firstSign: Math.min(since, state === 'FAILED' ? await sinceOf(evaluation, verdict.symptoms) : since),
      evidence: await pathOf(evaluation, twin, judged),
      signals,
      ...(mode.consequence !== undefined && { consequence: mode.consequence }),
      basis: { ...basis(signals.map(inputOf)), notUsed: unknown },
    },
  ];
}

function messageOf({ mode, state, symptoms, score, known }: ModeVerdict): string {
  const name = mode.label ?? mode.name;
  if (state === 'FAILED') return `${name}: the end of life is reached.`;
  const holding = symptoms.filter(({ answer }) => answer.holds === true).length;
  const rest = known < 1 ? `, ${Math.round((1 - known) * 100)} % of the weight is unknown` : '';
  return `${name}: ${holding} of ${symptoms.length} symptoms hold (${Math.round((score ?? 0) * 100)} % of the known weight${rest}).`;
}

export function signalOf({ condition, answer }: JudgedSymptom, { cell, holds }: Evidence): Signal {
  const stands = holds ?? answer.holds;
  return {
    twin: cell.twin,
    property: cell.property,
    weight: condition.weight,
    ...(cell.value !== undefined && { value: cell.value }),
    ...(cell.time !== undefined && { time: cell.time }),
    ...(cell.quality !== undefined && { quality: cell.quality }),
    ...(stands !== undefined && { holds: stands }),
  };
}

export function inputOf({ twin, property, time, quality }: Signal): BasisInput {
  const span = time === undefined ? {} : { from: time, to: time };
  return { twin, property, count: 1, goodRatio: Number(quality === undefined || quality === 'GOOD'), ...span };
}

/** The way to the first symptom that holds and was read elsewhere. */
export async function pathOf(evaluation: Evaluation, twin: Iri, judged: readonly JudgedSymptom[]): Promise<readonly PathStep[]> {
  for (const { condition, answer } of judged) {
    const elsewhere = answer.evidence.find(({ cell, holds }) => cell.twin !== twin && (holds ?? answer.holds) === true);
    if (elsewhere !== undefined && condition.value.path !== undefined) return evidencePath(evaluation, twin, elsewhere.cell.twin, condition.value.path);
  }
  return [];
}
