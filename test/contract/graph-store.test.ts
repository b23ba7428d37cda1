import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { memoryGraphStore } from '../../src/adapters/memory/memory-graph-store.ts';
import { sqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import { graphStoreContract } from './graph-store-contract.ts';

const folder = await mkdtemp(join(tmpdir(), 'twinql-graph-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
let files = 0;

graphStoreContract('memory', () => Promise.resolve(memoryGraphStore()), { worlds: 20, requests: 2 });
graphStoreContract('sqlite', () => Promise.resolve(sqliteGraphStore(join(folder, `${String(files++)}.db`))), { worlds: 120, requests: 8 });
graphStoreContract('sqlite by no short way', () => Promise.resolve(sqliteGraphStore(join(folder, `${String(files++)}.db`), { plain: true })), {
  worlds: 40,
  requests: 8,
});
