import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import type { JournalRecord, ObservationRecord, Quality } from './record.ts';
import type { SeriesNumbers } from './series-numbers.ts';
import { readValue, writeValue } from './value-codec.ts';

const version = 1;
const qualities: readonly Quality[] = ['GOOD', 'UNCERTAIN', 'BAD'];

/**
 * The records of one group commit as bytes. Observations are packed (number of the series, times as differences from the
 * observation before, value by type); all other records are JSON. Order is kept.
 */
export function packBatch(records: readonly JournalRecord[], series: SeriesNumbers): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter(64 + records.length * 16);
  out.byte(version);
  out.varint(records.length);
  const previous = { series: 0, receivedAt: 0 };
  const reasons = new Map<string, number>();
  for (const record of records) {
    if (record.kind === 'observation') packObservation(out, record, series.numberOf(record.twin, record.property), previous, reasons);
    else {
      out.byte(0);
      out.text(JSON.stringify(record));
    }
  }
  return out.finish();
}

// Head byte of an observation: bit 0 set, bits 1–2 quality, bit 3 has a reason.
function packObservation(
  out: ByteWriter,
  record: ObservationRecord,
  number: number,
  previous: { series: number; receivedAt: number },
  reasons: Map<string, number>,
): void {
  out.byte(1 | (qualities.indexOf(record.quality) << 1) | (record.reason === undefined ? 0 : 8));
  if (record.reason !== undefined) packReason(out, record.reason, reasons);
  out.signed(number - previous.series);
  out.signed(record.receivedAt - previous.receivedAt);
  out.signed(record.time - record.receivedAt);
  writeValue(out, record.value);
  previous.series = number;
  previous.receivedAt = record.receivedAt;
}

/** Index of a reason met before in this batch, or the next index followed by the text. */
function packReason(out: ByteWriter, reason: string, reasons: Map<string, number>): void {
  const known = reasons.get(reason);
  out.varint(known ?? reasons.size);
  if (known !== undefined) return;
  reasons.set(reason, reasons.size);
  out.text(reason);
}

/** Reads what {@link packBatch} wrote. */
export function unpackBatch(bytes: Uint8Array, series: SeriesNumbers): readonly JournalRecord[] {
  const from = new ByteReader(bytes);
  if (from.byte() !== version) throw new RangeError('The batch was packed by another version of the product.');
  const count = from.varint();
  const records: JournalRecord[] = [];
  const previous = { series: 0, receivedAt: 0 };
  const reasons: string[] = [];
  for (let i = 0; i < count; i++) {
    const head = from.byte();
    records.push(head === 0 ? parseRecord(from.text()) : unpackObservation(from, head, series, { previous, reasons }));
  }
  return records;
}

function unpackObservation(
  from: ByteReader,
  head: number,
  series: SeriesNumbers,
  { previous, reasons }: { readonly previous: { series: number; receivedAt: number }; readonly reasons: string[] },
): ObservationRecord {
  const reason = (head & 8) === 0 ? undefined : unpackReason(from, reasons);
  previous.series += from.signed();
  previous.receivedAt += from.signed();
  const { twin, property } = series.seriesOf(previous.series);
  const time = previous.receivedAt + from.signed();
  const value = readValue(from);
  const quality = qualities[(head >> 1) & 3] ?? 'BAD';
  const record = { kind: 'observation', twin, property, value, time, receivedAt: previous.receivedAt, quality } as const;
  return reason === undefined ? record : { ...record, reason };
}

function unpackReason(from: ByteReader, reasons: string[]): string {
  const index = from.varint();
  const known = reasons[index];
  if (known !== undefined) return known;
  const text = from.text();
  reasons.push(text);
  return text;
}

function parseRecord(json: string): JournalRecord {
  const record: JournalRecord = JSON.parse(json);
  return record;
}
