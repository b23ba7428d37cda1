import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiWorld, plant, type ApiWorld } from '../support/plant-api.ts';
import { pumpApi, pumpTerm } from '../support/pump-api.ts';

describe('the ontology through the API', () => {
  let world: ApiWorld;
  beforeAll(async () => {
    world = await apiWorld();
  });
  afterAll(() => world[Symbol.asyncDispose]());

  test('a term is found by IRI, prefixed name and GraphQL name, with its place in the hierarchy', async () => {
    const term = `{ iri name label kind deprecated broader { name } narrower { name } }`;
    const { data, errors } = await world.ask(
      `query ($iri: Term!) { ontology { a: term(is: $iri) ${term} b: term(is: "plant:Pump") ${term} c: term(is: "Pump") ${term} none: term(is: "plant:Pumpe") { iri } } }`,
      { iri: plant('Pump') },
    );
    expect(errors).toBeUndefined();
    const pumpAnswer = {
      iri: plant('Pump'),
      name: 'Pump',
      label: 'Pump',
      kind: 'CLASS',
      deprecated: false,
      broader: [{ name: 'Equipment' }],
      narrower: [{ name: 'CentrifugalPump' }],
    };
    expect(data?.['ontology']).toEqual({ a: pumpAnswer, b: pumpAnswer, c: pumpAnswer, none: null });
  });

  test('classes tell their names in the schema, their properties and how many twins they have', async () => {
    const { data, errors } = await world.ask(
      `{ ontology { classes(of: ["plant:Pump"]) { interface rootField ancestors { name } properties { name } twins } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data?.['ontology']).toMatchObject({
      classes: [
        {
          interface: 'Pump',
          rootField: 'pumps',
          ancestors: [{ name: 'Equipment' }],
          properties: expect.arrayContaining([{ name: 'flowRate' }, { name: 'manufacturer' }]) as object[],
          twins: 3,
        },
      ],
    });
  });

  test('properties tell domain, range, unit, limits, interval, inverse and influence', async () => {
    const { data, errors } =
      await world.ask(`{ ontology { properties(of: ["flowRate", "feeds"]) { term { name kind } domain { name } range { name } unit quantityKind
      limits { high highHigh } expectedInterval inverse { name } influence { direction strength delay } many writable schema } } }`);
    expect(errors).toBeUndefined();
    expect(data?.['ontology']).toMatchObject({
      properties: [
        {
          term: { name: 'flowRate', kind: 'TELEMETRY' },
          domain: [{ name: 'Pump' }],
          unit: 'm³/h',
          limits: { high: 90, highHigh: 100 },
          expectedInterval: 'PT10S',
        },
        {
          term: { name: 'feeds', kind: 'RELATIONSHIP' },
          range: [{ name: 'Equipment' }],
          inverse: { name: 'isFedBy' },
          influence: { direction: 'Forward', strength: 1, delay: 'PT0S' },
        },
      ],
    });
  });

  test('the JSON-LD context turns the names of the schema back into IRIs', async () => {
    const { data } = await world.ask(`{ ontology { jsonldContext version prefixes { prefix } } }`);
    const { jsonldContext } = (data?.['ontology'] ?? {}) as unknown as { jsonldContext: { '@context': Record<string, unknown> } };
    expect(jsonldContext['@context']).toMatchObject({ Pump: plant('Pump'), flowRate: plant('flowRate'), feeds: { '@id': plant('feeds'), '@type': '@id' } });
  });
});

test('failure modes and actions are visible with all that is declared of them', async () => {
  await using world = await pumpApi(1);
  const { data, errors } = await world.ask(`{ ontology {
    failureModes { term { iri kind } appliesTo { name } severity symptoms failsWhen remedies { iri } leadsTo { iri } consequence }
    actions { term { iri } appliesTo { name } effects onlyWhen cost { value } workTime requires { count } }
    alarmRules { term { iri } } commands { term { iri } } behaviours { term { iri } model body inputs } objectives { term { iri } } refinements { iri limits { high } } } }`);
  expect(errors).toBeUndefined();
  expect(data?.['ontology']).toMatchObject({
    failureModes: [
      {
        term: { iri: pumpTerm('BearingWear'), kind: 'FAILURE_MODE' },
        appliesTo: [{ name: 'Pump' }],
        severity: 700,
        symptoms: [expect.objectContaining({ test: { kind: 'beyond', limit: 'high' } }) as object, expect.anything() as object],
        remedies: [{ iri: pumpTerm('ReplaceBearing') }],
      },
    ],
    actions: [{ term: { iri: pumpTerm('ReplaceBearing') }, effects: [expect.objectContaining({ expression: '1.2' }) as object] }],
  });
});
