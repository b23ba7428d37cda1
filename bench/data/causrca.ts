/**
 * Turns an experiment of the causRCA layout into a model, twins and traces.
 *
 *   node bench/data/causrca.ts GRAPH_FOLDER RUNS_FOLDER OUT
 *
 * OUT/model.ttl    classes of components and variables, telemetry, influence, one alarm rule per alarm of the graph
 * OUT/twins.ttl    one twin per component and per variable; `influences` from cause to effect
 * OUT/runs/*.ndjson      one line per event, for `twinql replay`: {"twin","telemetry","value","time"}
 * OUT/runs/*.truth.json  true causes, alarms and the moments of the run, as instants of the trace
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readGraph, readRuns, type ExpertGraph, type Node, type Run } from './causrca-files.ts';

export const model = 'https://example.org/causrca/model#';
export const id = 'https://example.org/causrca/id/';
/** Runs follow each other by an hour, so that several replayed into one server keep their order. */
const firstRun = Date.parse('2025-01-01T00:00:00Z');
const runEveryMs = 3_600_000;

/** Telemetry by what is recorded; the name is the local name of its IRI. */
type Telemetry = 'flag' | 'active' | 'number' | 'counter' | 'text';
const classOf: Readonly<Record<Telemetry, string>> = {
  flag: 'FlagVariable',
  active: 'AlarmVariable',
  number: 'NumberVariable',
  counter: 'CounterVariable',
  text: 'TextVariable',
};

/** A run as a trace, with how many of its events belong to nodes the graph does not have. */
export interface Trace {
  readonly name: string;
  readonly lines: readonly { readonly twin: string; readonly telemetry: Telemetry; readonly value: string | number | boolean; readonly time: string }[];
  readonly left: number;
}

/** Kind of telemetry of every node: as recorded, else as the graph declares it. */
export function telemetryOf(graph: ExpertGraph, runs: readonly Run[]): ReadonlyMap<string, Telemetry> {
  const recorded = new Map(runs.flatMap(({ events }) => events.map(({ node, type }) => [node, type] as const)));
  const byType: Readonly<Record<string, Telemetry>> = { Binary: 'flag', Alarm: 'active', Continuous: 'number', Counter: 'counter', Categorical: 'text' };
  const byDatatype: Readonly<Record<string, Telemetry>> = { bool: 'flag', int: 'number', float: 'number' };
  return new Map(
    graph.nodes.map(({ label, isAlarm, datatype }) => [label, isAlarm ? 'active' : (byType[recorded.get(label) ?? ''] ?? byDatatype[datatype] ?? 'text')]),
  );
}

/** The events of a run as lines of a trace that begins at `start`. */
export function traceOf(run: Run, kinds: ReadonlyMap<string, Telemetry>, start: number): Trace {
  const lines: Trace['lines'][number][] = [];
  for (const { node, value, timeMs } of run.events) {
    const telemetry = kinds.get(node);
    if (telemetry === undefined) continue;
    lines.push({ twin: id + encodeURIComponent(node), telemetry, value: valueOf(value, telemetry), time: new Date(start + timeMs).toISOString() });
  }
  return { name: run.name, lines, left: run.events.length - lines.length };
}

/** When the trace of the i-th run begins. */
export function startOf(i: number): number {
  return firstRun + i * runEveryMs;
}

function valueOf(text: string, telemetry: Telemetry): string | number | boolean {
  if (telemetry === 'text') return text;
  return telemetry === 'flag' || telemetry === 'active' ? text === 'True' : Number(text);
}

const prefixes = `@prefix : <${model}> .
@prefix id: <${id}> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix qudt: <http://qudt.org/schema/qudt/> .
@prefix unit: <http://qudt.org/vocab/unit/> .
@prefix tq: <https://w3id.org/twinql#> .
`;

