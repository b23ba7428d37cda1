import type { Iri } from '../kernel/iri.ts';
import type { Condition, ConditionTest, LimitName, ValueSource } from '../ontology/condition.ts';
import { convert } from '../ontology/unit.ts';
import type { AnswerContext } from './answer-context.ts';
import type { Cell } from './cell.ts';
import { toNumber, type Evaluation, type SourceValue } from './evaluation.ts';
import { followPath } from './follow-path.ts';
import { judgePattern } from './pattern.ts';
import { startEvaluation } from './start-evaluation.ts';

/** Whether a condition holds: true, false, or unknown (`holds` absent) with the reason. */
export interface ConditionAnswer {
  readonly holds?: boolean;
  readonly reason?: string;
  /** The values it was judged by. */
  readonly evidence: readonly Evidence[];
}

/** A cell a condition was judged by, and what was compared. */
export interface Evidence {
  readonly cell: Cell;
  /** The number the value was compared with, for levels and limits. */
  readonly limit?: number;
  /** The refinement or property that declared the limit. */
  readonly source?: Iri;
  /** What was computed of a window, for patterns. */
  readonly statistic?: string;
  /** Whether this cell alone makes the condition true; absent = unknown. */
  readonly holds?: boolean;
}

export interface ConditionOptions {
  /** Whether the condition held before: then it holds until the value has come back by the deadband. */
  readonly held?: boolean;
  /** Older live values count as missing. */
  readonly maxAgeMs?: number;
}

/** Evaluates a value source for `twin`, now. Never throws for missing data: then there is a reason instead of a value. */
export function evaluateSource(context: AnswerContext, twin: Iri, source: ValueSource): Promise<SourceValue> {
  return startEvaluation(context).source(twin, source);
}

/** Evaluates a condition for `twin`, now. For many conditions start one evaluation and call {@link conditionIn}: it reads together and once. */
export function evaluateCondition(context: AnswerContext, twin: Iri, condition: Condition, options: ConditionOptions = {}): Promise<ConditionAnswer> {
  return conditionIn(startEvaluation(context), twin, condition, options);
}

/**
 * Evaluates a condition inside an evaluation. A path that leads to several values without an aggregate holds when any of them does.
 * Delays (`onDelay`, `offDelay`) are the matter of whoever keeps a state; here the present moment is judged.
 */
export async function conditionIn(evaluation: Evaluation, twin: Iri, condition: Condition, options: ConditionOptions = {}): Promise<ConditionAnswer> {
  const { test, value } = condition;
  if (test.kind === 'method') return { evidence: [], reason: `The method <${test.method}> is not registered.` };
  if (value.path !== undefined && value.aggregate === undefined) return anyOf(await overCells(evaluation, twin, condition, options));
  const found = await evaluation.source(twin, value);
  const evidence = found.cells.map((cell) => ({ cell }));
  const old = found.cells.find((cell) => isOld(evaluation, cell, options));
  if (old !== undefined) return { evidence, reason: `<${old.property}> of <${old.twin}> is older than allowed.` };
  if (found.value === undefined) return { evidence, reason: found.reason ?? 'no value' };
  if (test.kind === 'pattern' || test.kind === 'beyond')
    return { evidence, reason: 'A limit or a pattern is judged on an observed property, not on a computed value.' };
  return { evidence, holds: compare(test, found.value, options.held === true ? condition.deadband : 0) };
}

async function overCells(evaluation: Evaluation, twin: Iri, condition: Condition, options: ConditionOptions): Promise<readonly Judged[]> {
  const { ontology } = evaluation.context;
  const end = (await followPath(evaluation.slice, ontology, [twin], condition.value.path ?? [])).get(twin);
  const { property } = end ?? {};
  if (end === undefined || property === undefined || end.twins.length === 0) return [];
  return Promise.all(
    end.twins.map(async (at) => {
      const cell = await evaluation.cell(at, property);
      if (condition.test.kind === 'pattern') return judgeWindow(evaluation, cell, condition.test);
      if (cell.value === undefined) return { cell, reason: cell.reason ?? 'no value' };
      if (isOld(evaluation, cell, options)) return { cell, reason: 'The value is older than allowed.' };
      return judgeNow(evaluation, cell, condition, options);
    }),
  );
}

