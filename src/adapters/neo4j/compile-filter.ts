import { assertNever } from '../../kernel/assert-never.ts';
import type { Iri } from '../../kernel/iri.ts';
import type { Scalar } from '../../kernel/value.ts';
import type { Field, Filter } from '../../graph/plan.ts';
import type { Visible } from './compile-scope.ts';
import { compileVia, walkPattern } from './compile-via.ts';
import { scalarToStored } from './stored-value.ts';
import { quoted, type StoredNames } from './stored-names.ts';
import { whole, type StatementScope } from './statement.ts';

/** What compiling a part of a statement needs. */
export interface CompileContext {
  readonly scope: StatementScope;
  readonly names: StoredNames;
  readonly visible: Visible;
}

type Related = Extract<Filter, { op: 'related' | 'relatedCount' }>;
const comparisons = { eq: '=', lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;

/**
 * A filter as a condition on a node variable. It may be null where a value is absent: in a WHERE that is false, and `not` makes it false first,
 * so that every filter has two values although Cypher has three.
 */
export function compileFilter(filter: Filter, node: string, context: CompileContext): string {
  if ('of' in filter && filter.op !== 'not') return joined(filter, node, context);
  if (filter.op === 'not') return `NOT coalesce(${compileFilter(filter.of, node, context)}, false)`;
  if (filter.op === 'class') return classTest(filter, node, context);
  if (filter.op === 'related' || filter.op === 'relatedCount') return relatedTest(filter, node, context);
  if (filter.op === 'within') return withinTest(filter, node, context);
  return filter.op === 'quality' ? qualityTest(filter, node, context) : valueTest(filter, node, context);
}

function joined(filter: Extract<Filter, { op: 'and' | 'or' }>, node: string, context: CompileContext): string {
  if (filter.of.length === 0) return filter.op === 'and' ? 'true' : 'false';
  const parts = filter.of.map((part) => compileFilter(part, node, context));
  return `(${parts.join(filter.op === 'and' ? ' AND ' : ' OR ')})`;
}

type Valued = Exclude<Filter, { op: 'and' | 'or' | 'not' | 'class' | 'related' | 'relatedCount' | 'within' | 'quality' }>;

function valueTest(filter: Valued, node: string, context: CompileContext): string {
  const { scope, names } = context;
  const field = fieldExpression(filter.field, node, context);
  const stored = (value: Scalar): unknown => scalarToStored(value, filter.field.kind === 'attribute' && names.isInteger(filter.field.property));
  switch (filter.op) {
    case 'exists':
      return `${field} IS NOT NULL`;
    case 'in':
      return `${field} IN ${scope.param(filter.values.map(stored))}`;
    case 'contains':
      return `${field} CONTAINS ${scope.param(filter.value)}`;
    case 'startsWith':
      return `${field} STARTS WITH ${scope.param(filter.value)}`;
    case 'eq':
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte':
      return `${field} ${comparisons[filter.op]} ${scope.param(stored(filter.value))}`;
    default:
      return assertNever(filter);
  }
}

function qualityTest(filter: Extract<Filter, { op: 'quality' }>, node: string, { names, scope }: CompileContext): string {
  const { quality } = names.keys(filter.property);
  const stored = names.hasKey(filter.property) ? `${node}.${quoted(quality)}` : `${node}[${scope.param(quality)}]`;
  return `${stored} IN ${scope.param(filter.in)}`;
}

/** What a field of a node holds: an attribute goes before a projected value of the same property. Names in the text are of the vocabulary only. */
export function fieldExpression(field: Field, node: string, { names, scope }: CompileContext): string {
  if (field.kind === 'iri') return `${node}.iri`;
  if (field.kind === 'name') return `${node}.name`;
  const isNamed = names.hasKey(field.property);
  const reads = names.keysToRead(field.property).map((key) => (isNamed ? `${node}.${quoted(key)}` : `${node}[${scope.param(key)}]`));
  return reads.length === 1 ? reads.join('') : `coalesce(${reads.join(', ')})`;
}

function classTest(filter: Extract<Filter, { op: 'class' }>, node: string, { names, scope }: CompileContext): string {
  if (filter.classes.length === 0) return 'false';
  if (filter.exact) return `any(c IN ${scope.param(filter.classes)} WHERE c IN ${node}.classes)`;
  const labels = filter.classes.map((iri) => names.label(iri)).filter((label) => label !== undefined);
  const unnamed = filter.classes.filter((iri) => names.label(iri) === undefined);
  const tests = [
    ...(labels.length === 0 ? [] : [`${node}:${[...new Set(labels)].sort().map(quoted).join('|')}`]),
    ...(unnamed.length === 0 ? [] : [`any(c IN ${scope.param(unnamed)} WHERE c IN ${node}._labels)`]),
  ];
  return tests.length === 1 ? tests.join('') : `(${tests.join(' OR ')})`;
}

function relatedTest(filter: Related, node: string, context: CompileContext): string {
  if (filter.op === 'relatedCount') {
    const count = `COUNT { ${relatedMatch(filter, node, context, (other) => compileOptional(filter.where, other, context))} }`;
    return `${count} ${comparisons[filter.compare]} ${context.scope.param(filter.value)}`;
  }
  const { where } = filter;
  if (filter.quantifier !== 'every') {
    const some = `EXISTS { ${relatedMatch(filter, node, context, (other) => compileOptional(where, other, context))} }`;
    return filter.quantifier === 'some' ? some : `NOT ${some}`;
  }
  if (where === undefined) return 'true';
  return `NOT EXISTS { ${relatedMatch(filter, node, context, (other) => `NOT coalesce(${compileFilter(where, other, context)}, false)`)} }`;
}

function compileOptional(filter: Filter | undefined, node: string, context: CompileContext): string | undefined {
  return filter === undefined ? undefined : compileFilter(filter, node, context);
}

// DISTINCT ends before the condition: that is what lets Neo4j prune, and what counting means.
function relatedMatch(filter: Related, node: string, context: CompileContext, condition: (other: string) => string | undefined): string {
  if (filter.maxHops < 1) return `WITH ${node} WHERE false RETURN ${node}`;
  const suffix = context.scope.next();
  const other = `m${suffix}`;
  const step = compileVia(filter.via, 'OUT', context.names, context.scope);
  if (filter.maxHops === 1) {
    const x = `x${suffix}`;
    const where = [`${other} <> ${node}`, step.condition(x, node), context.visible(other), condition(other)].filter((part) => part !== undefined).join(' AND ');
    return `MATCH (${node})${step.arrow(x)}(${other}:Twin) WHERE ${where} RETURN DISTINCT ${other}`;
  }
  const walk = walkPattern(step, { least: 1, most: filter.maxHops }, context.visible, suffix);
  const where = [`${other} <> ${node}`, condition(other)].filter((part) => part !== undefined).join(' AND ');
  return `MATCH (${node}) ${walk} (${other}:Twin) WITH DISTINCT ${other} WHERE ${where} RETURN ${other}`;
}

// Upwards from the part: it has few containers, a container may have many parts.
function withinTest(filter: Extract<Filter, { op: 'within' }>, node: string, context: CompileContext): string {
  const suffix = context.scope.next();
  const upwards = filter.via.map(({ type, direction }) => ({ type, direction: opposite(direction) }));
  const step = compileVia(upwards, 'IN', context.names, context.scope);
  const walk = walkPattern(step, { least: 1, most: undefined }, context.visible, suffix);
  const container = context.scope.param(filter.container);
  return `(${node}.iri <> ${container} AND EXISTS { MATCH (${node}) ${walk} (m${suffix}:Twin) WITH DISTINCT m${suffix} WHERE m${suffix}.iri = ${container} RETURN m${suffix} })`;
}

function opposite(direction: 'OUT' | 'IN' | 'BOTH'): 'OUT' | 'IN' | 'BOTH' {
  return direction === 'OUT' ? 'IN' : direction === 'IN' ? 'OUT' : 'BOTH';
}

/** Where a root of the given kind starts: a label of the vocabulary, or every twin with a condition. */
export function classPattern(iri: Iri, node: string, { names, scope }: CompileContext): { readonly pattern: string; readonly condition?: string } {
  const label = names.label(iri);
  if (label !== undefined) return { pattern: `(${node}:${quoted(label)})` };
  return { pattern: `(${node}:Twin)`, condition: `${scope.param(iri)} IN ${node}._labels` };
}

/** See {@link whole}. */
export function limit(first: number, scope: StatementScope): string {
  return scope.param(whole(first));
}
