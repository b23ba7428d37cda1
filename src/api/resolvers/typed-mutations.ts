import { DomainError } from '../../kernel/errors.ts';
import { formatInstant } from '../../kernel/instant.ts';
import type { Iri } from '../../kernel/iri.ts';
import type { Value } from '../../kernel/value.ts';
import type { Context } from '../context.ts';
import type { PropertyValue } from '../generated/graphql.ts';
import type { Resolve, ResolverMap, StreamField } from '../resolver-map.ts';
import type { MutationArgument, SchemaModel, TypedMutation } from '../schema-from-ontology/schema-model.ts';

type Values = Readonly<Record<string, Value | null | undefined>>;

interface CreateArgs {
  readonly input: { readonly values?: Values | null; readonly [key: string]: unknown };
}

interface UpdateArgs {
  readonly input: { readonly twin: Iri; readonly values: Values; readonly [key: string]: unknown };
}

interface CommandArgs {
  readonly twin: Iri;
  readonly idempotencyKey: string;
  readonly expiresIn?: number | null;
  readonly [argument: string]: unknown;
}

/** Mutations of classes: each says what it means in the words of the generic one, which then does all: policy, checks, record. */
export function typedMutationResolvers({ mutations }: SchemaModel, core: ResolverMap): Readonly<Record<string, Resolve>> {
  return Object.fromEntries(mutations.map((mutation) => [mutation.name, resolver(mutation, core['Mutation'] ?? {})]));
}

function resolver(mutation: TypedMutation, generic: ResolverMap[string]): Resolve {
  if (mutation.kind === 'command') return commandResolver(mutation, asResolve(generic['proposeCommand']));
  return mutation.kind === 'create'
    ? createResolver(mutation, asResolve(generic['createTwin']))
    : updateResolver(mutation, asResolve(generic['setProperties']));
}

type Change = Exclude<TypedMutation, { kind: 'command' }>;

function createResolver(mutation: Change, create: Resolve | undefined): Resolve {
  return (root, { input: { values, ...head } }: CreateArgs, context, info) =>
    create?.(root, { input: { ...head, classes: [mutation.class.iri], values: propertyValues(mutation, values ?? {}) } }, context, info);
}

function updateResolver(mutation: Change, update: Resolve | undefined): Resolve {
  return async (root, { input: { values, ...head } }: UpdateArgs, context, info) => {
    if (!(await isOf(mutation, head.twin, context))) return { __typename: 'NotFound', message: noneOf(mutation, head.twin), iri: head.twin };
    return update?.(root, { input: { ...head, values: propertyValues(mutation, values) } }, context, info);
  };
}

function commandResolver(mutation: Extract<TypedMutation, { kind: 'command' }>, propose: Resolve | undefined): Resolve {
  return async (root, { twin, idempotencyKey, expiresIn, ...given }: CommandArgs, context, info) => {
    if (!(await isOf(mutation, twin, context))) throw new DomainError('TWIN_NOT_FOUND', noneOf(mutation, twin), { twin });
    const input = { twin, command: mutation.command.iri, arguments: declared(mutation.arguments, given), idempotencyKey, expiresIn };
    return propose?.(root, { input }, context, info);
  };
}

function asResolve(field: Resolve | StreamField | undefined): Resolve | undefined {
  return typeof field === 'function' ? field : undefined;
}

/** Whether the caller sees the twin and it is of the mutation's class or an heir. */
async function isOf({ class: { iri } }: TypedMutation, twin: Iri, { twins, model }: Context): Promise<boolean> {
  const node = await twins.load(twin);
  return node?.twin.classes.some((cls) => model.ontology.classes.get(cls)?.ancestors.includes(iri) === true) === true;
}

function noneOf({ class: { name } }: TypedMutation, twin: Iri): string {
  return `No ${name} has the IRI <${twin}>.`;
}

function propertyValues(mutation: Change, values: Values): readonly PropertyValue[] {
  return mutation.fields.flatMap(({ name, property }): readonly PropertyValue[] => {
    const value = values[name];
    if (value === undefined) return [];
    if (value === null) return [{ property: property.iri, remove: true }];
    // Scalars are read into what the rest works with; a moment is kept as text.
    if (property.schema?.kind === 'dateTime' && typeof value === 'number') return [{ property: property.iri, text: formatInstant(value) }];
    if (typeof value === 'number') return [{ property: property.iri, number: value }];
    if (typeof value === 'boolean') return [{ property: property.iri, flag: value }];
    return [typeof value === 'string' ? { property: property.iri, text: value } : { property: property.iri, json: value }];
  });
}

/** Arguments by the names of the ontology. */
function declared(all: readonly MutationArgument[], given: Readonly<Record<string, unknown>>): unknown {
  const [whole] = all;
  if (whole !== undefined && whole.declared === undefined) return given[whole.name] ?? {};
  return Object.fromEntries(all.flatMap(({ name, declared: word }) => (word === undefined || given[name] === undefined ? [] : [[word, given[name]]])));
}
