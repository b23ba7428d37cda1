import type { Iri } from '../kernel/iri.ts';
import type { Condition } from '../ontology/condition.ts';
import type { FailureMode } from '../ontology/ontology.ts';
import { conditionIn, type ConditionAnswer } from '../simulation/evaluate-value.ts';
import type { Evaluation } from '../simulation/evaluation.ts';
import { isStale } from './judge-signal.ts';

/** One symptom (or another condition), judged now. */
export interface JudgedSymptom {
  readonly condition: Condition;
  readonly answer: ConditionAnswer;
}

/** What speaks for a failure mode on one twin, and what is not known. */
export interface ModeVerdict {
  readonly mode: FailureMode;
  readonly symptoms: readonly JudgedSymptom[];
  readonly ends: readonly JudgedSymptom[];
  /** Weight of the symptoms that hold over the weight of those known, 0…1; absent when none is known. */
  readonly score?: number;
  /** Share of all weight that is known. */
  readonly known: number;
  /** Absent: nothing speaks for it, or too little is known. */
  readonly state?: 'WATCH' | 'DEGRADED' | 'FAILED';
}

/** From this score on the mode is rather there than not. */
const likely = 0.5;

/** Judges a failure mode on a twin: FAILED when an end of life holds, DEGRADED when most of what is known speaks for it, WATCH when something does. */
export async function judgeFailureMode(evaluation: Evaluation, twin: Iri, mode: FailureMode): Promise<ModeVerdict> {
  const judge = (condition: Condition): Promise<JudgedSymptom> => judgeCondition(evaluation, twin, condition);
  const [symptoms, ends] = await Promise.all([Promise.all(mode.symptoms.map(judge)), Promise.all(mode.failsWhen.map(judge))]);
  const known = symptoms.filter(({ answer }) => answer.holds !== undefined);
  const holding = known.filter(({ answer }) => answer.holds === true);
  const knownWeight = weightOf(known);
  const all = weightOf(symptoms);
  const score = knownWeight > 0 ? weightOf(holding) / knownWeight : undefined;
  const hasFailed = ends.some(({ answer }) => answer.holds === true);
  const state = hasFailed ? 'FAILED' : stateOf(score);
  return {
    mode,
    symptoms,
    ends,
    known: all > 0 ? knownWeight / all : 0,
    ...(score !== undefined && { score }),
    ...(state !== undefined && { state }),
  };
}

function stateOf(score: number | undefined): 'WATCH' | 'DEGRADED' | undefined {
  if (score === undefined || score === 0) return undefined;
  return score >= likely ? 'DEGRADED' : 'WATCH';
}

/** A condition on stale values is unknown: what was true then says nothing of now. A pattern of missing data is judged on just that. */
export async function judgeCondition(evaluation: Evaluation, twin: Iri, condition: Condition): Promise<JudgedSymptom> {
  const answer = await conditionIn(evaluation, twin, condition);
  if (answer.holds === undefined || condition.test.kind === 'pattern') return { condition, answer };
  for (const { cell } of answer.evidence) {
    const annotations = await evaluation.inForce(cell.twin, cell.property);
    if (annotations === undefined || !isStale(cell, annotations.values, evaluation.asOf)) continue;
    const evidence = answer.evidence.map((one) => ({ cell: one.cell }));
    return { condition, answer: { evidence, reason: `<${cell.property}> of <${cell.twin}> is stale.` } };
  }
  return { condition, answer };
}

function weightOf(all: readonly JudgedSymptom[]): number {
  return all.reduce((sum, { condition }) => sum + condition.weight, 0);
}
