import { DomainError } from '../kernel/errors.ts';
import { toIri, type Iri } from '../kernel/iri.ts';
import type { Scalar } from '../kernel/value.ts';
import type { LimitName } from '../ontology/condition.ts';
import { affectedBy } from './affected.ts';
import { advanceAll } from './advance-machines.ts';
import { anchorToMeasurement, poorFits, type Corrections } from './anchor.ts';
import type { AnswerContext } from './answer-context.ts';
import { assembleSystem } from './assemble-system.ts';
import { methodNamespace, type Basis } from './basis.ts';
import { cellKey } from './cell.ts';
import { inputsOf } from './derive.ts';
import { toNumber, type Evaluation } from './evaluation.ts';
import { isBeyond } from './evaluate-value.ts';
import { fitParameters } from './fit-parameters.ts';
import { ruleBook, type RuleBook } from './rule.ts';
import { settle, type RunOptions, type RunResult } from './run-system.ts';
import { startEvaluation } from './start-evaluation.ts';
import type { System, Values } from './system.ts';
import { missingTwin } from '../graph/write-refusals.ts';

/** Assumed changes whose consequence is asked for. */
export interface Scenario {
  readonly overrides: readonly Override[];
  /** How far ahead to look; absent: until everything has come to rest. */
  readonly horizonMs?: number;
  /** Chance of state machines; 1 when absent. The same seed gives the same answer. */
  readonly seed?: number;
}

/** A property of a twin that is assumed to have this value and to keep it. In the property's unit. */
export interface Override {
  readonly twin: Iri;
  readonly property: Iri;
  readonly value: Scalar;
}

/** How a property differs between the plant left alone (`from`) and the scenario (`to`). */
export interface PropertyDelta {
  readonly twin: Iri;
  readonly property: Iri;
  readonly from?: number;
  readonly to?: number;
  readonly unit?: Iri;
}

/** A limit that the scenario crosses. */
export interface LimitCrossing {
  readonly twin: Iri;
  readonly property: Iri;
  readonly limit: LimitName;
  readonly at: number;
  /** The refinement or property that declared the limit. */
  readonly source: Iri;
  readonly from: number;
  readonly to: number;
  /** Whether the scenario is beyond the limit; otherwise it has come back within it. */
  readonly enters: boolean;
}

export interface WhatIf {
  /** Largest relative change first. */
  readonly deltas: readonly PropertyDelta[];
  readonly crossings: readonly LimitCrossing[];
  readonly assumptions: readonly string[];
  readonly basis: Basis;
}

const method: Iri = toIri(`${methodNamespace}what-if`);

/**
 * What follows from assumed values: they are propagated through the derived properties and behaviours that depend on them, beside a run without them.
 * Reality is untouched. Where nothing connects, the answer says so. Throws `TWIN_NOT_FOUND` and `TERM_NOT_FOUND` for what does not exist.
 */
export async function whatIf(context: AnswerContext, scenario: Scenario): Promise<WhatIf> {
  const startedMs = context.clock.monotonicMs();
  const evaluation = startEvaluation(context);
  await checkOverrides(evaluation, scenario);
  const book = ruleBook(context.ontology, context.expressions);
  const affected = await affectedBy(evaluation, book, scenario.overrides);
  const system = await assembleSystem(evaluation, affected.rules);
  context.signal.throwIfAborted();
  const trial = tryOut(context, system, scenario);
  const assumptions = [
    ...unconnected(book, scenario),
    ...(affected.truncated ? ['More depends on the changes than was looked at: far consequences are missing.'] : []),
    ...system.notes,
    ...trial.assumptions,
  ];
  const deltas = await changes(evaluation, system, trial, scenario);
  return {
    deltas,
    crossings: await crossings(evaluation, deltas),
    assumptions,
    basis: {
      method,
      modelVersion: context.ontology.version,
      inputs: inputsOf(system.cells.filter(({ origin }) => origin !== 'derived')),
      asOf: evaluation.asOf,
      confidenceReason: 'UNCALIBRATED',
      elapsedMs: context.clock.monotonicMs() - startedMs,
      assumptions,
      notUsed: system.cells.flatMap(({ twin, property, value, reason }) =>
        value === undefined ? [`<${property}> of <${twin}>: ${reason ?? 'no value'}`] : [],
      ),
    },
  };
}

async function checkOverrides({ context, slice }: Evaluation, { overrides }: Scenario): Promise<void> {
  await slice.load(overrides.map(({ twin }) => twin));
  for (const { twin, property } of overrides) {
    if (slice.twin(twin) === undefined) throw missingTwin(twin);
    const kind = context.ontology.properties.get(property)?.kind;
    if (kind !== 'telemetry' && kind !== 'attribute') throw new DomainError('TERM_NOT_FOUND', `<${property}> is no telemetry or attribute.`, { property });
  }
}

interface Trial {
  readonly baseline: Values;
  readonly scenario: Values;
  readonly assumptions: readonly string[];
}

/** Runs the plant with and without the overrides. */
function tryOut({ ontology }: AnswerContext, system: System, scenario: Scenario): Trial {
  const overridden = new Map(scenario.overrides.flatMap((override) => numbered(system, override)));
  const fitted = fitParameters(ontology, system, [...overridden.keys()]);
  const baseline: Values = [...system.initial];
  for (const { cell, to } of fitted) baseline[cell] = to;
  const corrections = anchorToMeasurement(ontology, { ...system, initial: [...baseline] });
  const changed: Values = [...baseline];
  for (const [cell, value] of overridden) changed[cell] = value;
  const without = run(system, baseline, scenario, { corrections });
  const withThem = run(system, changed, scenario, { corrections, pinned: new Set(overridden.keys()) });
  const said = [...without, ...withThem];
  for (const { cell, to, equation } of fitted) {
    const { twin, property } = system.cells[cell] ?? {};
    said.push(`<${property}> of <${twin}> is taken as ${digits(to)}, for then <${equation.rule.iri}> gives the measured value.`);
  }
  return { baseline, scenario: changed, assumptions: [...new Set([...said, ...poorFits(system, corrections)])] };
}

