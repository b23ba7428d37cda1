import { sha256Hex } from '../kernel/canonical-json.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Principal, PrincipalKind } from './principal.ts';
import type { TokenVerifier } from './token-verifier.ts';

/** What is kept of an API key: never the secret, only its SHA-256 (32 random bytes leave nothing to guess). */
export interface ApiKey {
  readonly id: string;
  readonly subject: string;
  readonly kind: PrincipalKind;
  readonly name: string;
  readonly secretSha256: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

/** Where API keys are kept. Implemented by `adapters/sqlite`. */
export interface ApiKeyStore {
  find(id: string): ApiKey | undefined;
  save(key: ApiKey): void;
  remove(id: string): boolean;
  list(): readonly ApiKey[];
}

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const format = /^tw_([0-9A-Za-z]{10})_([0-9A-Za-z]{43})_([0-9A-Za-z]{6})$/;

/** Makes a key `tw_<id 10>_<secret 43>_<check 6>` and saves what is needed to recognise it; the text is shown once and not kept. */
export async function createApiKey(store: ApiKeyStore, wanted: Pick<ApiKey, 'subject' | 'kind' | 'name' | 'expiresAt'>, clock: Clock): Promise<string> {
  const [id, secret] = [randomText(10), randomText(43)];
  store.save({ ...wanted, id, secretSha256: await sha256Hex(secret), createdAt: clock.now() });
  return `tw_${id}_${secret}_${checksum(id + secret)}`;
}

/** Recognises API keys: constant work for known and unknown ids, expiry exclusive. */
export function apiKeyVerifier(store: ApiKeyStore, clock: Clock): TokenVerifier {
  return {
    recognises: (token) => token.startsWith('tw_'),
    async verify(token): Promise<Principal | undefined> {
      const [, id = '', secret = '', check = ''] = format.exec(token) ?? [];
      if (id === '' || check !== checksum(id + secret)) return undefined;
      const key = store.find(id);
      const matches = equalInConstantTime(await sha256Hex(secret), key?.secretSha256 ?? '0'.repeat(64));
      if (key === undefined || !matches || clock.now() >= key.expiresAt) return undefined;
      return { subject: key.subject, kind: key.kind, name: key.name, groups: [], assurance: 1, expiresAt: key.expiresAt, key: id };
    },
    stillKnows: ({ key }) => key === undefined || store.find(key) !== undefined,
  };
}

function randomText(length: number): string {
  let text = '';
  // 248 = 4 × 62: bytes from there on are dropped, so that every letter is equally likely
  while (text.length < length)
    for (const byte of crypto.getRandomValues(new Uint8Array(64))) if (byte < 248 && text.length < length) text += alphabet[byte % 62];
  return text;
}

/** Six letters that let a typing error or a leak scanner be told without asking the server (FNV-1a; no security rests on it). */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  let rest = hash;
  let out = '';
  for (let i = 0; i < 6; i++) {
    out += alphabet[rest % 62];
    rest = Math.floor(rest / 62);
  }
  return out;
}

function equalInConstantTime(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let i = 0; i < a.length; i++) difference |= a.charCodeAt(i) ^ b.charCodeAt(i % b.length);
  return difference === 0;
}
