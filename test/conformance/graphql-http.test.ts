import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiWorld, type ApiWorld } from '../support/plant-api.ts';

/** GraphQL over HTTP, as its own audit suite checks it: what MUST hold does, and of all audits at least 58. */
describe('GraphQL over HTTP', () => {
  let world: ApiWorld;
  let results: readonly { readonly id: string; readonly name: string; readonly status: string; readonly reason?: string }[];
  beforeAll(async () => {
    world = await apiWorld();
    results = await Promise.all(
      serverAudits({ url: `${world.url}/graphql`, fetchFn: fetch }).map(async (audit) => {
        const result = await audit.fn();
        return { id: audit.id, name: audit.name, status: result.status, ...('reason' in result ? { reason: result.reason } : {}) };
      }),
    );
  });
  afterAll(() => world[Symbol.asyncDispose]());

  test('nothing that MUST hold fails', () => {
    expect(results.filter(({ name, status }) => name.startsWith('MUST') && status !== 'ok')).toEqual([]);
  });

  test('at least 58 of all 61 audits pass', () => {
    const failed = results.filter(({ status }) => status !== 'ok').map(({ id, name, status }) => `${id} ${status}: ${name}`);
    // Left out on purpose: GET without the header that browsers cannot send across origins.
    expect(failed).toEqual([
      '5A70 notice: MAY accept application/x-www-form-urlencoded formatted GET requests',
      'D6D5 notice: MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
      '6A70 notice: MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
    ]);
    expect(results.length - failed.length).toBeGreaterThanOrEqual(58);
  });
});
