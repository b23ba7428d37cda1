import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apiWorld } from '../support/plant-api.ts';
import { socketClient } from '../support/socket-client.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';

const prefixes =
  '@prefix ex: <https://example.org/plant#> . @prefix tq: <https://w3id.org/twinql#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . ' +
  '@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . ';
const old = `${prefixes}
  ex:Pump a owl:Class . ex:Site a owl:Class .
  ex:maker a owl:DatatypeProperty , owl:FunctionalProperty ; rdfs:domain ex:Pump ; rdfs:range xsd:string .
  ex:size a owl:DatatypeProperty , owl:FunctionalProperty ; rdfs:domain ex:Pump ; rdfs:range xsd:string .
  ex:at a owl:ObjectProperty ; rdfs:domain ex:Pump ; rdfs:range ex:Site .`;
const fresh = old
  .replaceAll('ex:maker', 'ex:manufacturer')
  .replace(/ex:size (.*?)xsd:string/, 'ex:sizeClass $1xsd:integer')
  .replaceAll('ex:Pump', 'ex:FluidPump');
const rules = `rules:
  - { rename: ex:Pump, to: ex:FluidPump }
  - { rename: ex:maker, to: ex:manufacturer }
  - { retype: ex:size, to: ex:sizeClass, values: { small: 1, large: 2 } }
`;
const twins = `${prefixes} @prefix id: <https://example.org/id/> .
  id:p1 a ex:Pump ; rdfs:label "P1" ; ex:maker "Acme" ; ex:size "small" ; ex:at id:s . id:p2 a ex:Pump ; rdfs:label "P2" ; ex:maker "Bolt" ; ex:size "large" . id:s a ex:Site ; rdfs:label "S" .`;

const propose = `mutation ($input: ProposeOntologyInput!) { proposeOntology(input: $input) { id proposal {
  breaking twinsChanged twinsBroken violations { code message } schemaChanges { breaking path } vanishing { coordinate count clients class { name } property { name } }
  changes(breaking: true) { kind name remedy } } } }`;
const apply = `mutation ($input: ApplyOntologyInput!) { applyOntology(input: $input) { __typename ... on MigrationPayload { migration { id state } }
  ... on BreakingChange { message proposal { breaking } } ... on ChangeConflict { message underWay { state } } ... on InvalidProposal { violations { code } } ... on ProposalNotFound { id } } }`;

interface Proposed {
  readonly proposeOntology: { readonly id: string; readonly proposal: Readonly<Record<string, unknown>> };
}

let server: RunningServer;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'twinql-evolution-'));
  writeFileSync(join(folder, 'model.ttl'), old);
  writeFileSync(join(folder, 'twins.ttl'), twins);
  server = await startServer(['serve', '--model', join(folder, 'model.ttl'), '--twins', join(folder, 'twins.ttl')]);
}, 60_000);

