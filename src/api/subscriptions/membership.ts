import { invariant } from '../../kernel/assert-never.ts';
import { formatInstant } from '../../kernel/instant.ts';
import { parseIri, type Iri } from '../../kernel/iri.ts';
import type { Cursor } from '../../journal/cursor.ts';
import type { Position } from '../../journal/journal.ts';
import type { ChangeRecord, IngestGapRecord } from '../../journal/record.ts';
import type { Twin } from '../../graph/twin.ts';
import { sees } from '../../graph/view.ts';
import type { Observation } from '../../history/observation.ts';
import type { FeedEvent } from '../../telemetry/live.ts';
import type { Cohort, Judgement, StreamRooms } from './cohort.ts';
import { matchingTwins } from './matching-twins.ts';
import { placed, type Body } from './placed.ts';
import type { PropertyChanged, RemovalReason, TwinStreamEvent } from './stream-event.ts';

/** What a stream asks for besides the twins. */
export interface Wanted {
  /** Telemetry and attributes to tell of; `undefined` = all. */
  readonly properties?: ReadonlySet<string> | undefined;
  /** Relationship types to tell of; `undefined` = all. */
  readonly relations?: ReadonlySet<string> | undefined;
}

/** What one stream knows of who is in it, and what events mean to it. */
export interface Membership {
  /** Whether the event may mean anything to the stream; synchronous and cheap, for the feed's listener. */
  interested(event: FeedEvent): boolean;
  /** The events of the stream that follow from `events`, which come right after `from`. `resync`: only a new snapshot can tell. */
  derive(events: readonly FeedEvent[], from: Cursor): Promise<{ readonly events: readonly TwinStreamEvent[]; readonly resync: boolean }>;
  /** Forgets everybody; until `completed`, twins are judged when an event touches them. */
  reset(next: Cohort): void;
  /** Takes in a row of the snapshot, which holds everything up to `telemetry`. */
  admit(twin: Twin, telemetry: Position): void;
  /** From now on whoever was not admitted is not in the stream. */
  completed(): void;
  isComplete(): boolean;
  /** Compares with the store under a new cohort (after a change of policy): who came, who went. Only when complete. */
  compare(next: Cohort, at: Cursor): Promise<readonly Body[]>;
}

interface Member {
  /** Observations up to here were in the row the client got. */
  readonly telemetry: Position;
  /** As last told; changes up to its version were in it. */
  readonly twin: Twin;
  /** True when the client was not told of it on this connection and may not know it. */
  readonly assumed?: boolean;
}

