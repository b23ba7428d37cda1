import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { turtleReader } from '../../src/adapters/n3/turtle-reader.ts';
import { qudtUnits } from '../../src/adapters/qudt/unit-table.ts';
import { loadModel, type LoadedModel } from '../../src/ontology/load-model.ts';
import { sharedData } from '../support/shared-data.ts';

const read = (pattern: string): { name: string; text: string }[] =>
  globSync(pattern)
    .toSorted()
    .map((name) => ({ name, text: readFileSync(name, 'utf8') }));
const load = (model: string, twins: string): Promise<LoadedModel> =>
  loadModel(
    { model: read(model), twins: twins === '' ? [] : read(twins), overlays: read('ontology/overlays/*.ttl') },
    { readers: [turtleReader()], units: qudtUnits() },
    AbortSignal.timeout(60_000),
  );

const sosa = sharedData('rdf/sosa');
describe.skipIf(sosa === undefined)('SOSA 2023 with its examples', async () => {
  if (sosa === undefined) return;
  const { violations, twins, ontology } = await load(`${sosa}/ontology/core/*.ttl`, `${sosa}/examples/*.ttl`);

  test('names each example with a syntax error, with the line and what to do', () => {
    const found = violations.filter(({ code }) => code === 'SYNTAX').map(({ place, message }) => `${basename(place?.file ?? '')}:${place?.line} ${message}`);
    expect(found).toEqual([
      '2017ex1.ttl:7 Undefined prefix "rdfs:".',
      '2017ex11.ttl:16 Undefined prefix "qudt-1-1:".',
      '2017ex13.ttl:42 Undefined prefix "qunit:".',
      '2017ex15.ttl:38 Undefined prefix "qudt-1-1:".',
      '2017ex2.ttl:6 Undefined prefix "rdfs:".',
      '2017ex25.ttl:20 Undefined prefix "rdfs:".',
      '2017ex4.ttl:1 Undefined prefix "ex:".',
      '2017ex5.ttl:1 Undefined prefix "ex:".',
      '2017ex6.ttl:1 Undefined prefix "ex:".',
      '2017ex7.ttl:1 Undefined prefix "ex:".',
      'dht22.ttl:114 Expected punctuation to follow "http://example.org/evaluatedBy".',
      'ip68.ttl:86 Undefined prefix "xsd:".',
    ]);
  });

  test('reads the twins of the sound examples, and warns of relative IRIs', () => {
    const relative = violations.filter(({ code }) => code === 'RELATIVE');
    expect([twins.twins.length > 200, relative.length > 0, relative.every(({ place }) => place?.line !== undefined)]).toEqual([true, true, true]);
  });

  test('makes the observable properties points of what they are properties of', () => {
    const below = [...ontology.classes.values()].find(({ iri }) => iri.endsWith('/sosa/ObservableProperty'))?.ancestors;
    expect([[...ontology.pointOf], below]).toEqual([
      expect.arrayContaining([['http://www.w3.org/ns/sosa/Property', 'http://www.w3.org/ns/sosa/isPropertyOf']]),
      expect.arrayContaining(['http://www.w3.org/ns/sosa/Property']),
    ]);
  });
});

const bot = sharedData('rdf/bot');
describe.skipIf(bot === undefined)('BOT with its example building', async () => {
  if (bot === undefined) return;
  const { violations, twins, ontology } = await load(`${bot}/bot.ttl`, `${bot}/bot_test.ttl`);

  test('reads the building as twins whose zones contain each other', () => {
    const inside = new Set<string>(ontology.hasPart);
    expect([violations, twins.twins.length, twins.relationships.some(({ type }) => inside.has(type))]).toEqual([[], 19, true]);
  });
});

const g36 = sharedData('rdf/g36');
describe.skipIf(g36 === undefined)('the shape libraries of ASHRAE Guideline 36', () => {
  test('are read as a model without twins and without an error', async () => {
    const { violations, twins, ontology } = await load(`${g36}/*.ttl`, '');
    expect([violations.filter(({ severity }) => severity === 'error'), twins.twins, ontology.classes.size > 50]).toEqual([[], [], true]);
  });
});
