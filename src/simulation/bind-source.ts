import type { Iri } from '../kernel/iri.ts';
import type { Aggregate, ValueSource } from '../ontology/condition.ts';
import { isExpression, isUnknown } from '../ontology/expression/expression.ts';
import { convert } from '../ontology/unit.ts';
import { propertyNamed } from './class-membership.ts';
import { toNumber, type Evaluation } from './evaluation.ts';
import { followPath } from './follow-path.ts';
import type { Reader, Values } from './system.ts';
import { aggregateValues } from './window-aggregate.ts';

/** A value source bound to numbered cells. */
export interface BoundSource {
  readonly read: Reader;
  /** Numbers of the cells it reads. */
  readonly inputs: readonly number[];
  readonly unit?: Iri;
}

/** What binding needs: where cells get their numbers, and where remarks go. */
export interface Binding {
  readonly evaluation: Evaluation;
  /** The number of a cell; a new one for a cell not seen before. */
  number(twin: Iri, property: Iri): number;
  note(text: string): void;
}

const nothing: BoundSource = { read: () => undefined, inputs: [] };

/** Follows the paths of a source once, so that from then on only numbers are read. */
export async function bindSource(binding: Binding, twin: Iri, source: ValueSource): Promise<BoundSource> {
  return inUnit(binding, await unconverted(binding, twin, source), source.unit);
}

function unconverted(binding: Binding, twin: Iri, source: ValueSource): Promise<BoundSource> {
  const { constant } = source;
  if (constant !== undefined) return Promise.resolve({ read: () => constant, inputs: [], ...(source.unit !== undefined && { unit: source.unit }) });
  if (source.expression !== undefined) return bindExpression(binding, twin, source);
  if (source.aggregate !== undefined && source.windowMs !== undefined) return bindWindow(binding, twin, source);
  return bindPath(binding, twin, source);
}

async function bindExpression(
  binding: Binding,
  twin: Iri,
  { expression: text = '', inputs }: Pick<ValueSource, 'expression' | 'inputs'>,
  asking?: Iri,
): Promise<BoundSource> {
  const expression = binding.evaluation.context.expressions.compile(text);
  if (!isExpression(expression)) {
    binding.note(expression.message);
    return nothing;
  }
  await binding.evaluation.slice.load([twin, ...(asking === undefined ? [] : [asking])]);
  const parts = await Promise.all(
    expression.names.map((name) =>
      name.startsWith('self.') && asking !== undefined ? bindName(binding, asking, name.slice('self.'.length), []) : bindName(binding, twin, name, inputs),
    ),
  );
  const { names } = expression;
  return {
    inputs: parts.flatMap((part) => part.inputs),
    read: (values, sampler) => {
      const scope: Record<string, ReturnType<Reader>> = {};
      for (let i = 0; i < names.length; i++) scope[names[i] ?? ''] = parts[i]?.read(values, sampler);
      const result = expression.evaluate(scope, sampler);
      return isUnknown(result) ? undefined : result;
    },
  };
}

function bindName(binding: Binding, twin: Iri, name: string, inputs: readonly ValueSource[]): Promise<BoundSource> {
  const input = inputs.find((candidate) => candidate.name === name);
  if (input !== undefined) return bindSource(binding, twin, input);
  const { context, slice } = binding.evaluation;
  const found = slice.twin(twin);
  const property = found === undefined ? undefined : propertyNamed(context.ontology, found, name);
  return Promise.resolve(property === undefined ? nothing : cellReader(binding, twin, property.iri));
}

function cellReader(binding: Binding, twin: Iri, property: Iri): BoundSource {
  const at = binding.number(twin, property);
  const unit = binding.evaluation.context.ontology.properties.get(property)?.unit;
  return { read: (values) => values[at], inputs: [at], ...(unit !== undefined && { unit }) };
}

async function bindPath(binding: Binding, twin: Iri, { path = [], where, aggregate }: ValueSource): Promise<BoundSource> {
  const { context, slice } = binding.evaluation;
  const { twins, property } = (await followPath(slice, context.ontology, [twin], path)).get(twin) ?? { twins: [] };
  const kept = await bindWhere(binding, twins, where, twin);
  if (aggregate === 'Count') return { inputs: kept.inputs, read: (values) => kept.of(values).length };
  if (property === undefined) return nothing;
  const cells = twins.map((at) => cellReader(binding, at, property));
  const unit = context.ontology.properties.get(property)?.unit;
  const shared = { inputs: [...cells.flatMap((cell) => cell.inputs), ...kept.inputs], ...(unit !== undefined && { unit }) };
  const valuesOf: (values: Values) => readonly ReturnType<Reader>[] = (values) => kept.of(values).map((i) => cells[i]?.read(values));
  if (aggregate === undefined) return { ...shared, read: (values) => (cells.length === 1 ? valuesOf(values)[0] : undefined) };
  return { ...shared, read: (values) => combine(aggregate, valuesOf(values).map(toNumber)) };
}

/** Which of `twins`, by place, a `tq:where` keeps; all of them without one. */
async function bindWhere(
  binding: Binding,
  twins: readonly Iri[],
  where: string | undefined,
  asking: Iri,
): Promise<{ readonly inputs: readonly number[]; readonly of: (values: Values) => readonly number[] }> {
  const all = twins.map((_, i) => i);
  if (where === undefined) return { inputs: [], of: () => all };
  const tests = await Promise.all(twins.map((at) => bindExpression(binding, at, { expression: where, inputs: [] }, asking)));
  return { inputs: tests.flatMap((test) => test.inputs), of: (values) => all.filter((i) => tests[i]?.read(values) === true) };
}

/** As {@link evaluateSource} does: a sum with a gap is unknown, other aggregates are of the values there are. */
function combine(aggregate: Aggregate, numbers: readonly (number | undefined)[]): number | undefined {
  const known = numbers.filter((number) => number !== undefined);
  return aggregate === 'Sum' && known.length < numbers.length ? undefined : aggregateValues(aggregate, known);
}

/** The past does not change with the future: an aggregate over a window keeps its present value. */
async function bindWindow(binding: Binding, twin: Iri, source: ValueSource): Promise<BoundSource> {
  const { value, unit } = await binding.evaluation.source(twin, source);
  binding.note('Aggregates over past windows keep their present value.');
  return { read: () => value, inputs: [], ...(unit !== undefined && { unit }) };
}

function inUnit(binding: Binding, bound: BoundSource, wanted: Iri | undefined): BoundSource {
  const { unit, read } = bound;
  if (wanted === undefined || unit === undefined || unit === wanted) return bound;
  const { units } = binding.evaluation.context.ontology;
  const [from, to] = [units.get(unit), units.get(wanted)];
  if (from === undefined || to === undefined || convert(1, from, to) === undefined) {
    binding.note(`<${unit}> does not convert into <${wanted}>.`);
    return nothing;
  }
  return {
    ...bound,
    unit: wanted,
    read: (values, sampler) => {
      const value = read(values, sampler);
      return typeof value === 'number' ? convert(value, from, to) : value;
    },
  };
}
