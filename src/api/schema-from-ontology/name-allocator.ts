import type { Iri } from '../../kernel/iri.ts';
import { localName } from '../../kernel/iri.ts';
import { unversioned } from '../../ontology/compile/names.ts';

/** Gives out names so that no two things share one, in the order of asking: the same order gives the same names. */
export interface NameAllocator {
  /** The first free name out of `wanted` and its variants, such that all of `with(name)` is free too; takes them all. */
  allocate(wanted: string, fallback: string, companions?: (name: string) => readonly string[]): string;
}

/** An allocator that never gives out a `reserved` name nor one that begins with two underscores. */
export function nameAllocator(reserved: Iterable<string>): NameAllocator {
  const taken = new Set(reserved);
  const free = (names: readonly string[]): boolean => names.every((name) => !taken.has(name) && !name.startsWith('__'));
  return {
    allocate: (wanted, fallback, companions = (name) => [name]) => {
      for (let n = 0; ; n++) {
        const name = n === 0 ? wanted : n === 1 ? fallback : `${fallback}_${n}`;
        const names = companions(name);
        if (!free(names)) continue;
        for (const one of names) taken.add(one);
        return name;
      }
    },
  };
}

/** `Brick_Resource` for a class of namespace prefix `brick` whose plain name is taken; `Resource_` when no prefix is known. */
export function prefixedName(name: string, iri: Iri, prefixes: ReadonlyMap<string, string>): string {
  const plain = unversioned(iri);
  const namespace = plain.slice(0, plain.length - localName(plain).length);
  const prefix = [...prefixes].find(([short, long]) => long === namespace && short !== '')?.[0];
  return prefix === undefined ? `${name}_` : `${sanitise(prefix)}_${name}`;
}

/** The text as a GraphQL name: other characters become `_`, a leading digit gets one before it. */
export function sanitise(text: string): string {
  const plain = text.replace(/[^A-Za-z0-9_]/g, '_').replace(/^_+/, '');
  return /^[A-Za-z]/.test(plain) ? plain : `_${plain}`;
}
