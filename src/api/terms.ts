import { DomainError } from '../kernel/errors.ts';
import { localName, parseIri, type Iri } from '../kernel/iri.ts';
import { didYouMean } from '../kernel/suggest.ts';
import { propertyAt } from '../ontology/equivalents.ts';
import type { Ontology, Property, Term } from '../ontology/ontology.ts';

/** What a term is, in the words of `enum TermKind`. */
export type TermKind =
  'CLASS' | 'ATTRIBUTE' | 'TELEMETRY' | 'RELATIONSHIP' | 'COMPONENT' | 'FAILURE_MODE' | 'ACTION' | 'ALARM' | 'COMMAND' | 'BEHAVIOUR' | 'OBJECTIVE' | 'UNKNOWN';

interface TermIndex {
  readonly kinds: ReadonlyMap<Iri, TermKind>;
  readonly terms: ReadonlyMap<Iri, Term>;
  /** GraphQL names of classes, and of everything else. */
  readonly classNames: ReadonlyMap<string, Iri>;
  readonly otherNames: ReadonlyMap<string, Iri>;
  readonly narrower: ReadonlyMap<Iri, readonly Iri[]>;
}

const indexes = new WeakMap<Ontology, TermIndex>();

/** The IRI of a term written as IRI, prefixed name or GraphQL name; throws `BAD_USER_INPUT` with suggestions when there is none of the kinds wanted. */
export function termIri(ontology: Ontology, text: string, wanted?: readonly TermKind[]): Iri {
  const found = findTerm(ontology, text, wanted);
  if (found !== undefined) return found;
  const what = wanted === undefined ? 'term' : wanted.map((kind) => kind.toLowerCase().replace('_', ' ')).join(' or ');
  throw new DomainError('BAD_USER_INPUT', `The ontology has no ${what} "${text.slice(0, 200)}".${didYouMean(text, candidates(ontology, wanted))}`, {
    term: text.slice(0, 200),
  });
}

/** As {@link termIri}, `undefined` when there is none. */
export function findTerm(ontology: Ontology, text: string, wanted?: readonly TermKind[]): Iri | undefined {
  const index = indexOf(ontology);
  const fits = (iri: Iri | undefined): iri is Iri => {
    const kind = iri === undefined ? undefined : index.kinds.get(iri);
    return kind !== undefined && (wanted === undefined || wanted.includes(kind));
  };
  // A property declared equal to another one is that one.
  const written = [expanded(ontology, text), parseIri(text)].map((iri) => (iri === undefined ? undefined : (propertyAt(ontology, iri)?.iri ?? iri)));
  const found = [...written, index.otherNames.get(text), index.classNames.get(text)].find(fits);
  // Where values are wanted, the old name of renamed telemetry means the new one.
  return wanted === undefined || found === undefined ? found : (ontology.properties.get(found)?.aliasOf ?? found);
}

/** A property of the ontology, by any way of writing it. */
export function propertyTerm(ontology: Ontology, text: string, kinds: readonly TermKind[] = ['ATTRIBUTE', 'TELEMETRY']): Property {
  const iri = termIri(ontology, text, kinds);
  const property = ontology.properties.get(iri);
  if (property === undefined) throw new DomainError('BAD_USER_INPUT', `<${iri}> is not a property.`, { term: iri });
  return property;
}

/** What kind of term an IRI is. */
export function kindOf(ontology: Ontology, iri: Iri): TermKind {
  return indexOf(ontology).kinds.get(iri) ?? 'UNKNOWN';
}

/** The declared term, or `undefined` for an IRI the ontology does not declare. */
export function termOf(ontology: Ontology, iri: Iri): Term | undefined {
  return indexOf(ontology).terms.get(iri);
}

/** Direct subclasses or sub-properties. */
export function narrowerOf(ontology: Ontology, iri: Iri): readonly Iri[] {
  return indexOf(ontology).narrower.get(iri) ?? [];
}

/** Name of a term for people and charts. */
export function termName(ontology: Ontology, iri: Iri): string {
  return termOf(ontology, iri)?.name ?? localName(iri);
}

function expanded(ontology: Ontology, text: string): Iri | undefined {
  const colon = text.indexOf(':');
  const namespace = colon < 0 ? undefined : ontology.prefixes.get(text.slice(0, colon));
  return namespace === undefined ? undefined : parseIri(namespace + text.slice(colon + 1));
}

function* candidates(ontology: Ontology, wanted: readonly TermKind[] | undefined): Iterable<string> {
  const { kinds, terms } = indexOf(ontology);
  const prefixes = [...ontology.prefixes];
  for (const [iri, kind] of kinds) {
    if (wanted !== undefined && !wanted.includes(kind)) continue;
    const prefix = prefixes.find(([, namespace]) => iri.startsWith(namespace));
    yield prefix === undefined ? iri : `${prefix[0]}:${iri.slice(prefix[1].length)}`;
    yield terms.get(iri)?.name ?? iri;
  }
}

function indexOf(ontology: Ontology): TermIndex {
  const known = indexes.get(ontology) ?? buildIndex(ontology);
  indexes.set(ontology, known);
  return known;
}

function buildIndex(ontology: Ontology): TermIndex {
  const kinds = new Map<Iri, TermKind>();
  const terms = new Map<Iri, Term>();
  const classNames = new Map<string, Iri>();
  const otherNames = new Map<string, Iri>();
  const narrower = new Map<Iri, Iri[]>();
  const add = (term: Term, kind: TermKind, names: Map<string, Iri>): void => {
    if (kinds.has(term.iri)) return;
    kinds.set(term.iri, kind);
    terms.set(term.iri, term);
    if (!names.has(term.name)) names.set(term.name, term.iri);
  };
  for (const cls of ontology.classes.values()) {
    add(cls, 'CLASS', classNames);
    for (const parent of cls.parents) narrower.set(parent, [...(narrower.get(parent) ?? []), cls.iri]);
  }
  for (const property of ontology.properties.values()) {
    add(property, propertyKinds[property.kind], otherNames);
    for (const sub of property.subProperties) {
      if (sub !== property.iri) narrower.set(property.iri, [...(narrower.get(property.iri) ?? []), sub]);
    }
  }
  const rest = [
    [ontology.failureModes, 'FAILURE_MODE'],
    [ontology.actions, 'ACTION'],
    [ontology.alarms, 'ALARM'],
    [ontology.commands, 'COMMAND'],
    [ontology.behaviours, 'BEHAVIOUR'],
    [ontology.objectives, 'OBJECTIVE'],
  ] as const;
  for (const [declared, kind] of rest) for (const term of declared.values()) add(term, kind, otherNames);
  return { kinds, terms, classNames, otherNames, narrower };
}

const propertyKinds = { attribute: 'ATTRIBUTE', telemetry: 'TELEMETRY', relationship: 'RELATIONSHIP', component: 'COMPONENT' } as const;
