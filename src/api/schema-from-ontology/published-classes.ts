import type { Iri } from '../../kernel/iri.ts';
import type { Ontology } from '../../ontology/ontology.ts';

/** More classes than this are published only when a profile names them. */
const maxClasses = 500;

/**
 * The classes the schema shows, each with its ancestors: those a profile names, however many; else all of a small ontology; else those that have twins,
 * or all while nothing has. Beyond {@link maxClasses} the most general are kept: twins of the others show as their nearest published ancestor.
 * Hidden classes are never shown, nor heirs of sealed ones.
 */
export function publishedClasses(ontology: Ontology, inUse: ReadonlySet<Iri>, profile?: ReadonlySet<Iri>): ReadonlySet<Iri> {
  if (profile !== undefined) return withAncestors(ontology, profile);
  const whole = ontology.classes.size <= maxClasses || inUse.size === 0;
  const shown = withAncestors(ontology, whole ? ontology.classes.keys() : inUse);
  if (shown.size <= maxClasses) return shown;
  const rank = (iri: Iri): number => ontology.classes.get(iri)?.ancestors.length ?? 0;
  return new Set([...shown].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)).slice(0, maxClasses));
}

function withAncestors(ontology: Ontology, seeds: Iterable<Iri>): ReadonlySet<Iri> {
  const shown = new Set<Iri>();
  for (const seed of seeds) {
    for (const ancestor of ontology.classes.get(seed)?.ancestors ?? []) {
      const cls = ontology.classes.get(ancestor);
      const isBelowSealed = cls?.ancestors.some((above) => above !== ancestor && ontology.classes.get(above)?.sealed === true) === true;
      if (cls?.hidden === false && !isBelowSealed) shown.add(ancestor);
    }
  }
  return shown;
}
