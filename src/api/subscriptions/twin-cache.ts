import type { Iri } from '../../kernel/iri.ts';
import type { GraphStore } from '../../graph/graph-store.ts';
import type { Twin } from '../../graph/twin.ts';
import { everything } from '../../graph/view.ts';
import type { LiveFeed } from '../../telemetry/live.ts';

/** Twins the streams talk about, shared by all of them, whoever may see them: callers test the view. Never older than the feed. */
export interface TwinCache {
  /** The twin if it is at hand. */
  peek(iri: Iri): Twin | undefined;
  /** The twins that exist, read from the store in one go where they are not at hand. */
  load(iris: Iterable<Iri>): Promise<ReadonlyMap<Iri, Twin>>;
  /** The twin as it is at hand when that is of the same version, so that streams share one copy; else the one given. */
  share(twin: Twin): Twin;
  /** Forgets everything when policy changed since: scopes change without a change record. */
  atEpoch(epoch: number): void;
}

/** A cache of at most `capacity` twins, kept true by the change records of `feed` until `signal` aborts. */
export function twinCache(graph: Pick<GraphStore, 'read'>, feed: LiveFeed, signal: AbortSignal, capacity = 50_000): TwinCache {
  const held = new Map<Iri, Twin>();
  // What was invalidated while a read was under way must not be put back by that read.
  const reading = new Set<Set<Iri>>();
  let known = 0;

  const forget = (iri: Iri): void => {
    held.delete(iri);
    for (const stale of reading) stale.add(iri);
  };
  feed.listen((events) => {
    for (const { entry } of events) if (entry.record.kind === 'change') forget(entry.record.twin);
  }, signal);

  const read = async (iris: readonly Iri[], into: Map<Iri, Twin>): Promise<void> => {
    const stale = new Set<Iri>();
    reading.add(stale);
    const epoch = known;
    try {
      const page = await graph.read({ root: { kind: 'iris', iris }, order: [], first: iris.length, count: false, hops: [], view: everything }, signal);
      for (const { twin } of page.rows) {
        into.set(twin.iri, twin);
        if (!stale.has(twin.iri) && epoch === known) held.set(twin.iri, twin);
      }
    } finally {
      reading.delete(stale);
    }
    for (const iri of held.keys()) {
      if (held.size <= capacity) break;
      held.delete(iri);
    }
  };

  return {
    peek: (iri) => held.get(iri),
    share: (twin) => {
      const same = held.get(twin.iri);
      return same?.version === twin.version ? same : twin;
    },
    load: async (iris) => {
      const found = new Map<Iri, Twin>();
      const missing = new Set<Iri>();
      for (const iri of iris) {
        const twin = held.get(iri);
        if (twin === undefined) missing.add(iri);
        else found.set(iri, twin);
      }
      const list = [...missing];
      for (let i = 0; i < list.length; i += pageSize) await read(list.slice(i, i + pageSize), found);
      return found;
    },
    atEpoch: (epoch) => {
      if (epoch === known) return;
      known = epoch;
      held.clear();
    },
  };
}

const pageSize = 500;
