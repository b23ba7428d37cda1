import type { Iri } from '../kernel/iri.ts';
import type { Ontology } from './ontology.ts';

/** One line of `twinql check --iris`: what an overlay writes to annotate a term. */
export interface IriLine {
  readonly kind: string;
  readonly name: string;
  readonly iri: Iri;
  /** The classes it belongs to, by name. */
  readonly of: readonly string[];
}

/** The IRIs of all classes, properties and named things, by kind, class and name, so that nobody composes one by hand. */
export function listIris(ontology: Ontology): readonly IriLine[] {
  const named = (iris: readonly Iri[]): readonly string[] => iris.map((iri) => ontology.classes.get(iri)?.name ?? iri);
  const things = [
    ['failure mode', ontology.failureModes],
    ['action', ontology.actions],
    ['alarm', ontology.alarms],
    ['command', ontology.commands],
    ['behaviour', ontology.behaviours],
    ['objective', ontology.objectives],
  ] as const;
  const lines = [
    ...[...ontology.classes.values()].map(({ iri, name, parents }) => ({ kind: 'class', name, iri, of: named(parents) })),
    ...[...ontology.properties.values()].map(({ iri, name, shortName, kind, domain }) => ({ kind, name: shortName ?? name, iri, of: named(domain) })),
    ...things.flatMap(([kind, terms]) => [...terms.values()].map(({ iri, name, appliesTo }) => ({ kind, name, iri, of: named(appliesTo) }))),
  ];
  const key = ({ kind, of, name }: IriLine): string => `${kind}\n${of.join()}\n${name}`;
  return lines.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
