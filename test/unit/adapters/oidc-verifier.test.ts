import { generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { describe, expect, test } from 'vitest';
import { oidcVerifier } from '../../../src/adapters/jose/oidc-verifier.ts';

const nowS = 1_800_000_000;
const { publicKey, privateKey } = await generateKeyPair('ES256');
const verifier = oidcVerifier({
  issuer: 'https://id.example',
  audience: 'twinql',
  clock: { now: () => nowS * 1_000, monotonicMs: () => 0 },
  keys: async () => publicKey,
});
const claims: JWTPayload = {
  iss: 'https://id.example',
  aud: 'twinql',
  sub: 'ann',
  client_id: 'console',
  jti: 'j1',
  iat: nowS - 10,
  exp: nowS + 600,
  groups: ['night shift'],
};

const sign = async (payload: JWTPayload, header: Record<string, unknown> = {}, key: typeof privateKey = privateKey): Promise<string> => {
  const whole = { alg: 'ES256', typ: 'at+jwt', ...header };
  return new SignJWT(payload).setProtectedHeader(whole).sign(key);
};
const without = (claim: string): JWTPayload => Object.fromEntries(Object.entries(claims).filter(([name]) => name !== claim));

describe('an access token', () => {
  test('of the issuer speaks for its subject', async () => {
    expect(await verifier.verify(await sign(claims))).toEqual({
      subject: 'ann',
      kind: 'HUMAN',
      groups: ['night shift'],
      assurance: 1,
      expiresAt: (nowS + 600) * 1_000,
    });
  });

  test.each<[string, JWTPayload]>([
    ...['exp', 'iat', 'sub', 'client_id', 'jti', 'iss', 'aud'].map((claim): [string, JWTPayload] => [`without ${claim}`, without(claim)]),
    ['that has expired', { ...claims, exp: nowS - 60 }],
    ['issued in the future', { ...claims, iat: nowS + 3_600, exp: nowS + 7_000 }],
    ['that lives for ten years', { ...claims, exp: nowS + 315_360_000 }],
    ['for another audience', { ...claims, aud: 'other' }],
    ['for two audiences', { ...claims, aud: ['twinql', 'other'] }],
    ['of another issuer', { ...claims, iss: 'https://evil.example' }],
    ['with an empty subject', { ...claims, sub: '' }],
    ['with a direction override in the subject', { ...claims, sub: 'ann\u202eadmin' }],
    ['bound to a key whose proof is not checked', { ...claims, cnf: { jkt: 'x' } }],
  ])('%s is refused', async (_title, payload) => {
    expect(await verifier.verify(await sign(payload))).toBeUndefined();
  });

  test.each([{ typ: 'JWT' }, { jku: 'https://evil.example' }, { kid: '../../key' }, { x5u: 'https://evil.example' }, { zip: 'DEF' }])(
    'with the header %j is refused',
    async (header) => {
      expect(await verifier.verify(await sign(claims, header))).toBeUndefined();
    },
  );

  test('signed with another key, unsigned, cut, or with a trailing newline is refused', async () => {
    const other = await generateKeyPair('ES256');
    const good = await sign(claims);
    const bad = [await sign(claims, {}, other.privateKey), new UnsecuredJWT(claims).encode(), good.slice(0, -2), `${good}\n`, `${good}.x`, 'a.b', ''];
    expect(await Promise.all(bad.map(async (token) => verifier.verify(token)))).toEqual(bad.map(() => undefined));
  });
});
