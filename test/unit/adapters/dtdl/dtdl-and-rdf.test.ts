import { globSync, readFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { expect, test } from 'vitest';
import { writeDtdl } from '../../../../src/adapters/dtdl/dtdl-writer.ts';
import { turtleGraphWriter } from '../../../../src/adapters/n3/graph-writers.ts';
import { qudtUnits } from '../../../../src/adapters/qudt/unit-table.ts';
import { buildSchema } from '../../../../src/api/build-schema.ts';
import { publishedClasses } from '../../../../src/api/schema-from-ontology/published-classes.ts';
import { loadModel, readGraph, type LoadedModel } from '../../../../src/ontology/load-model.ts';
import type { SourceDocument } from '../../../../src/ontology/ontology-reader.ts';
import { ontologyReaders } from '../../../../src/server/reading/ontology-readers.ts';
import { coreSdl } from '../../../support/core-sdl.ts';

const load = (model: readonly SourceDocument[]): Promise<LoadedModel> =>
  loadModel({ model, twins: [], overlays: [] }, { readers: ontologyReaders(), units: qudtUnits() }, AbortSignal.timeout(30_000));

function sdl({ ontology }: LoadedModel): string {
  const published = publishedClasses(ontology, new Set(ontology.classes.keys()));
  return printSchema(lexicographicSortSchema(buildSchema({ ontology, coreSdl, published, units: qudtUnits() }).schema));
}

test('one ontology in Turtle, and as DTDL with an overlay of what DTDL cannot say, gives the same schema', async () => {
  const turtle = globSync('ontology/waterworks/*.ttl').map((name) => ({ name, text: readFileSync(name, 'utf8') }));
  const inTurtle = await load(turtle);
  const { graph } = await readGraph(turtle, ontologyReaders(), AbortSignal.timeout(30_000));
  const { text, overlay, violations } = await writeDtdl(graph, inTurtle.ontology, AbortSignal.timeout(30_000));
  const inDtdl = await load([
    { name: 'model.json', text },
    { name: 'overlay.ttl', text: [...turtleGraphWriter().write(overlay)].join('') },
  ]);
  const counts = ({ ontology }: LoadedModel): readonly number[] =>
    [ontology.classes, ontology.properties, ontology.commands, ontology.failureModes, ontology.alarms, ontology.actions, ontology.behaviours].map(
      ({ size }) => size,
    );
  expect([violations, counts(inDtdl), inDtdl.violations]).toEqual([[], counts(inTurtle), inTurtle.violations]);
  expect([...inDtdl.ontology.classes.keys()].every((iri) => iri.startsWith('dtmi:'))).toBe(true);
  expect(sdl(inDtdl)).toBe(sdl(inTurtle));
});
