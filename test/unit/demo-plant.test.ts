import { expect, test } from 'vitest';
import { modelWorld, turtleIn, w, waterworks } from '../support/model-world.ts';

test('the demo water works loads without a violation', async () => {
  const { model } = await waterworks();
  expect(model.violations).toEqual([]);
});

test('the one-pump lesson loads without a violation', async () => {
  const { model } = await modelWorld(turtleIn('ontology/pump'), turtleIn('seeds/pump'));
  expect(model.violations).toEqual([]);
});

test('the demo water works has 200 to 400 twins on all four levels', async () => {
  const { model } = await waterworks();
  const levels = ['Component', 'Asset', 'System', 'Process'].map(
    (level) =>
      model.twins.twins.filter(({ classes }) =>
        classes.some((iri) => model.ontology.classes.get(iri)?.ancestors.some((ancestor) => ancestor.endsWith(`#${level}`))),
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
