import type { Iri } from '../../kernel/iri.ts';
import type { GraphStore } from '../../graph/graph-store.ts';
import type { Field, Filter } from '../../graph/plan.ts';
import type { Twin } from '../../graph/twin.ts';
import { sees, type View } from '../../graph/view.ts';
import type { Observation } from '../../history/observation.ts';
import type { FeedEvent, LiveFeed, LiveState } from '../../telemetry/live.ts';
import { filterNeeds, type FilterNeeds, type LookupFilter } from './filter-needs.ts';
import { matchFilter, type Subject } from './match-filter.ts';
import type { TwinCache } from './twin-cache.ts';

/** What streams read from, shared by all of them. */
export interface StreamRooms {
  readonly graph: Pick<GraphStore, 'read'>;
  readonly feed: LiveFeed;
  readonly live: LiveState;
  readonly twins: TwinCache;
  /** The class itself and its superclasses. */
  readonly ancestors: (of: Iri) => readonly Iri[];
  /** Names telemetry had before it was renamed, while they are served beside the new one. */
  readonly formerNames: (property: string) => readonly Iri[];
  /** Whether the property is telemetry, so that its value comes from live state. */
  readonly isLive: (property: Iri) => boolean;
}

/** What a cohort's filter and view say of one twin. */
export interface Judgement {
  /** The twin as the store has it now; `undefined` when it does not exist. */
  readonly twin: Twin | undefined;
  readonly visible: boolean;
  /** Visible and meeting the filter. */
  readonly matches: boolean;
}

/** All streams with one filter in one view: the filter is judged once per event for all of them. */
export interface Cohort {
  readonly where: Filter | undefined;
  readonly view: View;
  readonly needs: FilterNeeds;
  /** Judges the twin each event is about, as of the event: an observation's own value counts, not a newer one. */
  readonly judge: (events: readonly FeedEvent[]) => Promise<ReadonlyMap<FeedEvent, Judgement>>;
  /** Judges twins as they are now. */
  readonly judgeTwins: (twins: Iterable<Twin>) => Promise<ReadonlyMap<Iri, Judgement>>;
}

/** A cohort of its own; streams share theirs through {@link cohortRegistry}. */
function cohort(where: Filter | undefined, view: View, rooms: StreamRooms): Cohort {
  const needs = filterNeeds(where, (property) => rooms.isLive(property));
  const memo = new WeakMap<FeedEvent, Promise<ReadonlyMap<FeedEvent, Judgement>>>();

  const judgeAll = async <K>(subjects: ReadonlyMap<K, { readonly twin: Twin | undefined; readonly observed?: Observation | undefined }>) => {
    const judged = new Map<K, Judgement>();
    const unknown = new Map<K, Twin>();
    for (const [key, { twin, observed }] of subjects) {
      const visible = twin !== undefined && sees(view, twin.scope);
      const truth = visible && (where === undefined || matchFilter(where, subjectOf(twin, observed, rooms, new Map())));
      judged.set(key, { twin, visible, matches: truth === true });
      if (truth === 'unknown' && twin !== undefined) unknown.set(key, twin);
    }
    if (unknown.size === 0 || where === undefined) return judged;
    const answers = await lookUp(needs.lookups, unknown.values(), view, rooms);
    for (const [key, twin] of unknown) {
      const subject = subjectOf(twin, subjects.get(key)?.observed, rooms, answers.get(twin.iri) ?? new Map());
      judged.set(key, { twin, visible: true, matches: matchFilter(where, subject) === true });
    }
    return judged;
  };

  const judgeEvents = async (events: readonly FeedEvent[]): Promise<ReadonlyMap<FeedEvent, Judgement>> => {
    const about = new Map(events.flatMap((event) => subjectsIn(event)));
    const twins = await rooms.twins.load([...about.values()].map(({ twin }) => twin));
    return await judgeAll(new Map([...about].map(([event, { twin, observed }]) => [event, { twin: twins.get(twin), observed }])));
  };

  return {
    where,
    view,
    needs,
    judge: async (events) => {
      const fresh = events.filter((event) => !memo.has(event));
      if (fresh.length > 0) {
        const batch = judgeEvents(fresh);
        for (const event of fresh) memo.set(event, batch);
        batch.catch(() => fresh.forEach((event) => memo.delete(event)));
      }
      const judged = new Map<FeedEvent, Judgement>();
      for (const event of events) {
        const judgement = (await memo.get(event))?.get(event);
        if (judgement !== undefined) judged.set(event, judgement);
      }
      return judged;
    },
    judgeTwins: async (twins) => await judgeAll(new Map(Array.from(twins, (twin) => [twin.iri, { twin }]))),
  };
}

/** Finds the cohort of a filter and a view, so that equal streams share their work. Keeps the `capacity` last used. */
export function cohortRegistry(rooms: StreamRooms, capacity = 1000): (where: Filter | undefined, view: View) => Cohort {
  const cohorts = new Map<string, Cohort>();
  return (where, view) => {
    const key = JSON.stringify([view.id, view.epoch, where]);
    const known = cohorts.get(key) ?? cohort(where, view, rooms);
    cohorts.delete(key);
    cohorts.set(key, known);
    const oldest = cohorts.keys().next().value;
    if (cohorts.size > capacity && oldest !== undefined) cohorts.delete(oldest);
    return known;
  };
}

function subjectsIn(event: FeedEvent): readonly (readonly [FeedEvent, { readonly twin: Iri; readonly observed?: Observation }])[] {
  const { record } = event.entry;
  if (record.kind === 'observation') return [[event, { twin: record.twin, observed: record }]];
  return record.kind === 'change' || record.kind === 'alarm' ? [[event, { twin: record.twin }]] : [];
}

function subjectOf(twin: Twin, observed: Observation | undefined, { live, ancestors }: StreamRooms, lookups: ReadonlyMap<LookupFilter, boolean>): Subject {
  const latest = (property: Iri): { readonly value: Observation['value']; readonly quality: Observation['quality'] } | undefined => {
    const now = live.get(twin.iri, property);
    return observed?.property === property && !isLate(observed, now) ? observed : (now ?? twin.projected[property]);
  };
  return {
    classes: twin.classes,
    labels: new Set(twin.classes.flatMap((iri) => [iri, ...ancestors(iri)])),
    value: (field: Field) => {
      if (field.kind === 'iri') return twin.iri;
      if (field.kind === 'name') return twin.name;
      return twin.attributes[field.property] ?? latest(field.property)?.value;
    },
    quality: (property) => latest(property)?.quality,
    lookups,
  };
}

/** Whether the value was older than the one known when it came: it is history then, not the state of the twin. */
function isLate(observed: Observation, now: Observation | undefined): boolean {
  return now !== undefined && now.time > observed.time && now.receivedAt <= observed.receivedAt;
}

/** Asks the store which of the twins meet each look-up: one read per look-up. */
async function lookUp(
  lookups: readonly LookupFilter[],
  twins: Iterable<Twin>,
  view: View,
  { graph }: StreamRooms,
): Promise<ReadonlyMap<Iri, ReadonlyMap<LookupFilter, boolean>>> {
  const iris = [...new Set(Array.from(twins, ({ iri }) => iri))];
  const answers = new Map<Iri, Map<LookupFilter, boolean>>(iris.map((iri) => [iri, new Map()]));
  for (const where of lookups) {
    const page = await graph.read({ root: { kind: 'iris', iris }, where, order: [], first: iris.length, count: false, hops: [], view });
    const meeting = new Set(page.rows.map(({ twin }) => twin.iri));
    for (const [iri, known] of answers) known.set(where, meeting.has(iri));
  }
  return answers;
}
