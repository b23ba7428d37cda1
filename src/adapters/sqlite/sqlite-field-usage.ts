import { dayOf, FieldCounter, keptDays } from '../../evolution/count-fields.ts';
import type { FieldUsage, FieldUse } from '../../evolution/field-usage.ts';
import { openDatabase } from './open-database.ts';

/** How a file of field usage is kept. */
export interface FieldUsageOptions {
  /** What was counted is written this often; a kill loses no more than that. */
  readonly everyMs?: number;
}

/** Use of fields in a file of its own: counted in memory, written every few seconds in one transaction, forgotten after 90 days. Disposing writes the rest. */
export function sqliteFieldUsage(path: string, { everyMs = 5_000 }: FieldUsageOptions = {}): FieldUsage & Disposable {
  const database = openDatabase(path);
  // Counts of some seconds may be lost with the power: nobody waits for a sync.
  database.exec(`
    PRAGMA synchronous=NORMAL;
    CREATE TABLE IF NOT EXISTS field_use(
      day INTEGER NOT NULL, coordinate TEXT NOT NULL, client TEXT NOT NULL, count INTEGER NOT NULL, last INTEGER NOT NULL,
      PRIMARY KEY (day, coordinate, client)
    ) WITHOUT ROWID;`);
  const add = database.prepare(
    'INSERT INTO field_use(day, coordinate, client, count, last) VALUES (?, ?, ?, ?, ?) ' +
      'ON CONFLICT(day, coordinate, client) DO UPDATE SET count = count + excluded.count, last = max(last, excluded.last)',
  );
  const forget = database.prepare('DELETE FROM field_use WHERE day < ?');
  const since = database.prepare(
    'SELECT coordinate, client, sum(count) AS count, max(last) AS last FROM field_use WHERE day >= ? GROUP BY coordinate, client ORDER BY coordinate, sum(count) DESC, client',
  );
  const counter = new FieldCounter();
  const write = (): void => {
    const uses = counter.drain();
    if (uses.length === 0) return;
    database.exec('BEGIN IMMEDIATE');
    for (const { day, coordinate, client, count, lastUsed } of uses) add.run(day, coordinate, client, count, lastUsed);
    forget.run(Math.max(...uses.map(({ day }) => day)) - keptDays);
    database.exec('COMMIT');
  };
  const writing = setInterval(write, everyMs);
  writing.unref();
  return {
    note: (coordinates, client, at) => {
      if (counter.note(coordinates, client, at)) write();
    },
    usedSince: (at) => {
      write();
      const rows = since.all(dayOf(at)).map((row) => ({
        coordinate: String(row['coordinate']),
        client: String(row['client']),
        count: Number(row['count']),
        last: Number(row['last']),
      }));
      return [...Map.groupBy(rows, ({ coordinate }) => coordinate)]
        .map(([coordinate, uses]): FieldUse => ({
          coordinate,
          count: uses.reduce((sum, { count }) => sum + count, 0),
          lastUsed: Math.max(...uses.map(({ last }) => last)),
          clients: uses.slice(0, 10).map(({ client }) => client),
        }))
        .sort((a, b) => b.count - a.count || (a.coordinate < b.coordinate ? -1 : 1));
    },
    [Symbol.dispose]: () => {
      clearInterval(writing);
      write();
      database.close();
    },
  };
}
