import type { Iri } from '../../kernel/iri.ts';
import type { Term } from '../../ontology/ontology.ts';

const end = 'It is taken away when the change of the ontology is finished.';

/** A term that only the old version knows, deprecated with what became of it. */
export function retired<T extends Term>(term: T, became: readonly Term[]): T {
  const names = became.map(({ name }) => name);
  const [only] = became;
  const reason = names.length === 0 ? `No longer part of the ontology. ${end}` : `Use ${names.join(' or ')}. ${end}`;
  return { ...term, deprecated: true, deprecationReason: reason, ...(became.length === 1 && only !== undefined ? { replacedBy: only.iri } : {}) };
}

/** Gives terms names none of `taken` has; what it renames shows under no name of its own. */
export function unshadowed<T extends Term & { readonly hidden?: boolean }>(terms: readonly T[], taken: ReadonlySet<string>): readonly T[] {
  const used = new Set([...taken, ...terms.map(({ name }) => name)]);
  return terms.map((term) => {
    if (!taken.has(term.name)) return term;
    const name = freeName(term.name, used);
    used.add(name);
    return { ...term, name, hidden: true };
  });
}

function freeName(name: string, used: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const candidate = `${name.slice(0, 50)}_before${n === 1 ? '' : n}`;
    if (!used.has(candidate)) return candidate;
  }
}

/** Each once, in order of appearance. */
export function distinct(...lists: readonly (readonly Iri[])[]): readonly Iri[] {
  return [...new Set(lists.flat())];
}
