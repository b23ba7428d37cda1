import { beforeEach, describe, expect, test } from 'vitest';
import { findCauses } from '../../../src/diagnostic/causes/find-causes.ts';
import { answeringPlant, plantIri, type AnsweringPlant } from '../../support/answering.ts';
import { gaussians } from '../../support/random.ts';
import { loadPlant } from '../ontology/plant.ts';

const model = `
p:Machine a owl:Class . p:Unit a qudt:Unit ; qudt:conversionMultiplier 1 .
p:feeds a owl:ObjectProperty ; rdfs:domain p:Machine ; rdfs:range p:Machine ; tq:influence tq:Forward .
p:partOf a owl:ObjectProperty ; rdfs:domain p:Machine ; rdfs:range p:Machine .
p:pressure a tq:Telemetry ; rdfs:domain p:Machine ; rdfs:range xsd:double ; qudt:hasUnit p:Unit ; tq:high 10 ; tq:highHigh 12 .
p:flow a tq:Telemetry ; rdfs:domain p:Machine ; rdfs:range xsd:double ; qudt:hasUnit p:Unit .
p:open a tq:Telemetry ; rdfs:domain p:Machine ; rdfs:range xsd:boolean .
p:program a tq:Telemetry ; rdfs:domain p:Machine ; rdfs:range xsd:string .
`;
const twins =
  'p:a a p:Machine ; p:feeds p:b . p:b a p:Machine ; p:feeds p:c . p:c a p:Machine . p:x a p:Machine ; p:feeds p:c . p:far a p:Machine ; p:partOf p:c .';
const [pressure, flow, open, program] = [plantIri('pressure'), plantIri('flow'), plantIri('open'), plantIri('program')];
const on = (machine: string): ReturnType<typeof plantIri> => plantIri(machine);

let plant: AnsweringPlant;
beforeEach(async () => {
  plant = await answeringPlant(await loadPlant(model, twins));
});

const calm = (seed: number, count = 200): readonly number[] => [...gaussians(seed, count)].map((noise) => 5 + 0.1 * noise);
const names = async (effect: string, property?: ReturnType<typeof plantIri>): Promise<readonly string[]> => {
  const { causes } = await findCauses(plant.context, { twin: on(effect), ...(property !== undefined && { property }) });
  return causes.map((cause) => `${cause.twin.split('#')[1] ?? ''} ${cause.property?.split('#')[1] ?? ''}`);
};

describe('the causes of an effect', () => {
  test('name what is strange upstream, with the way to the effect, since when and why', async () => {
    await plant.observe(on('a'), pressure, [...calm(1), 13, 13.1]);
    await plant.observe(on('b'), flow, [...calm(2), 9]);
    await plant.observe(on('c'), flow, [...calm(3), 9]);
    await plant.observe(on('x'), flow, calm(4));
    const { causes, basis } = await findCauses(plant.context, { twin: on('c'), property: flow });
    expect(causes[0]).toMatchObject({
      twin: on('a'),
      property: pressure,
      since: plant.clock.at - 1000,
      path: [
        { via: plantIri('feeds'), direction: 'OUT', resource: on('b') },
        { via: plantIri('feeds'), direction: 'OUT', resource: on('c') },
      ],
    });
    expect(causes[0]?.explain).toEqual([expect.stringContaining('pressure of a is strange'), 'For it: it would reach b, c, strange as well.']);
    expect(causes.map(({ twin }) => twin)).not.toContain(on('x'));
    expect(basis.inputs.length).toBe(4);
  });

  test('leave out what does not influence it, however strange', async () => {
    await plant.observe(on('far'), flow, [...calm(1), 50]);
    await plant.observe(on('c'), flow, [...calm(3), 9]);
    expect(await names('c', flow)).toEqual([]);
  });

  test('see a state that was never seen, and a program with a new name', async () => {
    const switches = Array.from({ length: 300 }, (_, i) => i < 297);
    await plant.observe(on('a'), open, switches);
    await plant.observe(on('x'), program, [...Array.from({ length: 100 }, (_, i) => (i % 2 === 0 ? 'P1' : 'P2')), 'P9']);
    await plant.observe(on('c'), flow, [...calm(3), 9]);
    expect((await names('c', flow)).toSorted()).toEqual(['a open', 'x program']);
  });

  test('know nothing later than the moment asked about', async () => {
    await plant.observe(on('a'), flow, calm(1));
    await plant.observe(on('c'), flow, [...calm(3), 9]);
    const before = plant.clock.at;
    const asked = async (): Promise<unknown> => {
      const { causes, basis } = await findCauses(plant.context, { twin: on('c'), property: flow }, { asOf: before });
      return [causes, basis.inputs];
    };
    const early = await asked();
    plant.clock.at += 100_000;
    await plant.observe(
      on('a'),
      flow,
      calm(5, 90).map((value) => value + 20),
    );
    await plant.observe(on('b'), flow, calm(6, 90));
    expect(await asked()).toEqual(early);
  });

  test('are none, with the reason, where nothing is strange, nothing influences, or no twin is', async () => {
    await plant.observe(on('a'), flow, calm(1));
    const reasonFor = async (twin: string): Promise<readonly string[]> => (await findCauses(plant.context, { twin: on(twin) })).basis.notUsed;
    expect(await reasonFor('c')).toEqual(['Nothing that influences it is out of the ordinary.']);
    expect(await reasonFor('far')).toEqual(['Nothing is declared to influence it.']);
    expect(await reasonFor('nobody')).toEqual(['The twin is not there.']);
  });
});
