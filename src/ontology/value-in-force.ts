import { parseIri, type Iri } from '../kernel/iri.ts';
import type { Value } from '../kernel/value.ts';
import { effectiveAnnotations } from './effective-annotations.ts';
import type { Ontology, Property, Refinement } from './ontology.ts';
import { qudt } from './words.ts';
import type { ValueSchema } from './value-schema.ts';

/** What must be known of a twin to tell what its values look like. */
export interface MeasuredTwin {
  readonly iri: Iri;
  readonly classes: readonly Iri[];
  readonly attributes: Readonly<Record<string, Value>>;
}

/** The units of one telemetry property of one twin. */
export interface UnitsInForce {
  /** What values are kept and answered in: the property's unit, which is one for all; where it has none, what the twin, its class or its container says. */
  readonly kept?: Iri;
  /** What a bare number is in when the twin sends it. */
  readonly sent?: Iri;
}

/** `qudt:hasUnit` on the twin (or a sub-property of it), else a refinement of the property; a unit of another dimension than the property's is not meant for it. */
export function unitsInForce(ontology: Ontology, property: Property, twin: MeasuredTwin): UnitsInForce {
  const own = unitOnTwin(ontology, twin);
  const refined = hasUnitRefinement(ontology, property.iri)
    ? effectiveAnnotations(ontology, property.iri, { twin: twin.iri, classes: twin.classes, containers: [] }).values.unit
    : undefined;
  const kept = property.unit ?? own ?? refined;
  const sent = [own, refined].find((unit) => unit !== undefined && isAlike(ontology, unit, kept)) ?? kept;
  return { ...(kept !== undefined && { kept }), ...(sent !== undefined && { sent }) };
}

function isAlike({ units }: Ontology, a: Iri, b: Iri | undefined): boolean {
  const [one, other] = [units.get(a), b === undefined ? undefined : units.get(b)];
  return a === b || (one !== undefined && other !== undefined && one.dimension !== '' && one.dimension === other.dimension);
}

/** The unit that a twin names itself. */
export function unitOnTwin(ontology: Ontology, { attributes }: MeasuredTwin): Iri | undefined {
  for (const word of unitWords(ontology)) {
    const value = attributes[word];
    const unit = typeof value === 'string' ? parseIri(value) : undefined;
    if (unit !== undefined) return unit;
  }
  return undefined;
}

const wordsOf = new WeakMap<Ontology, readonly string[]>();

/** `qudt:hasUnit` and `qudt:unit` with their sub-properties, such as `brick:hasUnit`. */
function unitWords(ontology: Ontology): readonly string[] {
  const roots: readonly string[] = [qudt('hasUnit'), qudt('unit')];
  const known = wordsOf.get(ontology) ?? [
    ...roots,
    ...[...ontology.properties.values()].filter(({ superProperties }) => superProperties.some((iri) => roots.includes(iri))).map(({ iri }) => iri),
  ];
  wordsOf.set(ontology, known);
  return known;
}

/** What a value of the property looks like for twins of these classes: a class may say more of a property that takes any value, such as that of a point. */
export function schemaInForce(ontology: Ontology, { iri, schema = { kind: 'any' } }: Property, classes: readonly Iri[]): ValueSchema {
  if (schema.kind !== 'any') return schema;
  const refinements = indexOf(ontology).schemas.get(iri);
  if (refinements === undefined) return schema;
  for (const type of classes) {
    for (const above of ontology.classes.get(type)?.ancestors ?? [type]) {
      const found = refinements.get(above);
      if (found !== undefined) return found;
    }
  }
  return schema;
}

interface Index {
  readonly schemas: ReadonlyMap<Iri, ReadonlyMap<Iri, ValueSchema>>;
  readonly units: ReadonlySet<Iri>;
}

const indexes = new WeakMap<readonly Refinement[], Index>();

function indexOf({ refinements }: Ontology): Index {
  const known = indexes.get(refinements);
  if (known !== undefined) return known;
  const schemas = new Map<Iri, Map<Iri, ValueSchema>>();
  for (const { property, targetClass, targetWithin, schema } of refinements) {
    if (schema === undefined || targetClass === undefined || targetWithin !== undefined) continue;
    const byClass = schemas.get(property) ?? new Map<Iri, ValueSchema>();
    schemas.set(property, byClass.set(targetClass, schema));
  }
  const units = new Set(refinements.filter(({ annotations }) => annotations.unit !== undefined).map(({ property }) => property));
  const index = { schemas, units };
  indexes.set(refinements, index);
  return index;
}

function hasUnitRefinement(ontology: Ontology, property: Iri): boolean {
  return indexOf(ontology).units.has(property);
}
