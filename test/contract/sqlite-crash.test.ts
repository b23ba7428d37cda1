import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { sqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import { iriOf, spec } from '../support/graph-world.ts';

const child = new URL('../support/crash-child.ts', import.meta.url).pathname;
const budgetMs = 15_000;

/** Lets a child commit from number `from` on until it has acknowledged `commits`, kills it without warning, and answers the last number acknowledged. */
async function killAfter(path: string, from: number, commits: number): Promise<number> {
  const running = spawn(process.execPath, [child, path, String(from)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let last = from - 1;
  for await (const line of createInterface({ input: running.stdout })) {
    last = Number(line);
    if (last === from + commits - 1) running.kill('SIGKILL');
  }
  if (running.exitCode === null && running.signalCode === null) await once(running, 'exit');
  return last;
}

test('whatever a killed process acknowledged is there, whole, and nothing is half there', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'twinql-crash-'));
  const path = join(folder, 'graph.db');
  let [next, cycles] = [0, 0];
  for (const started = performance.now(); cycles < 3 || performance.now() - started < budgetMs; cycles++) {
    const last = await killAfter(path, next, 1 + ((cycles * 37) % 150));
    {
      await using store = sqliteGraphStore(path);
      const { twins, relationships, changes } = await store.upkeep.statistics();
      // One commit may have become durable without anybody hearing of it.
      expect(twins - 1 - last).toBeOneOf([0, 1]);
      expect([relationships, changes]).toEqual([twins, 2 * twins]);
      const found = await store.upkeep.scan(undefined, 1_000_000);
      const wanted = Array.from({ length: twins }, (_, i) => (i % 10 === 0 ? 'x'.repeat(4096) : String(i)));
      expect(new Map(found.map(({ iri, attributes }) => [iri, attributes[spec]]))).toEqual(new Map(wanted.map((text, i) => [iriOf(`t${String(i)}`), text])));
      next = twins;
    }
    const database = new DatabaseSync(path);
    expect(database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
    database.close();
  }
  expect(cycles).toBeGreaterThanOrEqual(3);
  rmSync(folder, { recursive: true });
});

test('two processes may have one file open: the second sees what the first committed, and both can write', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'twinql-two-'));
  const path = join(folder, 'graph.db');
  const last = await killAfter(path, 0, 5);
  await using one = sqliteGraphStore(path);
  await using two = sqliteGraphStore(path);
  const put = (local: string) =>
    ({
      mutations: [
        { kind: 'putTwin', iri: iriOf(local), classes: [iriOf(`New${local}`)], labels: [iriOf(`New${local}`)], name: local, attributes: {}, scope: 0 },
      ],
      by: 'x',
      at: 0,
    }) as const;
  await Promise.all([one.commit(put('a')), two.commit(put('b'))]);
  const seen = await Promise.all([one, two].map((store) => store.upkeep.scan(undefined, 1000)));
  expect(seen[0]).toEqual(seen[1]);
  expect(seen[0]?.length).toBeGreaterThanOrEqual(last + 3);
  rmSync(folder, { recursive: true });
});
