import type { Value } from '../kernel/value.ts';
import { quoted, type Rejection } from './rejection.ts';

/** Bounds of a payload: what is beyond them is refused before it is parsed. */
const payloadLimits: { readonly bytes: number; readonly depth: number; readonly keys: number } = { bytes: 256 * 1024, depth: 32, keys: 10_000 };

/** A payload as data, or why it is none. */
export type Payload = { readonly value: Value | null } | Rejection;

/**
 * Reads the bytes of a message as JSON. Total: every input gives a value or a rejection, none an exception.
 * Refused are: more than 256 KiB, depth over 32, more than 10,000 keys, bytes that are no UTF-8, surrogates without a partner, a key given twice,
 * and the keys `__proto__`, `constructor`, `prototype`.
 */
export function parsePayload(bytes: Uint8Array): Payload {
  if (bytes.length > payloadLimits.bytes) return { reason: 'TOO_LARGE', message: `The payload has ${bytes.length} bytes; ${payloadLimits.bytes} are allowed.` };
  const text = decodeUtf8(bytes);
  if (text === undefined) return { reason: 'ENCODING', message: 'The payload is not UTF-8.' };
  if (text.includes('{') || text.includes('[')) {
    const refused = scan(text);
    if (refused !== undefined) return refused;
  }
  try {
    const value: Value | null = JSON.parse(text);
    // Only an escape can bring in half a surrogate pair: the bytes were checked.
    if (text.includes('\\u') && !isWellFormed(value)) return { reason: 'ENCODING', message: 'A text in the payload has half a surrogate pair.' };
    return { value };
  } catch {
    return { reason: 'PARSE', message: `The payload is not JSON: ${quoted(text)}.` };
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

const refusedKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * One pass over the text that finds what JSON.parse does not tell: depth, number of keys, repeated keys.
 * It need not be right on text that is no JSON, since JSON.parse refuses that next.
 */
function scan(text: string): Rejection | undefined {
  const levels: Set<string>[] = [];
  const seen = { keys: 0 };
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      const end = endOfString(text, at);
      const after = skipSpace(text, end);
      const refused = text.charCodeAt(after) === colon ? judgeKey(text.slice(at, end), levels.at(-1), seen) : undefined;
      if (refused !== undefined) return refused;
      at = after;
      continue;
    }
    if (!follows(code, levels)) return { reason: 'TOO_DEEP', message: `The payload is nested deeper than ${payloadLimits.depth} levels.` };
    at++;
  }
  return undefined;
}

/** Goes a level down or up with a bracket; false when that is too deep. */
function follows(code: number, levels: Set<string>[]): boolean {
  if (code === openBrace || code === openBracket) return levels.push(new Set()) <= payloadLimits.depth;
  if (code === closeBrace || code === closeBracket) levels.pop();
  return true;
}

const [quote, colon, backslash, openBrace, closeBrace, openBracket, closeBracket] = [0x22, 0x3a, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d];

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === quote) return at + 1;
    at += code === backslash ? 2 : 1;
  }
  return text.length;
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && text.charCodeAt(at) <= 0x20) at++;
  return at;
}

function judgeKey(token: string, level: Set<string> | undefined, seen: { keys: number }): Rejection | undefined {
  if (++seen.keys > payloadLimits.keys) return { reason: 'TOO_LARGE', message: `The payload has more than ${payloadLimits.keys} keys.` };
  const key = token.includes('\\') ? unescaped(token) : token.slice(1, -1);
  if (refusedKeys.has(key)) return { reason: 'SCHEMA', message: `The key ${quoted(key)} is not allowed.` };
  if (level === undefined) return undefined;
  if (level.has(key)) return { reason: 'PARSE', message: `The key ${quoted(key)} is given twice.` };
  level.add(key);
  return undefined;
}

function unescaped(token: string): string {
  try {
    const key: unknown = JSON.parse(token);
    return String(key);
  } catch {
    return token;
  }
}

function isWellFormed(value: Value | null): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, item]) => key.isWellFormed() && isWellFormed(item));
}