/** The ontology in Turtle. */
export function modelTurtle(graph: ExpertGraph): string {
  const parts = [
    `${prefixes}
:Component a owl:Class ; rdfs:label "component" .
:Variable a owl:Class ; rdfs:label "variable" ; rdfs:comment "One variable of the control, with the influence experts see between variables." .
:FlagVariable a owl:Class ; rdfs:subClassOf :Variable .
:AlarmVariable a owl:Class ; rdfs:subClassOf :Variable .
:NumberVariable a owl:Class ; rdfs:subClassOf :Variable .
:CounterVariable a owl:Class ; rdfs:subClassOf :Variable .
:TextVariable a owl:Class ; rdfs:subClassOf :Variable .

:hasComponent a owl:ObjectProperty ; rdfs:subPropertyOf dcterms:hasPart ; rdfs:domain :Component ; rdfs:range :Component .
:hasVariable a owl:ObjectProperty ; rdfs:subPropertyOf dcterms:hasPart ; rdfs:domain :Component ; rdfs:range :Variable .
:influences a owl:ObjectProperty ; rdfs:domain :Variable ; rdfs:range :Variable ; tq:influence tq:Forward .

:flag a tq:Telemetry ; rdfs:domain :FlagVariable ; rdfs:range xsd:boolean .
:active a tq:Telemetry ; rdfs:domain :AlarmVariable ; rdfs:range xsd:boolean .
:number a tq:Telemetry ; rdfs:domain :NumberVariable ; rdfs:range xsd:double ; qudt:hasUnit unit:UNITLESS .
:counter a tq:Counter ; rdfs:domain :CounterVariable ; rdfs:range xsd:double ; qudt:hasUnit unit:UNITLESS .
:text a tq:Telemetry ; rdfs:domain :TextVariable ; rdfs:range xsd:string .

:Respond a tq:Action ; tq:appliesTo :AlarmVariable ; rdfs:label "Respond as the alarm asks" .
`,
  ];
  const components = new Set(graph.nodes.flatMap(({ path }) => path.split('/')));
  for (const name of [...components].toSorted()) parts.push(`${term(`${name}Component`)} a owl:Class ; rdfs:subClassOf :Component ; rdfs:label ${quoted(name)} .`);
  for (const { label, comment } of graph.nodes.filter(({ isAlarm }) => isAlarm)) {
    parts.push(
      `${term(label)} a owl:Class ; rdfs:subClassOf :AlarmVariable ; rdfs:label ${quoted(label)} .`,
      `${term(`${label}-raised`)} a tq:Alarm ; tq:appliesTo ${term(label)} ; sh:path :active ; sh:hasValue true ; tq:severity 600 ; tq:consequence ${quoted(comment)} ; tq:remedy :Respond .`,
    );
  }
  return `${parts.join('\n')}\n`;
}

/** The twins in Turtle. */
export function twinsTurtle(graph: ExpertGraph, kinds: ReadonlyMap<string, Telemetry>): string {
  const parts = [prefixes];
  const folders = new Set(graph.nodes.flatMap(({ path }) => path.split('/').map((_, i, names) => names.slice(0, i + 1).join('/'))));
  for (const folder of [...folders].toSorted()) {
    const names = folder.split('/');
    parts.push(`${twin(folder)} a ${term(`${names.at(-1) ?? ''}Component`)} ; rdfs:label ${quoted(folder)} .`);
    if (names.length > 1) parts.push(`${twin(names.slice(0, -1).join('/'))} :hasComponent ${twin(folder)} .`);
  }
  for (const node of graph.nodes) {
    parts.push(`${twin(node.label)} a ${variableClass(node, kinds)} ; rdfs:label ${quoted(node.label)} ; rdfs:comment ${quoted(node.comment)} .`);
    if (node.path !== '') parts.push(`${twin(node.path)} :hasVariable ${twin(node.label)} .`);
  }
  for (const { from, to } of graph.edges) parts.push(`${twin(from)} :influences ${twin(to)} .`);
  return `${parts.join('\n')}\n`;
}

function variableClass({ label, isAlarm }: Node, kinds: ReadonlyMap<string, Telemetry>): string {
  return isAlarm ? term(label) : `:${classOf[kinds.get(label) ?? 'text']}`;
}

function twin(name: string): string {
  return `<${id}${encodeURIComponent(name.replaceAll('/', '.'))}>`;
}

function term(name: string): string {
  return `<${model}${encodeURIComponent(name)}>`;
}

function quoted(value: string): string {
  return JSON.stringify(value);
}

function main([graphFolder, runsFolder, out]: readonly string[]): number {
  if (graphFolder === undefined || runsFolder === undefined || out === undefined || !existsSync(graphFolder) || !existsSync(runsFolder)) {
    console.error('Usage: node bench/data/causrca.ts GRAPH_FOLDER RUNS_FOLDER OUT');
    return 2;
  }
  const graph = readGraph(graphFolder);
  const runs = readRuns(runsFolder);
  const kinds = telemetryOf(graph, runs);
  mkdirSync(join(out, 'runs'), { recursive: true });
  writeFileSync(join(out, 'model.ttl'), modelTurtle(graph));
  writeFileSync(join(out, 'twins.ttl'), twinsTurtle(graph, kinds));
  let [events, left] = [0, 0];
  runs.forEach((run, i) => {
    const trace = traceOf(run, kinds, startOf(i));
    events += trace.lines.length;
    left += trace.left;
    writeFileSync(join(out, 'runs', `${run.name}.ndjson`), trace.lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    if (run.truth !== undefined) {
      const instants = Object.fromEntries(Object.entries(run.truth.times).map(([name, seconds]) => [name, new Date(startOf(i) + seconds * 1000).toISOString()]));
      writeFileSync(
        join(out, 'runs', `${run.name}.truth.json`),
        `${JSON.stringify({ causes: run.truth.causes, alarms: run.truth.alarms, ...instants }, null, 2)}\n`,
      );
    }
  });
  console.log(`${graph.nodes.length} variables, ${graph.edges.length} influences, ${runs.length} runs, ${events} events written to ${out}; ${left} events of nodes outside the graph left out.`);
  return 0;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = main(process.argv.slice(2));
