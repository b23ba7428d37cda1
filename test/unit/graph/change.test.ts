import { expect, test } from 'vitest';
import { qudtUnits } from '../../../src/adapters/qudt/unit-table.ts';
import type { ChangeContext, ChangeOutcome } from '../../../src/graph/change-outcome.ts';
import { relate, unrelate } from '../../../src/graph/change-relationship.ts';
import { changeTwin, createTwin, deleteTwin } from '../../../src/graph/change-twin.ts';
import { everything, type View } from '../../../src/graph/view.ts';
import { judgeValue } from '../../../src/telemetry/judge-value.ts';
import { m, smallWorld, t } from '../../support/model-world.ts';

const model = `
dcterms:hasPart a owl:ObjectProperty .
m:Asset a owl:Class . m:Pump a owl:Class ; rdfs:subClassOf m:Asset .
m:serial a owl:DatatypeProperty ; rdfs:domain m:Pump ; rdfs:range xsd:string .
m:length a owl:DatatypeProperty ; rdfs:domain m:Asset ; rdfs:range xsd:double ; qudt:hasUnit unit:M .
m:speed a tq:Telemetry ; rdfs:domain m:Pump ; rdfs:range xsd:double .
m:drives a owl:ObjectProperty , owl:FunctionalProperty ; rdfs:domain m:Pump ; rdfs:range m:Asset .
m:hasUnit a owl:ObjectProperty ; rdfs:subPropertyOf dcterms:hasPart ; rdfs:domain m:Asset ; rdfs:range m:Asset .
`;
const twins = 't:p a m:Pump ; rdfs:label "P" ; m:serial "7" . t:x a m:Asset . t:y a m:Asset . t:x m:hasUnit t:y .';

async function context(): Promise<ChangeContext> {
  const { graph, ontology } = (await smallWorld(model, twins)).context;
  return { store: graph, ontology, units: qudtUnits(), judge: judgeValue, view: everything, by: 'eve', at: 5 };
}
const codes = (outcome: ChangeOutcome): readonly string[] => (outcome.kind === 'refused' ? outcome.violations.map(({ code }) => code) : []);

test('a new twin gets the labels of all superclasses', async () => {
  const change = await context();
  const outcome = await createTwin(change, { iri: t('new'), classes: [m('Pump')], attributes: [{ property: m('serial'), value: '9' }] });
  expect(outcome).toMatchObject({ kind: 'changed', twin: { iri: t('new'), name: 'new', attributes: { [m('serial')]: '9' }, version: 1 } });
  const assets = await change.store.read({ root: { kind: 'class', class: m('Asset') }, order: [], first: 9, count: true, hops: [], view: everything });
  expect(assets.totalCount).toBe(4);
});

test('a taken IRI is not available, whether its twin is visible or not', async () => {
  const change = await context();
  await change.store.upkeep.setScopes([{ iri: t('p'), scope: 9 }]);
  const view: View = { id: 'v', epoch: 1, read: Uint8Array.of(1) };
  expect(codes(await createTwin({ ...change, view }, { iri: t('p'), classes: [m('Pump')], attributes: [] }))).toEqual(['NOT_AVAILABLE']);
  await expect(changeTwin({ ...change, view }, { iri: t('p'), attributes: [] })).rejects.toMatchObject({ code: 'TWIN_NOT_FOUND' });
});

test('a repeated creation behind an idempotency key answers the twin again', async () => {
  const change = { ...(await context()), idempotencyKey: 'k' };
  const twin = { iri: t('new'), classes: [m('Pump')], attributes: [] };
  await createTwin(change, twin);
  expect((await createTwin(change, twin)).kind).toBe('changed');
});

test.each([
  ['an unknown property', m('serail'), '1', 'TERM'],
  ['telemetry', m('speed'), 1, 'KIND'],
  ['a relationship', m('drives'), 'x', 'KIND'],
  ['a wrong datatype', m('serial'), 5, 'DATATYPE'],
  ['a list for a single value', m('serial'), ['a', 'b'], 'CARDINALITY'],
] as const)('%s is refused', async (_title, property, value, code) => {
  expect(codes(await changeTwin(await context(), { iri: t('p'), attributes: [{ property, value }] }))).toEqual([code]);
});

test('an attribute of another class is refused', async () => {
  expect(codes(await changeTwin(await context(), { iri: t('x'), attributes: [{ property: m('serial'), value: 'a' }] }))).toEqual(['DOMAIN']);
});

test('a value in another unit is stored in the unit of the property, one of another dimension refused', async () => {
  const change = await context();
  const metres = await changeTwin(change, { iri: t('p'), attributes: [{ property: m('length'), value: 250, unit: 'cm' }] });
  expect(metres).toMatchObject({ twin: { attributes: { [m('length')]: 2.5 } } });
  expect(codes(await changeTwin(change, { iri: t('p'), attributes: [{ property: m('length'), value: 1, unit: '°C' }] }))).toEqual(['UNIT']);
});

test('null removes a value, and an old version conflicts', async () => {
  const change = await context();
  expect(await changeTwin(change, { iri: t('p'), attributes: [{ property: m('serial'), value: null }], ifVersion: 1 })).toMatchObject({
    twin: { attributes: {}, version: 2 },
  });
  await expect(changeTwin(change, { iri: t('p'), name: 'Q', attributes: [], ifVersion: 1 })).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
});

test('a relationship must fit its ends and lead to one twin where it is functional', async () => {
  const change = await context();
  expect(codes(await relate(change, { source: t('x'), type: m('drives'), target: t('y') }))).toEqual(['DOMAIN']);
  expect((await relate(change, { source: t('p'), type: m('drives'), target: t('x') })).kind).toBe('changed');
  expect(codes(await relate(change, { source: t('p'), type: m('drives'), target: t('y') }))).toEqual(['CARDINALITY']);
  await unrelate(change, { source: t('p'), type: m('drives'), target: t('x') });
  expect((await relate(change, { source: t('p'), type: m('drives'), target: t('y') })).kind).toBe('changed');
});

test('containment never closes a circle', async () => {
  const change = await context();
  expect(codes(await relate(change, { source: t('y'), type: m('hasUnit'), target: t('x') }))).toEqual(['CYCLE']);
  expect(codes(await relate(change, { source: t('x'), type: m('hasUnit'), target: t('x') }))).toEqual(['CYCLE']);
});

test('a deleted twin is gone, and a missing one is not found', async () => {
  const change = await context();
  await deleteTwin(change, t('x'));
  await expect(deleteTwin(change, t('x'))).rejects.toMatchObject({ code: 'TWIN_NOT_FOUND' });
});
