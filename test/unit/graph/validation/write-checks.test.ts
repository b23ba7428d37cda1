import { describe, expect, test } from 'vitest';
import { keptPatterns } from '../../../../src/adapters/shacl/safe-pattern.ts';
import { qudtUnits } from '../../../../src/adapters/qudt/unit-table.ts';
import type { ChangeContext, ChangeOutcome, DeleteOutcome } from '../../../../src/graph/change-outcome.ts';
import { relate, unrelate } from '../../../../src/graph/change-relationship.ts';
import { changeTwin, createTwin, deleteTwin } from '../../../../src/graph/change-twin.ts';
import { validateStore } from '../../../../src/graph/validation/validate-store.ts';
import { everything, type View } from '../../../../src/graph/view.ts';
import { judgeValue } from '../../../../src/telemetry/judge-value.ts';
import { m, smallWorld, t } from '../../../support/model-world.ts';

const model = `
m:Pump a owl:Class . m:Sensor a owl:Class . m:Gauge a owl:Class ; rdfs:subClassOf m:Sensor . m:Room a owl:Class .
m:serial a owl:DatatypeProperty ; rdfs:domain m:Pump ; rdfs:range xsd:string .
m:mode a owl:DatatypeProperty ; rdfs:domain m:Pump ; rdfs:range xsd:string .
m:stages a owl:DatatypeProperty ; rdfs:domain m:Pump ; rdfs:range xsd:integer .
m:note a owl:DatatypeProperty ; rdfs:domain m:Pump ; rdfs:range xsd:string .
m:code a owl:DatatypeProperty ; rdfs:domain m:Pump ; rdfs:range xsd:string .
m:sensor a owl:ObjectProperty . m:room a owl:ObjectProperty . m:backup a owl:ObjectProperty .
m:PumpShape a sh:NodeShape ; sh:targetClass m:Pump ;
  sh:property [ sh:path m:serial ; sh:minCount 1 ; sh:pattern "^P-[0-9]+$" ] , [ sh:path m:mode ; sh:in ( "Running" "Standby" "Stopped" ) ] ,
    [ sh:path m:stages ; sh:minInclusive 1 ; sh:message "A pump has a stage at least." ] , [ sh:path m:code ; sh:minLength 4 ; sh:message "A code has four letters." ] , [ sh:path m:note ; sh:maxLength 5 ; sh:severity sh:Warning ] ,
    [ sh:path m:sensor ; sh:minCount 1 ; sh:maxCount 2 ; sh:class m:Sensor ] , [ sh:path m:room ; sh:minCount 1 ; sh:maxCount 1 ] ,
    [ sh:path m:sensor ; sh:qualifiedValueShape [ sh:class m:Gauge ] ; sh:qualifiedMaxCount 1 ] .
m:RoomShape a sh:NodeShape ; sh:targetClass m:Room ; sh:property [ sh:path [ sh:inversePath m:room ] ; sh:maxCount 2 ] .
m:Spare a sh:NodeShape ; sh:targetObjectsOf m:backup ; sh:class m:Pump .
`;
const twins = `t:p a m:Pump ; m:serial "P-1" ; m:sensor t:s1 ; m:room t:r1 . t:s1 a m:Sensor . t:s2 a m:Sensor . t:g1 a m:Gauge . t:g2 a m:Gauge .
t:r1 a m:Room . t:r2 a m:Room .`;

async function context(more: Partial<ChangeContext> = {}, extra = ''): Promise<ChangeContext> {
  const { graph, ontology } = (await smallWorld(model, twins + extra)).context;
  return { store: graph, ontology, units: qudtUnits(), judge: judgeValue, patterns: keptPatterns(), view: everything, by: 'eve', at: 5, ...more };
}
type Outcome = ChangeOutcome | DeleteOutcome;
const told = (outcome: Outcome): readonly string[] =>
  outcome.kind === 'refused' ? outcome.violations.map(({ code }) => code) : ['ok', ...outcome.warnings.map(({ code, severity }) => `${severity} ${code}`)];
