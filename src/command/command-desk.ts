import type { Clock } from '../kernel/clock.ts';
import { DomainError } from '../kernel/errors.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Iri } from '../kernel/iri.ts';
import type { Logger } from '../kernel/logger.ts';
import type { Value } from '../kernel/value.ts';
import type { Command, Ontology } from '../ontology/ontology.ts';
import type { Journal } from '../journal/journal.ts';
import type { CommandRecord } from '../journal/record.ts';
import type { AuditTrail } from '../identity/audit.ts';
import type { Principal } from '../identity/principal.ts';
import { isFinal, isUnderWay, mayBecome, type CommandRequest, type CommandState, type IssuedCommand } from './command.ts';
import { applyCommandRecord, emptyCommandLog, type CommandLog, type Halt } from './command-log.ts';
import type { CommandSink } from './command-sink.ts';
import { lastSetting, type LastSetting } from './last-setting.ts';
import { draftCommand } from './draft-command.ts';
import { decide, isReady, validApprovals, type Situation } from './decide.ts';

/** What the desk needs to know of the plant and its people. Answers come fresh at every call. */
export interface CommandWorld {
  ontology(): Ontology;
  /** Rights, containers, envelope, rate and interlock for one command, now. */
  assess(issued: IssuedCommand, command: Command, previous: LastSetting | undefined): Promise<Omit<Situation, 'now' | 'sets' | 'setsOf'>>;
  /** Whether a principal may do this at the twin; used before anything is written. */
  may(principal: Principal, permission: 'propose' | 'approve' | 'halt' | 'manage', twin: Iri | undefined): Promise<boolean>;
  /** Whether telemetry newer than `since` proves the command; `undefined` while it does not say. */
  confirmed(issued: IssuedCommand, command: Command, since: Instant): Promise<boolean | undefined>;
}

export interface CommandDeskOptions {
  readonly journal: Journal;
  readonly sink: CommandSink;
  readonly audit: AuditTrail;
  readonly world: CommandWorld;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Acting on the world, safely: every step is a durable record before it has an effect, and no message is ever sent twice. */
export interface CommandDesk {
  /** Checks and records a proposal, and sends it at once where the ontology and policy ask for no approval. */
  propose(request: CommandRequest, principal: Principal): Promise<IssuedCommand>;
  /** Approves what `hash` names; sends the command when enough people have approved. */
  approve(id: string, hash: string, principal: Principal): Promise<IssuedCommand>;
  reject(id: string, reason: string, principal: Principal): Promise<IssuedCommand>;
  /** Stops all dispatching, everywhere or within a container. Needs no more than the right to propose. */
  halt(within: Iri | undefined, reason: string, principal: Principal): Promise<Halt>;
  /** Asks to end a halt; it ends when two people have asked (one where only this machine is known). Answers whether it has ended. */
  resume(id: string, principal: Principal): Promise<boolean>;
  get(id: string): IssuedCommand | undefined;
  /** Newest first. */
  list(): readonly IssuedCommand[];
  halts(): readonly Halt[];
  /** Lets time pass: expires what waited too long, confirms or gives up what was sent. Called about once a second. */
  tick(): Promise<void>;
}

const leaseMs = 1_000;
const defaultWindowMs = 60_000;

/** Opens the desk: folds the journal, raises the fence, and turns what was under way at the last stop into UNKNOWN. */
export async function commandDesk(options: CommandDeskOptions, signal: AbortSignal): Promise<CommandDesk> {
  const { journal, clock } = options;
  const log = emptyCommandLog();
  for (let after = journal.tail(); after < journal.head();) {
    const entries = await journal.read(after, 1_000);
    for (const { record } of entries) if (record.kind === 'command') applyCommandRecord(log, record);
    after = entries.at(-1)?.position ?? journal.head();
  }
  const desk = new Desk(options, log);
  const unfinished = [...log.commands.values()].filter(({ state }) => isUnderWay(state));
  await desk.append([
    { kind: 'command', id: 'desk', step: 'START', at: clock.now(), body: { fence: log.fence + 1 } },
    ...unfinished.map(({ id }) => step(id, 'UNKNOWN', clock, { by: 'system', reason: 'The server stopped while the command was under way.' })),
  ]);
  options.sink.acknowledgements((id, accepted) => void desk.acknowledged(id, accepted), signal);
  return desk;
}

function requirePerson({ kind }: Principal, what: string): void {
  if (kind !== 'HUMAN' && kind !== 'LOCAL') throw new DomainError('FORBIDDEN', `Only people ${what}.`);
}

function step(id: string, state: CommandState, clock: Clock, body: Readonly<Record<string, Value>>): CommandRecord {
  return { kind: 'command', id, step: state, at: clock.now(), body };
}

class Desk implements CommandDesk {
  readonly #options: CommandDeskOptions;
  readonly #log: CommandLog;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: CommandDeskOptions, log: CommandLog) {
    this.#options = options;
    this.#log = log;
  }

