import type { Iri } from '../kernel/iri.ts';
import type { Ontology, Property } from '../ontology/ontology.ts';
import type { Twin } from '../graph/twin.ts';

/** Whether a twin is of any of `classes`, subclasses included. An empty list means every twin. */
export function isOfAny(ontology: Ontology, twin: Twin, classes: readonly Iri[]): boolean {
  return (
    classes.length === 0 ||
    twin.classes.some((own) => classes.includes(own) || (ontology.classes.get(own)?.ancestors ?? []).some((ancestor) => classes.includes(ancestor)))
  );
}

/** How many steps above a twin's own classes `target` stands: 0 for an asserted class; `undefined` when the twin is not of it. */
export function classDistance(ontology: Ontology, twin: Twin, target: Iri): number | undefined {
  let best: number | undefined;
  for (const own of twin.classes) {
    const distance = own === target ? 0 : (ontology.classes.get(own)?.ancestors.indexOf(target) ?? -1);
    if (distance >= 0 && (best === undefined || distance < best)) best = distance;
  }
  return best;
}

const byName = new WeakMap<Ontology, ReadonlyMap<string, readonly Property[]>>();

/** The property that `name` stands for in an expression about `twin`. */
export function propertyNamed(ontology: Ontology, twin: Twin, name: string): Property | undefined {
  const known = byName.get(ontology) ?? indexNames(ontology);
  return known.get(name)?.find((property) => isOfAny(ontology, twin, property.domain));
}

function indexNames(ontology: Ontology): ReadonlyMap<string, readonly Property[]> {
  const index = new Map<string, Property[]>();
  for (const property of ontology.properties.values()) {
    if (property.kind !== 'telemetry' && property.kind !== 'attribute') continue;
    for (const name of new Set([property.name, property.shortName ?? property.name])) index.set(name, [...(index.get(name) ?? []), property]);
  }
  byName.set(ontology, index);
  return index;
}
