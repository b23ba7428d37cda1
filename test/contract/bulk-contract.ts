import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newStage, reopenStage } from '../../src/adapters/sqlite/sqlite-load-stage.ts';
import { loadStaged, type LoadOptions, type LoadReport } from '../../src/graph/bulk/load-staged.ts';
import type { GraphStore } from '../../src/graph/graph-store.ts';
import { loadTwins, type LoadInput } from '../../src/graph/load-twins.ts';
import { storeVocabulary } from '../../src/graph/store-vocabulary.ts';
import { twinLinesReader, twinLinesWriter } from '../../src/graph/twin-lines.ts';
import { toIri, type Iri } from '../../src/kernel/iri.ts';
import { b, bulkOntology } from '../support/bulk-model.ts';
import { bulkFormats, exported, imported, type BulkFormat } from '../support/bulk-world.ts';

const ontology = await bulkOntology();
const plain: BulkFormat = { suffix: '.ndjson', writer: twinLinesWriter(), reader: twinLinesReader() };
const id = (name: string): Iri => toIri(`https://example.org/id/${name}`);

/** Twins with every kind of value, several classes, components, relationships side by side with attributes. */
const everything: LoadInput = {
  twins: [
    {
      iri: id('a'),
      classes: [b('Pump')],
      name: '=HYPERLINK("x") "quoted"\nname é\u{1F600}',
      attributes: {
        [b('one')]: "'-1\t",
        [b('speed')]: -0,
        [b('number')]: '123456789012345678901234567890',
        [b('real')]: [0.1, 1e300, -0, 5e-324],
        [b('text')]: ['', 'b', 'a', 'b', 'true', '12', '@x', '|'],
        [b('count')]: [],
        [b('many')]: ['x', '', 'x|y', '[1]'],
        [b('numbers')]: [-0, 1.5, 1e300],
        [b('flag')]: false,
        [b('day')]: '2020-02-29',
        [b('ratedFlow')]: [0.30000000000000004],
        [b('checked')]: ['2020-01-01T00:00:00Z'],
        [b('state')]: 'on',
      },
    },
    { iri: id('a#drive'), classes: [b('Motor')], name: 'drive', attributes: { [b('power')]: 7.5 } },
    {
      iri: id('é'),
      classes: [b('Asset'), b('Pump'), toIri('https://w3id.org/twinql#Prototype')],
      name: '',
      attributes: { [b('one')]: 5, [b('speed')]: 'fast', [b('text')]: [['nested', -0], { key: [1, { deep: true }], '': 'x' }, true], [b('unknown')]: { a: 1 } },
    },
    { iri: toIri('urn:uuid:1'), classes: [b('Machine')], name: 'urn:uuid:1', attributes: {} },
  ],
  relationships: [
    { source: id('a'), type: b('drive'), target: id('a#drive'), id: '', attributes: {} },
    { source: id('a'), type: b('feeds'), target: id('é'), id: '', attributes: {} },
    { source: id('a'), type: b('feeds'), target: id('é'), id: 'second', attributes: { [b('one')]: '=1', [b('speed')]: 1.5 } },
    { source: id('é'), type: b('supplies'), target: toIri('urn:uuid:1'), id: '', attributes: { [b('real')]: [1] } },
  ],
};

