import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { aesSealer } from '../../src/adapters/crypto/aes-sealer.ts';
import { celExpressions } from '../../src/adapters/cel/cel-expressions.ts';
import { memoryGraphStore } from '../../src/adapters/memory/memory-graph-store.ts';
import { MemoryHistory } from '../../src/adapters/memory/memory-history.ts';
import { MemoryJournal } from '../../src/adapters/memory/memory-journal.ts';
import { turtleReader } from '../../src/adapters/n3/turtle-reader.ts';
import { qudtUnits } from '../../src/adapters/qudt/unit-table.ts';
import type { Rooms } from '../../src/api/context.ts';
import { createApi, type Api } from '../../src/api/create-api.ts';
import type { Limits } from '../../src/api/limits.ts';
import { publishedClasses } from '../../src/api/schema-from-ontology/published-classes.ts';
import type { PublishProfile } from '../../src/api/schema-from-ontology/publish-profile.ts';
import type { GraphStore } from '../../src/graph/graph-store.ts';
import { everything, type View } from '../../src/graph/view.ts';
import type { Observation } from '../../src/history/observation.ts';
import { toIri, type Iri } from '../../src/kernel/iri.ts';
import { silentLogger } from '../../src/kernel/logger.ts';
import type { Value } from '../../src/kernel/value.ts';
import { loadModel, type LoadedModel } from '../../src/ontology/load-model.ts';
import type { SourceDocument } from '../../src/ontology/ontology-reader.ts';
import type { Principal } from '../../src/identity/principal.ts';
import { LiveTable } from '../../src/telemetry/live-state.ts';
import { coreSdl } from './core-sdl.ts';

