// What validation costs: 100,000 twins in SQLite against their shapes, relative to reading them; a checked change, relative to one that is not; the Rice building.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isolatedShapes } from '../src/adapters/shacl/isolated-shapes.ts';
import { turtleReader } from '../src/adapters/n3/turtle-reader.ts';
import { qudtUnits } from '../src/adapters/qudt/unit-table.ts';
import { sqliteGraphStore } from '../src/adapters/sqlite/sqlite-graph-store.ts';
import type { ChangeContext, ValidationMode } from '../src/graph/change-outcome.ts';
import { relate } from '../src/graph/change-relationship.ts';
import { changeTwin } from '../src/graph/change-twin.ts';
import { labelsOf } from '../src/graph/class-labels.ts';
import type { GraphStore, Mutation } from '../src/graph/graph-store.ts';
import { validateStore } from '../src/graph/validation/validate-store.ts';
import { everything } from '../src/graph/view.ts';
import { toIri, type Iri } from '../src/kernel/iri.ts';
import { readModelFiles } from '../src/model-files.ts';
import { loadModel, readGraph } from '../src/ontology/load-model.ts';
import type { Ontology } from '../src/ontology/ontology.ts';
import { usualShapeLimits } from '../src/ontology/shapes/shape-report.ts';
import { shapeTools } from '../src/server/shape-tools.ts';

const twins = 100_000;
const m = (name: string): Iri => toIri(`https://bench.example/model#${name}`);
const t = (name: string): Iri => toIri(`https://bench.example/twin/${name}`);
const model = `@prefix m: <https://bench.example/model#> . @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
m:Pump a owl:Class . m:Sensor a owl:Class . m:Room a owl:Class . m:sensor a owl:ObjectProperty . m:room a owl:ObjectProperty .
m:serial a owl:DatatypeProperty ; rdfs:domain m:Pump ; rdfs:range xsd:string . m:stages a owl:DatatypeProperty ; rdfs:domain m:Pump ; rdfs:range xsd:integer .
m:PumpShape a sh:NodeShape ; sh:targetClass m:Pump ; sh:property [ sh:path m:serial ; sh:minCount 1 ; sh:pattern "^P-[0-9]+$" ] ,
  [ sh:path m:stages ; sh:minInclusive 1 ; sh:maxInclusive 9 ] , [ sh:path m:sensor ; sh:minCount 1 ; sh:maxCount 3 ; sh:class m:Sensor ] ,
  [ sh:path m:room ; sh:minCount 1 ; sh:maxCount 1 ; sh:class m:Room ] .
m:SensorShape a sh:NodeShape ; sh:targetClass m:Sensor ; sh:property [ sh:path [ sh:inversePath m:sensor ] ; sh:minCount 1 ; sh:maxCount 1 ] .`;

let clock = 1;
const { signal } = new AbortController();
const { ontology } = await loadModel(
  { model: [{ name: 'model.ttl', text: model }], twins: [], overlays: [] },
  { readers: [turtleReader()], units: qudtUnits() },
  signal,
);
const folder = mkdtempSync(join(tmpdir(), 'twinql-bench-'));
try {
  await using store = sqliteGraphStore(join(folder, 'graph.db'));
  await fill(store, ontology);
  const read = await timed(async () => {
    for (let page = await store.upkeep.scan(undefined, 1000); page.length > 0; page = await store.upkeep.scan(page.at(-1)?.iri, 1000));
  });
  const held = await timed(async () => {
    const { checked, broken } = await validateStore(store, ontology, { tools: shapeTools(), signal });
    if (broken !== twins / 2 / 1000) throw new Error(`${checked} twins checked, ${broken} broken`);
  });
  console.log(`store, ${twins.toLocaleString('en')} twins: ${Math.round(held)} ms, ${(held / read).toFixed(1)} × reading them`);
  for (const [name, change] of Object.entries({ setProperties: setStages, relate: relateAgain })) {
    const spent: Record<'off' | 'strict', number> = { off: 0, strict: 0 };
    // Turn about, so that both meet the same machine; the first rounds do not count.
    for (let round = 0; round < 22; round++) {
      for (const mode of ['off', 'strict'] as const) {
        const ms = await changes(store, mode, change);
        if (round >= 2) spent[mode] += ms / 20;
      }
    }
    console.log(`${name}: ${spent.strict.toFixed(3)} ms checked, ${(spent.strict / spent.off).toFixed(2)} × unchecked`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
await building();

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function fill(store: GraphStore, { classes }: Ontology): Promise<void> {
  const put = (name: string, kind: string, attributes: Readonly<Record<string, string | number>> = {}): Mutation => ({
    kind: 'putTwin',
    iri: t(name),
    classes: [m(kind)],
    labels: labelsOf({ classes }, [m(kind)]),
    name,
    attributes,
    scope: 0,
  });
  const link = (source: string, type: string, target: string): Mutation => ({
    kind: 'putRelationship',
    source: t(source),
    type: m(type),
    target: t(target),
    attributes: {},
  });
  const batch = 1000;
  for (let at = 0; at < twins / 2; at += batch) {
    const numbers = Array.from({ length: batch }, (_, i) => at + i);
    const mutations = numbers.flatMap((i) => [
      put(`p${i}`, 'Pump', { [m('serial')]: i % 1000 === 0 ? 'X' : `P-${i}`, [m('stages')]: (i % 9) + 1 }),
      put(`s${i}`, 'Sensor'),
      ...(i % 50 === 0 ? [put(`r${i / 50}`, 'Room')] : []),
      link(`p${i}`, 'sensor', `s${i}`),
      link(`p${i}`, 'room', `r${Math.floor(i / 50)}`),
    ]);
    await store.commit({ mutations, by: 'bench', at: 1 });
  }
}

type Change = (context: ChangeContext, i: number) => Promise<{ readonly kind: string }>;

async function setStages(context: ChangeContext, i: number): Promise<{ readonly kind: string }> {
  return await changeTwin(context, { iri: t(`p${i}`), attributes: [{ property: m('stages'), value: (context.at + i) % 9 || 1 }] });
}

async function relateAgain(context: ChangeContext, i: number): Promise<{ readonly kind: string }> {
  return await relate(context, { source: t(`p${i}`), type: m('room'), target: t(`r${Math.floor(i / 50)}`) });
}

/** ms per change, over 200 changes. */
async function changes(store: GraphStore, validation: ValidationMode, change: Change): Promise<number> {
  const context = { ...shapeTools(), store, ontology, units: qudtUnits(), view: everything, by: 'bench', at: ++clock, validation };
  const run = async (): Promise<void> => {
    for (let i = 1; i <= 200; i++) if ((await change(context, i)).kind !== 'changed') throw new Error('A change was refused.');
  };
  return (await timed(run)) / 200;
}

async function building(): Promise<void> {
  const folders = ['brick', 'g36'].map((name) => new URL(`../../shared/data/rdf/${name}`, import.meta.url).pathname);
  if (!folders.every((path) => existsSync(path))) return console.log('Rice building: ../shared/data is not on this machine');
  const { graph } = await readGraph(readModelFiles(folders), [turtleReader()], signal);
  const ms = await timed(async () => void (await isolatedShapes().report(graph, graph, usualShapeLimits, signal)));
  console.log(`Rice building against Brick and Guideline 36, ${graph.size.toLocaleString('en')} triples: ${Math.round(ms)} ms`);
}
