import type { Iri } from '../kernel/iri.ts';
import type { Binding } from './binding.ts';
import { bitOf, maskOf } from './binding.ts';
import { hiddenScope, type Scope } from './scope.ts';

/** What one principal may do, per scope: a mask of permissions each. */
export interface Rights {
  readonly masks: Uint16Array;
  /** True when no twin can ever be hidden from them: an allow everywhere and no deny anywhere. */
  readonly seesAll: boolean;
}

/**
 * Evaluates policy for the bindings that speak of a principal: per scope, allowed and not denied at any anchor.
 * Without the permission to read there is no other: what cannot be seen cannot be touched.
 */
export function evaluate(scopes: readonly Scope[], held: readonly Binding[]): Rights {
  const byAnchor = new Map<Iri | 'everywhere', Masks>();
  for (const { at, effect, role } of held) {
    const { allow, deny } = byAnchor.get(at) ?? { allow: 0, deny: 0 };
    byAnchor.set(at, effect === 'allow' ? { allow: allow | maskOf(role), deny } : { allow, deny: deny | maskOf(role) });
  }
  const everywhere = byAnchor.get('everywhere') ?? { allow: 0, deny: 0 };
  const read = bitOf('read');
  const masks = Uint16Array.from(scopes, ({ anchors }, number) => {
    let { allow, deny } = everywhere;
    for (const anchor of anchors) {
      const own = byAnchor.get(anchor);
      allow |= own?.allow ?? 0;
      deny |= own?.deny ?? 0;
    }
    const open = allow & ~deny;
    return number === hiddenScope || (open & read) === 0 ? 0 : open;
  });
  const denies = held.some(({ effect, role }) => effect === 'deny' && (maskOf(role) & read) !== 0);
  return { masks, seesAll: !denies && (everywhere.allow & read) !== 0 };
}

interface Masks {
  readonly allow: number;
  readonly deny: number;
}

/** One byte per scope: 1 where twins can be seen. */
export function readBytes({ masks }: Rights): Uint8Array {
  const read = bitOf('read');
  return Uint8Array.from(masks, (mask) => mask & read);
}
