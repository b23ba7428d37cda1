import type { Iri } from '../kernel/iri.ts';
import type { GraphStore } from '../graph/graph-store.ts';
import type { Via } from '../graph/plan.ts';
import { turned } from '../graph/via.ts';
import { everything } from '../graph/view.ts';
import type { ScopeTable } from './scope.ts';

/** A twin with the scope it should carry. */
export interface ScopeRow {
  readonly iri: Iri;
  readonly scope: number;
}

const deepest = 1000;

/** The twins with everything they contain, in no order. */
export async function withParts(store: GraphStore, roots: readonly Iri[], parts: readonly Via[]): Promise<readonly Iri[]> {
  if (roots.length === 0) return [];
  if (parts.length === 0) return roots;
  const reach = await store.traverse({ from: roots, via: parts, maxDepth: deepest, emit: 'reach', first: 200_000, view: everything });
  if (reach.truncated) return allTwins(store);
  return [...new Set([...roots, ...reach.hits.map(({ twin }) => twin.iri)])];
}

async function allTwins(store: GraphStore): Promise<readonly Iri[]> {
  const all: Iri[] = [];
  let page = await store.upkeep.scan(undefined, 5000);
  while (page.length > 0) {
    all.push(...page.map(({ iri }) => iri));
    page = await store.upkeep.scan(page.at(-1)?.iri, 5000);
  }
  return all;
}

const chunk = 1000;
const containersPerTwin = 1000;

/** The right scope of each of the twins that exist. Containers outside of `twins` must carry their right scope already. */
export async function scopesOf(
  store: GraphStore,
  twins: readonly Iri[],
  known: { readonly table: ScopeTable; readonly anchors: ReadonlySet<Iri>; readonly parts: readonly Via[] },
): Promise<readonly ScopeRow[]> {
  const { table, anchors, parts } = known;
  const containers = await containersOf(store, twins, parts);
  const sets = new Map<Iri, Set<Iri>>();
  const contents = new Map<Iri, Iri[]>();
  for (const [iri, above] of containers) {
    const own = anchors.has(iri) ? [iri] : [];
    sets.set(iri, new Set([...own, ...above.flatMap((container) => (containers.has(container.iri) ? [] : table.anchorsOf(container.scope)))]));
    for (const container of above) contents.set(container.iri, [...(contents.get(container.iri) ?? []), iri]);
  }
  spreadDown(sets, contents);
  return [...sets].map(([iri, set]) => ({ iri, scope: table.intern(set) }));
}

/** Hands anchors from containers to contents until nothing changes. Ends even where containment runs in a circle, which only a raw load can make. */
function spreadDown(sets: ReadonlyMap<Iri, Set<Iri>>, contents: ReadonlyMap<Iri, readonly Iri[]>): void {
  const open = new Set(sets.keys());
  for (const container of open) {
    open.delete(container);
    const anchors = sets.get(container) ?? new Set<Iri>();
    for (const part of contents.get(container) ?? []) if (addAll(sets.get(part), anchors)) open.add(part);
  }
}

function addAll(set: Set<Iri> | undefined, anchors: ReadonlySet<Iri>): boolean {
  const before = set?.size ?? 0;
  for (const anchor of anchors) set?.add(anchor);
  return (set?.size ?? 0) > before;
}

/** The direct containers of each twin that exists. */
async function containersOf(store: GraphStore, twins: readonly Iri[], parts: readonly Via[]): Promise<ReadonlyMap<Iri, readonly ScopeRow[]>> {
  const via = parts.map(({ type, direction }): Via => ({ type, direction: turned(direction) }));
  const hop = { via, direction: 'OUT' as const, order: [], first: containersPerTwin, count: false, hops: [] };
  const containers = new Map<Iri, readonly ScopeRow[]>();
  for (let at = 0; at < twins.length; at += chunk) {
    const iris = twins.slice(at, at + chunk);
    const hops = via.length === 0 ? [] : [hop];
    const page = await store.read({ root: { kind: 'iris', iris }, order: [], first: chunk, count: false, hops, view: everything });
    for (const { twin, hops: pages } of page.rows)
      containers.set(
        twin.iri,
        (pages[0]?.rows ?? []).map(({ twin: { iri, scope } }) => ({ iri, scope })),
      );
  }
  return containers;
}
