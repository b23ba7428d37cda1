import type { Iri } from '../../kernel/iri.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { Naming } from './naming.ts';

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

/** Classes that were published before and still may be: what clients rely on stays, whether it has twins now or not. */
export function stillPublished({ ontology, lock, keyOf }: Pick<Naming, 'ontology' | 'lock' | 'keyOf'>): readonly Iri[] {
  const before = new Set(Object.keys(lock.types));
  return [...ontology.classes.keys()].filter((iri) => before.has(keyOf(iri)) && mayShow(ontology, iri));
}

function withAncestors(ontology: Ontology, seeds: Iterable<Iri>): ReadonlySet<Iri> {
  const shown = new Set<Iri>();
  for (const seed of seeds) {
    for (const ancestor of ontology.classes.get(seed)?.ancestors ?? []) {
      if (mayShow(ontology, ancestor)) shown.add(ancestor);
    }
  }
  return shown;
}

function mayShow({ classes }: Ontology, iri: Iri): boolean {
  const cls = classes.get(iri);
  return cls?.hidden === false && !cls.ancestors.some((above) => above !== iri && classes.get(above)?.sealed === true);
}
