import type { Cursor } from '../journal/cursor.ts';
import type { Entry, JournalReader, Position } from '../journal/journal.ts';
import type { FeedEvent, LiveFeed } from './live.ts';

type Listener = (events: readonly FeedEvent[]) => void;
type Partition = FeedEvent['partition'];

const replayBatch = 1024;

/** Hands the entries of both partitions to listeners, each partition in its order, and replays past ones from the journal. */
export class JournalFeed implements LiveFeed {
  readonly #journals: Readonly<Record<Partition, JournalReader>>;
  readonly #listeners = new Set<Listener>();
  readonly #onListenerFailure: (error: unknown) => void;
  #cursor: Cursor;

  /** Begins at `cursor`: what comes before it was delivered in another life. A listener that throws is told of and hears no more. */
  constructor(journals: Readonly<Record<Partition, JournalReader>>, cursor: Cursor, onListenerFailure: (error: unknown) => void = () => undefined) {
    this.#journals = journals;
    this.#cursor = cursor;
    this.#onListenerFailure = onListenerFailure;
  }

  listen(listener: Listener, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#listeners.add(listener);
    signal.addEventListener('abort', () => this.#listeners.delete(listener), { once: true });
  }

  cursor(): Cursor {
    return this.#cursor;
  }

  /** Delivers the next entries of a partition. Only whoever follows the journal calls this. */
  publish(partition: Partition, entries: readonly Entry[]): void {
    const events = toEvents(partition, entries, this.#cursor);
    const last = events.at(-1);
    if (last === undefined) return;
    this.#cursor = last.cursor;
    for (const listener of this.#listeners) this.#tell(listener, events);
  }

  #tell(listener: Listener, events: readonly FeedEvent[]): void {
    try {
      listener(events);
    } catch (error) {
      // One bad listener must not cost the others their events.
      this.#listeners.delete(listener);
      this.#onListenerFailure(error);
    }
  }

  replay(after: Cursor, signal: AbortSignal): AsyncIterable<readonly FeedEvent[]> | undefined {
    const lost = (['telemetry', 'graph'] as const).some(
      (partition) => after[partition] < this.#journals[partition].tail() || after[partition] > this.#cursor[partition],
    );
    return lost ? undefined : this.#replay(after, this.#cursor, signal);
  }

  /** Both partitions, merged by the time of the append so that cause mostly comes before effect. */
  async *#replay(after: Cursor, until: Cursor, signal: AbortSignal): AsyncGenerator<readonly FeedEvent[]> {
    let cursor = after;
    const telemetry = new Ahead(this.#journals.telemetry, after.telemetry, until.telemetry);
    const graph = new Ahead(this.#journals.graph, after.graph, until.graph);
    while (!signal.aborted) {
      const [nextTelemetry, nextGraph] = [await telemetry.peek(), await graph.peek()];
      if (nextTelemetry === undefined && nextGraph === undefined) return;
      const telemetryFirst = nextTelemetry !== undefined && (nextGraph === undefined || nextTelemetry.at <= nextGraph.at);
      const entries = telemetryFirst ? telemetry.takeUntil(nextGraph?.at) : graph.takeUntil(nextTelemetry?.at);
      const events = toEvents(telemetryFirst ? 'telemetry' : 'graph', entries, cursor);
      cursor = events.at(-1)?.cursor ?? cursor;
      yield events;
    }
  }
}

function toEvents(partition: Partition, entries: readonly Entry[], from: Cursor): readonly FeedEvent[] {
  return entries.map((entry) => ({ partition, entry, cursor: { ...from, [partition]: entry.position } }));
}

/** Reads one partition ahead, up to a fixed end. */
class Ahead {
  readonly #journal: JournalReader;
  readonly #until: Position;
  #at: Position;
  #entries: Entry[] = [];

  constructor(journal: JournalReader, after: Position, until: Position) {
    this.#journal = journal;
    this.#at = after;
    this.#until = until;
  }

  /** The next entry, left where it is. */
  async peek(): Promise<Entry | undefined> {
    if (this.#entries.length === 0 && this.#at < this.#until) {
      this.#entries = (await this.#journal.read(this.#at, replayBatch)).filter((entry) => entry.position <= this.#until);
      this.#at = this.#entries.at(-1)?.position ?? this.#until;
    }
    return this.#entries[0];
  }

  /** Takes the entries read so far that were appended no later than `at`; at least one. */
  takeUntil(at: number = Number.POSITIVE_INFINITY): readonly Entry[] {
    const end = this.#entries.findIndex((entry, i) => i > 0 && entry.at > at);
    return this.#entries.splice(0, end === -1 ? this.#entries.length : end);
  }
}
