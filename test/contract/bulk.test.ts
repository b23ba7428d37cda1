import { memoryGraphStore } from '../../src/adapters/memory/memory-graph-store.ts';
import { sqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import { bulkContract } from './bulk-contract.ts';

bulkContract('memory', () => Promise.resolve(memoryGraphStore()));
bulkContract('sqlite', () => Promise.resolve(sqliteGraphStore(':memory:')));
