import type { GraphQLResolveInfo } from 'graphql';
import type { Filter } from '../graph/plan.ts';
import type { TwinConnectionNode } from './connection.ts';
import type { Context } from './context.ts';
import type { NumberFilter, TextFilter, TwinFilter } from './generated/graphql.ts';
import { isValueOfPoints } from './schema-from-ontology/field-shape.ts';
import type { PublishedClass, SchemaModel } from './schema-from-ontology/schema-model.ts';
import { flagFilter, numberFilter, present, propertyTextFilter, toFilter, together, always } from './selection/filter.ts';
import { readFilteredPage, type RootPageArgs } from './twin-page.ts';

/** A filter of one class: `twin`, then its own attributes and telemetry by field name. */
interface ClassFilterInput {
  readonly twin?: TwinFilter | null;
  readonly and?: readonly ClassFilterInput[] | null;
  readonly or?: readonly ClassFilterInput[] | null;
  readonly not?: ClassFilterInput | null;
  readonly [field: string]: object | boolean | null | undefined;
}

export interface ClassPageArgs extends Omit<RootPageArgs, 'where'> {
  readonly where?: ClassFilterInput | null;
  readonly subclasses?: boolean | null;
}

/** All twins of a class that match. */
export function classPage(cls: PublishedClass, args: ClassPageArgs, context: Context, info: GraphQLResolveInfo): Promise<TwinConnectionNode> {
  const exact: readonly Filter[] = args.subclasses === false ? [{ op: 'class', classes: [cls.iri], exact: true }] : [];
  const where = together([...exact, ...present(args.where, (filter) => [classFilter(context.model, cls, filter) ?? always])]);
  return readFilteredPage({ root: { kind: 'class', class: cls.iri }, where }, args, context, info);
}

/** A class filter as the graph room's filter. */
function classFilter(model: SchemaModel, cls: PublishedClass, filter: ClassFilterInput): Filter | undefined {
  const inner = (part: ClassFilterInput): Filter => classFilter(model, cls, part) ?? always;
  return together([
    ...present(filter.twin, (twin) => [toFilter(model, twin) ?? always]),
    ...cls.fields.flatMap((shape) => present(filter[shape.name], (value) => fieldFilter(model, shape, value))),
    ...present(filter.and, (parts) => parts.map(inner)),
    ...present(filter.or, (parts) => [{ op: 'or', of: parts.map(inner) } satisfies Filter]),
    ...present(filter.not, (part) => [{ op: 'not', of: inner(part) } satisfies Filter]),
  ]);
}

function fieldFilter(model: SchemaModel, { property }: PublishedClass['fields'][number], value: object | boolean): readonly Filter[] {
  if (typeof value === 'boolean') return [flagFilter(property, value)];
  return property.schema?.kind === 'number' || isValueOfPoints(property)
    ? numberFilter(model, property, value satisfies NumberFilter)
    : propertyTextFilter(property, value satisfies TextFilter);
}
