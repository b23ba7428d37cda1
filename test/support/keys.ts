import { join } from 'node:path';
import { sqliteIdentityStore } from '../../src/adapters/sqlite/sqlite-identity-store.ts';
import { createApiKey } from '../../src/identity/api-key.ts';
import type { PrincipalKind } from '../../src/identity/principal.ts';

/** Makes an API key in a data folder, as `twinql keys create` does; `expiresInMs` may lie in the past. */
export async function makeKey(
  dataFolder: string,
  subject: string,
  more: { readonly kind?: PrincipalKind; readonly expiresInMs?: number } = {},
): Promise<string> {
  using store = sqliteIdentityStore(join(dataFolder, 'identity.db'));
  const wanted = { subject, name: subject, kind: more.kind ?? 'HUMAN', expiresAt: Date.now() + (more.expiresInMs ?? 3_600_000) };
  return await createApiKey(store.keys, wanted, { now: () => Date.now(), monotonicMs: () => performance.now() });
}

export const bearer = (token: string): Readonly<Record<string, string>> => ({ authorization: `Bearer ${token}` });
