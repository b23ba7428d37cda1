import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiWorld, id, plant, type ApiWorld } from '../support/plant-api.ts';

describe('twins through the API', () => {
  let world: ApiWorld;
  beforeAll(async () => {
    world = await apiWorld();
    await world.observe(id('pump-1'), plant('flowRate'), 36);
  });
  afterAll(() => world[Symbol.asyncDispose]());

  test('a twin answers as the type of its class', async () => {
    const { data, errors } = await world.ask(
      `query ($iri: IRI!) { twin(iri: $iri) { __typename id iri name class { iri name } ... on Pump { manufacturer ratedPower { value unit } inWatts: ratedPower(unit: W) { value unit } } } }`,
      { iri: id('pump-1') },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      twin: {
        __typename: 'CentrifugalPumpTwin',
        id: id('pump-1'),
        iri: id('pump-1'),
        name: 'Pump 1',
        class: { iri: plant('CentrifugalPump'), name: 'CentrifugalPump' },
        manufacturer: 'Acme',
        ratedPower: { value: 7.5, unit: 'kW' },
        inWatts: { value: 7500, unit: 'W' },
      },
    });
  });

  test('nested relationships and telemetry come from one read of the store', async () => {
    const before = world.reads();
    const { data, errors } = await world.ask(`{
      pumps(orderBy: [{ by: "name" }]) {
        totalCount
        nodes { name flowRate { value unit quality } drivenBy { name manufacturer } feeds { nodes { name isFedBy { nodes { name } } } } }
      }
    }`);
    expect(errors).toBeUndefined();
    expect(world.reads() - before).toBe(1);
    const noData = { value: null, unit: 'm³/h', quality: 'BAD' };
    expect(data).toEqual({
      pumps: {
        totalCount: 3,
        nodes: [
          {
            name: 'Pump 1',
            flowRate: { value: 36, unit: 'm³/h', quality: 'GOOD' },
            drivenBy: { name: 'Motor 1', manufacturer: 'Acme' },
            feeds: { nodes: [{ name: 'Pump 2', isFedBy: { nodes: [{ name: 'Pump 1' }] } }] },
          },
          {
            name: 'Pump 2',
            flowRate: noData,
            drivenBy: { name: 'Motor 2', manufacturer: null },
            feeds: { nodes: [{ name: 'Pump 3', isFedBy: { nodes: [{ name: 'Pump 2' }] } }] },
          },
          { name: 'Pump 3', flowRate: noData, drivenBy: null, feeds: { nodes: [] } },
        ],
      },
    });
  });
});

describe('pages', () => {
  let world: ApiWorld;
  beforeAll(async () => {
    world = await apiWorld();
  });
  afterAll(() => world[Symbol.asyncDispose]());

  interface Paged {
    readonly nodes: readonly { readonly name: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly endCursor: string };
  }
  const page = async (args: string): Promise<Paged> => {
    const { data, errors } = await world.ask(`{ twins(${args}) { nodes { name } pageInfo { hasNextPage hasPreviousPage endCursor } } }`);
    expect(errors).toBeUndefined();
    return data?.['twins'] as unknown as Paged;
  };

  test.each(['orderBy: [{ by: "name" }]', 'orderBy: [{ by: "plant:manufacturer", desc: true }, { by: "name" }]', ''])(
    'one after the other they hold every twin once (%s)',
    async (order) => {
      const names: string[] = [];
      let after = '';
      for (let more = true; more;) {
        const { nodes, pageInfo } = await page(`first: 2 ${order} ${after}`);
        names.push(...nodes.map(({ name }) => name));
        after = `after: "${pageInfo.endCursor}"`;
        more = pageInfo.hasNextPage;
      }
      expect(names.toSorted()).toEqual(['Motor 1', 'Motor 2', 'North', 'Pump 1', 'Pump 2', 'Pump 3']);
    },
  );

  test('a cursor tells nothing, and is of no use in another order or when forged', async () => {
    const { pageInfo } = await page('first: 2, orderBy: [{ by: "name" }]');
    expect(Buffer.from(pageInfo.endCursor, 'base64url').toString('latin1')).not.toMatch(/example|Motor/);
    for (const args of [
      `orderBy: [{ by: "iri" }], after: "${pageInfo.endCursor}"`,
      `orderBy: [{ by: "name" }], after: "${pageInfo.endCursor.slice(1)}"`,
      'after: "x"',
    ]) {
      const { errors } = await world.ask(`{ twins(${args}) { nodes { name } } }`);
      expect(errors?.[0]?.extensions?.['code']).toBe('STALE_CURSOR');
    }
  });

  test('relationships are paged and counted of their own', async () => {
    const { data, errors } = await world.ask(
      `{ sites { nodes { hasEquipment(first: 2, orderBy: [{ by: "name", desc: true }]) { totalCount nodes { name __typename } edges { cursor via { name } direction } pageInfo { hasNextPage endCursor } } } } }`,
    );
    expect(errors).toBeUndefined();
    const { sites } = data as unknown as { sites: { nodes: { hasEquipment: { edges: unknown[]; pageInfo: { endCursor: string } } }[] } };
    expect(sites.nodes[0]?.hasEquipment).toMatchObject({
      totalCount: 5,
      nodes: [{ name: 'Pump 3', __typename: 'PumpTwin' }, { name: 'Pump 2' }],
      edges: [{ via: { name: 'hasEquipment' }, direction: 'OUT' }, {}],
      pageInfo: { hasNextPage: true },
    });
    const next = await world.ask(
      `{ sites { nodes { hasEquipment(first: 9, orderBy: [{ by: "name", desc: true }], after: "${sites.nodes[0]?.hasEquipment.pageInfo.endCursor ?? ''}") { nodes { name } } } } }`,
    );
    expect(next.data).toEqual({ sites: { nodes: [{ hasEquipment: { nodes: [{ name: 'Pump 1' }, { name: 'Motor 2' }, { name: 'Motor 1' }] } }] } });
  });
});