function numbered({ numberOf }: System, override: Override): readonly (readonly [number, Scalar])[] {
  const cell = numberOf.get(cellKey(override));
  return cell === undefined ? [] : [[cell, override.value]];
}

function run(system: System, values: Values, { horizonMs, seed = 1 }: Scenario, options: RunOptions & { readonly corrections: Corrections }): string[] {
  const within = { ...tolerances, ...options, maxSteps: stepsFor(system) };
  if (horizonMs !== undefined) return remarks(advanceAll(system, values, horizonMs / 1000, { ...within, seed }));
  const state = settle(system, values, within);
  const restless = state.restless.map(
    ({ rule, twin }) => `<${rule.output.iri}> of <${twin}> has no state of rest; it is left as it is. Give a horizon to see it move.`,
  );
  const machines = system.machines.length > 0 ? ['State machines stay as they are; give a horizon to let them run.'] : [];
  return [...remarks(state), ...restless, ...machines];
}

/** Far below what sensors tell, and three times quicker than the integrator's own. */
const tolerances = { relativeTolerance: 1e-5, absoluteTolerance: 1e-7 } as const;

/** A bound on the work rather than on the time, so that the answer does not depend on the machine: some seconds of one core at most. */
const mostEvaluations = 4e6;
const evaluationsPerStep = 7;

function stepsFor({ groups, rates }: System): number {
  const equations = groups.reduce((sum, group) => sum + group.equations.length, rates.length);
  return Math.max(100, Math.floor(mostEvaluations / (evaluationsPerStep * Math.max(1, equations))));
}

function remarks({ completed, silent }: RunResult): string[] {
  return [
    ...(completed ? [] : ['The simulation did not come to its end within its budget of steps; the last state reached is shown.']),
    ...silent.map(({ rule, twin }) => `<${rule.iri}> gives no value for <${twin}>: an input is missing, or its loop has no solution.`),
  ];
}

function unconnected({ readersOf, notServed }: RuleBook, { overrides }: Scenario): readonly string[] {
  const lonely = overrides.filter(({ property }) => (readersOf.get(property)?.length ?? 0) === 0);
  return [...lonely.map(({ property }) => `No behaviour and no derived property depends on <${property}>: nothing follows from changing it.`), ...notServed];
}

/** Changes smaller than this share are noise of the calculation. */
const leastChange = 1e-6;

async function changes(evaluation: Evaluation, system: System, { baseline, scenario }: Trial, asked: Scenario): Promise<readonly PropertyDelta[]> {
  const deltas: (PropertyDelta & { readonly weight: number })[] = [];
  const seen = new Set<string>();
  system.cells.forEach(({ twin, property }, i) => {
    const [from, to] = [toNumber(baseline[i]), toNumber(scenario[i])];
    seen.add(cellKey({ twin, property }));
    if (from === to || (from !== undefined && to !== undefined && Math.abs(to - from) <= leastChange * Math.max(Math.abs(from), Math.abs(to)))) return;
    deltas.push({ ...delta(twin, property, from, to), weight: weightOf(from, to) });
  });
  for (const { twin, property, value } of asked.overrides.filter((override) => !seen.has(cellKey(override)))) {
    const [from, to] = [toNumber((await evaluation.cell(twin, property)).value), toNumber(value)];
    if (from !== to) deltas.push({ ...delta(twin, property, from, to), weight: weightOf(from, to) });
  }
  return deltas.toSorted((a, b) => b.weight - a.weight || (cellKey(a) < cellKey(b) ? -1 : 1)).map(({ weight: _weight, ...rest }) => rest);

  function delta(twin: Iri, property: Iri, from: number | undefined, to: number | undefined): PropertyDelta {
    const unit = evaluation.context.ontology.properties.get(property)?.unit;
    return { twin, property, ...(from !== undefined && { from }), ...(to !== undefined && { to }), ...(unit !== undefined && { unit }) };
  }
}

function weightOf(from: number | undefined, to: number | undefined): number {
  if (from === undefined || to === undefined) return 0;
  return Math.abs(to - from) / Math.max(Math.abs(from), Math.abs(to), 1e-12);
}

const limitNames: readonly LimitName[] = ['lowLow', 'low', 'high', 'highHigh'];

async function crossings(evaluation: Evaluation, deltas: readonly PropertyDelta[]): Promise<readonly LimitCrossing[]> {
  const found = await Promise.all(
    deltas.map(async ({ twin, property, from, to }): Promise<readonly LimitCrossing[]> => {
      const inForce = await evaluation.inForce(twin, property);
      if (from === undefined || to === undefined || inForce === undefined) return [];
      return limitNames.flatMap((limit) => {
        const at = inForce.values[limit];
        if (at === undefined) return [];
        const enters = isBeyond(limit, to, at, 0);
        return enters === isBeyond(limit, from, at, 0) ? [] : [{ twin, property, limit, at, source: inForce.sources[limit] ?? property, from, to, enters }];
      });
    }),
  );
  return found.flat();
}

function digits(value: number): string {
  return String(Number(value.toPrecision(4)));
}
