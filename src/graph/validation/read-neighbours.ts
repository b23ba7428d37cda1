import type { Iri } from '../../kernel/iri.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { stepKey } from '../../ontology/shapes/check-twin.ts';
import type { SeenStep, ShapeStep } from '../../ontology/shapes/shape.ts';
import type { GraphStore } from '../graph-store.ts';
import type { Hop } from '../plan.ts';
import { everything } from '../view.ts';
import { seenNeighbour, type Neighbours } from './seen-twin.ts';

/** Neighbours read of one twin at one step; of a hub with more, what needs the rest is not judged. */
const mostNeighbours = 1000;
/** The same where many twins are read at once. */
const usualNeighbours = 20;

/**
 * The neighbours of twins at the given steps, those of attributes left out, whoever may see them: rules hold for what is there.
 * One read for all, and one more for each twin with many neighbours.
 */
export async function readNeighbours(
  store: GraphStore,
  ontology: Pick<Ontology, 'classes' | 'properties'>,
  { iris, steps, signal }: { readonly iris: readonly Iri[]; readonly steps: readonly ShapeStep[]; readonly signal?: AbortSignal | undefined },
): Promise<ReadonlyMap<Iri, Neighbours>> {
  const links = steps.filter(({ property }) => ontology.properties.get(property)?.kind !== 'attribute');
  if (links.length === 0 || iris.length === 0) return new Map();
  const first = iris.length === 1 ? mostNeighbours : usualNeighbours;
  const hops = links.map((step) => hopOf(step, first));
  const page = await store.read({ root: { kind: 'iris', iris }, order: [], first: iris.length, count: false, hops, view: everything }, signal);
  const found = new Map<Iri, Neighbours>();
  for (const row of page.rows) {
    const seen = links.map((step, i): readonly [string, SeenStep] => {
      const { rows, totalCount } = row.hops[i] ?? { rows: [] };
      return [stepKey(step), { values: rows.map(({ twin }) => seenNeighbour(ontology, twin)), count: totalCount ?? rows.length }];
    });
    const isCut = seen.some(([, { values, count }]) => values.length < count);
    const whole =
      isCut && iris.length > 1 ? (await readNeighbours(store, ontology, { iris: [row.twin.iri], steps: links, signal })).get(row.twin.iri) : undefined;
    found.set(row.twin.iri, whole ?? new Map(seen));
  }
  return found;
}

function hopOf({ property, inverse }: ShapeStep, first: number): Hop {
  const direction = inverse ? 'IN' : 'OUT';
  return { via: [{ type: property, direction }], direction, order: [], first, count: true, hops: [] };
}
