import type { Hop, Plan, Root } from '../../graph/plan.ts';
import { classPattern, compileFilter, fieldExpression, limit, type CompileContext } from './compile-filter.ts';
import { afterCondition, compileOrder, cursorValue, otherTypes } from './compile-order.ts';
import { compileRootView, compileView, whereClause, type Visible } from './compile-scope.ts';
import { compileVia } from './compile-via.ts';
import { StatementScope, type Statement } from './statement.ts';
import type { StoredNames } from './stored-names.ts';

/**
 * A plan as exactly one Cypher statement: one record with `rows` (lists, in the order of {@link levelColumns}) and, where asked, `total`.
 * Every level orders and limits before it projects; every nested level is a `CALL` that ends in `collect`, so that a row without children stays.
 */
export function compilePlan(plan: Plan, names: StoredNames): Statement {
  const scope = new StatementScope();
  const context: CompileContext = { scope, names, visible: compileView(plan.view, scope) };
  const visible = plan.root.kind === 'iris' ? context.visible : compileRootView(plan.view, scope);
  const root = compileRoot(plan, visible, context);
  const total = plan.count ? `CALL () {\n  ${root.match(undefined)} RETURN count(*) AS total\n}\n` : '';
  return scope.statement(`${total}${rootRows(plan, root, context)}\nRETURN rows${plan.count ? ', total' : ''}`);
}

interface CompiledRoot {
  /** `MATCH … WHERE …` of the root, with one more condition. */
  match(condition: string | undefined): string;
}

/** The root of a plan or an aggregation: where it starts, what it must meet, and that it is visible. */
export function compileRoot(plan: Pick<Plan, 'root' | 'where'>, visible: Visible, context: CompileContext): CompiledRoot {
  const { pattern, condition } = rootPattern(plan.root, context);
  const own = plan.where === undefined ? undefined : compileFilter(plan.where, 'n', context);
  const test = visible('n');
  return { match: (more) => `MATCH ${pattern}${whereClause(condition, test, own, more)}` };
}

function rootPattern(root: Root, context: CompileContext): { readonly pattern: string; readonly condition?: string } {
  if (root.kind === 'iris') return { pattern: '(n:Twin)', condition: `n.iri IN ${context.scope.param(root.iris)}` };
  return root.kind === 'all' ? { pattern: '(n:Twin)' } : classPattern(root.class, 'n', context);
}

function rootRows(plan: Plan, root: CompiledRoot, context: CompileContext): string {
  const size = limit(plan.first + 1, context.scope);
  const key = indexedKey(plan, context);
  if (key !== undefined) return indexedRows(plan, root, { ...key, size }, context);
  const after = plan.after === undefined ? undefined : afterCondition(plan.order, plan.after, 'n', context);
  const present = plan.root.kind === 'iris' ? undefined : presence(plan);
  return rowsCall(`${root.match(joinConditions(present, after))}\n  ${limited('n', plan.order, size, context)}`, plan.hops, context);
}

function limited(carried: string, order: Plan['order'], size: string, context: CompileContext): string {
  const node = carried.split(',')[0] ?? carried;
  const { columns, clause } = compileOrder(order, node, context);
  return `WITH ${[carried, ...columns].join(', ')} ORDER BY ${clause} LIMIT ${size}`;
}

// An index holds no absent values, and its order is that of one type: all else is read, last, only when the page is not full.
function indexedRows(plan: Plan, root: CompiledRoot, { expression, size }: IndexedKey & { readonly size: string }, context: CompileContext): string {
  const [first, ...rest] = plan.order;
  const value = plan.after?.values[0] ?? null;
  const isPlain = `NOT ${expression} IS :: LIST<ANY>`;
  const valued = [isPlain];
  const others = [`${expression} IS NULL`, `${expression} IS :: LIST<ANY>`];
  if (first === undefined || plan.after === undefined || value === null) valued.unshift(`${expression} IS NOT NULL`);
  else {
    const from = context.scope.param(cursorValue(value, first.by, context));
    const sign = first.descending ? '<' : '>';
    const tie = afterCondition(rest, { values: plan.after.values.slice(1), iri: plan.after.iri }, 'n', context);
    valued.unshift(`${expression} ${sign}= ${from}`, `(${expression} ${sign} ${from} OR ${tie})`);
    others.push(...otherTypes(expression, value, first.descending));
  }
  const { columns, clause } = compileOrder(plan.order, 'n', context, expression);
  return `CALL () {
  ${root.match(valued.join(' AND '))}
  WITH ${['n', ...columns].join(', ')} ORDER BY ${clause} LIMIT ${size} RETURN collect(n) AS valued
}
CALL (valued) {
  WITH valued WHERE size(valued) < ${size}
  ${root.match(`(${others.join(' OR ')})`)}
  ${limited('n', plan.order, size, context)} RETURN collect(n) AS others
}
${rowsCall(`UNWIND (valued + others)[0..${size}] AS n`, plan.hops, context, 'valued, others')}`;
}

