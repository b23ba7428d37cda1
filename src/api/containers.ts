import type { Iri } from '../kernel/iri.ts';
import { wholesVia } from '../graph/via.ts';
import { everything } from '../graph/view.ts';
import type { Context } from './context.ts';

const known = new WeakMap<Context, Map<Iri, Promise<readonly Iri[]>>>();

/** The twins a twin is contained in, nearest first: on the whole graph, since what is declared holds for whoever asks. */
export function containersOf(twin: Iri, context: Context): Promise<readonly Iri[]> {
  const via = wholesVia(context.model.ontology);
  if (via.length === 0) return Promise.resolve([]);
  const cache = known.get(context) ?? new Map<Iri, Promise<readonly Iri[]>>();
  known.set(context, cache);
  const found =
    cache.get(twin) ??
    context.rooms.graph
      .traverse({ from: [twin], via, maxDepth: 16, emit: 'reach', first: 100, view: everything }, context.signal)
      .then(({ hits }) => hits.map((hit) => hit.twin.iri));
  cache.set(twin, found);
  return found;
}
