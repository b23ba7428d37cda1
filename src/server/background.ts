import type { Logger } from '../kernel/logger.ts';
import type { OutboxRelay } from '../graph/relay.ts';
import type { CommandDesk } from '../command/command-desk.ts';
import type { AlarmKeeper } from './alarm-keeper.ts';

export interface BackgroundWork {
  readonly alarms: AlarmKeeper;
  readonly commands: CommandDesk;
  readonly relay: OutboxRelay;
  readonly logger: Logger;
}

const everyMs = 1_000;

/** What happens by itself, once a second each and never twice at once. Disposing waits for what is under way. */
export function startBackground({ alarms, commands, relay, logger }: BackgroundWork): AsyncDisposable {
  const works = [
    repeating('alarms', () => alarms.step(), logger),
    repeating('commands', () => commands.tick(), logger),
    repeating('the relay', () => relay.pump(), logger),
  ];
  return {
    async [Symbol.asyncDispose]() {
      await Promise.all(works.map((stop) => stop()));
    },
  };
}

function repeating(what: string, work: () => Promise<unknown>, logger: Logger): () => Promise<void> {
  let underWay: Promise<void> | undefined;
  const once = async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      logger.warn(`${what} failed and is tried again`, { error: String(error) });
    } finally {
      underWay = undefined;
    }
  };
  const timer = setInterval(() => {
    underWay ??= once();
  }, everyMs);
  return async () => {
    clearInterval(timer);
    await underWay;
  };
}
