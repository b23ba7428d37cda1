import { assertNever } from '../../kernel/assert-never.ts';
import type { Iri } from '../../kernel/iri.ts';
import type { Value } from '../../kernel/value.ts';
import type { Field, Filter } from '../../graph/plan.ts';
import { compares } from '../../graph/scalar-order.ts';
import type { LookupFilter } from './filter-needs.ts';

/** What a condition says of a twin; `unknown` while a look-up in the store is missing. */
export type Truth = boolean | 'unknown';

/** A twin as a filter sees it, with its live values. */
export interface Subject {
  value(field: Field): Value | undefined;
  quality(property: Iri): string | undefined;
  /** Asserted classes. */
  readonly classes: readonly Iri[];
  /** Asserted classes and all their superclasses. */
  readonly labels: ReadonlySet<Iri>;
  /** Answers of the store; absent entries are unknown. */
  readonly lookups: ReadonlyMap<LookupFilter, boolean>;
}

/** Whether the twin meets the filter. Same semantics as the stores': comparisons on an absent value are false, `not` of them true. */
export function matchFilter(filter: Filter, subject: Subject): Truth {
  if ('field' in filter) return matchField(filter, subject.value(filter.field));
  switch (filter.op) {
    case 'and':
      return allOf(filter.of, subject);
    case 'or':
      return anyOf(filter.of, subject);
    case 'not':
      return not(matchFilter(filter.of, subject));
    case 'related':
    case 'relatedCount':
    case 'within':
      return subject.lookups.get(filter) ?? 'unknown';
    case 'class':
      return filter.classes.some((iri) => (filter.exact ? subject.classes.includes(iri) : subject.labels.has(iri)));
    case 'quality':
      return filter.in.includes(subject.quality(filter.property) ?? '');
    default:
      return assertNever(filter);
  }
}

type FieldFilter = Extract<Filter, { field: Field }>;

function matchField(filter: FieldFilter, value: Value | undefined): boolean {
  if (value === undefined) return false;
  if (filter.op === 'exists') return true;
  if (typeof value === 'object') return false;
  if (filter.op === 'in') return filter.values.includes(value);
  if (filter.op === 'contains') return typeof value === 'string' && value.includes(filter.value);
  if (filter.op === 'startsWith') return typeof value === 'string' && value.startsWith(filter.value);
  return compares(filter.op, value, filter.value);
}

function allOf(filters: readonly Filter[], subject: Subject): Truth {
  let sum: Truth = true;
  for (const filter of filters) {
    const truth = matchFilter(filter, subject);
    if (truth === false) return false;
    if (truth === 'unknown') sum = 'unknown';
  }
  return sum;
}

function anyOf(filters: readonly Filter[], subject: Subject): Truth {
  let sum: Truth = false;
  for (const filter of filters) {
    const truth = matchFilter(filter, subject);
    if (truth === true) return true;
    if (truth === 'unknown') sum = 'unknown';
  }
  return sum;
}

function not(truth: Truth): Truth {
  return truth === 'unknown' ? truth : !truth;
}
