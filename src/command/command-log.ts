import type { Iri } from '../kernel/iri.ts';
import { parseIri } from '../kernel/iri.ts';
import type { Value } from '../kernel/value.ts';
import type { CommandRecord } from '../journal/record.ts';
import { mayBecome, type Approval, type Check, type CommandState, type IssuedCommand } from './command.ts';

/** Everything that happened to commands, folded from the journal: the ground of every decision. */
export interface CommandLog {
  readonly commands: Map<string, IssuedCommand>;
  readonly byKey: Map<string, string>;
  /** Halts in force, by id. */
  readonly halts: Map<string, Halt>;
  /** Grows with every start of the engine. */
  fence: number;
}

/** A stop of all dispatching, everywhere or within a container, until two people resume. */
export interface Halt {
  readonly id: string;
  readonly within?: Iri;
  readonly reason: string;
  readonly by: string;
  readonly at: number;
  /** Who has asked to resume so far. */
  readonly resumedBy: readonly string[];
}

export function emptyCommandLog(): CommandLog {
  return { commands: new Map(), byKey: new Map(), halts: new Map(), fence: 0 };
}

/** Takes one record into the log. Records of unknown commands and impossible steps are ignored: the log then shows what it was. */
export function applyCommandRecord(log: CommandLog, record: CommandRecord): void {
  const { id, step, body } = record;
  if (step === 'START') log.fence = numberOf(body['fence']);
  else if (step === 'HALT') log.halts.set(id, { id, ...withinOf(body), reason: textOf(body['reason']), by: textOf(body['by']), at: record.at, resumedBy: [] });
  else if (step === 'RESUME') resume(log, id, body);
  else if (step === 'PROPOSED') propose(log, record);
  else advance(log, record);
}

function withinOf(body: CommandRecord['body']): { readonly within?: Iri } {
  const within = parseIri(textOf(body['within']));
  return within === undefined ? {} : { within };
}

function resume(log: CommandLog, id: string, body: CommandRecord['body']): void {
  const halt = log.halts.get(id);
  if (halt === undefined) return;
  const resumedBy = [...new Set([...halt.resumedBy, textOf(body['by'])])];
  if (resumedBy.length >= 2 || body['final'] === true) log.halts.delete(id);
  else log.halts.set(id, { ...halt, resumedBy });
}

function propose(log: CommandLog, { id, at, body }: CommandRecord): void {
  const [twin, command] = [parseIri(textOf(body['twin'])), parseIri(textOf(body['command']))];
  if (twin === undefined || command === undefined) return;
  const key = textOf(body['idempotencyKey']);
  const by = textOf(body['by']);
  log.byKey.set(key, id);
  log.commands.set(id, {
    id,
    twin,
    command,
    arguments: recordOf(body['arguments']),
    hash: textOf(body['hash']),
    idempotencyKey: key,
    by,
    byPerson: body['byPerson'] === true,
    selfApproval: body['selfApproval'] === true,
    needs: numberOf(body['needs']),
    approvals: [],
    state: 'PROPOSED',
    trueBefore: false,
    proposedAt: at,
    expiresAt: numberOf(body['expiresAt']),
    checks: checksOf(body['checks']),
    steps: [{ state: 'PROPOSED', at, by }],
  });
}

function advance(log: CommandLog, { id, step, at, body }: CommandRecord): void {
  const issued = log.commands.get(id);
  if (issued === undefined) return;
  const by = textOf(body['by']);
  if (step === 'APPROVAL') {
    const approval: Approval = { subject: by, at };
    log.commands.set(id, { ...issued, approvals: [...issued.approvals, approval] });
    return;
  }
  if (!isState(step) || !mayBecome(issued.state, step)) return;
  const reason = textOf(body['reason']);
  log.commands.set(id, {
    ...issued,
    state: step,
    ...(step === 'DISPATCHED' ? { dispatchedAt: at, trueBefore: body['trueBefore'] === true } : {}),
    ...(body['checks'] === undefined ? {} : { checks: checksOf(body['checks']) }),
    steps: [...issued.steps, { state: step, at, by, ...(reason === '' ? {} : { reason }) }],
  });
}

const states: ReadonlySet<string> = new Set([
  'PROPOSED',
  'APPROVED',
  'DISPATCHED',
  'ACKED',
  'CONFIRMED',
  'REJECTED',
  'CANCELLED',
  'EXPIRED',
  'FAILED',
  'UNKNOWN',
]);

function isState(text: string): text is CommandState {
  return states.has(text);
}

function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}

function numberOf(value: Value | undefined): number {
  return typeof value === 'number' ? value : 0;
}

function recordOf(value: Value | undefined): Readonly<Record<string, Value>> {
  return typeof value === 'object' && !isList(value) ? value : {};
}

function isList(value: object): value is readonly Value[] {
  return Array.isArray(value);
}

const checkNames: readonly Check['name'][] = ['halt', 'expiry', 'rights', 'arguments', 'envelope', 'rate', 'interlock', 'lock'];

function checksOf(value: Value | undefined): readonly Check[] {
  if (typeof value !== 'object' || !isList(value)) return [];
  return value.flatMap((entry) => {
    const check = recordOf(entry);
    const name = checkNames.find((known) => known === check['name']);
    return name === undefined ? [] : [{ name, passed: check['passed'] === true, message: textOf(check['message']) }];
  });
}
