import type { Logger } from '../kernel/logger.ts';
import type { Journal } from '../journal/journal.ts';
import type { LiveFeed } from '../telemetry/live.ts';
import type { AnswerContext } from '../simulation/answer-context.ts';
import {
  acknowledgeAlarm,
  applyAlarm,
  emptyBoard,
  stepAlarms,
  toAlarm,
  type AlarmBoard,
  type AlarmStep,
  type Occurrence,
} from '../diagnostic/alarms/alarm-board.ts';
import type { Alarm } from '../diagnostic/alarms/alarm.ts';
import type { AlarmDesk } from '../diagnostic/alarms/alarm-desk.ts';
import { alarmTargets, evaluateAlarms, type AlarmTarget } from '../diagnostic/alarms/evaluate-alarms.ts';
import { groupAlarms } from '../diagnostic/alarms/group-alarms.ts';

/** The alarms of the plant, kept true by a look each second; every change of state is journalled before it is shown. */
export interface AlarmKeeper extends AlarmDesk {
  /** Evaluates all conditions now. */
  step(): Promise<void>;
  /** Looks for the conditions anew at the next step: the ontology changed. */
  ontologyChanged(): void;
}

export interface AlarmParts {
  readonly journal: Journal;
  readonly feed: LiveFeed;
  /** A fresh context in the view of the whole plant. */
  readonly context: () => AnswerContext;
  readonly logger: Logger;
}

/** Opens the alarms as the journal tells them. */
export async function alarmKeeper({ journal, feed, context, logger }: AlarmParts, signal: AbortSignal): Promise<AlarmKeeper> {
  let board = await boardOf(journal);
  let targets: readonly AlarmTarget[] | undefined;
  let causedBy: ReadonlyMap<string, string> = new Map();
  let turn: Promise<unknown> = Promise.resolve();
  feed.listen((events) => {
    if (events.some(({ entry }) => entry.record.kind === 'change')) targets = undefined;
  }, signal);

  const take = async ({ board: next, records }: AlarmStep): Promise<void> => {
    if (records.length > 0) await journal.append(records);
    board = next;
  };
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work);
    turn = done.catch((error: unknown) => logger.warn('alarms could not be evaluated', { error: String(error) }));
    return done;
  };
  const shown = (occurrence: Occurrence): readonly Alarm[] => {
    const alarm = toAlarm(context().ontology, occurrence);
    const cause = causedBy.get(occurrence.id);
    return alarm === undefined ? [] : [cause === undefined ? alarm : { ...alarm, causedBy: cause }];
  };
  return {
    list({ open, twin }) {
      const all = [...board.open.values(), ...(open ? [] : board.closed)];
      const wanted = twin === undefined ? all : all.filter((occurrence) => occurrence.twin === twin);
      return wanted.flatMap(shown).toSorted((a, b) => b.severity - a.severity || b.raisedAt - a.raisedAt);
    },
    acknowledge: (id, by) =>
      inTurn(async () => {
        const step = acknowledgeAlarm(board, id, by, context().clock.now());
        if (step === undefined) return undefined;
        await take(step);
        const after = [...board.open.values(), ...board.closed].find((occurrence) => occurrence.id === id);
        return after === undefined ? undefined : shown(after)[0];
      }),
    ontologyChanged() {
      targets = undefined;
    },
    step: () =>
      inTurn(async () => {
        const now = context();
        targets ??= await alarmTargets(now);
        const step = stepAlarms(board, await evaluateAlarms(now, targets, board), now.clock.now());
        await take(step);
        if (step.records.length > 0) causedBy = await causesOf(now, board);
      }),
  };
}

async function causesOf(context: AnswerContext, { open }: AlarmBoard): Promise<ReadonlyMap<string, string>> {
  const alarms = [...open.values()].flatMap((occurrence) => toAlarm(context.ontology, occurrence) ?? []);
  return new Map((await groupAlarms(context, alarms)).flatMap(({ id, causedBy }) => (causedBy === undefined ? [] : [[id, causedBy] as const])));
}

async function boardOf(journal: Journal): Promise<AlarmBoard> {
  let board = emptyBoard;
  for (let after = journal.tail(); after < journal.head();) {
    const entries = await journal.read(after, 1_000);
    for (const { record } of entries) if (record.kind === 'alarm') board = applyAlarm(board, record);
    after = entries.at(-1)?.position ?? journal.head();
  }
  return board;
}
