import type { AggregateRow, Aggregation, GroupKey, NumberSummary } from '../../graph/graph-store.ts';
import type { CompileContext } from './compile-filter.ts';
import { fieldExpression } from './compile-filter.ts';
import { sortExpression } from './compile-order.ts';
import { compileRoot } from './compile-plan.ts';
import { compileRootView, compileView, whereClause } from './compile-scope.ts';
import { compileVia } from './compile-via.ts';
import { StatementScope, type Statement } from './statement.ts';
import type { StoredNames } from './stored-names.ts';
import { scalarOrNull } from './stored-value.ts';
import { asList, asNumber } from './stored-twin.ts';

/** Groups and numbers as one statement: a record per group with `keys`, `count` and `numbers` (lists of count, smallest, largest, sum, sum of squares). */
export function compileAggregation(aggregation: Aggregation, names: StoredNames): Statement {
  const scope = new StatementScope();
  const context: CompileContext = { scope, names, visible: compileView(aggregation.view, scope) };
  const visible = aggregation.root.kind === 'iris' ? context.visible : compileRootView(aggregation.view, scope);
  const root = compileRoot(aggregation, visible, context);
  const groups = aggregation.groupBy.map((key, i) => compileGroup(key, `g${String(i)}`, context));
  const values = aggregation.numbers.map((field, i) => {
    const value = fieldExpression(field, 'n', context);
    return `CASE WHEN ${value} IS :: INTEGER NOT NULL | FLOAT NOT NULL THEN toFloat(${value}) END AS v${String(i)}`;
  });
  const calls = groups.map(({ call }) => call).join('');
  const columns = [...groups.map(({ column }) => column), ...values];
  const keys = groups.map((_group, i) => `g${String(i)}`);
  const summaries = values.map((_value, i) => `${summaryOf(`v${String(i)}`)} AS s${String(i)}`);
  return scope.statement(`${root.match(undefined)}${calls}
WITH ${['n', ...columns].join(', ')}
WITH ${[...keys, 'count(*) AS size', ...summaries].join(', ')}
RETURN [${keys.join(', ')}] AS keys, size, [${summaries.map((_summary, i) => `s${String(i)}`).join(', ')}] AS numbers`);
}

function compileGroup(key: GroupKey, name: string, context: CompileContext): { readonly call: string; readonly column: string } {
  if (key.kind === 'class') return { call: '', column: `n.classes[0] AS ${name}` };
  if (key.kind === 'field') return { call: '', column: `${sortExpression(key.field, 'n', context)} AS ${name}` };
  const suffix = context.scope.next();
  const [node, link] = [`m${suffix}`, `x${suffix}`];
  const step = compileVia(key.via, 'OUT', context.names, context.scope);
  const where = whereClause(`${node} <> n`, step.condition(link, 'n'), context.visible(node));
  return { call: `\nCALL (n) { OPTIONAL MATCH (n)${step.arrow(link)}(${node}:Twin)${where} RETURN DISTINCT ${node}.iri AS ${name} }`, column: name };
}

function summaryOf(value: string): string {
  return `[count(${value}), min(${value}), max(${value}), sum(${value}), sum(${value} * ${value})]`;
}

/** One group as the statement answers it. */
export function aggregateRow(keys: unknown, size: unknown, numbers: unknown): AggregateRow {
  return { keys: asList(keys).map(scalarOrNull), count: asNumber(size), numbers: asList(numbers).map((summary) => numberSummary(asList(summary))) };
}

function numberSummary([count, min, max, sum, sumOfSquares]: readonly unknown[]): NumberSummary {
  const extremes = min === null ? {} : { min: asNumber(min), max: asNumber(max) };
  return { count: asNumber(count), ...extremes, sum: asNumber(sum), sumOfSquares: asNumber(sumOfSquares) };
}
