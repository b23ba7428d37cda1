import type { Iri } from '../../kernel/iri.ts';
import type { AlarmRule } from '../../ontology/ontology.ts';
import type { PageKey } from '../../graph/plan.ts';
import type { AnswerContext } from '../../simulation/answer-context.ts';
import { conditionIn } from '../../simulation/evaluate-value.ts';
import { startEvaluation } from '../../simulation/start-evaluation.ts';
import { alarmKey, type AlarmBoard, type AlarmEvaluation } from './alarm-board.ts';

/** A rule and a twin it applies to. */
export interface AlarmTarget {
  readonly rule: AlarmRule;
  readonly twin: Iri;
}

const pageSize = 1_000;

/** All rules with the twins they apply to. Changes only with the graph and the ontology: keep it until either does. */
export async function alarmTargets(context: AnswerContext): Promise<readonly AlarmTarget[]> {
  const targets = new Map<string, AlarmTarget>();
  for (const rule of context.ontology.alarms.values()) {
    for (const type of rule.appliesTo) for (const twin of await twinsOf(context, type)) targets.set(alarmKey(rule.iri, twin), { rule, twin });
  }
  return [...targets.values()];
}

async function twinsOf({ graph, view, signal }: AnswerContext, type: Iri): Promise<readonly Iri[]> {
  const found: Iri[] = [];
  let after: PageKey | undefined;
  do {
    const page = await graph.read(
      { root: { kind: 'class', class: type }, order: [], first: pageSize, count: false, hops: [], view, ...(after !== undefined && { after }) },
      signal,
    );
    found.push(...page.rows.map(({ twin }) => twin.iri));
    after = page.hasNextPage ? page.rows.at(-1)?.key : undefined;
  } while (after !== undefined);
  return found;
}

/** What the conditions of all targets say now, read together. An alarm that is active is left only beyond the deadband. */
export function evaluateAlarms(context: AnswerContext, targets: readonly AlarmTarget[], board: AlarmBoard): Promise<readonly AlarmEvaluation[]> {
  const evaluation = startEvaluation(context);
  return Promise.all(
    targets.map(async ({ rule, twin }): Promise<AlarmEvaluation> => {
      const own = board.open.get(alarmKey(rule.iri, twin));
      const { holds } = await conditionIn(evaluation, twin, rule.condition, { held: own !== undefined && own.clearedAt === undefined });
      const { onDelayMs, offDelayMs } = rule.condition;
      return { rule: rule.iri, twin, onDelayMs, offDelayMs, ...(holds !== undefined && { holds }) };
    }),
  );
}
