import type { Violation } from '../kernel/violation.ts';
import type { SourceDocument } from './ontology-reader.ts';
import type { TripleGraph } from './triple-graph.ts';
import { rdfType } from './words.ts';

const owl = 'http://www.w3.org/2002/07/owl#';

/** Vocabularies that need not be given to be understood: those of RDF itself and of what the product has built in. */
const builtIn: readonly RegExp[] = [
  /^http:\/\/www\.w3\.org\/(?:1999\/02\/22-rdf-syntax-ns|2000\/01\/rdf-schema|2002\/07\/owl|2001\/XMLSchema|2004\/02\/skos\/core|ns\/shacl)\b/,
  /^https?:\/\/(?:purl\.org\/(?:dc\/(?:terms|elements)|vocab\/vann)|xmlns\.com\/foaf|schema\.org|qudt\.org|www\.qudt\.org|www\.linkedmodel\.org\/schema|w3id\.org\/twinql)\b/,
];

/** Imports of the graph that no document in it answers, each once: `owl:imports` names an ontology or one of its versions. */
function openImports(graph: TripleGraph): readonly { readonly importer: string; readonly iri: string }[] {
  const versions = new Set(Array.from(graph.withPredicate(`${owl}versionIRI`), ([, version]) => version));
  const isHere = (iri: string): boolean =>
    versions.has(iri) || ['', '#', '/'].some((end) => graph.has(iri.replace(/[#/]$/, '') + end, rdfType, `${owl}Ontology`));
  const open = new Map<string, string>();
  for (const [importer, iri] of graph.withPredicate(`${owl}imports`)) if (typeof iri === 'string' && !open.has(iri) && !isHere(iri)) open.set(iri, importer);
  return Array.from(open, ([iri, importer]) => ({ iri, importer }));
}

/** Documents for imports, found among those given for IRIs; what they import counts too, and each is given once. */
export async function followImports(
  graph: TripleGraph,
  find: (iri: string) => SourceDocument | undefined,
  read: (document: SourceDocument) => Promise<void>,
): Promise<readonly SourceDocument[]> {
  const followed = new Map<string, SourceDocument>();
  for (;;) {
    const next = openImports(graph)
      .map(({ iri }) => find(iri))
      .find((document) => document !== undefined && !followed.has(document.name));
    if (next === undefined) return [...followed.values()];
    followed.set(next.name, next);
    await read(next);
  }
}

/** What is imported and not here: nothing is fetched, so it says what to do. `overlaid` are the namespaces that overlays annotate. */
export function importViolations(graph: TripleGraph, isMapped: (iri: string) => boolean, overlaid: readonly string[]): readonly Violation[] {
  return openImports(graph)
    .filter(({ iri }) => !isMapped(iri) && !builtIn.some((vocabulary) => vocabulary.test(iri)))
    .map(({ importer, iri }) => {
      const isOverlaid = overlaid.some((namespace) => namespace.replace(/[#/]$/, '') === iri.replace(/[#/]$/, ''));
      const place = graph.place(importer, `${owl}imports`);
      return {
        code: 'IMPORT',
        severity: isOverlaid ? 'info' : 'warning',
        message: `<${importer.slice(0, 300)}> imports <${iri.slice(0, 300)}>, which none of the documents declares; nothing is fetched${isOverlaid ? ', what twinql knows of it holds' : ''}.`,
        remedy: `Give its file with the model, or --map ${iri.slice(0, 300)}=FILE.`,
        ...(place !== undefined && { place }),
      };
    });
}
