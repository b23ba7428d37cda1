import type { Instant } from '../kernel/instant.ts';
import type { Iri } from '../kernel/iri.ts';
import type { Value } from '../kernel/value.ts';
import type { Command } from '../ontology/ontology.ts';
import { everything } from '../graph/view.ts';
import type { AnswerContext } from '../simulation/answer-context.ts';
import { cellKey } from '../simulation/cell.ts';
import { conditionIn, type ConditionAnswer } from '../simulation/evaluate-value.ts';
import type { Evaluation } from '../simulation/evaluation.ts';
import { startEvaluation } from '../simulation/start-evaluation.ts';
import { checkArguments, settingOf } from './check-arguments.ts';
import type { Check, IssuedCommand } from './command.ts';
import type { CommandWorld } from './command-desk.ts';

/** Who may do what with commands; answered by policy. */
export interface CommandRights {
  may: CommandWorld['may'];
  /** Whether a subject that acted earlier may still do so now. */
  stillMay(subject: string, permission: 'propose' | 'approve', twin: Iri): Promise<boolean>;
}

/** The plant as it is now: interlocks and envelopes are evaluated on the whole graph, on telemetry that is fresh enough. */
export function plantWorld(answers: () => AnswerContext, rights: CommandRights): CommandWorld {
  const context = (): AnswerContext => ({ ...answers(), view: everything });
  return {
    ontology: () => answers().ontology,
    may: (principal, permission, twin) => rights.may(principal, permission, twin),
    async assess(issued, command, previous) {
      const evaluation = startEvaluation(context());
      const setting = settingIn(evaluation, issued, command);
      const approvers = await keep(
        issued.approvals.map(({ subject }) => subject),
        (subject) => rights.stillMay(subject, 'approve', issued.twin),
      );
      return {
        containers: await containersOf(evaluation.context, issued.twin),
        mayPropose: await rights.stillMay(issued.by, 'propose', issued.twin),
        approvers: new Set(approvers),
        arguments: await checkTarget(evaluation, issued, command),
        envelope: await checkEnvelope(evaluation, issued, command, setting),
        rate: checkRate(evaluation.context.clock.now(), command, { setting, previous }),
        interlock: await checkInterlock(evaluation, issued, command),
      };
    },
    async confirmed(issued, command, since) {
      if (command.confirmedWhen === undefined) return undefined;
      const plain = startEvaluation(context());
      const setting = settingIn(plain, issued, command);
      // what was asked for stands for the set-point: the device may report it late or not at all
      const overrides = setting === undefined || command.sets === undefined ? [] : [[cellKey({ twin: issued.twin, property: command.sets }), setting] as const];
      const { holds, evidence } = await conditionIn(startEvaluation(context(), new Map(overrides)), issued.twin, command.confirmedWhen);
      const fresh = evidence.every(({ cell }) => cell.origin !== 'live' || (cell.time !== undefined && cell.time > since));
      return fresh ? holds : undefined;
    },
  };
}

async function keep(subjects: readonly string[], test: (subject: string) => Promise<boolean>): Promise<readonly string[]> {
  const kept = await Promise.all(subjects.map(async (subject) => ((await test(subject)) ? subject : undefined)));
  return kept.filter((subject) => subject !== undefined);
}

function settingIn({ context }: Evaluation, issued: IssuedCommand, command: Command): Value | undefined {
  return settingOf(command, issued.arguments, command.sets === undefined ? undefined : context.ontology.properties.get(command.sets)?.name);
}

/** The twin and everything it is part of, at any distance. */
async function containersOf({ graph, ontology, signal }: AnswerContext, twin: Iri): Promise<readonly Iri[]> {
  const via = [
    ...ontology.hasPart.map((type) => ({ type, direction: 'IN' }) as const),
    ...ontology.partOf.map((type) => ({ type, direction: 'OUT' }) as const),
  ];
  if (via.length === 0) return [twin];
  const { hits } = await graph.traverse({ from: [twin], via, maxDepth: 32, emit: 'reach', first: 1_000, view: everything }, signal);
  return [twin, ...hits.map((hit) => hit.twin.iri)];
}

async function checkTarget({ slice, context }: Evaluation, issued: IssuedCommand, command: Command): Promise<Check> {
  await slice.load([issued.twin]);
  const ancestors = new Set((slice.twin(issued.twin)?.classes ?? []).flatMap((iri) => context.ontology.classes.get(iri)?.ancestors ?? [iri]));
  if (!command.appliesTo.some((wanted) => ancestors.has(wanted))) {
    return { name: 'arguments', passed: false, message: `${command.name} does not apply to <${issued.twin}>.` };
  }
  return checkArguments(command, issued.arguments);
}

/** The plausible range in force for the property that is set is the envelope (vocabulary §7). */
async function checkEnvelope(evaluation: Evaluation, { twin }: IssuedCommand, { sets }: Command, setting: Value | undefined): Promise<Check> {
  const inForce = sets === undefined ? undefined : await evaluation.inForce(twin, sets);
  const { minInclusive: least = -Infinity, maxInclusive: most = Infinity } = inForce?.values ?? {};
  const passed = typeof setting !== 'number' || (setting >= least && setting <= most);
  return {
    name: 'envelope',
    passed,
    message: passed ? `Inside the envelope ${least} … ${most}.` : `${setting} is outside the envelope ${least} … ${most} in force here.`,
  };
}

function checkRate(
  now: Instant,
  { maxRate }: Command,
  { setting, previous }: { readonly setting: Value | undefined; readonly previous: { readonly value: Value; readonly at: Instant } | undefined },
): Check {
  if (maxRate === undefined || typeof setting !== 'number' || typeof previous?.value !== 'number')
    return { name: 'rate', passed: true, message: 'No rate limit applies.' };
  const seconds = Math.max((now - previous.at) / 1_000, 0);
  const allowed = maxRate * seconds;
  const change = Math.abs(setting - previous.value);
  const passed = change <= allowed;
  return {
    name: 'rate',
    passed,
    message: passed
      ? 'The change is slow enough.'
      : `A change by ${change} is too fast: ${allowed.toFixed(3)} is allowed ${seconds.toFixed(0)} s after the last one.`,
  };
}

/** Every interlock must be true; unknown and stale deny (vocabulary §4). */
async function checkInterlock(evaluation: Evaluation, { twin }: IssuedCommand, { onlyWhen, maxStalenessMs }: Command): Promise<Check> {
  const options = maxStalenessMs === undefined ? {} : { maxAgeMs: maxStalenessMs };
  const answers = await Promise.all(onlyWhen.map((condition) => conditionIn(evaluation, twin, condition, options)));
  const denied = answers.find(({ holds }) => holds !== true);
  const message = denied === undefined ? 'Every interlock is true.' : refusalOf(twin, denied);
  return { name: 'interlock', passed: denied === undefined, message };
}

/** Why an interlock denies. It names no other twin than the one to be commanded: who proposes may not see them. */
function refusalOf(twin: Iri, { holds, evidence, reason = 'no value' }: ConditionAnswer): string {
  if (holds === false) return 'An interlock is false.';
  const isOwn = evidence.length === 0 ? !reason.includes('<') : evidence.every(({ cell }) => cell.twin === twin);
  return `An interlock is unknown: ${isOwn ? reason.replace(/\.$/, '') : 'what it looks at elsewhere is missing or too old'}.`;
}
