import type { Instant } from '../kernel/instant.ts';
import type { Iri } from '../kernel/iri.ts';
import type { Value } from '../kernel/value.ts';

/** The message a device gets. It should drop repeats by `commandId` and anything later than `notAfter`. */
export interface CommandMessage {
  readonly commandId: string;
  readonly twin: Iri;
  /** Name of the command as in the schema. */
  readonly name: string;
  readonly arguments: Readonly<Record<string, Value>>;
  /** Grows with every start of the engine: a device drops messages with a smaller fence than it has seen. */
  readonly fence: number;
  readonly notAfter: Instant;
}

/** Where commands leave for devices, over a connection of their own. Implemented by `adapters/mqtt`. */
export interface CommandSink {
  /** Sends once and never repeats by itself (QoS 0: a repeat would act twice); rejects when the message certainly did not leave. */
  send(message: CommandMessage): Promise<void>;
  /** Calls `heard` for each acknowledgement of a device until `signal` aborts. */
  acknowledgements(heard: (commandId: string, accepted: boolean) => void, signal: AbortSignal): void;
}
