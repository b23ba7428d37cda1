import { buildASTSchema, concatAST, isAbstractType, Kind, parse, print, type DocumentNode, type GraphQLSchema } from 'graphql';
import { DomainError } from '../kernel/errors.ts';
import type { Iri } from '../kernel/iri.ts';
import { describeViolation, type Violation } from '../kernel/violation.ts';
import type { PublishedNames } from '../ontology/compile/name-lock.ts';
import type { Ontology } from '../ontology/ontology.ts';
import type { UnitTable } from '../ontology/unit.ts';
import { attachResolvers } from './attach-resolvers.ts';
import { compactSdl } from './schema-from-ontology/compact-sdl.ts';
import { describe } from './schema-from-ontology/describe.ts';
import { federationDirectives } from './federation-directives.ts';
import type { ResolverMap } from './resolver-map.ts';
import { coreResolvers } from './resolvers/core-resolvers.ts';
import { ontologyResolvers } from './resolvers/ontology-resolvers.ts';
import { generateSchema, type GeneratedSchema } from './schema-from-ontology/generate-schema.ts';
import type { PublishProfile } from './schema-from-ontology/publish-profile.ts';
import type { SchemaModel } from './schema-from-ontology/schema-model.ts';
import { coreInForm, resolversInForm, twinForm } from './schema-from-ontology/twin-form.ts';

/** What a schema is made from. */
export interface SchemaSource {
  readonly ontology: Ontology;
  /** All `schema/*.graphql` joined. */
  readonly coreSdl: string;
  readonly published: ReadonlySet<Iri>;
  /** What was published before: it stays, whatever else is published. */
  readonly lock?: PublishedNames | undefined;
  /** What is shown besides, and how. `published` is what `publishedClasses` gives for it. */
  readonly profile?: PublishProfile | undefined;
  /** Units callers may choose besides those of the ontology. */
  readonly units?: UnitTable;
  /** Resolvers of rooms built apart, such as `Subscription`. */
  readonly extra?: ResolverMap;
}

/** A schema ready to execute, with what belongs to it. */
export interface BuiltSchema {
  readonly schema: GraphQLSchema;
  readonly model: SchemaModel;
  /** The names it publishes and those published before: the `lock` of the next schema, and what is to be kept in `names.lock.json`. */
  readonly names: PublishedNames;
  /** Warnings: what means something else than when it was published. */
  readonly violations: readonly Violation[];
  /** The whole SDL, core and generated, as served at `/schema.graphql`. */
  readonly sdl: string;
  /** Interface or union → its object types, for client caches. */
  readonly possibleTypes: Readonly<Record<string, readonly string[]>>;
  readonly iris: GeneratedSchema['iris'];
  /** All resolvers, for another face of the same schema. */
  readonly resolvers: ResolverMap;
}

/**
 * Builds the schema of `/graphql`. Blocks for the time it takes: half a second for 100 classes at most.
 * Throws `INVALID_ONTOLOGY` when what was published before cannot stay; the message names the terms.
 */
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
  const form = twinForm({ classes: source.published.size, lock: source.lock, wanted: source.profile?.twin });
  const core = coreInForm(parse(source.coreSdl, { noLocation: true }), form);
  const generated = generateSchema(source.ontology, core, source);
  refuse(generated.violations);
  yield;
  const parsed = parse(generated.sdl, { noLocation: true });
  yield;
  const document = concatAST([parse(federationDirectives, { noLocation: true }), withoutLinks(core), parsed]);
  const schema = buildASTSchema(document, { assumeValidSDL: true });
  yield;
  const inForm = resolversInForm(coreResolvers, form);
  const resolvers: ResolverMap = { ...inForm, ...source.extra, ...ontologyResolvers(generated.model, inForm) };
  attachResolvers(schema, resolvers);
  describe(schema, generated.model);
  return {
    schema,
    model: generated.model,
    names: generated.model.classes.size === 0 ? generated.names : { ...generated.names, twin: form },
    violations: generated.violations,
    sdl: `${compactSdl(form === 'flat' ? source.coreSdl : print(core))}\n${generated.sdl}\n`,
    possibleTypes: possibleTypes(schema),
    iris: generated.iris,
    resolvers,
  };
}

/** `extend schema @link …` speaks to composers only. */
function withoutLinks(core: DocumentNode): DocumentNode {
  return { ...core, definitions: core.definitions.filter(({ kind }) => kind !== Kind.SCHEMA_EXTENSION) };
}

function possibleTypes(schema: GraphQLSchema): BuiltSchema['possibleTypes'] {
  const abstract = Object.values(schema.getTypeMap()).filter((type) => isAbstractType(type));
  return Object.fromEntries(abstract.map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]));
}

function refuse(violations: readonly Violation[]): void {
  const errors = violations.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  throw new DomainError('INVALID_ONTOLOGY', errors.slice(0, 10).map(describeViolation).join('\n'), { errors: errors.length });
}
