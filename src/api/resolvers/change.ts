import { DomainError } from '../../kernel/errors.ts';
import { parseIri, type Iri } from '../../kernel/iri.ts';
import type { Value } from '../../kernel/value.ts';
import type { Violation } from '../../kernel/violation.ts';
import type { ChangeContext, ChangeOutcome } from '../../graph/change-outcome.ts';
import { relate, unrelate, type RelationshipInput } from '../../graph/change-relationship.ts';
import { changeTwin, createTwin, deleteTwin } from '../../graph/change-twin.ts';
import type { AttributeInput } from '../../graph/check-attributes.ts';
import { asViolation, type ShapeViolation } from '../../graph/validation/check-change.ts';
import { validateStore } from '../../graph/validation/validate-store.ts';
import { judgeValue } from '../../telemetry/judge-value.ts';
import type { Permission } from '../../identity/principal.ts';
import type { Context } from '../context.ts';
import type {
  MutationCreateTwinArgs,
  MutationDeleteTwinArgs,
  MutationRelateArgs,
  MutationSetPropertiesArgs,
  PropertyValue,
  QueryShapeReportArgs,
  RelateInput,
} from '../generated/graphql.ts';
import { pageSize } from '../page-size.ts';
import type { ResolverMap } from '../resolver-map.ts';
import { propertyTerm, termIri } from '../terms.ts';
import { bareNode, type TwinNode } from '../twin-node.ts';

/** Results of a change, told apart by type name. */
type Result =
  | { readonly __typename: 'TwinPayload'; readonly twin: TwinNode; readonly warnings: readonly Violation[] }
  | { readonly __typename: 'ShapeProblem'; readonly message: string; readonly violations: readonly Violation[] }
  | { readonly __typename: 'VersionConflict'; readonly message: string; readonly current: number | undefined }
  | { readonly __typename: 'NotFound'; readonly message: string; readonly iri: Iri }
  | { readonly __typename: 'DeletedTwin'; readonly iri: Iri; readonly warnings: readonly Violation[] };

const byName = { __resolveType: ({ __typename }: Result) => __typename };

/** Resolvers of `schema/change.graphql`. Expected failures are answers; only what should not happen is an error. */
export const changeResolvers: ResolverMap = {
  SetPropertiesResult: byName,
  CreateTwinResult: byName,
  DeleteTwinResult: byName,
  RelateResult: byName,
  Problem: byName,
  ShapeViolation: {
    focus: (violation: Partial<ShapeViolation>) => violation.focus ?? violation.term,
  },
  Query: {
    shapeReport: (_root, args: QueryShapeReportArgs, context) => shapeReport(args, context),
  },
  Mutation: {
    setProperties: (_root, { input }: MutationSetPropertiesArgs, context) =>
      answered(input.twin, async () => {
        await allowed(input.twin, 'write', context);
        const { ifVersion } = input;
        const change = {
          iri: input.twin,
          attributes: attributesOf(input.values, context),
          ...(ifVersion === null || ifVersion === undefined ? {} : { ifVersion }),
        };
        return outcome(await changeTwin(changeContext(input, context), change));
      }),
    createTwin: (_root, { input }: MutationCreateTwinArgs, context) =>
      answered(input.iri, async () => {
        demand('create', undefined, context);
        const classes = input.classes.map((text) => termIri(context.model.ontology, text, ['CLASS']));
        const { name } = input;
        const twin = {
          iri: input.iri,
          classes,
          attributes: attributesOf(input.values ?? [], context),
          ...(name === null || name === undefined ? {} : { name }),
        };
        return outcome(await createTwin(changeContext(input, context), twin));
      }),
    deleteTwin: (_root, { input }: MutationDeleteTwinArgs, context) =>
      answered(input.twin, async () => {
        await allowed(input.twin, 'delete', context);
        const deleted = await deleteTwin(changeContext(input, context), input.twin, input.ifVersion ?? undefined);
        if (deleted.kind === 'refused') return problem(deleted.violations);
        return { __typename: 'DeletedTwin', iri: input.twin, warnings: deleted.warnings };
      }),
    relate: (_root, { input }: MutationRelateArgs, context) => changeRelationship(input, context, relate),
    unrelate: (_root, { input }: MutationRelateArgs, context) => changeRelationship(input, context, unrelate),
  },
};