function asEvidence({ cell, limit, source, statistic, holds }: Judged): Evidence {
  return {
    cell,
    ...(limit !== undefined && { limit }),
    ...(source !== undefined && { source }),
    ...(statistic !== undefined && { statistic }),
    ...(holds !== undefined && { holds }),
  };
}

interface Judged extends Evidence {
  readonly reason?: string;
}

async function judgeNow(evaluation: Evaluation, cell: Cell, condition: Condition, { held = false }: ConditionOptions): Promise<Judged> {
  const { test, value, deadband } = condition;
  if (test.kind === 'beyond') return judgeLimit(evaluation, cell, test.limit, held ? deadband : undefined);
  const limit = test.kind === 'level' ? (test.above ?? test.below) : undefined;
  return { cell, holds: compare(test, inUnitOf(evaluation, cell, value.unit), held ? deadband : 0), ...(limit !== undefined && { limit }) };
}

/** `leavingBy` is given when the limit was passed before: the value must come back by that much, or by the property's own deadband if that is more. */
async function judgeLimit(evaluation: Evaluation, cell: Cell, name: LimitName, leavingBy: number | undefined): Promise<Judged> {
  const inForce = await evaluation.inForce(cell.twin, cell.property);
  const limit = inForce?.values[name];
  if (inForce === undefined || limit === undefined) return { cell, reason: `No limit ${name} is in force.` };
  const number = toNumber(cell.value);
  if (number === undefined) return { cell, limit, reason: 'The value is not a number.' };
  const band = leavingBy === undefined ? 0 : Math.max(leavingBy, inForce.values.deadband ?? 0);
  const source = inForce.sources[name];
  return { cell, limit, holds: isBeyond(name, number, limit, band), ...(source !== undefined && { source }) };
}

/** The value in the unit that the condition's own numbers are in. */
function inUnitOf({ context }: Evaluation, { property, value }: Cell, wanted: Iri | undefined): Cell['value'] {
  const { properties, units } = context.ontology;
  const from = units.get(properties.get(property)?.unit ?? property);
  const to = wanted === undefined ? undefined : units.get(wanted);
  return typeof value !== 'number' || from === undefined || to === undefined ? value : convert(value, from, to);
}

async function judgeWindow({ context, asOf }: Evaluation, cell: Cell, test: Extract<ConditionTest, { kind: 'pattern' }>): Promise<Judged> {
  const interval = { from: asOf - test.windowMs, to: asOf };
  const [series] = await context.history.window(
    [{ twin: cell.twin, property: cell.property }],
    { from: interval.from, to: asOf + 1 },
    undefined,
    context.signal,
  );
  if (series === undefined) return { cell, reason: 'There is no history of it.' };
  const answer = judgePattern(test.pattern, series, interval, cell.origin === 'live');
  return { cell, ...answer };
}

function anyOf(judged: readonly Judged[]): ConditionAnswer {
  const evidence = judged.map(asEvidence);
  if (judged.length === 0) return { evidence, reason: 'The path leads to no twin.' };
  if (judged.some(({ holds }) => holds === true)) return { evidence, holds: true };
  const unknown = judged.find(({ holds }) => holds === undefined);
  return unknown === undefined
    ? { evidence, holds: false }
    : { evidence, reason: `<${unknown.cell.property}> of <${unknown.cell.twin}>: ${unknown.reason ?? 'unknown'}` };
}

function isOld({ asOf }: Evaluation, { origin, time }: Cell, { maxAgeMs }: ConditionOptions): boolean {
  return maxAgeMs !== undefined && (origin === 'live' || origin === 'derived') && (time === undefined || asOf - time > maxAgeMs);
}

/** Whether `value` is past the limit; with a band, whether it has not yet come back by that much. */
export function isBeyond(limit: LimitName, value: number, at: number, band: number): boolean {
  return limit === 'high' || limit === 'highHigh' ? value > at - band : value < at + band;
}

function compare(test: ConditionTest, value: Cell['value'], band: number): boolean {
  if (test.kind === 'equals') return value === test.value;
  const number = toNumber(value);
  if (test.kind !== 'level') return value === true || (typeof value === 'number' && value !== 0);
  return number !== undefined && (test.above === undefined || number > test.above - band) && (test.below === undefined || number < test.below + band);
}
