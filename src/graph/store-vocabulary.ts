import type { Ontology, Property } from '../ontology/ontology.ts';
import type { StoreVocabulary } from './graph-store.ts';

/** What a store needs to know of an ontology: names for labels, types and keys, and which values filters and orders will look at. */
export function storeVocabulary(ontology: Ontology): StoreVocabulary {
  return {
    classes: Array.from(ontology.classes.values(), ({ iri, name, label, parents }) => ({ iri, name, parents, ...(label === undefined ? {} : { label }) })),
    properties: Array.from(ontology.properties.values(), (property) => ({
      iri: property.iri,
      name: property.name,
      kind: property.kind,
      filterable: isFilterable(property),
      domain: property.domain,
      integer: property.schema?.kind === 'number' && property.schema.integer,
      ...(property.label === undefined ? {} : { label: property.label }),
    })),
  };
}

const scalarKinds: ReadonlySet<string> = new Set(['number', 'text', 'flag', 'dateTime', 'date', 'time', 'enum', 'iri']);

/** Attributes of one scalar. Telemetry is left out: an index on what changes every second would cost each write more than it saves a read. */
function isFilterable({ kind, many, schema, hidden }: Property): boolean {
  return kind === 'attribute' && !many && !hidden && schema !== undefined && scalarKinds.has(schema.kind);
}
