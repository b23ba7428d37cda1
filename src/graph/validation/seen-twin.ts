import type { Iri } from '../../kernel/iri.ts';
import type { Value } from '../../kernel/value.ts';
import type { Ontology, Property } from '../../ontology/ontology.ts';
import { stepKey } from '../../ontology/shapes/check-twin.ts';
import type { SeenStep, SeenTwin, SeenValue, ShapeStep } from '../../ontology/shapes/shape.ts';
import { labelsOf } from '../class-labels.ts';
import type { Twin } from '../twin.ts';

/** What shapes look at of a twin: it need not be stored yet. */
export type TwinContent = Pick<Twin, 'iri' | 'classes' | 'attributes'>;

/** Neighbours by step, as far as they were read; see `stepKey`. */
export type Neighbours = ReadonlyMap<string, SeenStep>;

/** A twin as shapes see it: values of attributes one by one, neighbours with all their classes. */
export function seenTwin(ontology: Pick<Ontology, 'classes' | 'properties'>, { iri, classes, attributes }: TwinContent, neighbours: Neighbours): SeenTwin {
  const linked = [...neighbours].filter(([key, { count }]) => count > 0 && !key.startsWith('^')).map(([key]) => key.slice(1, -1));
  return {
    iri,
    labels: new Set(labelsFor(ontology, classes)),
    properties: [...Object.keys(attributes), ...linked],
    values: (step) => {
      const property = ontology.properties.get(step.property);
      if (property?.kind !== 'attribute') return neighbours.get(stepKey(step));
      const values = valuesOf(property, attributes[step.property]).map((value): SeenValue => ({ kind: 'value', value }));
      return { values, count: values.length };
    },
  };
}

/** A neighbour as shapes see it. */
export function seenNeighbour(ontology: Pick<Ontology, 'classes'>, { iri, classes }: Pick<Twin, 'iri' | 'classes'>): SeenValue {
  return { kind: 'twin', iri, labels: new Set(labelsFor(ontology, classes)) };
}

/** The neighbours with one more, or one less. */
export function withNeighbour(neighbours: Neighbours, step: ShapeStep, change: { readonly add?: SeenValue; readonly remove?: Iri }): Neighbours {
  const before = neighbours.get(stepKey(step));
  if (before === undefined) return neighbours;
  const kept = before.values.filter((value) => value.kind !== 'twin' || (value.iri !== change.remove && value.iri !== iriOf(change.add)));
  const values = change.add === undefined ? kept : [...kept, change.add];
  return new Map([...neighbours, [stepKey(step), { values, count: before.count - before.values.length + values.length }]]);
}

function iriOf(value: SeenValue | undefined): Iri | undefined {
  return value?.kind === 'twin' ? value.iri : undefined;
}

/** A list is several values where the property takes several, one value where a value is a list. */
function valuesOf({ many, schema }: Property, value: Value | undefined): readonly Value[] {
  if (value === undefined) return [];
  const isOne = schema?.kind === 'array' || schema?.kind === 'vector';
  return Array.isArray(value) && (many || !isOne) ? value : [value];
}

// The classes of twins are few lists, told apart by identity of their text; their closures are looked up for every neighbour of every twin.
const closures = new WeakMap<Ontology['classes'], Map<string, readonly Iri[]>>();

function labelsFor(ontology: Pick<Ontology, 'classes'>, classes: readonly Iri[]): readonly Iri[] {
  const known = closures.get(ontology.classes) ?? new Map<string, readonly Iri[]>();
  closures.set(ontology.classes, known);
  const key = classes.join(' ');
  const labels = known.get(key) ?? labelsOf(ontology, classes);
  if (known.size < 100_000) known.set(key, labels);
  return labels;
}