const set = (change: ChangeContext, property: string, value: string | number | null): Promise<ChangeOutcome> =>
  changeTwin(change, { iri: t('p'), attributes: [{ property: m(property), value }] });

describe('an attribute that breaks a shape', () => {
  test.each([
    ['pattern', 'serial', 'X-1', ['SHAPE']],
    ['pattern met', 'serial', 'P-22', ['ok']],
    ['least count', 'serial', null, ['CARDINALITY']],
    ['enumeration', 'mode', 'Standbi', ['DATATYPE']],
    ['least value', 'stages', 0, ['RANGE']],
    ['length', 'code', 'abc', ['SHAPE']],
    ['a warning only', 'note', 'much too long', ['ok', 'warning SHAPE']],
  ] as const)('%s', async (_name, property, value, expected) => {
    expect(told(await set(await context(), property, value))).toEqual(expected);
  });

  test('the refusal names shape, path, twin and remedy, and what may have been meant', async () => {
    expect(await set(await context(), 'mode', 'Standbi')).toMatchObject({
      violations: [{ focus: t('p'), path: m('mode'), remedy: 'Give one of "Running", "Standby", "Stopped". Did you mean "Standby"?' }],
    });
    expect(await set(await context(), 'code', 'x')).toMatchObject({
      violations: [{ focus: t('p'), path: m('code'), shape: m('PumpShape'), constraint: 'MinLength', message: 'A code has four letters.' }],
    });
  });

  test('what was broken before and is not touched does not stand in the way', async () => {
    const change = await context({}, ' t:q a m:Pump .');
    expect(told(await changeTwin(change, { iri: t('q'), attributes: [{ property: m('stages'), value: 3 }] }))).toEqual(['ok']);
    expect(told(await changeTwin(change, { iri: t('q'), attributes: [{ property: m('serial'), value: 'bad' }] }))).toEqual(['SHAPE']);
  });

  test('report lets it through with a warning, off does not look', async () => {
    const change = await context({ validation: 'report' });
    expect(told(await set(change, 'code', 'x'))).toEqual(['ok', 'error SHAPE']);
    expect(told(await set(change, 'stages', 0))).toEqual(['ok', 'error RANGE']);
    expect(told(await set({ ...change, validation: 'off' }, 'code', 'y'))).toEqual(['ok']);
    expect(told(await set({ ...change, validation: 'off' }, 'mode', 'y'))).toEqual(['DATATYPE']);
  });

  test('a pattern without an engine for it is not judged', async () => {
    const { patterns: _patterns, ...change } = await context();
    expect(told(await set(change, 'serial', 'X'))).toEqual(['ok']);
  });
});

test('a new twin lacks no attribute; relationships it lacks are a warning, until it is related', async () => {
  const change = await context();
  const create = (serial: string | undefined): Promise<ChangeOutcome> =>
    createTwin(change, { iri: t('new'), classes: [m('Pump')], attributes: serial === undefined ? [] : [{ property: m('serial'), value: serial }] });
  expect(told(await create(undefined))).toEqual(['CARDINALITY']);
  expect(told(await create('P-9'))).toEqual(['ok', 'error CARDINALITY', 'error CARDINALITY']);
});

