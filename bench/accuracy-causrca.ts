/**
 * How often the true cause of a recorded fault is among the first: Prec@1, 3 and 5 on the runs of a folder of the causRCA layout.
 * Normal behaviour is learnt from recordings of normal operation only, and nothing later than the moment of the question is seen.
 *
 *   node bench/accuracy-causrca.ts [GRAPH_FOLDER [RUNS_FOLDER [NORMAL_FOLDER]]]
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { influenceGraph } from '../src/diagnostic/causes/influence-graph.ts';
import { isAnomalous, type Anomalies, type CauseMethod, type CauseQuestion } from '../src/diagnostic/causes/anomalies.ts';
import { causeMethods, rankCauses } from '../src/diagnostic/causes/rank-causes.ts';
import { learnSignal, surpriseAt, type SignalKind, type SignalNormal, type Stretch } from '../src/diagnostic/causes/signal-surprise.ts';
import { ancestorsOf } from '../src/diagnostic/causes/ancestors.ts';
import { readGraph, readRuns, type Event, type ExpertGraph, type Run } from './data/causrca-files.ts';

const data = join(import.meta.dirname, '../../shared/data/causrca');
const [graphFolder = join(data, 'expert_graph'), runsFolder = join(data, 'dig_twin/exp_coolant'), normalFolder = join(data, 'real_op')] = process.argv.slice(2);
for (const folder of [graphFolder, runsFolder, normalFolder]) {
  if (!existsSync(folder)) {
    console.log(`Skipped: ${folder} is not there.`);
    process.exit(0);
  }
}

/** Decades for an alarm that is active and never occurs in the recordings of normal operation. */
const activeAlarm = 2;
const jitterMs = 2000;
const unseen = { surprise: Number.NaN, onset: Number.NaN } as const;
const codes = new Map<string, number>([
  ['False', 0],
  ['True', 1],
]);

const graph = readGraph(graphFolder);
const normals = learn(readRuns(normalFolder));
const runs = readRuns(runsFolder).filter(({ truth }) => truth !== undefined);
console.log(`${graph.nodes.length} nodes, ${graph.edges.length} edges, ${normals.size} signals learnt from normal operation, ${runs.length} fault runs\n`);

const questions = {
  'at diagnosis': (run: Run) => run.truth?.diagnosisMs ?? 0,
  'when its alarms were detected': (run: Run) => run.truth?.alarmsDetectedMs ?? 0,
};
const methods: Readonly<Record<string, Readonly<Record<string, CauseMethod>>>> = {
  'fusion (product)': causeMethods,
  ...Object.fromEntries(Object.entries(causeMethods).map(([name, method]) => [name, { [name]: method }])),
  'deviation alone': { deviation: byDeviation },
};
for (const [when, asOf] of Object.entries(questions)) {
  console.log(`Root cause search ${when}: all candidates, Prec@1/3/5 (hits among the first k, of min(k, true causes))`);
  for (const [name, method] of Object.entries(methods)) console.log(`  ${name.padEnd(22)} ${row(runs.map((run) => precisions(run, asOf(run), method)))}`);
  console.log(`Causes of each active alarm ${when}: a true cause upstream of it at rank 1 / among the first 3`);
  console.log(`  ${perAlarm(asOf)}\n`);
}

function learn(recordings: readonly Run[]): ReadonlyMap<string, SignalNormal> {
  const stretches = new Map<string, { kind: SignalKind | undefined; all: Stretch[] }>();
  for (const { events } of recordings) {
    const end = events.at(-1)?.timeMs ?? 0;
    for (const [node, own] of Map.groupBy(events, (event) => event.node)) {
      const entry = stretches.get(node) ?? { kind: kindOf(own[0]?.type), all: [] };
      entry.all.push(stretchOf(own, entry.kind, end));
      stretches.set(node, entry);
    }
  }
  const learnt = new Map<string, SignalNormal>();
  for (const [node, { kind, all }] of stretches) {
    const normal = kind === undefined ? undefined : learnSignal(kind, all);
    if (normal !== undefined) learnt.set(node, normal);
  }
  return learnt;
}

