import type { Journal, JournalReader } from '../journal/journal.ts';
import type { DeadLetterRecord, JournalRecord } from '../journal/record.ts';
import { compileDecoder, type Decoder, type Sample } from './decode-message.ts';
import type { DirectoryIndex } from './directory-index.ts';
import type { IngestCounts } from './ingest-metrics.ts';
import { Judge } from './judge.ts';
import type { Mapping } from './mapping.ts';
import type { Message } from './observation-source.ts';
import { quoted, type Rejection } from './rejection.ts';
import { rememberedValues } from './series-memory.ts';

/** How dead letters keep a payload. */
export interface Digest {
  sha256(bytes: Uint8Array): string;
  base64(bytes: Uint8Array): string;
}

const keptPayloadBytes = 64 * 1024;

/**
 * The way of every message: map, judge, append to the journal. Of a message with several values each is judged by itself:
 * the good ones are applied, the bad ones together become one dead letter with the whole payload, under the reason of the first.
 */
export class IngestPipeline {
  readonly #journal: Journal;
  readonly #decoder: Decoder;
  readonly #judge: Judge;
  readonly #digest: Digest;
  readonly #counts: IngestCounts;
  #last: Promise<unknown> = Promise.resolve();

  constructor(journal: Journal, index: DirectoryIndex, settings: { readonly mapping: Mapping; readonly digest: Digest; readonly counts: IngestCounts }) {
    this.#journal = journal;
    this.#decoder = compileDecoder(settings.mapping, index);
    this.#judge = new Judge(index);
    this.#digest = settings.digest;
    this.#counts = settings.counts;
  }

  /**
   * Brings forward from the journal what was accepted last, so that repeated messages are known after a restart.
   * Answers the version of the ontology that was noted last, where the look back reaches it.
   */
  async warmUp(journal: JournalReader = this.#journal): Promise<string | undefined> {
    let at = Math.max(journal.tail(), journal.head() - rememberedValues);
    let version: string | undefined;
    for (;;) {
      const entries = await journal.read(at, 4096);
      for (const { record } of entries) {
        if (record.kind === 'observation') this.#judge.remember(record);
        else if (record.kind === 'ontology') version = record.version;
      }
      const last = entries.at(-1);
      if (last === undefined) return version;
      at = last.position;
    }
  }

  /** Resolves when everything the messages brought is durable; rejects when that could not be done. */
  async take(messages: readonly Message[]): Promise<void> {
    const records: JournalRecord[] = [];
    for (const message of messages) this.#takeOne(message, records);
    if (records.length > 0) this.#last = this.#append(records);
    // A batch of duplicates waits too: what they repeat may be on its way only.
    await this.#last;
  }

  async #append(records: readonly JournalRecord[]): Promise<void> {
    try {
      await this.#journal.append(records);
    } catch (error) {
      // What was judged is not durable: it will come again, and must not be taken for a duplicate then.
      this.#judge.forget();
      await this.warmUp().catch(() => undefined);
      throw error;
    }
  }

  #takeOne(message: Message, records: JournalRecord[]): void {
    const decoded = this.#decode(message);
    if (decoded === undefined) {
      this.#counts.unmapped++;
      return;
    }
    this.#counts.messages++;
    const refused: Rejection[] = [];
    for (const item of decoded) {
      this.#counts.values++;
      const verdict = 'reason' in item ? item : this.#judgeOne(item, message.receivedAt);
      if (verdict === 'duplicate') this.#counts.duplicates++;
      else if ('kind' in verdict) {
        this.#counts.accepted++;
        records.push(verdict);
      } else {
        this.#counts.dead.set(verdict.reason, (this.#counts.dead.get(verdict.reason) ?? 0) + 1);
        refused.push(verdict);
      }
    }
    const [first] = refused;
    if (first !== undefined) records.push(deadLetter(message, first, refused, this.#digest));
  }

  // A defect of ours must cost one message, not the stream: it becomes a dead letter INTERNAL.
  #decode(message: Message): readonly (Sample | Rejection)[] | undefined {
    try {
      return this.#decoder.decode(message);
    } catch (error) {
      return [{ reason: 'INTERNAL', message: `Decoding failed: ${quoted(String(error))}.` }];
    }
  }

  #judgeOne(sample: Sample, receivedAt: number): ReturnType<Judge['judge']> {
    try {
      return this.#judge.judge(sample, receivedAt);
    } catch (error) {
      return { reason: 'INTERNAL', message: `Judging failed: ${quoted(String(error))}.` };
    }
  }
}

function deadLetter(message: Message, first: Rejection, refused: readonly Rejection[], digest: Digest): DeadLetterRecord {
  const shown = refused.slice(0, 10).map((rejection) => rejection.message);
  const more = refused.length > shown.length ? ` And ${refused.length - shown.length} more.` : '';
  return {
    kind: 'deadLetter',
    reason: first.reason,
    message: shown.join(' ') + more,
    topic: message.topic.slice(0, 1024),
    payload: digest.base64(message.payload.subarray(0, keptPayloadBytes)),
    payloadBytes: message.payload.length,
    sha256: digest.sha256(message.payload),
    receivedAt: message.receivedAt,
  };
}