async function changeRelationship(
  input: RelateInput,
  context: Context,
  change: (context: ChangeContext, relationship: RelationshipInput) => Promise<ChangeOutcome>,
): Promise<Result> {
  return answered(input.from, async () => {
    const type = termIri(context.model.ontology, input.via, ['RELATIONSHIP']);
    const permission = context.rooms.management?.policy.permissionToRelate(type) ?? 'relate';
    await allowed(input.from, permission, context);
    await allowed(input.to, permission, context);
    const attributes = Object.fromEntries(
      attributesOf(input.attributes ?? [], context).flatMap(({ property, value }) => (value === null ? [] : [[property, value] as const])),
    );
    const { from: source, to: target, replaces } = input;
    if (replaces !== null && replaces !== undefined) await allowed(replaces, permission, context);
    const moved = replaces === null || replaces === undefined ? {} : { replaces };
    return outcome(await change(changeContext(input, context), { source, type, target, attributes, ...moved }));
  });
}

interface ChangeHead {
  readonly idempotencyKey?: string | null;
  readonly reason?: string | null;
}

function changeContext({ idempotencyKey, reason }: ChangeHead, { rooms, model, view, principal }: Context): ChangeContext {
  return {
    store: rooms.graph,
    ontology: model.ontology,
    units: model.unitTable,
    judge: judgeValue,
    view,
    by: principal.subject,
    at: rooms.clock.now(),
    ...rooms.validation,
    ...(reason === null || reason === undefined ? {} : { reason }),
    // A key is its sender's own: two callers may choose the same.
    ...(idempotencyKey === null || idempotencyKey === undefined ? {} : { idempotencyKey: `${principal.subject} ${idempotencyKey}` }),
  };
}

/** Throws `TWIN_NOT_FOUND` when the caller does not see the twin, `FORBIDDEN` when seeing is all the caller may do. */
async function allowed(iri: Iri, permission: Permission, context: Context): Promise<void> {
  const node = await context.twins.load(iri);
  if (node === undefined) throw new DomainError('TWIN_NOT_FOUND', `No twin has the IRI <${iri}>.`, { twin: iri });
  demand(permission, node.twin.scope, context);
}

function demand(permission: Permission, scope: number | undefined, { rooms, principal }: Context): void {
  if (rooms.may?.(principal, permission, scope) !== false) return;
  throw new DomainError('FORBIDDEN', `This needs the permission "${permission}" here.`, { permission });
}

function attributesOf(values: readonly PropertyValue[], { model }: Context): readonly AttributeInput[] {
  return values.map((value) => {
    const { iri } = propertyTerm(model.ontology, value.property);
    return { property: iri, value: valueOf(value), ...(value.unit === null || value.unit === undefined ? {} : { unit: value.unit }) };
  });
}

function valueOf({ property, number, text, flag, json, remove }: PropertyValue): Value | null {
  const given = [number, text, flag, json].filter((value) => value !== null && value !== undefined);
  const [value] = given;
  if (remove === true && given.length === 0) return null;
  if (value === undefined || given.length > 1 || remove === true)
    throw new DomainError('BAD_USER_INPUT', `Give exactly one of number, text, flag, json and remove for ${property}.`, { property });
  return value;
}

function outcome(changed: ChangeOutcome): Result {
  if (changed.kind === 'refused') return problem(changed.violations);
  return { __typename: 'TwinPayload', twin: bareNode(changed.twin), warnings: changed.warnings };
}

function problem(violations: readonly Violation[]): Result {
  return { __typename: 'ShapeProblem', message: violations[0]?.message ?? 'The change breaks a rule.', violations };
}

/** What twins lack depends on all of them, so only those who see all may know. */
async function shapeReport({ first }: QueryShapeReportArgs, { rooms, model, view, limits, budget, signal }: Context): Promise<object> {
  if (view.read !== 'all') throw new DomainError('FORBIDDEN', 'Only those who see the whole plant may hold it against the shapes.');
  const tools = { judge: judgeValue, patterns: rooms.validation?.patterns ?? (() => 'no engine for patterns is given') };
  const report = await validateStore(rooms.graph, model.ontology, { tools, limit: pageSize(first, 10, limits.pageSize), signal });
  budget.spend(report.kinds.length);
  const { error, warning } = report.counts;
  const kinds = report.kinds.map((kind) => ({ ...kind, examples: kind.examples.map(asViolation) }));
  return { checked: report.checked, broken: report.broken, errors: error, warnings: warning, kinds, notEvaluated: report.left };
}

/** Expected failures as answers. */
async function answered(twin: Iri, change: () => Promise<Result>): Promise<Result> {
  try {
    return await change();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.code === 'TWIN_NOT_FOUND') return { __typename: 'NotFound', message: error.message, iri: missing(error) ?? twin };
    if (error.code === 'VERSION_CONFLICT') return { __typename: 'VersionConflict', message: error.message, current: currentVersion(error) };
    throw error;
  }
}

function missing({ details }: DomainError): Iri | undefined {
  return typeof details['twin'] === 'string' ? parseIri(details['twin']) : undefined;
}

function currentVersion({ details }: DomainError): number | undefined {
  return typeof details['version'] === 'number' ? details['version'] : undefined;
}
