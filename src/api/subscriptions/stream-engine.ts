import type { Iri } from '../../kernel/iri.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { GraphStore } from '../../graph/graph-store.ts';
import type { LiveFeed, LiveState } from '../../telemetry/live.ts';
import { cohortRegistry, type StreamRooms } from './cohort.ts';
import { twinCache } from './twin-cache.ts';
import type { StreamEngine } from './twin-stream.ts';

/** What streams are made from. */
export interface StreamGround {
  readonly graph: Pick<GraphStore, 'read'>;
  readonly feed: LiveFeed;
  readonly live: LiveState;
  /** Asked at every use, so that a new version of the ontology counts at once. */
  readonly ontology: () => Ontology;
}

/** The engine of all streams of one server; it listens to the feed until `signal` aborts. */
export function streamEngine({ graph, feed, live, ontology }: StreamGround, signal: AbortSignal): StreamEngine {
  const rooms: StreamRooms = {
    graph,
    feed,
    live,
    twins: twinCache(graph, feed, signal),
    ancestors: (of) => ontology().classes.get(of)?.ancestors ?? [],
    formerNames: (property) => formerNames(ontology()).get(property) ?? [],
    isLive: (property) => ontology().properties.get(property)?.kind === 'telemetry',
  };
  return { rooms, cohortOf: cohortRegistry(rooms) };
}

const formerly = new WeakMap<Ontology, ReadonlyMap<string, readonly Iri[]>>();

function formerNames(ontology: Ontology): ReadonlyMap<string, readonly Iri[]> {
  const known = formerly.get(ontology);
  if (known !== undefined) return known;
  const names = new Map<string, readonly Iri[]>();
  for (const { iri, aliasOf } of ontology.properties.values()) if (aliasOf !== undefined) names.set(aliasOf, [...(names.get(aliasOf) ?? []), iri]);
  formerly.set(ontology, names);
  return names;
}