// An order an index can serve: by name or IRI, which every twin has. Saying so lets the planner read the index in order.
function presence(plan: Plan): string | undefined {
  const by = plan.order[0]?.by ?? { kind: 'iri' };
  return by.kind === 'name' ? 'n.name IS NOT NULL' : by.kind === 'iri' ? 'n.iri IS NOT NULL' : undefined;
}

interface IndexedKey {
  readonly expression: string;
}

/** The property a class root is ordered by first, where an index may hold it. */
function indexedKey(plan: Plan, context: CompileContext): IndexedKey | undefined {
  const by = plan.order[0]?.by;
  const hasLabel = plan.root.kind === 'class' && context.names.label(plan.root.class) !== undefined;
  if (by?.kind !== 'attribute' || !hasLabel || !context.names.isIndexable(by.property)) return undefined;
  return isAmongAbsent(plan) ? undefined : { expression: fieldExpression(by, 'n', context) };
}

// A cursor among the absent values has no valued rows after it.
function isAmongAbsent({ after }: Plan): boolean {
  return after !== undefined && (after.values[0] ?? null) === null;
}

function joinConditions(...conditions: readonly (string | undefined)[]): string | undefined {
  const present = conditions.filter((condition) => condition !== undefined);
  return present.length === 0 ? undefined : present.join(' AND ');
}

function rowsCall(source: string, hops: readonly Hop[], context: CompileContext, imported = ''): string {
  const levels = hops.map((hop) => hopCall(hop, 'n', context));
  const columns = ['properties(n)', ...levels.flatMap(({ columns: own }) => own)];
  const calls = levels.map(({ text }) => text).join('');
  return `CALL (${imported}) {\n  ${source}${calls}\n  RETURN collect([${columns.join(', ')}]) AS rows\n}`;
}

interface Level {
  readonly text: string;
  readonly columns: readonly string[];
}

function hopCall(hop: Hop, parent: string, context: CompileContext): Level {
  const suffix = context.scope.next();
  const [node, link, links, rows, total] = [`m${suffix}`, `x${suffix}`, `l${suffix}`, `c${suffix}`, `t${suffix}`];
  const step = compileVia(hop.via, hop.direction, context.names, context.scope);
  const conditions = [step.condition(link, parent), context.visible(node), hop.where === undefined ? undefined : compileFilter(hop.where, node, context)];
  const pattern = `MATCH (${parent})${step.arrow(link)}(${node}:Twin)`;
  const after = hop.after === undefined ? undefined : afterCondition(hop.order, hop.after, node, context);
  const levels = hop.hops.map((next) => hopCall(next, node, context));
  const columns = [
    `properties(${node})`,
    `[x IN ${links} | [type(x), properties(x)${step.way === 'BOTH' ? `, startNode(x) = ${parent}` : ''}]]`,
    ...levels.flatMap(({ columns: own }) => own),
  ];
  const count = hop.count ? `\n  CALL (${parent}) { ${pattern}${whereClause(...conditions)} RETURN count(DISTINCT ${node}) AS ${total} }` : '';
  const text = `${count}
  CALL (${parent}) {
    ${pattern}${whereClause(...conditions, after)}
    WITH ${node}, collect(${link}) AS ${links}
    ${limited(`${node}, ${links}`, hop.order, limit(hop.first + 1, context.scope), context)}${levels.map((level) => level.text.replaceAll('\n', '\n  ')).join('')}
    RETURN collect([${columns.join(', ')}]) AS ${rows}
  }`;
  return { text, columns: hop.count ? [rows, total] : [rows] };
}
