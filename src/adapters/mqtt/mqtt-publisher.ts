import { connectAsync } from 'mqtt';
import { DomainError } from '../../kernel/errors.ts';
import type { Publisher } from '../../telemetry/replay.ts';

/** How to reach the broker. */
export interface MqttPublisherOptions {
  /** `mqtt://` or `mqtts://`. */
  readonly url: string;
  readonly username?: string;
  readonly password?: string;
}

/**
 * Publishes at QoS 1. A broken connection is opened again and what was not acknowledged is sent again by the library, for as long as the process lives.
 * Throws `UPSTREAM_UNAVAILABLE` when the broker cannot be reached at first.
 */
export async function connectPublisher({ url, username, password }: MqttPublisherOptions): Promise<Publisher & AsyncDisposable> {
  const credentials = { ...(username === undefined ? {} : { username }), ...(password === undefined ? {} : { password }) };
  const client = await connect(url, { clientId: `twinql-replay-${crypto.randomUUID().slice(0, 8)}`, clean: false, reconnectPeriod: 500, ...credentials });
  return {
    async publish(topic, payload) {
      await client.publishAsync(topic, payload, { qos: 1 });
    },
    async [Symbol.asyncDispose]() {
      await client.endAsync();
    },
  };
}

async function connect(url: string, options: NonNullable<Parameters<typeof connectAsync>[1]>): ReturnType<typeof connectAsync> {
  try {
    // Without retries at first: a wrong address should be told at once.
    const client = await connectAsync(url, options, false);
    client.on('error', () => undefined);
    return client;
  } catch (cause) {
    throw new DomainError('UPSTREAM_UNAVAILABLE', `The MQTT broker at ${new URL(url).host} does not answer.`, {}, { cause });
  }
}
