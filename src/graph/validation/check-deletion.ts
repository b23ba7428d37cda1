import type { Iri } from '../../kernel/iri.ts';
import type { ShapeBreach } from '../../ontology/shapes/check-twin.ts';
import { stepKey, stepsOfShapes } from '../../ontology/shapes/check-twin.ts';
import type { ShapeStep } from '../../ontology/shapes/shape.ts';
import type { ChangeContext } from '../change-outcome.ts';
import { loadTwinsByIri } from '../get-twin.ts';
import { everything } from '../view.ts';
import { checkChangedEnd, verdictOf, type ShapeVerdict } from './check-change.ts';
import { readNeighbours } from './read-neighbours.ts';

/** Neighbours of a twin that are asked what they would lack without it. */
const mostAsked = 200;

/** What the neighbours of a twin, as {@link askedNeighbours} finds them, would lack without it. A neighbour the caller does not see is not named. */
export async function checkDeletion(context: ChangeContext, iri: Iri, asked: AskedNeighbours): Promise<ShapeVerdict> {
  const { store } = context;
  const twins = await loadTwinsByIri(store, [...asked.keys()], everything);
  const breaches: ShapeBreach[] = [];
  for (const [neighbour, steps] of asked) {
    const twin = twins.get(neighbour);
    if (twin === undefined) continue;
    breaches.push(
      ...(await checkChangedEnd(
        context,
        twin,
        steps.map((step) => ({ step, remove: iri })),
      )),
    );
  }
  const broken = await loadTwinsByIri(
    store,
    [...asked.keys()].filter((neighbour) => breaches.some(({ focus }) => focus === neighbour)),
    context.view,
  );
  const seen = new Set<string>(broken.keys());
  return verdictOf(
    context,
    breaches.map((breach) => (seen.has(breach.focus) ? breach : unnamed(breach, iri))),
  );
}

/** Each neighbour with the steps of its shapes that lead to the twin. */
export type AskedNeighbours = ReadonlyMap<Iri, readonly ShapeStep[]>;

/** The neighbours that may lack a twin by a shape. */
export async function askedNeighbours({ store, ontology, validation }: ChangeContext, iri: Iri): Promise<AskedNeighbours> {
  if (ontology.shapes === undefined || validation === 'off') return new Map();
  const steps = stepsOfShapes(ontology.shapes?.shapes ?? []);
  const turned = steps.map((step) => ({ ...step, inverse: !step.inverse }));
  const neighbours = (await readNeighbours(store, ontology, { iris: [iri], steps: turned })).get(iri);
  const found = new Map<Iri, readonly ShapeStep[]>();
  for (const [i, step] of steps.entries()) {
    const there = neighbours?.get(stepKey(turned[i] ?? step));
    for (const value of there?.values ?? []) {
      if (value.kind !== 'twin' || value.iri === iri || (found.size >= mostAsked && !found.has(value.iri))) continue;
      found.set(value.iri, [...(found.get(value.iri) ?? []), step]);
    }
  }
  return found;
}

function unnamed({ shape, constraint, severity, remedy }: ShapeBreach, iri: Iri): ShapeBreach {
  return { shape, constraint, severity, remedy, focus: iri, message: 'Another twin, which you may not see, relies on this one' };
}
