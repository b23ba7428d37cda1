import { formatInstant, type Instant } from '../../kernel/instant.ts';
import { localName, type Iri } from '../../kernel/iri.ts';
import type { AnswerContext } from '../../simulation/answer-context.ts';
import type { Basis } from '../../simulation/basis.ts';
import { ancestorsOf } from './ancestors.ts';
import { anomalousFrom, isAnomalous, isNormal, type CauseQuestion } from './anomalies.ts';
import { assessMany } from '../assess-health.ts';
import { at } from '../at.ts';
import type { Cause, Finding, PathStep } from '../health.ts';
import { edgesFrom } from './influence-graph.ts';
import { influenceRegion, type InfluenceRegion } from './influence-region.ts';
import { causeRankingVersion, rankCauses } from './rank-causes.ts';
import { causeMethod } from '../rules.ts';
import { learningWindowMs, signalSurprises, type SignalSurprise } from './signal-surprises.ts';
import { spread, type Spread } from './spread.ts';

/** What is to be explained: a twin, or one of its properties; a finding or an alarm names both. */
export interface Effect {
  readonly twin: Iri;
  readonly property?: Iri;
}

export interface CauseOptions {
  /** The moment asked about; the present when absent, or the newest value when all are more than an hour old. Declared limits are judged for the present only. */
  readonly asOf?: Instant;
  /** Clock error plus reporting interval: how far two stamps may be out of order and mean nothing. */
  readonly jitterMs?: number;
  readonly first?: number;
}

/** Possible causes, likeliest first, with the ground of the answer. */
export interface CauseAnswer {
  readonly causes: readonly Cause[];
  readonly basis: Basis;
}

const defaultJitterMs = 2_000;
const defaultFirst = 10;
const silentMs = 3_600_000;
const limitNames = ['low', 'high', 'lowLow', 'highHigh'] as const;
/** Decades a finding counts: a declared limit says more than rarity does. */
const decadesOf: Readonly<Record<Finding['state'], number>> = { WATCH: 1.5, DEGRADED: 2.5, FAILED: 3.5 };

/** Twins upstream along influence whose signals are out of the ordinary, ranked by how well they explain the effect and everything else that is. */
export async function findCauses(context: AnswerContext, effect: Effect, options: CauseOptions = {}): Promise<CauseAnswer> {
  const started = context.clock.monotonicMs();
  const region = await influenceRegion(context, effect.twin);
  const asOf = options.asOf ?? presentOf(context, region);
  const observed = region === undefined ? [] : await signalSurprises(context, region.twins, asOf);
  const findings = region === undefined || options.asOf !== undefined ? [] : await findingsOf(context, region);
  const signals = options.asOf === undefined ? observed.map((signal) => withinLimits(context, signal, findings)) : observed;
  const causes = region === undefined ? [] : rank(region, seenIn(region, signals, findings, effect), { asOf, jitterMs: options.jitterMs ?? defaultJitterMs });
  return {
    causes: causes.slice(0, options.first ?? defaultFirst),
    basis: basisOf({ asOf, elapsedMs: context.clock.monotonicMs() - started, signals, notUsed: notUsedOf(region, causes) }),
  };
}

/** Now; or, for a plant that no longer speaks, when it spoke last. */
function presentOf({ clock, live }: AnswerContext, region: InfluenceRegion | undefined): Instant {
  const now = clock.now();
  const newest = (region?.twins ?? []).reduce(
    (latest, { iri }) => live.of(iri).reduce((most, { time }) => Math.max(most, time), latest),
    Number.NEGATIVE_INFINITY,
  );
  return newest < now - silentMs && Number.isFinite(newest) ? newest : now;
}

/** What is strange about each twin of a region. */
interface Seen {
  readonly surprise: Float64Array;
  readonly onset: Float64Array;
  readonly candidate: Uint8Array;
  /** The strangest property of each twin that may be a cause. */
  readonly property: readonly (Iri | undefined)[];
}

async function findingsOf(context: AnswerContext, { twins }: InfluenceRegion): Promise<readonly Finding[]> {
  const health = await assessMany(
    context,
    twins.map(({ iri }) => iri),
  );
  return [...health.values()].flatMap(({ findings }) => findings);
}

/** A number inside the limits somebody declared for it is rather as it should be, however rare: it counts a quarter. */
function withinLimits({ ontology }: AnswerContext, signal: SignalSurprise, findings: readonly Finding[]): SignalSurprise {
  const { twin, property, now } = signal;
  const isLimited = [ontology.properties.get(property), ...ontology.refinements.filter((refinement) => refinement.property === property)].some(
    (declared) => declared !== undefined && limitNames.some((name) => declared.annotations[name] !== undefined),
  );
  const isFound = findings.some((finding) => finding.twin === twin && finding.signals.some((own) => own.twin === twin && own.property === property));
  return now === undefined || !isLimited || isFound ? signal : { ...signal, now: { ...now, surprise: now.surprise / 4 } };
}

