import { parseValue } from '../kernel/exact-json.ts';
import type { Iri } from '../kernel/iri.ts';
import type { Value } from '../kernel/value.ts';
import { literalAt, termIri } from './compile/reading.ts';
import { propertyAt } from './equivalents.ts';
import { attributeValue } from './instance-values.ts';
import type { TwinLink } from './instances.ts';
import type { Ontology } from './ontology.ts';
import { linksOfRemainder, withAttributesRemainder } from './remainder.ts';
import type { TripleGraph } from './triple-graph.ts';
import { isMeta, rdf, rdfType, tq } from './words.ts';

/** What links are read from. `isTwin` tells individuals from the rest of the graph. */
export interface LinkReading {
  readonly graph: TripleGraph;
  readonly ontology: Ontology;
  readonly isTwin: (subject: string) => boolean;
}

/** What is written beside a subject in place of what RDF does not carry (`tq:exactly`). */
export function remainderAt(graph: TripleGraph, subject: string): Value | undefined {
  const literal = literalAt(graph, subject, tq('exactly'));
  return literal === undefined ? undefined : parseValue(literal.value);
}

/**
 * The links of a subject: its triples, and in place of a triple about which there are statements (`rdf:Statement`), one link for each of these, with
 * its id (`tq:relationshipId`) and its attributes.
 */
export function linksOf(reading: LinkReading, subject: string, source: Iri): readonly TwinLink[] {
  const exact = linksOfRemainder(remainderAt(reading.graph, subject));
  if (exact !== undefined) return exact.map((link) => ({ source, ...link }));
  const stated = statedLinks(reading, subject, source);
  const told = new Set(stated.map(({ type, target }) => `${type} ${target}`));
  const links: TwinLink[] = [];
  for (const [predicate, object] of reading.graph.of(subject)) {
    const link = typeof object === 'string' ? endsOf(reading, predicate, object) : undefined;
    if (link !== undefined && !told.has(`${link.type} ${link.target}`)) links.push({ source, ...link, id: '', attributes: {} });
  }
  return [...links, ...stated];
}

function statedLinks(reading: LinkReading, subject: string, source: Iri): readonly TwinLink[] {
  const { graph, ontology } = reading;
  return graph.subjectsOf(rdf('subject'), subject).flatMap((statement) => {
    const [predicate, object] = [graph.resource(statement, rdf('predicate')), graph.resource(statement, rdf('object'))];
    if (predicate === undefined || object === undefined || !graph.has(statement, rdfType, rdf('Statement'))) return [];
    const link = endsOf(reading, predicate, object);
    if (link === undefined) return [];
    const attributes = attributesAt(graph, statement, ontology);
    const id = literalAt(graph, statement, tq('relationshipId'))?.value ?? '';
    return [{ source, ...link, id, attributes: withAttributesRemainder(attributes, remainderAt(graph, statement)) }];
  });
}

/** The attributes that stand at a node, by the IRIs of their properties. */
export function attributesAt(graph: TripleGraph, node: string, ontology: Ontology): Readonly<Record<string, Value>> {
  const attributes: Record<string, Value> = {};
  for (const word of new Set([...graph.of(node)].map(([each]) => each))) {
    const iri = termIri(word);
    const property = iri === undefined ? undefined : propertyAt(ontology, iri);
    const value = property?.kind === 'attribute' ? attributeValue(graph, property, graph.objects(node, word)) : undefined;
    if (property !== undefined && value !== undefined) attributes[property.iri] = value;
  }
  return attributes;
}

function endsOf(reading: LinkReading, predicate: string, object: string): Pick<TwinLink, 'type' | 'target'> | undefined {
  const type = linkType(reading.ontology, predicate);
  const target = type === undefined ? undefined : linkTarget(reading, object);
  return type === undefined || target === undefined ? undefined : { type, target };
}

function linkType(ontology: Ontology, predicate: string): Iri | undefined {
  const type = termIri(predicate);
  const property = type === undefined ? undefined : propertyAt(ontology, type);
  return property?.kind === 'relationship' || property?.kind === 'component' ? property.iri : undefined;
}

/** The twin a link leads to; a link to something of the model itself (a tag, a concept, a class) is not a link between twins. */
function linkTarget({ graph, isTwin }: LinkReading, object: string): Iri | undefined {
  const isModel = !isTwin(object) && (isMeta(object) || graph.object(object, rdfType) !== undefined || object.startsWith('_:'));
  return isModel ? undefined : termIri(object);
}
