import type { Iri } from '../kernel/iri.ts';
import type { GraphStore } from '../graph/graph-store.ts';
import type { Hop, Page, Via } from '../graph/plan.ts';
import type { Twin } from '../graph/twin.ts';
import type { MappingRule } from './rules/mapping-rule.ts';
import type { TwinMigration } from './carry/migrate-twin.ts';
import { neighbourhood } from './carry/neighbourhood.ts';
import { patched } from './carry/patch-mutations.ts';

/**
 * The store as it will be when the rules have been applied, for who only looks: twins carry the new values, links are found under their new types. Nothing is written.
 * Of neighbours only what follows from themselves is carried over.
 */
export function carriedStore(graph: GraphStore, migration: TwinMigration, rules: readonly MappingRule[]): GraphStore {
  const former = new Map<Iri, readonly Iri[]>();
  for (const rule of rules) if (rule.kind === 'rename') former.set(rule.to, [...(former.get(rule.to) ?? []), rule.from]);
  const alone = (twin: Twin): Twin =>
    patched(
      twin,
      migration.forward(twin, () => []),
    );
  return {
    ...graph,
    read: async (plan, signal) => carriedPage(await graph.read({ ...plan, hops: plan.hops.map((hop) => formerHop(hop, former)) }, signal), alone),
    upkeep: {
      ...graph.upkeep,
      scan: async (after, limit) => {
        const page = await graph.upkeep.scan(after, limit);
        const near = await neighbourhood(graph, page, migration.hops, true);
        return page.map((twin) => patched(twin, migration.forward(twin, near.of(twin.iri))));
      },
    },
  };
}

function formerHop(hop: Hop, former: ReadonlyMap<Iri, readonly Iri[]>): Hop {
  const via = hop.via.flatMap((step): readonly Via[] => [step, ...(former.get(step.type) ?? []).map((type) => ({ ...step, type }))]);
  return { ...hop, via, hops: hop.hops.map((next) => formerHop(next, former)) };
}

function carriedPage(page: Page, carry: (twin: Twin) => Twin): Page {
  return { ...page, rows: page.rows.map((row) => ({ ...row, twin: carry(row.twin), hops: row.hops.map((next) => carriedPage(next, carry)) })) };
}
