import type { Iri } from '../../kernel/iri.ts';
import type { Violation } from '../../kernel/violation.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { Naming } from './naming.ts';
import { resolveProfile, type PublishProfile, type ResolvedProfile } from './publish-profile.ts';

/** More classes than this are published only where somebody asks for it: by a profile, or for all. */
const maxClasses = 500;

/**
 * The classes the schema shows, each with its ancestors: what a profile says, however many; else all of a small ontology; of a larger one those that have
 * twins, at most {@link maxClasses}, the most general first: twins of the others show as their nearest published ancestor.
 * Hidden classes are never shown, nor heirs of sealed ones.
 */
export function publishedClasses(ontology: Ontology, inUse: ReadonlySet<Iri>, profile?: PublishProfile): ReadonlySet<Iri> {
  const shown = wanted(ontology, inUse, profile);
  if (profile !== undefined || shown.size <= maxClasses) return shown;
  const rank = (iri: Iri): number => ontology.classes.get(iri)?.ancestors.length ?? 0;
  return new Set([...shown].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)).slice(0, maxClasses));
}

/** Why these classes are not published without a word, if that is so: too many, or nothing to choose by. */
export function unaskedFor(ontology: Ontology, inUse: ReadonlySet<Iri>, profile?: PublishProfile): Violation | undefined {
  if (profile !== undefined || ontology.classes.size <= maxClasses) return undefined;
  const { size } = wanted(ontology, inUse, profile);
  if (size > 0 && size <= maxClasses) return undefined;
  const all = ontology.classes.size.toLocaleString('en');
  const which = size === 0 ? 'none of them has twins' : `${size.toLocaleString('en')} of them have twins, with their ancestors`;
  return {
    code: 'PUBLISH',
    severity: 'error',
    message: `The model has ${all} classes, and ${which}; by itself the API shows those that have twins, at most ${maxClasses}.`,
    remedy: `Name what is to be shown in a profile (--profile), ${size === 0 ? 'give the twins, ' : ''}or publish all (--publish all).`,
  };
}

function wanted(ontology: Ontology, inUse: ReadonlySet<Iri>, profile: PublishProfile | undefined): ReadonlySet<Iri> {
  const resolved = resolveProfile(profile, ontology);
  const { base, taken, left } = resolved;
  const isWhole = base === 'all' || (profile === undefined && ontology.classes.size <= maxClasses);
  const seeds = isWhole ? ontology.classes.keys() : base === 'used' ? inUse : [];
  const shown = withAncestors(ontology, new Set([...seeds, ...taken]), resolved);
  return left.size === 0 ? shown : new Set([...shown].filter((iri) => !left.has(iri)));
}

/** Classes that were published before and still may be: what clients rely on stays, whether it has twins now or not. A profile that leaves them out is asked for. */
export function stillPublished({ ontology, lock, keyOf }: Pick<Naming, 'ontology' | 'lock' | 'keyOf'>, profile: ResolvedProfile): readonly Iri[] {
  if (profile.base === 'chosen') return [];
  const before = new Set(Object.keys(lock.types));
  return [...ontology.classes.keys()].filter((iri) => before.has(keyOf(iri)) && !profile.left.has(iri) && mayShow(ontology, iri, profile));
}

/** Whether a class has no interface of its own: as the profile says, else the ontology. */
export function isSealed({ classes }: Ontology, iri: Iri, { sealed }: Pick<ResolvedProfile, 'sealed'>): boolean {
  return sealed.get(iri) ?? classes.get(iri)?.sealed === true;
}

function withAncestors(ontology: Ontology, seeds: Iterable<Iri>, profile: ResolvedProfile): ReadonlySet<Iri> {
  const shown = new Set<Iri>();
  for (const seed of seeds) {
    for (const ancestor of ontology.classes.get(seed)?.ancestors ?? []) {
      if (!shown.has(ancestor) && mayShow(ontology, ancestor, profile)) shown.add(ancestor);
    }
  }
  return shown;
}

function mayShow(ontology: Ontology, iri: Iri, profile: ResolvedProfile): boolean {
  const cls = ontology.classes.get(iri);
  return cls?.hidden === false && !cls.ancestors.some((above) => above !== iri && isSealed(ontology, above, profile));
}
