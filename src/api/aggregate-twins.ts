import type { GraphQLResolveInfo } from 'graphql';
import { DomainError } from '../kernel/errors.ts';
import type { Iri } from '../kernel/iri.ts';
import type { Property } from '../ontology/ontology.ts';
import { convert, convertDifference, isConvertible } from '../ontology/unit.ts';
import type { GroupKey as StoreGroupKey, NumberSummary } from '../graph/graph-store.ts';
import { viaOf } from '../graph/via.ts';
import type { Context } from './context.ts';
import type { AggregateGroupNumberArgs, GroupKey, QueryAggregateArgs } from './generated/graphql.ts';
import { compositeOf, selectedFields } from './selection/select.ts';
import { toFilter } from './selection/filter.ts';
import { propertyTerm, termIri } from './terms.ts';
import { findUnit } from './units.ts';

/** One group, with the numbers the selection asks for. */
export interface AggregateGroupNode {
  readonly keys: readonly (string | null)[];
  readonly count: number;
  readonly summaries: ReadonlyMap<Iri, NumberSummary>;
}

/** Groups of twins; the numbers wanted are found in the selection, so that one read answers all. */
export async function aggregateTwins(
  { where, groupBy }: QueryAggregateArgs,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<readonly AggregateGroupNode[]> {
  const { model, rooms, view, signal, budget } = context;
  const numbers = [...new Set(numbersAsked(context, info))];
  const filter = toFilter(model, where);
  const rows = await rooms.graph.aggregate(
    {
      root: { kind: 'all' },
      groupBy: (groupBy ?? []).map((key) => groupKey(key, context)),
      numbers: numbers.map((property) => ({ kind: 'attribute', property })),
      view,
      ...(filter === undefined ? {} : { where: filter }),
    },
    signal,
  );
  budget.spend(rows.length);
  return rows.map(({ keys, count, numbers: found }) => ({
    keys: keys.map((key) => (key === null ? null : String(key))),
    count,
    summaries: new Map(numbers.flatMap((property, i) => (found[i] === undefined ? [] : [[property, found[i]] as const]))),
  }));
}

function numbersAsked({ model }: Context, info: GraphQLResolveInfo): readonly Iri[] {
  const field = info.parentType.getFields()[info.fieldName];
  const type = field === undefined ? undefined : compositeOf(field);
  if (type === undefined) return [];
  const selected = selectedFields(
    info,
    type,
    info.fieldNodes.map(({ selectionSet }) => selectionSet),
  );
  return selected.flatMap(({ node, arguments: { of } }) =>
    node.name.value === 'number' && typeof of === 'string' ? [propertyTerm(model.ontology, of).iri] : [],
  );
}

function groupKey(key: GroupKey, { model }: Context): StoreGroupKey {
  if (key.property !== null && key.property !== undefined)
    return { kind: 'field', field: { kind: 'attribute', property: propertyTerm(model.ontology, key.property).iri } };
  if (key.related !== null && key.related !== undefined)
    return { kind: 'related', via: viaOf(model.ontology, termIri(model.ontology, key.related, ['RELATIONSHIP']), 'OUT') };
  return { kind: 'class' };
}

/** Statistics in the unit asked for. A sum of temperatures in degrees has no meaning, so it is left out. */
export function statistics({ summaries }: AggregateGroupNode, { of, unit }: AggregateGroupNumberArgs, { model }: Context): object {
  const property = propertyTerm(model.ontology, of);
  const summary = summaries.get(property.iri);
  if (summary === undefined || summary.count === 0) return { count: 0 };
  const scale = scaleTo(model, property, unit ?? undefined);
  const mean = summary.sum / summary.count;
  return {
    count: summary.count,
    min: scale.value(summary.min ?? mean),
    max: scale.value(summary.max ?? mean),
    avg: scale.value(mean),
    sum: scale.additive ? scale.difference(summary.sum) : undefined,
    stddev: scale.difference(Math.sqrt(Math.max(0, summary.sumOfSquares / summary.count - mean * mean))),
  };
}

interface Scale {
  readonly value: (value: number) => number;
  readonly difference: (value: number) => number;
  /** Whether values can be added: not those of a scale with a zero of its own, such as degrees Celsius. */
  readonly additive: boolean;
}

const unscaled: Scale = { value: (value) => value, difference: (value) => value, additive: true };

function scaleTo(model: Context['model'], property: Property, asked: string | undefined): Scale {
  const own = property.unit === undefined ? undefined : model.units.get(property.unit);
  const wanted = asked === undefined ? own : findUnit(model, asked);
  if (wanted === undefined) return unscaled;
  if (own === undefined || !isConvertible(own, wanted))
    throw new DomainError('BAD_USER_INPUT', `${property.name} cannot be expressed in ${wanted.symbol}.`, { property: property.iri });
  return {
    value: (value) => convert(value, own, wanted) ?? value,
    difference: (value) => convertDifference(value, own, wanted) ?? value,
    additive: own.offset === 0,
  };
}
