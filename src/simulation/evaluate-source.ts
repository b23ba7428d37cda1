import type { Iri } from '../kernel/iri.ts';
import type { Aggregate, ValueSource } from '../ontology/condition.ts';
import { isExpression, isUnknown } from '../ontology/expression/expression.ts';
import { convert } from '../ontology/unit.ts';
import type { AnswerContext } from './answer-context.ts';
import type { Cell } from './cell.ts';
import { propertyNamed } from './class-membership.ts';
import { toNumber, toScalar, type Evaluation, type SourceValue } from './evaluation.ts';
import { followPath, type PathEnd } from './follow-path.ts';
import { inOneUnit } from './point-units.ts';
import { aggregateValues, aggregateWindow } from './window-aggregate.ts';

/** A value source for `twin`, inside an evaluation. Never throws for missing data: then there is a reason instead of a value. */
export async function evaluateSourceIn(evaluation: Evaluation, twin: Iri, source: ValueSource): Promise<SourceValue> {
  const found = await withoutUnit(evaluation, twin, source);
  return inUnit(evaluation.context, found, source.unit);
}

function withoutUnit(evaluation: Evaluation, twin: Iri, source: ValueSource): Promise<SourceValue> {
  if (source.constant !== undefined) {
    return Promise.resolve({ value: source.constant, cells: [], notUsed: [], ...(source.unit !== undefined && { unit: source.unit }) });
  }
  if (source.expression !== undefined) return fromExpression(evaluation, twin, source);
  return fromPath(evaluation, twin, source);
}

async function fromExpression(
  evaluation: Evaluation,
  twin: Iri,
  { expression: text = '', inputs }: Pick<ValueSource, 'expression' | 'inputs'>,
  asking?: Iri,
): Promise<SourceValue> {
  const expression = evaluation.context.expressions.compile(text);
  if (!isExpression(expression)) return { cells: [], notUsed: [], reason: expression.message };
  await evaluation.slice.load([twin, ...(asking === undefined ? [] : [asking])]);
  const bound = (name: string): Promise<SourceValue> =>
    name.startsWith('self.') && asking !== undefined ? named(evaluation, asking, name.slice('self.'.length), []) : named(evaluation, twin, name, inputs);
  const parts = await Promise.all(expression.names.map(async (name) => [name, await bound(name)] as const));
  const gathered = gather(parts.map(([, part]) => part));
  const result = expression.evaluate(Object.fromEntries(parts.map(([name, part]) => [name, part.value])));
  if (!isUnknown(result)) return { ...gathered, value: result };
  const missing = parts.find(([, part]) => part.value === undefined);
  return { ...gathered, reason: missing === undefined ? `${result.unknown} in "${text}"` : `"${missing[0]}" is unknown: ${missing[1].reason ?? 'no value'}` };
}

async function named(evaluation: Evaluation, twin: Iri, name: string, inputs: readonly ValueSource[]): Promise<SourceValue> {
  const input = inputs.find((candidate) => candidate.name === name);
  if (input !== undefined) return evaluateSourceIn(evaluation, twin, input);
  const found = evaluation.slice.twin(twin);
  const property = found === undefined ? undefined : propertyNamed(evaluation.context.ontology, found, name);
  if (property === undefined) return { cells: [], notUsed: [], reason: `nothing of this name is declared for the twin.` };
  const cell = await evaluation.cell(twin, property.iri);
  return ofCell(cell, property.unit);
}

async function fromPath(evaluation: Evaluation, twin: Iri, source: ValueSource): Promise<SourceValue> {
  const { ontology } = evaluation.context;
  const end = (await followPath(evaluation.slice, ontology, [twin], source.path ?? [])).get(twin) ?? { twins: [] };
  const twins = source.where === undefined ? end.twins : await keep(evaluation, end.twins, source.where, twin);
  if (source.aggregate === undefined) return single(evaluation, { ...end, twins }, source.unit);
  if (source.windowMs !== undefined && end.property !== undefined) return overWindow(evaluation, { twins, property: end.property }, source);
  if (source.aggregate === 'Count') return { value: twins.length, cells: [], notUsed: [] };
  const { property } = end;
  if (property === undefined) return { cells: [], notUsed: [], reason: 'The path ends in a relationship, which has no number.' };
  const cells = await Promise.all(twins.map((at) => evaluation.cell(at, property)));
  const alike = inOneUnit(evaluation, cells, property, source.unit);
  return { ...aggregated(alike.cells, source.aggregate, alike.unit), cells };
}

/** The one value a path without aggregate leads to. */
async function single(evaluation: Evaluation, { twins, property }: PathEnd, wanted: Iri | undefined): Promise<SourceValue> {
  const [only, ...more] = twins;
  if (only === undefined || property === undefined) return { cells: [], notUsed: [], reason: 'The path leads to no twin.' };
  if (more.length > 0) return { cells: [], notUsed: [], reason: `The path leads to ${twins.length} twins, and no aggregate makes one value of them.` };
  const read = await evaluation.cell(only, property);
  const { cells, unit } = inOneUnit(evaluation, [read], property, wanted);
  return { ...ofCell(cells[0] ?? read, unit), cells: [read] };
}

