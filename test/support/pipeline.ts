import { createHash } from 'node:crypto';
import { MemoryJournal } from '../../src/adapters/memory/memory-journal.ts';
import type { DeadLetterRecord, JournalRecord, ObservationRecord } from '../../src/journal/record.ts';
import { DirectoryIndex } from '../../src/telemetry/directory-index.ts';
import { type Digest, IngestPipeline } from '../../src/telemetry/ingest.ts';
import { type IngestCounts, noCounts } from '../../src/telemetry/ingest-metrics.ts';
import { defaultMapping, type Mapping } from '../../src/telemetry/mapping.ts';
import { motorDirectory } from './ingest.ts';

export const digest: Digest = {
  sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  base64: (bytes) => Buffer.from(bytes).toString('base64'),
};

/** The way of a message without a broker: published here, found in a journal in memory. */
export interface Bench {
  readonly journal: MemoryJournal;
  readonly index: DirectoryIndex;
  readonly counts: IngestCounts;
  /** Publishes a payload (text as it is, anything else as JSON) and gives what was journalled for it. */
  readonly publish: (topic: string, payload: unknown, at?: { readonly receivedAt?: number; readonly sender?: string }) => Promise<readonly JournalRecord[]>;
}

export const now: number = Date.UTC(2026, 5, 1, 12);

export function bench(mapping: Mapping = defaultMapping): Bench {
  const journal = new MemoryJournal();
  const index = new DirectoryIndex(motorDirectory(3));
  const counts = noCounts();
  const pipeline = new IngestPipeline(journal, index, { mapping, digest, counts });
  return {
    journal,
    index,
    counts,
    async publish(topic, payload, { receivedAt = now, sender } = {}) {
      const before = journal.head();
      const bytes = payload instanceof Uint8Array ? payload : Buffer.from(typeof payload === 'string' ? payload : JSON.stringify(payload));
      await pipeline.take([{ topic, payload: bytes, receivedAt, ...(sender === undefined ? {} : { sender }) }]);
      return (await journal.read(before, 100_000)).map(({ record }) => record);
    },
  };
}

export const observations = (records: readonly JournalRecord[]): readonly ObservationRecord[] => records.filter((record) => record.kind === 'observation');
export const deadLetters = (records: readonly JournalRecord[]): readonly DeadLetterRecord[] => records.filter((record) => record.kind === 'deadLetter');
