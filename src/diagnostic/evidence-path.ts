import type { Iri } from '../kernel/iri.ts';
import type { Path, PathStep as DeclaredStep } from '../ontology/condition.ts';
import type { Evaluation } from '../simulation/evaluation.ts';
import { splitPath } from '../simulation/follow-path.ts';
import type { PathStep } from './health.ts';

const deepest = 12;

/** The shortest way from `from` to `to` along a declared path; empty when they are the same twin or the path does not lead there. */
export async function evidencePath({ slice, context }: Evaluation, from: Iri, to: Iri, path: Path): Promise<readonly PathStep[]> {
  let ways: readonly (readonly PathStep[])[] = [[]];
  const endOf = (way: readonly PathStep[]): Iri => way.at(-1)?.resource ?? from;
  for (const step of splitPath(context.ontology, path).hops) {
    const next: (readonly PathStep[])[] = step.min === 0 ? [...ways] : [];
    let open = ways;
    const known = new Set<Iri>(next.map(endOf));
    for (let depth = 0; depth < (step.max === 1 ? 1 : deepest) && open.length > 0; depth++) {
      const links = await slice.linked(open.map(endOf), step);
      open = open.flatMap((way) => (links.get(endOf(way)) ?? []).filter((twin) => !known.has(twin)).map((twin) => [...way, stepTo(twin, step)]));
      for (const way of open) known.add(endOf(way));
      next.push(...open);
    }
    ways = next;
  }
  return ways.find((way) => endOf(way) === to) ?? [];
}

function stepTo(resource: Iri, { property, inverse }: DeclaredStep): PathStep {
  return { via: property, direction: inverse ? 'IN' : 'OUT', resource };
}
