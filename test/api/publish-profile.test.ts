import { findBreakingChanges } from 'graphql';
import { expect, test } from 'vitest';
import { readProfile } from '../../src/adapters/yaml/read-profile.ts';
import { buildSchema } from '../../src/api/build-schema.ts';
import type { PublishProfile } from '../../src/api/schema-from-ontology/publish-profile.ts';
import { publishedClasses } from '../../src/api/schema-from-ontology/published-classes.ts';
import { commandBench, motor, person } from '../support/command-bench.ts';
import { coreSdl } from '../support/core-sdl.ts';
import { apiWorld } from '../support/plant-api.ts';

const model = `
  @prefix ex: <https://ex.org/> . @prefix other: <https://other.example/> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
  @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix tq: <https://w3id.org/twinql#> . @prefix sh: <http://www.w3.org/ns/shacl#> .
  @prefix qudt: <http://qudt.org/schema/qudt/> . @prefix unit: <http://qudt.org/vocab/unit/> .
  ex:Machine a owl:Class . ex:Motor a owl:Class ; rdfs:subClassOf ex:Machine . ex:SmallMotor a owl:Class ; rdfs:subClassOf ex:Motor . other:Thing a owl:Class .
  ex:drives a owl:ObjectProperty ; rdfs:domain ex:Motor ; rdfs:range ex:Machine .
  ex:maker a owl:DatatypeProperty ; rdfs:domain ex:Machine ; rdfs:range xsd:string .
  ex:ratedPower a owl:DatatypeProperty ; rdfs:domain ex:Motor ; rdfs:range xsd:double ; qudt:hasUnit unit:KiloW .
  ex:installed a owl:DatatypeProperty ; rdfs:domain ex:Motor ; rdfs:range xsd:dateTime .
  ex:speedSetpoint a tq:Telemetry ; rdfs:domain ex:Motor ; rdfs:range xsd:double .
  ex:setSpeed a tq:Command ; rdfs:label "Set the speed" ; tq:appliesTo ex:Motor ; tq:sets ex:speedSetpoint ; tq:approval tq:OnePerson .
  ex:setRate a tq:Command ; tq:appliesTo ex:Machine ; tq:argument [ tq:name "rate" ; sh:datatype xsd:double ; sh:maxInclusive 9.0 ; qudt:hasUnit unit:HZ ] ,
    [ tq:name "twin" ; sh:datatype xsd:string ] .`;
const twins = `@prefix ex: <https://ex.org/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
  <https://ex.org/id/motor-1> a ex:Motor ; rdfs:label "Motor 1" ; ex:drives <https://ex.org/id/mill> . <https://ex.org/id/mill> a ex:Machine ; rdfs:label "Mill" .`;

function profile(text: string): PublishProfile {
  const read = readProfile({ name: 'profile.yaml', text });
  if ('violations' in read) throw new Error(JSON.stringify(read.violations));
  return read.profile;
}

const typed = profile(`
classes:
  - { class: ex:Machine, rootField: allMachines }
  - { class: ex:Motor, withSubclasses: true, mutations: [create, update, commands] }
inverses:
  - { of: ex:drives, name: drivenBy }
`);

test('a profile names classes, root fields and inverses; nothing else is shown', async () => {
  await using world = await apiWorld(model, twins, { profile: typed });
  const { data, errors } = await world.ask(
    '{ allMachines { nodes { name drivenBy { nodes { name } } } } motors { nodes { drives { nodes { name } } } } smallMotors { totalCount } }',
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    allMachines: {
      nodes: [
        { name: 'Mill', drivenBy: { nodes: [{ name: 'Motor 1' }] } },
        { name: 'Motor 1', drivenBy: { nodes: [] } },
      ],
    },
    motors: { nodes: [{ drives: { nodes: [{ name: 'Mill' }] } }] },
    smallMotors: { totalCount: 0 },
  });
  expect(world.api.hot.current.schema.getType('ThingTwin')).toBeUndefined();
});

