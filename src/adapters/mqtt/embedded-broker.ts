import { Aedes, type AuthenticateError, type Client, type PublishPacket } from 'aedes';
import { createServer, type Server, type Socket } from 'node:net';
import { DomainError } from '../../kernel/errors.ts';
import type { Logger } from '../../kernel/logger.ts';
import type { AuthenticateDevice, DeviceCredentials, DeviceVerdict } from '../../telemetry/device-authentication.ts';
import type { Message, ObservationSource } from '../../telemetry/observation-source.ts';
import { topicLevel } from '../../telemetry/topic-template.ts';
import { isLoopback } from './loopback.ts';
import { MqttFormatError } from './publish-splitter.ts';
import { PublishTap } from './publish-tap.ts';

/** How the embedded broker runs. */
export interface EmbeddedBrokerOptions {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  readonly authenticate: AuthenticateDevice;
  readonly logger: Logger;
  /** Every message goes through the broker library's own hook, one by one: the plain path, for comparison. */
  readonly reference?: boolean;
}

type Take = (messages: readonly Message[]) => Promise<void>;

/**
 * An MQTT 3.1.1 broker of our own: what clients publish is taken in and acknowledged once durable; other clients may subscribe to it.
 * Retained messages are passed on but not kept; topics that begin with `$` are refused.
 */
export class EmbeddedBroker implements ObservationSource {
  /** The port in use, once it listens; rejects when it cannot. */
  readonly listening: Promise<number>;
  readonly #options: EmbeddedBrokerOptions;
  readonly #settle: PromiseWithResolvers<number>;
  readonly #devices = new WeakMap<Client, string>();
  readonly #sockets = new Set<Socket>();
  #held: Held[] = [];
  /** Set with the first subscription: before that nobody needs to be told of messages. */
  #hasSubscribers = false;

  constructor(options: EmbeddedBrokerOptions) {
    this.#options = options;
    this.#settle = Promise.withResolvers<number>();
    this.listening = this.#settle.promise;
    // Whoever starts the broker looks at this promise; nobody else must trip over it.
    this.listening.catch(() => undefined);
  }

  /** Number of clients connected. */
  connections(): number {
    return this.#sockets.size;
  }

