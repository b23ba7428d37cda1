import type { Iri } from '../../kernel/iri.ts';
import type { Violation } from '../../kernel/violation.ts';
import type { OntologyClass, Property } from '../../ontology/ontology.ts';
import { prefixedName } from './name-allocator.ts';
import { companions, type Naming } from './naming.ts';
import { lowerFirst, plural } from './plural.ts';
import { isSealed } from './published-classes.ts';
import type { PublishedClass } from './schema-model.ts';

/** What a class is called in all its places. */
export type ClassNames = Omit<PublishedClass, 'iri' | 'supers' | 'fields'>;

/** Names of published classes: those of the lock; for newcomers the ontology's, with the prefix of their namespace when not all companions are free. */
export function classNames(classes: readonly OntologyClass[], naming: Naming): ReadonlyMap<Iri, ClassNames> {
  const { ontology, types, roots, lock, keyOf, profile, violations } = naming;
  return new Map(
    classes.map((cls) => {
      const locked = lock.types[keyOf(cls.iri)];
      const sealed = isSealed(ontology, cls.iri, profile);
      const wished = profile.rootFields.get(cls.iri);
      if (locked !== undefined) {
        if (wished !== undefined && wished !== locked.root) violations.push(otherRoot(cls.iri, wished, locked.root));
        return [cls.iri, namesOf(sealed, locked.name, locked.root)] as const;
      }
      const name = types.allocate(capital(cls.name), capital(prefixedName(cls.name, cls.iri, ontology.prefixes)), companions);
      return [cls.iri, namesOf(sealed, name, roots.allocate(wished ?? lowerFirst(plural(name)), `all${plural(name)}`))] as const;
    }),
  );
}

function otherRoot(iri: Iri, wished: string, published: string): Violation {
  return {
    code: 'NAME',
    severity: 'error',
    message: `The profile calls the root field of <${iri}> "${wished}"; it is published as "${published}".`,
    remedy: 'Take rootField out of the profile: a published name is never changed.',
    term: iri,
  };
}

function namesOf(sealed: boolean, name: string, rootField: string): ClassNames {
  const typeName = `${name}Twin`;
  return { name, sealed, shownAs: sealed ? typeName : name, typeName, filterName: `${name}Filter`, connectionName: `${name}Connection`, rootField };
}

/** Names of the types of classes that are included by value. */
export function componentNames(shown: readonly Property[], { ontology, types, lock, keyOf }: Naming): ReadonlyMap<Iri, string> {
  const targets = new Set(shown.filter(({ kind }) => kind === 'component').flatMap(({ range }) => range.slice(0, 1)));
  const classes = [...targets].flatMap((iri) => ontology.classes.get(iri) ?? []).sort((a, b) => (a.iri < b.iri ? -1 : 1));
  return new Map(
    classes.map((cls) => [
      cls.iri,
      lock.components[keyOf(cls.iri)] ??
        types.allocate(`${capital(cls.name)}Component`, `${capital(prefixedName(cls.name, cls.iri, ontology.prefixes))}Component`),
    ]),
  );
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
