import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import type { Message } from '../../telemetry/observation-source.ts';
import { PublishSplitter } from './publish-splitter.ts';

/** How a tap works. */
export interface TapOptions {
  readonly protocolVersion: 4 | 5;
  /** Makes messages durable; they are acknowledged when it resolves, and the connection ends when it rejects. */
  readonly take: (messages: readonly Message[]) => Promise<void>;
}

/** Messages in our hands that are not durable yet: beyond this we stop reading (the peer's TCP window fills). */
const pendingCap = 8192;

/**
 * A stream between a TCP socket and an MQTT library that takes the PUBLISH packets of QoS 0 and 1 for itself: whole chunks of them are made durable
 * at once and acknowledged with one write, in order. All else passes through, so the library keeps connect, keepalive, subscriptions and QoS 2.
 */
export class PublishTap extends Duplex {
  /** Set when the peer has proven who it is. */
  sender: string | undefined;
  readonly #socket: Socket;
  readonly #options: TapOptions;
  readonly #splitter: PublishSplitter;
  #batch: Message[] = [];
  #acknowledge: number[] = [];
  #pending = 0;
  #idleMs = 0;

  constructor(socket: Socket, options: TapOptions) {
    super();
    this.#socket = socket;
    this.#options = options;
    let receivedAt = 0;
    this.#splitter = new PublishSplitter(options.protocolVersion, {
      onPublish: ({ topic, payload, packetId }) => {
        if (this.#batch.length === 0) receivedAt = Date.now();
        this.#batch.push({ topic, payload, receivedAt, ...(this.sender === undefined ? {} : { sender: this.sender }) });
        if (packetId > 0) this.#acknowledge.push(packetId);
      },
      onOther: (packet) => void this.push(packet),
    });
    socket.on('data', (chunk: Uint8Array) => this.#receive(chunk));
    socket.on('end', () => this.push(null));
    socket.on('error', (error) => this.destroy(error));
    socket.on('close', () => this.destroy());
    socket.on('timeout', () => this.destroy());
  }

  get remoteAddress(): string | undefined {
    return this.#socket.remoteAddress;
  }

  /** From now on PUBLISH packets are taken here. */
  activate(): void {
    this.#splitter.active = true;
  }

  /** Ends the connection after so long without a packet; 0 means never. */
  endWhenIdle(ms: number): void {
    this.#idleMs = ms;
    this.#socket.setTimeout(ms);
  }

  override _read(): void {
    // Packets are pushed as they come: those that pass are few and small.
  }

  override _write(chunk: Uint8Array, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#socket.write(chunk, done);
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#socket.end(done);
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#socket.destroy();
    done(error);
  }

  #receive(chunk: Uint8Array): void {
    try {
      this.#splitter.feed(chunk);
    } catch (error) {
      this.destroy(error instanceof Error ? error : undefined);
      return;
    }
    if (this.#batch.length === 0) return;
    const [batch, acknowledge] = [this.#batch, this.#acknowledge];
    this.#batch = [];
    this.#acknowledge = [];
    this.#pending += batch.length;
    void this.#deliver(batch, acknowledge);
    if (this.#pending >= pendingCap) this.#socket.pause();
  }

  async #deliver(batch: readonly Message[], acknowledge: readonly number[]): Promise<void> {
    try {
      await this.#options.take(batch);
    } catch {
      // No PUBACK: the peer keeps the messages and sends them again. Who rejected has said why.
      this.destroy();
      return;
    }
    this.#pending -= batch.length;
    if (this.destroyed) return;
    if (acknowledge.length > 0) this.#socket.write(pubacks(acknowledge));
    if (this.#pending < pendingCap) this.#resume();
  }

  #resume(): void {
    if (!this.#socket.isPaused()) return;
    if (this.#idleMs > 0) this.#socket.setTimeout(this.#idleMs);
    this.#socket.resume();
  }
}

/** PUBACK packets in one buffer; the short form is success in MQTT 3.1.1 and 5 alike (MQTT 5 §3.4.2.1). */
function pubacks(packetIds: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(packetIds.length * 4);
  for (const [i, id] of packetIds.entries()) {
    bytes[i * 4] = 0x40;
    bytes[i * 4 + 1] = 2;
    bytes[i * 4 + 2] = id >> 8;
    bytes[i * 4 + 3] = id & 0xff;
  }
  return bytes;
}
