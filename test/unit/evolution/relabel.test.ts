import { expect, test } from 'vitest';
import { memoryGraphStore } from '../../../src/adapters/memory/memory-graph-store.ts';
import { relabelTwins } from '../../../src/evolution/carry/relabel.ts';
import type { GraphStore } from '../../../src/graph/graph-store.ts';
import { everything } from '../../../src/graph/view.ts';
import { toIri } from '../../../src/kernel/iri.ts';

const pumpClass = toIri('https://example.org/Pump');
const machineClass = toIri('https://example.org/Machine');
const maker = toIri('https://example.org/maker');
const iriOf = (i: number) => toIri(`https://example.org/id/pump${String(i)}`);

test('twins whose values are written while they are relabelled get their labels too, and keep the values', async () => {
  const graph = memoryGraphStore();
  const puts = Array.from({ length: 20 }, (_, i) => {
    return { kind: 'putTwin', iri: iriOf(i), classes: [pumpClass], labels: [pumpClass], name: `Pump ${String(i)}`, attributes: {}, scope: 0 } as const;
  });
  await graph.commit({ mutations: puts, by: 'test', at: 0 });
  // between the reading of a page and its labels every third twin is written by somebody else
  let isFirst = true;
  const busy: GraphStore = {
    ...graph,
    upkeep: graph.upkeep,
    read: (plan, signal) => graph.read(plan, signal),
    async commit(commit) {
      if (isFirst) {
        isFirst = false;
        const written = puts.filter((_, i) => i % 3 === 0).map(({ iri }) => ({ kind: 'patchTwin', iri, attributes: { [maker]: 'Meanwhile' } }) as const);
        await graph.commit({ mutations: [...written, { kind: 'deleteTwin', iri: iriOf(1) }], by: 'somebody', at: 1 });
      }
      return graph.commit(commit);
    },
  };
  await relabelTwins(busy, new Set([pumpClass]), () => [pumpClass, machineClass]);
  const { rows } = await graph.read({ root: { kind: 'class', class: machineClass }, order: [], first: 100, count: false, hops: [], view: everything });
  expect(rows.map(({ twin }) => twin.attributes[maker]).filter((value) => value === 'Meanwhile').length).toBe(7);
  expect(rows.length).toBe(19);
});
