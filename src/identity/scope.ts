import type { Iri } from '../kernel/iri.ts';

/**
 * What policy can tell apart of a twin: the anchors (twins some binding names) at or above it along containment.
 * Categories of classes will join it; today no class is categorised and every twin counts as unclassified.
 */
export interface Scope {
  /** In code point order, without repetition. */
  readonly anchors: readonly Iri[];
}

/** Hidden from every view that is not `all`: for twins whose scope is being worked out. */
export const hiddenScope = 1;

/** Numbers for sets of anchors. A number, once given, means the same set for ever: nodes carry it. */
export interface ScopeTable {
  /** The number of a set, given to it now if it had none. */
  intern(anchors: Iterable<Iri>): number;
  /** Anchors of a number; empty for the hidden and for unknown ones. */
  anchorsOf(scope: number): readonly Iri[];
  /** All scopes by number. */
  readonly all: readonly Scope[];
}

/** A table that starts with the scopes known so far; `all[0]` is the open, `all[1]` the hidden scope. */
export function scopeTable(known: readonly Scope[]): ScopeTable {
  const all: Scope[] = known.length < 2 ? [{ anchors: [] }, { anchors: [] }] : [...known];
  const numbers = new Map(all.map(({ anchors }, number) => [keyOf(anchors), number] as const).filter(([, number]) => number !== hiddenScope));
  return {
    all,
    anchorsOf: (scope) => all[scope]?.anchors ?? [],
    intern(anchors) {
      const sorted = [...new Set(anchors)].sort();
      const found = numbers.get(keyOf(sorted));
      if (found !== undefined) return found;
      all.push({ anchors: sorted });
      numbers.set(keyOf(sorted), all.length - 1);
      return all.length - 1;
    },
  };
}

function keyOf(anchors: readonly Iri[]): string {
  return anchors.join(' ');
}
