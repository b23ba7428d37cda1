import { memoryGraphStore } from '../../src/adapters/memory/memory-graph-store.ts';
import { graphStoreContract } from './graph-store-contract.ts';

graphStoreContract('memory', () => Promise.resolve(memoryGraphStore()), { worlds: 20, requests: 2 });
