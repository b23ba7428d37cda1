import { expect, test } from 'vitest';
import { auditTrail, type AuditRecord, type AuditStore } from '../../../src/identity/audit.ts';

function listStore(records: AuditRecord[] = []): AuditStore {
  return {
    append: (record) => void records.push(record),
    last: () => records.at(-1)?.head,
    read: (after, limit) => records.filter(({ head }) => head.sequence > after).slice(0, limit),
  };
}
const clock = { now: () => 1_800_000_000_000, monotonicMs: () => 0 };

async function trailOf(count: number): Promise<AuditRecord[]> {
  const records: AuditRecord[] = [];
  const trail = auditTrail(listStore(records), clock);
  await Promise.all(
    Array.from({ length: count }, async (_, i) =>
      trail.record({ kind: 'write', actor: 'ann', on: `twin-${i}`, outcome: 'done', body: { before: i, after: i + 1 } }),
    ),
  );
  return records;
}

test('records of concurrent calls are chained in call order', async () => {
  const records = await trailOf(5);
  expect(records.map(({ head }) => [head.sequence, head.on])).toEqual([1, 2, 3, 4, 5].map((n) => [n, `twin-${n - 1}`]));
  expect(await auditTrail(listStore(records), clock).verify()).toBeUndefined();
});

const edits: readonly [string, (records: AuditRecord[]) => AuditRecord[]][] = [
  ['a changed actor', (all) => all.map((record, i) => (i === 2 ? { ...record, head: { ...record.head, actor: 'eve' } } : record))],
  [
    'a changed body',
    (all) => all.map((record, i) => (i === 2 && record.body ? { ...record, body: { ...record.body, content: { before: 2, after: 99 } } } : record)),
  ],
  ['a dropped record', (all) => all.toSpliced(2, 1)],
  ['swapped records', (all) => [all[0], all[1], all[3], all[2], all[4]].filter((record) => record !== undefined)],
  ['a repeated record', (all) => all.toSpliced(2, 0, ...all.slice(1, 2))],
];

test.each(edits)('%s is found', async (_title, edit) => {
  expect(await auditTrail(listStore(edit(await trailOf(5))), clock).verify()).toBe(3);
});

test('erasing a body leaves the chain whole', async () => {
  const records = (await trailOf(5)).map((record, i): AuditRecord => (i === 2 ? { head: record.head } : record));
  expect(await auditTrail(listStore(records), clock).verify()).toBeUndefined();
});

test('equal bodies have different commitments, so that an erased one cannot be guessed', async () => {
  const records: AuditRecord[] = [];
  const trail = auditTrail(listStore(records), clock);
  const event = { kind: 'write', actor: 'ann', on: 'twin', outcome: 'done', body: { on: true } } as const;
  expect((await trail.record(event)).commitment).not.toBe((await trail.record(event)).commitment);
});
