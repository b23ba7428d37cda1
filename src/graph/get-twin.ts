import type { Iri } from '../kernel/iri.ts';
import type { GraphStore } from './graph-store.ts';
import type { Twin } from './twin.ts';
import type { View } from './view.ts';
import { missingTwin } from './write-refusals.ts';

/** The twin with this IRI; throws `TWIN_NOT_FOUND` when there is none or the view does not see it: nobody can tell which. */
export async function getTwin(store: GraphStore, iri: Iri, view: View, signal?: AbortSignal): Promise<Twin> {
  const twin = (await loadTwinsByIri(store, [iri], view, signal)).get(iri);
  if (twin === undefined) throw missingTwin(iri);
  return twin;
}

/** The visible twins among the given IRIs, by IRI, in one read. */
export async function loadTwinsByIri(store: GraphStore, iris: readonly Iri[], view: View, signal?: AbortSignal): Promise<ReadonlyMap<Iri, Twin>> {
  if (iris.length === 0) return new Map();
  const page = await store.read({ root: { kind: 'iris', iris }, order: [], first: iris.length, count: false, hops: [], view }, signal);
  return new Map(page.rows.map(({ twin }) => [twin.iri, twin]));
}
