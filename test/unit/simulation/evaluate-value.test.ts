import { beforeAll, expect, test } from 'vitest';
import type { Condition, Pattern, ValueSource } from '../../../src/ontology/condition.ts';
import { derive } from '../../../src/simulation/derive.ts';
import { evaluateCondition, evaluateSource } from '../../../src/simulation/evaluate-value.ts';
import { toIri } from '../../../src/kernel/iri.ts';
import { whatIf } from '../../../src/simulation/what-if.ts';
import { gaussian, randomStream } from '../../../src/simulation/random-stream.ts';
import { m, type ModelWorld, smallWorld, t } from '../../support/model-world.ts';

const model = `
m:Plant a owl:Class . m:Line a owl:Class . m:Pump a owl:Class . m:BigPump a owl:Class ; rdfs:subClassOf m:Pump .
m:hasPart a owl:ObjectProperty ; owl:inverseOf m:partOf ; rdfs:subPropertyOf dcterms:hasPart . m:partOf a owl:ObjectProperty .
m:hasPump a owl:ObjectProperty ; rdfs:subPropertyOf m:hasPart ; rdfs:domain m:Line ; rdfs:range m:Pump .
m:flow a tq:Telemetry ; rdfs:domain m:Pump ; rdfs:range xsd:double ; qudt:hasUnit unit:M3-PER-HR ; tq:high 80.0 ; tq:highHigh 120.0 ; tq:deadband 5.0 .
m:running a tq:Telemetry ; rdfs:domain m:Pump ; rdfs:range xsd:boolean .
m:mode a tq:Telemetry ; rdfs:domain m:Pump ; rdfs:range xsd:string .
m:energy a tq:Counter ; rdfs:domain m:Pump ; rdfs:range xsd:double ; qudt:hasUnit unit:KiloW-HR .
m:limit a owl:DatatypeProperty ; rdfs:domain m:Line ; rdfs:range xsd:double ; qudt:hasUnit unit:M3-PER-HR ; sh:defaultValue 100.0 .
m:output a tq:Telemetry ; rdfs:domain m:Line ; rdfs:range xsd:double ; qudt:hasUnit unit:M3-PER-SEC ; tq:derivedAs [ sh:path ( m:hasPump m:flow ) ; tq:aggregate tq:Sum ] .
m:total a tq:Telemetry ; rdfs:domain m:Plant ; rdfs:range xsd:double ; qudt:hasUnit unit:M3-PER-SEC ; tq:derivedAs [ sh:path ( m:hasPart m:output ) ; tq:aggregate tq:Sum ] .
m:ratio a tq:Telemetry ; rdfs:domain m:Pump ; rdfs:range xsd:double ; qudt:hasUnit unit:UNITLESS ; tq:derivedAs [ tq:expression "flow / lineLimit" ; tq:input [ tq:name "lineLimit" ; sh:path ( m:partOf m:limit ) ] ] .
m:BigPump sh:property [ sh:path m:flow ; tq:high 90.0 ] .
m:inLine tq:targetWithin t:line ; sh:targetClass m:Pump ; sh:path m:flow ; tq:highHigh 110.0 .
m:forP3 sh:targetNode t:p3 ; sh:path m:flow ; tq:high 60.0 .
`;
const twins = `
t:plant a m:Plant ; m:hasPart t:line . t:line a m:Line ; m:hasPump t:p1 , t:p2 , t:p3 .
t:p1 a m:Pump . t:p2 a m:BigPump . t:p3 a m:Pump . t:alone a m:Line ; m:limit 0.0 ; m:hasPump t:p4 . t:p4 a m:Pump .
`;
let world: ModelWorld;
beforeAll(async () => {
  world = await smallWorld(model, twins);
  await Promise.all([
    world.observe(t('p1'), m('flow'), 85),
    world.observe(t('p2'), m('flow'), 85),
    world.observe(t('p3'), m('flow'), 70),
    world.observe(t('p4'), m('flow'), 30, { quality: 'BAD', reason: 'SOURCE' }),
    world.observe(t('p1'), m('mode'), 'auto'),
  ]);
});

