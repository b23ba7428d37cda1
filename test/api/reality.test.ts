import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memoryGraphStore } from '../../src/adapters/memory/memory-graph-store.ts';
import { memoryPolicyStore } from '../../src/adapters/memory/memory-policy-store.ts';
import { auditTrail } from '../../src/identity/audit.ts';
import { openPolicy, type PolicyKeeper } from '../../src/identity/policy-keeper.ts';
import { toIri, type Iri } from '../../src/kernel/iri.ts';
import { commandBench } from '../support/command-bench.ts';
import { apiWorld, type ApiWorld } from '../support/plant-api.ts';

const ex = (local: string): Iri => toIri(`https://ex.org/${local}`);
const rdfValue = toIri('http://www.w3.org/1999/02/22-rdf-syntax-ns#value');
const hasPart = toIri('http://purl.org/dc/terms/hasPart');
const prefixes = `@prefix ex: <https://ex.org/> . @prefix id: <https://ex.org/id/> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
  @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix sh: <http://www.w3.org/ns/shacl#> .
  @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix dcterms: <http://purl.org/dc/terms/> . @prefix tq: <https://w3id.org/twinql#> .`;
const model = `${prefixes}
  tq:member a owl:ObjectProperty . dcterms:hasPart a owl:ObjectProperty . rdf:value a tq:Telemetry .
  ex:Truck a owl:Class . ex:Fleet a owl:Class . ex:Yard a owl:Class . ex:Sensor a owl:Class ; tq:pointOf ex:sensorOf . ex:sensorOf a owl:ObjectProperty .
  ex:speed a tq:Telemetry ; rdfs:domain ex:Truck ; rdfs:range xsd:double .
  ex:stop a tq:Command ; tq:appliesTo ex:Truck ; tq:approval tq:OnePerson .`;
const twins = `${prefixes}
  id:planned a tq:Prototype , ex:Truck . id:truck a ex:Truck . id:silent a ex:Truck . id:bare a ex:Yard . id:watched a ex:Yard . id:sensor a ex:Sensor ; ex:sensorOf id:watched .
  id:fleet a ex:Fleet ; tq:member id:truck . id:fast a ex:Fleet ; tq:member [ sh:targetClass ex:Truck ; tq:where "speed > 20.0" ] .
  id:yard a ex:Yard ; dcterms:hasPart id:truck .`;

describe('what a twin is', () => {
  let world: ApiWorld;
  let policy: PolicyKeeper;
  beforeAll(async () => {
    policy = await openPolicy(memoryGraphStore(), memoryPolicyStore(), [{ type: hasPart, direction: 'OUT' }]);
    const clock = { now: () => 1_700_000_000_000, monotonicMs: () => 0 };
    const audit = auditTrail({ append: () => undefined, last: () => undefined, read: () => [] }, clock);
    world = await apiWorld(model, twins, { store: policy.store, rooms: { management: { policy, audit }, commands: await commandBench().open() } });
    await world.observe(ex('id/truck'), ex('speed'), 30);
    await world.observe(ex('id/planned'), ex('speed'), 30);
    await world.observe(ex('id/sensor'), rdfValue, 21);
  });
  afterAll(() => world[Symbol.asyncDispose]());

  const answers = async (selection: 'stage' | 'link'): Promise<Readonly<Record<string, string>>> => {
    const { data, errors } = await world.ask(`{ twins { nodes { iri view { ${selection} } } } }`);
    expect(errors).toBeUndefined();
    const { twins: page } = data as unknown as {
      readonly twins: { readonly nodes: readonly { readonly iri: string; readonly view: Readonly<Record<string, string>> }[] };
    };
    return Object.fromEntries(page.nodes.map(({ iri, view }) => [iri.slice('https://ex.org/id/'.length), view[selection] ?? '']));
  };

  test('is a prototype by its type, an aggregate by its members, named or selected, and else one instance', async () => {
    expect(await answers('stage')).toMatchObject({ planned: 'PROTOTYPE', truck: 'INSTANCE', fleet: 'AGGREGATE', fast: 'AGGREGATE', yard: 'INSTANCE' });
  });

  test('a prototype answers as the class its thing will have', async () => {
    const { data } = await world.ask(`{ twin(iri: "${ex('id/planned')}") { __typename class { iri } view { classes(inferred: false) { iri } } } }`);
    expect(data?.['twin']).toEqual({
      __typename: 'TruckTwin',
      class: { iri: ex('Truck') },
      view: { classes: [{ iri: ex('Truck') }, { iri: 'https://w3id.org/twinql#Prototype' }] },
    });
  });

  test('is a model until something is observed of it or of its points; a prototype stays one', async () => {
    expect(await answers('link')).toMatchObject({ truck: 'SHADOW', silent: 'MODEL', watched: 'SHADOW', sensor: 'SHADOW', bare: 'MODEL', planned: 'MODEL' });
  });

  test('is a twin while policy lets somebody propose a command that applies to it', async () => {
    const everybody = { to: { group: 'drivers' }, role: 'operator' } as const;
    await policy.grant({ id: 'yard', effect: 'allow', at: ex('id/yard'), ...everybody });
    expect(await answers('link')).toMatchObject({ truck: 'TWIN', silent: 'MODEL', watched: 'SHADOW' });
    await policy.grant({ id: 'truck', effect: 'deny', at: ex('id/truck'), ...everybody });
    expect((await answers('link'))['truck']).toBe('SHADOW');
    await policy.revoke('truck');
    await policy.grant({ id: 'yard', effect: 'allow', at: ex('id/yard'), ...everybody, role: 'viewer' });
    expect((await answers('link'))['truck']).toBe('SHADOW');
  });

  test('costs one read for a whole list, whatever its length', async () => {
    const before = world.reads();
    await world.ask(`{ twins { nodes { view { stage link } } } }`);
    expect(world.reads() - before).toBe(2);
  });

  test('a walk says whether the caller sees a part of the graph only', async () => {
    const asked = `{ twin(iri: "${ex('id/yard')}") { view { trace(follow: [{ via: "dcterms:hasPart" }]) { limitedView } impact { limitedView affected { limitedView } } } } }`;
    const answer = (limitedView: boolean): object => ({ twin: { view: { trace: { limitedView }, impact: { limitedView, affected: { limitedView } } } } });
    expect((await world.ask(asked)).data).toEqual(answer(false));
    const mine = world.view;
    world.view = { id: 'some', epoch: 1, read: new Uint8Array(64).fill(1) };
    expect((await world.ask(asked)).data).toEqual(answer(true));
    world.view = mine;
  });
});
