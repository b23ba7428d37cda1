import { formatDuration } from '../kernel/instant.ts';
import { localName, type Iri } from '../kernel/iri.ts';
import type { FailureMode, Money, Ontology } from '../ontology/ontology.ts';
import type { AnswerContext } from '../simulation/answer-context.ts';
import type { Finding } from '../diagnostic/health.ts';
import { remainingLife } from '../predictive/estimate-remaining-life.ts';
import { probabilityWithin } from '../predictive/life-distribution.ts';
import type { RemainingLifeAnswer } from '../predictive/remaining-life.ts';
import { planningMs } from './action-window.ts';
import type { Outcome } from './recommendation.ts';

/** What happens within a day if nothing is done about a finding: when its end of life comes, and what the failure and those it leads to cost to mend. */
export async function doingNothing(context: AnswerContext, finding: Finding, mode: FailureMode | undefined): Promise<Outcome> {
  const { twin, severity, state, consequence } = finding;
  if (mode === undefined) return { summary: consequence ?? 'No failure mode is declared for it.', severity, withinMs: planningMs };
  const chain = consequencesOf(context.ontology, mode);
  const cost = costOf(context.ontology, chain);
  const shared = { severity: Math.max(severity, ...chain.map((one) => one.severity)), withinMs: planningMs, ...(cost !== undefined && { cost }) };
  const what = consequence ?? mode.consequence ?? `${mode.label ?? localName(mode.iri)} runs its course.`;
  if (state === 'FAILED') return { ...shared, summary: `The end of life is reached. ${what}`, probability: 1, at: context.clock.now() };
  const [life] = mode.failsWhen.length === 0 ? [] : await remainingLife(context, twin, mode.iri);
  return { ...shared, ...(life === undefined ? { summary: what } : courseOf(life, what)) };
}

function courseOf(life: RemainingLifeAnswer, what: string): Pick<Outcome, 'summary' | 'probability' | 'at' | 'earliest'> {
  if (life.kind === 'refusal') return { summary: `${what} When is not known: ${life.message}` };
  const { medianMs, lowerMs, basis, distribution } = life;
  const when = medianMs === undefined ? 'Most likely not at all at this rate' : `In about ${formatDuration(round(medianMs))}`;
  return {
    summary: `${when} the end of life is reached. ${what}`,
    probability: probabilityWithin(distribution, planningMs),
    ...(medianMs !== undefined && { at: basis.asOf + Math.round(medianMs) }),
    ...(lowerMs !== undefined && { earliest: basis.asOf + Math.round(lowerMs) }),
  };
}

/** The failure mode and all it leads to, each once. */
function consequencesOf(ontology: Ontology, mode: FailureMode): readonly FailureMode[] {
  const found = new Map<Iri, FailureMode>([[mode.iri, mode]]);
  for (const one of found.values()) {
    for (const next of one.leadsTo) {
      const led = ontology.failureModes.get(next);
      if (led !== undefined && !found.has(next)) found.set(next, led);
    }
  }
  return [...found.values()];
}

/**
 * What the chain of failures costs: of each the dearest remedy, since by then the cheap ones no longer help. Only costs of one currency are added;
 * `undefined` when none is declared or currencies differ.
 */
function costOf({ actions }: Ontology, chain: readonly FailureMode[]): Money | undefined {
  const costs = chain.flatMap(({ remedies }) => {
    const declared = remedies.flatMap((remedy) => actions.get(remedy)?.cost ?? []);
    return declared.toSorted((a, b) => b.value - a.value).slice(0, 1);
  });
  const [first] = costs;
  if (first === undefined || costs.some(({ currency }) => currency !== first.currency)) return undefined;
  return { currency: first.currency, value: costs.reduce((sum, { value }) => sum + value, 0) };
}

function round(ms: number): number {
  const step = ms > 3_600_000 ? 60_000 : 1_000;
  return Math.round(ms / step) * step;
}