const step = (property: string): { property: ReturnType<typeof m>; inverse: boolean; min: 1; max: 1 } => ({
  property: m(property),
  inverse: false,
  min: 1,
  max: 1,
});
const path = (...properties: readonly string[]): ValueSource => ({ path: properties.map(step), inputs: [] });
const condition = (value: ValueSource, asked: Condition['test'], more: Partial<Condition> = {}): Condition => ({
  value,
  test: asked,
  onDelayMs: 0,
  offDelayMs: 0,
  deadband: 0,
  weight: 1,
  ...more,
});

test.each([
  ['a property of the twin itself', t('p1'), path('flow'), 85],
  ['a sum over a relationship', t('line'), { ...path('hasPump', 'flow'), aggregate: 'Sum' } as const, 240],
  ['a mean over a super-relationship', t('line'), { ...path('hasPart', 'flow'), aggregate: 'Mean' } as const, 80],
  ['a path against the direction of what is stored', t('p1'), path('partOf', 'limit'), 100],
  ['a count', t('line'), { ...path('hasPump', 'flow'), aggregate: 'Count' } as const, 3],
  ['only twins for which a condition is true', t('line'), { ...path('hasPump', 'flow'), aggregate: 'Sum', where: 'flow < 80.0' } as const, 70],
  ['a condition that looks at the asking twin', t('line'), { ...path('hasPump', 'flow'), aggregate: 'Count', where: 'flow < self.limit - 20.0' } as const, 1],
  ['an expression over names', t('p1'), { expression: 'flow * 2.0', inputs: [] }, 170],
  ['a unit conversion', t('p1'), { ...path('flow'), unit: 'http://qudt.org/vocab/unit/M3-PER-SEC' as ReturnType<typeof m> }, 85 / 3600],
  ['a derived property of a derived property, converted', t('plant'), path('total'), 240 / 3600],
  ['an expression over a path', t('p1'), path('ratio'), 0.85],
  ['a constant', t('p1'), { constant: 4, inputs: [] }, 4],
])('a value source gives %s', async (_what, twin, source, expected) => {
  const { value, reason } = await evaluateSource(world.context, twin, source);
  expect(reason).toBeUndefined();
  expect(value).toBeCloseTo(expected, 6);
});

test.each([
  ['a path that forks without aggregate', t('line'), path('hasPump', 'flow'), 'The path leads to 3 twins, and no aggregate makes one value of them.'],
  [
    'a division by zero',
    t('p4'),
    { expression: '1.0 / lineLimit', inputs: [{ name: 'lineLimit', ...path('partOf', 'limit') }] },
    'division by zero in "1.0 / lineLimit"',
  ],
  ['a value of bad quality', t('p4'), path('flow'), 'The value is of quality BAD (SOURCE).'],
  ['a name nobody declared', t('p1'), { expression: 'colour', inputs: [] }, '"colour" is unknown: nothing of this name is declared for the twin.'],
  [
    'a sum with a gap',
    t('alone'),
    { ...path('hasPump', 'flow'), aggregate: 'Sum' } as const,
    `Unknown: <${m('flow')}> of <${t('p4')}>: The value is of quality BAD (SOURCE).`,
  ],
])('%s gives no value but the reason', async (_what, twin, source, expected) => {
  const { value, reason } = await evaluateSource(world.context, twin, source);
  expect([value, reason]).toEqual([undefined, expected]);
});

test('has() and || decide although an input is missing', async () => {
  const of = async (expression: string): Promise<unknown> => (await evaluateSource(world.context, t('p1'), { expression, inputs: [] })).value;
  expect(await of('has(running)')).toBe(false);
  expect(await of('running || flow > 10.0')).toBe(true);
  expect(await of('running && flow > 10.0')).toBeUndefined();
});

test('a limit is the one in force for the twin: the twin, its container, its class, the property', async () => {
  const beyond = async (twin: string): Promise<unknown> => {
    const { holds, evidence } = await evaluateCondition(world.context, t(twin), condition(path('flow'), { kind: 'beyond', limit: 'high' }));
    return [holds, evidence[0]?.limit];
  };
  expect(await Promise.all(['p1', 'p2', 'p3'].map(beyond))).toEqual([
    [true, 80],
    [false, 90],
    [true, 60],
  ]);
  const outer = await evaluateCondition(world.context, t('p1'), condition(path('flow'), { kind: 'beyond', limit: 'highHigh' }));
  expect(outer.evidence[0]).toMatchObject({ limit: 110, source: m('inLine'), holds: false });
});

