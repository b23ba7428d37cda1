import { DomainError } from '../kernel/errors.ts';
import { parseIri } from '../kernel/iri.ts';
import type { Scalar } from '../kernel/value.ts';
import type { PageKey } from '../graph/plan.ts';
import type { Sealer } from './sealer.ts';

/** The place of a row as an opaque cursor. `list` names the order it is valid in. */
export function sealPageKey(sealer: Sealer, key: PageKey, list: string): string {
  return sealer.seal(JSON.stringify([key.iri, ...key.values]), `page ${list}`);
}

/** The place a cursor names; throws `STALE_CURSOR` when it is not of this list. */
export function openPageKey(sealer: Sealer, cursor: string, list: string): PageKey {
  const plain = sealer.open(cursor, `page ${list}`);
  const parts: unknown = plain === undefined ? undefined : JSON.parse(plain);
  if (Array.isArray(parts)) {
    const [first, ...values]: readonly unknown[] = parts;
    const iri = typeof first === 'string' ? parseIri(first) : undefined;
    if (iri !== undefined && values.every(isScalarOrNull)) return { iri, values };
  }
  throw new DomainError('STALE_CURSOR', 'This cursor is not of this list, or of this order of it.');
}

function isScalarOrNull(value: unknown): value is Scalar | null {
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
