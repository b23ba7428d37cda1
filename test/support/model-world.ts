import { globSync, readFileSync } from 'node:fs';
import { celExpressions } from '../../src/adapters/cel/cel-expressions.ts';
import { MemoryHistory } from '../../src/adapters/memory/memory-history.ts';
import { memoryGraphStore } from '../../src/adapters/memory/memory-graph-store.ts';
import { turtleReader } from '../../src/adapters/n3/turtle-reader.ts';
import { qudtUnits } from '../../src/adapters/qudt/unit-table.ts';
import { everything } from '../../src/graph/view.ts';
import { type Iri, toIri } from '../../src/kernel/iri.ts';
import type { Value } from '../../src/kernel/value.ts';
import { type LoadedModel, loadModel } from '../../src/ontology/load-model.ts';
import type { Observation } from '../../src/history/observation.ts';
import type { LiveState } from '../../src/telemetry/live.ts';
import type { AnswerContext } from '../../src/simulation/answer-context.ts';

/** A model with its twins in memory stores, a clock turned by hand, and values put in directly. */
export interface ModelWorld {
  readonly model: LoadedModel;
  readonly context: AnswerContext;
  now: number;
  /** Takes a value in as if it had been observed now. */
  readonly observe: (twin: Iri, property: Iri, value: Value, more?: Partial<Observation>) => Promise<void>;
  /** Takes in what was kept before, without touching the latest value unless it is newer. */
  readonly remember: (observations: readonly Observation[]) => Promise<void>;
}

/** Documents of all Turtle files below the folders. */
export function turtleIn(...folders: readonly string[]): readonly { readonly name: string; readonly text: string }[] {
  return folders.flatMap((folder) => globSync(`${folder}/**/*.ttl`).toSorted()).map((name) => ({ name, text: readFileSync(name, 'utf8') }));
}

export async function modelWorld(
  model: readonly { readonly name: string; readonly text: string }[],
  twins: readonly { readonly name: string; readonly text: string }[],
): Promise<ModelWorld> {
  const signal = new AbortController().signal;
  const loaded = await loadModel({ model, twins, overlays: [] }, { readers: [turtleReader()], units: qudtUnits() }, signal);
  const graph = memoryGraphStore();
  const { ontology } = loaded;
  const labels = (classes: readonly Iri[]): readonly Iri[] => [...new Set(classes.flatMap((iri) => [iri, ...(ontology.classes.get(iri)?.ancestors ?? [])]))];
  await graph.commit({
    by: 'test',
    at: 0,
    mutations: [
      ...loaded.twins.twins.map((twin) => ({ kind: 'putTwin', ...twin, labels: labels(twin.classes), scope: 0 }) as const),
      ...loaded.twins.relationships.map((link) => ({ kind: 'putRelationship', ...link }) as const),
    ],
  });
  const latest = new Map<string, Observation>();
  const history = new MemoryHistory();
  let position = 0;
  const live: LiveState = {
    get: (twin, property) => latest.get(`${twin} ${property}`),
    of: (twin) => [...latest.values()].filter((observation) => observation.twin === twin),
    version: () => position,
  };
  const world: ModelWorld = {
    model: loaded,
    now: 1_700_000_000_000,
    context: {
      ontology,
      graph,
      live,
      history,
      clock: { now: () => world.now, monotonicMs: () => world.now },
      view: everything,
      signal,
      expressions: celExpressions(),
    },
    observe: (twin, property, value, more = {}) =>
      world.remember([{ twin, property, value, time: world.now, receivedAt: world.now, quality: 'GOOD', ...more }]),
    remember: async (observations) => {
      for (const observation of observations) {
        const key = `${observation.twin} ${observation.property}`;
        if ((latest.get(key)?.time ?? Number.NEGATIVE_INFINITY) <= observation.time) latest.set(key, observation);
      }
      position++;
      await history.append(observations, position);
    },
  };
  return world;
}

const prefixes = `@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix qudt: <http://qudt.org/schema/qudt/> .
@prefix unit: <http://qudt.org/vocab/unit/> .
@prefix schema: <https://schema.org/> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix tq: <https://w3id.org/twinql#> .
@prefix m: <https://example.org/model#> .
@prefix t: <https://example.org/twin/> .
`;

/** A small world written in Turtle, with the usual prefixes, `m:` for the model and `t:` for twins. */
export function smallWorld(model: string, twins: string): Promise<ModelWorld> {
  return modelWorld([{ name: 'model.ttl', text: prefixes + model }], [{ name: 'twins.ttl', text: prefixes + twins }]);
}

export const m = (local: string): Iri => toIri(`https://example.org/model#${local}`);
export const t = (local: string): Iri => toIri(`https://example.org/twin/${local}`);
export const ww = (local: string): Iri => toIri(`https://twinql.example/waterworks/model#${local}`);
export const w = (local: string): Iri => toIri(`https://twinql.example/waterworks/${local}`);

/** The demo water works. */
export function waterworks(): Promise<ModelWorld> {
  return modelWorld(turtleIn('ontology/waterworks'), turtleIn('seeds/waterworks'));
}
