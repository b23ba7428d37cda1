import { expect, test } from 'vitest';
import { commandBench, motor, person, setSpeed } from '../support/command-bench.ts';
import { apiWorld, type ApiWorld } from '../support/plant-api.ts';

const model = `
  @prefix ex: <https://ex.org/> . @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
  @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix tq: <https://w3id.org/twinql#> .
  ex:Motor a owl:Class . ex:speedSetpoint a tq:Telemetry ; rdfs:domain ex:Motor ; rdfs:range xsd:double .
  ex:setSpeed a tq:Command ; tq:appliesTo ex:Motor ; tq:sets ex:speedSetpoint ; tq:approval tq:OnePerson .`;
const twins = `@prefix ex: <https://ex.org/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . <https://ex.org/id/motor-1> a ex:Motor ; rdfs:label "Motor 1" .`;

interface Issued {
  readonly id: string;
  readonly hash: string;
  readonly state: string;
}

async function propose(world: ApiWorld, key: string): Promise<Issued> {
  const { data, errors } = await world.ask(
    `mutation ($input: ProposeCommandInput!) { proposeCommand(input: $input) { id hash state needs twin { name } command { iri } arguments checks { name passed } steps { state by } } }`,
    { input: { twin: motor, command: 'ex:setSpeed', arguments: { value: 5 }, idempotencyKey: key } },
  );
  expect(errors).toBeUndefined();
  expect(data?.['proposeCommand']).toMatchObject({ twin: { name: 'Motor 1' }, command: { iri: setSpeed }, arguments: { value: 5 } });
  return data?.['proposeCommand'] as unknown as Issued;
}

test('a command is proposed, approved by somebody else and sent once', async () => {
  const bench = commandBench();
  const commands = await bench.open();
  await using world = await apiWorld(model, twins, { rooms: { commands } });
  world.principal = person('ann');
  const proposed = await propose(world, 'k');
  expect(proposed.state).toBe('PROPOSED');
  expect((await propose(world, 'k')).id).toBe(proposed.id);
  world.principal = person('bob');
  const approve = `mutation ($id: ID!, $hash: String!) { approveCommand(id: $id, hash: $hash) { state approvals { subject } } }`;
  const wrong = await world.ask(approve, { id: proposed.id, hash: 'other' });
  expect(wrong.errors).toHaveLength(1);
  const approved = await world.ask(approve, { id: proposed.id, hash: proposed.hash });
  expect(approved.errors).toBeUndefined();
  expect(approved.data?.['approveCommand']).toMatchObject({ state: 'DISPATCHED', approvals: [{ subject: 'bob' }] });
  expect(bench.sent).toHaveLength(1);
  const listed = await world.ask(`{ commands(of: "${motor}", state: [DISPATCHED]) { id state } none: commands(state: [REJECTED]) { id } }`);
  expect(listed.data).toEqual({ commands: [{ id: proposed.id, state: 'DISPATCHED' }], none: [] });
});

test('a rejected command is not sent, and a stop stops all', async () => {
  const bench = commandBench();
  await using world = await apiWorld(model, twins, { rooms: { commands: await bench.open() } });
  world.principal = person('ann');
  const { id } = await propose(world, 'k');
  world.principal = person('bob');
  const rejected = await world.ask(`mutation { rejectCommand(id: "${id}", reason: "not now") { state steps { state reason } } }`);
  expect(rejected.data?.['rejectCommand']).toMatchObject({ state: 'REJECTED' });
  const halted = await world.ask(`mutation { halt(reason: "smoke") { reason by within } }`);
  expect(halted.data).toEqual({ halt: { reason: 'smoke', by: 'bob', within: null } });
  expect((await world.ask(`{ halts { reason } }`)).data).toEqual({ halts: [{ reason: 'smoke' }] });
  expect(bench.sent).toEqual([]);
});

test('commands are off unless switched on, and hidden with their twin', async () => {
  await using off = await apiWorld(model, twins);
  const refused = await off.ask(`mutation { halt(reason: "x") { id } }`);
  expect(refused.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  const bench = commandBench();
  await using world = await apiWorld(model, twins, { rooms: { commands: await bench.open() } });
  world.principal = person('ann');
  const { id, hash } = await propose(world, 'k');
  world.view = { id: 'none', epoch: 1, read: Uint8Array.of(0) };
  expect((await world.ask(`{ commands { id } }`)).data).toEqual({ commands: [] });
  const hidden = await world.ask(`mutation { approveCommand(id: "${id}", hash: "${hash}") { id } }`);
  expect(hidden.errors?.[0]?.message).toContain('There is no command');
});
