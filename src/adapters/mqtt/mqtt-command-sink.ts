import { connectAsync, type MqttClient } from 'mqtt';
import { DomainError } from '../../kernel/errors.ts';
import { localName } from '../../kernel/iri.ts';
import type { Logger } from '../../kernel/logger.ts';
import type { CommandMessage, CommandSink } from '../../command/command-sink.ts';

export interface MqttCommandSinkOptions {
  readonly url: string;
  readonly username?: string;
  readonly password?: string;
  /** How a twin is named in topics; the local name of its IRI when absent. */
  readonly topicName?: (twin: CommandMessage['twin']) => string;
  readonly logger: Logger;
}

const acknowledgementFilter = 'twinql/+/command/+/ack';

/**
 * Sends commands over a connection of their own: a held acknowledgement of telemetry must not delay them.
 * Topic `twinql/{twin}/command/{name}`, answer on `…/ack` with `{"commandId", "accepted"}`. QoS 0 and no outgoing store: the client never repeats a command by itself.
 */
export async function mqttCommandSink({ url, username, password, topicName, logger }: MqttCommandSinkOptions): Promise<CommandSink & AsyncDisposable> {
  const client = await connectAsync(url, {
    clientId: `twinql-commands-${crypto.randomUUID()}`,
    clean: true,
    queueQoSZero: false,
    reconnectPeriod: 1_000,
    ...(username === undefined ? {} : { username }),
    ...(password === undefined ? {} : { password }),
  });
  client.on('error', (error) => logger.warn('the command connection failed', { error: error.message }));
  await client.subscribeAsync(acknowledgementFilter, { qos: 1 });
  return {
    async send(message) {
      if (!client.connected) throw new DomainError('UPSTREAM_UNAVAILABLE', 'The broker for commands is not connected.');
      const { twin, name, ...body } = message;
      await client.publishAsync(`twinql/${topicSegment(topicName?.(twin) ?? localName(twin))}/command/${topicSegment(name)}`, JSON.stringify(body), { qos: 0 });
    },
    acknowledgements: (heard, signal) => listen(client, heard, signal),
    [Symbol.asyncDispose]: async () => client.endAsync(true),
  };
}

/** `#`, `+` and NUL in a topic would make the broker drop the connection, so everything but plain letters is encoded. */
function topicSegment(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
}

function listen(client: MqttClient, heard: (commandId: string, accepted: boolean) => void, signal: AbortSignal): void {
  const onMessage = (topic: string, payload: Buffer): void => {
    const answer = topic.endsWith('/ack') && payload.length <= 4_096 ? parseAnswer(payload.toString('utf8')) : undefined;
    if (answer !== undefined) heard(answer.commandId, answer.accepted);
  };
  client.on('message', onMessage);
  signal.addEventListener('abort', () => client.off('message', onMessage), { once: true });
}

function parseAnswer(text: string): { readonly commandId: string; readonly accepted: boolean } | undefined {
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer !== 'object' || answer === null || !('commandId' in answer) || typeof answer.commandId !== 'string') return undefined;
    return { commandId: answer.commandId, accepted: 'accepted' in answer && answer.accepted === true };
  } catch {
    return undefined; // not an answer to us
  }
}
