import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sqliteFieldUsage } from '../../../src/adapters/sqlite/sqlite-field-usage.ts';

const day = 86_400_000;
const now = 20_000 * day + 1000;

describe('use of fields, kept', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'twinql-usage-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('counts by field survive a restart and add up', () => {
    const path = join(folder, 'usage.db');
    const pump = ['Query.pumps', 'Pump.flow'];
    {
      using usage = sqliteFieldUsage(path);
      for (let i = 0; i < 3; i++) usage.note(pump, 'console', now + i);
      usage.note(['Pump.flow'], 'report', now - day);
    }
    using usage = sqliteFieldUsage(path);
    usage.note(pump, 'console', now + 9);
    expect(usage.usedSince(now - 30 * day)).toEqual([
      { coordinate: 'Pump.flow', count: 5, lastUsed: now + 9, clients: ['console', 'report'] },
      { coordinate: 'Query.pumps', count: 4, lastUsed: now + 9, clients: ['console'] },
    ]);
    expect(usage.usedSince(now).map(({ coordinate, count }) => [coordinate, count])).toEqual([
      ['Pump.flow', 4],
      ['Query.pumps', 4],
    ]);
  });

  test('what was counted is on disk within seconds, without closing', async () => {
    const path = join(folder, 'usage.db');
    using usage = sqliteFieldUsage(path, { everyMs: 10 });
    usage.note(['Pump.flow'], 'console', now);
    using reader = sqliteFieldUsage(path);
    for (let i = 0; i < 500 && reader.usedSince(0).length === 0; i++) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(reader.usedSince(0)).toHaveLength(1);
  });

  test('after 90 days it is forgotten', () => {
    using usage = sqliteFieldUsage(join(folder, 'usage.db'));
    usage.note(['Pump.old'], 'console', now - 91 * day);
    expect(usage.usedSince(0)).toHaveLength(1);
    usage.note(['Pump.new'], 'console', now);
    expect(usage.usedSince(0).map(({ coordinate }) => coordinate)).toEqual(['Pump.new']);
  });

  test('names that clients make up without end are counted as others', () => {
    using usage = sqliteFieldUsage(join(folder, 'usage.db'));
    const pump = ['Pump.flow'];
    for (let i = 0; i < 500; i++) usage.note(pump, `client ${i}`, now);
    expect(usage.usedSince(0)[0]).toMatchObject({ count: 500, clients: expect.arrayContaining(['others']) });
  });
});
