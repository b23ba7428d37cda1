import type { Iri } from '../../kernel/iri.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { GraphStore, Mutation } from '../../graph/graph-store.ts';

/** The labels of twins of these classes: the classes and their superclasses, under one version or while two meet. */
export type Labelling = (classes: readonly Iri[]) => readonly Iri[];

/** Classes that have other superclasses in the new version, and whether any of them lost one. */
export function relabelled(before: Ontology, after: Ontology): { readonly classes: ReadonlySet<Iri>; readonly losing: boolean } {
  const classes = new Set<Iri>();
  let losing = false;
  for (const iri of new Set([...before.classes.keys(), ...after.classes.keys()])) {
    const [old, now] = [before, after].map((ontology) => new Set(ontology.classes.get(iri)?.ancestors ?? [iri]));
    if (old === undefined || now === undefined) continue;
    const lost = [...old].some((ancestor) => !now.has(ancestor));
    if (lost || old.size !== now.size) classes.add(iri);
    losing ||= lost;
  }
  return { classes, losing };
}

const pageSize = 500;

/** Gives the twins of these classes their labels, page by page; what is right already is left alone. No change of a twin: no record, no new version. */
export async function relabelTwins(graph: GraphStore, classes: ReadonlySet<Iri>, labelling: Labelling, signal?: AbortSignal): Promise<void> {
  if (classes.size === 0) return;
  for (let after: Iri | undefined; ;) {
    signal?.throwIfAborted();
    const page = await graph.upkeep.scan(after, pageSize);
    const mutations = page
      .filter((twin) => twin.classes.some((iri) => classes.has(iri)))
      .map((twin): Mutation => ({
        kind: 'patchTwin',
        iri: twin.iri,
        attributes: {},
        classes: twin.classes,
        labels: labelling(twin.classes),
        ifVersion: twin.version,
      }));
    if (mutations.length > 0) await commitEach(graph, mutations);
    if (page.length < pageSize) return;
    after = page.at(-1)?.iri;
  }
}

/** All at once; where a twin changed meanwhile, one by one: whoever changed it gave it labels of its own. */
async function commitEach(graph: GraphStore, mutations: readonly Mutation[]): Promise<void> {
  const commit = (some: readonly Mutation[]): Promise<unknown> =>
    graph.commit({ mutations: some, by: 'system', at: Date.now(), reason: 'The ontology gives its class other superclasses.' });
  try {
    await commit(mutations);
  } catch {
    for (const mutation of mutations) await commit([mutation]).catch(() => undefined);
  }
}
