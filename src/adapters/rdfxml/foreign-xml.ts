import type { Place, Violation } from '../../kernel/violation.ts';

export const rdfNamespace = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

interface Format {
  readonly name: string;
  readonly remedy: string;
}

/** Formats of XML that people take for RDF/XML, by the namespace or the local name of their root element. */
const formats: Readonly<Record<string, Format>> = {
  'http://www.w3.org/2002/07/owl#': { name: 'OWL/XML', remedy: 'Save the ontology as RDF/XML or Turtle (in Protégé: File, Save as) and give that file.' },
  'http://www.w3.org/2004/03/trix/trix-1/': { name: 'TriX', remedy: 'Convert it to TriG, Turtle or RDF/XML.' },
  'http://opcfoundation.org/UA/2011/03/UANodeSet.xsd': { name: 'an OPC UA node set', remedy: 'Convert the node set to RDF or DTDL first.' },
  CAEXFile: { name: 'AutomationML', remedy: 'Convert it to RDF or DTDL first.' },
  XMI: { name: 'XMI', remedy: 'Export the UML model as RDF or DTDL.' },
  html: { name: 'a web page', remedy: 'Give the ontology itself, not the page that describes it.' },
  svg: { name: 'a drawing (SVG)', remedy: 'Give the ontology itself.' },
};

/** The error for XML that is not RDF/XML: it names the format, as far as it is known, and what to do. */
export function foreignFormat(name: string, namespace: string, place: Place): Violation {
  const local = name.slice(name.indexOf(':') + 1);
  const known = [namespace, local].find((key) => Object.hasOwn(formats, key));
  const format = known === undefined ? undefined : formats[known];
  const root = `its root element is <${name.slice(0, 80)}>${namespace === '' ? '' : ` of ${namespace.slice(0, 200)}`}`;
  return {
    code: 'FORMAT',
    severity: 'error',
    message: `This is ${format?.name ?? 'XML, but not RDF/XML'}, which cannot be read: ${root}.`,
    remedy: format?.remedy ?? 'Give the ontology as RDF/XML (root element rdf:RDF), Turtle, JSON-LD or DTDL.',
    place,
  };
}
