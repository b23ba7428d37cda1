import { invariant } from '../../kernel/assert-never.ts';
import { formatInstant } from '../../kernel/instant.ts';
import { parseIri, type Iri } from '../../kernel/iri.ts';
import type { ChangeRecord, IngestGapRecord } from '../../journal/record.ts';
import { sees } from '../../graph/view.ts';
import type { Observation } from '../../history/observation.ts';
import type { FeedEvent } from '../../telemetry/live.ts';
import type { Cohort, Judgement, StreamRooms } from './cohort.ts';
import type { Members } from './members.ts';
import type { Body } from './placed.ts';
import type { PropertyChanged } from './stream-event.ts';

/** What a stream asks for besides the twins. */
export interface Wanted {
  /** Telemetry and attributes to tell of; `undefined` = all. */
  readonly properties?: ReadonlySet<string> | undefined;
  /** Relationship types to tell of; `undefined` = all. */
  readonly relations?: ReadonlySet<string> | undefined;
}

/** A stream as one event finds it. */
export interface StreamState {
  readonly members: Members;
  readonly cohort: Cohort;
  readonly wanted: Wanted;
  readonly rooms: StreamRooms;
}

/** What one event means to a stream. */
export async function effectsOf(event: FeedEvent, state: StreamState): Promise<readonly Body[]> {
  const { record } = event.entry;
  if (record.kind === 'observation') return await observed(event, record, state);
  if (record.kind === 'ingestGap') return [{ kind: 'Gap', reason: 'INGEST', detail: ingestGap(record), resnapshot: false }];
  if (record.kind !== 'change') return [];
  if (record.what === 'twinDeleted') return twinDeleted(record, state);
  return record.relationship === undefined ? await twinChanged(event, record, state) : await relationChanged(record, state);
}

/** Whether the stream tells of the property, which may have had another name when it was asked for. */
export function wants({ properties }: Wanted, property: string, { formerNames }: Pick<StreamRooms, 'formerNames'>): boolean {
  return properties === undefined || properties.has(property) || formerNames(property).some((former) => properties.has(former));
}

async function observed(event: FeedEvent, observation: Observation, state: StreamState): Promise<readonly Body[]> {
  const { members, cohort } = state;
  const { twin: iri, property } = observation;
  if (event.entry.position <= (members.get(iri)?.telemetry ?? 0)) return [];
  const was = members.wasIn(iri);
  // Where nothing is known of the twin yet, its membership may hang on values that came later than this one.
  const decides = cohort.needs.live.has(property) || (was === undefined && cohort.needs.live.size > 0);
  if (!decides && was === false) return [];
  if (!decides && was === true) return await valueChanged(observation, state);
  const judgement = await judgementOf(event, cohort);
  if (!judgement.matches || judgement.twin === undefined) return members.leave(iri, decides ? was : false, judgement);
  if (was === true) return await valueChanged(observation, state);
  const member = { telemetry: event.entry.position, twin: judgement.twin };
  if (decides) return [members.enter(member), ...(await valueChanged(observation, state))];
  // A value the filter does not look at cannot have moved the twin: the client knows it, as far as this event goes.
  members.admit({ ...member, assumed: true });
  return await valueChanged(observation, state);
}

async function valueChanged(observation: Observation, { members, cohort, wanted, rooms }: StreamState): Promise<readonly Body[]> {
  if (!wants(wanted, observation.property, rooms)) return [];
  const { twin: iri } = observation;
  // A twin deleted since is told of as it last was; its deletion follows.
  const twin = rooms.twins.peek(iri) ?? (await rooms.twins.load([iri])).get(iri) ?? members.get(iri)?.twin;
  if (twin === undefined) return [];
  if (!sees(cohort.view, twin.scope)) return members.leave(iri, true, { twin, visible: false });
  return [{ kind: 'PropertyChanged', twin, changes: [observation], attributes: [], coalesced: 0 }];
}

async function twinChanged(event: FeedEvent, record: ChangeRecord, { members, cohort, wanted, rooms }: StreamState): Promise<readonly Body[]> {
  const member = members.get(record.twin);
  const isKnown = member !== undefined && member.assumed !== true;
  if (isKnown && record.version <= member.twin.version) return [];
  members.reconsider(record.twin);
  const was = members.wasIn(record.twin);
  const judgement = await judgementOf(event, cohort);
  const { twin } = judgement;
  if (!judgement.matches || twin === undefined) return members.leave(record.twin, was ?? mayHaveBeenIn(record, judgement, cohort), judgement);
  const upsert = members.enter({ telemetry: member?.telemetry ?? event.cursor.telemetry, twin });
  if (!isKnown || renamed(record)) return [upsert];
  const attributes = changedAttributes(record).filter(({ property }) => wants(wanted, property, rooms));
  return attributes.length === 0 ? [] : [{ kind: 'PropertyChanged', twin, changes: [], attributes, coalesced: 0 }];
}

/** Whether the client may hold a twin of which nothing is known but that it does not belong now. */
function mayHaveBeenIn({ what, scope }: ChangeRecord, { twin, visible }: Judgement, { view }: Cohort): boolean | undefined {
  if (what === 'twinCreated') return false;
  if (twin === undefined || visible) return undefined;
  return scope.before !== undefined && sees(view, scope.before);
}

function twinDeleted({ twin: iri, scope }: ChangeRecord, { members, cohort }: StreamState): readonly Body[] {
  const was = members.wasIn(iri);
  members.forget(iri);
  const isTold = was ?? (scope.before !== undefined && sees(cohort.view, scope.before));
  return isTold ? [{ kind: 'TwinRemoved', iri, reason: 'DELETED' }] : [];
}

/** What a change of a relationship means: told when both ends may be seen and one is in the stream. */
export async function relationChanged({ twin: from, relationship, what, scope }: ChangeRecord, state: StreamState): Promise<readonly Body[]> {
  if (relationship === undefined || state.wanted.relations?.has(relationship.type) === false) return [];
  const { view } = state.cohort;
  const ends = [scope.after ?? scope.before, scope.target];
  if (!ends.every((end) => view.read === 'all' || (end !== undefined && sees(view, end)))) return [];
  if (!(await isIn(from, state)) && !(await isIn(relationship.target, state))) return [];
  return [{ kind: 'RelationChanged', from, to: relationship.target, via: relationship.type, added: what !== 'relationshipRemoved' }];
}

async function isIn(iri: Iri, { members, cohort, rooms }: StreamState): Promise<boolean> {
  const was = members.wasIn(iri);
  if (was !== undefined) return was;
  const judged = await cohort.judgeTwins((await rooms.twins.load([iri])).values());
  return judged.get(iri)?.matches === true;
}

async function judgementOf(event: FeedEvent, cohort: Cohort): Promise<Judgement> {
  const judgement = (await cohort.judge([event])).get(event);
  invariant(judgement !== undefined, 'Only events about a twin are judged.');
  return judgement;
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
