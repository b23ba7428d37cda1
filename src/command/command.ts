import type { Instant } from '../kernel/instant.ts';
import type { Iri } from '../kernel/iri.ts';
import type { Value } from '../kernel/value.ts';

/** Where a command stands. From PROPOSED to CONFIRMED, or out on the way; nothing leaves a final state. */
export type CommandState = 'PROPOSED' | 'APPROVED' | 'DISPATCHED' | 'ACKED' | 'CONFIRMED' | 'REJECTED' | 'CANCELLED' | 'EXPIRED' | 'FAILED' | 'UNKNOWN';

/** What somebody wants a device to do. */
export interface CommandRequest {
  readonly twin: Iri;
  readonly command: Iri;
  readonly arguments: Readonly<Record<string, Value>>;
  /** Repeating a proposal with the same key answers the first one. */
  readonly idempotencyKey: string;
  /** How long approval and dispatch may take; the default is ten minutes. */
  readonly expiresInMs?: number;
}

export interface Approval {
  readonly subject: string;
  readonly at: Instant;
}

/** One check that a command must pass, with how it went. */
export interface Check {
  readonly name: 'halt' | 'expiry' | 'rights' | 'arguments' | 'envelope' | 'rate' | 'interlock' | 'lock';
  readonly passed: boolean;
  /** What was compared with what, for people. */
  readonly message: string;
}

export interface CommandStep {
  readonly state: CommandState;
  readonly at: Instant;
  readonly by: string;
  readonly reason?: string;
}

/** A command and all that has happened to it, folded from its journal records. */
export interface IssuedCommand {
  readonly id: string;
  readonly twin: Iri;
  readonly command: Iri;
  readonly arguments: Readonly<Record<string, Value>>;
  /** SHA-256 over twin, command, arguments, ontology version and expiry: what an approval binds. */
  readonly hash: string;
  readonly idempotencyKey: string;
  readonly by: string;
  /** Whether the proposer is a person: then the proposal counts as one of the people a two-person command needs. */
  readonly byPerson: boolean;
  /** Whether the proposer may give the one approval that is needed: only the local administrator of a server without authentication. */
  readonly selfApproval: boolean;
  /** How many people besides the proposer must approve. */
  readonly needs: number;
  readonly approvals: readonly Approval[];
  readonly state: CommandState;
  readonly proposedAt: Instant;
  readonly expiresAt: Instant;
  readonly dispatchedAt?: Instant;
  /** Whether what would prove the command was true already when it was sent: then only the device's word counts. */
  readonly trueBefore: boolean;
  readonly checks: readonly Check[];
  readonly steps: readonly CommandStep[];
}

const transitions: Readonly<Record<CommandState, readonly CommandState[]>> = {
  PROPOSED: ['APPROVED', 'REJECTED', 'CANCELLED', 'EXPIRED'],
  APPROVED: ['DISPATCHED', 'REJECTED', 'CANCELLED', 'EXPIRED'],
  DISPATCHED: ['ACKED', 'CONFIRMED', 'FAILED', 'UNKNOWN'],
  ACKED: ['CONFIRMED', 'FAILED', 'UNKNOWN'],
  CONFIRMED: [],
  REJECTED: [],
  CANCELLED: [],
  EXPIRED: [],
  FAILED: [],
  UNKNOWN: [],
};

/** Whether a command in `from` may go to `to`. */
export function mayBecome(from: CommandState, to: CommandState): boolean {
  return transitions[from].includes(to);
}

/** Whether the command still holds its set-point: no other command for it may be dispatched. */
export function isUnderWay(state: CommandState): boolean {
  return state === 'DISPATCHED' || state === 'ACKED';
}

/** Whether nothing can happen to the command any more. */
export function isFinal(state: CommandState): boolean {
  return transitions[state].length === 0;
}
