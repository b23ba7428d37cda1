import type { Instant } from '../kernel/instant.ts';
import { localName, type Iri } from '../kernel/iri.ts';
import type { AlarmRule, Unit } from '../ontology/ontology.ts';
import type { Twin } from '../graph/twin.ts';
import type { AnswerContext } from '../simulation/answer-context.ts';
import type { Basis, BasisInput } from '../simulation/basis.ts';
import { cellKey } from '../simulation/cell.ts';
import { isOfAny } from '../simulation/class-membership.ts';
import type { Evaluation } from '../simulation/evaluation.ts';
import { startEvaluation } from '../simulation/start-evaluation.ts';
import { alarmFinding } from './alarm-finding.ts';
import { findingId } from './finding-id.ts';
import type { Finding, Health } from './health.ts';
import { judgeFailureMode, type ModeVerdict } from './judge-failure-mode.ts';
import { judgeSignal, type SignalVerdict } from './judge-signal.ts';
import { modeFinding } from './mode-finding.ts';
import { lookBackMs, mostSamples, nothingRecent, recentOf, signalsOf, type Recent, type SignalRead } from './read-signals.ts';
import { healthMethod } from './rules.ts';

/** Below this share of judged signals and failure modes, silence is not health. */
const enoughJudged = 0.5;

/** The health of one twin, now, from what is declared of it. A twin that is not visible is UNKNOWN, with the reason in the basis. */
export async function assessHealth(context: AnswerContext, twin: Iri): Promise<Health> {
  const health = (await assessMany(context, [twin])).get(twin);
  const nothing = { signals: [], modes: [], findings: [], missing: ['The twin is not there.'] };
  return health ?? healthOf({ iri: twin, basis: basisFor(context.clock.now(), 0), ...nothing });
}

/** The health of many twins, read together. Twins that are not visible are left out. */
export async function assessMany(context: AnswerContext, twins: readonly Iri[]): Promise<ReadonlyMap<Iri, Health>> {
  const started = context.clock.monotonicMs();
  const evaluation = startEvaluation(context);
  await evaluation.slice.load(twins);
  const found = [...new Set(twins)].flatMap((iri) => evaluation.slice.twin(iri) ?? []);
  const signals = await Promise.all(found.map((twin) => signalsOf(evaluation, twin)));
  const recent = await recentOf(
    evaluation,
    signals.flat().map(({ cell }) => cell),
  );
  const entries = found.map(async (twin, i): Promise<readonly [Iri, Health]> => {
    const modes = await Promise.all(modesOf(context, twin).map((mode) => judgeFailureMode(evaluation, twin.iri, mode)));
    const judged = await Promise.all((signals[i] ?? []).map((read) => judgeRead(evaluation, read, recent.get(cellKey(read.cell)) ?? nothingRecent)));
    const basis = basisFor(evaluation.asOf, context.clock.monotonicMs() - started);
    const fromModes = await Promise.all(modes.map((mode) => modeFinding(evaluation, twin.iri, mode, basis)));
    const fromAlarms = await Promise.all(alarmsOf(context, twin).map((rule) => alarmFinding(evaluation, twin.iri, rule, basis)));
    const findings = [...judged.flatMap((signal) => signalFindings(signal, basis)), ...fromModes.flat(), ...fromAlarms.flat()];
    return [twin.iri, healthOf({ iri: twin.iri, basis, signals: judged, modes, findings, missing: [] })];
  });
  return new Map(await Promise.all(entries));
}

interface JudgedSignal extends SignalRead {
  readonly verdict: SignalVerdict;
  readonly recent: Recent;
}

async function judgeRead(evaluation: Evaluation, { property, cell }: SignalRead, recent: Recent): Promise<JudgedSignal> {
  const annotations = (await evaluation.inForce(cell.twin, cell.property)) ?? { values: {}, sources: {}, violations: [] };
  const { schema = { kind: 'any' } } = property;
  const isNumber = schema.kind === 'number' ? !schema.integer : schema.kind === 'any' && typeof cell.value === 'number';
  const continuous = isNumber && !property.counter;
  const unit = unitText(property.unit === undefined ? undefined : evaluation.context.ontology.units.get(property.unit));
  const verdict = judgeSignal({ cell, annotations, recent: recent.samples, unit, continuous, asOf: evaluation.asOf });
  return { property, cell, verdict, recent };
}

function unitText(unit: Unit | undefined): string {
  const isPlainNumber = unit?.dimension === 'A0E0L0I0M0H0T0D1' && unit.factor === 1;
  return unit === undefined || unit.symbol === '' || isPlainNumber ? '' : ` ${unit.symbol}`;
}

function modesOf({ ontology }: AnswerContext, twin: Twin): readonly ModeVerdict['mode'][] {
  return [...ontology.failureModes.values()].filter(({ appliesTo }) => appliesTo.length > 0 && isOfAny(ontology, twin, appliesTo));
}

