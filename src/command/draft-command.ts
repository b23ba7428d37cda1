import { canonicalJson, sha256Hex } from '../kernel/canonical-json.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Command } from '../ontology/ontology.ts';
import type { Principal } from '../identity/principal.ts';
import type { CommandRequest, IssuedCommand } from './command.ts';

const longestWaitMs = 10 * 60_000;
const people = { Automatic: 0, OnePerson: 1, TwoPersons: 2 } as const;

/** The command as it would stand after being proposed now: with its id, its hash and the number of people it needs. */
export async function draftCommand(
  request: CommandRequest,
  command: Command,
  principal: Principal,
  at: { readonly now: Instant; readonly ontologyVersion: string },
): Promise<IssuedCommand> {
  const expiresAt = at.now + Math.min(request.expiresInMs ?? longestWaitMs, longestWaitMs);
  const byPerson = principal.kind === 'HUMAN';
  const bound = { twin: request.twin, command: request.command, arguments: request.arguments, ontology: at.ontologyVersion, expiresAt };
  return {
    id: crypto.randomUUID(),
    twin: request.twin,
    command: request.command,
    arguments: request.arguments,
    hash: await sha256Hex(canonicalJson(bound)),
    idempotencyKey: request.idempotencyKey,
    by: principal.subject,
    byPerson,
    // where only this machine is known there is nobody else to approve; two people are never one
    selfApproval: principal.kind === 'LOCAL' && command.approval === 'OnePerson',
    needs: command.approval === 'TwoPersons' && byPerson ? 1 : people[command.approval],
    approvals: [],
    state: 'PROPOSED',
    trueBefore: false,
    proposedAt: at.now,
    expiresAt,
    checks: [],
    steps: [{ state: 'PROPOSED', at: at.now, by: principal.subject }],
  };
}
