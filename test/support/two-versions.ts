import { readFileSync } from 'node:fs';
import type { GraphQLSchema } from 'graphql';
import { buildSchema, type BuiltSchema } from '../../src/api/build-schema.ts';
import { publishedClasses } from '../../src/api/schema-from-ontology/published-classes.ts';
import { turtleReader } from '../../src/adapters/n3/turtle-reader.ts';
import { qudtUnits } from '../../src/adapters/qudt/unit-table.ts';
import { toIri, type Iri } from '../../src/kernel/iri.ts';
import { emptyNameLock, type NameLock } from '../../src/ontology/compile/names.ts';
import { loadModel, type LoadedModel } from '../../src/ontology/load-model.ts';
import type { Ontology } from '../../src/ontology/ontology.ts';
import { coreSdl } from './core-sdl.ts';

const prefixes =
  '@prefix ex: <https://example.org/plant#> . @prefix tq: <https://w3id.org/twinql#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . ' +
  '@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix sh: <http://www.w3.org/ns/shacl#> . ' +
  '@prefix qudt: <http://qudt.org/schema/qudt/> . @prefix unit: <http://qudt.org/vocab/unit/> . @prefix dcterms: <http://purl.org/dc/terms/> . ';

const base = { name: 'base.ttl', text: readFileSync('ontology/overlays/base.ttl', 'utf8') };

/** A term of the versions' namespace. */
export function ex(name: string): Iri {
  return toIri(`https://example.org/plant#${name}`);
}

/** A version of a model written in Turtle with the usual prefixes. */
function version(turtle: string, nameLock: NameLock = emptyNameLock): Promise<LoadedModel> {
  const model = [{ name: 'model.ttl', text: `${prefixes}${turtle}` }];
  return loadModel({ model, twins: [], overlays: [base] }, { readers: [turtleReader()], units: qudtUnits(), nameLock }, AbortSignal.timeout(20_000));
}

/** Two versions, the newer with the names of the older kept. */
export async function versions(old: string, fresh: string): Promise<{ readonly before: Ontology; readonly after: Ontology }> {
  const before = await version(old);
  const after = await version(fresh, before.nameLock);
  return { before: before.ontology, after: after.ontology };
}

/** The schema of an ontology with what belongs to it, everything published. */
export function builtOf(ontology: Ontology): BuiltSchema {
  return buildSchema({ ontology, coreSdl, units: qudtUnits(), published: publishedClasses(ontology, new Set()) });
}

/** The schema of an ontology, everything published. */
export function schemaOf(ontology: Ontology): GraphQLSchema {
  return builtOf(ontology).schema;
}