function alarmsOf({ ontology }: AnswerContext, twin: Twin): readonly AlarmRule[] {
  return [...ontology.alarms.values()].filter(({ appliesTo }) => appliesTo.length > 0 && isOfAny(ontology, twin, appliesTo));
}

type BasisOf = (inputs: readonly BasisInput[]) => Basis;

function signalFindings(judged: JudgedSignal, basis: BasisOf): readonly Finding[] {
  const { property, cell, verdict } = judged;
  const { twin, value, time, quality } = cell;
  const seen = { ...(value !== undefined && { value }), ...(time !== undefined && { time }), ...(quality !== undefined && { quality }) };
  return verdict.faults.map(({ text, ...fault }) => ({
    ...fault,
    id: findingId({ twin, rule: fault.rule, property: property.iri }),
    twin,
    property: property.iri,
    message: `${property.label ?? property.name} ${text}.`,
    evidence: [],
    signals: [{ twin, property: property.iri, holds: true, ...seen }],
    basis: basis([inputOf(judged)]),
  }));
}

function basisFor(asOf: Instant, elapsedMs: number): BasisOf {
  const assumptions = [
    `Signals are looked at over ${lookBackMs / 60_000} minutes or ${mostSamples} samples, whichever is less (fewer where nothing stands out); a state that began earlier is dated to then.`,
  ];
  return (inputs) => ({ method: healthMethod, modelVersion: '1', inputs, asOf, confidenceReason: 'UNCALIBRATED', elapsedMs, assumptions, notUsed: [] });
}

interface Assessed {
  readonly iri: Iri;
  readonly basis: BasisOf;
  readonly signals: readonly JudgedSignal[];
  readonly modes: readonly ModeVerdict[];
  readonly findings: readonly Finding[];
  readonly missing: readonly string[];
}

function healthOf({ iri, basis, signals, modes, findings, missing }: Assessed): Health {
  const share = judgedShare(signals, modes);
  const sorted = findings.toSorted((a, b) => penalty(b) - penalty(a) || (a.id < b.id ? -1 : 1));
  const [worst] = sorted;
  const nothing = missing.length === 0 && signals.length === 0 && modes.length === 0 ? ['Nothing is declared that could be judged.'] : [];
  const ground = basis(signals.filter(({ cell }) => cell.value !== undefined).map(inputOf));
  return {
    twin: iri,
    state: worst?.state ?? (share >= enoughJudged ? 'OK' : 'UNKNOWN'),
    score: (1 - (worst === undefined ? 0 : penalty(worst))) * share,
    findings: sorted,
    asOf: ground.asOf,
    basis: { ...ground, notUsed: [...missing, ...nothing, ...signals.flatMap(unjudgedSignal), ...modes.flatMap(unjudgedSymptoms)] },
  };
}

function unjudgedSignal({ property, verdict }: JudgedSignal): readonly string[] {
  return verdict.reason === undefined ? [] : [`${localName(property.iri)}: ${verdict.reason}`];
}

function unjudgedSymptoms({ mode, symptoms }: ModeVerdict): readonly string[] {
  const unknown = symptoms.filter(({ answer }) => answer.holds === undefined);
  return unknown.map(({ answer }) => `${mode.label ?? mode.name}, a symptom: ${answer.reason ?? 'unknown'}`);
}

function inputOf({ cell, recent }: JudgedSignal): BasisInput {
  const from = recent.samples.times[0] ?? cell.time;
  return {
    twin: cell.twin,
    property: cell.property,
    count: Math.max(recent.count, 1),
    goodRatio: recent.count > 0 ? recent.good / recent.count : Number(cell.quality === undefined || cell.quality === 'GOOD'),
    ...(from !== undefined && { from }),
    ...(cell.time !== undefined && { to: cell.time }),
  };
}

/** Share of what is declared that could be judged: every signal and every failure mode counts one. */
function judgedShare(signals: readonly JudgedSignal[], modes: readonly ModeVerdict[]): number {
  const declared = modes.filter(({ symptoms }) => symptoms.length > 0);
  const all = signals.length + declared.length;
  const known = signals.filter(({ verdict }) => verdict.judged).length + declared.reduce((sum, mode) => sum + mode.known, 0);
  return all === 0 ? 0 : known / all;
}

const penalties: Readonly<Record<Finding['state'], readonly [base: number, bySeverity: number]>> = { FAILED: [1, 0], DEGRADED: [0.4, 0.5], WATCH: [0.1, 0.2] };

/** What a finding takes off the score: its state first, then its severity. */
function penalty({ state, severity }: Pick<Finding, 'state' | 'severity'>): number {
  const [base, bySeverity] = penalties[state];
  return base + (bySeverity * severity) / 1000;
}
