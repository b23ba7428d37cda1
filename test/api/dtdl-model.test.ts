import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dtdlReader } from '../../src/adapters/dtdl/dtdl-reader.ts';
import { turtleGraphWriter } from '../../src/adapters/n3/graph-writers.ts';
import { toIri, type Iri } from '../../src/kernel/iri.ts';
import { TripleGraph } from '../../src/ontology/triple-graph.ts';
import { breadthDtdl } from '../support/breadth-dtdl.ts';
import { apiWorld, type ApiWorld } from '../support/plant-api.ts';

const content = (owner: string, name: string): Iri => toIri(`dtmi:ex:${owner}:_contents:__${name};1`);
const t = (name: string): Iri => toIri(`https://t.example/${name}`);
const machine = (name: string): string => `<${content('Machine', name)}>`;

const twins = `
<${t('p1')}> a <dtmi:ex:Pump;1> ; ${machine('motor')} <${t('p1/motor')}> ; ${machine('mode')} "A" ; ${machine('place')} "{\\"floor\\":3}" ;
  ${machine('temperatureUnit')} "degreeFahrenheit" ; ${machine('a_uuid')} "b0a1c2d3-0000-4000-8000-000000000000" ; ${machine('a_long')} 9007199254740993 ; ${machine('mainSupply')} <${t('m1')}> .
<${t('p1/motor')}> a <dtmi:ex:Motor;1> ; <${content('Motor', 'limit')}> 1500.0 .
<${t('m1')}> a <dtmi:ex:Motor;1> . <${t('p2')}> a <dtmi:ex:Pump;1> . <${t('p3')}> a <dtmi:ex:Pump;1> . <${t('p4')}> a <dtmi:ex:Machine;1> .`;

describe('a DTDL model of some breadth, through the API', () => {
  let world: ApiWorld;
  beforeAll(async () => {
    const graph = new TripleGraph();
    await dtdlReader().read([{ name: 'model.json', text: JSON.stringify(breadthDtdl) }], graph, AbortSignal.timeout(30_000));
    world = await apiWorld([...turtleGraphWriter().write(graph)].join(''), twins);
    await world.observe(t('p1'), content('Machine', 'temperature'), 60);
    await world.observe(t('p1'), content('Machine', 'state'), 1);
    await world.observe(t('p1'), content('Machine', 'spectrum'), [1, 2]);
    await world.observe(t('p1'), content('Machine', 'status'), { code: 7 });
    await world.observe(t('p1'), content('Machine', 'position'), { type: 'Point', coordinates: [7, 50] });
    await world.observe(t('p1/motor'), content('Motor', 'speed'), 1480);
  });
  afterAll(() => world[Symbol.asyncDispose]());

  const pump = async (selection: string): Promise<unknown> => {
    const { data, errors } = await world.ask(`{ twin(iri: "${t('p1')}") { ... on Pump { ${selection} } } }`);
    expect(errors).toBeUndefined();
    return (data as unknown as { readonly twin: unknown }).twin;
  };

  test('inherited telemetry of every schema is read in its own type', async () => {
    expect(await pump('temperature { value unit } state { text } spectrum { values } status { json } position { json }')).toEqual({
      temperature: { value: 60, unit: '°C' },
      state: { text: '1' },
      spectrum: { values: [1, 2] },
      status: { json: { code: 7 } },
      position: { json: { type: 'Point', coordinates: [7, 50] } },
    });
  });

  test('a component is a value of its owner, with its properties and its telemetry', async () => {
    expect(await pump('motor { class { iri } limit speed { value unit } }')).toEqual({
      motor: { class: { iri: 'dtmi:ex:Motor;1' }, limit: 1500, speed: { value: 1480, unit: 'rev/min' } },
    });
  });

  test('scalars of DTDL v4 keep what they are', async () => {
    expect(await pump('a_uuid a_long mode place mainSupply { iri }')).toMatchObject({ a_uuid: 'b0a1c2d3-0000-4000-8000-000000000000', mode: 'A' });
  });

  const set = async (property: string, value: object): Promise<unknown> => {
    const input = { twin: t('p1'), values: [{ property, ...value }] };
    const query = 'mutation ($input: SetPropertiesInput!) { setProperties(input: $input) { __typename ... on ShapeProblem { violations { code } } } }';
    const { data, errors } = await world.ask(query, { input });
    expect(errors).toBeUndefined();
    const { setProperties } = data as unknown as {
      readonly setProperties: { readonly __typename: string; readonly violations?: readonly { readonly code: string }[] };
    };
    return setProperties.violations?.map(({ code }) => code) ?? setProperties.__typename;
  };

  test('only writable properties are set, and only to values that their schema allows', async () => {
    expect({
      writable: await set('mode', { text: 'M' }),
      notOfTheEnumeration: await set('mode', { text: 'X' }),
      readOnly: await set('a_string', { text: 'x' }),
      object: await set('place', { json: { floor: 4 } }),
      wrongField: await set('place', { json: { floor: 'four' } }),
      map: await set('counts', { json: { a: 1 } }),
      wrongMap: await set('counts', { json: { a: 'one' } }),
      array: await set('rows', { json: [1, 2.5] }),
      wrongArray: await set('rows', { json: ['x'] }),
      nameOf512: await set('n'.repeat(512), { text: 'long' }),
    }).toEqual({
      writable: 'TwinPayload',
      notOfTheEnumeration: [expect.any(String)],
      readOnly: ['READ_ONLY'],
      object: 'TwinPayload',
      wrongField: [expect.any(String)],
      map: 'TwinPayload',
      wrongMap: [expect.any(String)],
      array: 'TwinPayload',
      wrongArray: [expect.any(String)],
      nameOf512: 'TwinPayload',
    });
  });

  test('relationships hold to their multiplicity and carry their properties', async () => {
    const relate = async (to: string, via = 'feeds', attributes: readonly object[] = []): Promise<unknown> => {
      const query = 'mutation ($input: RelateInput!) { relate(input: $input) { __typename ... on ShapeProblem { violations { code } } } }';
      const { data, errors } = await world.ask(query, { input: { from: t('p1'), via, to: t(to), ...(attributes.length > 0 && { attributes }) } });
      expect(errors).toBeUndefined();
      return (data as unknown as { readonly relate: { readonly __typename: string } }).relate.__typename;
    };
    expect([
      await relate('p2', 'feeds', [{ property: content('Machine', 'feeds').replace(';1', ':_properties:__since;1'), text: '2026-01-01' }]),
      await relate('p3'),
      await relate('p4'),
      await relate('m1'),
    ]).toEqual(['TwinPayload', 'TwinPayload', 'ShapeProblem', 'ShapeProblem']);
  });

  test('a property that overrides a unit refines the twin', () => {
    expect(world.model.ontology.refinements.filter(({ targetTwin }) => targetTwin === t('p1'))).toMatchObject([
      { property: content('Machine', 'temperature'), annotations: { unit: 'http://qudt.org/vocab/unit/DEG_F' } },
    ]);
  });

  test('commands have the types of their request and response; labels stand in all languages', () => {
    const { commands, classes } = world.model.ontology;
    expect([...commands.values()].map(({ name, request, response }) => [name, request?.kind, response?.kind])).toEqual([
      ['reboot', 'number', 'flag'],
      ['move', 'object', undefined],
      ['stop', undefined, undefined],
    ]);
    expect(Object.fromEntries(classes.get(toIri('dtmi:ex:Machine;1'))?.labels ?? [])).toEqual({ en: 'Machine', de: 'Maschine' });
  });
});
