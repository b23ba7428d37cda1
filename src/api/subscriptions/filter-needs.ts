import type { Iri } from '../../kernel/iri.ts';
import type { Field, Filter } from '../../graph/plan.ts';

/** A condition on other twins than the one in question: only the store can answer it. */
export type LookupFilter = Extract<Filter, { op: 'related' | 'relatedCount' | 'within' }>;

/** What can change the answer of a filter. */
export interface FilterNeeds {
  /** Telemetry whose values it looks at. */
  readonly live: ReadonlySet<Iri>;
  /** Parts that look at other twins: any change of the graph may change them. */
  readonly lookups: readonly LookupFilter[];
  /** Telemetry of related twins the look-ups compare: the store answers with its own copy, some seconds behind. */
  readonly related: ReadonlySet<Iri>;
}

/** What the answer of `filter` depends on. `isLive` tells telemetry from attributes. */
export function filterNeeds(filter: Filter | undefined, isLive: (property: Iri) => boolean): FilterNeeds {
  const live = new Set<Iri>();
  const lookups: LookupFilter[] = [];
  const related = new Set<Iri>();
  const look = (part: LookupFilter): void => {
    lookups.push(part);
    if (part.op === 'within') return;
    const inner = filterNeeds(part.where, isLive);
    for (const property of [...inner.live, ...inner.related]) related.add(property);
  };
  const visit = (part: Filter): void => {
    if (part.op === 'and' || part.op === 'or') part.of.forEach(visit);
    else if (part.op === 'not') visit(part.of);
    else if (part.op === 'quality') live.add(part.property);
    else if (isLookup(part)) look(part);
    else if ('field' in part && isLiveField(part.field, isLive)) live.add(part.field.property);
  };
  if (filter !== undefined) visit(filter);
  return { live, lookups, related };
}

/**
 * A filter the store can answer that lets through at least what `filter` does: conditions on telemetry are dropped, because the store's
 * copy of the latest values is seconds old. The caller judges the rest with live values. `undefined`: everything.
 */
export function withoutLive(filter: Filter | undefined, live: ReadonlySet<Iri>): Filter | undefined {
  if (filter === undefined) return undefined;
  if (filter.op === 'and') {
    const of = filter.of.map((part) => withoutLive(part, live)).filter((part) => part !== undefined);
    return of.length === 0 ? undefined : { op: 'and', of };
  }
  if (filter.op === 'or') {
    const of = filter.of.map((part) => withoutLive(part, live));
    return of.includes(undefined) ? undefined : { op: 'or', of: of.filter((part) => part !== undefined) };
  }
  return looksAtLive(filter, live) ? undefined : filter;
}

function looksAtLive(filter: Filter, live: ReadonlySet<Iri>): boolean {
  return filterNeeds(filter, (property) => live.has(property)).live.size > 0;
}

function isLookup(filter: Filter): filter is LookupFilter {
  return filter.op === 'related' || filter.op === 'relatedCount' || filter.op === 'within';
}

function isLiveField(field: Field, isLive: (property: Iri) => boolean): field is Extract<Field, { kind: 'attribute' }> {
  return field.kind === 'attribute' && isLive(field.property);
}
