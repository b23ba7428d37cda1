import type { Iri } from '../kernel/iri.ts';
import type { Logger } from '../kernel/logger.ts';
import { loadTwinsByIri } from '../graph/get-twin.ts';
import type { Commit, CommitResult, GraphStore } from '../graph/graph-store.ts';
import type { Twin } from '../graph/twin.ts';
import { everything } from '../graph/view.ts';

/** What must know of twins that come, go or change their class. */
export interface TwinFollowers {
  /** Called before the commit is answered; messages that arrive after it resolved are judged by it. */
  twinsChanged(twins: readonly Twin[], deleted: readonly Iri[]): Promise<void>;
  /** Called when twins of a class appear that had none. */
  classesAppeared(classes: ReadonlySet<Iri>): void;
}

/**
 * The store, with followers told before a commit is answered: a twin made by a mutation may publish at once.
 * A failure to tell them is logged and does not undo the commit.
 */
export function followedStore(graph: GraphStore, followers: () => TwinFollowers | undefined, logger: Logger): GraphStore {
  return {
    upkeep: graph.upkeep,
    read: (plan, signal) => graph.read(plan, signal),
    traverse: (traversal, signal) => graph.traverse(traversal, signal),
    aggregate: (aggregation, signal) => graph.aggregate(aggregation, signal),
    [Symbol.asyncDispose]: () => graph[Symbol.asyncDispose](),
    async commit(commit): Promise<CommitResult> {
      const result = await graph.commit(commit);
      const told = followers();
      if (told !== undefined)
        await tell(told, commit, graph).catch((error: unknown) => logger.error('ingest was not told of a change', { error: String(error) }));
      return result;
    },
  };
}

async function tell(followers: TwinFollowers, { mutations }: Commit, graph: GraphStore): Promise<void> {
  const touched = new Set<Iri>();
  const deleted: Iri[] = [];
  for (const mutation of mutations) {
    if (mutation.kind === 'deleteTwin') deleted.push(mutation.iri);
    else if (mutation.kind === 'putTwin' || mutation.kind === 'patchTwin') touched.add(mutation.iri);
  }
  if (touched.size === 0 && deleted.length === 0) return;
  const twins = [...(await loadTwinsByIri(graph, [...touched], everything)).values()];
  await followers.twinsChanged(twins, deleted);
  followers.classesAppeared(new Set(twins.flatMap(({ classes }) => classes)));
}
