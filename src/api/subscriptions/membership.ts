import type { Iri } from '../../kernel/iri.ts';
import type { Cursor } from '../../journal/cursor.ts';
import type { Position } from '../../journal/journal.ts';
import type { ChangeRecord } from '../../journal/record.ts';
import type { Twin } from '../../graph/twin.ts';
import { sees } from '../../graph/view.ts';
import type { FeedEvent } from '../../telemetry/live.ts';
import type { Cohort, StreamRooms } from './cohort.ts';
import { effectsOf, relationChanged, wants, type StreamState, type Wanted } from './effects.ts';
import { matchingTwins } from './matching-twins.ts';
import { Members } from './members.ts';
import { placed, type Body } from './placed.ts';
import type { TwinStreamEvent } from './stream-event.ts';

/** What follows from events. `resync`: only a new snapshot can tell. */
export interface Derived {
  readonly events: readonly TwinStreamEvent[];
  readonly resync: boolean;
}

/** Changes of the graph that follow each other, told as one happening because only a comparison with the store shows who came and went. */
interface Run {
  readonly from: Cursor;
  readonly bodies: Body[];
  readonly untold: ChangeRecord[];
}

/** Latest values are written into the store every two seconds. */
const projectionLagMs = 3_000;

/** Follows who is in a stream, and what events mean to it. Begins empty and incomplete, as after `reset`. */
export class Membership {
  readonly #members = new Members();
  readonly #wanted: Wanted;
  readonly #rooms: StreamRooms;
  readonly #signal: AbortSignal;
  #cohort: Cohort;
  // Happenings heard of that may bring twins in, and how many of them are dealt with.
  readonly #heard = { telemetry: 0, graph: 0 };
  readonly #dealt = { telemetry: 0, graph: 0 };
  // When a value of a related twin came first that the store was not asked about since.
  #relatedSince: number | undefined;

  constructor(cohort: Cohort, wanted: Wanted, rooms: StreamRooms, signal: AbortSignal) {
    this.#cohort = cohort;
    this.#wanted = wanted;
    this.#rooms = rooms;
    this.#signal = signal;
  }

  /** Whether the event may mean anything to the stream; synchronous and cheap, for the feed's listener. */
  interested({ entry: { record, position } }: FeedEvent): boolean {
    if (record.kind === 'change') {
      this.#heard.graph = position;
      return true;
    }
    if (record.kind !== 'observation') return record.kind === 'ingestGap';
    if (this.#cohort.needs.related.has(record.property)) this.#relatedSince ??= performance.now();
    if (this.#cohort.needs.live.has(record.property)) {
      this.#heard.telemetry = position;
      return true;
    }
    return (
      wants(this.#wanted, record.property, this.#rooms) && (!this.#members.isComplete || this.#members.get(record.twin) !== undefined || this.#mayComeIn())
    );
  }

  /** The events of the stream that follow from `events`, which come right after `from`. */
  async derive(events: readonly FeedEvent[], from: Cursor): Promise<Derived> {
    await this.#prefetch(events);
    const out: TwinStreamEvent[] = [];
    let before = from;
    let run: Run | undefined;
    for (const [i, event] of events.entries()) {
      const bodies = await effectsOf(event, this.#state());
      const { record } = event.entry;
      if (record.kind === 'change' && this.#cohort.needs.lookups.length > 0) {
        // Any change may move any twin in or out.
        if (!this.#members.isComplete) return { events: out, resync: true };
        run = joined(run ?? { from: before, bodies: [], untold: [] }, bodies, record);
        if (events[i + 1]?.entry.record.kind !== 'change') run = await this.#settled(run, event.cursor, out);
      } else placed(bodies, before, event.cursor, out);
      this.#dealt[event.partition] = Math.max(this.#dealt[event.partition], event.entry.position);
      before = event.cursor;
    }
    return { events: out, resync: false };
  }

  /** Compares with the store under a new cohort (after a change of policy): who came, who went. Only when complete. */
  async compare(next: Cohort, at: Cursor): Promise<readonly Body[]> {
    this.#cohort = next;
    this.#relatedSince = undefined;
    const found = new Map<Iri, Twin>();
    for await (const page of matchingTwins(next, this.#rooms, this.#signal)) for (const twin of page) found.set(twin.iri, twin);
    const gone = this.#members.iris().filter((iri) => !found.has(iri));
    const twins = await this.#rooms.twins.load(gone);
    const removed = gone.flatMap((iri) => {
      const twin = twins.get(iri);
      return this.#members.leave(iri, true, { twin, visible: twin !== undefined && sees(next.view, twin.scope) });
    });
    const come = [...found.values()].filter(({ iri }) => this.#members.get(iri) === undefined);
    return [...removed, ...come.map((twin) => this.#members.enter({ telemetry: at.telemetry, twin }))];
  }

  /** Whether values of related twins that the filter compares must have reached the store by now, so that a comparison with it is due. */
  isBehind(): boolean {
    return this.#members.isComplete && this.#relatedSince !== undefined && performance.now() - this.#relatedSince >= projectionLagMs;
  }

  /** Forgets everybody; until `completed`, twins are judged when an event touches them. */
  reset(next: Cohort): void {
    this.#cohort = next;
    this.#members.reset();
  }

  /** Takes in a row of the snapshot, which holds everything up to `telemetry`. */
  admit(twin: Twin, telemetry: Position): void {
    this.#members.admit({ telemetry, twin: this.#rooms.twins.share(twin) });
  }

  /** From now on whoever was not admitted is not in the stream. */
  completed(): void {
    this.#members.completed();
  }

  isComplete(): boolean {
    return this.#members.isComplete;
  }

  #state(): StreamState {
    return { members: this.#members, cohort: this.#cohort, wanted: this.#wanted, rooms: this.#rooms };
  }

  /** While such happenings wait, any twin may be about to come in. */
  #mayComeIn(): boolean {
    return this.#heard.graph > this.#dealt.graph || this.#heard.telemetry > this.#dealt.telemetry;
  }

  /** Ends a run: one comparison, then the relationships that concern only who came in with it. */
  async #settled({ from, bodies, untold }: Run, at: Cursor, out: TwinStreamEvent[]): Promise<undefined> {
    const moved = await this.compare(this.#cohort, at);
    const related: Body[] = [];
    for (const record of untold) related.push(...(await relationChanged(record, this.#state())));
    placed([...bodies, ...moved, ...related], from, at, out);
  }

  /** Reads in one go what the events are going to ask for one by one. */
  async #prefetch(events: readonly FeedEvent[]): Promise<void> {
    const judged = events.filter((event) => this.#isJudged(event));
    const shown = new Set<Iri>();
    for (const { entry } of events) {
      const { record } = entry;
      if (record.kind === 'observation' && this.#members.get(record.twin) !== undefined && this.#rooms.twins.peek(record.twin) === undefined)
        shown.add(record.twin);
    }
    if (shown.size > 0) await this.#rooms.twins.load(shown);
    if (judged.length > 0) await this.#cohort.judge(judged);
  }

  #isJudged({ entry: { record } }: FeedEvent): boolean {
    if (record.kind === 'change') return record.relationship === undefined;
    return record.kind === 'observation' && (this.#cohort.needs.live.has(record.property) || this.#members.wasIn(record.twin) === undefined);
  }
}

function joined(run: Run, bodies: readonly Body[], record: ChangeRecord): Run {
  return { ...run, bodies: [...run.bodies, ...bodies], untold: bodies.length === 0 ? [...run.untold, record] : run.untold };
}