/** The API over a model in memory stores, on a real HTTP server on loopback. */
export interface ApiWorld extends AsyncDisposable {
  readonly api: Api;
  readonly url: string;
  readonly model: LoadedModel;
  readonly rooms: Rooms;
  readonly journal: MemoryJournal;
  /** Number of reads of the graph store so far. */
  reads(): number;
  now: number;
  view: View;
  principal: Principal;
  observe(twin: Iri, property: Iri, value: Value, more?: Partial<Observation>): Promise<void>;
  /** Sends a document and answers status, data and errors. */
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly data?: Readonly<Record<string, never>>;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

export interface ApiWorldOptions {
  readonly limits?: Partial<Limits>;
  readonly store?: GraphStore;
  readonly published?: ReadonlySet<Iri>;
  readonly rooms?: Partial<Rooms>;
  readonly quick?: boolean;
  readonly profile?: PublishProfile;
  /** Annotations of known vocabularies; none when absent. */
  readonly overlays?: readonly SourceDocument[];
}

const localPrincipal: Principal = { subject: 'local', kind: 'LOCAL', name: 'Local administrator', groups: [], assurance: 1 };

/** Starts the API over a model and twins written in Turtle. */
export async function apiWorld(model: string = plantModel, twins: string = plantTwins, options: ApiWorldOptions = {}): Promise<ApiWorld> {
  const signal = new AbortController().signal;
  const loaded = await loadModel(
    { model: [{ name: 'model.ttl', text: model }], twins: [{ name: 'twins.ttl', text: twins }], overlays: options.overlays ?? [] },
    { readers: [turtleReader()], units: qudtUnits() },
    signal,
  );
  return worldOf(loaded, options);
}

/** Starts the API over a loaded model. */
async function worldOf(loaded: LoadedModel, options: ApiWorldOptions = {}): Promise<ApiWorld> {
  const { ontology } = loaded;
  const graph = options.store ?? memoryGraphStore();
  const labels = (classes: readonly Iri[]): readonly Iri[] => [...new Set(classes.flatMap((iri) => [iri, ...(ontology.classes.get(iri)?.ancestors ?? [])]))];
  await graph.commit({
    by: 'test',
    at: 0,
    mutations: [
      ...loaded.twins.twins.map((twin) => ({ kind: 'putTwin', ...twin, labels: labels(twin.classes), scope: 0 }) as const),
      ...loaded.twins.relationships.map((link) => ({ kind: 'putRelationship', ...link }) as const),
    ],
  });
  let reads = 0;
  const counted: GraphStore = {
    commit: (commit) => graph.commit(commit),
    read: (plan, signal) => {
      reads++;
      return graph.read(plan, signal);
    },
    traverse: (traversal, signal) => graph.traverse(traversal, signal),
    aggregate: (aggregation, signal) => graph.aggregate(aggregation, signal),
    upkeep: graph.upkeep,
    [Symbol.asyncDispose]: () => graph[Symbol.asyncDispose](),
  };
  const live = new LiveTable();
  const history = new MemoryHistory();
  const journal = new MemoryJournal();
  let position = 0;
  const world = { now: 1_700_000_000_000, view: everything, principal: localPrincipal };
  const rooms: Rooms = {
    ontology,
    graph: counted,
    live,
    feed: { listen: () => undefined, cursor: () => ({ telemetry: 0, graph: 0 }), replay: () => undefined },
    history,
    journal,
    deadLetters: { list: () => Promise.resolve([]), counts: () => Promise.resolve(new Map()) },
    expressions: celExpressions(),
    sealer: aesSealer(new Uint8Array(32)),
    clock: { now: () => world.now, monotonicMs: () => performance.now() },
    log: silentLogger,
    system: {
      version: '0.0.0',
      startedAt: world.now,
      stores: () => Promise.resolve([{ name: 'graph', technology: 'memory', healthy: true }]),
      ingest: () => undefined,
    },
    ...options.rooms,
  };
  const inUse = new Set(loaded.twins.twins.flatMap(({ classes }) => classes));
  const api = await createApi({
    rooms,
    schema: { coreSdl, units: qudtUnits(), published: options.published ?? publishedClasses(ontology, inUse, options.profile), profile: options.profile },
    local: true,
    ...(options.limits === undefined ? {} : { limits: options.limits }),
    ...(options.quick === undefined ? {} : { quick: options.quick }),
    callerOf: () => ({ principal: world.principal, view: world.view }),
  });
  const server = createServer(api.handleHttp);
  const url = await listening(server);
  return Object.assign(world, {
    api,
    url,
    model: loaded,
    rooms,
    journal,
    reads: () => reads,
    observe: async (twin: Iri, property: Iri, value: Value, more: Partial<Observation> = {}) => {
      const observation: Observation = { twin, property, value, time: world.now, receivedAt: world.now, quality: 'GOOD', ...more };
      live.take(observation);
      await history.append([observation], ++position);
    },
    ask: async (query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer> => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => void server.close(resolve));
      await api[Symbol.asyncDispose]();
    },
  });
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

/** IRIs of the plant below. */
export const plant = (local: string): Iri => toIri(`https://example.org/plant#${local}`);
export const id = (local: string): Iri => toIri(`https://example.org/id/${local}`);

/** A plant of one pump station, small enough to be read. */
export const plantModel = `
@prefix plant: <https://example.org/plant#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix qudt: <http://qudt.org/schema/qudt/> .
@prefix unit: <http://qudt.org/vocab/unit/> .
@prefix quantitykind: <http://qudt.org/vocab/quantitykind/> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix tq: <https://w3id.org/twinql#> .

plant:Equipment a owl:Class ; rdfs:label "Equipment" ; rdfs:comment "Anything that does work. \\"\\"\\" is harmless here." .
plant:Pump a owl:Class ; rdfs:subClassOf plant:Equipment ; rdfs:label "Pump" .
plant:CentrifugalPump a owl:Class ; rdfs:subClassOf plant:Pump ; rdfs:label "Centrifugal pump" .
plant:Motor a owl:Class ; rdfs:subClassOf plant:Equipment ; rdfs:label "Motor" .
plant:Site a owl:Class ; rdfs:label "Site" .

plant:manufacturer a owl:DatatypeProperty ; rdfs:domain plant:Equipment ; rdfs:range xsd:string .
plant:ratedPower a owl:DatatypeProperty ; rdfs:domain plant:Equipment ; rdfs:range xsd:double ; qudt:hasUnit unit:KiloW ; qudt:hasQuantityKind quantitykind:Power .
plant:installed a owl:DatatypeProperty ; rdfs:domain plant:Equipment ; rdfs:range xsd:dateTime .
plant:flowRate a tq:Telemetry ; rdfs:domain plant:Pump ; rdfs:range xsd:double ; qudt:hasUnit unit:M3-PER-HR ; qudt:hasQuantityKind quantitykind:VolumeFlowRate ;
  tq:expectedInterval "PT10S"^^xsd:duration ; tq:high 90.0 ; tq:highHigh 100.0 .
plant:temperature a tq:Telemetry ; rdfs:domain plant:Equipment ; rdfs:range xsd:double ; qudt:hasUnit unit:DEG_C ; qudt:hasQuantityKind quantitykind:Temperature .
plant:running a tq:Telemetry ; rdfs:domain plant:Equipment ; rdfs:range xsd:boolean .
plant:mode a tq:Telemetry ; rdfs:domain plant:Equipment ; rdfs:range xsd:string .
plant:feeds a owl:ObjectProperty ; rdfs:domain plant:Equipment ; rdfs:range plant:Equipment ; owl:inverseOf plant:isFedBy ; tq:influence tq:Forward .
plant:isFedBy a owl:ObjectProperty ; rdfs:domain plant:Equipment ; rdfs:range plant:Equipment .
plant:drivenBy a owl:ObjectProperty , owl:FunctionalProperty ; rdfs:domain plant:Pump ; rdfs:range plant:Motor ; tq:influence tq:Backward .
plant:hasEquipment a owl:ObjectProperty ; rdfs:subPropertyOf dcterms:hasPart ; rdfs:domain plant:Site ; rdfs:range plant:Equipment .
`;

/** Two pumps in a row, their motors, and the site they stand on. */
const plantTwins = `
@prefix plant: <https://example.org/plant#> .
@prefix id: <https://example.org/id/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

id:site-1 a plant:Site ; rdfs:label "North" ; plant:hasEquipment id:pump-1 , id:pump-2 , id:pump-3 , id:motor-1 , id:motor-2 .
id:pump-1 a plant:CentrifugalPump ; rdfs:label "Pump 1" ; plant:manufacturer "Acme" ; plant:ratedPower 7.5e0 ; plant:feeds id:pump-2 ; plant:drivenBy id:motor-1 .
id:pump-2 a plant:Pump ; rdfs:label "Pump 2" ; plant:manufacturer "Bolt" ; plant:ratedPower 15.0e0 ; plant:feeds id:pump-3 ; plant:drivenBy id:motor-2 .
id:pump-3 a plant:Pump ; rdfs:label "Pump 3" .
id:motor-1 a plant:Motor ; rdfs:label "Motor 1" ; plant:manufacturer "Acme" .
id:motor-2 a plant:Motor ; rdfs:label "Motor 2" .
`;
