import type { Relationship } from '../twin.ts';

/** The order of relationships in stores and exports: source, type, target, id, each by code point. */
export function compareLinks(a: Relationship, b: Relationship): number {
  return byCodePoint(a.source, b.source) || byCodePoint(a.type, b.type) || byCodePoint(a.target, b.target) || byCodePoint(a.id, b.id);
}

/** Order by code point. JavaScript's own order is by UTF-16 unit, which differs where a surrogate meets a unit above it. */
export function byCodePoint(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const [left, right] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (left === right) continue;
    return isSurrogate(left) === isSurrogate(right) ? left - right : isSurrogate(left) ? 1 : -1;
  }
  return a.length - b.length;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}
