import type { Entry, Position } from '../journal/journal.ts';
import type { DeadLetterReason, DeadLetterRecord } from '../journal/record.ts';

/** A dead letter with its place in the telemetry partition. */
export interface DeadLetter extends DeadLetterRecord {
  readonly position: Position;
}

/** The dead letters the journal keeps, newest first. */
export interface DeadLetters {
  /** At most `first`, before position `before` when given, of one reason when given. */
  list(options: { readonly first: number; readonly before?: Position; readonly reason?: DeadLetterReason }): Promise<readonly DeadLetter[]>;
  /** How many are kept, by reason. */
  counts(): Promise<ReadonlyMap<DeadLetterReason, number>>;
}

/** Where records that are no observations can be read backwards without reading all the rest. */
export interface OtherRecords {
  /** Records that are no observations, newest first, before position `before`; at most about `limit`. */
  readOthers(before: Position, limit: number): Promise<readonly Entry[]>;
}

/** The dead letters of the telemetry partition. */
export function deadLettersOf(journal: OtherRecords): DeadLetters {
  return {
    async list({ first, before, reason }) {
      const found: DeadLetter[] = [];
      for await (const letter of lettersBefore(journal, before ?? Number.POSITIVE_INFINITY)) {
        if (found.length >= first) break;
        if (reason === undefined || letter.reason === reason) found.push(letter);
      }
      return found;
    },
    async counts() {
      const counts = new Map<DeadLetterReason, number>();
      for await (const { reason } of lettersBefore(journal, Number.POSITIVE_INFINITY)) counts.set(reason, (counts.get(reason) ?? 0) + 1);
      return counts;
    },
  };
}

async function* lettersBefore(journal: OtherRecords, before: Position): AsyncGenerator<DeadLetter> {
  let from = before;
  for (;;) {
    const entries = await journal.readOthers(from, 200);
    for (const { record, position } of entries) if (record.kind === 'deadLetter') yield { ...record, position };
    const last = entries.at(-1);
    if (last === undefined) return;
    from = last.position;
  }
}
