import { assertNever } from '../../kernel/assert-never.ts';
import type { Iri } from '../../kernel/iri.ts';
import type { Scalar } from '../../kernel/value.ts';
import type { Direction, Field, Filter, Via } from '../../graph/plan.ts';
import type { View } from '../../graph/view.ts';
import { propertyKey } from './graph-rows.ts';
import { binder, type Binder } from './graph-statements.ts';
import type { Terms } from './graph-terms.ts';

/** What one statement is compiled with. Aliases of node rows are `n`, `n1`, `n2`, … by nesting. */
export interface Compilation extends Binder {
  readonly terms: Terms;
  readonly view: View;
  /** SQL that is true when the row of the alias (a node or one of its labels: both carry the scope) is visible. */
  visible(alias: string): string;
}

/** Starts a statement for a view. */
export function compilation(terms: Terms, view: View): Compilation {
  const binding = binder();
  let bytes: string | undefined;
  const { read } = view;
  return {
    ...binding,
    terms,
    view,
    visible(alias) {
      if (read === 'all') return '1';
      bytes ??= binding.bind(read);
      // A scope beyond the end gives an empty blob: hidden.
      return `substr(${bytes}, ${alias}.scope + 1, 1) = x'01'`;
    },
  };
}

/** A filter as a condition that is 0 or 1, never null. */
export function filterSql(c: Compilation, filter: Filter | undefined, alias: string): string {
  if (filter === undefined) return '1';
  switch (filter.op) {
    case 'and':
      return filter.of.length === 0 ? '1' : `(${filter.of.map((part) => filterSql(c, part, alias)).join(' AND ')})`;
    case 'or':
      return filter.of.length === 0 ? '0' : `(${filter.of.map((part) => filterSql(c, part, alias)).join(' OR ')})`;
    case 'not':
      return `NOT ${filterSql(c, filter.of, alias)}`;
    case 'related':
      return relatedSql(c, filter, alias);
    case 'relatedCount':
      return relatedCountSql(c, filter, alias);
    case 'within':
      return withinSql(c, filter, alias);
    case 'class':
      return classSql(c, filter, alias);
    case 'eq':
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte':
    case 'in':
    case 'contains':
    case 'startsWith':
    case 'exists':
    case 'quality':
      return fieldSql(c, filter, alias);
    default:
      return assertNever(filter);
  }
}

