import fc from 'fast-check';
import { findBreakingChanges, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { dtdlReader } from '../../../../src/adapters/dtdl/dtdl-reader.ts';
import { turtleReader } from '../../../../src/adapters/n3/turtle-reader.ts';
import { qudtUnits } from '../../../../src/adapters/qudt/unit-table.ts';
import { buildSchema, type BuiltSchema } from '../../../../src/api/build-schema.ts';
import { publishedClasses } from '../../../../src/api/schema-from-ontology/published-classes.ts';
import { emptyNameLock, readNameLock, type NameLock } from '../../../../src/ontology/compile/name-lock.ts';
import { loadModel, type LoadedModel } from '../../../../src/ontology/load-model.ts';
import { coreSdl } from '../../../support/core-sdl.ts';
import { documentOf, randomTerms } from '../../../support/random-models.ts';

interface Published {
  readonly loaded: LoadedModel;
  readonly built: BuiltSchema;
  /** As it is kept and read again. */
  readonly lock: NameLock;
}

/** What an installation does at each start: reads the model with the lock, publishes, keeps the lock. */
async function publish(texts: readonly string[], lock: NameLock = emptyNameLock, twins: readonly string[] = []): Promise<Published> {
  const named = (list: readonly string[], kind: string): { name: string; text: string }[] =>
    list.map((text, i) => ({ name: text.trimStart().startsWith('[') ? `${kind}${i}.json` : `${kind}${i}.ttl`, text }));
  const sources = { model: named(texts, 'model'), twins: named(twins, 'twins'), overlays: [] };
  const options = { readers: [dtdlReader(), turtleReader()], units: qudtUnits(), nameLock: lock };
  const loaded = await loadModel(sources, options, new AbortController().signal);
  const { ontology, nameLock } = loaded;
  const built = buildSchema({ ontology, coreSdl, units: qudtUnits(), published: publishedClasses(ontology, new Set()), lock: nameLock.published });
  const kept = JSON.stringify({ ...nameLock, published: built.names });
  const { lock: read, violations } = readNameLock(kept, 'names.lock.json');
  expect(violations).toEqual([]);
  return { loaded, built, lock: read };
}

const prefixes = `@prefix : <https://ex.org/m#> . @prefix other: <https://other.example/m#> . @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix tq: <https://w3id.org/twinql#> .
  @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .`;

describe('a model that grows', () => {
  test('takes back no name, type or argument, whatever is added', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(randomTerms, randomTerms, fc.boolean(), async (terms, more, additionsFirst) => {
        const known = new Set(terms.map(({ key }) => key));
        const added = documentOf(more.filter(({ key }) => !known.has(key)));
        const first = documentOf(terms);
        const before = await publish([first]);
        const after = await publish(additionsFirst ? [added, first] : [first, added], before.lock);
        expect(findBreakingChanges(before.built.schema, after.built.schema)).toEqual([]);
        expect(after.built.violations).toEqual([]);
        expect({ ...after.lock.classes }).toMatchObject(before.lock.classes);
      }),
      { numRuns: 40 },
    );
  });

  test('keeps a short name that classes share when a later property of that word has another type', async () => {
    const contents = (name: string, schema: string): object => ({ '@type': 'Telemetry', name, schema });
    const type = (id: string, schema: string): object => ({
      '@id': `dtmi:ex:${id};1`,
      '@type': 'Interface',
      '@context': 'dtmi:dtdl:context;3',
      contents: [contents('temperature', schema)],
    });
    const before = await publish([JSON.stringify([type('Boiler', 'double'), type('Room', 'double')])]);
    const after = await publish([JSON.stringify([type('Boiler', 'double'), type('Room', 'double'), type('Attic', 'string')])], before.lock);
    expect(findBreakingChanges(before.built.schema, after.built.schema)).toEqual([]);
    const document =
      '{ boilers { nodes { temperature { value } } } rooms { nodes { temperature { value } } } attics { nodes { attic_temperature { text } } } }';
    const errors = validate(after.built.schema, parse(document));
    expect(errors.map(({ message }) => message)).toEqual([]);
  });

  test('a newer version of a DTDL interface keeps the names of the one before', async () => {
    const type = (version: number, extra: readonly object[] = []): string =>
      JSON.stringify([
        {
          '@id': `dtmi:ex:Pump;${version}`,
          '@type': 'Interface',
          '@context': 'dtmi:dtdl:context;3',
          contents: [{ '@type': 'Telemetry', name: 'flow', schema: 'double' }, ...extra],
        },
      ]);
    const before = await publish([type(1)]);
    const after = await publish([type(2, [{ '@type': 'Property', name: 'maker', schema: 'string' }])], before.lock);
    expect(findBreakingChanges(before.built.schema, after.built.schema)).toEqual([]);
  });

  test('a second value of a twin, or a class published later, changes no type of a field', async () => {
    const model = `${prefixes} :Pump a owl:Class . :Tank a owl:Class . :feeds a owl:ObjectProperty ; rdfs:domain :Pump ; rdfs:range :Tank .
      :maker a owl:DatatypeProperty ; rdfs:domain :Pump ; rdfs:range xsd:string .`;
    const before = await publish([model], emptyNameLock, ['<https://ex.org/1> a <https://ex.org/m#Pump> ; <https://ex.org/m#maker> "A" .']);
    const after = await publish([model], before.lock, ['<https://ex.org/1> a <https://ex.org/m#Pump> ; <https://ex.org/m#maker> "A" , "B" .']);
    expect(findBreakingChanges(before.built.schema, after.built.schema)).toEqual([]);
    const { ontology } = before.loaded;
    const [pump, tank] = ['Pump', 'Tank'].map((word) => [...ontology.classes.keys()].find((iri) => iri.endsWith(word)));
    const source = { ontology, coreSdl, units: qudtUnits() };
    const one = buildSchema({ ...source, published: new Set(pump === undefined ? [] : [pump]) });
    const both = buildSchema({ ...source, published: new Set(tank === undefined ? [] : [tank]), lock: one.names });
    expect([...both.model.classes.values()].map(({ name }) => name).toSorted()).toEqual(['Pump', 'Tank']);
    expect(findBreakingChanges(one.schema, both.schema)).toEqual([]);
  });

  test('a property that means something else now is told', async () => {
    const model = (range: string): string => `${prefixes} :Pump a owl:Class . :maker a owl:DatatypeProperty ; rdfs:domain :Pump ; rdfs:range ${range} .`;
    const before = await publish([model('xsd:string')]);
    const after = await publish([model('xsd:double')], before.lock);
    expect(after.built.violations).toMatchObject([{ code: 'FORM', severity: 'warning', message: expect.stringContaining('"maker: String"') as string }]);
    expect(after.lock.published?.fields['https://ex.org/m#maker']).toEqual({ name: 'maker', type: 'Float' });
  });

  test('two published fields that a class would have together stop the build, which names both', async () => {
    const model = `${prefixes} :Pump a owl:Class . other:Tank a owl:Class .
      :level a owl:DatatypeProperty ; rdfs:domain :Pump ; rdfs:range xsd:double . other:level a owl:DatatypeProperty ; rdfs:domain other:Tank ; rdfs:range xsd:double .`;
    const before = await publish([model]);
    expect(before.lock.published?.fields).toMatchObject({ 'https://ex.org/m#level': { name: 'level' }, 'https://other.example/m#level': { name: 'level' } });
    await expect(publish([model, `${prefixes} :Odd a owl:Class ; rdfs:subClassOf :Pump , other:Tank .`], before.lock)).rejects.toThrow(
      /<https:\/\/ex\.org\/m#level> and <https:\/\/other\.example\/m#level>|<https:\/\/other\.example\/m#level> and <https:\/\/ex\.org\/m#level>/,
    );
  });

  test('reads the lock of an earlier version, which knows no published names', async () => {
    const model = `${prefixes} :Pump a owl:Class .`;
    const { lock } = readNameLock('{ "classes": { "https://ex.org/m#Pump": "Förderer" }, "properties": {} }'.replace('ö', 'oe'), 'names.lock.json');
    const { built } = await publish([model], lock);
    expect(built.schema.getType('FoerdererTwin')).toBeDefined();
  });
});
