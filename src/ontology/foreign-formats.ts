import type { Violation } from '../kernel/violation.ts';
import type { SourceDocument } from './ontology-reader.ts';

interface ForeignFormat {
  readonly name: string;
  /** How its documents begin: after white space and comments, with control characters as dots. */
  readonly begins: RegExp;
  readonly remedy: string;
}

const convert = 'Convert it to Turtle with Protégé (File, Save as) or ROBOT (robot convert --input FILE --output model.ttl) and give that file.';
const ontologyItself = 'Give the ontology itself as Turtle, RDF/XML, JSON-LD or DTDL.';
const unpack = 'Unpack it and give the files inside.';

/** Formats that people take for one that is read here. Binary ones are told by how their first bytes look as text. */
const formats: readonly ForeignFormat[] = [
  { name: 'a gzip archive', begins: /^\.[\u008b\ufffd]/, remedy: unpack },
  { name: 'a zip archive', begins: /^PK\.\./, remedy: unpack },
  { name: 'a bzip2, xz, zstd or 7z archive', begins: /^(?:BZh\d1AY|[\ufffdý]7zXZ|\(\ufffd\/\ufffd|7z[\ufffd\u00bc])/, remedy: unpack },
  { name: 'a PDF', begins: /^%PDF-/, remedy: ontologyItself },
  { name: 'HDT (binary RDF)', begins: /^\$HDT/, remedy: 'Convert it to N-Triples (hdt2rdf) and give that file.' },
  { name: 'a web page', begins: /^(?:<!DOCTYPE\s+html|<html[\s>])/i, remedy: 'Give the ontology itself, not the page that describes it.' },
  { name: 'OWL functional syntax', begins: /^(?:Prefix\s*\(|Ontology\s*\()/, remedy: convert },
  { name: 'OWL Manchester syntax', begins: /^(?:Prefix:\s|Ontology:\s|Namespace:\s)/, remedy: convert },
  { name: 'OBO', begins: /^format-version:\s/, remedy: convert },
  {
    name: 'LinkML or other YAML',
    begins: /^(?:---\s|id:\s+\S+\s*\n(?:name|title|prefixes|imports):)/,
    remedy: 'Generate OWL or SHACL from it (gen-owl, gen-shacl) and give that file.',
  },
];

/** The error for a document in a format that is not read: it names the format and the remedy. */
export function foreignFormat({ name: file, text }: SourceDocument): Violation | undefined {
  const start = text.slice(0, 65_536).replace(/^(?:[\s\uFEFF]+|#[^\n]*(?:\n|$)|!\s[^\n]*\n)+/, '');
  const shown = start.slice(0, 1000).replaceAll(/\p{Cc}(?<![\s\u0080-\u009f])/gu, '.');
  const format = formats.find(({ begins }) => begins.test(shown));
  if (format !== undefined) return violation(file, `This is ${format.name}, which cannot be read.`, format.remedy);
  if (start.slice(0, 500).includes('\0')) return violation(file, 'This is a binary file, which cannot be read.', ontologyItself);
  return undefined;
}

function violation(file: string, message: string, remedy: string): Violation {
  return { code: 'FORMAT', severity: 'error', message, remedy, place: { file } };
}