/** What bulk loads and exports promise, whatever the store. */
export function bulkContract(name: string, openStore: () => Promise<GraphStore>): void {
  const open = async (): Promise<GraphStore> => {
    const store = await openStore();
    await store.upkeep.adopt(storeVocabulary(ontology));
    return store;
  };

  describe(`bulk on ${name}`, () => {
    test.each(Object.entries(bulkFormats))('%s: exported, loaded into an empty store, exported again: the same bytes', async (_format, format) => {
      const [first, files] = await (async (): Promise<readonly [ReadonlyMap<string, string>, ReadonlyMap<string, string>]> => {
        await using store = await open();
        await loadTwins(store, ontology, everything, { by: 'test', at: 1 });
        return [await exported(store, ontology, plain), await exported(store, ontology, format)];
      })();
      await using store = await open();
      const { report } = await imported(store, ontology, { format, files });
      expect(report).toMatchObject({ twins: { added: 4 }, relationships: { added: 4 }, danglingCount: 0 });
      expect([await exported(store, ontology, plain), await exported(store, ontology, format)]).toEqual([first, files]);
      const before = await store.upkeep.statistics();
      const { report: again } = await imported(store, ontology, { format, files });
      expect(again).toMatchObject({ twins: { added: 0, changed: 0, unchanged: 4 }, relationships: { added: 0, changed: 0, unchanged: 4 } });
      expect(await store.upkeep.statistics()).toEqual(before);
    });

    test('a load that ends at any commit, before or after it, goes on to the same store, the same counts and as many changes', async () => {
      const input = many(1_100, 600);
      const whole = await loadWhole(await open(), input);
      for (const [at, isAfter] of [
        [1, false],
        [2, true],
        [3, true],
        [4, false],
      ] as const) {
        await using store = await open();
        const { stage, again } = stageIn(input);
        await expect(loadStaged(endingAt(store, at, isAfter), ontology, stage, options)).rejects.toThrow('killed');
        stage[Symbol.dispose]();
        using kept = again();
        const { resumedAt, ...report } = await loadStaged(store, ontology, kept, options);
        expect([report, await stateOf(store)]).toEqual([whole.report, whole.state]);
        // the batch under way counts: it is given again, and changes nothing twice
        expect(resumedAt).toBe([500, 1_000, 1_100, 1_600][at - 1]);
      }
    });

    test('a dry run counts what the load then does, whatever is in the store already', async () => {
      await using store = await open();
      const { relationships } = many(300, 450);
      await loadTwins(store, ontology, { twins: many(300, 0).twins, relationships: relationships.slice(0, 200) }, options);
      const { twins } = many(400, 0);
      const changed = twins.map((twin, i) => (i % 3 === 0 ? { ...twin, name: `${twin.name}!` } : twin));
      const lost = { source: id('0'), type: b('feeds'), target: id('nowhere'), id: '', attributes: {} };
      const input = {
        twins: changed,
        relationships: [...relationships.map((link, i) => (i % 5 === 0 ? { ...link, attributes: { [b('speed')]: i } } : link)), lost],
      };
      const before = await store.upkeep.statistics();
      using first = stageIn(input).stage;
      const counted = await loadStaged(store, ontology, first, { ...options, dryRun: true });
      expect(await store.upkeep.statistics()).toEqual(before);
      using second = stageIn(input).stage;
      expect(await loadStaged(store, ontology, second, options)).toEqual(counted);
      expect(counted).toMatchObject({
        twins: { added: 100, changed: 100, unchanged: 200 },
        relationships: { added: 250, changed: 40, unchanged: 160 },
        danglingCount: 1,
      });
    });
  });
}

const options: LoadOptions = { by: 'test', at: 1, batchSize: 500 };

function many(twins: number, links: number): LoadInput {
  return {
    twins: Array.from({ length: twins }, (_, i) => ({
      iri: id(String(i)),
      classes: [b('Pump')],
      name: `Pump ${String(i)}`,
      attributes: { [b('speed')]: i / 7 },
    })),
    relationships: Array.from({ length: links }, (_, i) => ({
      source: id(String((i * 7) % twins)),
      type: b('feeds'),
      target: id(String((i * 13 + 1) % twins)),
      id: String(i),
      attributes: {},
    })),
  };
}

/** The loads of this file are staged in files, as those of the command line. */
function stageIn({ twins, relationships }: LoadInput): { readonly stage: ReturnType<typeof newStage>; readonly again: () => ReturnType<typeof newStage> } {
  const folder = mkdtempSync(join(tmpdir(), 'twinql-stage-'));
  const path = join(folder, 'stage.db');
  const stage = newStage(path);
  for (const twin of twins) stage.addTwin(twin);
  for (const link of relationships) stage.addLink(link);
  stage.seal();
  const again = (): ReturnType<typeof newStage> => {
    const kept = reopenStage(path);
    rmSync(folder, { recursive: true, force: true });
    if (kept === undefined) throw new Error('The stage was not kept.');
    return kept;
  };
  return { stage, again };
}

/** A store whose process ends at its n-th commit: before it, or after it was applied and before anybody was told. */
function endingAt(store: GraphStore, n: number, isAfter: boolean): GraphStore {
  let commits = 0;
  return {
    read: (plan, signal) => store.read(plan, signal),
    traverse: (traversal, signal) => store.traverse(traversal, signal),
    aggregate: (aggregation, signal) => store.aggregate(aggregation, signal),
    upkeep: store.upkeep,
    commit: async (commit) => {
      if (++commits < n) return await store.commit(commit);
      if (isAfter) await store.commit(commit);
      throw new Error('killed');
    },
    [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
  };
}

async function loadWhole(store: GraphStore, input: LoadInput): Promise<{ readonly report: LoadReport; readonly state: unknown }> {
  await using opened = store;
  using stage = stageIn(input).stage;
  const report = await loadStaged(opened, ontology, stage, options);
  return { report, state: await stateOf(opened) };
}

async function stateOf(store: GraphStore): Promise<unknown> {
  const { changes } = await store.upkeep.statistics();
  const versions = (await store.upkeep.scan(undefined, 100_000)).map(({ version }) => version);
  return { changes, versions: new Set(versions), text: await exported(store, ontology, plain) };
}
