import { globSync, readFileSync } from 'node:fs';
import { validateSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { dtdlReader } from '../../src/adapters/dtdl/dtdl-reader.ts';
import { turtleReader } from '../../src/adapters/n3/turtle-reader.ts';
import { qudtUnits } from '../../src/adapters/qudt/unit-table.ts';
import { buildSchema } from '../../src/api/build-schema.ts';
import { publishedClasses } from '../../src/api/schema-from-ontology/published-classes.ts';
import { loadModel, type LoadedModel } from '../../src/ontology/load-model.ts';
import { coreSdl } from '../support/core-sdl.ts';
import { sharedData } from '../support/shared-data.ts';

async function load(files: readonly string[]): Promise<LoadedModel> {
  const model = files.map((name) => ({ name, text: readFileSync(name, 'utf8') }));
  return loadModel({ model, twins: [], overlays: [] }, { readers: [turtleReader(), dtdlReader()], units: qudtUnits() }, new AbortController().signal);
}

const dtdl = sharedData('dtdl-models');

describe.skipIf(dtdl === undefined)('DTDL models', () => {
  test.each(['iot-plugandplay-examples', 'isa95', 'opendigitaltwins-building', 'opendigitaltwins-energygrid'])('a schema is built from %s', async (folder) => {
    const { ontology } = await load(globSync(`${dtdl}/${folder}/**/*.json`).toSorted());
    const published = publishedClasses(ontology, new Set());
    const { schema, model } = buildSchema({ ontology, coreSdl, published, units: qudtUnits() });
    expect(validateSchema(schema)).toEqual([]);
    expect(model.classes.size).toBeGreaterThan(10);
  });
});

const brick = sharedData('rdf/brick');

describe.skipIf(brick === undefined)('Brick', () => {
  test('a schema is built from its 500 most general classes', async () => {
    const { ontology } = await load(globSync(`${brick}/**/Brick*.ttl`).toSorted().slice(0, 1));
    const published = publishedClasses(ontology, new Set(ontology.classes.keys()));
    const { schema, model } = buildSchema({ ontology, coreSdl, published, units: qudtUnits() });
    expect(validateSchema(schema)).toEqual([]);
    expect(model.classes.size).toBe(500);
  });
});
