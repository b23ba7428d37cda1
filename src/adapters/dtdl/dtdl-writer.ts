import { localName } from '../../kernel/iri.ts';
import type { Violation } from '../../kernel/violation.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { TripleGraph, type TripleTerm } from '../../ontology/triple-graph.ts';
import { rdfs, rdfType, skos, tq, xsd } from '../../ontology/words.ts';
import { dtdlReader } from './dtdl-reader.ts';
import { writeInterfaces } from './write-interfaces.ts';

/** A model as DTDL and what DTDL cannot say of it. */
export interface WrittenDtdl {
  /** The interfaces, one JSON document. */
  readonly text: string;
  /** Everything that is not in the interfaces, about the same identifiers: an overlay that makes the model whole again. */
  readonly overlay: TripleGraph;
  /** How often each predicate (or type) is left to the overlay. */
  readonly unsaid: ReadonlyMap<string, number>;
  /** What the parser says of the interfaces; the limits of DTDL (depth of extension, length of names) may be too narrow for a model. */
  readonly violations: readonly Violation[];
}

/** Writes a model as DTDL v4. It is read back at once: what does not come back is the overlay. */
export async function writeDtdl(graph: TripleGraph, ontology: Ontology, signal: AbortSignal): Promise<WrittenDtdl> {
  const { interfaces, renamed, further } = writeInterfaces(graph, ontology);
  const text = `${JSON.stringify(interfaces, undefined, 2)}\n`;
  const again = new TripleGraph();
  const found = interfaces.length === 0 ? [] : await dtdlReader().read([{ name: 'written.json', text }], again, signal);
  const classNames = new Set([...ontology.classes.keys()].flatMap((iri) => renamed.get(iri) ?? []));
  const left = [...graph.triples()]
    .map((triple) => withNames(triple, renamed))
    .filter(notIn(again))
    .filter(([subject, predicate]) => predicate !== tq('name') || !classNames.has(subject));
  const overlay = new TripleGraph();
  keepPrefixes(overlay, graph.prefixes, renamed);
  for (const triple of left) overlay.add(...triple);
  for (const [iri, dtmi] of renamed) overlay.add(dtmi, skos('exactMatch'), iri);
  const nameOf = (iri: string): string => renamed.get(iri) ?? iri;
  for (const [content, classes] of further) {
    const word = ontology.commands.has(content) ? tq('appliesTo') : rdfs('domain');
    for (const cls of classes) overlay.add(nameOf(content), word, nameOf(cls));
  }
  keepNames(overlay, ontology, renamed);
  const words = left.map(([, predicate, object]) => (predicate === rdfType && typeof object === 'string' ? object : predicate));
  const unsaid = new Map([...Map.groupBy(words, (word) => word)].map(([word, uses]) => [word, uses.length]));
  return { text, overlay, unsaid, violations: found };
}

/** A prefix goes on to mean the terms it meant: names in the API are told apart by it. */
function keepPrefixes(overlay: TripleGraph, prefixes: ReadonlyMap<string, string>, renamed: ReadonlyMap<string, string>): void {
  for (const [prefix, namespace] of prefixes) {
    const moved = [...renamed].find(([iri, dtmi]) => iri.startsWith(namespace) && !dtmi.includes(':_contents:'))?.[1];
    overlay.prefix(prefix, moved === undefined ? namespace : moved.slice(0, moved.lastIndexOf(':') + 1));
  }
}

/** A class keeps its name where another identifier would give it another. */
function keepNames(overlay: TripleGraph, ontology: Ontology, renamed: ReadonlyMap<string, string>): void {
  for (const { iri, name } of ontology.classes.values()) {
    const dtmi = renamed.get(iri);
    if (dtmi !== undefined && localName(dtmi) !== name) overlay.add(dtmi, tq('name'), { value: name, datatype: xsd('string') });
  }
}

type Triple = readonly [subject: string, predicate: string, object: TripleTerm];

function withNames([subject, predicate, object]: Triple, renamed: ReadonlyMap<string, string>): Triple {
  const nameOf = (term: string): string => renamed.get(term) ?? term;
  return [nameOf(subject), nameOf(predicate), typeof object === 'string' ? nameOf(object) : object];
}

function notIn(graph: TripleGraph): (triple: Triple) => boolean {
  const said = new Set([...graph.triples()].map(keyOf));
  return (triple) => !said.has(keyOf(triple));
}

/** Equal for triples that mean the same: languages in any case, labels without one as English, co-types and their properties in any version of their extension. */
function keyOf([subject, predicate, object]: Triple): string {
  if (typeof object === 'string') return `${subject} ${unversioned(predicate)} <${unversioned(object)}>`;
  const language = object.language?.toLowerCase() ?? (predicate === rdfs('label') ? 'en' : '');
  const datatype = language === '' ? object.datatype : '';
  return `${subject} ${unversioned(predicate)} "${language}"${datatype}"${object.value}`;
}

function unversioned(iri: string): string {
  if (!iri.startsWith('dtmi:dtdl:') && !iri.startsWith('dtmi:standard:')) return iri;
  return iri
    .replace(/^dtmi:dtdl:extension:quantitativeTypes:v\d+:/, 'dtmi:standard:')
    .replace(/^(dtmi:dtdl:extension:[A-Za-z]+):v\d+/, '$1')
    .replace(/;\d+$/, '');
}