  async propose(request: CommandRequest, principal: Principal): Promise<IssuedCommand> {
    return this.#oneAtATime(async () => {
      const { world, clock } = this.#options;
      const known = this.#log.byKey.get(request.idempotencyKey);
      const earlier = known === undefined ? undefined : this.#log.commands.get(known);
      if (earlier !== undefined) return earlier;
      const command = this.#declaration(request.command);
      await this.#permit(principal, 'propose', request.twin);
      const draft = await draftCommand(request, command, principal, { now: clock.now(), ontologyVersion: world.ontology().version });
      const checks = decide(this.#log, draft, await this.#situation(draft, command));
      const failed = checks.find(({ passed }) => !passed);
      await this.#audit(principal, draft, failed === undefined ? 'done' : 'refused', 'PROPOSED');
      if (failed !== undefined) throw new DomainError('COMMAND_REFUSED', failed.message, { check: failed.name });
      const { id, by, byPerson, selfApproval, needs, hash, expiresAt, twin } = draft;
      await this.append([
        step(id, 'PROPOSED', clock, {
          twin,
          command: command.iri,
          arguments: draft.arguments,
          idempotencyKey: draft.idempotencyKey,
          by,
          byPerson,
          selfApproval,
          needs,
          hash,
          expiresAt,
          checks: checks.map((check) => ({ ...check })),
        }),
      ]);
      return needs === 0 && (await world.may(principal, 'approve', request.twin)) ? this.#dispatch(id, command) : this.#get(id);
    });
  }

  async approve(id: string, hash: string, principal: Principal): Promise<IssuedCommand> {
    return this.#oneAtATime(async () => {
      const issued = this.#get(id);
      const command = this.#declaration(issued.command);
      await this.#permit(principal, 'approve', issued.twin);
      requirePerson(principal, 'approve commands');
      if (issued.state !== 'PROPOSED') throw new DomainError('BAD_USER_INPUT', `The command is ${issued.state} and cannot be approved.`);
      if (hash !== issued.hash) throw new DomainError('BAD_USER_INPUT', 'The hash names another version of this command. Read it again before you approve it.');
      if (principal.subject === issued.by && !issued.selfApproval) throw new DomainError('FORBIDDEN', 'Whoever proposed a command cannot approve it too.');
      await this.#audit(principal, issued, 'done', 'APPROVAL');
      await this.append([{ kind: 'command', id, step: 'APPROVAL', at: this.#options.clock.now(), body: { by: principal.subject } }]);
      const situation = await this.#situation(this.#get(id), command);
      const enough = validApprovals(this.#get(id), situation.approvers) >= issued.needs;
      return enough ? this.#dispatch(id, command) : this.#get(id);
    });
  }

  async reject(id: string, reason: string, principal: Principal): Promise<IssuedCommand> {
    return this.#oneAtATime(async () => {
      const issued = this.#get(id);
      await this.#permit(principal, issued.by === principal.subject ? 'propose' : 'approve', issued.twin);
      const next = issued.by === principal.subject ? 'CANCELLED' : 'REJECTED';
      if (!mayBecome(issued.state, next)) throw new DomainError('BAD_USER_INPUT', `The command is ${issued.state} and cannot be stopped any more.`);
      await this.#audit(principal, issued, 'done', next);
      await this.append([step(id, next, this.#options.clock, { by: principal.subject, reason })]);
      return this.#get(id);
    });
  }

  async halt(within: Iri | undefined, reason: string, principal: Principal): Promise<Halt> {
    const { clock, audit } = this.#options;
    if (!(await this.#options.world.may(principal, 'halt', within))) await this.#permit(principal, 'propose', within);
    const id = crypto.randomUUID();
    await audit.record({ kind: 'command', actor: principal.subject, on: within ?? 'everything', outcome: 'done', body: { step: 'HALT', reason } });
    // not queued behind other work: a halt must not wait for a slow check
    await this.append([
      { kind: 'command', id, step: 'HALT', at: clock.now(), body: { reason, by: principal.subject, ...(within === undefined ? {} : { within }) } },
    ]);
    const halt = this.#log.halts.get(id);
    return halt ?? { id, reason, by: principal.subject, at: clock.now(), resumedBy: [], ...(within === undefined ? {} : { within }) };
  }

  async resume(id: string, principal: Principal): Promise<boolean> {
    return this.#oneAtATime(async () => {
      const halt = this.#log.halts.get(id);
      if (halt === undefined) throw new DomainError('BAD_USER_INPUT', 'No halt with this id is in force.');
      await this.#permit(principal, 'approve', halt.within);
      requirePerson(principal, 'end a halt');
      await this.#options.audit.record({ kind: 'command', actor: principal.subject, on: id, outcome: 'done', body: { step: 'RESUME' } });
      await this.append([
        { kind: 'command', id, step: 'RESUME', at: this.#options.clock.now(), body: { by: principal.subject, final: principal.kind === 'LOCAL' } },
      ]);
      return !this.#log.halts.has(id);
    });
  }

  get(id: string): IssuedCommand | undefined {
    return this.#log.commands.get(id);
  }

  list(): readonly IssuedCommand[] {
    return [...this.#log.commands.values()].toReversed();
  }

  halts(): readonly Halt[] {
    return [...this.#log.halts.values()];
  }

  async tick(): Promise<void> {
    return this.#oneAtATime(async () => {
      for (const issued of this.#log.commands.values()) if (!isFinal(issued.state)) await this.#advance(issued);
    });
  }

  /** An acknowledgement of a device. A refusal by the device ends the command. */
  async acknowledged(id: string, accepted: boolean): Promise<void> {
    await this.#oneAtATime(async () => {
      const issued = this.#log.commands.get(id);
      if (issued?.state !== 'DISPATCHED') return;
      await this.append([
        step(id, accepted ? 'ACKED' : 'FAILED', this.#options.clock, { by: 'device', ...(accepted ? {} : { reason: 'The device refused the command.' }) }),
      ]);
    });
  }

  /** Makes records durable, then part of the log. */
  async append(records: readonly CommandRecord[]): Promise<void> {
    await this.#options.journal.append(records);
    for (const record of records) applyCommandRecord(this.#log, record);
  }

  async #advance(issued: IssuedCommand): Promise<void> {
    const { clock } = this.#options;
    if (isUnderWay(issued.state)) return this.#prove(issued);
    if (clock.now() < issued.expiresAt) return undefined;
    return this.append([step(issued.id, 'EXPIRED', clock, { by: 'system', reason: 'Nobody approved it in time.' })]);
  }

  async #prove(issued: IssuedCommand): Promise<void> {
    const { clock, world } = this.#options;
    const command = world.ontology().commands.get(issued.command);
    const proven = command === undefined ? undefined : await world.confirmed(issued, command, issued.dispatchedAt ?? issued.proposedAt);
    // what was true before the message left proves nothing, unless the device says that it acted
    const proof = proven === true && issued.trueBefore && issued.state !== 'ACKED' ? undefined : proven;
    if (proof === true) return this.append([step(issued.id, 'CONFIRMED', clock, { by: 'telemetry' })]);
    const windowMs = command?.confirmedWhen?.value.windowMs ?? defaultWindowMs;
    if (clock.now() < (issued.dispatchedAt ?? issued.proposedAt) + windowMs) return undefined;
    const failed = issued.state === 'ACKED' && proof === false;
    const reason = failed ? 'The device acknowledged it, yet telemetry says otherwise.' : 'Telemetry neither proved nor disproved it in time.';
    return this.append([step(issued.id, failed ? 'FAILED' : 'UNKNOWN', clock, { by: 'system', reason })]);
  }

  /** Checks once more on fresh data, appends DISPATCHED, and only then sends; a message that would leave too late is not sent. */
  async #dispatch(id: string, command: Command): Promise<IssuedCommand> {
    const { clock, sink, logger } = this.#options;
    const situation = await this.#situation(this.#get(id), command);
    const checks = decide(this.#log, this.#get(id), situation);
    const failed = checks.find(({ passed }) => !passed);
    if (failed !== undefined || !isReady(this.#get(id), checks, situation.approvers)) {
      await this.append([
        step(id, 'REJECTED', clock, { by: 'system', reason: failed?.message ?? 'Approvals are missing.', checks: checks.map((check) => ({ ...check })) }),
      ]);
      return this.#get(id);
    }
    const started = clock.monotonicMs();
    await this.append([
      step(id, 'APPROVED', clock, { by: 'system' }),
      step(id, 'DISPATCHED', clock, { by: 'system', checks: checks.map((check) => ({ ...check })) }),
    ]);
    const issued = this.#get(id);
    if (clock.monotonicMs() - started > leaseMs) {
      await this.append([step(id, 'UNKNOWN', clock, { by: 'system', reason: 'Writing the step took too long; nothing was sent.' })]);
      return this.#get(id);
    }
    const message = {
      commandId: id,
      twin: issued.twin,
      name: command.name,
      arguments: issued.arguments,
      fence: this.#log.fence,
      notAfter: clock.now() + leaseMs,
    };
    await sink.send(message).catch(async (error: unknown) => {
      logger.warn('a command could not be sent', { id, error: String(error) });
      await this.append([step(id, 'FAILED', clock, { by: 'system', reason: 'The broker could not be reached; nothing was sent.' })]);
    });
    return this.#get(id);
  }

  async #situation(issued: IssuedCommand, command: Command): Promise<Situation> {
    const { world, clock } = this.#options;
    const ontology = world.ontology();
    const assessed = await world.assess(issued, command, lastSetting(this.#log, issued, ontology));
    return { ...assessed, now: clock.now(), setsOf: (iri) => ontology.commands.get(iri)?.sets, ...(command.sets === undefined ? {} : { sets: command.sets }) };
  }

  async #permit(principal: Principal, permission: 'propose' | 'approve', twin: Iri | undefined): Promise<void> {
    if (await this.#options.world.may(principal, permission, twin)) return;
    await this.#options.audit.record({ kind: 'command', actor: principal.subject, on: twin ?? 'everything', outcome: 'refused', body: { permission } });
    throw new DomainError('FORBIDDEN', `You may not ${permission} commands here.`, { permission });
  }

  async #audit(principal: Principal, issued: IssuedCommand, outcome: 'done' | 'refused', what: string): Promise<void> {
    await this.#options.audit.record({
      kind: 'command',
      actor: principal.subject,
      on: issued.id,
      outcome,
      body: { step: what, twin: issued.twin, command: issued.command, arguments: issued.arguments },
    });
  }

  #declaration(iri: Iri): Command {
    const command = this.#options.world.ontology().commands.get(iri);
    if (command === undefined) throw new DomainError('TERM_NOT_FOUND', `The ontology declares no command <${iri}>.`, { command: iri });
    return command;
  }

  #get(id: string): IssuedCommand {
    const issued = this.#log.commands.get(id);
    if (issued === undefined) throw new DomainError('COMMAND_NOT_FOUND', `No command has the id "${id}".`, { id });
    return issued;
  }

  /** Decisions are taken one after the other: what a check saw still holds when its step is appended. */
  async #oneAtATime<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }
}
