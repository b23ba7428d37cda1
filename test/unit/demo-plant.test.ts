import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { turtleReader } from '../../src/adapters/n3/turtle-reader.ts';
import { qudtUnits } from '../../src/adapters/qudt/unit-table.ts';
import { shaclValidator } from '../../src/adapters/shacl/shacl-validator.ts';
import { checkOntology } from '../../src/ontology/check/check-ontology.ts';
import { TripleGraph } from '../../src/ontology/triple-graph.ts';
import { modelWorld, turtleIn, w, waterworks } from '../support/model-world.ts';

test('the demo water works loads without a violation', async () => {
  const { model } = await waterworks();
  expect(model.violations).toEqual([]);
});

test('the one-pump lesson loads without a violation', async () => {
  const { model } = await modelWorld(turtleIn('ontology/pump'), turtleIn('seeds/pump'));
  expect(model.violations).toEqual([]);
});

test.each(['waterworks', 'pump'])('%s passes both stages of the check; what is declared but not yet executed is said', async (name) => {
  const signal = new AbortController().signal;
  const { model, context } = await modelWorld(turtleIn(`ontology/${name}`, 'ontology/overlays'), turtleIn(`seeds/${name}`));
  const [vocabulary, shapes] = [new TripleGraph(), new TripleGraph()];
  await turtleReader().read([{ name: 'twinql.ttl', text: readFileSync('ontology/twinql.ttl', 'utf8') }], vocabulary, signal);
  await turtleReader().read([{ name: 'twinql-shapes.ttl', text: readFileSync('ontology/twinql-shapes.ttl', 'utf8') }], shapes, signal);
  const tools = { vocabulary, shapes, validator: shaclValidator(), expressions: context.expressions, units: qudtUnits() };
  const violations = await checkOntology(model, tools, signal);
  expect(violations.filter(({ severity }) => severity !== 'info')).toEqual([]);
});

test('the demo water works has 200 to 400 twins on all four levels', async () => {
  const { model } = await waterworks();
  const levels = ['Component', 'Asset', 'System', 'Process'].map(
    (level) =>
      model.twins.twins.filter(({ classes }) =>
        classes.some((iri) => model.ontology.classes.get(iri)?.ancestors.some((ancestor) => ancestor.endsWith(`#${level}`)) === true),
      ).length,
  );
  expect(model.twins.twins.length).toBeGreaterThanOrEqual(200);
  expect(model.twins.twins.length).toBeLessThanOrEqual(400);
  expect(levels.every((count) => count > 0)).toBe(true);
});

test('local names of the twins are unique, so that topics can use them', async () => {
  const { model } = await waterworks();
  const names = model.twins.twins.map(({ iri }) => iri.slice(w('').length));
  expect(new Set(names).size).toBe(names.length);
});