const operators = { eq: '=', lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;

type FieldFilter = Extract<Filter, { op: 'eq' | 'lt' | 'lte' | 'gt' | 'gte' | 'in' | 'contains' | 'startsWith' | 'exists' | 'quality' }>;

function fieldSql(c: Compilation, filter: FieldFilter, alias: string): string {
  if (filter.op === 'quality') return qualitySql(c, filter, alias);
  const column = columnOf(c, filter.field, alias);
  if (column === undefined) return '0';
  switch (filter.op) {
    case 'exists':
      return column.kind === 'text' ? '1' : `(${column.type} IS NOT NULL)`;
    case 'in':
      return inSql(c, column, filter.values);
    case 'contains':
    case 'startsWith':
      return containsSql(c, column, filter);
    case 'eq':
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte':
      return compareSql(c, column, filter);
    default:
      return assertNever(filter);
  }
}

function compareSql(c: Compilation, column: Column, { op, value }: Extract<Filter, { op: 'eq' | 'lt' | 'lte' | 'gt' | 'gte' }>): string {
  const operator = operators[op];
  if (column.kind === 'text') return typeof value === 'string' ? `(${column.value} ${operator} ${c.bind(value)})` : '0';
  if (op === 'eq') return `ifnull(${column.json} = ${c.bind(JSON.stringify(value))}, 0)`;
  return `ifnull(${column.type} IN (${jsonTypes(value)}) AND ${column.value} ${operator} ${c.bind(plain(value))}, 0)`;
}

function containsSql(c: Compilation, column: Column, { op, value }: Extract<Filter, { op: 'contains' | 'startsWith' }>): string {
  const found = `(instr(${column.value}, ${c.bind(value)}) ${op === 'contains' ? '> 0' : '= 1'})`;
  return column.kind === 'text' ? found : `ifnull(${column.type} = 'text' AND ${found}, 0)`;
}

/** `iri` and `name` are columns, never null. A property is a place in JSON. */
export type Column = TextColumn | JsonColumn;

interface TextColumn {
  readonly kind: 'text';
  readonly value: string;
}

interface JsonColumn {
  readonly kind: 'json';
  /** The value as SQLite has it, and as a double: whole numbers beyond 2^53 are written shorter in JSON than they are, and would compare as other integers. */
  readonly value: string;
  readonly number: string;
  /** Its JSON type, null when absent. */
  readonly type: string;
  /** Its JSON text. */
  readonly json: string;
}

/** Where a field stands in a node row; `undefined` for a property nobody has. */
export function columnOf({ terms }: Compilation, field: Field, alias: string): Column | undefined {
  if (field.kind !== 'attribute') return { kind: 'text', value: `${alias}.${field.kind}` };
  const id = terms.find(field.property);
  if (id === undefined) return undefined;
  const [own, projected] = [`'$.${propertyKey(id)}'`, `'$.${propertyKey(id)}.value'`];
  const either = (of: (json: string, path: string) => string): string => `ifnull(${of(`${alias}.props`, own)}, ${of(`${alias}.proj`, projected)})`;
  const value = either((json, path) => `${json}->>${path}`);
  return {
    kind: 'json',
    value,
    number: `CAST(${value} AS REAL)`,
    type: either((json, path) => `json_type(${json}, ${path})`),
    // Our JSON texts come from one serialiser, so equal values have equal texts: exact for doubles, and typed.
    json: either((json, path) => `${json}->${path}`),
  };
}

/** A scalar as SQLite has it after `->>`. */
export function plain(value: Scalar): string | number {
  return typeof value === 'boolean' ? Number(value) : value;
}

function jsonTypes(value: Scalar): string {
  if (typeof value === 'number') return "'integer', 'real'";
  return typeof value === 'string' ? "'text'" : "'true', 'false'";
}

function inSql(c: Compilation, column: Column, values: readonly Scalar[]): string {
  if (column.kind === 'text')
    return `(${column.value} IN (SELECT value FROM json_each(${c.bind(JSON.stringify(values.filter((v) => typeof v === 'string')))})))`;
  return `ifnull(${column.json} IN (SELECT value FROM json_each(${c.bind(JSON.stringify(values.map((v) => JSON.stringify(v))))})), 0)`;
}

function qualitySql(c: Compilation, filter: Extract<Filter, { op: 'quality' }>, alias: string): string {
  const id = c.terms.find(filter.property);
  if (id === undefined) return '0';
  return `ifnull(${alias}.proj->>'$.${propertyKey(id)}.quality' IN (SELECT value FROM json_each(${c.bind(JSON.stringify(filter.in))})), 0)`;
}

function classSql(c: Compilation, { classes, exact }: Extract<Filter, { op: 'class' }>, alias: string): string {
  const ids = classes.flatMap((iri) => c.terms.find(iri) ?? []);
  if (ids.length === 0) return '0';
  return labelTest(ids, alias, exact);
}

/** Whether the node row carries one of the labels. */
export function labelTest(ids: readonly number[], alias: string, exact: boolean): string {
  const own = exact ? ' AND l.exact = 1' : '';
  return `EXISTS (SELECT 1 FROM label l WHERE l.label IN (${ids.join(', ')}) AND l.name = ${alias}.name AND l.node = ${alias}.id${own})`;
}

/** Which relationship rows a step follows: numbers of types per direction, or all. */
export interface Follow {
  readonly out: readonly number[] | 'all';
  readonly in: readonly number[] | 'all';
}

/** Types of a `via` as numbers; types nobody uses are left out. */
export function followOf(terms: Terms, via: readonly Via[], direction: Direction): Follow {
  if (via.length === 0) return { out: direction === 'IN' ? [] : 'all', in: direction === 'OUT' ? [] : 'all' };
  const ids = (other: Direction): readonly number[] =>
    [...new Set(via.filter((v) => v.direction !== other).flatMap((v) => terms.find(v.type) ?? []))].sort((a, b) => a - b);
  return { out: ids('IN'), in: ids('OUT') };
}

/** Condition on `e.rel`, or `undefined` when nothing can match. */
function relTest(rels: readonly number[] | 'all', alias = 'e'): string | undefined {
  if (rels === 'all') return '1';
  if (rels.length === 0) return undefined;
  return rels.length === 1 ? `${alias}.rel = ${String(rels[0])}` : `${alias}.rel IN (${rels.join(', ')})`;
}

/** One arm per direction that can match: text made by `arm`, joined with `union`. Never empty. */
export function perDirection(follow: Follow, union: string, arm: (test: string, near: 'src' | 'dst', far: 'src' | 'dst') => string): string | undefined {
  const [out, into] = [relTest(follow.out), relTest(follow.in)];
  const arms = [out === undefined ? [] : [arm(out, 'src', 'dst')], into === undefined ? [] : [arm(into, 'dst', 'src')]].flat();
  return arms.length === 0 ? undefined : arms.join(` ${union} `);
}

interface Near {
  readonly via: readonly Via[];
  readonly maxHops: number;
}

/** Numbers of distinct nodes within the hops of the node row, without itself. */
function nearSql(c: Compilation, { via, maxHops }: Near, alias: string): string {
  const follow = followOf(c.terms, via, 'OUT');
  if (maxHops <= 1) {
    return (
      perDirection(follow, 'UNION', (test, near, far) => `SELECT e.${far} FROM e WHERE e.${near} = ${alias}.id AND e.${far} <> ${alias}.id AND ${test}`) ??
      'SELECT NULL WHERE 0'
    );
  }
  const steps = perDirection(
    follow,
    'UNION',
    (test, near, far) =>
      `SELECT v.id, r.d + 1 FROM r CROSS JOIN e ON e.${near} = r.id AND ${test} CROSS JOIN n v ON v.id = e.${far} WHERE r.d < ${c.bind(maxHops)} AND ${c.visible('v')}`,
  );
  if (steps === undefined) return 'SELECT NULL WHERE 0';
  return `WITH RECURSIVE r(id, d) AS (SELECT ${alias}.id, 0 UNION ${steps}) SELECT r.id FROM r WHERE r.id <> ${alias}.id`;
}

function relatedSql(c: Compilation, filter: Extract<Filter, { op: 'related' }>, alias: string): string {
  const below = `${alias}1`;
  const wanted = filterSql(c, filter.where, below);
  const condition = filter.quantifier === 'every' ? `NOT ${wanted}` : wanted;
  const exists = `EXISTS (SELECT 1 FROM n ${below} WHERE ${below}.id IN (${nearSql(c, filter, alias)}) AND ${c.visible(below)} AND ${condition})`;
  return filter.quantifier === 'some' ? exists : `NOT ${exists}`;
}

function relatedCountSql(c: Compilation, filter: Extract<Filter, { op: 'relatedCount' }>, alias: string): string {
  const below = `${alias}1`;
  const condition = `${below}.id IN (${nearSql(c, filter, alias)}) AND ${c.visible(below)} AND ${filterSql(c, filter.where, below)}`;
  return `((SELECT count(*) FROM n ${below} WHERE ${condition}) ${operators[filter.compare]} ${c.bind(filter.value)})`;
}

function withinSql(c: Compilation, { container, via }: { readonly container: Iri; readonly via: readonly Via[] }, alias: string): string {
  const steps = perDirection(
    followOf(c.terms, via, 'OUT'),
    'UNION',
    (test, near, far) => `SELECT v.id FROM r CROSS JOIN e ON e.${near} = r.id AND ${test} CROSS JOIN n v ON v.id = e.${far} WHERE ${c.visible('v')}`,
  );
  if (steps === undefined) return '0';
  const start = `SELECT w.id FROM n w INDEXED BY n_is WHERE w.iri = ${c.bind(container)} AND ${c.visible('w')}`;
  return `(${alias}.id IN (WITH RECURSIVE r(id) AS (${start} UNION ${steps}) SELECT r.id FROM r) AND ${alias}.iri <> ${c.bind(container)})`;
}
