/** A PUBLISH of QoS 0 or 1, taken apart. The payload is a view into what was received. */
interface Published {
  readonly topic: string;
  readonly payload: Uint8Array;
  /** Packet identifier; 0 for QoS 0, which has none. */
  readonly packetId: number;
}

/** What becomes of packets. */
export interface SplitterListeners {
  readonly onPublish: (published: Published) => void;
  /** All other packets, whole, in order. */
  readonly onOther: (packet: Uint8Array) => void;
}

const publishType = 3;
/** Packets beyond this are not assembled: the connection is given up. */
const largestPacket: number = 16 * 1024 * 1024;

/** The bytes are no MQTT, or more than we take. */
export class MqttFormatError extends Error {
  override readonly name = 'MqttFormatError';
}

/**
 * Takes an MQTT byte stream apart into packets (MQTT 3.1.1 §2.2 and MQTT 5 §2.1), however it is cut into chunks.
 * PUBLISH packets of QoS 0 and 1 are decoded here, in bulk; everything else is passed on for a full MQTT library to read.
 */
export class PublishSplitter {
  /** Until this is set PUBLISH packets are passed on as well. */
  active = false;
  /** MQTT 5 puts properties before the payload. */
  readonly #hasProperties: boolean;
  readonly #listeners: SplitterListeners;
  #rest: Uint8Array[] = [];
  #restLength = 0;
  #needed = 2;

  constructor(protocolVersion: 4 | 5, listeners: SplitterListeners) {
    this.#hasProperties = protocolVersion === 5;
    this.#listeners = listeners;
  }

  /** Takes the next chunk. Throws {@link MqttFormatError}. */
  feed(chunk: Uint8Array): void {
    if (this.#restLength + chunk.length < this.#needed) {
      this.#rest.push(chunk);
      this.#restLength += chunk.length;
      return;
    }
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([...this.#rest, chunk]);
    this.#rest = [];
    this.#restLength = 0;
    let at = 0;
    while (at < bytes.length) {
      const end = this.#endOfPacket(bytes, at);
      if (end === undefined) break;
      this.#packet(bytes, at, end);
      at = end;
    }
    if (at === bytes.length) {
      this.#needed = 2;
      return;
    }
    this.#rest = [bytes.subarray(at)];
    this.#restLength = bytes.length - at;
  }

  /** Where the packet at `at` ends; `undefined` when it is not complete, and then `#needed` is what it takes. */
  #endOfPacket(bytes: Uint8Array, at: number): number | undefined {
    const length = readLength(bytes, at + 1);
    if (length === undefined) {
      this.#needed = bytes.length - at + 1;
      return undefined;
    }
    if (length.value > largestPacket) throw new MqttFormatError(`A packet of ${length.value} bytes is more than ${largestPacket}.`);
    const end = length.end + length.value;
    this.#needed = end - at;
    return end <= bytes.length ? end : undefined;
  }

  #packet(bytes: Uint8Array, start: number, end: number): void {
    const head = bytes[start] ?? 0;
    const qos = (head >> 1) & 3;
    if (!this.active || head >> 4 !== publishType || qos > 1) {
      this.#listeners.onOther(bytes.subarray(start, end));
      return;
    }
    this.#listeners.onPublish(decodePublish(bytes.subarray(readLength(bytes, start + 1)?.end ?? end, end), qos > 0, this.#hasProperties));
  }
}

/** Variable header and payload of a PUBLISH (MQTT 3.1.1 §3.3.2, MQTT 5 §3.3.2). */
function decodePublish(bytes: Uint8Array, hasId: boolean, hasProperties: boolean): Published {
  const topicEnd = 2 + readUint16(bytes, 0);
  const packetId = hasId ? readUint16(bytes, topicEnd) : 0;
  const idEnd = hasId ? topicEnd + 2 : topicEnd;
  const start = hasProperties ? skipProperties(bytes, idEnd) : idEnd;
  if (start > bytes.length || topicEnd === 2) throw new MqttFormatError('A PUBLISH is shorter than its parts, or has no topic.');
  return { topic: decoder.decode(bytes.subarray(2, topicEnd)), payload: bytes.subarray(start), packetId };
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function readUint16(bytes: Uint8Array, at: number): number {
  if (at + 2 > bytes.length) throw new MqttFormatError('A PUBLISH is shorter than its parts.');
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

function skipProperties(bytes: Uint8Array, at: number): number {
  const length = readLength(bytes, at);
  if (length === undefined) throw new MqttFormatError('A PUBLISH is shorter than its parts.');
  return length.end + length.value;
}

/** A variable byte integer of at most four bytes; `undefined` when the bytes end inside it. */
function readLength(bytes: Uint8Array, start: number): { readonly value: number; readonly end: number } | undefined {
  let value = 0;
  for (let i = 0; i < 4; i++) {
    const byte = bytes[start + i];
    if (byte === undefined) return undefined;
    value += (byte & 0x7f) * 128 ** i;
    if (byte < 0x80) return { value, end: start + i + 1 };
  }
  throw new MqttFormatError('A length has more than four bytes.');
}