function ofCell(cell: Cell, unit: Iri | undefined): SourceValue {
  const value = toScalar(cell.value);
  const shared = {
    cells: [cell],
    notUsed: [],
    ...(unit !== undefined && { unit }),
    ...(cell.time !== undefined && { time: cell.time }),
    ...(cell.quality !== undefined && { quality: cell.quality }),
  };
  if (value !== undefined) return { ...shared, value };
  return { ...shared, reason: cell.reason ?? 'The value is structured.' };
}

function aggregated(cells: readonly Cell[], aggregate: Aggregate, unit: Iri | undefined): SourceValue {
  const usable = cells.flatMap((cell) => toNumber(cell.value) ?? []);
  const unknown = cells.filter((cell) => toNumber(cell.value) === undefined);
  const notUsed = unknown.map(({ twin, property, reason }) => `<${property}> of <${twin}>: ${reason ?? 'not a number'}`);
  const shared = { ...gather(cells.map((cell) => ofCell(cell, unit))), notUsed, ...(unit !== undefined && { unit }) };
  // A sum with a gap would be a wrong number; a mean, least or greatest of the rest is an honest one of the rest.
  if (notUsed.length > 0 && (aggregate === 'Sum' || usable.length === 0)) return { ...shared, reason: `Unknown: ${notUsed[0] ?? ''}` };
  const value = aggregateValues(aggregate, usable);
  return value === undefined ? { ...shared, reason: 'The path leads to no value.' } : { ...shared, value };
}

async function overWindow(evaluation: Evaluation, end: Required<PathEnd>, source: ValueSource): Promise<SourceValue> {
  const { context, asOf } = evaluation;
  const property = context.ontology.properties.get(end.property);
  const aggregate = source.aggregate ?? 'Last';
  const interval = { from: asOf - (source.windowMs ?? 0), to: asOf };
  const keys = end.twins.map((twin) => ({ twin, property: end.property }));
  const series = await context.history.window(keys, { from: interval.from, to: interval.to + 1 }, undefined, context.signal);
  const values = series.map((one) => aggregateWindow(one, interval, { aggregate, counter: property?.counter ?? false }));
  const cells = keys.map((key, i): Cell => {
    const value = values[i];
    return value === undefined ? { ...key, origin: 'none', reason: 'Nothing was observed in the window.' } : { ...key, value, origin: 'live' };
  });
  if (!levels.has(aggregate)) return aggregated(cells, aggregate === 'Count' ? 'Sum' : aggregate, property?.unit);
  const alike = inOneUnit(evaluation, cells, end.property, source.unit);
  return { ...aggregated(alike.cells, aggregate, alike.unit), cells };
}

/** Aggregates over time that are in the unit of the values. */
const levels: ReadonlySet<Aggregate> = new Set(['Mean', 'Min', 'Max', 'Last']);

/** The twins for which the expression over their own properties is true. */
async function keep(evaluation: Evaluation, twins: readonly Iri[], where: string, asking: Iri): Promise<readonly Iri[]> {
  const tests = await Promise.all(twins.map((twin) => fromExpression(evaluation, twin, { expression: where, inputs: [] }, asking)));
  return twins.filter((_, i) => tests[i]?.value === true);
}

function gather(parts: readonly SourceValue[]): {
  readonly cells: readonly Cell[];
  readonly notUsed: readonly string[];
  readonly time?: number;
  readonly quality?: NonNullable<Cell['quality']>;
} {
  const times = parts.flatMap((part) => part.time ?? []);
  const qualities = new Set(parts.flatMap((part) => part.quality ?? []));
  const quality = (['BAD', 'UNCERTAIN', 'GOOD'] as const).find((candidate) => qualities.has(candidate));
  return {
    cells: parts.flatMap((part) => part.cells),
    notUsed: parts.flatMap((part) => part.notUsed),
    ...(times.length > 0 && { time: Math.min(...times) }),
    ...(quality !== undefined && { quality }),
  };
}

function inUnit({ ontology }: AnswerContext, found: SourceValue, wanted: Iri | undefined): SourceValue {
  const { value, unit } = found;
  if (wanted === undefined || unit === undefined || unit === wanted || typeof value !== 'number') return found;
  const [from, to] = [ontology.units.get(unit), ontology.units.get(wanted)];
  const converted = from === undefined || to === undefined ? undefined : convert(value, from, to);
  const { value: _, ...rest } = found;
  return converted === undefined ? { ...rest, reason: `<${unit}> does not convert into <${wanted}>.` } : { ...found, value: converted, unit: wanted };
}
