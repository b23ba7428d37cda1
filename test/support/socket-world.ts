import { randomBytes } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Iri } from '../../src/kernel/iri.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import { silentLogger } from '../../src/kernel/logger.ts';
import { loadModel } from '../../src/ontology/load-model.ts';
import type { Ontology } from '../../src/ontology/ontology.ts';
import { everything } from '../../src/graph/view.ts';
import { localPrincipal } from '../../src/identity/authenticate.ts';
import type { Caller } from '../../src/api/caller.ts';
import { createApi, type Api, type ApiParts } from '../../src/api/create-api.ts';
import type { Rooms } from '../../src/api/context.ts';
import type { Route } from '../../src/api/http/http-handler.ts';
import { streamEngine } from '../../src/api/subscriptions/stream-engine.ts';
import { streamResolvers } from '../../src/api/subscriptions/stream-resolvers.ts';
import { attachWebSocket, webSocketLimits, type WebSocketLimits, type WebSocketPorts } from '../../src/api/websocket.ts';
import { aesSealer } from '../../src/adapters/crypto/aes-sealer.ts';
import { MemoryHistory } from '../../src/adapters/memory/memory-history.ts';
import { MemoryJournal } from '../../src/adapters/memory/memory-journal.ts';
import { turtleReader } from '../../src/adapters/n3/turtle-reader.ts';
import { qudtUnits } from '../../src/adapters/qudt/unit-table.ts';
import { streamWorld, type StreamWorld } from './stream-world.ts';

/** The API over a model written in Turtle, with stores in memory and a feed driven by hand, on real sockets of the loopback. */
export interface SocketWorld extends AsyncDisposable {
  readonly api: Api;
  readonly plant: StreamWorld;
  readonly ontology: Ontology;
  readonly rooms: Rooms;
  readonly server: Server;
  /** `http://127.0.0.1:<port>` */
  readonly http: string;
  readonly ws: string;
  query(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
  ): Promise<{ readonly data?: unknown; readonly errors?: readonly { readonly message: string }[] }>;
}

export interface SocketWorldOptions {
  readonly model: string;
  readonly twins: string;
  readonly limits?: Partial<WebSocketLimits>;
  readonly caller?: () => Caller;
  readonly callerOf?: WebSocketPorts['callerOf'];
  readonly apiParts?: Partial<Pick<ApiParts, 'limits'>>;
  /** Further routes, made from the API once it is there. */
  readonly routes?: (world: { readonly api: () => Api; readonly rooms: Rooms; readonly callerOf: (request: IncomingMessage) => Caller }) => readonly Route[];
}

const prefixes = `@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix qudt: <http://qudt.org/schema/qudt/> .
@prefix unit: <http://qudt.org/vocab/unit/> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix tq: <https://w3id.org/twinql#> .
@prefix ex: <https://ex.org/> .
`;

export async function socketWorld(options: SocketWorldOptions): Promise<SocketWorld> {
  const stop = new AbortController();
  const sources = {
    model: [{ name: 'model.ttl', text: prefixes + options.model }],
    twins: [{ name: 'twins.ttl', text: prefixes + options.twins }],
    overlays: [],
  };
  const loaded = await loadModel(sources, { readers: [turtleReader()], units: qudtUnits() }, stop.signal);
  const { ontology } = loaded;
  const plant = streamWorld();
  const { graph, feed, live } = plant;
  const labels = (classes: readonly Iri[]): readonly Iri[] => [...new Set(classes.flatMap((iri) => [iri, ...(ontology.classes.get(iri)?.ancestors ?? [])]))];
  await plant.commit(
    ...loaded.twins.twins.map((twin) => ({ kind: 'putTwin', ...twin, labels: labels(twin.classes), scope: 0 }) as const),
    ...loaded.twins.relationships.map((link) => ({ kind: 'putRelationship', ...link }) as const),
  );
  const rooms: Rooms = {
    ontology,
    graph,
    live,
    feed,
    history: new MemoryHistory(),
    journal: new MemoryJournal(),
    deadLetters: { list: () => Promise.resolve([]), counts: () => Promise.resolve(new Map()) },
    sealer: aesSealer(randomBytes(32)),
    clock: systemClock,
    log: silentLogger,
    system: {
      version: 'test',
      startedAt: Date.now(),
      stores: () => Promise.resolve([]),
      ingest: () => undefined,
    },
  };
  const caller = options.caller ?? ((): Caller => ({ principal: localPrincipal, view: everything }));
  const engine = streamEngine({ graph, feed, live, ontology: () => ontology }, stop.signal);
  const coreSdl = globSync('schema/*.graphql')
    .toSorted()
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const made: { api?: Api } = {};
  const apiOf = (): Api => made.api!;
  const api = await createApi({
    rooms,
    schema: { coreSdl, published: new Set(ontology.classes.keys()), extra: streamResolvers({ engine, viewOf: () => caller().view }) },
    local: true,
    callerOf: caller,
    routes: options.routes?.({ api: apiOf, rooms, callerOf: caller }) ?? [],
    ...options.apiParts,
  });
  made.api = api;
  const server = createServer(api.handleHttp);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const detach = attachWebSocket(
    server,
    {
      api,
      callerOf: options.callerOf ?? (() => Promise.resolve(caller())),
      refreshed: ({ principal }) => ({ principal, view: caller().view }),
      allowsOrigin: (origin) => origin === 'http://localhost',
      log: silentLogger,
    },
    { ...webSocketLimits, ...options.limits },
  );
  const { port } = server.address() as AddressInfo;
  const http = `http://127.0.0.1:${String(port)}`;
  return {
    api,
    plant,
    ontology,
    rooms,
    server,
    http,
    ws: `ws://127.0.0.1:${String(port)}/graphql`,
    query: async (query, variables = {}) => {
      const answer = await fetch(`${http}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return (await answer.json()) as { readonly data?: unknown };
    },
    [Symbol.asyncDispose]: async () => {
      await detach();
      stop.abort();
      plant.stop();
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      await api[Symbol.asyncDispose]();
    },
  };
}

/** Two pumps and a tank. */
export const pumps = {
  model: `
ex:Equipment a owl:Class . ex:Pump a owl:Class ; rdfs:subClassOf ex:Equipment . ex:Tank a owl:Class ; rdfs:subClassOf ex:Equipment .
ex:maker a owl:DatatypeProperty ; rdfs:domain ex:Equipment ; rdfs:range xsd:string .
ex:feeds a owl:ObjectProperty ; rdfs:domain ex:Equipment ; rdfs:range ex:Equipment .
ex:temperature a tq:Telemetry ; rdfs:domain ex:Pump ; rdfs:range xsd:double ; qudt:hasUnit unit:DEG_C .
ex:running a tq:Telemetry ; rdfs:domain ex:Pump ; rdfs:range xsd:boolean .
ex:note a tq:Telemetry ; rdfs:domain ex:Pump ; rdfs:range xsd:string .
`,
  twins: `
ex:pump1 a ex:Pump ; rdfs:label "Pump 1" ; ex:maker "Acme" ; ex:feeds ex:tank1 .
ex:pump2 a ex:Pump ; rdfs:label "Pump 2" .
ex:tank1 a ex:Tank ; rdfs:label "Tank 1" .
`,
} as const;
