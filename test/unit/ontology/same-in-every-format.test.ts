import { expect, test } from 'vitest';
import { qudtUnits } from '../../../src/adapters/qudt/unit-table.ts';
import type { SourceDocument } from '../../../src/ontology/ontology-reader.ts';
import { loadModel } from '../../../src/ontology/load-model.ts';
import { ontologyReaders } from '../../../src/server/reading/ontology-readers.ts';
import { sameOntology } from '../../support/same-ontology.ts';

async function compiled(document: SourceDocument): Promise<unknown> {
  const { ontology, twins, violations } = await loadModel(
    { model: [document], twins: [], overlays: [] },
    { readers: ontologyReaders(), units: qudtUnits() },
    AbortSignal.timeout(10_000),
  );
  const withoutPlaces: unknown = JSON.parse(
    JSON.stringify({ classes: [...ontology.classes], properties: [...ontology.properties], twins, violations }, (key, value: unknown) =>
      key === 'place' ? undefined : value,
    ),
  );
  return withoutPlaces;
}

test.each(['rdfXml', 'jsonLd'] as const)('an ontology in Turtle and in %s compiles to the same classes, properties and twins', async (format) => {
  const turtle = await compiled(sameOntology.turtle);
  expect(turtle).toMatchObject({ classes: { length: 2 }, twins: { twins: { length: 2 } }, violations: [] });
  expect(await compiled(sameOntology[format])).toEqual(turtle);
});