/** Counters only grow: their value says nothing, so they are left out. */
function kindOf(type: string | undefined): SignalKind | undefined {
  return ({ Binary: 'state', Alarm: 'state', Categorical: 'category', Continuous: 'number' } as const)[type ?? ''];
}

function stretchOf(events: readonly Event[], kind: SignalKind | undefined, end: number): Stretch {
  const code = (value: string): number => {
    const known = codes.get(value) ?? codes.size;
    codes.set(value, known);
    return known;
  };
  return {
    times: Float64Array.from(events, ({ timeMs }) => timeMs),
    values: Float64Array.from(events, ({ value }) => (kind === 'number' ? Number(value) : code(value))),
    end,
  };
}

/** What is known at `asOf` of every node of the graph. */
function questionAt({ nodes, edges }: ExpertGraph, run: Run, asOf: number): CauseQuestion {
  const index = new Map(nodes.map(({ label }, i) => [label, i]));
  const seen = Map.groupBy(
    run.events.filter(({ timeMs }) => timeMs <= asOf),
    ({ node }) => node,
  );
  const now = nodes.map(({ label, isAlarm }) => {
    const own = seen.get(label);
    const last = own?.at(-1);
    if (own === undefined || last === undefined) return unseen;
    const kind = kindOf(last.type);
    const normal = normals.get(label);
    const stretch = stretchOf(own, kind, asOf);
    if (normal !== undefined) return surpriseAt(normal, stretch, asOf) ?? unseen;
    return isAlarm ? { surprise: last.value === 'True' ? activeAlarm : 0, onset: last.timeMs } : unseen;
  });
  const anomalies: Anomalies = {
    surprise: Float64Array.from(now, ({ surprise }) => surprise),
    onset: Float64Array.from(now, ({ onset }) => onset),
    candidate: Uint8Array.from(nodes, ({ isAlarm }, i) => (isAlarm || Number.isNaN(now[i]?.surprise) ? 0 : 1)),
  };
  const influence = edges.map(({ from, to }) => ({ from: index.get(from) ?? 0, to: index.get(to) ?? 0 }));
  return { graph: influenceGraph(nodes.length, influence), anomalies, asOf, jitterMs };
}

function byDeviation({ anomalies }: CauseQuestion): ReturnType<CauseMethod> {
  const order = anomalies.surprise.map((value, node) => (anomalies.candidate[node] === 1 ? value : Number.NEGATIVE_INFINITY));
  return { order, value: order };
}

function precisions(run: Run, asOf: number, method: Readonly<Record<string, CauseMethod>>): readonly number[] {
  const causes = new Set(run.truth?.causes);
  const ranked = rankCauses(questionAt(graph, run, asOf), method).map(({ node }) => graph.nodes[node]?.label ?? '');
  return [1, 3, 5].map((k) => ranked.slice(0, k).filter((label) => causes.has(label)).length / Math.min(k, causes.size));
}

/** Of the declared alarms that are active, how many have a true cause first, and among the first three, of the candidates upstream. */
function perAlarm(asOf: (run: Run) => number): string {
  let [asked, first, third, unreachable] = [0, 0, 0, 0];
  for (const run of runs) {
    const question = questionAt(graph, run, asOf(run));
    const ranked = rankCauses(question);
    graph.nodes.forEach(({ label, isAlarm }, node) => {
      if (!isAlarm || run.truth?.alarms.includes(label) !== true || !isAnomalous(question.anomalies, node)) return;
      asked++;
      const upstream = ancestorsOf(question.graph, node);
      const labels = ranked.filter((candidate) => upstream.has(candidate.node)).map((candidate) => graph.nodes[candidate.node]?.label ?? '');
      const place = labels.findIndex((candidate) => run.truth?.causes.includes(candidate) === true);
      if (place < 0) unreachable++;
      if (place === 0) first++;
      if (place >= 0 && place < 3) third++;
    });
  }
  return `${first} / ${third} of ${asked} alarms${unreachable > 0 ? ` (${unreachable} with no true cause upstream)` : ''}`;
}

function row(all: readonly (readonly number[])[]): string {
  return [0, 1, 2].map((i) => (all.reduce((sum, values) => sum + (values[i] ?? 0), 0) / all.length).toFixed(2)).join(' / ');
}
