import type { Instant } from '../kernel/instant.ts';
import type { Iri } from '../kernel/iri.ts';
import { isUnderWay, type Check, type IssuedCommand } from './command.ts';
import type { CommandLog } from './command-log.ts';

/** What is known of the world at the moment of a decision; gathered fresh for every proposal, approval and dispatch. */
export interface Situation {
  readonly now: Instant;
  /** The twin and all its containers: a halt within any of them applies. */
  readonly containers: readonly Iri[];
  /** Whether the proposer may still propose, and which approvers may still approve. */
  readonly mayPropose: boolean;
  readonly approvers: ReadonlySet<string>;
  /** Arguments against the command's declaration, values against the envelope in force, change against the last confirmed value. */
  readonly arguments: Check;
  readonly envelope: Check;
  readonly rate: Check;
  /** Every interlock true on data fresher than the command's `maxStaleness`. */
  readonly interlock: Check;
  /** Property the command sets, for the lock. */
  readonly sets?: Iri;
  /** Properties other open commands set. */
  readonly setsOf: (command: Iri) => Iri | undefined;
}

/**
 * All checks of a command in their fixed order (identity guide, "Commands"): halt, expiry, rights, arguments, envelope, rate, interlock, lock.
 * Pure: the same function decides at proposal, at each approval and just before dispatch.
 */
export function decide(log: CommandLog, issued: IssuedCommand, situation: Situation): readonly Check[] {
  return [
    halted(log, situation),
    expired(issued, situation),
    rights(issued, situation),
    situation.arguments,
    situation.envelope,
    situation.rate,
    situation.interlock,
    lock(log, issued, situation),
  ];
}

/** Whether a command may be sent now: all checks passed and enough people have approved. */
export function isReady(issued: IssuedCommand, checks: readonly Check[], approvers: ReadonlySet<string>): boolean {
  return checks.every(({ passed }) => passed) && validApprovals(issued, approvers) >= issued.needs;
}

/** Approvals that count: distinct people who are still allowed, never the proposer (but for the local administrator's own). */
export function validApprovals(issued: IssuedCommand, approvers: ReadonlySet<string>): number {
  return new Set(issued.approvals.map(({ subject }) => subject).filter((subject) => (subject !== issued.by || issued.selfApproval) && approvers.has(subject)))
    .size;
}

function halted(log: CommandLog, { containers }: Situation): Check {
  const halt = [...log.halts.values()].find(({ within }) => within === undefined || containers.includes(within));
  return { name: 'halt', passed: halt === undefined, message: halt === undefined ? 'No halt is in force.' : `A halt is in force: ${halt.reason}` };
}

function expired({ expiresAt }: IssuedCommand, { now }: Situation): Check {
  return { name: 'expiry', passed: now < expiresAt, message: now < expiresAt ? 'The command has not expired.' : 'The command expired before it was sent.' };
}

function rights(issued: IssuedCommand, { mayPropose }: Situation): Check {
  return {
    name: 'rights',
    passed: mayPropose,
    message: mayPropose ? `${issued.by} may propose commands here.` : `${issued.by} may not propose commands here.`,
  };
}

/** One open command per set-point; an UNKNOWN one keeps it until its message can no longer arrive. */
function lock(log: CommandLog, issued: IssuedCommand, { now, sets, setsOf }: Situation): Check {
  const holder = [...log.commands.values()].find(
    (other) =>
      other.id !== issued.id &&
      other.twin === issued.twin &&
      (sets === undefined ? other.command === issued.command : setsOf(other.command) === sets) &&
      (isUnderWay(other.state) || (other.state === 'UNKNOWN' && now < other.expiresAt)),
  );
  return {
    name: 'lock',
    passed: holder === undefined,
    message: holder === undefined ? 'No other command is under way for this.' : `Command ${holder.id} is still under way for this.`,
  };
}
