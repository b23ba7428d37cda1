import { describe, expect, test } from 'vitest';
import { apiKeyVerifier, createApiKey, type ApiKey, type ApiKeyStore } from '../../../src/identity/api-key.ts';
import { authenticate, localPrincipal, type Credentials } from '../../../src/identity/authenticate.ts';

const here: Credentials = { peer: '127.0.0.1', host: 'localhost', forwarded: false };
const local = { verifiers: [], localAdministrator: true };

describe('a caller on this machine', () => {
  test.each<Credentials>([here, { ...here, peer: '::1', host: '[::1]' }, { ...here, origin: 'http://localhost:4000' }])(
    'is the local administrator: %j',
    async (credentials) => {
      expect(await authenticate(credentials, local)).toBe(localPrincipal);
    },
  );
  test.each<Credentials>([
    { ...here, peer: '10.0.0.9' },
    { ...here, host: 'evil.example' },
    { ...here, origin: 'https://evil.example' },
    { ...here, origin: 'null' },
    { ...here, forwarded: true },
    { ...here, authorization: 'Basic YTpi' },
    { ...here, authorization: 'Bearer unknown' },
  ])('is refused as: %j', async (credentials) => {
    await expect(authenticate(credentials, local)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
  test('needs a token as soon as authentication is configured', async () => {
    await expect(authenticate(here, { verifiers: [], localAdministrator: false })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

function keyStore(): ApiKeyStore {
  const keys = new Map<string, ApiKey>();
  return { find: (id) => keys.get(id), save: (key) => void keys.set(key.id, key), remove: (id) => keys.delete(id), list: () => [...keys.values()] };
}

describe('an API key', () => {
  const time = { value: 1_000 };
  const clock = { now: () => time.value, monotonicMs: () => 0 };
  const wanted = { subject: 'line-3', kind: 'PROGRAM', name: 'Line 3', expiresAt: 2_000 } as const;

  test('speaks for its subject until it expires, and its secret is nowhere kept', async () => {
    const store = keyStore();
    const token = await createApiKey(store, wanted, clock);
    const ask = async () =>
      authenticate({ ...here, peer: '10.0.0.9', authorization: `Bearer ${token}` }, { verifiers: [apiKeyVerifier(store, clock)], localAdministrator: false });
    expect(await ask()).toMatchObject({ subject: 'line-3', kind: 'PROGRAM', expiresAt: 2_000 });
    expect(JSON.stringify(store.list())).not.toContain(token.split('_')[2]);
    time.value = 2_000;
    await expect(ask()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    time.value = 1_000;
  });

  test('with any one character changed is refused', async () => {
    const store = keyStore();
    const token = await createApiKey(store, wanted, clock);
    const verifier = apiKeyVerifier(store, clock);
    const changed = Array.from({ length: token.length }, (_, i) => token.slice(0, i) + (token[i] === 'x' ? 'y' : 'x') + token.slice(i + 1));
    expect((await Promise.all(changed.map(async (text) => verifier.verify(text)))).filter((principal) => principal !== undefined)).toEqual([]);
    expect(await verifier.verify(token)).toBeDefined();
  });
});
