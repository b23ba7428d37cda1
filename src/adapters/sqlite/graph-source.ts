import type { Filter, Order, Plan, Root } from '../../graph/plan.ts';
import { indexValue } from './graph-nodes.ts';
import { filterSql, labelTest, type Compilation } from './graph-sql.ts';
import type { OrderColumns } from './graph-order.ts';
import type { GraphCounts } from './graph-counts.ts';

/** Where the candidates of a root come from: the way in that touches the fewest rows. All of them give the same rows. */
export interface Source {
  /** After `FROM`; the node row is `n` unless `bare`. */
  readonly from: string;
  /** Conditions for class, view and filter; never empty. */
  readonly where: string;
  /** Columns to sort by: of an index of another table where that gives the order. */
  readonly columns: OrderColumns;
  /** True when no node row is needed to count: the source then has none. */
  readonly bare: boolean;
}

export interface Wanted {
  readonly root: Root;
  readonly where?: Filter | undefined;
  readonly order: readonly Order[];
  /** Rows wanted; Infinity for all (a count, an aggregation). */
  readonly first: number;
}

/** What a plan's root wants. */
export function wantedOf({ root, where, order, first }: Plan): Wanted {
  return { root, where, order, first };
}

/** Chooses the way in. */
export function sourceOf(c: Compilation, counts: GraphCounts, wanted: Wanted): Source {
  const { root, where } = wanted;
  if (root.kind === 'iris') return { ...direct(c, wanted, irisTest(c, root.iris)), from: 'n INDEXED BY n_is' };
  const label = root.kind === 'class' ? c.terms.find(root.class) : undefined;
  if (root.kind === 'class' && label === undefined) return direct(c, wanted, '0');
  const test = label === undefined ? '1' : labelTest([label], 'n', false);
  const value = indexedTest(c, where);
  if (value !== undefined) return { ...direct(c, wanted, `${value} AND ${test}`), from: 'val x CROSS JOIN n ON n.id = x.node' };
  const few = fewScopes(c, counts, wanted, label);
  if (few !== undefined) return { ...direct(c, wanted, `n.scope IN (SELECT value FROM json_each(${few})) AND ${test}`), from: 'n INDEXED BY n_scope' };
  if (label !== undefined && prefersLabel(counts, wanted, label)) return throughLabel(c, wanted, label);
  return { ...direct(c, wanted, test), from: scanOf(wanted) };
}

/**
 * The way in along the index of values, in the order of its property: twins that have a value only.
 * `undefined` where another way is better or the first key of the order is not indexed.
 */
export function orderedSource(c: Compilation, counts: GraphCounts, wanted: Wanted): Source | undefined {
  const [first] = wanted.order;
  if (first?.by.kind !== 'attribute' || wanted.root.kind === 'iris' || indexedTest(c, wanted.where) !== undefined) return undefined;
  const property = c.terms.find(first.by.property);
  const label = wanted.root.kind === 'class' ? c.terms.find(wanted.root.class) : undefined;
  if (property === undefined || !c.terms.filterable(property) || (wanted.root.kind === 'class' && label === undefined)) return undefined;
  const isSmall = label !== undefined && prefersLabel(counts, { ...wanted, order: [] }, label);
  if (isSmall || fewScopes(c, counts, wanted, label) !== undefined) return undefined;
  const test = `x.prop = ${String(property)} AND ${label === undefined ? '1' : labelTest([label], 'n', false)}`;
  return { ...direct(c, wanted, test), from: 'val x CROSS JOIN n ON n.id = x.node', columns: { name: 'n.name', first: 'x.v' } };
}

function direct(c: Compilation, { where }: Wanted, test: string): Source {
  return { from: 'n', where: `${test} AND ${c.visible('n')} AND ${filterSql(c, where, 'n')}`, columns: { name: 'n.name' }, bare: false };
}

function irisTest(c: Compilation, iris: readonly string[]): string {
  const [only] = iris;
  if (only !== undefined && iris.length === 1) return `n.iri = ${c.bind(only)}`;
  return `n.iri IN (SELECT value FROM json_each(${c.bind(JSON.stringify(iris))}))`;
}

function throughLabel(c: Compilation, { where }: Wanted, label: number): Source {
  const bare = where === undefined;
  const test = `l.label = ${String(label)} AND ${c.visible('l')}`;
  return { from: 'label l CROSS JOIN n ON n.id = l.node', where: bare ? test : `${test} AND ${filterSql(c, where, 'n')}`, columns: { name: 'l.name' }, bare };
}

function byName(order: readonly Order[]): boolean {
  return order[0]?.by.kind === 'name';
}

function scanOf({ order, first }: Wanted): string {
  if (!Number.isFinite(first)) return 'n';
  return order.length === 0 ? 'n INDEXED BY n_is' : byName(order) && order.length === 1 ? 'n INDEXED BY n_name' : 'n';
}

/** By name the label table is the order itself; by IRI a walk over all twins pays when the class is large enough for the page to be full soon. */
function prefersLabel(counts: GraphCounts, { order, first }: Wanted, label: number): boolean {
  if (byName(order) || order.length > 0 || !Number.isFinite(first)) return true;
  const ofClass = counts.label(label);
  const walked = (first * counts.twins()) / Math.max(1, ofClass);
  return ofClass < walked;
}

const fewLimit = 128;

/** The visible scopes as JSON, bound, when going through them touches fewer rows than testing each candidate. */
function fewScopes(c: Compilation, counts: GraphCounts, { first, order, where }: Wanted, label: number | undefined): string | undefined {
  const { read } = c.view;
  if (read === 'all') return undefined;
  const scopes: number[] = [];
  for (let scope = 0; scope < read.length; scope++) {
    if (read[scope] === 1 && scopes.push(scope) > fewLimit) return undefined;
  }
  const visible = scopes.reduce((sum, scope) => sum + counts.scope(scope), 0);
  const all = counts.twins();
  const candidates = label === undefined ? all : counts.label(label);
  // A page is full after this many candidates, if the visible ones are spread evenly.
  const walked = Math.min(candidates, (first * all) / Math.max(1, visible));
  // Through its scope each twin costs a row of its own and a test of its class; a candidate in order an entry of an index, or of the label table alone.
  const isCheap = label !== undefined && where === undefined && (byName(order) || !Number.isFinite(first));
  return visible * (isCheap ? 20 : 4) < walked ? c.bind(JSON.stringify(scopes)) : undefined;
}

/** A condition on the index of values, for the first comparison by equality that must hold and whose property is indexed. */
function indexedTest(c: Compilation, where: Filter | undefined): string | undefined {
  if (where?.op === 'and') return where.of.map((part) => indexedTest(c, part)).find((test) => test !== undefined);
  if (where?.op !== 'eq' || where.field.kind !== 'attribute') return undefined;
  const id = c.terms.find(where.field.property);
  return id === undefined || !c.terms.filterable(id) ? undefined : `x.prop = ${String(id)} AND x.v = ${c.bind(indexValue(where.value))}`;
}
