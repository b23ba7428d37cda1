import { DomainError } from '../../kernel/errors.ts';
import { parseIri, type Iri } from '../../kernel/iri.ts';
import { didYouMean } from '../../kernel/suggest.ts';
import type { Violation } from '../../kernel/violation.ts';
import type { TwinForm } from '../../ontology/compile/name-lock.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { termIri, type TermKind } from '../terms.ts';

/** What of an ontology is shown, and how, as its author writes it. Its form is `schema/profile.schema.json`. */
export interface PublishProfile {
  readonly publish?: 'used' | 'all';
  readonly namespaces?: { readonly in?: readonly string[]; readonly out?: readonly string[] };
  readonly classes?: readonly ProfiledClass[];
  readonly inverses?: readonly { readonly of: string; readonly name: string }[];
  readonly twin?: TwinForm;
}

interface ProfiledClass {
  readonly class: string;
  readonly publish?: boolean;
  readonly withSubclasses?: boolean;
  readonly rootField?: string;
  readonly sealed?: boolean;
  readonly mutations?: readonly MutationKind[];
}

/** Typed mutations a class can have. */
export type MutationKind = 'create' | 'update' | 'commands';

/** A profile in the terms of one ontology. */
export interface ResolvedProfile {
  /** What is shown before `taken` and `left` are looked at. */
  readonly base: 'used' | 'all' | 'chosen';
  /** Classes that are shown besides the base. */
  readonly taken: ReadonlySet<Iri>;
  /** Classes that are not shown. */
  readonly left: ReadonlySet<Iri>;
  readonly sealed: ReadonlyMap<Iri, boolean>;
  readonly rootFields: ReadonlyMap<Iri, string>;
  readonly mutations: ReadonlyMap<Iri, ReadonlySet<MutationKind>>;
  /** Relationship → name of its inverse. */
  readonly inverses: ReadonlyMap<Iri, string>;
  /** Terms the ontology does not have. */
  readonly violations: readonly Violation[];
}

/** The profile in force where there is none. */
const noProfile: ResolvedProfile = {
  base: 'used',
  taken: new Set(),
  left: new Set(),
  sealed: new Map(),
  rootFields: new Map(),
  mutations: new Map(),
  inverses: new Map(),
  violations: [],
};

/** The terms of a profile found in an ontology. A term that is not there is a violation with suggestions. */
export function resolveProfile(profile: PublishProfile | undefined, ontology: Ontology): ResolvedProfile {
  if (profile === undefined) return noProfile;
  const violations: Violation[] = [];
  const term = (text: string, kind: TermKind): Iri | undefined => {
    try {
      return termIri(ontology, text, [kind]);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      violations.push({ code: 'PROFILE', severity: 'error', message: error.message, remedy: 'Give its IRI, prefixed name or GraphQL name.' });
      return undefined;
    }
  };
  const { classes = [], namespaces = {}, inverses = [], publish } = profile;
  const rows = classes.flatMap((row) => {
    const iri = term(row.class, 'CLASS');
    return iri === undefined ? [] : [{ ...row, iri, reach: row.withSubclasses === true ? heirs(ontology, iri) : [iri] }];
  });
  const inSpaces = (texts: readonly string[] = []): readonly Iri[] => texts.flatMap((text) => classesIn(ontology, text, violations));
  const chosen = [...inSpaces(namespaces.in), ...rows.flatMap(({ publish: shown, reach }) => (shown === false ? [] : reach))];
  return {
    base: publish ?? (chosen.length > 0 ? 'chosen' : 'used'),
    taken: new Set(chosen),
    left: new Set([...inSpaces(namespaces.out), ...rows.flatMap(({ publish: shown, reach }) => (shown === false ? reach : []))]),
    sealed: new Map(rows.flatMap(({ iri, sealed }) => (sealed === undefined ? [] : [[iri, sealed] as const]))),
    rootFields: new Map(rows.flatMap(({ iri, rootField }) => (rootField === undefined ? [] : [[iri, rootField] as const]))),
    mutations: mutationsOf(rows),
    inverses: new Map(
      inverses.flatMap(({ of, name }) => {
        const iri = term(of, 'RELATIONSHIP');
        return iri === undefined ? [] : [[iri, name] as const];
      }),
    ),
    violations,
  };
}

function mutationsOf(rows: readonly { readonly reach: readonly Iri[]; readonly mutations?: readonly MutationKind[] }[]): ResolvedProfile['mutations'] {
  const pairs = rows.flatMap(({ reach, mutations = [] }) => reach.flatMap((iri) => mutations.map((kind) => [iri, kind] as const)));
  return new Map([...Map.groupBy(pairs, ([iri]) => iri)].map(([iri, group]) => [iri, new Set(group.map(([, kind]) => kind))]));
}

function heirs({ classes }: Ontology, iri: Iri): readonly Iri[] {
  return [...classes.values()].flatMap((cls) => (cls.ancestors.includes(iri) ? [cls.iri] : []));
}

function classesIn({ prefixes, classes }: Ontology, text: string, violations: Violation[]): readonly Iri[] {
  const namespace = prefixes.get(text.replace(/:$/, '')) ?? parseIri(text);
  const found = namespace === undefined ? [] : [...classes.keys()].filter((iri) => iri.startsWith(namespace));
  if (found.length === 0) {
    violations.push({
      code: 'PROFILE',
      severity: 'error',
      message: `No class is in the namespace "${text}".`,
      remedy: `Give its IRI or one of its prefixes.${didYouMean(text, [...prefixes.keys()])}`,
    });
  }
  return found;
}
