const rdfNs = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const rdfsNs = 'http://www.w3.org/2000/01/rdf-schema#';
const owlNs = 'http://www.w3.org/2002/07/owl#';
const xsdNs = 'http://www.w3.org/2001/XMLSchema#';
const shNs = 'http://www.w3.org/ns/shacl#';
const skosNs = 'http://www.w3.org/2004/02/skos/core#';
const dctermsNs = 'http://purl.org/dc/terms/';

/** The namespace of the product's own vocabulary. */
export const tqNamespace = 'https://w3id.org/twinql#';
/** QUDT's namespaces. */
const qudtNamespace = 'http://qudt.org/schema/qudt/';
export const unitNamespace = 'http://qudt.org/vocab/unit/';
export const xsdNamespace: string = xsdNs;

/** The IRI of a word of `tq:`. */
export function tq(name: string): string {
  return `${tqNamespace}${name}`;
}
export function sh(name: string): string {
  return `${shNs}${name}`;
}
export function owl(name: string): string {
  return `${owlNs}${name}`;
}
export function rdfs(name: string): string {
  return `${rdfsNs}${name}`;
}
export function xsd(name: string): string {
  return `${xsdNs}${name}`;
}
export function qudt(name: string): string {
  return `${qudtNamespace}${name}`;
}
export function skos(name: string): string {
  return `${skosNs}${name}`;
}
export function prov(name: string): string {
  return `http://www.w3.org/ns/prov#${name}`;
}
export function dcterms(name: string): string {
  return `${dctermsNs}${name}`;
}

/** `schema.org` is written with http and with https; both are read. */
export function schemaOrg(name: string): readonly string[] {
  return [`http://schema.org/${name}`, `https://schema.org/${name}`];
}

/** The IRI of a word of `rdf:`. */
export function rdf(name: string): string {
  return `${rdfNs}${name}`;
}

export const rdfType: string = `${rdfNs}type`;
export const rdfJson: string = `${rdfNs}JSON`;
export const rdfValue: string = `${rdfNs}value`;
export const rdfFirst: string = `${rdfNs}first`;
export const rdfRest: string = `${rdfNs}rest`;
export const rdfNil: string = `${rdfNs}nil`;
export const rdfProperty: string = `${rdfNs}Property`;
export const hasPart: string = `${dctermsNs}hasPart`;
export const isPartOf: string = `${dctermsNs}isPartOf`;
/** DASH's word for "shown, not edited": what DTDL says by leaving `writable` out. */
export const readOnly = 'http://datashapes.org/dash#readOnly';

/** Words about words: their classes and properties describe models and are never kinds of twin. */
const metaNamespaces: readonly string[] = [
  rdfNs,
  rdfsNs,
  owlNs,
  xsdNs,
  shNs,
  skosNs,
  dctermsNs,
  tqNamespace,
  qudtNamespace,
  'http://purl.org/dc/elements/1.1/',
  'http://purl.org/vocab/vann/',
  'http://www.linkedmodel.org/schema/vaem#',
  'http://www.w3.org/ns/prov#',
  'http://www.w3.org/ns/odrl/2/',
  'http://datashapes.org/dash#',
  'https://w3id.org/dpv#',
  'dtmi:dtdl:',
];

/** The few words of those vocabularies that are relationships and values of twins all the same. */
const carried: ReadonlySet<string> = new Set([hasPart, isPartOf, `${owlNs}sameAs`, `${tqNamespace}member`, rdfValue, `${qudtNamespace}hasUnit`]);

/** Whether an IRI belongs to a vocabulary that describes models rather than a domain. */
export function isMeta(iri: string): boolean {
  return !carried.has(iri) && metaNamespaces.some((namespace) => iri.startsWith(namespace));
}
