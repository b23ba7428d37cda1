import type { Instant } from '../../kernel/instant.ts';
import type { Iri } from '../../kernel/iri.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { AlarmRecord } from '../../journal/record.ts';
import type { Alarm, AlarmState } from './alarm.ts';
import { iriIn } from '../finding-id.ts';

/** One occurrence of an alarm, from being raised until it is cleared and acknowledged. */
export interface Occurrence {
  readonly id: string;
  readonly rule: Iri;
  readonly twin: Iri;
  readonly raisedAt: Instant;
  readonly clearedAt?: Instant;
  readonly acknowledgedBy?: string;
}

/** The state of all alarms: what is open, what was closed lately, and what has begun to change but not for long enough. A value, never changed in place. */
export interface AlarmBoard {
  /** By rule and twin. */
  readonly open: ReadonlyMap<string, Occurrence>;
  /** Newest first. */
  readonly closed: readonly Occurrence[];
  /** Since when a condition has been the opposite of its alarm's state, by rule and twin. Not journalled: a delay begins anew after a restart. */
  readonly turning: ReadonlyMap<string, Instant>;
}

/** What a condition says now. `holds` absent = unknown: the alarm stays as it was. */
export interface AlarmEvaluation {
  readonly rule: Iri;
  readonly twin: Iri;
  readonly holds?: boolean;
  readonly onDelayMs: number;
  readonly offDelayMs: number;
}

/** The next state, and the records that must be journalled for it. */
export interface AlarmStep {
  readonly board: AlarmBoard;
  readonly records: readonly AlarmRecord[];
}

/** No alarms. */
export const emptyBoard: AlarmBoard = { open: new Map(), closed: [], turning: new Map() };
const mostClosed = 1_000;

/** Takes in what the conditions say at `now`: an alarm is raised or cleared when its condition has held, or not, for the declared delay. Pure. */
export function stepAlarms(board: AlarmBoard, evaluations: readonly AlarmEvaluation[], now: Instant): AlarmStep {
  const turning = new Map(board.turning);
  const records = evaluations.flatMap((evaluation) => {
    const key = alarmKey(evaluation.rule, evaluation.twin);
    const own = board.open.get(key);
    const isActive = own !== undefined && own.clearedAt === undefined;
    if (evaluation.holds === undefined) return [];
    const since = evaluation.holds === isActive ? undefined : (turning.get(key) ?? now);
    if (since === undefined || isDue(evaluation, now - since)) turning.delete(key);
    else turning.set(key, since);
    return since !== undefined && isDue(evaluation, now - since) ? [changeOf(evaluation, own, now)] : [];
  });
  return { board: { ...records.reduce(applyAlarm, board), turning }, records };
}

function isDue({ holds, onDelayMs, offDelayMs }: AlarmEvaluation, waitedMs: number): boolean {
  return waitedMs >= (holds === true ? onDelayMs : offDelayMs);
}

function changeOf({ rule, twin, holds }: AlarmEvaluation, own: Occurrence | undefined, at: Instant): AlarmRecord {
  return { kind: 'alarm', id: own?.id ?? alarmId(rule, twin, at), rule, twin, state: holds === true ? 'raised' : 'cleared', at };
}

/** Acknowledges an open alarm in the name of `by`; `undefined` when no open alarm has this id, and no record when it is acknowledged already. */
export function acknowledgeAlarm(board: AlarmBoard, id: string, by: string, now: Instant): AlarmStep | undefined {
  const own = [...board.open.values()].find((occurrence) => occurrence.id === id);
  if (own === undefined) return undefined;
  if (own.acknowledgedBy !== undefined) return { board, records: [] };
  const record: AlarmRecord = { kind: 'alarm', id, rule: own.rule, twin: own.twin, state: 'acknowledged', at: now, by };
  return { board: applyAlarm(board, record), records: [record] };
}

/** The board after one record: replaying all records of the journal gives the board again. */
export function applyAlarm(board: AlarmBoard, { id, rule, twin, state, at, by }: AlarmRecord): AlarmBoard {
  const key = alarmKey(rule, twin);
  const open = new Map(board.open);
  const own = open.get(key);
  if (state === 'raised') {
    // Raised again before anyone acknowledged: the same alarm, not a second one.
    open.set(key, { id, rule, twin, raisedAt: own?.raisedAt ?? at });
    return { ...board, open };
  }
  if (own?.id !== id) return board;
  const next: Occurrence = { ...own, ...(state === 'cleared' ? { clearedAt: at } : { acknowledgedBy: by ?? '' }) };
  if (next.clearedAt === undefined || next.acknowledgedBy === undefined) {
    open.set(key, next);
    return { ...board, open };
  }
  open.delete(key);
  return { ...board, open, closed: [next, ...board.closed].slice(0, mostClosed) };
}

/** The alarm as the API shows it; `undefined` when the ontology no longer declares its rule. */
export function toAlarm(ontology: Ontology, occurrence: Occurrence): Alarm | undefined {
  const rule = ontology.alarms.get(occurrence.rule);
  if (rule === undefined) return undefined;
  return { ...occurrence, severity: rule.severity, state: stateOf(occurrence), consequence: rule.consequence, remedy: rule.remedies };
}

function stateOf({ clearedAt, acknowledgedBy }: Occurrence): AlarmState {
  if (clearedAt === undefined) return acknowledgedBy === undefined ? 'ACTIVE_UNACKNOWLEDGED' : 'ACTIVE_ACKNOWLEDGED';
  return acknowledgedBy === undefined ? 'CLEARED_UNACKNOWLEDGED' : 'CLOSED';
}

/** What tells alarms apart that are open at the same time. */
export function alarmKey(rule: Iri, twin: Iri): string {
  return `${rule} ${twin}`;
}

/** What the id of an alarm names. */
export interface AlarmKey {
  readonly rule: Iri;
  readonly twin: Iri;
  readonly raisedAt: Instant;
}

function alarmId(rule: Iri, twin: Iri, raisedAt: Instant): string {
  return ['alarm', rule, twin, String(raisedAt)].map(encodeURIComponent).join('|');
}

/** Reads the id of an alarm, or returns `undefined` when it is not one. */
export function parseAlarmId(id: string): AlarmKey | undefined {
  const [word, ruleText = '', twinText = '', time = '', ...more] = id.split('|');
  if (word !== 'alarm' || more.length > 0 || !/^-?\d{1,15}$/.test(time)) return undefined;
  const [rule, twin] = [iriIn(ruleText), iriIn(twinText)];
  return rule === undefined || twin === undefined ? undefined : { rule, twin, raisedAt: Number(time) };
}
