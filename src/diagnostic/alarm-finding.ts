import type { Iri } from '../kernel/iri.ts';
import type { AlarmRule } from '../ontology/ontology.ts';
import type { Basis, BasisInput } from '../simulation/basis.ts';
import type { Evaluation } from '../simulation/evaluation.ts';
import { sinceOf } from './condition-onset.ts';
import { findingId } from './finding-id.ts';
import type { Finding } from './health.ts';
import { judgeCondition } from './judge-failure-mode.ts';
import { inputOf, pathOf, signalOf } from './mode-finding.ts';

/** Up to this severity (OPC UA: MEDIUM_LOW) an alarm asks to watch; above it the twin is degraded. */
const watchUpTo = 400;

/** The finding that the condition of an alarm holds on a twin now, or none. Whether the alarm is raised is a matter of its delays (`alarm-board.ts`). */
export async function alarmFinding(
  evaluation: Evaluation,
  twin: Iri,
  rule: AlarmRule,
  basis: (inputs: readonly BasisInput[]) => Basis,
): Promise<readonly Finding[]> {
  const judged = await judgeCondition(evaluation, twin, rule.condition);
  if (judged.answer.holds !== true) return [];
  const signals = judged.answer.evidence.map((evidence) => signalOf(judged, evidence));
  const [only, ...more] = signals.filter((signal) => signal.twin === twin);
  return [
    {
      id: findingId({ twin, rule: rule.iri }),
      twin,
      rule: rule.iri,
      ...(only !== undefined && more.length === 0 && { property: only.property }),
      state: rule.severity <= watchUpTo ? 'WATCH' : 'DEGRADED',
      severity: rule.severity,
      message: `The condition of the alarm ${rule.label ?? rule.name} holds.`,
      since: await sinceOf(evaluation, [judged]),
      evidence: await pathOf(evaluation, twin, [judged]),
      signals,
      consequence: rule.consequence,
      basis: basis(signals.map(inputOf)),
    },
  ];
}
