import { globSync, readFileSync } from 'node:fs';
import { execute, isInterfaceType, isObjectType, parse, validateSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { dtdlReader } from '../../src/adapters/dtdl/dtdl-reader.ts';
import { turtleReader } from '../../src/adapters/n3/turtle-reader.ts';
import { qudtUnits } from '../../src/adapters/qudt/unit-table.ts';
import { buildSchema, type BuiltSchema } from '../../src/api/build-schema.ts';
import { defaultLimits } from '../../src/api/limits.ts';
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

async function build(files: readonly string[], choose: (ontology: Ontology) => ReadonlySet<Iri> = byDefault): Promise<Built> {
  const before = process.memoryUsage().heapUsed;
  const model = files.map((name) => ({ name, text: readFileSync(name, 'utf8') }));
  const readers = [turtleReader(), dtdlReader()];
  const { ontology } = await loadModel({ model, twins: [], overlays: [] }, { readers, units: qudtUnits() }, AbortSignal.timeout(bounds.ms));
  const built = buildSchema({ ontology, coreSdl, published: choose(ontology), units: qudtUnits() });
  return { ...built, ontology, heapBytes: process.memoryUsage().heapUsed - before };
}

function byDefault(ontology: Ontology): ReadonlySet<Iri> {
  return publishedClasses(ontology, new Set(ontology.classes.keys()));
}

interface ListedClass {
  readonly term: { readonly iri: Iri };
  readonly interface: string | null;
}

/** The classes as `ontology { classes }` lists them. */
async function listed({ schema, model }: Built): Promise<readonly ListedClass[]> {
  const { data, errors } = await execute({
    schema,
    document: parse('{ ontology { classes { term { iri } interface } } }'),
    contextValue: { model, limits: defaultLimits },
  });
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

interface ListedProperty {
  readonly term: { readonly iri: Iri; readonly name: string };
}

/** Properties that cannot be reached: no field on a class that has them (under any name), not listed by IRI, or not found by the name they are listed under. */
async function unreachableProperties({ schema, model, ontology }: Built): Promise<readonly string[]> {
  const ask = async (query: string): Promise<Readonly<Record<string, unknown>>> => {
    const { data, errors } = await execute({ schema, document: parse(query), contextValue: { model, limits: defaultLimits } });
    if (errors !== undefined) throw new Error(errors.join('\n'));
    return (data as unknown as { readonly ontology: Readonly<Record<string, unknown>> }).ontology;
  };
  const { properties } = (await ask('{ ontology { properties { term { iri name } } } }')) as unknown as { readonly properties: readonly ListedProperty[] };
  const names = new Map(properties.map(({ term: { iri, name } }) => [iri, name]));
  const asked = [...names].map(([, name], i) => `t${i}: term(is: ${JSON.stringify(name)}) { iri }`);
  const found = asked.length === 0 ? {} : await ask(`{ ontology { ${asked.join(' ')} } }`);
  const byName = new Set(Object.values(found).map((term) => (term as { readonly iri: Iri } | null)?.iri));
  return [...ontology.properties.values()].flatMap(({ iri, domain }) => [
    ...(names.has(iri) ? [] : [`${iri} is not listed`]),
    ...(byName.has(iri) ? [] : [`${iri} is not found by its name`]),
    ...domain.flatMap((owner) => {
      const cls = model.classes.get(owner);
      const type = cls === undefined ? undefined : schema.getType(cls.shownAs);
      const field = cls?.fields.find(({ property }) => property.iri === iri);
      const fields = isInterfaceType(type) || isObjectType(type) ? type.getFields() : {};
      return field !== undefined && Object.hasOwn(fields, field.name) ? [] : [`${iri} is no field of ${owner}`];
    }),
  ]);
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

describe.skipIf(dtdl === undefined)('the schema of a real DTDL model published whole', () => {
  test.each(['iot-plugandplay-examples', 'isa95', 'opendigitaltwins-building', 'opendigitaltwins-energygrid'])(
    'of %s has every class, and every property and relationship as a field, by name and by IRI',
    async (name) => {
      const files = globSync(`${dtdl}/${name}/**/*.json`).toSorted();
      const built = await build(files, (ontology) => new Set(ontology.classes.keys()));
      expect(built.model.classes.size).toBe(built.ontology.classes.size);
      expect([await unreachable(built), await unreachableProperties(built)]).toEqual([[], []]);
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
