import { dtdlReader, type DtdlOptions } from '../adapters/dtdl/dtdl-reader.ts';
import { jsonLdReader } from '../adapters/jsonld/jsonld-reader.ts';
import { turtleReader } from '../adapters/n3/turtle-reader.ts';
import { rdfXmlReader } from '../adapters/rdfxml/rdfxml-reader.ts';
import type { Violation } from '../kernel/violation.ts';
import type { OntologyReader, SourceDocument } from '../ontology/ontology-reader.ts';
import { checkDocuments, checkGround } from '../server/check-plant.ts';
import { ontologyReaders } from '../server/reading/ontology-readers.ts';
import type { BatchJob, FromChecker } from './batch-messages.ts';

// The process that does one check after the other for `twinql check --batch`. It is killed from outside when a check takes too long.

const readers: Readonly<Record<string, (options: DtdlOptions) => OntologyReader>> = {
  dtdl: dtdlReader,
  turtle: turtleReader,
  trig: turtleReader,
  'n-triples': turtleReader,
  'n-quads': turtleReader,
  'rdf/xml': rdfXmlReader,
  'json-ld': () => jsonLdReader(),
};
const suffixes: Readonly<Record<string, string>> = { trig: '.trig', 'n-triples': '.nt', 'n-quads': '.nq', turtle: '.ttl' };

/** Other names of the formats: suffixes and media types. */
const otherNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    dtdl: 'application/dtdl+json application/vnd.dtdl+json',
    turtle: 'ttl text/turtle',
    trig: 'application/trig',
    'n-triples': 'nt ntriples application/n-triples',
    'n-quads': 'nq nquads application/n-quads',
    'rdf/xml': 'rdf rdfxml rdf-xml application/rdf+xml',
    'json-ld': 'jsonld application/ld+json',
  }).flatMap(([format, names]) => names.split(' ').map((name) => [name, format])),
);

const ground = await checkGround(AbortSignal.timeout(60_000));
// The first check starts the parser of DTDL and compiles every path: before the first document that counts, not on its time.
await checkDocuments([{ name: 'first.json', text: '{ "@context": "dtmi:dtdl:context;4", "@id": "dtmi:a;1", "@type": "Interface" }' }], ground, {
  signal: AbortSignal.timeout(60_000),
});

process.on('message', (job: BatchJob) => {
  void check(job).then((violations) => say({ kind: 'checked', violations }));
});
process.on('disconnect', () => process.exit());
say({ kind: 'ready' });

function say(message: FromChecker): void {
  process.send?.(message);
}

async function check({ documents, format: named, refuseUndefinedExtensions = false }: BatchJob): Promise<readonly Violation[]> {
  const signal = new AbortController().signal;
  const format = named === undefined ? undefined : (otherNames.get(named) ?? named);
  const strict = refuseUndefinedExtensions ? [dtdlReader({ refuseUndefinedExtensions })] : [];
  if (format === undefined) return (await checkDocuments(documents, ground, { readers: [...strict, ...ontologyReaders()], shapes: 'here', signal })).violations;
  const reader = Object.hasOwn(readers, format) ? readers[format]?.({ refuseUndefinedExtensions }) : undefined;
  if (reader === undefined) return [unknownFormat(format)];
  const given = documents.map(({ name, text }): SourceDocument => ({ name: `${name}${suffixes[format] ?? ''}`, text }));
  const names = new Set(given.map(({ name }) => name));
  const chosen: OntologyReader = { ...reader, recognises: ({ name }) => names.has(name) };
  return (await checkDocuments(given, ground, { readers: [chosen, ...ontologyReaders()], shapes: 'here', signal })).violations;
}

function unknownFormat(format: string): Violation {
  return {
    code: 'FORMAT',
    severity: 'error',
    message: `There is no format "${format.slice(0, 80)}"; the formats are ${Object.keys(readers).join(', ')}.`,
    remedy: 'Give one of these, or none.',
  };
}
