import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sqliteIdentityStore } from '../../src/adapters/sqlite/sqlite-identity-store.ts';
import { apiKeyVerifier, createApiKey } from '../../src/identity/api-key.ts';
import { auditTrail } from '../../src/identity/audit.ts';

const clock = { now: () => 1_000, monotonicMs: () => 0 };

test('keys and audit records are there after the file is opened again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'twinql-identity-'));
  try {
    const path = join(folder, 'identity.db');
    let token: string;
    {
      using store = sqliteIdentityStore(path);
      token = await createApiKey(store.keys, { subject: 'line-3', kind: 'PROGRAM', name: 'Line 3', expiresAt: 2_000 }, clock);
      await auditTrail(store.audit, clock).record({ kind: 'key', actor: 'ann', on: 'line-3', outcome: 'done', body: { created: true } });
    }
    using store = sqliteIdentityStore(path);
    expect(await apiKeyVerifier(store.keys, clock).verify(token)).toMatchObject({ subject: 'line-3' });
    const trail = auditTrail(store.audit, clock);
    await trail.record({ kind: 'key', actor: 'ann', on: 'line-3', outcome: 'done', body: { removed: store.keys.remove(store.keys.list()[0]?.id ?? '') } });
    expect([await trail.verify(), trail.read(0, 10).map(({ head }) => head.sequence), store.keys.list()]).toEqual([undefined, [1, 2], []]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
