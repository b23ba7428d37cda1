import { expect, test } from 'vitest';
import { apiWorld, id } from '../support/plant-api.ts';

test('the viewer is who asks', async () => {
  await using world = await apiWorld();
  const { data } = await world.ask(`{ viewer { subject name kind assurance expiresAt limitedView } }`);
  expect(data).toEqual({ viewer: { subject: 'local', name: 'Local administrator', kind: 'LOCAL', assurance: 1, expiresAt: null, limitedView: false } });
});

test('what a view hides is in no page, count, path or lookup', async () => {
  await using world = await apiWorld();
  const hidden = new Set([id('pump-2')]);
  const all = await world.rooms.graph.upkeep.scan(undefined, 100);
  await world.rooms.graph.upkeep.setScopes(all.map(({ iri }) => ({ iri, scope: hidden.has(iri) ? 1 : 0 })));
  world.view = { id: 'some', epoch: 1, read: Uint8Array.of(1, 0) };
  const { data, errors } = await world.ask(`{ viewer { limitedView } twin(iri: "${id('pump-2')}") { iri } resource(iri: "${id('pump-2')}") { twin { iri } }
    pumps { totalCount nodes { name feeds { totalCount nodes { name } } } } aggregate { count } search(text: "Pump") { twins { name } }
    impact: twin(iri: "${id('pump-1')}") { view { impact { affected { hits { twin { name } } } } relations { via { name } direction count } changes { nodes { kind } } } }
    dependencies(between: ["${id('pump-1')}", "${id('pump-3')}"]) { path { resource { iri } } } system { twins relationships } }`);
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data)).not.toContain('Pump 2');
  expect(data).toMatchObject({
    viewer: { limitedView: true },
    twin: null,
    resource: { twin: null },
    pumps: { totalCount: 2, nodes: [{ name: 'Pump 1', feeds: { totalCount: 0, nodes: [] } }, { name: 'Pump 3' }] },
    aggregate: [{ count: 5 }],
    impact: { view: { impact: { affected: { hits: [] } } } },
    system: { twins: 5, relationships: null },
  });
});
