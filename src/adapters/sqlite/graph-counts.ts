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
/** Counting may take one hundredth of the time. */
const patience = 100;

/** Counts of a graph file, taken anew at most every five seconds, and only when something was written since. */
export function graphCounts(database: DatabaseSync): GraphCounts {
  const scopeRows = database.prepare('SELECT scope, count(*) AS count FROM n GROUP BY scope');
  const labelRows = database.prepare('SELECT label, count(*) AS count FROM label GROUP BY label');
  // What this connection has changed, and a number that grows when another one has.
  const stamp = database.prepare("SELECT total_changes() || ' ' || (SELECT data_version FROM pragma_data_version) AS stamp");
  let [next, seen] = [-Infinity, ''];
  let [scopes, labels, twins]: [ReadonlyMap<number, number>, ReadonlyMap<number, number>, number] = [new Map(), new Map(), 0];
  const refresh = (): void => {
    const started = performance.now();
    if (started < next) return;
    next = started + keptMs;
    const now = String(stamp.get()?.['stamp']);
    if (now === seen) return;
    seen = now;
    scopes = read(scopeRows.all(), 'scope');
    labels = read(labelRows.all(), 'label');
    twins = [...scopes.values()].reduce((sum, count) => sum + count, 0);
    const finished = performance.now();
    next = finished + Math.max(keptMs, patience * (finished - started));
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
