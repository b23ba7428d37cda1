import { connect as connectTcp, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { type IClientOptions, type IConnackPacket, MqttClient } from 'mqtt';
import { DomainError } from '../../kernel/errors.ts';
import type { Logger } from '../../kernel/logger.ts';
import type { Message, ObservationSource } from '../../telemetry/observation-source.ts';
import { PublishTap } from './publish-tap.ts';

/** How to reach a broker of its own. */
export interface ExternalBrokerOptions {
  /** `mqtt://` or `mqtts://`. */
  readonly url: string;
  readonly username?: string;
  readonly password?: string;
  /** Names our session: the same as long as the broker is to keep messages for us. */
  readonly clientId: string;
  readonly protocolVersion: 4 | 5;
  /** Topic filters to subscribe to at QoS 1. */
  readonly filters: readonly string[];
  readonly logger: Logger;
  /** Whether a session of ours should exist at the broker: we have received before. */
  readonly sessionExpected: boolean;
  /** The broker has lost our session: what was published meanwhile may be lost. */
  readonly onSessionLost: () => void;
  /** Every message goes through the library's own hook, one by one: the plain path, for comparison. */
  readonly reference?: boolean;
}

type Take = (messages: readonly Message[]) => Promise<void>;

const sessionSeconds = 7 * 24 * 3600;

/**
 * An MQTT broker as a source. The session outlives the connection (`clean: false`), so a broker that is durable itself loses nothing while we are away;
 * a connection that ends is opened again after a growing, random pause of at most a minute.
 */
export class ExternalBroker implements ObservationSource {
  /** Resolves at once: a broker that is away must not keep the product from starting. */
  readonly listening: Promise<undefined> = Promise.resolve(undefined);
  readonly #options: ExternalBrokerOptions;
  #sessionExpected: boolean;
  #client: MqttClient | undefined;
  #attempts = 0;

  constructor(options: ExternalBrokerOptions) {
    checkUrl(options.url);
    this.#options = options;
    this.#sessionExpected = options.sessionExpected;
  }

  /** 1 while connected. */
  connections(): number {
    return this.#client?.connected === true ? 1 : 0;
  }

  async deliver(take: Take, signal: AbortSignal): Promise<void> {
    const client = new MqttClient(() => this.#openStream(take), this.#clientOptions());
    this.#client = client;
    if (this.#options.reference === true) client.handleMessage = handleOneByOne(client, take);
    client.on('connect', (connack) => this.#connected(client, connack));
    client.on('error', (error) => this.#options.logger.warn('The MQTT broker cannot be reached or refuses us.', { error: error.message }));
    client.on('close', () => {
      this.#attempts++;
      client.options.reconnectPeriod = pauseMs(this.#attempts);
    });
    await aborted(signal);
    await client.endAsync(true);
  }

  #openStream(take: Take): PublishTap | Socket {
    const socket = openSocket(this.#options.url);
    socket.setNoDelay(true);
    if (this.#options.reference === true) return socket;
    const tap = new PublishTap(socket, { protocolVersion: this.#options.protocolVersion, take });
    tap.activate();
    return tap;
  }

  #clientOptions(): IClientOptions {
    const { clientId, username, password, protocolVersion } = this.#options;
    return {
      clientId,
      clean: false,
      protocolVersion,
      keepalive: 30,
      reconnectPeriod: 500,
      reconnectOnConnackError: true,
      // We subscribe ourselves, on every connection: the broker may have forgotten.
      resubscribe: false,
      ...(username === undefined ? {} : { username }),
      ...(password === undefined ? {} : { password }),
      ...(protocolVersion === 5 ? { properties: { sessionExpiryInterval: sessionSeconds, receiveMaximum: 65_535 } } : {}),
    };
  }

  #connected(client: MqttClient, connack: IConnackPacket): void {
    const { logger, filters, onSessionLost } = this.#options;
    this.#attempts = 0;
    if (!connack.sessionPresent && this.#sessionExpected) {
      logger.warn('The MQTT broker has lost our session: messages published meanwhile may be lost. Check its persistence and queue limits.');
      onSessionLost();
    }
    this.#sessionExpected = true;
    client.subscribe([...filters], { qos: 1 }, (error, granted) => {
      const refused = (granted ?? []).filter(({ qos }) => qos >= 128).map(({ topic }) => topic);
      if (error !== null || refused.length > 0) logger.error('The MQTT broker refuses a subscription.', { filters: refused, error: error?.message });
      else logger.info('Connected to the MQTT broker.', { filters, sessionPresent: connack.sessionPresent });
    });
  }
}

/** The library's public hook: the next message comes when this one was acknowledged. */
function handleOneByOne(client: MqttClient, take: Take): MqttClient['handleMessage'] {
  return (packet, done) => {
    const payload = typeof packet.payload === 'string' ? Buffer.from(packet.payload) : packet.payload;
    void settle(client, take([{ topic: packet.topic, payload, receivedAt: Date.now() }]), done);
  };
}

async function settle(client: MqttClient, taken: Promise<void>, done: (error?: Error) => void): Promise<void> {
  try {
    await taken;
    done();
  } catch (error) {
    // An error alone would leave out this PUBACK and go on: the broker repeats only what a connection has left behind.
    client.stream.destroy();
    done(error instanceof Error ? error : new Error(String(error)));
  }
}

function checkUrl(url: string): void {
  const scheme = URL.canParse(url) ? new URL(url).protocol : '';
  if (scheme === 'mqtt:' || scheme === 'mqtts:') return;
  throw new DomainError('INVALID_CONFIG', 'MQTT_URL must begin with mqtt:// or mqtts://.');
}

function openSocket(text: string): Socket {
  const url = new URL(text);
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  if (url.protocol === 'mqtts:') return connectTls({ host, port: Number(url.port || 8883), servername: host });
  return connectTcp({ host, port: Number(url.port || 1883) });
}

/** Grows from half a second to a minute; random, so that many clients do not come back at once. */
function pauseMs(attempts: number): number {
  return Math.min(60_000, 500 * 2 ** Math.min(attempts, 10)) * (0.5 + Math.random() / 2);
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
