import { InvariantError } from '../kernel/assert-never.ts';
import { toIri } from '../kernel/iri.ts';
import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import type { JournalRecord, ObservationRecord, Quality } from './record.ts';
import type { SeriesNumbers } from './series-numbers.ts';
import { readValue, writeValue } from './value-codec.ts';

const version = 1;
const qualities: readonly Quality[] = ['GOOD', 'UNCERTAIN', 'BAD'];
/** Bits of the head byte of an observation; bits 1 and 2 are the quality. A head byte of 0 is any other record. */
const bit = { observation: 1, reason: 8, unit: 16 } as const;

/**
 * The records of one group commit as bytes. Observations are packed (number of the series, times as differences from the
 * observation before, value by type); all other records are JSON. Order is kept.
 */
export function packBatch(records: readonly JournalRecord[], series: SeriesNumbers): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter(64 + records.length * 16);
  out.byte(version);
  out.varint(records.length);
  const packer = new ObservationPacker(out);
  for (const record of records) {
    if (record.kind === 'observation') packer.pack(record, series.numberOf(record.twin, record.property));
    else {
      out.byte(0);
      out.text(JSON.stringify(record));
    }
  }
  return out.finish();
}

/** Reads what {@link packBatch} wrote. */
export function unpackBatch(bytes: Uint8Array, series: SeriesNumbers): readonly JournalRecord[] {
  const from = new ByteReader(bytes);
  if (from.byte() !== version) throw new InvariantError('The batch was packed by another version of the product.');
  const count = from.varint();
  const records: JournalRecord[] = [];
  const unpacker = new ObservationUnpacker(from, series);
  for (let i = 0; i < count; i++) {
    const head = from.byte();
    records.push(head === 0 ? parseRecord(from.text()) : unpacker.unpack(head));
  }
  return records;
}

class ObservationPacker {
  readonly #out: ByteWriter;
  readonly #texts = new Map<string, number>();
  #series = 0;
  #receivedAt = 0;

  constructor(out: ByteWriter) {
    this.#out = out;
  }

  pack({ quality, reason, unit, receivedAt, time, value }: ObservationRecord, series: number): void {
    const out = this.#out;
    out.byte(bit.observation | (qualities.indexOf(quality) << 1) | (reason === undefined ? 0 : bit.reason) | (unit === undefined ? 0 : bit.unit));
    if (reason !== undefined) this.#text(reason);
    if (unit !== undefined) this.#text(unit);
    out.signed(series - this.#series);
    out.signed(receivedAt - this.#receivedAt);
    out.signed(time - receivedAt);
    writeValue(out, value);
    [this.#series, this.#receivedAt] = [series, receivedAt];
  }

  /** Index of a text met before in this batch, or the next index followed by the text. */
  #text(text: string): void {
    const known = this.#texts.get(text);
    this.#out.varint(known ?? this.#texts.size);
    if (known !== undefined) return;
    this.#texts.set(text, this.#texts.size);
    this.#out.text(text);
  }
}

class ObservationUnpacker {
  readonly #from: ByteReader;
  readonly #numbers: SeriesNumbers;
  readonly #texts: string[] = [];
  #series = 0;
  #receivedAt = 0;

  constructor(from: ByteReader, numbers: SeriesNumbers) {
    this.#from = from;
    this.#numbers = numbers;
  }

  unpack(head: number): ObservationRecord {
    const from = this.#from;
    const reason = (head & bit.reason) === 0 ? undefined : this.#text();
    const unit = (head & bit.unit) === 0 ? undefined : toIri(this.#text());
    this.#series += from.signed();
    this.#receivedAt += from.signed();
    const { twin, property } = this.#numbers.seriesOf(this.#series);
    const time = this.#receivedAt + from.signed();
    const record = { kind: 'observation', twin, property, value: readValue(from), time, receivedAt: this.#receivedAt } as const;
    return {
      ...record,
      quality: qualities[(head >> 1) & 3] ?? 'BAD',
      ...(reason === undefined ? {} : { reason }),
      ...(unit === undefined ? {} : { unit }),
    };
  }

  #text(): string {
    const index = this.#from.varint();
    const known = this.#texts[index];
    if (known !== undefined) return known;
    const text = this.#from.text();
    this.#texts.push(text);
    return text;
  }
}

function parseRecord(json: string): JournalRecord {
  const record: JournalRecord = JSON.parse(json);
  return record;
}
