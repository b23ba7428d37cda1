import { describe, expect, test } from 'vitest';
import { writeDtdl, type WrittenDtdl } from '../../../../src/adapters/dtdl/dtdl-writer.ts';
import { qudtUnitOf } from '../../../../src/adapters/dtdl/dtdl-units.ts';
import { writtenUnits } from '../../../../src/adapters/dtdl/write-units.ts';
import { turtleGraphWriter } from '../../../../src/adapters/n3/graph-writers.ts';
import { qudtUnits } from '../../../../src/adapters/qudt/unit-table.ts';
import { loadModel, readGraph } from '../../../../src/ontology/load-model.ts';
import type { Ontology } from '../../../../src/ontology/ontology.ts';
import type { SourceDocument } from '../../../../src/ontology/ontology-reader.ts';
import { ontologyReaders } from '../../../../src/server/reading/ontology-readers.ts';
import { breadthDtdl } from '../../../support/breadth-dtdl.ts';
import { plainOntology } from '../../../support/plain-ontology.ts';

const signal = (): AbortSignal => AbortSignal.timeout(30_000);

async function compiled(...model: readonly SourceDocument[]): Promise<Ontology> {
  return (await loadModel({ model, twins: [], overlays: [] }, { readers: ontologyReaders(), units: qudtUnits() }, signal())).ontology;
}

async function written(document: SourceDocument): Promise<WrittenDtdl> {
  const { graph } = await readGraph([document], ontologyReaders(), signal());
  return writeDtdl(graph, await compiled(document), signal());
}

describe('the writer of DTDL', () => {
  test('writes everything that DTDL v4 can say as it was', async () => {
    const document = { name: 'model.json', text: JSON.stringify(breadthDtdl) };
    const { text, overlay, violations } = await written(document);
    expect([violations, [...overlay.triples()]]).toEqual([[], []]);
    expect(plainOntology(await compiled({ name: 'again.json', text }))).toEqual(plainOntology(await compiled(document)));
  });

  test('writes v2 as v4: types of units, payloads, shared schemas, undefined extensions in the overlay', async () => {
    const model = {
      '@context': ['dtmi:dtdl:context;2', 'dtmi:nobody:knows;1'],
      '@id': 'dtmi:a:B;3',
      '@type': ['Interface', 'Strange'],
      strange: { value: 1 },
      schemas: [{ '@id': 'dtmi:a:mode;1', '@type': 'Enum', valueSchema: 'integer', enumValues: [{ '@id': 'dtmi:a:mode:on;1', name: 'on', enumValue: 1 }] }],
      contents: [
        { '@type': ['Telemetry', 'Temperature'], name: 't', schema: 'double', unit: 'degreeCelsius' },
        { '@id': 'dtmi:a:own;1', '@type': 'Property', name: 'own', schema: 'dtmi:a:mode;1' },
        { '@type': 'Property', name: 'other', schema: 'dtmi:a:mode;1' },
        { '@type': 'Command', name: 'go', commandType: 'synchronous', request: { name: 'how', displayName: 'How', schema: 'dtmi:a:mode;1' } },
      ],
    };
    const document = { name: 'model.json', text: JSON.stringify(model) };
    const { text, overlay, unsaid, violations } = await written(document);
    expect([violations, [...unsaid.keys()].toSorted()]).toEqual([[], ['dtmi:dtdl:undefined:Strange', 'dtmi:dtdl:undefined:strange']]);
    const turtle = [...turtleGraphWriter().write(overlay)].join('');
    expect(plainOntology(await compiled({ name: 'again.json', text }, { name: 'o.ttl', text: turtle }))).toEqual(plainOntology(await compiled(document)));
  });

  test('says what DTDL cannot, where its limits are too narrow', async () => {
    const chain = Array.from({ length: 15 }, (_, i) => `a:C${i} a owl:Class ${i > 0 ? `; rdfs:subClassOf a:C${i - 1} ` : ''}.`).join('\n');
    const prefixes =
      '@prefix a: <https://a.example/> . @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .';
    const { violations } = await written({ name: 'deep.ttl', text: `${prefixes}\n${chain}` });
    expect(violations.map(({ code }) => code)).toContain('dtmi:dtdl:parsingError:excessiveDepthNarrow');
  });
});

test('every unit is written under a type that the parser allows it for, and comes back as the same unit of QUDT', async () => {
  const units = [...writtenUnits.keys()].map((name) => [name, qudtUnitOf(name)] as const);
  const prefixes = '@prefix a: <https://a.example/> . @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .';
  const telemetry = units.map(([name, iri]) => `a:${name} a tq:Telemetry ; rdfs:domain a:C ; rdfs:range xsd:double ; qudt:hasUnit <${iri ?? ''}> .`);
  const more = '@prefix tq: <https://w3id.org/twinql#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix qudt: <http://qudt.org/schema/qudt/> .';
  const { text, violations } = await written({ name: 'units.ttl', text: [prefixes, more, 'a:C a owl:Class .', ...telemetry].join('\n') });
  const { properties } = await compiled({ name: 'again.json', text });
  expect([units.length > 150, violations]).toEqual([true, []]);
  expect(Object.fromEntries([...properties.values()].map(({ name, unit }) => [name, unit]))).toEqual(Object.fromEntries(units));
});
