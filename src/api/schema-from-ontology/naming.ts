import type { Iri } from '../../kernel/iri.ts';
import type { Violation } from '../../kernel/violation.ts';
import { nothingPublished, type PublishedNames } from '../../ontology/compile/name-lock.ts';
import { lockKeys } from '../../ontology/compile/names.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { CoreNames } from './core-names.ts';
import { nameAllocator, type NameAllocator } from './name-allocator.ts';
import { resolveProfile, type PublishProfile, type ResolvedProfile } from './publish-profile.ts';

/** Where names come from while a schema is made: what is locked stays, newcomers take what is free. */
export interface Naming {
  readonly ontology: Ontology;
  readonly lock: PublishedNames;
  /** Key of a class or property in the lock. */
  readonly keyOf: (iri: Iri) => string;
  /** Names of types that are free; no name of the lock ever is, whether its term is still there or not. */
  readonly types: NameAllocator;
  /** Names of root fields that are free. */
  readonly roots: NameAllocator;
  /** Names of mutations that are free. */
  readonly mutations: NameAllocator;
  readonly profile: ResolvedProfile;
  /** Names of the core that fields of twins may not have. */
  readonly reserved: ReadonlySet<string>;
  readonly violations: Violation[];
}

/** The types of a class share its name. */
export function companions(name: string): readonly string[] {
  return [name, `${name}Twin`, `${name}Filter`, `${name}Connection`];
}

/** What decides names besides the ontology. */
export interface NamingSource {
  /** What was published before: it stays. */
  readonly lock?: PublishedNames | undefined;
  readonly profile?: PublishProfile | undefined;
}

/** Naming for one schema. A locked name that the core has taken since is an error that names the term. */
export function namingOf(ontology: Ontology, core: CoreNames, { lock: published, profile: wanted }: NamingSource): Naming {
  const profile = resolveProfile(wanted, ontology);
  const lock = published ?? nothingPublished;
  const keys = new Map([...lockKeys(ontology.classes.values()), ...lockKeys(ontology.properties.values())]);
  const violations: Violation[] = [...profile.violations];
  const lockedTypes = [
    ...Object.entries(lock.types).flatMap(([iri, { name }]) => companions(name).map((one) => [iri, one] as const)),
    ...Object.entries(lock.components),
    ...Object.entries(lock.edges ?? {}).flatMap(([iri, { name }]) => [name, name.replace(/Edge$/, 'Connection')].map((one) => [iri, one] as const)),
    ...Object.entries(lock.units).map(([iri, { name }]) => [iri, name] as const),
  ];
  const lockedRoots = Object.entries(lock.types).map(([iri, { root }]) => [iri, root] as const);
  const lockedFields = Object.entries(lock.fields).map(([iri, { name }]) => [iri, name] as const);
  const taken = (names: readonly (readonly [string, string])[], own: ReadonlySet<string>): void => {
    for (const [iri, name] of names) if (own.has(name)) violations.push(takenByCore(iri, name));
  };
  taken(lockedTypes, core.types);
  taken(lockedRoots, core.queryFields);
  taken(lockedFields, core.twinFields);
  taken(Object.entries(lock.mutations ?? {}), core.mutationFields);
  return {
    ontology,
    lock,
    keyOf: (iri) => keys.get(iri) ?? iri,
    types: nameAllocator([...core.types, ...lockedTypes.map(([, name]) => name)]),
    roots: nameAllocator([...core.queryFields, ...lockedRoots.map(([, name]) => name)]),
    mutations: nameAllocator([...core.mutationFields, ...Object.values(lock.mutations ?? {})]),
    profile,
    reserved: core.twinFields,
    violations,
  };
}

function takenByCore(iri: string, name: string): Violation {
  return {
    code: 'NAME',
    severity: 'error',
    message: `<${iri}> is published as "${name}", a name that the API itself has in this version.`,
    remedy: 'Go on with the version before, or give the term a new IRI: a published name is never changed.',
  };
}
