import { DomainError } from '../../kernel/errors.ts';
import type { Iri } from '../../kernel/iri.ts';
import type { Property } from '../../ontology/ontology.ts';
import { convert } from '../../ontology/unit.ts';
import type { Field, Filter } from '../../graph/plan.ts';
import type { ClassFilter, IriFilter, NumberFilter, PropertyFilter, RelatedFilter, TextFilter, TwinFilter } from '../generated/graphql.ts';
import { propertyTerm, termIri } from '../terms.ts';
import type { SchemaModel } from '../schema-from-ontology/schema-model.ts';
import { partsVia, viaOf } from '../../graph/via.ts';
import { findUnit } from '../units.ts';

/** A `TwinFilter` as the graph room's filter, terms resolved and closures applied; `undefined` when it asks nothing. */
export function toFilter(model: SchemaModel, where: TwinFilter | null | undefined): Filter | undefined {
  if (where === null || where === undefined) return undefined;
  const all: Filter[] = [
    ...present(where.iri, (iri) => iriFilter(iri)),
    ...present(where.class, (cls) => [classFilter(model, cls)]),
    ...present(where.name, (name) => textFilter({ kind: 'name' }, name)),
    ...(where.property ?? []).flatMap((property) => propertyFilter(model, property)),
    ...(where.related ?? []).map((related) => relatedFilter(model, related)),
    ...present(where.within, (container) => [withinFilter(model, container)]),
    ...(where.and ?? []).flatMap((part) => toFilter(model, part) ?? []),
    ...present(where.or, (parts) => [{ op: 'or', of: parts.map((part) => toFilter(model, part) ?? always) } satisfies Filter]),
    ...present(where.not, (part) => [{ op: 'not', of: toFilter(model, part) ?? always } satisfies Filter]),
  ];
  return together(all);
}

/** Holds for every twin: an empty conjunction. */
export const always: Filter = { op: 'and', of: [] };

/** All of these, in the simplest form. */
export function together(all: readonly Filter[]): Filter | undefined {
  return all.length <= 1 ? all[0] : { op: 'and', of: all };
}

/** What compares a number, in the unit the filter names. */
export function numberFilter(model: SchemaModel, property: Property, filter: NumberFilter): readonly Filter[] {
  const inOwnUnit = (value: number): number => {
    if (filter.unit === null || filter.unit === undefined) return value;
    const from = findUnit(model, filter.unit);
    const to = property.unit === undefined ? undefined : model.units.get(property.unit);
    const converted = to === undefined ? undefined : convert(value, from, to);
    if (converted === undefined) throw new DomainError('BAD_USER_INPUT', `${property.name} cannot be compared in ${from.symbol}.`, { property: property.iri });
    return converted;
  };
  return compare(filter).map(([op, value]) => anyOf(property, (field) => ({ op, field, value: inOwnUnit(value) })));
}

/** What compares the text of a property. */
export function propertyTextFilter(property: Property, filter: TextFilter): readonly Filter[] {
  return textFilters(filter).map((make) => anyOf(property, make));
}

/** What compares a truth value. */
export function flagFilter(property: Property, value: boolean): Filter {
  return anyOf(property, (field) => ({ op: 'eq', field, value }));
}

type Compare = 'eq' | 'lt' | 'lte' | 'gt' | 'gte';

function compare(filter: NumberFilter): readonly (readonly [Compare, number])[] {
  return (['eq', 'lt', 'lte', 'gt', 'gte'] as const).flatMap((op) => present(filter[op], (value) => [[op, value] as const]));
}

/** A condition on a property holds when it does for any of its sub-properties. */
function anyOf(property: Property, make: (field: Field) => Filter): Filter {
  const [only, ...more] = property.subProperties.map((iri) => make({ kind: 'attribute', property: iri }));
  if (only === undefined) return make({ kind: 'attribute', property: property.iri });
  return more.length === 0 ? only : { op: 'or', of: [only, ...more] };
}

function textFilter(field: Field, filter: TextFilter): readonly Filter[] {
  return textFilters(filter).map((make) => make(field));
}

function textFilters(filter: TextFilter): readonly ((field: Field) => Filter)[] {
  return [
    ...present(filter.eq, (value) => [(field: Field): Filter => ({ op: 'eq', field, value })]),
    ...present(filter.in, (values) => [(field: Field): Filter => ({ op: 'in', field, values })]),
    ...present(filter.contains, (value) => [(field: Field): Filter => ({ op: 'contains', field, value })]),
    ...present(filter.startsWith, (value) => [(field: Field): Filter => ({ op: 'startsWith', field, value })]),
  ];
}

function iriFilter(filter: IriFilter): readonly Filter[] {
  const field: Field = { kind: 'iri' };
  return [
    ...present(filter.eq, (value) => [{ op: 'eq', field, value } satisfies Filter]),
    ...present(filter.in, (values) => [{ op: 'in', field, values } satisfies Filter]),
  ];
}

function classFilter(model: SchemaModel, filter: ClassFilter): Filter {
  return { op: 'class', classes: filter.in.map((text) => termIri(model.ontology, text, ['CLASS'])), exact: filter.subclasses === false };
}

function propertyFilter(model: SchemaModel, filter: PropertyFilter): readonly Filter[] {
  const property = propertyTerm(model.ontology, filter.is);
  return [
    ...present(filter.number, (number) => numberFilter(model, property, number)),
    ...present(filter.text, (text) => propertyTextFilter(property, text)),
    ...present(filter.flag, (flag) => [flagFilter(property, flag)]),
    ...present(filter.exists, (exists) => {
      const there = anyOf(property, (field) => ({ op: 'exists', field }));
      return [exists ? there : ({ op: 'not', of: there } satisfies Filter)];
    }),
    ...present(filter.quality, (quality) => [{ op: 'quality', property: property.iri, in: quality } satisfies Filter]),
  ];
}

function relatedFilter(model: SchemaModel, filter: RelatedFilter): Filter {
  const via = viaOf(model.ontology, termIri(model.ontology, filter.via, ['RELATIONSHIP']), filter.direction ?? 'OUT');
  const maxHops = filter.maxHops ?? 1;
  if (maxHops < 1 || maxHops > 16) throw new DomainError('BAD_USER_INPUT', '`maxHops` is between 1 and 16.', { maxHops });
  const quantifiers = (['some', 'every', 'none'] as const).flatMap((quantifier) =>
    present(filter[quantifier], (inner) => [relation(via, maxHops, quantifier, toFilter(model, inner))]),
  );
  const counts = present(filter.count, (count) =>
    compare(count).map(([op, value]) => ({ op: 'relatedCount', via, maxHops, compare: op, value }) satisfies Filter),
  );
  const all = [...quantifiers, ...counts];
  return together(all) ?? relation(via, maxHops, 'some', undefined);
}

function relation(via: ReturnType<typeof viaOf>, maxHops: number, quantifier: 'some' | 'every' | 'none', where: Filter | undefined): Filter {
  return { op: 'related', via, maxHops, quantifier, ...(where === undefined ? {} : { where }) };
}

/** Contained by any part relationship the ontology declares. */
function withinFilter(model: SchemaModel, container: Iri): Filter {
  return { op: 'within', container, via: partsVia(model.ontology) };
}

/** What follows from a value that is given. */
export function present<T, R>(value: T | null | undefined, then: (value: T) => readonly R[]): readonly R[] {
  return value === null || value === undefined ? [] : then(value);
}
