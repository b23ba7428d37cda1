import { createRemoteJWKSet, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { Clock } from '../../kernel/clock.ts';
import type { Principal } from '../../identity/principal.ts';
import type { TokenVerifier } from '../../identity/token-verifier.ts';

export interface OidcOptions {
  readonly issuer: string;
  readonly audience: string;
  /** Claim that lists the groups; `groups` when absent. */
  readonly groupsClaim?: string;
  readonly clock: Clock;
  /** Keys of the issuer; fetched from its JWKS when absent. */
  readonly keys?: JWTVerifyGetKey;
}

const longestLifeS = 3_600;
const plainText = /^[^\p{Cc}\p{Cf}]{1,256}$/u;
const headerMembers: ReadonlySet<string> = new Set(['alg', 'kid', 'typ']);

/** Verifies access tokens of an OpenID Connect issuer (RFC 9068) with strict options and the checks that the library leaves to us (identity guide, "Authentication"). */
export function oidcVerifier({ issuer, audience, groupsClaim = 'groups', clock, keys }: OidcOptions): TokenVerifier {
  const jwks = keys ?? createRemoteJWKSet(new URL('.well-known/jwks.json', issuer.endsWith('/') ? issuer : `${issuer}/`));
  return {
    recognises: (token) => hasPlainHeader(token),
    async verify(token) {
      if (!hasPlainHeader(token)) return undefined;
      const verified = await jwtVerify(token, jwks, {
        algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
        issuer,
        audience,
        typ: 'at+jwt',
        requiredClaims: ['exp', 'iat', 'sub', 'client_id', 'jti'],
        maxTokenAge: '1h',
        clockTolerance: 30,
        currentDate: new Date(clock.now()),
      }).catch(() => undefined);
      return verified === undefined ? undefined : principalOf(verified.payload, groupsClaim);
    },
  };
}

/** Three base64url parts, at most 8 KB, and a header with nothing in it that could bring keys or extensions along. */
function hasPlainHeader(token: string): boolean {
  const [head = '', body = '', signature = '', ...more] = token.split('.');
  if (token.length > 8_192 || more.length > 0 || ![head, body, signature].every((part) => /^[A-Za-z0-9_-]+$/.test(part))) return false;
  const header = parseObject(Buffer.from(head, 'base64url').toString('utf8'));
  if (header === undefined || !Object.keys(header).every((member) => headerMembers.has(member))) return false;
  return header['kid'] === undefined || (typeof header['kid'] === 'string' && /^[A-Za-z0-9._-]{1,64}$/.test(header['kid']));
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : undefined;
  } catch {
    return undefined;
  }
}

function principalOf(payload: JWTPayload, groupsClaim: string): Principal | undefined {
  const { sub, aud, exp, iat, cnf, jti, client_id: client, name, acr } = payload;
  if (![sub, jti, client].every((claim) => typeof claim === 'string' && plainText.test(claim))) return undefined;
  if (Array.isArray(aud) && aud.length !== 1) return undefined;
  if (exp === undefined || iat === undefined || !Number.isFinite(exp) || exp > iat + longestLifeS) return undefined;
  if (cnf !== undefined || sub === undefined) return undefined; // bound to a key whose proof nobody checked
  const groups = payload[groupsClaim];
  return {
    subject: sub,
    kind: sub === client ? 'PROGRAM' : 'HUMAN',
    ...(typeof name === 'string' && plainText.test(name) ? { name } : {}),
    groups: Array.isArray(groups) ? groups.filter((group): group is string => typeof group === 'string' && plainText.test(group)) : [],
    assurance: acr === '2' || acr === 'mfa' ? 2 : 1,
    expiresAt: exp * 1_000,
  };
}
