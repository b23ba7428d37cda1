import { exportTriples, type TwinTriples } from '../../federation/export-triples.ts';
import type { Triple } from '../../federation/linked-data.ts';
import { datatypeOf } from '../../federation/rdf-value.ts';
import { withLinks, type ExportGraph, type TwinWriter } from '../../graph/bulk/export-graph.ts';
import { sliceReader } from '../../graph/bulk/graph-slices.ts';
import type { TwinReader } from '../../graph/bulk/twin-reader.ts';
import { usedTerms } from '../../graph/bulk/used-terms.ts';
import type { Ontology, Property } from '../../ontology/ontology.ts';
import type { TripleTerm } from '../../ontology/triple-graph.ts';
import { rdf, rdfs, rdfType, tq, xsd } from '../../ontology/words.ts';
import { jsonLdReader } from './jsonld-reader.ts';

/** Writes twins as JSON-LD: one document, one line for each twin, in the names of the API. */
export function jsonLdTwinWriter(): TwinWriter {
  return { write: (graph, ontology) => [{ suffix: '', text: jsonLdOf(graph, ontology) }] };
}

/** The names of a document: of properties with the datatype that plain text has there, and of classes. */
interface Names {
  readonly properties: ReadonlyMap<string, { readonly name: string; readonly type: string }>;
  readonly classes: ReadonlyMap<string, string>;
}

async function* jsonLdOf(graph: ExportGraph, ontology: Ontology): AsyncGenerator<string> {
  const names = await namesOf(graph, ontology);
  yield `{"@context":${JSON.stringify(contextOf(names))},"@graph":[`;
  let nodes = 0;
  let isFirst = true;
  for await (const portion of withLinks(graph)) {
    for (const triples of exportTriples(portion, ontology, () => `_:e${String(++nodes)}`)) {
      yield `${isFirst ? '\n' : ',\n'}${lineOf(triples, names)}`;
      isFirst = false;
    }
  }
  yield '\n]}\n';
}

const ownNames: readonly (readonly [string, { readonly name: string; readonly type: string }])[] = [
  [rdfs('label'), { name: 'name', type: xsd('string') }],
  [tq('exactly'), { name: 'exactly', type: rdf('JSON') }],
  [tq('primaryClass'), { name: 'primaryClass', type: '@id' }],
  [tq('relationshipId'), { name: 'relationshipId', type: xsd('string') }],
  [rdf('subject'), { name: 'source', type: '@id' }],
  [rdf('predicate'), { name: 'relationship', type: '@id' }],
  [rdf('object'), { name: 'target', type: '@id' }],
];

/** Names of the terms that occur. A name that is taken is not given again: the term goes by its IRI. */
async function namesOf(graph: ExportGraph, ontology: Ontology): Promise<Names> {
  const used = await usedTerms(graph);
  const taken = new Set(ownNames.map(([, { name }]) => name));
  const take = (name: string): boolean => !taken.has(name) && taken.add(name).has(name);
  const properties = new Map(ownNames);
  for (const iri of new Set([...used.attributes, ...used.relationships, ...used.edgeAttributes])) {
    const property = ontology.properties.get(iri);
    if (property !== undefined && !properties.has(iri) && take(property.name)) properties.set(iri, { name: property.name, type: typeOf(property) });
  }
  const classes = new Map<string, string>();
  for (const iri of used.classes) {
    const name = ontology.classes.get(iri)?.name;
    if (name !== undefined && take(name)) classes.set(iri, name);
  }
  return { properties, classes };
}

function typeOf(property: Property): string {
  return property.kind === 'relationship' || property.kind === 'component' ? '@id' : datatypeOf(property);
}

/** Every term is defined at length, so that none is a prefix by mistake. */
function contextOf({ properties, classes }: Names): Readonly<Record<string, unknown>> {
  return {
    '@version': 1.1,
    ...Object.fromEntries(Array.from(properties, ([iri, { name, type }]) => [name, type === xsd('string') ? { '@id': iri } : { '@id': iri, '@type': type }])),
    ...Object.fromEntries(Array.from(classes, ([iri, name]) => [name, { '@id': iri }])),
  };
}

function lineOf({ about, statements }: TwinTriples, names: Names): string {
  const nodes = Map.groupBy([...about, ...statements], ({ subject }) => subject);
  return Array.from(nodes, ([subject, triples]) => JSON.stringify(nodeOf(subject, triples, names))).join(',');
}

function nodeOf(subject: string, triples: readonly Triple[], { properties, classes }: Names): Readonly<Record<string, unknown>> {
  const types = triples.filter(({ predicate }) => predicate === rdfType).map(({ object }) => (typeof object === 'string' ? object : object.value));
  const node: Record<string, unknown> = { '@id': subject, ...(types.length === 0 ? {} : { '@type': types.map((iri) => classes.get(iri) ?? iri) }) };
  const others = Map.groupBy(
    triples.filter(({ predicate }) => predicate !== rdfType),
    ({ predicate }) => predicate,
  );
  for (const [predicate, group] of others) {
    const named = properties.get(predicate);
    const values = group.map(({ object }) => valueOf(object, named?.type));
    node[named?.name ?? predicate] = values.length === 1 ? values[0] : values;
  }
  return node;
}

/** Plain text where the context says the datatype, else the value with its datatype. */
function valueOf(term: TripleTerm, type: string | undefined): unknown {
  if (typeof term === 'string') return type === '@id' ? term : { '@id': term };
  if (type === term.datatype || (type === undefined && term.datatype === xsd('string'))) return term.value;
  return { '@value': term.value, '@type': term.datatype };
}

/** Reads JSON-LD that has one node a line, as `twinql export` writes it, of any size. */
export function jsonLdExportReader(): TwinReader {
  return sliceReader(jsonLdReader(), {
    recognises: ({ head }) =>
      /^\{"@context":\{.*\},"@graph":\[\r?\n(\{"@id":|\]\})/.test(head) || /^\{"@context":\{"@version":1\.1,"name":\{"@id":[^\n]*$/.test(head),
    isProlog: (line) => line.startsWith('{"@context":'),
    endsBlock: () => true,
    document: (prolog, blocks) => {
      const nodes = blocks.map((block) => block.replace(/,$/, '')).filter((block) => block !== ']}' && block !== '');
      return `${prolog.join('\n')}\n${nodes.join(',\n')}\n]}\n`;
    },
  });
}
