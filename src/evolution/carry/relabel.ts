import { DomainError } from '../../kernel/errors.ts';
import type { Iri } from '../../kernel/iri.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { loadTwinsByIri } from '../../graph/get-twin.ts';
import type { GraphStore, Mutation } from '../../graph/graph-store.ts';
import type { Twin } from '../../graph/twin.ts';
import { everything } from '../../graph/view.ts';

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
    const concerned = page.filter((twin) => twin.classes.some((iri) => classes.has(iri)));
    if (concerned.length > 0) await relabelPage(graph, concerned, labelling);
    if (page.length < pageSize) return;
    after = page.at(-1)?.iri;
  }
}

/** All at once; where one of them changed meanwhile, each by itself, as it is then: whoever writes a twin's values says nothing of its labels. */
async function relabelPage(graph: GraphStore, twins: readonly Twin[], labelling: Labelling): Promise<void> {
  if (await commits(graph, twins, labelling)) return;
  for (const { iri } of twins) {
    for (let left = attempts; ; left--) {
      const twin = (await loadTwinsByIri(graph, [iri], everything)).get(iri);
      if (twin === undefined || (await commits(graph, [twin], labelling))) break;
      if (left === 0) throw new DomainError('VERSION_CONFLICT', `<${iri}> changes so often that its labels could not be set.`, { twin: iri });
    }
  }
}

const attempts = 100;

/** Whether it was done; not, when a twin is another one by now or gone. */
async function commits(graph: GraphStore, twins: readonly Twin[], labelling: Labelling): Promise<boolean> {
  const mutations = twins.map(({ iri, classes, version }): Mutation => {
    return { kind: 'patchTwin', iri, attributes: {}, classes, labels: labelling(classes), ifVersion: version };
  });
  try {
    await graph.commit({ mutations, by: 'system', at: Date.now(), reason: 'The ontology gives its class other superclasses.' });
    return true;
  } catch (error) {
    if (error instanceof DomainError && (error.code === 'VERSION_CONFLICT' || error.code === 'TWIN_NOT_FOUND')) return false;
    throw error;
  }
}
