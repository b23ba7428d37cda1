import type { DatabaseSync } from 'node:sqlite';
import type { Iri } from '../../kernel/iri.ts';
import { chunksPerSeries } from './history-file.ts';

/** Gives all series of one property the name of another, inside the transaction that is open. Where a twin has both, the chunks are put behind those of the other. */
export function renameSeries(database: DatabaseSync, from: Iri, to: Iri): void {
  const both = database
    .prepare('SELECT a.id AS source, b.id AS target FROM series a JOIN series b ON b.twin = a.twin AND b.property = ?2 WHERE a.property = ?1')
    .all(from, to);
  const highest = database.prepare('SELECT max(id) AS id FROM chunk WHERE id >= ? AND id < ?');
  const chunks = database.prepare('SELECT id FROM chunk WHERE series = ? ORDER BY id');
  const move = database.prepare('UPDATE chunk SET id = ?, series = ? WHERE id = ?');
  const state = database.prepare(`INSERT INTO series_state(series, span, latest) SELECT ?2, span, latest FROM series_state WHERE series = ?1
    ON CONFLICT(series) DO UPDATE SET span = max(span, excluded.span),
      latest = iif(json_extract(latest, '$.time') >= json_extract(excluded.latest, '$.time'), latest, excluded.latest)`);
  for (const row of both) {
    const [source, target] = [Number(row['source']), Number(row['target'])];
    const first = target * chunksPerSeries;
    let next = Number(highest.get(first, first + chunksPerSeries)?.['id'] ?? first - 1) + 1;
    for (const chunk of chunks.all(source)) move.run(next++, target, Number(chunk['id']));
    state.run(source, target);
    database.prepare('DELETE FROM series_state WHERE series = ?').run(source);
  }
  database
    .prepare('UPDATE series SET property = ?2 WHERE property = ?1 AND NOT EXISTS (SELECT 1 FROM series b WHERE b.twin = series.twin AND b.property = ?2)')
    .run(from, to);
}
