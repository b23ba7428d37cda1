import { afterAll, beforeAll, describe } from 'vitest';
import { neo4jGraphStore } from '../../src/adapters/neo4j/neo4j-graph-store.ts';
import { startNeo4j, whyNoNeo4j, type TestNeo4j } from '../support/neo4j-server.ts';
import { bulkContract } from './bulk-contract.ts';

const missing = await whyNoNeo4j();

describe.skipIf(missing !== undefined)('on a real server', () => {
  let server: TestNeo4j;
  beforeAll(async () => {
    server = await startNeo4j();
  });
  afterAll(async () => {
    await server[Symbol.asyncDispose]();
  });

  bulkContract('neo4j', async () => {
    await server.empty();
    return await neo4jGraphStore(server);
  });
});
