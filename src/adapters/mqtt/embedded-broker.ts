import { Aedes, type AuthenticateError, type Client, type PublishPacket } from 'aedes';
import { createServer, type Server, type Socket } from 'node:net';
import { DomainError } from '../../kernel/errors.ts';
import type { Logger } from '../../kernel/logger.ts';
import type { AuthenticateDevice, DeviceCredentials, DeviceVerdict } from '../../telemetry/device-authentication.ts';
import type { Message, ObservationSource } from '../../telemetry/observation-source.ts';
import { isLoopback } from './loopback.ts';

/** How the embedded broker runs. */
export interface EmbeddedBrokerOptions {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  readonly authenticate: AuthenticateDevice;
  readonly logger: Logger;
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
    const server = createServer((socket) => this.#accept(socket, broker));
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

  #accept(socket: Socket, broker: Aedes): void {
    socket.setNoDelay(true);
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    broker.handle(socket);
  }

  #createBroker(take: Take): Promise<Aedes> {
    return Aedes.createBroker({
      maxClientsIdLength: 256,
      authenticate: (client, username, password, done) => this.#authenticate(client, { username, password: password?.toString('utf8') }, done),
      authorizePublish: (client, packet, done) => this.#hold(take, client, packet, done),
      authorizeSubscribe: (_client, subscription, done) => done(null, subscription.topic.startsWith('$') ? null : subscription),
    });
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
    if (packet.topic.startsWith('$')) {
      done(new Error('Topics that begin with $ are reserved.'));
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
