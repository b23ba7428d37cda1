import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dtdlReader } from '../../../src/adapters/dtdl/dtdl-reader.ts';
import { turtleReader } from '../../../src/adapters/n3/turtle-reader.ts';
import { loadModel, type LoadedModel, type ModelSources } from '../../../src/ontology/load-model.ts';
import { noUnits } from '../../../src/ontology/unit.ts';

const overlay = (name: string): { name: string; text: string } => ({ name: `${name}.ttl`, text: readFileSync(`ontology/overlays/${name}.ttl`, 'utf8') });
const overlays = ['base', 'brick', 'sosa', 'saref', 's223', 'rec', 'bot'].map(overlay);
function load(sources: Partial<ModelSources>, nameLock?: LoadedModel['nameLock']): Promise<LoadedModel> {
  const options = { readers: [dtdlReader(), turtleReader()], units: noUnits, ...(nameLock !== undefined && { nameLock }) };
  return loadModel({ model: [], twins: [], overlays, ...sources }, options, AbortSignal.timeout(30_000));
}
const turtle = (text: string): { name: string; text: string }[] => [
  { name: 'x.ttl', text: `@prefix a: <https://a.example/> . @prefix owl: <http://www.w3.org/2002/07/owl#> . ${text}` },
];

describe('loading a model', () => {
  test('applies an overlay exactly when its vocabulary is used', async () => {
    const [plain, brick, saref] = await Promise.all([
      load({ model: turtle('a:B a owl:Class .') }),
      load({ twins: turtle('a:x a <https://brickschema.org/schema/Brick#AHU> .') }),
      load({ twins: turtle('a:x a <https://saref.etsi.org/core/Measurement> .') }),
    ]);
    expect([plain.overlays, brick.overlays, saref.overlays]).toEqual([['base.ttl'], ['base.ttl', 'brick.ttl'], ['base.ttl', 'saref.ttl']]);
  });

  test('reads points and containment of Brick from twins alone, without its model', async () => {
    const { ontology, twins } = await load({
      twins: turtle(
        '@prefix brick: <https://brickschema.org/schema/Brick#> . a:s a brick:Point ; brick:isPointOf a:x . a:x a brick:AHU ; brick:hasPart a:y . a:y a brick:Fan .',
      ),
    });
    expect([twins.twins.length, twins.relationships.length, [...ontology.pointOf.values()], ontology.hasPart.length, ontology.partOf.length]).toEqual([
      3,
      2,
      ['https://brickschema.org/schema/Brick#isPointOf'],
      2,
      2,
    ]);
  });

  test('reads Turtle and DTDL side by side', async () => {
    const dtdl = { name: 'm.json', text: JSON.stringify({ '@context': 'dtmi:dtdl:context;2', '@id': 'dtmi:ex:M;1', '@type': 'Interface' }) };
    const { ontology, violations } = await load({ model: [...turtle('a:B a owl:Class .'), dtdl] });
    expect([[...ontology.classes.keys()].toSorted(), violations]).toEqual([['dtmi:ex:M;1', 'https://a.example/B'], []]);
  });

  test('names what is in no format it knows', async () => {
    const { violations } = await load({ model: [{ name: 'x.bin', text: '\u0000\u0001' }] });
    expect(violations).toMatchObject([{ code: 'FORMAT', severity: 'error', place: { file: 'x.bin' } }]);
  });

  test('has a version that depends on the sources alone', async () => {
    const [once, again, other] = await Promise.all([
      load({ model: turtle('a:B a owl:Class .') }),
      load({ model: turtle('a:B a owl:Class .') }),
      load({ model: turtle('a:C a owl:Class .') }),
    ]);
    expect([
      once.ontology.version === again.ontology.version,
      once.ontology.version === other.ontology.version,
      /^[0-9a-f]{64}$/.test(once.ontology.version),
    ]).toEqual([true, false, true]);
  });

  test('keeps the names of an earlier start', async () => {
    const first = await load({ model: turtle('<https://b.example/Room> a owl:Class .') });
    const second = await load({ model: turtle('a:Room a owl:Class . <https://b.example/Room> a owl:Class .') }, first.nameLock);
    expect(Object.fromEntries([...second.ontology.classes].map(([iri, { name }]) => [iri, name]))).toEqual({
      'https://b.example/Room': 'Room',
      'https://a.example/Room': 'A_Room',
    });
  });

  test('loads no overlay that is faulty itself', async () => {
    const { violations } = await load({
      model: turtle(
        'a:B a owl:Class . <https://saref.etsi.org/core/x> a a:B . <https://w3id.org/bot#y> a a:B . <http://www.w3.org/ns/sosa/z> a a:B . <https://w3id.org/rec#r> a a:B .',
      ),
    });
    expect(violations).toEqual([]);
  });
});