test('a condition that held is left only when the value has come back by the deadband', async () => {
  const level = condition(path('flow'), { kind: 'level', above: 87 }, { deadband: 3 });
  expect((await evaluateCondition(world.context, t('p1'), level)).holds).toBe(false);
  expect((await evaluateCondition(world.context, t('p1'), level, { held: true })).holds).toBe(true);
});

test('a path with several ends holds when any does, and is unknown when none does and one is unknown', async () => {
  const above = (value: number): Condition => condition(path('hasPump', 'flow'), { kind: 'level', above: value });
  expect((await evaluateCondition(world.context, t('line'), above(80))).holds).toBe(true);
  expect((await evaluateCondition(world.context, t('line'), above(90))).holds).toBe(false);
  expect((await evaluateCondition(world.context, t('alone'), above(10))).holds).toBeUndefined();
});

test('a value older than allowed makes a condition unknown', async () => {
  const fresh = condition(path('flow'), { kind: 'level', above: 1 });
  const later = { ...world.context, clock: { now: () => world.now + 60_000, monotonicMs: () => 0 } };
  expect((await evaluateCondition(later, t('p1'), fresh, { maxAgeMs: 10_000 })).holds).toBeUndefined();
  expect((await evaluateCondition(later, t('p1'), fresh)).holds).toBe(true);
});

test('texts are compared for equality', async () => {
  expect((await evaluateCondition(world.context, t('p1'), condition(path('mode'), { kind: 'equals', value: 'auto' }))).holds).toBe(true);
});

test('a derived property that depends on itself through the data is refused instead of waited for', async () => {
  const loop = await smallWorld(
    `m:Node a owl:Class . m:next a owl:ObjectProperty ; rdfs:domain m:Node ; rdfs:range m:Node .
     m:sum a tq:Telemetry ; rdfs:domain m:Node ; rdfs:range xsd:double ; qudt:hasUnit unit:M ; tq:derivedAs [ sh:path ( m:next m:sum ) ; tq:aggregate tq:Sum ] .`,
    't:a a m:Node ; m:next t:b . t:b a m:Node ; m:next t:a .',
  );
  const [derived] = await derive(loop.context, [{ twin: t('a'), property: m('sum') }]);
  expect(derived?.value).toBeUndefined();
  expect(derived?.reason).toContain('is derived from itself');
});

const seconds = 60;
const shapes: Readonly<Record<string, (i: number, noise: number) => number | undefined>> = {
  Rising: (i, noise) => 10 + 0.05 * i + noise,
  Falling: (i, noise) => 10 - 0.05 * i + noise,
  Step: (i, noise) => (i < 30 ? 10 : 12) + noise,
  Spike: (i, noise) => (i === 20 ? 25 : 10) + noise,
  Oscillating: (i, noise) => 10 + Math.sin((2 * Math.PI * i) / 10) + noise,
  Stuck: () => 10,
  Noisy: (i, noise) => 10 + (i < 30 ? 1 : 8) * noise,
  Calm: (_i, noise) => 10 + noise,
};

test.each(Object.keys(shapes).filter((name) => name !== 'Calm'))('the pattern %s is seen where it is and not in calm noise', async (name) => {
  const answers = await Promise.all(
    [name, 'Calm'].map(async (shape) => {
      const own = await smallWorld(model, twins);
      const noise = randomStream(7, shape);
      const start = own.now - seconds * 1000;
      for (let i = 0; i <= seconds; i++) {
        const value = shapes[shape]?.(i, 0.1 * gaussian(noise));
        if (value !== undefined)
          await own.remember([{ twin: t('p1'), property: m('flow'), value, time: start + i * 1000, receivedAt: start + i * 1000, quality: 'GOOD' }]);
      }
      return (await evaluateCondition(own.context, t('p1'), condition(path('flow'), { kind: 'pattern', pattern: name as Pattern, windowMs: seconds * 1000 })))
        .holds;
    }),
  );
  expect(answers).toEqual([true, false]);
});

