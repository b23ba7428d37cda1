import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { writeDtdl } from '../../src/adapters/dtdl/dtdl-writer.ts';
import { jsonLdWriter } from '../../src/adapters/jsonld/jsonld-writer.ts';
import { nTriplesWriter, turtleGraphWriter } from '../../src/adapters/n3/graph-writers.ts';
import type { GraphWriter } from '../../src/ontology/graph-writer.ts';
import { loadModel, readGraph } from '../../src/ontology/load-model.ts';
import type { Ontology } from '../../src/ontology/ontology.ts';
import type { SourceDocument } from '../../src/ontology/ontology-reader.ts';
import type { TripleGraph } from '../../src/ontology/triple-graph.ts';
import { qudtUnits } from '../../src/adapters/qudt/unit-table.ts';
import { ontologyReaders } from '../../src/server/reading/ontology-readers.ts';
import { plainOntology } from '../support/plain-ontology.ts';
import { graphFingerprint } from '../support/same-graph.ts';
import { sharedData } from '../support/shared-data.ts';

const writers: readonly (readonly [suffix: string, writer: GraphWriter])[] = [
  ['ttl', turtleGraphWriter()],
  ['nt', nTriplesWriter()],
  ['jsonld', jsonLdWriter()],
];

async function read(name: string, text: string): Promise<TripleGraph> {
  const { graph, violations } = await readGraph([{ name, text }], ontologyReaders(), AbortSignal.timeout(60_000));
  const errors = violations.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ message, place }) => `${place?.file ?? ''}:${place?.line ?? ''} ${message}`).join('\n'));
  return graph;
}

const rdf = sharedData('rdf');
/** Two examples of SOSA have real errors of syntax: negative input elsewhere. */
const files = rdf === undefined ? [] : globSync(`${rdf}/**/*.{ttl,rdf,jsonld,nt}`).toSorted();

describe.skipIf(rdf === undefined)('RDF vocabularies, read, written and read again', () => {
  test.each(writers)('are the same graphs as .%s', async (suffix, writer) => {
    const differing: string[] = [];
    let triples = 0;
    for (const file of files) {
      const graph = await read(file, readFileSync(file, 'utf8')).catch(() => undefined);
      // The largest (Brick, QUDT, Guideline 36) are asked as Turtle alone, for the time it takes.
      if (graph === undefined || (suffix !== 'ttl' && graph.size > 20_000)) continue;
      const again = await read(`again.${suffix}`, [...writer.write(graph)].join(''));
      const [before, after] = [graphFingerprint(graph), graphFingerprint(again)];
      triples += before.triples;
      if (JSON.stringify(before) !== JSON.stringify(after)) differing.push(`${file}: ${JSON.stringify([before, after])}`);
    }
    process.stdout.write(`round trips as .${suffix}: ${files.length} files, ${triples.toLocaleString()} triples\n`);
    expect(differing).toEqual([]);
  });
});

const dtdl = sharedData('dtdl-models');

async function compiled(model: readonly SourceDocument[]): Promise<Ontology> {
  const { ontology } = await loadModel({ model, twins: [], overlays: [] }, { readers: ontologyReaders(), units: qudtUnits() }, AbortSignal.timeout(60_000));
  return ontology;
}

describe.skipIf(dtdl === undefined)('DTDL models, read, written and read again', () => {
  test.each(['iot-plugandplay-examples', 'isa95', 'opendigitaltwins-energygrid', 'opendigitaltwins-building'])(
    'are the same ontology as DTDL and as Turtle: %s',
    async (name) => {
      const model = globSync(`${dtdl}/${name}/**/*.json`)
        .toSorted()
        .map((file) => ({ name: file, text: readFileSync(file, 'utf8') }));
      const [ontology, { graph }] = [await compiled(model), await readGraph(model, ontologyReaders(), AbortSignal.timeout(60_000))];
      const { text, unsaid, violations } = await writeDtdl(graph, ontology, AbortSignal.timeout(60_000));
      const before = plainOntology(ontology);
      // The one word left is a type of a partner's extension that only DTDL v2 may use.
      expect([violations, [...unsaid.keys()]]).toEqual([[], name === 'iot-plugandplay-examples' ? ['dtmi:iotcentral:class:Location;2'] : []]);
      expect(plainOntology(await compiled([{ name: 'again.json', text }]))).toEqual(before);
      const turtle = [...turtleGraphWriter().write(graph)].join('');
      expect(plainOntology(await compiled([{ name: 'again.ttl', text: turtle }]))).toEqual(before);
    },
  );
});
