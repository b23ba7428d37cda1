import { sqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import { iriOf, labelsOf, spec } from './graph-world.ts';

// Commits twin after twin with a relationship to the one before, and says the number of each once it is durable, until somebody kills it.
const [path = '', from = '0'] = process.argv.slice(2);
const store = sqliteGraphStore(path);
for (let i = Number(from); ; i++) {
  const text = i % 10 === 0 ? 'x'.repeat(4096) : String(i);
  const twin = {
    kind: 'putTwin',
    iri: iriOf(`t${String(i)}`),
    classes: [iriOf('Pump')],
    labels: labelsOf('Pump'),
    name: text,
    attributes: { [spec]: text },
    scope: 0,
  } as const;
  const link = {
    kind: 'putRelationship',
    source: twin.iri,
    type: iriOf('feeds'),
    target: i === 0 ? twin.iri : iriOf(`t${String(i - 1)}`),
    attributes: {},
  } as const;
  await store.commit({ mutations: [twin, link], by: 'child', at: i });
  process.stdout.write(`${String(i)}\n`);
}
