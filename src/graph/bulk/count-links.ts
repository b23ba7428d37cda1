import type { TwinLink } from '../../ontology/instances.ts';
import type { GraphStore } from '../graph-store.ts';
import { equalValues } from '../stored-value.ts';
import type { Relationship } from '../twin.ts';
import type { LoadStage } from './load-stage.ts';
import { compareLinks } from './link-order.ts';
import type { LoadCounts, LoadOptions } from './load-staged.ts';

const pageSize = 5000;

/** What putting the staged relationships would do: both sides are read in one order, side by side, so that neither is held in memory. */
export async function countLinks(store: GraphStore, stage: LoadStage, total: number, { progress, signal }: LoadOptions): Promise<LoadCounts> {
  const { twins } = stage.size();
  const known = scanned(store);
  let found = await known.next();
  const counts = { added: 0, changed: 0, unchanged: 0 };
  let done = 0;
  for (const link of stage.sortedLinks()) {
    signal?.throwIfAborted();
    while (found.done !== true && compareLinks(found.value, link) < 0) found = await known.next();
    counts[outcome(link, found.done === true ? undefined : found.value)]++;
    if (++done % pageSize === 0) progress?.(twins + done, total);
  }
  if (done % pageSize > 0) progress?.(twins + done, total);
  return counts;
}

function outcome(link: TwinLink, found: Relationship | undefined): keyof LoadCounts {
  if (found === undefined || compareLinks(found, link) !== 0) return 'added';
  return equalValues(found.attributes, link.attributes) ? 'unchanged' : 'changed';
}

/** All relationships of a store, page by page. */
async function* scanned(store: Pick<GraphStore, 'upkeep'>): AsyncGenerator<Relationship> {
  let after: Relationship | undefined;
  for (;;) {
    const page = await store.upkeep.scanRelationships(after, pageSize);
    yield* page;
    if (page.length < pageSize) return;
    after = page.at(-1);
  }
}