test('typed mutations do what the generic ones do: create, change, take away, conflict, refuse', async () => {
  await using world = await apiWorld(model, twins, { profile: typed });
  const create = `mutation ($input: CreateMotorInput!) { createMotor(input: $input) { __typename ... on TwinPayload { twin { name version ... on Motor { maker ratedPower { value unit } installed } } } ... on ShapeProblem { message } } }`;
  const input = {
    iri: 'https://ex.org/id/motor-2',
    name: 'Motor 2',
    values: { maker: 'A', ratedPower: 7.5, installed: '2026-01-02T03:04:05.000Z' },
    idempotencyKey: 'one',
  };
  const created = {
    __typename: 'TwinPayload',
    twin: { name: 'Motor 2', version: 1, maker: 'A', ratedPower: { value: 7.5, unit: 'kW' }, installed: '2026-01-02T03:04:05.000Z' },
  };
  expect(await world.ask(create, { input })).toEqual({ status: 200, data: { createMotor: created } });
  expect((await world.ask(create, { input })).data).toEqual({ createMotor: created });
  const update = `mutation ($input: UpdateMotorInput!) { updateMotor(input: $input) { __typename ... on TwinPayload { twin { ... on Motor { maker } } } ... on NotFound { message } ... on VersionConflict { current } } }`;
  const changed = await world.ask(update, { input: { twin: input.iri, values: { maker: null }, ifVersion: 1 } });
  expect(changed.data).toEqual({ updateMotor: { __typename: 'TwinPayload', twin: { maker: null } } });
  const conflict = await world.ask(update, { input: { twin: input.iri, values: { maker: 'B' }, ifVersion: 1 } });
  expect(conflict.data).toEqual({ updateMotor: { __typename: 'VersionConflict', current: 2 } });
  const other = await world.ask(update, { input: { twin: 'https://ex.org/id/mill', values: { maker: 'B' } } });
  expect(other.data).toEqual({ updateMotor: { __typename: 'NotFound', message: 'No Motor has the IRI <https://ex.org/id/mill>.' } });
  const wrong = await world.ask(create, { input: { ...input, values: { ratedPower: 'much' } } });
  expect(wrong.errors?.[0]?.message).toContain('Float cannot represent non numeric value');
});

test('a command as a mutation goes over the desk', async () => {
  const bench = commandBench();
  await using world = await apiWorld(model, twins, { profile: typed, rooms: { commands: await bench.open() } });
  world.principal = person('ann');
  const propose = (twin: string): string =>
    `mutation { motorSetSpeed(twin: "${twin}", idempotencyKey: "k") { state command { name } arguments twin { name } } }`;
  const rate = world.api.hot.current.schema.getMutationType()?.getFields()['motorSetRate'];
  expect(rate?.args.map(({ name, type, description }) => `${name}: ${String(type)} ${name === 'rate' ? (description ?? '') : ''}`.trim())).toEqual([
    'twin: IRI!',
    'rate: Float! In HZ. at most 9',
    'twin_: String!',
    'idempotencyKey: String!',
    'expiresIn: Duration',
  ]);
  expect((await world.ask(propose(motor))).data).toEqual({
    motorSetSpeed: { state: 'PROPOSED', command: { name: 'setSpeed' }, arguments: {}, twin: { name: 'Motor 1' } },
  });
  const refused = await world.ask(propose('https://ex.org/id/mill'));
  expect(refused.errors?.[0]).toMatchObject({ message: 'No Motor has the IRI <https://ex.org/id/mill>.', extensions: { code: 'TWIN_NOT_FOUND' } });
});

test.each([
  ['classes: [', /./, 'SYNTAX'],
  ['classes: [{ class: ex:Motor, klass: 1 }]', /additional properties \(klass\)/, 'PROFILE'],
  ['publish: some', /allowed values \(used, all\)/, 'PROFILE'],
  ['classes:\n  - { class: ex:Motor, mutations: [delete] }', /allowed values \(create, update, commands\)/, 'PROFILE'],
])('a profile that is wrong is refused with its place: %s', (text, message, code) => {
  const read = readProfile({ name: 'profile.yaml', text });
  const [first] = 'violations' in read ? read.violations : [];
  expect(first).toMatchObject({ code, message: expect.stringMatching(message) as string, place: { file: 'profile.yaml', line: expect.any(Number) as number } });
});

const unfit: readonly (readonly [PublishProfile, RegExp])[] = [
  [{ classes: [{ class: 'ex:Moter' }] }, /no class "ex:Moter".* Did you mean/],
  [{ namespaces: { in: ['exx'] } }, /No class is in the namespace "exx"/],
  [{ inverses: [{ of: 'ex:maker', name: 'made' }] }, /no relationship "ex:maker"/],
  [
    { publish: 'all', inverses: [{ of: 'ex:drives', name: 'maker' }] },
    /the inverse of <https:\/\/ex\.org\/drives> "maker", which <https:\/\/ex\.org\/maker> has/,
  ],
];

test.each(unfit)('a profile that does not fit the model stops the build: %j', async (wrong, message) => {
  await expect(apiWorld(model, twins, { profile: wrong })).rejects.toThrow(message);
});

test('a profile leaves out namespaces and seals classes; what it leaves out is the one thing that may go', async () => {
  await using world = await apiWorld(model, twins);
  const {
    schema,
    names,
    model: { ontology },
  } = world.api.hot.current;
  const build = (next: PublishProfile): ReturnType<typeof buildSchema> =>
    buildSchema({ ontology, coreSdl, published: publishedClasses(ontology, new Set(), next), profile: next, lock: names });
  const without = build({ publish: 'all', namespaces: { out: ['other'] } });
  expect(findBreakingChanges(schema, without.schema).map(({ description }) => description)).toContain('Thing was removed.');
  expect(without.schema.getType('Motor')).toBeDefined();
  const sealed = build({ publish: 'all', classes: [{ class: 'ex:Motor', sealed: true }] });
  expect([sealed.schema.getType('Motor'), sealed.schema.getType('SmallMotorTwin')]).toEqual([undefined, undefined]);
  expect(sealed.schema.getType('MotorTwin')).toBeDefined();
});
