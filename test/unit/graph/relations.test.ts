import { expect, test } from 'vitest';
import { impactOf } from '../../../src/graph/impact.ts';
import { pathsBetween } from '../../../src/graph/paths.ts';
import { influenceVia, partsVia, viaOf } from '../../../src/graph/via.ts';
import { everything, type View } from '../../../src/graph/view.ts';
import { m, smallWorld, t } from '../../support/model-world.ts';

const model = `
dcterms:hasPart a owl:ObjectProperty .
m:Asset a owl:Class . m:Line a owl:Class .
m:feeds a owl:ObjectProperty ; rdfs:domain m:Asset ; rdfs:range m:Asset ; owl:inverseOf m:isFedBy ; tq:influence tq:Forward ; tq:delay "PT5S"^^xsd:duration ; tq:strength 0.5 .
m:isFedBy a owl:ObjectProperty .
m:heats a owl:ObjectProperty ; rdfs:subPropertyOf m:feeds .
m:drainsFrom a owl:ObjectProperty ; rdfs:subPropertyOf m:isFedBy .
m:touches a owl:ObjectProperty , owl:SymmetricProperty .
m:hasUnit a owl:ObjectProperty ; rdfs:subPropertyOf dcterms:hasPart ; owl:inverseOf m:unitOf ; tq:influence tq:Backward .
m:unitOf a owl:ObjectProperty .
`;
const twins = `
t:a a m:Asset ; m:feeds t:b . t:b a m:Asset . t:c a m:Asset ; m:isFedBy t:b . t:d a m:Asset ; m:drainsFrom t:c .
t:d m:feeds t:a . t:line a m:Line ; m:hasUnit t:c .
`;
const sorted = (via: ReturnType<typeof viaOf>): readonly string[] => via.map(({ type, direction }) => `${type.split('#')[1] ?? type} ${direction}`).sort();

test('a relationship is followed with its sub-properties, and its inverse with its own backwards', async () => {
  const { ontology } = (await smallWorld(model, twins)).model;
  expect(sorted(viaOf(ontology, m('feeds'), 'OUT'))).toEqual(['drainsFrom IN', 'feeds OUT', 'heats OUT', 'isFedBy IN']);
  expect(sorted(viaOf(ontology, m('isFedBy'), 'OUT'))).toEqual(['drainsFrom OUT', 'feeds IN', 'heats IN', 'isFedBy OUT']);
  expect(sorted(viaOf(ontology, m('heats'), 'OUT'))).toEqual(['heats OUT']);
  expect(sorted(viaOf(ontology, m('touches'), 'OUT'))).toEqual(['touches BOTH']);
  expect(sorted(viaOf(ontology, m('feeds'), 'BOTH'))).toEqual(['drainsFrom BOTH', 'feeds BOTH', 'heats BOTH', 'isFedBy BOTH']);
});

test('parts are followed by every sub-property of hasPart and its inverses', async () => {
  const { ontology } = (await smallWorld(model, twins)).model;
  expect(sorted(partsVia(ontology))).toEqual(expect.arrayContaining(['hasUnit OUT', 'unitOf IN']));
});

test('impact runs along influence whichever way it was written down, and ends in cycles', async () => {
  const world = await smallWorld(model, twins);
  const { graph, ontology } = world.context;
  const down = await impactOf(graph, ontology, { from: t('a'), mode: 'DOWNSTREAM', maxDepth: 20, first: 50, view: everything });
  expect(down.hits.map(({ twin, depth, delayMs, strength }) => [twin.iri, depth, delayMs, strength])).toEqual([
    [t('b'), 1, 5000, 0.5],
    [t('c'), 2, 10_000, 0.25],
    [t('d'), 3, 15_000, 0.125],
    [t('line'), 3, 10_000, 0.25],
  ]);
  const up = await impactOf(graph, ontology, { from: t('line'), mode: 'UPSTREAM', maxDepth: 20, first: 50, view: everything });
  expect(up.hits.map(({ twin, depth }) => [twin.iri, depth])).toEqual([
    [t('c'), 1],
    [t('b'), 2],
    [t('a'), 3],
    [t('d'), 4],
  ]);
});

test('nothing is reached where no influence is declared', async () => {
  const { graph, ontology } = (await smallWorld('m:A a owl:Class . m:near a owl:ObjectProperty .', 't:a a m:A ; m:near t:b . t:b a m:A .')).context;
  expect(influenceVia(ontology, 'DOWNSTREAM').filter(({ type }) => type === m('near'))).toEqual([]);
  expect((await impactOf(graph, ontology, { from: t('a'), mode: 'DOWNSTREAM', maxDepth: 9, first: 9, view: everything })).hits).toEqual([]);
});

test('each two connected twins have one shortest path, through visible twins only', async () => {
  const { graph, ontology } = (await smallWorld(model, twins)).context;
  const query = { between: [t('a'), t('c'), t('line')], maxDepth: 6, view: everything };
  const paths = await pathsBetween(graph, ontology, query);
  expect(paths.map(({ from, to, path }) => [from, to, path.length])).toEqual([
    [t('a'), t('c'), 2],
    [t('a'), t('line'), 3],
    [t('c'), t('line'), 1],
  ]);
  await graph.upkeep.setScopes([{ iri: t('b'), scope: 1 }, { iri: t('d'), scope: 1 }]); // prettier-ignore
  const view: View = { id: 'v', epoch: 1, read: Uint8Array.of(1) };
  expect((await pathsBetween(graph, ontology, { ...query, view })).map(({ from, to }) => [from, to])).toEqual([[t('c'), t('line')]]);
});