  async deliver(take: Take, signal: AbortSignal): Promise<void> {
    const broker = await this.#createBroker(take);
    const server = createServer((socket) => this.#accept(socket, broker, take));
    try {
      this.#settle.resolve(await listen(server, this.#options));
    } catch (error) {
      this.#settle.reject(error);
      throw error;
    }
    await aborted(signal);
    server.close();
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((resolve) => broker.close(() => resolve()));
  }

  #accept(socket: Socket, broker: Aedes, take: Take): void {
    socket.setNoDelay(true);
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    if (this.#options.reference === true) broker.handle(socket);
    else broker.handle(new PublishTap(socket, { protocolVersion: 4, take: (messages) => this.#takeAndForward(messages, take, broker) }));
  }

  async #createBroker(take: Take): Promise<Aedes> {
    const broker = await Aedes.createBroker({
      maxClientsIdLength: 256,
      preConnect(client, packet, done) {
        // The library does not see what the tap takes, and would think a client that only publishes dead: the tap watches instead.
        if (client.conn instanceof PublishTap) {
          client.conn.endWhenIdle((packet.keepalive ?? 0) * 1500);
          packet.keepalive = 0;
        }
        done(null, true);
      },
      authenticate: (client, username, password, done) => this.#authenticate(client, { username, password: password?.toString('utf8') }, done),
      authorizePublish: (client, packet, done) => this.#hold(take, client, packet, done),
      authorizeSubscribe: (client, subscription, done) => done(null, this.#maySubscribe(client, subscription.topic) ? subscription : null),
    });
    broker.on('subscribe', () => (this.#hasSubscribers = true));
    broker.on('clientReady', (client) => {
      if (!(client.conn instanceof PublishTap)) return;
      client.conn.sender = this.#devices.get(client);
      client.conn.activate();
    });
    return broker;
  }

  /** A device hears what is addressed to it; everybody else all but the broker's own topics. */
  #maySubscribe(client: Client, topic: string): boolean {
    const device = this.#devices.get(client);
    return device === undefined ? !topic.startsWith('$') : topic.startsWith(`twinql/${topicLevel(device)}/`);
  }

  async #takeAndForward(messages: readonly Message[], take: Take, broker: Aedes): Promise<void> {
    for (const { topic } of messages)
      if (!isPublishable(topic)) throw new MqttFormatError(`Nothing can be published on ${JSON.stringify(topic.slice(0, 120))}.`);
    await take(messages);
    if (!this.#hasSubscribers) return;
    for (const { topic, payload } of messages) {
      broker.publish({ cmd: 'publish', topic, payload: Buffer.from(payload), qos: 1, dup: false, retain: false }, () => undefined);
    }
  }

  #authenticate(
    client: Client,
    { username, password }: { readonly username: string | undefined; readonly password: string | undefined },
    done: (error: AuthenticateError | null, success: boolean | null) => void,
  ): void {
    const local = isLoopback(remoteAddress(client));
    void this.#verdict(
      client,
      { clientId: client.id, local, ...(username === undefined ? {} : { username }), ...(password === undefined ? {} : { password }) },
      done,
    );
  }

  async #verdict(client: Client, credentials: DeviceCredentials, done: (error: AuthenticateError | null, success: boolean | null) => void): Promise<void> {
    let verdict: DeviceVerdict = { allowed: false };
    try {
      verdict = await this.#options.authenticate(credentials);
    } catch (error) {
      this.#options.logger.error('A device could not be authenticated.', { error: String(error) });
    }
    if (verdict.allowed && verdict.device !== undefined) this.#devices.set(client, verdict.device);
    done(null, verdict.allowed);
  }

  /** Gathers what comes in one turn; the acknowledgement waits until the group is durable. */
  #hold(take: Take, client: Client | null, packet: PublishPacket, done: (error?: Error | null) => void): void {
    if (!isPublishable(packet.topic)) {
      done(new MqttFormatError('Nothing can be published on this topic.'));
      return;
    }
    packet.retain = false;
    const payload = typeof packet.payload === 'string' ? Buffer.from(packet.payload) : packet.payload;
    const sender = client === null ? undefined : this.#devices.get(client);
    const message = { topic: packet.topic, payload, receivedAt: Date.now(), ...(sender === undefined ? {} : { sender }) };
    this.#held.push({ message, done });
    if (this.#held.length === 1) setImmediate(() => void this.#flush(take));
  }

  async #flush(take: Take): Promise<void> {
    const held = this.#held;
    this.#held = [];
    let failure: Error | undefined;
    try {
      await take(held.map(({ message }) => message));
    } catch (error) {
      // Without a PUBACK the client sends it again.
      failure = error instanceof Error ? error : new Error(String(error));
    }
    for (const { done } of held) done(failure);
  }
}

interface Held {
  readonly message: Message;
  readonly done: (error?: Error | null) => void;
}

/** Wildcards and NUL are no part of a topic (MQTT 3.1.1 §4.7), `$` is reserved, and more than 100 levels break the library. */
function isPublishable(topic: string): boolean {
  return topic !== '' && !/[+#\0]|^\$/.test(topic) && topic.split('/', 101).length <= 100;
}

function remoteAddress(client: Client): string {
  return 'remoteAddress' in client.conn ? String(client.conn.remoteAddress) : '';
}

function listen(server: Server, { host, port }: EmbeddedBrokerOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'another program uses it' : error.message;
      reject(
        new DomainError('INVALID_CONFIG', `The embedded broker cannot listen on ${host} port ${port} (MQTT_PORT): ${why}.`, { host, port }, { cause: error }),
      );
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(address !== null && typeof address === 'object' ? address.port : port);
    });
  });
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