describe('filters and walks', () => {
  let world: ApiWorld;
  beforeAll(async () => {
    world = await apiWorld();
  });
  afterAll(() => world[Symbol.asyncDispose]());
  const names = async (root: string): Promise<readonly string[]> => {
    const { data, errors } = await world.ask(`{ found: ${root} { nodes { name } } }`);
    expect(errors).toBeUndefined();
    return ((data ?? {})['found'] as unknown as { nodes: { name: string }[] }).nodes.map(({ name }) => name).toSorted();
  };

  test.each([
    ['pumps(where: { manufacturer: { eq: "Acme" } })', ['Pump 1']],
    ['pumps(where: { ratedPower: { gte: 10000, unit: "W" } })', ['Pump 2']],
    ['pumps(where: { not: { ratedPower: { gt: 0 } } })', ['Pump 3']],
    ['pumps(where: { or: [{ manufacturer: { startsWith: "A" } }, { twin: { name: { eq: "Pump 3" } } }] })', ['Pump 1', 'Pump 3']],
    ['pumps(subclasses: false)', ['Pump 2', 'Pump 3']],
    ['twins(where: { class: { in: ["plant:Pump"], subclasses: false } })', ['Pump 2', 'Pump 3']],
    ['twins(where: { property: [{ is: "manufacturer", exists: true }], class: { in: ["Motor"] } })', ['Motor 1']],
    [`twins(where: { within: "${id('site-1')}", name: { contains: "Motor" } })`, ['Motor 1', 'Motor 2']],
    ['twins(where: { related: [{ via: "feeds", some: { name: { eq: "Pump 3" } } }] })', ['Pump 2']],
    ['twins(where: { related: [{ via: "isFedBy", maxHops: 2, some: { name: { eq: "Pump 1" } } }] })', ['Pump 2', 'Pump 3']],
    ['twins(where: { related: [{ via: "hasEquipment", count: { gte: 5 } }] })', ['North']],
    [`twins(where: { iri: { in: ["${id('pump-1')}", "${id('nobody')}"] } })`, ['Pump 1']],
  ])('%s', async (root, expected) => {
    expect(await names(root)).toEqual(expected);
  });

  test('an order names a published field, checked before the operation runs', async () => {
    const order = async (orderBy: string): Promise<unknown> => {
      const { data, errors } = await world.ask(`{ pumps(orderBy: [${orderBy}]) { nodes { name } } }`);
      return errors?.[0]?.message ?? ((data ?? {})['pumps'] as unknown as { nodes: { name: string }[] }).nodes.map(({ name }) => name);
    };
    expect(await order('{ field: name, desc: true }')).toEqual(['Pump 3', 'Pump 2', 'Pump 1']);
    expect(await order('{ field: ratedPower, desc: true }')).toEqual(['Pump 2', 'Pump 1', 'Pump 3']);
    expect(await order('{ by: "ratedPower", desc: true }')).toEqual(['Pump 2', 'Pump 1', 'Pump 3']);
    expect(await order('{ field: ratedPowr }')).toMatch(/Value "ratedPowr" does not exist in "TwinField" enum. Did you mean the enum value "ratedPower"/);
    expect(await order('{ field: name, by: "name" }')).toBe('Give exactly one of `by` and `field` in an order.');
  });

  test('relationships of one short name in different classes are each followed on their own twins', async () => {
    await using plain = await apiWorld(
      `@prefix a: <https://a.example/> . @prefix b: <https://b.example/> . @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
       a:Thing a owl:Class . a:Pump a owl:Class ; rdfs:subClassOf a:Thing . b:Fan a owl:Class ; rdfs:subClassOf a:Thing .
       a:feeds a owl:ObjectProperty ; rdfs:domain a:Pump ; rdfs:range a:Thing . b:feeds a owl:ObjectProperty ; rdfs:domain b:Fan ; rdfs:range a:Thing .`,
      `@prefix a: <https://a.example/> . @prefix b: <https://b.example/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
       a:p a a:Pump ; rdfs:label "p" ; a:feeds a:t . b:f a b:Fan ; rdfs:label "f" ; b:feeds a:t . a:t a a:Thing ; rdfs:label "t" .`,
    );
    const { data, errors } = await plain.ask('{ pumps { nodes { feeds { nodes { name } } } } fans { nodes { feeds { nodes { name } } } } }');
    expect(errors).toBeUndefined();
    const fed = { nodes: [{ feeds: { nodes: [{ name: 't' }] } }] };
    expect(data).toEqual({ pumps: fed, fans: fed });
  });

  test('a trace follows its steps, with the path to each hit', async () => {
    const { data, errors } = await world.ask(`{ twin(iri: "${id('pump-1')}") { view { trace(follow: [{ via: "feeds", max: 4 }, { via: "drivenBy" }]) {
      truncated hits { depth twin { name } path { via { name } direction resource { iri } } } } } } }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      twin: {
        view: {
          trace: {
            truncated: false,
            hits: [
              {
                depth: 2,
                twin: { name: 'Motor 2' },
                path: [
                  { via: { name: 'feeds' }, direction: 'OUT', resource: { iri: id('pump-2') } },
                  { via: { name: 'drivenBy' }, direction: 'OUT', resource: { iri: id('motor-2') } },
                ],
              },
            ],
          },
        },
      },
    });
  });

  test('impact follows declared influence, whichever way the relationship points', async () => {
    const { data, errors } = await world.ask(
      `{ twin(iri: "${id('motor-1')}") { view { impact { affected { hits { depth twin { name ... on Pump { drivenBy { name } } } } } byClass { class { name } count } } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      twin: {
        view: {
          impact: {
            affected: {
              hits: [
                { depth: 1, twin: { name: 'Pump 1', drivenBy: { name: 'Motor 1' } } },
                { depth: 2, twin: { name: 'Pump 2', drivenBy: { name: 'Motor 2' } } },
                { depth: 3, twin: { name: 'Pump 3', drivenBy: null } },
              ],
            },
            byClass: [
              { class: { name: 'Pump' }, count: 2 },
              { class: { name: 'CentrifugalPump' }, count: 1 },
            ],
          },
        },
      },
    });
  });

  test('relations are counted per relationship and direction, in one read', async () => {
    const before = world.reads();
    const { data } = await world.ask(`{ twin(iri: "${id('pump-2')}") { view { relations { via { name } direction count } } } }`);
    expect(
      ((data ?? {})['twin'] as unknown as { view: { relations: { via: { name: string } }[] } }).view.relations.toSorted((a, b) =>
        JSON.stringify(a) < JSON.stringify(b) ? -1 : 1,
      ),
    ).toEqual([
      { via: { name: 'drivenBy' }, direction: 'OUT', count: 1 },
      { via: { name: 'feeds' }, direction: 'IN', count: 1 },
      { via: { name: 'feeds' }, direction: 'OUT', count: 1 },
      { via: { name: 'hasEquipment' }, direction: 'IN', count: 1 },
    ]);
    expect(world.reads() - before).toBe(2);
  });

  test('aggregates count and measure, in the unit asked for', async () => {
    const { data, errors } = await world.ask(`{ aggregate(where: { class: { in: ["Pump"] } }, groupBy: [{ property: "manufacturer" }]) {
      keys count power: number(of: "ratedPower", unit: "W") { count min max avg sum } } }`);
    expect(errors).toBeUndefined();
    const rows = data?.['aggregate'] as unknown as { keys: (string | null)[] }[];
    expect(rows.toSorted((a, b) => (String(a.keys[0]) < String(b.keys[0]) ? -1 : 1))).toEqual([
      { keys: ['Acme'], count: 1, power: { count: 1, min: 7_500, max: 7_500, avg: 7_500, sum: 7_500 } },
      { keys: ['Bolt'], count: 1, power: { count: 1, min: 15_000, max: 15_000, avg: 15_000, sum: 15_000 } },
      { keys: [null], count: 1, power: { count: 0, min: null, max: null, avg: null, sum: null } },
    ]);
  });

  test('search finds twins and terms by any spelling of their names', async () => {
    const { data } = await world.ask(`{ search(text: "pump") { twins { name } terms { name kind } } }`);
    expect(data?.['search']).toEqual({
      twins: [{ name: 'Pump 1' }, { name: 'Pump 2' }, { name: 'Pump 3' }],
      terms: [
        { name: 'Pump', kind: 'CLASS' },
        { name: 'CentrifugalPump', kind: 'CLASS' },
      ],
    });
  });
});
