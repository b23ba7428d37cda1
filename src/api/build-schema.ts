import { buildASTSchema, concatAST, isInterfaceType, isObjectType, Kind, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Iri } from '../kernel/iri.ts';
import type { Ontology } from '../ontology/ontology.ts';
import type { UnitTable } from '../ontology/unit.ts';
import { attachResolvers } from './attach-resolvers.ts';
import { federationDirectives } from './federation-directives.ts';
import type { ResolverMap } from './resolver-map.ts';
import { coreResolvers } from './resolvers/core-resolvers.ts';
import { ontologyResolvers } from './resolvers/ontology-resolvers.ts';
import type { NameLock } from './schema-from-ontology/compile-model.ts';
import { generateSchema, type GeneratedSchema } from './schema-from-ontology/generate-schema.ts';
import type { SchemaModel } from './schema-from-ontology/schema-model.ts';

/** What a schema is made from. */
export interface SchemaSource {
  readonly ontology: Ontology;
  /** All `schema/*.graphql` joined. */
  readonly coreSdl: string;
  readonly published: ReadonlySet<Iri>;
  readonly lock?: NameLock;
  /** Units callers may choose besides those of the ontology. */
  readonly units?: UnitTable;
  /** Resolvers of rooms built apart, such as `Subscription`. */
  readonly extra?: ResolverMap;
}

/** A schema ready to execute, with what belongs to it. */
export interface BuiltSchema {
  readonly schema: GraphQLSchema;
  readonly model: SchemaModel;
  /** The whole SDL, core and generated, as served at `/schema.graphql`. */
  readonly sdl: string;
  readonly possibleTypes: GeneratedSchema['possibleTypes'];
  readonly iris: GeneratedSchema['iris'];
  /** All resolvers, for another face of the same schema. */
  readonly resolvers: ResolverMap;
}

/** Builds the schema of `/graphql`. Blocks for the time it takes: half a second for 100 classes at most. */
export function buildSchema(source: SchemaSource): BuiltSchema {
  const steps = schemaSteps(source);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same with a turn of the event loop between the steps, so that a running server goes on answering. */
export async function buildSchemaInTurns(source: SchemaSource): Promise<BuiltSchema> {
  const steps = schemaSteps(source);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function* schemaSteps(source: SchemaSource): Generator<undefined, BuiltSchema> {
  const core = parse(source.coreSdl, { noLocation: true });
  const generated = generateSchema(source.ontology, core, source);
  yield;
  const parsed = parse(generated.sdl, { noLocation: true });
  yield;
  const document = concatAST([parse(federationDirectives, { noLocation: true }), withoutLinks(core), parsed]);
  const schema = buildASTSchema(document, { assumeValidSDL: true });
  yield;
  const resolvers: ResolverMap = { ...coreResolvers, ...source.extra, ...ontologyResolvers(generated.model, coreResolvers) };
  attachResolvers(schema, resolvers);
  describeInherited(schema);
  return {
    schema,
    model: generated.model,
    sdl: `${source.coreSdl}\n${generated.sdl}\n`,
    possibleTypes: generated.possibleTypes,
    iris: generated.iris,
    resolvers,
  };
}

/** `extend schema @link …` speaks to composers only. */
function withoutLinks(core: DocumentNode): DocumentNode {
  return { ...core, definitions: core.definitions.filter(({ kind }) => kind !== Kind.SCHEMA_EXTENSION) };
}

/** Descriptions of inherited fields stand once in the SDL, at the interface that declares them; introspection shows them everywhere. */
function describeInherited(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    const parents = type.getInterfaces().map((parent) => parent.getFields());
    for (const field of Object.values(type.getFields())) {
      field.description ??= parents.map((fields) => fields[field.name]?.description).find((text) => text !== undefined && text !== null) ?? null;
    }
  }
}