describe('a relationship', () => {
  const link = (type: string, target: string, source = 'p') => ({ source: t(source), type: m(type), target: t(target) });
  test('must lead to the right kind of twin, not to too many, and not to too many of one kind', async () => {
    const change = await context();
    expect(told(await relate(change, link('sensor', 'r1')))).toEqual(['CLASS']);
    expect(told(await relate(change, link('sensor', 'g1')))).toEqual(['ok']);
    expect(told(await relate(change, link('sensor', 's2')))).toEqual(['CARDINALITY']);
    await unrelate(change, link('sensor', 's1'));
    expect(told(await relate(change, link('sensor', 'g2')))).toEqual(['CARDINALITY']);
  });

  test('that is needed cannot go, but can lead elsewhere in one change', async () => {
    const change = await context();
    expect(told(await unrelate(change, link('room', 'r1')))).toEqual(['CARDINALITY']);
    expect(told(await relate(change, link('room', 'r2')))).toEqual(['CARDINALITY']);
    expect(told(await relate(change, { ...link('room', 'r2'), replaces: t('r1') }))).toEqual(['ok']);
    expect(told(await unrelate(change, link('room', 'r2')))).toEqual(['CARDINALITY']);
  });

  test('is held against the shapes of its other end, and of what it makes a target', async () => {
    const extra = ' t:q a m:Pump ; m:serial "P-2" ; m:room t:r1 . t:z a m:Pump ; m:serial "P-3" .';
    const change = await context({}, extra);
    expect(told(await relate(change, link('room', 'r1', 'z')))).toEqual(['CARDINALITY']);
    expect(told(await relate(change, link('room', 'r2', 'z')))).toEqual(['ok']);
    expect(told(await relate(change, link('backup', 's1')))).toEqual(['CLASS']);
    expect(told(await relate(change, link('backup', 'q')))).toEqual(['ok']);
  });

  test('two writers at once do not exceed what is allowed', async () => {
    const change = await context();
    const both = await Promise.all([relate(change, link('sensor', 's2')), relate(change, link('sensor', 'g1'))]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['changed', 'refused']);
    const gone = await Promise.all([unrelate(change, link('sensor', 's1')), deleteTwin(change, t('s2')), deleteTwin(change, t('g1'))]);
    expect(gone.filter(({ kind }) => kind === 'refused')).toHaveLength(1);
    expect((await validateStore(change.store, change.ontology, { tools: { judge: judgeValue, patterns: keptPatterns() } })).broken).toBe(0);
  });
});

describe('a deletion', () => {
  test('is refused while another twin needs the twin, and named only to who sees that one', async () => {
    const change = await context();
    expect(await deleteTwin(change, t('s1'))).toMatchObject({ kind: 'refused', violations: [{ code: 'CARDINALITY', focus: t('p') }] });
    await change.store.upkeep.setScopes([{ iri: t('p'), scope: 9 }]);
    const view: View = { id: 'v', epoch: 1, read: Uint8Array.of(1) };
    const hidden = await deleteTwin({ ...change, view }, t('s1'));
    expect(hidden).toMatchObject({ kind: 'refused', violations: [{ focus: t('s1') }] });
    expect(JSON.stringify(hidden)).not.toContain(t('p'));
  });

  test('goes through where nothing needs it, and with a warning in report', async () => {
    const change = await context();
    expect(told(await deleteTwin(change, t('g2')))).toEqual(['ok']);
    expect(told(await deleteTwin({ ...change, validation: 'report' }, t('s1')))).toEqual(['ok', 'error CARDINALITY']);
  });
});

test('the report of the store counts twins and breaches, worst first, with examples', async () => {
  const change = await context({ validation: 'report' }, ' t:q a m:Pump ; m:note "too long by far" .');
  await set(change, 'code', 'x');
  const report = await validateStore(change.store, change.ontology, { tools: { judge: judgeValue, patterns: keptPatterns() }, limit: 1 });
  expect(report).toMatchObject({ checked: 8, broken: 2, counts: { error: 4, warning: 1, info: 0 } });
  expect(report.kinds.map(({ constraint, path, severity, count }) => `${severity} ${constraint} ${path?.replace(m(''), '') ?? ''} ${count}`)).toEqual([
    'error MinLength <code> 1',
    'error MinCount <serial> 1',
    'error MinCount <sensor> 1',
    'error MinCount <room> 1',
    'warning MaxLength <note> 1',
  ]);
  await expect(
    validateStore(change.store, change.ontology, { tools: { judge: judgeValue, patterns: keptPatterns() }, signal: AbortSignal.abort() }),
  ).rejects.toThrow('aborted');
});
