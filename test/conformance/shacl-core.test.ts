import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { turtleReader } from '../../src/adapters/n3/turtle-reader.ts';
import { shaclValidator } from '../../src/adapters/shacl/shacl-validator.ts';
import { TripleGraph } from '../../src/ontology/triple-graph.ts';
import { sharedData } from '../support/shared-data.ts';

const folder = sharedData('shacl-core');
const mf = (name: string): string => `http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#${name}`;
const sht = (name: string): string => `http://www.w3.org/ns/shacl-test#${name}`;
const sh = (name: string): string => `http://www.w3.org/ns/shacl#${name}`;
const base = 'https://w3id.org/twinql/base/';

async function read(file: string): Promise<TripleGraph> {
  const graph = new TripleGraph();
  await turtleReader().read([{ name: file, text: readFileSync(file, 'utf8') }], graph, AbortSignal.timeout(10_000));
  return graph;
}

/** Every test of the files: the graphs it names (`<>` is the file itself) and how many results of which constraint it expects. */
async function readTests(): Promise<readonly { file: string; test: string; graph: TripleGraph }[]> {
  const files = globSync(`${folder}/**/*.ttl`).toSorted();
  const graphs = await Promise.all(files.map(async (file) => ({ file, graph: await read(file) })));
  return graphs.flatMap(({ file, graph }) => [...graph.withPredicate(mf('result'))].map(([subject]) => ({ file, test: subject, graph })));
}

function expectedOf(graph: TripleGraph, report: string): readonly string[] {
  const results = graph.resources(report, sh('result'));
  return results
    .map((result) => (graph.resource(result, sh('sourceConstraintComponent')) ?? '').replace(/^.*#/, '').replace(/ConstraintComponent$/, ''))
    .toSorted();
}

describe.skipIf(folder === undefined)('the W3C SHACL core suite', async () => {
  const tests = folder === undefined ? [] : await readTests();

  test('has its 98 tests', () => {
    expect(tests).toHaveLength(98);
  });

  test.each(tests.map(({ test: iri, ...rest }) => ({ name: iri.slice(base.length), iri, ...rest })))(
    '$name gives the results the suite expects',
    async ({ file, iri, graph }) => {
      const action = graph.resource(iri, mf('action')) ?? '';
      const load = (word: string): Promise<TripleGraph> => {
        const named = (graph.resource(action, sht(word)) ?? base).slice(base.length);
        return read(named === '' ? file : join(dirname(file), named));
      };
      const [data, shapes] = await Promise.all([load('dataGraph'), load('shapesGraph')]);
      const violations = await shaclValidator().validate(data, shapes, AbortSignal.timeout(10_000));
      const report = graph.resource(iri, mf('result')) ?? '';
      const found = violations.filter(({ code }) => code === 'SHAPE').map(({ remedy }) => /the rule is (.*)\.$/.exec(remedy)?.[1] ?? '');
      // A test that expects a failure (ill-formed shapes) names sht:Failure instead of a report.
      expect(found.toSorted()).toEqual(expectedOf(graph, report));
      // Nothing may pass by not being looked at.
      expect(violations.filter(({ code }) => code === 'NOT_EVALUATED')).toEqual([]);
    },
  );
});