afterAll(async () => {
  await server[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

async function proposed(text: string, mapping?: string): Promise<Proposed['proposeOntology']> {
  const { data, errors } = await server.query<Proposed>(propose, {
    input: { documents: [{ name: 'model.ttl', text }], ...(mapping === undefined ? {} : { rules: mapping }) },
  });
  if (data?.proposeOntology === undefined) throw new Error(JSON.stringify(errors));
  return data.proposeOntology;
}

async function state(id: string, until: string): Promise<Readonly<Record<string, unknown>>> {
  for (let i = 0; i < 400; i++) {
    const { data } = await server.query<{ readonly ontology: { readonly migration: Readonly<Record<string, unknown>> } }>(
      'query ($id: ID!) { ontology { migration(id: $id) { state done total problems { message } } } }',
      { id },
    );
    if (data?.ontology.migration['state'] === until) return data.ontology.migration;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`never ${until}: ${server.log()}`);
}

const oldDocument = '{ pumps(where: { maker: { eq: "Acme" } }) { nodes { name maker size } } }';

test('a breaking change is named with rules to write, and refused without the explicit word', async () => {
  await server.query(oldDocument, {}, { 'apollographql-client-name': 'console' });
  const { id, proposal } = await proposed(fresh);
  expect(proposal).toMatchObject({ breaking: true, twinsChanged: 0, violations: [] });
  expect(proposal['changes']).toContainEqual({
    kind: 'REMOVED',
    name: 'Pump',
    remedy: 'If it was renamed, write the rule { rename: ex:Pump, to: ex:FluidPump }.',
  });
  const { data } = await server.query(apply, { input: { proposal: id } });
  expect(data).toEqual({
    applyOntology: { __typename: 'BreakingChange', message: expect.stringContaining('changes are breaking'), proposal: { breaking: true } },
  });
});

test('wrong documents and rules are a proposal that cannot be applied', async () => {
  const { id, proposal } = await proposed(`${old} ex:Pump rdfs:subClassOf`, undefined);
  expect(proposal['violations']).toContainEqual({ code: 'SYNTAX', message: expect.any(String) });
  const { data } = await server.query(apply, { input: { proposal: id, allowBreaking: true } });
  expect(data).toEqual({ applyOntology: { __typename: 'InvalidProposal', violations: expect.arrayContaining([{ code: 'SYNTAX' }]) } });
  const misspelt = await proposed(fresh, rules.replace('ex:maker', 'ex:makr'));
  expect(misspelt.proposal['violations']).toContainEqual({ code: 'TERM', message: expect.stringContaining('Did you mean "ex:maker"') });
  expect((await server.query(apply, { input: { proposal: 'x' } })).data).toEqual({ applyOntology: { __typename: 'ProposalNotFound', id: 'x' } });
});

test('with rules it is applied, both versions answer, and it is finished', async () => {
  const { id, proposal } = await proposed(fresh, rules);
  expect(proposal).toMatchObject({ breaking: false, twinsChanged: 2, twinsBroken: 0, changes: [] });
  expect(proposal['vanishing']).toContainEqual({
    coordinate: 'Pump.maker',
    count: 1,
    clients: ['console'],
    class: { name: 'Pump' },
    property: { name: 'maker' },
  });
  const { data } = await server.query<{ readonly applyOntology: { readonly migration: { readonly id: string } } }>(apply, { input: { proposal: id } });
  const migration = data?.applyOntology.migration.id ?? '';
  await state(migration, 'SIDE_BY_SIDE');
  expect((await server.query(oldDocument)).data).toEqual({ pumps: { nodes: [{ name: 'P1', maker: 'Acme', size: 'small' }] } });
  expect((await server.query('{ fluidPumps { nodes { name manufacturer sizeClass __typename ... on Pump { size } } } }')).data).toEqual({
    fluidPumps: {
      nodes: [
        { name: 'P1', manufacturer: 'Acme', sizeClass: 1, __typename: 'FluidPumpTwin', size: 'small' },
        { name: 'P2', manufacturer: 'Bolt', sizeClass: 2, __typename: 'FluidPumpTwin', size: 'large' },
      ],
    },
  });
  const other = await proposed(old);
  expect((await server.query(apply, { input: { proposal: other.id, allowBreaking: true } })).data).toMatchObject({
    applyOntology: { __typename: 'ChangeConflict' },
  });
  const turned = await server.query('mutation ($id: ID!) { finishOntology(migration: $id) { __typename } }', { id: migration });
  expect(turned.data).toEqual({ finishOntology: { __typename: 'MigrationPayload' } });
  await state(migration, 'FINISHED');
  expect((await server.query('{ fluidPumps { nodes { name sizeClass } } }')).data).toMatchObject({
    fluidPumps: { nodes: [{ sizeClass: 1 }, { sizeClass: 2 }] },
  });
  expect((await server.query(oldDocument)).errors?.[0]?.message).toContain('Cannot query field "pumps"');
  const versions = await server.query('{ ontology { version versions { state } migrations { state } } }');
  expect(versions.data).toMatchObject({
    ontology: { versions: [{ state: 'IN_FORCE' }, { state: 'FORMER' }], migrations: [{ state: 'FINISHED' }] },
  });
});

test('the fields clients used are counted by their names, class and property', async () => {
  const { data } = await server.query<{ readonly ontology: { readonly fieldUse: readonly unknown[] } }>(
    '{ ontology { fieldUse(first: 1000) { coordinate count clients class { name } property { name } } } }',
  );
  expect(data?.ontology.fieldUse).toContainEqual({
    coordinate: 'FluidPump.sizeClass',
    count: 2,
    clients: ['local'],
    class: { name: 'FluidPump' },
    property: { name: 'sizeClass' },
  });
  expect(data?.ontology.fieldUse).toContainEqual(expect.objectContaining({ coordinate: 'PumpFilter.maker', clients: ['console', 'local'] }));
});

test('subscriptions over a socket and operations of the subgraph face count as well', async () => {
  const socket = socketClient<unknown>(server.ready.http, 'subscription { twinEvents(where: { class: { in: ["ex:Site"] } }) { __typename } }');
  await fetch(`${server.ready.http}/subgraph`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollographql-client-name': 'router' },
    body: JSON.stringify({ query: '{ plantSites { nodes { name } } }' }),
  });
  const counted = async (): Promise<readonly { readonly coordinate: string; readonly clients: readonly string[] }[]> => {
    const { data } = await server.query<{
      readonly ontology: { readonly fieldUse: readonly { readonly coordinate: string; readonly clients: readonly string[] }[] };
    }>('{ ontology { fieldUse(first: 1000) { coordinate clients } } }');
    return data?.ontology.fieldUse ?? [];
  };
  let uses = await counted();
  for (let i = 0; i < 200 && !uses.some(({ coordinate }) => coordinate === 'Subscription.twinEvents'); i++) {
    await new Promise((resolve) => setTimeout(resolve, 25));
    uses = await counted();
  }
  await socket.close();
  expect(uses).toContainEqual({ coordinate: 'Subscription.twinEvents', clients: ['local'] });
  expect(uses).toContainEqual({ coordinate: 'Query.sites', clients: ['router'] });
});

test('whoever may not manage the whole graph learns and changes nothing', async () => {
  await using world = await apiWorld(undefined, undefined, { rooms: { may: (_principal, permission) => permission !== 'manage' } });
  for (const question of [
    '{ ontology { versions { version } } }',
    '{ ontology { migrations { id } } }',
    '{ ontology { proposal(id: "x") { id } } }',
    '{ ontology { fieldUse { coordinate } } }',
    'mutation { proposeOntology(input: { documents: [] }) { id } }',
    'mutation { applyOntology(input: { proposal: "x" }) { __typename } }',
    'mutation { rollBackOntology(migration: "x") { __typename } }',
    'mutation { finishOntology(migration: "x") { __typename } }',
  ])
    expect([question, (await world.ask(question)).errors?.[0]?.extensions?.['code']]).toEqual([question, 'FORBIDDEN']);
});
