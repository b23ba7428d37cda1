import type { Iri } from '../../kernel/iri.ts';
import { report, type CompileContext } from './compile-context.ts';
import { namedIris } from './reading.ts';
import type { TripleGraph } from '../triple-graph.ts';
import { owl, rdfs, rdfType } from '../words.ts';

/** How a property stands to other properties. */
export interface PropertyLinks {
  /** Direct super-properties. */
  readonly parents: readonly Iri[];
  readonly superProperties: readonly Iri[];
  /** All sub-properties, the property itself first. */
  readonly subProperties: readonly Iri[];
  readonly inverse: Iri | undefined;
  readonly symmetric: boolean;
}

/** The closure of `rdfs:subPropertyOf`, and the inverses, in both directions of writing. A circle of sub-properties makes them equal, and is noted. */
export function propertyLinks(context: CompileContext, properties: ReadonlySet<Iri>): ReadonlyMap<Iri, PropertyLinks> {
  const { graph } = context;
  const up = new Map<Iri, readonly Iri[]>();
  const down = new Map<Iri, readonly Iri[]>();
  for (const iri of properties) {
    const known = (terms: Iterable<string>): readonly Iri[] => namedIris(terms).filter((term) => term !== iri && properties.has(term));
    up.set(iri, known(graph.resources(iri, rdfs('subPropertyOf'))));
    down.set(iri, known(graph.subjectsOf(rdfs('subPropertyOf'), iri)));
  }
  noteCircles(context, up);
  const links = new Map<Iri, PropertyLinks>();
  for (const iri of properties) {
    const inverses = inversesOf(graph, iri);
    links.set(iri, {
      parents: up.get(iri) ?? [],
      superProperties: closure(iri, up).slice(1),
      subProperties: closure(iri, down),
      inverse: namedIris(inverses).find((term) => properties.has(term) && term !== iri),
      symmetric: graph.has(iri, rdfType, owl('SymmetricProperty')) || inverses.includes(iri),
    });
  }
  return links;
}

/** A warning for each circle, at the property whose IRI comes first. */
function noteCircles(context: CompileContext, up: ReadonlyMap<Iri, readonly Iri[]>): void {
  const noted = new Set<Iri>();
  for (const iri of [...up.keys()].sort()) {
    const above = new Set(closure(iri, up).slice(1));
    const circle = noted.has(iri) ? [] : [...above].filter((other) => closure(other, up).includes(iri));
    for (const member of [iri, ...circle]) noted.add(member);
    if (circle.length === 0) continue;
    report(context, iri, {
      code: 'CYCLE',
      severity: 'warning',
      message: `Sub-properties run in a circle: ${[iri, ...circle].map((term) => `<${term}>`).join(', ')}. They are taken to mean the same.`,
      remedy: 'Remove one rdfs:subPropertyOf of the circle; owl:equivalentProperty says that two properties are equal.',
      term: iri,
    });
  }
}

/** The super-properties as declared, nearest first, whether or not they are properties of the ontology. */
export function superProperties(graph: TripleGraph, iri: string): readonly string[] {
  const all = new Set([iri]);
  for (const known of all) for (const above of graph.resources(known, rdfs('subPropertyOf'))) all.add(above);
  all.delete(iri);
  return [...all];
}

/** The inverses of a property, written in either direction. */
export function inversesOf(graph: TripleGraph, iri: string): readonly string[] {
  return [...graph.resources(iri, owl('inverseOf')), ...graph.subjectsOf(owl('inverseOf'), iri)];
}

function closure(iri: Iri, step: ReadonlyMap<Iri, readonly Iri[]>): readonly Iri[] {
  const all = new Set([iri]);
  for (const known of all) for (const next of step.get(known) ?? []) all.add(next);
  return [...all];
}
