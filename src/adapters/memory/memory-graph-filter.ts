import { assertNever } from '../../kernel/assert-never.ts';
import type { Scalar } from '../../kernel/value.ts';
import type { Filter } from '../../graph/plan.ts';
import { compares, fieldScalar, fieldValue } from '../../graph/scalar-order.ts';
import { sees, type View } from '../../graph/view.ts';
import { reachable, type GraphState, type KeptTwin } from './memory-graph-state.ts';

type Related = Extract<Filter, { op: 'related' }>;

/** Whether a twin meets a filter, as a view sees the graph. Two-valued: what is absent compares false. */
export function meets(state: GraphState, twin: KeptTwin, filter: Filter | undefined, view: View): boolean {
  if (filter === undefined) return true;
  switch (filter.op) {
    case 'and':
      return filter.of.every((part) => meets(state, twin, part, view));
    case 'or':
      return filter.of.some((part) => meets(state, twin, part, view));
    case 'not':
      return !meets(state, twin, filter.of, view);
    case 'related':
      return relates(state, twin, filter, view);
    case 'relatedCount':
      return compares(filter.compare, countRelated(state, twin, filter, view), filter.value);
    case 'within':
      return isWithin(state, twin, filter, view);
    case 'exists':
      return fieldValue(twin, filter.field) !== undefined;
    case 'class':
      return filter.classes.some((wanted) => (filter.exact ? twin.classes : twin.labels).includes(wanted));
    case 'quality':
      return filter.in.includes(twin.projected[filter.property]?.quality ?? '');
    case 'in':
      return filter.values.some((wanted) => compares('eq', fieldScalar(twin, filter.field), wanted));
    case 'contains':
    case 'startsWith':
      return matches(fieldScalar(twin, filter.field), filter);
    case 'eq':
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte':
      return compares(filter.op, fieldScalar(twin, filter.field), filter.value);
    default:
      return assertNever(filter);
  }
}

function matches(text: Scalar | undefined, { op, value }: Extract<Filter, { op: 'contains' | 'startsWith' }>): boolean {
  if (typeof text !== 'string') return false;
  return op === 'contains' ? text.includes(value) : text.startsWith(value);
}

function countRelated(state: GraphState, twin: KeptTwin, filter: Extract<Filter, { op: 'relatedCount' }>, view: View): number {
  return reachable(state, twin.iri, filter.via, filter.maxHops, view).filter((other) => meets(state, other, filter.where, view)).length;
}

function isWithin(state: GraphState, twin: KeptTwin, filter: Extract<Filter, { op: 'within' }>, view: View): boolean {
  const container = state.twins.get(filter.container);
  if (container === undefined || !sees(view, container.scope)) return false;
  return reachable(state, container.iri, filter.via, Number.POSITIVE_INFINITY, view).some((part) => part.iri === twin.iri);
}

function relates(state: GraphState, twin: KeptTwin, filter: Related, view: View): boolean {
  const related = reachable(state, twin.iri, filter.via, filter.maxHops, view);
  const fits = (other: KeptTwin): boolean => meets(state, other, filter.where, view);
  if (filter.quantifier === 'every') return related.every(fits);
  return related.some(fits) === (filter.quantifier === 'some');
}
