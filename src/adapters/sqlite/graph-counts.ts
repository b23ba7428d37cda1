import type { DatabaseSync } from 'node:sqlite';

/** Numbers of twins, a few seconds old: good enough to choose a way, never to answer with. */
export interface GraphCounts {
  twins(): number;
  /** Twins that carry a label. */
  label(id: number): number;
  /** Twins of a scope. */
  scope(scope: number): number;
}

const keptMs = 5000;

/** Counts of a graph file, taken anew when older than five seconds. */
export function graphCounts(database: DatabaseSync): GraphCounts {
  const scopeRows = database.prepare('SELECT scope, count(*) AS count FROM n GROUP BY scope');
  const labelRows = database.prepare('SELECT label, count(*) AS count FROM label GROUP BY label');
  let taken = -Infinity;
  let [scopes, labels, twins]: [ReadonlyMap<number, number>, ReadonlyMap<number, number>, number] = [new Map(), new Map(), 0];
  const refresh = (): void => {
    if (performance.now() - taken < keptMs) return;
    scopes = read(scopeRows.all(), 'scope');
    labels = read(labelRows.all(), 'label');
    twins = [...scopes.values()].reduce((sum, count) => sum + count, 0);
    taken = performance.now();
  };
  return {
    twins() {
      refresh();
      return twins;
    },
    label(id) {
      refresh();
      return labels.get(id) ?? 0;
    },
    scope(scope) {
      refresh();
      return scopes.get(scope) ?? 0;
    },
  };
}

function read(rows: readonly Readonly<Record<string, unknown>>[], key: string): ReadonlyMap<number, number> {
  return new Map(rows.map((row) => [Number(row[key]), Number(row['count'])]));
}
