import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Equation } from '../../../src/simulation/system.ts';
import { orderEquations } from '../../../src/simulation/order-equations.ts';
import { randomStream, samplerOf } from '../../../src/simulation/random-stream.ts';
import { whatIf } from '../../../src/simulation/what-if.ts';
import { m, smallWorld, t } from '../../support/model-world.ts';

const equation = (output: number, inputs: readonly number[]): Equation => ({ output, inputs, read: () => undefined }) as unknown as Equation;

test('every equation follows those it reads, whatever the order they come in', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(19), { maxLength: 3 }), { minLength: 20, maxLength: 20 }), (inputs) => {
      const groups = orderEquations(inputs.map((reads, output) => equation(output, reads)));
      expect(groups.flatMap(({ equations }) => equations.map(({ output }) => output)).toSorted((a, b) => a - b)).toEqual(inputs.map((_, i) => i));
      const place = new Map(groups.flatMap(({ equations }, i) => equations.map(({ output }) => [output, i] as const)));
      for (const [i, { equations }] of groups.entries()) {
        for (const { output, inputs: reads } of equations) {
          for (const read of reads) expect((place.get(read) ?? 0) < i || (groups[i]?.cyclic === true && place.get(read) === i)).toBe(true);
          expect(place.get(output)).toBe(i);
        }
      }
    }),
  );
});

test('an algebraic loop is solved and said to be one', async () => {
  const { context, observe } = await smallWorld(
    `m:Node a owl:Class . m:a a tq:Telemetry ; rdfs:domain m:Node ; rdfs:range xsd:double ; qudt:hasUnit unit:M . m:b a tq:Telemetry ; rdfs:domain m:Node ; rdfs:range xsd:double ; qudt:hasUnit unit:M .
     m:u a tq:Telemetry ; rdfs:domain m:Node ; rdfs:range xsd:double ; qudt:hasUnit unit:M .
     m:fa a tq:Behaviour ; tq:appliesTo m:Node ; tq:output m:a ; tq:expression "0.5 * b + u" . m:fb a tq:Behaviour ; tq:appliesTo m:Node ; tq:output m:b ; tq:expression "0.5 * a" .`,
    't:n a m:Node .',
  );
  await observe(t('n'), m('u'), 3);
  const { deltas, assumptions } = await whatIf(context, { overrides: [{ twin: t('n'), property: m('u'), value: 6 }] });
  // a = b/2 + u, b = a/2: a = 4u/3, b = 2u/3.
  expect(deltas.find(({ property }) => property === m('a'))?.to).toBeCloseTo(8, 6);
  expect(deltas.find(({ property }) => property === m('b'))?.to).toBeCloseTo(4, 6);
  expect(assumptions.some((text) => text.startsWith('These depend on each other and are solved together'))).toBe(true);
});

test('a loop without a solution is left without values', async () => {
  const { context, observe } = await smallWorld(
    `m:Node a owl:Class . m:a a tq:Telemetry ; rdfs:domain m:Node ; rdfs:range xsd:double ; qudt:hasUnit unit:M . m:u a tq:Telemetry ; rdfs:domain m:Node ; rdfs:range xsd:double ; qudt:hasUnit unit:M .
     m:fa a tq:Behaviour ; tq:appliesTo m:Node ; tq:output m:a ; tq:expression "a + u" .`,
    't:n a m:Node .',
  );
  await observe(t('n'), m('u'), 3);
  const { deltas, assumptions } = await whatIf(context, { overrides: [{ twin: t('n'), property: m('u'), value: 6 }] });
  expect(deltas.filter(({ property }) => property === m('a')).map(({ to }) => to)).toEqual([]);
  expect(assumptions).toContain(`<${m('fa')}> gives no value for <${t('n')}>: an input is missing, or its loop has no solution.`);
});