/** Follows who is in a stream. Starts empty and incomplete, as after `reset`. */
export function membership(first: Cohort, wanted: Wanted, rooms: StreamRooms, signal: AbortSignal): Membership {
  let cohort = first;
  let complete = false;
  const members = new Map<Iri, Member>();
  // Twins found outside while incomplete, so that each is judged once.
  const strangers = new Set<Iri>();
  // Happenings heard of that may bring twins in, and how many of them are dealt with.
  const heard = { telemetry: 0, graph: 0 };
  const dealt = { telemetry: 0, graph: 0 };
  const mayComeIn = (): boolean => heard.graph > dealt.graph || heard.telemetry > dealt.telemetry;

  const wants = (property: string): boolean => wanted.properties?.has(property) !== false;
  const wasIn = (iri: Iri): boolean | undefined => (members.has(iri) ? true : complete || strangers.has(iri) ? false : undefined);
  const judgementOf = async (event: FeedEvent): Promise<Judgement> => {
    const judgement = (await cohort.judge([event])).get(event);
    invariant(judgement !== undefined, 'Only events about a twin are judged.');
    return judgement;
  };

  const enter = (member: Member): Body => {
    members.set(member.twin.iri, member);
    strangers.delete(member.twin.iri);
    return { kind: 'TwinUpserted', twin: member.twin, snapshot: false };
  };

  /** What to tell of a twin that does not (or no longer) belong; nothing of one that never did or may not be known. */
  const leave = (iri: Iri, was: boolean | undefined, { twin, visible }: Judgement): readonly Body[] => {
    members.delete(iri);
    // A twin that is gone stays unknown: its deletion tells.
    if (!complete && twin !== undefined) strangers.add(iri);
    if (was === false || (was === undefined && !visible)) return [];
    return [{ kind: 'TwinRemoved', iri, reason: removalReason(twin, visible) }];
  };

  const changed = async (observation: Observation): Promise<readonly Body[]> => {
    if (!wants(observation.property)) return [];
    const { twin: iri } = observation;
    // A twin deleted since is told of as it last was; its deletion follows.
    const twin = rooms.twins.peek(iri) ?? (await rooms.twins.load([iri])).get(iri) ?? members.get(iri)?.twin;
    if (twin === undefined) return [];
    if (!sees(cohort.view, twin.scope)) return leave(iri, true, { twin, visible: false, matches: false });
    return [{ kind: 'PropertyChanged', twin, changes: [observation], attributes: [], coalesced: 0 }];
  };

  const observed = async (event: FeedEvent, observation: Observation): Promise<readonly Body[]> => {
    const { twin: iri, property } = observation;
    const { position } = event.entry;
    if (position <= (members.get(iri)?.telemetry ?? 0)) return [];
    const was = wasIn(iri);
    // Where nothing is known of the twin yet, its membership may hang on values that came later than this one.
    const decides = cohort.needs.live.has(property) || (was === undefined && cohort.needs.live.size > 0);
    if (!decides && was !== undefined) return was ? await changed(observation) : [];
    const judgement = await judgementOf(event);
    if (!judgement.matches || judgement.twin === undefined) return leave(iri, decides ? was : false, judgement);
    if (was === true) return await changed(observation);
    // A value the filter does not look at cannot have moved the twin: the client knows it, as far as this event goes.
    const upsert = enter({ telemetry: position, twin: judgement.twin, assumed: !decides });
    return decides ? [upsert, ...(await changed(observation))] : await changed(observation);
  };

  const twinChanged = async (event: FeedEvent, record: ChangeRecord): Promise<readonly Body[]> => {
    const member = members.get(record.twin);
    if (member !== undefined && member.assumed !== true && record.version <= member.twin.version) return [];
    strangers.delete(record.twin);
    const was = wasIn(record.twin);
    const judgement = await judgementOf(event);
    if (!judgement.matches || judgement.twin === undefined) return leave(record.twin, was ?? mayHaveBeenIn(record, judgement), judgement);
    const { twin } = judgement;
    const upsert = enter({ telemetry: member?.telemetry ?? event.cursor.telemetry, twin });
    if (member === undefined || member.assumed === true || renamed(record)) return [upsert];
    const attributes = changedAttributes(record).filter(({ property }) => wants(property));
    return attributes.length === 0 ? [] : [{ kind: 'PropertyChanged', twin, changes: [], attributes, coalesced: 0 }];
  };

  /** Whether the client may hold a twin of which nothing is known but that it does not belong now. */
  const mayHaveBeenIn = ({ what, scope }: ChangeRecord, { twin, visible }: Judgement): boolean | undefined => {
    if (what === 'twinCreated' || twin === undefined) return what === 'twinCreated' ? false : undefined;
    return visible ? undefined : scope.before !== undefined && sees(cohort.view, scope.before);
  };

  const twinDeleted = ({ twin: iri, scope }: ChangeRecord): readonly Body[] => {
    const was = wasIn(iri);
    members.delete(iri);
    strangers.delete(iri);
    const known = was ?? (scope.before !== undefined && sees(cohort.view, scope.before));
    return known ? [{ kind: 'TwinRemoved', iri, reason: 'DELETED' }] : [];
  };

  const isIn = async (iri: Iri): Promise<boolean> => {
    const was = wasIn(iri);
    if (was !== undefined) return was;
    const judged = await cohort.judgeTwins((await rooms.twins.load([iri])).values());
    return judged.get(iri)?.matches === true;
  };

  const related = async ({ twin: from, relationship, what, scope }: ChangeRecord): Promise<readonly Body[]> => {
    if (relationship === undefined || wanted.relations?.has(relationship.type) === false) return [];
    const ends = [scope.after ?? scope.before, scope.target];
    if (!ends.every((end) => cohort.view.read === 'all' || (end !== undefined && sees(cohort.view, end)))) return [];
    if (!(await isIn(from)) && !(await isIn(relationship.target))) return [];
    return [{ kind: 'RelationChanged', from, to: relationship.target, via: relationship.type, added: what !== 'relationshipRemoved' }];
  };

  const effects = async (event: FeedEvent): Promise<readonly Body[]> => {
    const { record } = event.entry;
    if (record.kind === 'observation') return await observed(event, record);
    if (record.kind === 'ingestGap') return [{ kind: 'Gap', reason: 'INGEST', detail: ingestGap(record), resnapshot: false }];
    if (record.kind !== 'change') return [];
    if (record.what === 'twinDeleted') return twinDeleted(record);
    return record.relationship === undefined ? await twinChanged(event, record) : await related(record);
  };

  const compare = async (next: Cohort, at: Cursor): Promise<readonly Body[]> => {
    cohort = next;
    const found = new Map<Iri, Twin>();
    for await (const page of matchingTwins(next, rooms, signal)) for (const twin of page) found.set(twin.iri, twin);
    const gone = [...members.keys()].filter((iri) => !found.has(iri));
    const twins = await rooms.twins.load(gone);
    const removed = gone.flatMap((iri) => {
      const twin = twins.get(iri);
      return leave(iri, true, { twin, visible: twin !== undefined && sees(next.view, twin.scope), matches: false });
    });
    const come = [...found.values()].filter(({ iri }) => !members.has(iri));
    return [...removed, ...come.map((twin) => enter({ telemetry: at.telemetry, twin }))];
  };

  /** Reads in one go what the events are going to ask for one by one. */
  const prefetch = async (events: readonly FeedEvent[]): Promise<void> => {
    const judged: FeedEvent[] = [];
    const shown = new Set<Iri>();
    for (const event of events) {
      const { record } = event.entry;
      if (record.kind === 'change' && record.relationship === undefined) judged.push(event);
      if (record.kind !== 'observation') continue;
      if (cohort.needs.live.has(record.property) || wasIn(record.twin) === undefined) judged.push(event);
      else if (members.has(record.twin) && rooms.twins.peek(record.twin) === undefined) shown.add(record.twin);
    }
    if (shown.size > 0) await rooms.twins.load(shown);
    if (judged.length > 0) await cohort.judge(judged);
  };

  return {
    interested: (event) => {
      const { record } = event.entry;
      if (record.kind === 'change') {
        heard.graph = event.entry.position;
        return true;
      }
      if (record.kind !== 'observation') return record.kind === 'ingestGap';
      if (cohort.needs.live.has(record.property)) {
        heard.telemetry = event.entry.position;
        return true;
      }
      return wants(record.property) && (!complete || members.has(record.twin) || mayComeIn());
    },
    derive: async (events, from) => {
      await prefetch(events);
      const out: TwinStreamEvent[] = [];
      let before = from;
      let run: { readonly from: Cursor; readonly bodies: Body[]; readonly untold: ChangeRecord[] } | undefined;
      for (const [i, event] of events.entries()) {
        const bodies = await effects(event);
        const isChange = event.entry.record.kind === 'change';
        if (isChange && cohort.needs.lookups.length > 0) {
          // Any change may move any twin in or out: one comparison after a run of changes.
          if (!complete) return { events: out, resync: true };
          run ??= { from: before, bodies: [], untold: [] };
          run.bodies.push(...bodies);
          if (bodies.length === 0 && event.entry.record.kind === 'change') run.untold.push(event.entry.record);
          if (events[i + 1]?.entry.record.kind !== 'change') {
            run.bodies.push(...(await compare(cohort, event.cursor)));
            // A relationship may concern only who came in with it.
            for (const record of run.untold) run.bodies.push(...(await related(record)));
            placed(run.bodies, run.from, event.cursor, out);
            run = undefined;
          }
        } else placed(bodies, before, event.cursor, out);
        dealt[event.partition] = Math.max(dealt[event.partition], event.entry.position);
        before = event.cursor;
      }
      return { events: out, resync: false };
    },
    reset: (next) => {
      cohort = next;
      complete = false;
      members.clear();
      strangers.clear();
    },
    admit: (twin, telemetry) => void members.set(twin.iri, { telemetry, twin: rooms.twins.share(twin) }),
    completed: () => {
      complete = true;
      strangers.clear();
    },
    isComplete: () => complete,
    compare,
  };
}

function removalReason(twin: Twin | undefined, visible: boolean): RemovalReason {
  if (twin === undefined) return 'DELETED';
  return visible ? 'LEFT_FILTER' : 'FORBIDDEN';
}

function ingestGap({ from, to, reason }: IngestGapRecord): string {
  return `Messages may have been lost between ${formatInstant(from)} and ${formatInstant(to)}: ${reason}`;
}

/** Whether the name or the classes changed: clients that keep twins by type must put it in anew. */
function renamed({ before, after }: ChangeRecord): boolean {
  return ['name', 'classes'].some((key) => key in before || key in after);
}

function changedAttributes({ before, after }: ChangeRecord): PropertyChanged['attributes'] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    const property = parseIri(key);
    return property === undefined ? [] : [{ property, value: after[key] ?? null }];
  });
}
