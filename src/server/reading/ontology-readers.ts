import { dtdlReader } from '../../adapters/dtdl/dtdl-reader.ts';
import { jsonLdReader } from '../../adapters/jsonld/jsonld-reader.ts';
import { turtleReader } from '../../adapters/n3/turtle-reader.ts';
import { rdfXmlReader } from '../../adapters/rdfxml/rdfxml-reader.ts';
import type { OntologyReader } from '../../ontology/ontology-reader.ts';

/** The text of a document that others refer to by an IRI, where it was given with them. */
export type FindDocument = (iri: string) => string | undefined;

/**
 * The readers of all formats, in the order in which they are asked: those that look closest first (an XML element could begin a line of Turtle).
 * Contexts of JSON-LD that are named by their address come from `context`; nothing is ever fetched.
 */
export function ontologyReaders(context: FindDocument = () => undefined): readonly OntologyReader[] {
  return [jsonLdReader(context), dtdlReader(), rdfXmlReader(), turtleReader()];
}
