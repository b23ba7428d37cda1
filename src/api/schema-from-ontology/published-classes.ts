import { DomainError } from '../../kernel/errors.ts';
import type { Iri } from '../../kernel/iri.ts';
import type { Ontology } from '../../ontology/ontology.ts';

/** More classes than this are published only when a profile names them. */
export const maxClasses = 500;

/**
 * The classes the schema shows: `wanted` and their ancestors; by default those that have twins.
 * While nothing is in use, a small ontology is shown whole, so that a first visitor sees the words of the plant, and a large one not at all.
 * Hidden classes are never shown. Throws `INVALID_ONTOLOGY` beyond {@link maxClasses}.
 */
export function publishedClasses(ontology: Ontology, inUse: ReadonlySet<Iri>, wanted?: ReadonlySet<Iri>): ReadonlySet<Iri> {
  const small = ontology.classes.size <= maxClasses;
  const seeds = wanted ?? (small ? new Set(ontology.classes.keys()) : inUse);
  const shown = new Set<Iri>();
  for (const seed of seeds) {
    for (const ancestor of ontology.classes.get(seed)?.ancestors ?? []) {
      if (ontology.classes.get(ancestor)?.hidden === false) shown.add(ancestor);
    }
  }
  if (shown.size > maxClasses) {
    throw new DomainError('INVALID_ONTOLOGY', `${shown.size} classes would be published; more than ${maxClasses} need a profile that names them.`, {
      classes: shown.size,
      max: maxClasses,
    });
  }
  return shown;
}
