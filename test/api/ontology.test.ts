import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FieldUse } from '../../src/evolution/field-usage.ts';
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

describe('the ontology is data too', () => {
  test('classes and properties are searched, paged and counted: twins in one read, values, and what clients asked for', async () => {
    const noted: FieldUse[] = [{ coordinate: 'Pump.manufacturer', count: 7, lastUsed: 1_690_000_000_000, clients: ['console'] }];
    await using world = await apiWorld(undefined, undefined, { rooms: { fieldUsage: { note: () => undefined, usedSince: () => noted } } });
    const { data, errors } = await world.ask(`{ ontology {
      classes(search: "pump") { term { name } usage { twins values operations lastUsed } }
      properties(of: ["manufacturer", "feeds", "plant:ratedPower"]) { term { name } usage { twins values operations } } } }`);
    expect(errors).toBeUndefined();
    expect(data?.['ontology']).toEqual({
      classes: [
        { term: { name: 'Pump' }, usage: { twins: 3, values: null, operations: 7, lastUsed: '2023-07-22T04:26:40.000Z' } },
        { term: { name: 'CentrifugalPump' }, usage: { twins: 1, values: null, operations: 0, lastUsed: null } },
      ],
      properties: [
        { term: { name: 'manufacturer' }, usage: { twins: 5, values: 3, operations: 7 } },
        { term: { name: 'feeds' }, usage: { twins: 5, values: 2, operations: 0 } },
        { term: { name: 'ratedPower' }, usage: { twins: 5, values: 2, operations: 0 } },
      ],
    });
  });

  test('pages of terms join without gap or repetition; a page too large is refused', async () => {
    await using world = await apiWorld();
    const all = await world.ask('{ ontology { properties { term { iri } } } }');
    const { properties } = (all.data?.['ontology'] ?? {}) as unknown as { readonly properties: readonly { readonly term: { readonly iri: string } }[] };
    const walked: string[] = [];
    for (let after: string | null = null; ;) {
      const { data } = await world.ask('query ($after: IRI) { ontology { properties(first: 4, after: $after) { term { iri } } } }', { after });
      const page = ((data?.['ontology'] ?? {}) as unknown as { readonly properties: readonly { readonly term: { readonly iri: string } }[] }).properties;
      walked.push(...page.map(({ term }) => term.iri));
      const last = page.at(-1);
      if (last === undefined) break;
      after = last.term.iri;
    }
    expect(walked).toEqual(properties.map(({ term }) => term.iri).toSorted());
    expect((await world.ask('{ ontology { classes(first: 5000) { term { iri } } } }')).errors?.[0]?.extensions?.['code']).toBe('LIMIT_EXCEEDED');
  });

  test('the properties of a class are found by domain, shapes by what they ask', async () => {
    const model = `@prefix ex: <https://example.org/x#> . @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      ex:A a owl:Class . ex:B a owl:Class ; rdfs:subClassOf ex:A . ex:p a owl:DatatypeProperty ; rdfs:domain ex:A ; rdfs:range xsd:string . ex:q a owl:DatatypeProperty ; rdfs:domain ex:B ; rdfs:range xsd:string .
      ex:Shape a sh:NodeShape ; sh:targetClass ex:A ; sh:property [ sh:path ex:p ; sh:minCount 1 ; sh:message "needs p" ] .`;
    await using world = await apiWorld(model, '');
    const { data, errors } = await world.ask(`{ ontology { b: properties(domain: "B") { term { name } } a: properties(domain: "A") { term { name } }
      shapes { shape classes { name } rules { property { name } inverse severity message checks } } shapesNotEvaluated { shape } } }`);
    expect(errors).toBeUndefined();
    expect(data?.['ontology']).toMatchObject({
      a: [{ term: { name: 'p' } }],
      b: [{ term: { name: 'p' } }, { term: { name: 'q' } }],
      shapes: [
        {
          shape: 'https://example.org/x#Shape',
          classes: [{ name: 'A' }],
          rules: [{ property: { name: 'p' }, inverse: false, severity: 'error', message: 'needs p', checks: [{ kind: 'MinCount', count: 1 }] }],
        },
      ],
      shapesNotEvaluated: [],
    });
  });
});
