import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type Client } from 'graphql-ws';
import { afterEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { changeRules, changingPlant, newModel, oldModel, pumpsAtSites, writePlant, type ChangingPlant } from '../support/changing-plant.ts';
import { eventually } from '../support/running-server.ts';

const grown = `${oldModel}
ex:Machine a owl:Class . ex:Pump rdfs:subClassOf ex:Machine . ex:Booster a owl:Class ; rdfs:subClassOf ex:Pump .
ex:stages a owl:DatatypeProperty , owl:FunctionalProperty ; rdfs:domain ex:Booster ; rdfs:range xsd:integer . ex:cools a owl:ObjectProperty ; rdfs:domain ex:Pump ; rdfs:range ex:Machine .
`;
const pump = (i: number): string => `https://example.org/id/pump-${String(i).padStart(6, '0')}`;
const create =
  'mutation ($iri: IRI!, $maker: String) { createTwin(input: { iri: $iri, classes: ["ex:Booster"], values: [{ property: "ex:maker", text: $maker }] }) { __typename } }';
const setMaker =
  'mutation ($iri: IRI!, $maker: String) { setProperties(input: { twin: $iri, values: [{ property: "ex:maker", text: $maker }] }) { __typename } }';
const watched = `subscription { twinEvents(snapshot: false) { kind: __typename ... on TwinUpserted { twin { iri ... on Pump { maker } } } ... on PropertyChanged { attributes { value } twin { ... on Pump { maker } } } } }`;

const clients: Client[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

interface Told {
  readonly data?: {
    readonly twinEvents?: {
      readonly kind: string;
      readonly twin?: { readonly iri: string; readonly maker?: string };
      readonly attributes?: readonly { readonly value: string }[];
    };
  } | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: unknown }[];
}

function makerIn({ data }: Told): string | undefined {
  return data?.twinEvents?.attributes?.[0]?.value ?? data?.twinEvents?.twin?.maker;
}

/** Follows the pumps; resolves when the stream is at work. */
async function follow(plant: ChangingPlant, query: string, told: Told[], onEnd: () => void = () => undefined): Promise<void> {
  const client = createClient({ url: `${plant.server.http.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0 });
  clients.push(client);
  client.subscribe<Told['data'] & object>({ query }, { next: (result) => told.push(result as Told), error: onEnd, complete: onEnd });
  await eventually(() => (told.some(({ data }) => data?.twinEvents?.kind === 'Synced') ? true : undefined));
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'twinql-versions-'));
  folders.push(folder);
  return folder;
}

describe('an ontology that grows', () => {
  test('old documents and streams go on, the new class is met by old fragments, and no name changes', async () => {
    await using plant = await changingPlant({ model: oldModel, twins: pumpsAtSites(60) });
    const lock = (): { classes: object; properties: object } => JSON.parse(readFileSync(join(plant.folder, 'data', 'names.lock.json'), 'utf8')) as never;
    const before = lock();
    const told: Told[] = [];
    await follow(plant, watched, told);
    let asked = 0;
    const ending = new AbortController();
    const asking = (async () => {
      while (!ending.signal.aborted) {
        expect(await plant.query('{ pumps(first: 1) { totalCount nodes { maker } } }')).toMatchObject({
          data: { pumps: { nodes: [{ maker: expect.any(String) }] } },
        });
        asked++;
      }
    })();
    const writing = (async () => {
      for (let i = 0; !ending.signal.aborted; i++) await plant.query(setMaker, { iri: pump(i % 60), maker: `Maker of change ${i}` });
    })();
    const proposal = await plant.propose(grown);
    expect(proposal).toMatchObject({ violations: [], breaking: false, twinsChanged: 0, vanishing: [] });
    expect((await plant.apply(proposal)).state).toBe('FINISHED');
    expect(await plant.query(create, { iri: 'https://example.org/id/booster', maker: 'New class' })).toMatchObject({
      data: { createTwin: { __typename: 'TwinPayload' } },
    });
    await eventually(() => told.find((one) => makerIn(one) === 'New class'));
    ending.abort();
    await Promise.all([asking, writing]);
    await plant.query(setMaker, { iri: pump(0), maker: 'Last' });
    await eventually(() => told.find((one) => makerIn(one) === 'Last'));
    expect(asked).toBeGreaterThan(3);
    expect(told.filter(({ errors }) => errors !== undefined)).toEqual([]);
    const makers = told.flatMap((one) => /change (\d+)$/.exec(makerIn(one) ?? '')?.[1] ?? []).map(Number);
    // each change once, in order, across the switch
    expect(makers).toEqual(Array.from({ length: makers.length }, (_, i) => i));
    expect(makers.length).toBeGreaterThan(5);
    expect(await plant.query('{ pumps { totalCount } machines { totalCount } boosters { nodes { maker stages cools { nodes { iri } } } } }')).toEqual({
      data: { pumps: { totalCount: 61 }, machines: { totalCount: 61 }, boosters: { nodes: [{ maker: 'New class', stages: null, cools: { nodes: [] } }] } },
    });
    expect(lock()).toMatchObject(before);
  }, 60_000);

  test('operations under way end on the version they began with; what vanished is refused, and a stream that asks for it ends with a word', async () => {
    await using plant = await changingPlant({ model: oldModel, twins: pumpsAtSites(400) });
    const change = await plant.apply(await plant.propose(newModel, changeRules));
    const told: Told[] = [];
    let ended = false;
    await follow(plant, watched, told, () => {
      ended = true;
    });
    // slow enough that some are always under way
    const slow =
      '{ pumps(first: 100) { nodes { iri maker feeds(first: 2) { nodes { maker feeds(first: 2) { nodes { maker feeds(first: 2) { nodes { maker } } } } } } } } }';
    const outcomes: string[] = [];
    const ending = new AbortController();
    const asking = Array.from({ length: 3 }, async () => {
      while (!ending.signal.aborted) {
        const { data, errors } = await plant.query<{ pumps: { nodes: readonly object[] } }>(slow);
        const text = JSON.stringify(data);
        if (errors === undefined)
          outcomes.push(data?.pumps.nodes.length === 100 && (text.match(/"maker":"/g) ?? []).length === 400 ? 'old' : `broken ${text.slice(0, 300)}`);
        else
          outcomes.push(
            errors.every(({ extensions }) => extensions?.['code'] === 'GRAPHQL_VALIDATION_FAILED') ? 'refused' : JSON.stringify(errors).slice(0, 300),
          );
      }
    });
    await eventually(() => (outcomes.length > 5 ? true : undefined));
    await plant.desk.finish(change.id, 'tester');
    await plant.reach(change.id, 'FINISHED');
    await eventually(() => (outcomes.filter((outcome) => outcome === 'refused').length > 3 ? true : undefined));
    ending.abort();
    await Promise.all(asking);
    expect(new Set(outcomes)).toEqual(new Set(['old', 'refused']));
    await eventually(() => (ended ? true : undefined));
    expect(told.at(-1)?.errors?.[0]).toMatchObject({ message: expect.stringContaining('Pump'), extensions: { code: 'BREAKING_CHANGE' } });
  }, 60_000);
});

describe('which version wins at a start', () => {
  const twins = pumpsAtSites(20);

  test('changed files that break nothing are taken; those that break something stop the start and say what; rules are applied', async () => {
    const folder = newFolder();
    {
      await using plant = await changingPlant({ model: oldModel, twins, folder });
      expect(plant.desk.versions()).toMatchObject([{ state: 'IN_FORCE', by: 'system' }]);
    }
    {
      await using plant = await changingPlant({ model: grown, twins, folder });
      expect(await plant.query('{ machines { totalCount } boosters { totalCount } }')).toEqual({
        data: { machines: { totalCount: 20 }, boosters: { totalCount: 0 } },
      });
      expect(plant.desk.versions().map(({ state }) => state)).toEqual(['IN_FORCE', 'FORMER']);
    }
    await expect(changingPlant({ model: newModel, twins, folder })).rejects.toThrow(/maker[\s\S]*--rules FILE/);
    {
      // what was refused has changed nothing
      await using plant = await changingPlant({ model: grown, twins, folder });
      expect(await plant.query('{ pumps { totalCount } }')).toEqual({ data: { pumps: { totalCount: 20 } } });
    }
    const { rules } = writePlant(folder, oldModel, twins);
    {
      await using plant = await changingPlant({
        model: `${newModel} ex:Machine a owl:Class . ex:Device rdfs:subClassOf ex:Machine . ex:Booster a owl:Class ; rdfs:subClassOf ex:Device .
        ex:stages a owl:DatatypeProperty , owl:FunctionalProperty ; rdfs:domain ex:Booster ; rdfs:range xsd:integer . ex:cools a owl:ObjectProperty ; rdfs:domain ex:Device ; rdfs:range ex:Machine .`,
        twins,
        folder,
        change: { rules, allowBreaking: true },
      });
      const { id } = await eventually(() => plant.desk.migrations()[0]);
      await plant.reach(id, 'SIDE_BY_SIDE');
      expect(await plant.query('{ pumps { totalCount } rotaries { totalCount } }')).toEqual({
        data: { pumps: { totalCount: 20 }, rotaries: { totalCount: 7 } },
      });
    }
  }, 60_000);

  test('an explicit word takes what breaks', async () => {
    const folder = newFolder();
    {
      await using plant = await changingPlant({ model: grown, twins, folder });
      expect(plant.server.classes).toBeGreaterThan(3);
    }
    await using plant = await changingPlant({ model: oldModel, twins, folder, change: { allowBreaking: true } });
    expect(await plant.query('{ machines { totalCount } }')).toHaveProperty('errors');
    expect(await plant.query('{ pumps { totalCount } }')).toEqual({ data: { pumps: { totalCount: 20 } } });
  }, 60_000);

  test('a breaking change is applied only with an explicit word, and not beside another', async () => {
    await using plant = await changingPlant({ model: oldModel, twins });
    const removing = await plant.propose(oldModel.replace(/ex:owner .*? xsd:string \. /, ''));
    expect(removing.breaking).toBe(true);
    await expect(plant.desk.apply(removing.id, { by: 'tester', allowBreaking: false })).rejects.toMatchObject({ code: 'BREAKING_CHANGE' });
    await expect(plant.desk.apply('nothing', { by: 'tester', allowBreaking: false })).rejects.toMatchObject({ code: 'PROPOSAL_NOT_FOUND' });
    const applied = await plant.apply(removing);
    // what is gone stays beside, deprecated, until the change is finished
    expect(await plant.query('{ pumps(first: 1) { nodes { owner } } }')).toMatchObject({ data: { pumps: { nodes: [{ owner: 'Owner 0' }] } } });
    const other = await plant.propose(oldModel);
    await expect(plant.desk.apply(other.id, { by: 'tester', allowBreaking: true })).rejects.toMatchObject({ code: 'CHANGE_CONFLICT' });
    await plant.desk.finish(applied.id, 'tester');
    await plant.reach(applied.id, 'FINISHED');
    expect(await plant.query('{ pumps(first: 1) { nodes { owner } } }')).toHaveProperty('errors');
    await expect(plant.desk.apply(other.id, { by: 'tester', allowBreaking: true })).rejects.toMatchObject({ code: 'CHANGE_CONFLICT' });
  }, 60_000);
});