test('twins in a ring that feed each other come to rest together', async () => {
  const { context, observe } = await smallWorld(
    `m:Room a owl:Class . m:next a owl:ObjectProperty ; rdfs:domain m:Room ; rdfs:range m:Room . m:heat a tq:Telemetry ; rdfs:domain m:Room ; rdfs:range xsd:double ; qudt:hasUnit unit:K .
     m:temperature a tq:Telemetry ; rdfs:domain m:Room ; rdfs:range xsd:double ; qudt:hasUnit unit:K .
     m:warms a tq:Behaviour ; tq:appliesTo m:Room ; tq:output m:temperature ; tq:rate "(heat - temperature + 0.5 * (other - temperature)) / 30.0" ; tq:input [ tq:name "other" ; sh:path ( m:next m:temperature ) ] .`,
    't:a a m:Room ; m:next t:b . t:b a m:Room ; m:next t:c . t:c a m:Room ; m:next t:a .',
  );
  for (const room of ['a', 'b', 'c']) {
    await observe(t(room), m('heat'), 300);
    await observe(t(room), m('temperature'), 300);
  }
  const { deltas, assumptions } = await whatIf(context, { overrides: [{ twin: t('a'), property: m('heat'), value: 326 }] });
  const to = (room: string): number => deltas.find(({ twin, property }) => twin === t(room) && property === m('temperature'))?.to ?? Number.NaN;
  // 1.5 a = 326 + b/2, 1.5 b = 300 + c/2, 1.5 c = 300 + a/2.
  expect(to('a')).toBeCloseTo(318, 1);
  expect(to('c')).toBeCloseTo(306, 1);
  expect(to('b')).toBeCloseTo(302, 1);
  expect(assumptions).toEqual([]);
});

test('a state machine waits its dwell, and a guard makes it go', async () => {
  const model = `m:Station a owl:Class . m:state a tq:Telemetry ; rdfs:domain m:Station ; rdfs:range xsd:string . m:load a tq:Telemetry ; rdfs:domain m:Station ; rdfs:range xsd:double ; qudt:hasUnit unit:KiloW .
     m:made a tq:Counter ; rdfs:domain m:Station ; rdfs:range xsd:double ; qudt:hasUnit unit:NUM .
     m:cycle a tq:Behaviour ; tq:appliesTo m:Station ; tq:output m:state ; tq:transition [ tq:from "Run" ; tq:to "Down" ; sh:path m:load ; tq:above 10 ] , [ tq:from "Down" ; tq:to "Run" ; tq:after "100.0" ] .
     m:making a tq:Behaviour ; tq:appliesTo m:Station ; tq:output m:made ; tq:rate "(state == 'Run' ? 1.0 : 0.0) + 0.0 * load" .`;
  const { context, observe } = await smallWorld(model, 't:s a m:Station .');
  await observe(t('s'), m('state'), 'Down');
  await observe(t('s'), m('load'), 5);
  await observe(t('s'), m('made'), 0);
  const made = async (load: number): Promise<number> => {
    const { deltas } = await whatIf(context, { overrides: [{ twin: t('s'), property: m('load'), value: load }], horizonMs: 600_000 });
    return deltas.find(({ property }) => property === m('made'))?.to ?? Number.NaN;
  };
  // Down for 100 s, then running for the rest of 600 s, seen within one step (10 s); under load it goes down again at once.
  expect(await made(6)).toBeNaN();
  const stopped = await made(12);
  expect(stopped).toBeLessThan(60);
});

test.each([
  ['normal', [5, 2], 5],
  ['exponential', [3], 3],
  ['weibull', [1, 4], 4],
  ['uniform', [2, 6], 4],
  ['triangular', [0, 3, 6], 3],
  ['lognormal', [0, 0.5], Math.exp(0.125)],
] as const)('draws of the %s distribution have its mean', (distribution, parameters, mean) => {
  const sampler = samplerOf(randomStream(11, distribution));
  const n = 20_000;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += sampler.draw(distribution, parameters);
  expect(Math.abs(sum / n - mean)).toBeLessThan(0.03 * mean + 0.05);
});

test('streams of different names are different, of the same name the same', () => {
  const take = (seed: number, name: string): readonly number[] => {
    const random = randomStream(seed, name);
    return Array.from({ length: 5 }, () => random());
  };
  expect(take(1, 'a')).toEqual(take(1, 'a'));
  expect(take(1, 'a')).not.toEqual(take(1, 'b'));
  expect(take(1, 'a')).not.toEqual(take(2, 'a'));
});
