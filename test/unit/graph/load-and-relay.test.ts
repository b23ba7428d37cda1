import { expect, test } from 'vitest';
import { MemoryJournal } from '../../../src/adapters/memory/memory-journal.ts';
import { memoryGraphStore } from '../../../src/adapters/memory/memory-graph-store.ts';
import type { GraphStore } from '../../../src/graph/graph-store.ts';
import { loadTwins, type LoadInput } from '../../../src/graph/load-twins.ts';
import { outboxRelay, relaying } from '../../../src/graph/relay.ts';
import type { Journal } from '../../../src/journal/journal.ts';
import type { Ontology } from '../../../src/ontology/ontology.ts';
import { m, smallWorld, t } from '../../support/model-world.ts';

const { ontology }: { readonly ontology: Ontology } = (await smallWorld('m:A a owl:Class . m:B a owl:Class ; rdfs:subClassOf m:A .', '')).model;
const twin = (local: string): LoadInput['twins'][number] => ({ iri: t(local), classes: [m('B')], name: local, attributes: {} });
const link = (source: string, target: string): LoadInput['relationships'][number] => ({
  source: t(source),
  type: m('r'),
  target: t(target),
  id: '',
  attributes: {},
});
const options = { by: 'loader', at: 1 };

test('a load adds, a repeated load adds nothing, a changed document changes what differs', async () => {
  const store = memoryGraphStore();
  const input = { twins: [twin('a'), twin('b')], relationships: [link('a', 'b')], unresolved: [link('a', 'nowhere')] };
  const none = { added: 0, changed: 0, unchanged: 0 };
  const progress: number[] = [];
  expect(await loadTwins(store, ontology, input, { ...options, dryRun: true })).toMatchObject({
    twins: { ...none, added: 2 },
    relationships: { ...none, added: 1 },
  });
  expect((await store.upkeep.statistics()).twins).toBe(0);
  expect(await loadTwins(store, ontology, input, { ...options, progress: (done) => progress.push(done) })).toEqual({
    twins: { ...none, added: 2 },
    relationships: { ...none, added: 1 },
    dangling: [link('a', 'nowhere')],
    danglingCount: 1,
    circular: [],
    circularCount: 0,
  });
  expect(progress).toEqual([2, 3]);
  expect(await loadTwins(store, ontology, input, options)).toMatchObject({ twins: { ...none, unchanged: 2 }, relationships: { ...none, unchanged: 1 } });
  expect((await store.upkeep.statistics()).changes).toBe(3);
  const renamed = { twins: [{ ...twin('a'), name: 'A' }], relationships: [] };
  expect((await loadTwins(store, ontology, renamed, { ...options, existing: 'keep' })).twins).toEqual({ ...none, unchanged: 1 });
  expect((await loadTwins(store, ontology, renamed, options)).twins).toEqual({ ...none, changed: 1 });
});

test('a link to a twin that only the store knows is added', async () => {
  const store = memoryGraphStore();
  await loadTwins(store, ontology, { twins: [twin('old')], relationships: [] }, options);
  const report = await loadTwins(store, ontology, { twins: [twin('a')], relationships: [], unresolved: [link('a', 'old')] }, options);
  expect([report.relationships.added, report.dangling]).toEqual([1, []]);
});

test('a load leaves out what would close a circle of containment, and says so', async () => {
  const text =
    'dcterms:hasPart a owl:ObjectProperty . m:A a owl:Class . m:has a owl:ObjectProperty ; rdfs:subPropertyOf dcterms:hasPart ; owl:inverseOf m:of . m:of a owl:ObjectProperty .';
  const containing = (await smallWorld(text, '')).model.ontology;
  const has = (whole: string, part: string): LoadInput['relationships'][number] => ({ ...link(whole, part), type: m('has') });
  const of = { ...link('a', 'c'), type: m('of') };
  const twins = ['a', 'b', 'c', 'd'].map((local) => ({ ...twin(local), classes: [m('A')] }));
  const store = memoryGraphStore();
  const report = await loadTwins(store, containing, { twins, relationships: [has('a', 'b'), has('b', 'c'), of, has('d', 'd'), has('a', 'd')] }, options);
  expect([report.circular, report.relationships.added]).toEqual([[of, has('d', 'd')], 3]);
});

const put = (store: GraphStore, local: string): Promise<unknown> =>
  store.commit({ ...options, mutations: [{ kind: 'putTwin', ...twin(local), labels: [m('A'), m('B')], scope: 0 }] });
const relayed = async (journal: Journal): Promise<readonly unknown[]> =>
  (await journal.read(0, 1000)).map(({ record }) => (record.kind === 'change' ? [record.twin, record.sequence] : record.kind));

test('the relay moves changes into the journal in order and empties the outbox', async () => {
  const [store, journal] = [memoryGraphStore(), new MemoryJournal()];
  await Promise.all([put(store, 'a'), put(store, 'b')]);
  expect(await outboxRelay(store, journal).pump()).toBe(2);
  expect([await relayed(journal), await store.upkeep.outbox(9)]).toEqual([
    [
      [t('a'), 1],
      [t('b'), 2],
    ],
    [],
  ]);
});

test('a crash between the append and the emptying of the outbox repeats nothing', async () => {
  const [store, journal] = [memoryGraphStore(), new MemoryJournal()];
  const forgetful: GraphStore = { ...store, upkeep: { ...store.upkeep, relayed: () => Promise.reject(new Error('crash')) } };
  await put(store, 'a');
  await expect(outboxRelay(forgetful, journal).pump()).rejects.toThrow('crash');
  for (let i = 0; i < 1500; i++) await journal.append([{ kind: 'ontology', version: String(i), at: 0 }]);
  await put(store, 'b');
  expect(await outboxRelay(store, journal).pump()).toBe(1);
  const all = await journal.read(0, 5000);
  expect(all.flatMap(({ record }) => (record.kind === 'change' ? [record.sequence] : []))).toEqual([1, 2]);
});

test('every commit of a relaying store reaches the journal, whatever the order of pumps', async () => {
  const [store, journal] = [memoryGraphStore(), new MemoryJournal()];
  const relay = outboxRelay(store, journal);
  const errors: unknown[] = [];
  const relayingStore = relaying(store, relay, (error) => errors.push(error));
  await Promise.all(Array.from({ length: 50 }, (_, i) => put(relayingStore, `t${String(i)}`)));
  await relay.pump();
  expect([journal.head(), errors]).toEqual([50, []]);
});
