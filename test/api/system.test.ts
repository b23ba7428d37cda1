import { expect, test } from 'vitest';
import { apiWorld } from '../support/plant-api.ts';

const letters = [3, 2, 1].map((position) => ({
  kind: 'deadLetter' as const,
  position,
  reason: 'RANGE' as const,
  message: 'too much',
  topic: `t/${position}`,
  payload: 'eA==',
  payloadBytes: 1,
  sha256: 'ab',
  receivedAt: 0,
}));

test('the running server tells what it is, what it holds and what a request may cost', async () => {
  await using world = await apiWorld();
  world.now += 60_000;
  const { data, errors } = await world.ask(
    `{ system { version uptime stores { name technology healthy detail } twins relationships budgets { depth cost pageSize items time } } ingest { accepted } }`,
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    system: {
      version: '0.0.0',
      uptime: 'PT1M',
      stores: [{ name: 'graph', technology: 'memory', healthy: true, detail: null }],
      twins: 6,
      relationships: 9,
      budgets: { depth: 12, cost: 100_000, pageSize: 1_000, items: 200_000, time: 'PT5S' },
    },
    ingest: null,
  });
});

test('dead letters are paged newest first', async () => {
  await using world = await apiWorld(undefined, undefined, {
    rooms: {
      deadLetters: {
        list: ({ first, before }) => Promise.resolve(letters.filter(({ position }) => before === undefined || position < before).slice(0, first)),
        counts: () => Promise.resolve(new Map([['RANGE', 3]])),
      },
    },
  });
  const document = `query ($after: Cursor) { deadLetters(first: 2, after: $after) { totalCount nodes { topic reason payload receivedAt } pageInfo { hasNextPage endCursor } } }`;
  const page = async (after?: string): Promise<{ totalCount: number; nodes: { topic: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } }> =>
    (await world.ask(document, { after })).data?.['deadLetters'] as never;
  const first = await page();
  const second = await page(first.pageInfo.endCursor);
  expect([first.nodes, second.nodes].map((nodes) => nodes.map(({ topic }) => topic))).toEqual([['t/3', 't/2'], ['t/1']]);
  expect([first.totalCount, first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([3, true, false]);
  const forged = await world.ask(document, { after: `${first.pageInfo.endCursor}x` });
  expect(forged.errors?.[0]?.extensions?.['code']).toBe('STALE_CURSOR');
});
