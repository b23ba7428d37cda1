import { systemClock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import type { Journal } from '../journal/journal.ts';
import type { AuditTrail } from '../identity/audit.ts';
import type { AnswerContext } from '../simulation/answer-context.ts';
import { commandDesk, type CommandDesk } from '../command/command-desk.ts';
import { plantWorld, type CommandRights } from '../command/plant-world.ts';
import type { BrokerAddress } from './broker-address.ts';
import { mqttCommandSink } from '../adapters/mqtt/mqtt-command-sink.ts';

export interface CommandParts {
  readonly broker: BrokerAddress;
  readonly journal: Journal;
  readonly audit: AuditTrail;
  readonly answers: () => AnswerContext;
  readonly rights: CommandRights;
  readonly logger: Logger;
}

/** The desk at which commands are proposed, with a connection to the broker that nothing else uses. */
export async function openCommands(
  { broker, journal, audit, answers, rights, logger }: CommandParts,
  signal: AbortSignal,
): Promise<AsyncDisposable & { readonly desk: CommandDesk }> {
  const sink = await mqttCommandSink({ ...broker, logger });
  const desk = await commandDesk({ journal, sink, audit, world: plantWorld(answers, rights), clock: systemClock, logger }, signal);
  return { desk, [Symbol.asyncDispose]: () => sink[Symbol.asyncDispose]() };
}