/** The strangest of a twin's signals and findings stands for the twin, the earliest onset of all that is strange for its onset. What is asked about cannot be its own cause. */
function seenIn({ twins }: InfluenceRegion, signals: readonly SignalSurprise[], findings: readonly Finding[], effect: Effect): Seen {
  const bySignal = Map.groupBy(signals, ({ twin }) => twin);
  const byFinding = Map.groupBy(findings, ({ twin }) => twin);
  const views = twins.map(({ iri }) => {
    const own = (bySignal.get(iri) ?? []).flatMap(({ property, isAlarm, now }) => (now === undefined ? [] : [{ ...now, property, isAlarm }]));
    const alarms = new Set(own.flatMap(({ property, isAlarm }) => (isAlarm ? [property] : [])));
    const found = (byFinding.get(iri) ?? []).map(({ property, state, since, firstSign, signals: shown }) => {
      const telling = property ?? shown.find((signal) => signal.twin === iri && signal.holds === true)?.property;
      return { surprise: decadesOf[state], onset: firstSign ?? since, property: telling, isAlarm: telling !== undefined && alarms.has(telling) };
    });
    const all = [...own, ...found].toSorted((a, b) => b.surprise - a.surprise || a.onset - b.onset);
    const asked = ({ property }: { readonly property: Iri | undefined }): boolean =>
      iri === effect.twin && (effect.property === undefined || property === undefined || property === effect.property);
    const onset = Math.min(...all.filter(({ surprise }) => surprise >= anomalousFrom).map((one) => one.onset));
    return { strangest: all[0], onset, cause: all.find((one) => !one.isAlarm && !asked(one)) };
  });
  return {
    surprise: Float64Array.from(views, ({ strangest }) => strangest?.surprise ?? Number.NaN),
    onset: Float64Array.from(views, ({ onset }) => (Number.isFinite(onset) ? onset : Number.NaN)),
    candidate: Uint8Array.from(views, ({ cause }) => (cause === undefined ? 0 : 1)),
    property: views.map(({ cause }) => cause?.property),
  };
}

function rank(region: InfluenceRegion, seen: Seen, { asOf, jitterMs }: Pick<CauseQuestion, 'asOf' | 'jitterMs'>): readonly Cause[] {
  const question = { graph: region.graph, anomalies: seen, asOf, jitterMs };
  const upstream = ancestorsOf(region.graph, 0);
  const strange = rankCauses(question).filter(({ node }) => upstream.has(node) && isAnomalous(seen, node));
  return strange.flatMap(({ node, belief }) => {
    const twin = region.twins[node];
    const property = seen.property[node];
    const reach = spread(question, node);
    if (twin === undefined) return [];
    return {
      twin: twin.iri,
      score: belief,
      path: pathTo(region, reach, node),
      explain: explain(region, seen, reach, node),
      ...(property !== undefined && { property }),
      ...(Number.isFinite(at(seen.onset, node)) && { since: at(seen.onset, node) }),
    };
  });
}

/** From the cause to the effect (node 0): the way the disturbance spread, else the shortest there is. */
function pathTo({ graph, steps }: InfluenceRegion, reach: Spread, cause: number): readonly PathStep[] {
  const before = reach.has(0) ? new Map([...reach].map(([node, reached]) => [node, reached.previous])) : shortest(graph, cause);
  const path: PathStep[] = [];
  for (let node = 0; node !== cause && path.length < graph.size;) {
    const from = before.get(node);
    const step = steps.get(`${from ?? ''}>${node}`);
    if (from === undefined || step === undefined) return [];
    path.unshift(step);
    node = from;
  }
  return path;
}

/** By node, the one before it on a shortest way from `start`. */
function shortest(graph: InfluenceRegion['graph'], start: number): ReadonlyMap<number, number | undefined> {
  const previous = new Map<number, number | undefined>([[start, undefined]]);
  // A map grows while it is walked, and the walk sees what was added.
  for (const [node] of previous) {
    for (const edge of edgesFrom(graph, node)) if (!previous.has(at(graph.target, edge))) previous.set(at(graph.target, edge), node);
  }
  return previous;
}

function explain({ twins }: InfluenceRegion, seen: Seen, reach: Spread, cause: number): readonly string[] {
  const name = (node: number): string => twins[node]?.name ?? '';
  const property = seen.property[cause];
  const reached = [...reach.keys()].filter((node) => node !== cause);
  const strange = reached.filter((node) => isAnomalous(seen, node)).map(name);
  const silent = reached.filter((node) => isNormal(seen, node)).map(name);
  const onset = at(seen.onset, cause);
  const own = `${property === undefined ? name(cause) : `${localName(property)} of ${name(cause)}`} is strange by ${at(seen.surprise, cause).toFixed(1)} decades`;
  return [
    Number.isFinite(onset) ? `${own} since ${formatInstant(onset)}.` : `${own}.`,
    ...(strange.length > 0 ? [`For it: it would reach ${strange.join(', ')}, strange as well.`] : []),
    ...(silent.length > 0 ? [`Against it: it would reach ${silent.join(', ')}, as usual.`] : []),
  ];
}

function notUsedOf(region: InfluenceRegion | undefined, causes: readonly Cause[]): readonly string[] {
  if (region === undefined) return ['The twin is not there.'];
  return [
    ...(region.truncated ? ['Only the nearest part of what influences it was looked at.'] : []),
    ...(region.twins.length === 1 ? ['Nothing is declared to influence it.'] : []),
    ...(causes.length === 0 && region.twins.length > 1 ? ['Nothing that influences it is out of the ordinary.'] : []),
  ];
}

interface Ground {
  readonly asOf: Instant;
  readonly elapsedMs: number;
  readonly signals: readonly SignalSurprise[];
  readonly notUsed: readonly string[];
}

function basisOf({ asOf, elapsedMs, signals, notUsed }: Ground): Basis {
  const used = signals.filter(({ count }) => count > 0);
  return {
    method: causeMethod,
    modelVersion: causeRankingVersion,
    inputs: used.map(({ twin, property, count, good, from, to }) => ({
      twin,
      property,
      count,
      goodRatio: good / count,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    })),
    asOf,
    confidenceReason: 'UNCALIBRATED',
    elapsedMs,
    assumptions: [
      `What is usual was learnt from up to ${learningWindowMs / 3_600_000} hours before.`,
      'The order is that of three methods together; a score is the share of belief by the first of them.',
    ],
    notUsed,
  };
}