test('calm noise is called rising in fewer than 1 of 100 windows', async () => {
  const own = await smallWorld(
    'm:Pump a owl:Class . m:flow a tq:Telemetry ; rdfs:domain m:Pump ; rdfs:range xsd:double ; qudt:hasUnit unit:M .',
    't:p1 a m:Pump .',
  );
  const noise = randomStream(5, 'calm');
  let alarms = 0;
  for (let round = 0; round < 100; round++) {
    own.now += 100_000;
    const samples = Array.from({ length: 61 }, (_, i) => ({ value: 10 + gaussian(noise), time: own.now - 60_000 + i * 1000 }));
    await own.remember(samples.map((sample) => ({ ...sample, twin: t('p1'), property: m('flow'), receivedAt: own.now, quality: 'GOOD' as const })));
    const { holds } = await evaluateCondition(own.context, t('p1'), condition(path('flow'), { kind: 'pattern', pattern: 'Rising', windowMs: 60_000 }));
    if (holds === true) alarms++;
  }
  expect(alarms).toBeLessThanOrEqual(1);
});

test('silence is missing once something was observed, and unknown before', async () => {
  const missing = condition(path('flow'), { kind: 'pattern', pattern: 'Missing', windowMs: 10_000 });
  const later = { ...world.context, clock: { now: () => world.now + 20_000, monotonicMs: () => 0 } };
  expect((await evaluateCondition(later, t('p1'), missing)).holds).toBe(true);
  expect((await evaluateCondition(world.context, t('p1'), missing)).holds).toBe(false);
  const empty = await smallWorld(model, twins);
  expect((await evaluateCondition(empty.context, t('p1'), missing)).holds).toBeUndefined();
});

test('a counter gives its increase over a window, resets included, and a gauge value times seconds', async () => {
  const own = await smallWorld(model, twins);
  const at = (secondsAgo: number, property: string, value: number) => ({
    twin: t('p1'),
    property: m(property),
    value,
    time: own.now - secondsAgo * 1000,
    receivedAt: own.now,
    quality: 'GOOD' as const,
  });
  await own.remember([at(50, 'energy', 100), at(40, 'energy', 103), at(30, 'energy', 2), at(20, 'energy', 4)]);
  await own.remember([at(50, 'flow', 10), at(20, 'flow', 40)]);
  const over = (property: string, aggregate: ValueSource['aggregate']) =>
    evaluateSource(own.context, t('p1'), { ...path(property), windowMs: 60_000, ...(aggregate !== undefined && { aggregate }) });
  expect((await over('energy', 'Integral')).value).toBe(3 + 2 + 2);
  expect((await over('flow', 'Integral')).value).toBe(10 * 30 + 40 * 20);
  expect((await over('flow', 'Mean')).value).toBe((10 * 30 + 40 * 20) / 50);
  expect((await over('flow', 'Count')).value).toBe(2);
});

test('a class of points as a path step reads the points of that class, and a change of a point is felt by who reads it', async () => {
  const own = await smallWorld(
    `m:Zone a owl:Class . m:Point a owl:Class . m:Temperature a owl:Class ; rdfs:subClassOf m:Point . m:Humidity a owl:Class ; rdfs:subClassOf m:Point .
     m:isPointOf a owl:ObjectProperty ; rdfs:domain m:Point ; rdfs:range m:Zone . m:Point tq:pointOf m:isPointOf .
     m:warmth a tq:Telemetry ; rdfs:domain m:Zone ; rdfs:range xsd:double ; qudt:hasUnit unit:DEG_C ; tq:derivedAs [ sh:path m:Temperature ; tq:aggregate tq:Mean ] .`,
    't:z a m:Zone . t:t1 a m:Temperature ; m:isPointOf t:z . t:t2 a m:Temperature ; m:isPointOf t:z . t:h a m:Humidity ; m:isPointOf t:z .',
  );
  const value = toIri('http://www.w3.org/1999/02/22-rdf-syntax-ns#value');
  await own.observe(t('t1'), value, 20);
  await own.observe(t('t2'), value, 22);
  await own.observe(t('h'), value, 55);
  const [derived] = await derive(own.context, [{ twin: t('z'), property: m('warmth') }]);
  expect(derived).toMatchObject({ value: 21 });
  const { deltas } = await whatIf(own.context, { overrides: [{ twin: t('t1'), property: value, value: 24 }] });
  expect(deltas.map(({ twin, from, to }) => [twin, from, to])).toEqual([
    [t('t1'), 20, 24],
    [t('z'), 21, 23],
  ]);
});
