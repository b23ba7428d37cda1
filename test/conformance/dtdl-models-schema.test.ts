import { globSync, readFileSync } from 'node:fs';
import { execute, isInterfaceType, isObjectType, parse, validateSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { dtdlReader } from '../../src/adapters/dtdl/dtdl-reader.ts';
import { turtleReader } from '../../src/adapters/n3/turtle-reader.ts';
import { qudtUnits } from '../../src/adapters/qudt/unit-table.ts';
import { buildSchema, type BuiltSchema } from '../../src/api/build-schema.ts';
import { publishedClasses } from '../../src/api/schema-from-ontology/published-classes.ts';
import { twinTypeName } from '../../src/api/twin-type.ts';
import type { Iri } from '../../src/kernel/iri.ts';
import { loadModel } from '../../src/ontology/load-model.ts';
import type { Ontology } from '../../src/ontology/ontology.ts';
import { coreSdl } from '../support/core-sdl.ts';
import { sharedData } from '../support/shared-data.ts';

/** Ample for the largest of the models on a busy machine; what grows faster than the model breaks it. */
const bounds = { ms: 30_000, heapBytes: 600_000_000 };

interface Built extends BuiltSchema {
  readonly ontology: Ontology;
  readonly heapBytes: number;
}

async function build(files: readonly string[]): Promise<Built> {
  const before = process.memoryUsage().heapUsed;
  const model = files.map((name) => ({ name, text: readFileSync(name, 'utf8') }));
  const readers = [turtleReader(), dtdlReader()];
  const { ontology } = await loadModel({ model, twins: [], overlays: [] }, { readers, units: qudtUnits() }, AbortSignal.timeout(bounds.ms));
  const built = buildSchema({ ontology, coreSdl, published: publishedClasses(ontology, new Set(ontology.classes.keys())), units: qudtUnits() });
  return { ...built, ontology, heapBytes: process.memoryUsage().heapUsed - before };
}

interface ListedClass {
  readonly term: { readonly iri: Iri };
  readonly interface: string | null;
}

/** The classes as `ontology { classes }` lists them. */
async function listed({ schema, model }: Built): Promise<readonly ListedClass[]> {
  const { data, errors } = await execute({ schema, document: parse('{ ontology { classes { term { iri } interface } } }'), contextValue: { model } });
  if (errors !== undefined) throw new Error(errors.join('\n'));
  const { ontology } = data as unknown as { readonly ontology: { readonly classes: readonly ListedClass[] } };
  return ontology.classes;
}

/** Classes that cannot be reached: not listed, listed with an interface the schema lacks, or whose twins would have no type. */
async function unreachable(built: Built): Promise<readonly Iri[]> {
  const { schema, model, ontology } = built;
  const classes = new Map((await listed(built)).map((cls) => [cls.term.iri, cls]));
  return [...ontology.classes.keys()].filter((iri) => {
    const cls = classes.get(iri);
    const isShown = cls !== undefined && (cls.interface === null || isInterfaceType(schema.getType(cls.interface)));
    return !isShown || !isObjectType(schema.getType(twinTypeName(model, [iri], 'Twin')));
  });
}

const dtdl = sharedData('dtdl-models');

describe.skipIf(dtdl === undefined)('the schema of real DTDL models', () => {
  test.each([
    { name: 'iot-plugandplay-examples', published: 'all' },
    { name: 'isa95', published: 'all' },
    { name: 'opendigitaltwins-building', published: 500 },
    { name: 'opendigitaltwins-energygrid', published: 'all' },
  ])(
    'of $name is valid, and every interface is published or listed',
    async ({ name, published }) => {
      const built = await build(globSync(`${dtdl}/${name}/**/*.json`).toSorted());
      expect(validateSchema(built.schema)).toEqual([]);
      expect(built.model.classes.size).toBe(published === 'all' ? built.ontology.classes.size : published);
      expect(await unreachable(built)).toEqual([]);
      expect(built.heapBytes).toBeLessThan(bounds.heapBytes);
    },
    bounds.ms,
  );
});

const brick = sharedData('rdf/brick');

describe.skipIf(brick === undefined)('the schema of Brick', () => {
  test(
    'has its 500 most general classes; all others are listed, and their twins answer as an ancestor',
    async () => {
      const built = await build([`${brick}/Brick-1.4.4.ttl`]);
      expect(validateSchema(built.schema)).toEqual([]);
      expect(built.model.classes.size).toBe(500);
      expect(built.ontology.classes.size).toBeGreaterThan(500);
      expect(await unreachable(built)).toEqual([]);
      expect(built.heapBytes).toBeLessThan(bounds.heapBytes);
    },
    bounds.ms,
  );
});
