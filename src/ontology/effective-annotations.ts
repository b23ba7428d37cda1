import type { Iri } from '../kernel/iri.ts';
import type { Violation } from '../kernel/violation.ts';
import type { Annotations, Ontology, Refinement } from './ontology.ts';
import { convert, convertDifference } from './unit.ts';

/** For whom annotations are asked. */
export interface AnnotationScope {
  /** The twin itself; absent when asked for a class in general. */
  readonly twin?: Iri;
  /** The twin's classes as asserted; superclasses are looked up. */
  readonly classes: readonly Iri[];
  /** The twins it is contained in, nearest first. */
  readonly containers: readonly Iri[];
  /** The unit the twin's values are in, where the property has none of its own: numbers declared in another are converted to it. */
  readonly unit?: Iri | undefined;
}

/** The annotations in force, each with the IRI of the property or shape that set it. */
export interface EffectiveAnnotations {
  readonly values: Annotations;
  readonly sources: Readonly<Partial<Record<keyof Annotations, Iri>>>;
  /** Refinements of equal rank that differ. */
  readonly violations: readonly Violation[];
}

type AnnotationName = keyof Annotations;
type AnnotationValue = Annotations[AnnotationName];

/** The annotations of a property for one twin. Each is decided alone: twin, then nearest container, then most specific class, then the property. */
export function effectiveAnnotations(ontology: Ontology, property: Iri, scope: AnnotationScope): EffectiveAnnotations {
  const refinements = refinementsOf(ontology, property, scope);
  const own = ontology.properties.get(property)?.annotations ?? {};
  const values = new Map<AnnotationName, AnnotationValue>();
  const sources = new Map<AnnotationName, Iri>();
  const violations: Violation[] = [];
  for (const name of namesIn(own, refinements)) {
    const [best, ...others] = strongest(
      ontology,
      refinements.filter(({ annotations }) => annotations[name] !== undefined),
      scope,
    );
    const value = best && inUnitOf(ontology, best, name, scope);
    const other = others.find((candidate) => !isEqual(inUnitOf(ontology, candidate, name, scope), value));
    if (best !== undefined && other !== undefined) violations.push(conflict(property, name, best, other));
    values.set(name, best === undefined ? own[name] : value);
    sources.set(name, best?.iri ?? property);
  }
  return { values: Object.fromEntries(values), sources: Object.fromEntries(sources), violations };
}

/** How specific a declaration is: the twin itself, a twin that contains it, one of its classes, the property for all. */
export type AnnotationRank = 'TWIN' | 'CONTAINER' | 'CLASS' | 'PROPERTY';

/** One declaration that could decide an annotation of a twin. */
export interface AnnotationCandidate {
  readonly annotation: AnnotationName;
  readonly value: NonNullable<AnnotationValue>;
  /** The property, or the shape that refines it. */
  readonly source: Iri;
  readonly rank: AnnotationRank;
  /** The twin, container or class it is declared for. */
  readonly of?: Iri;
  /** Whether this one decides; the others are overridden by it. */
  readonly inForce: boolean;
}

/** Every declaration that bears on a twin's property, the one in force first, then what it overrides in the order of precedence. */
export function explainAnnotations(ontology: Ontology, property: Iri, scope: AnnotationScope): readonly AnnotationCandidate[] {
  const refinements = refinementsOf(ontology, property, scope);
  const own = ontology.properties.get(property)?.annotations ?? {};
  const { sources } = effectiveAnnotations(ontology, property, scope);
  const depth = ({ targetClass }: Refinement): number => (targetClass === undefined ? 0 : (ontology.classes.get(targetClass)?.ancestors.length ?? 1));
  const ordered = refinements.toSorted((a, b) => rankOf(a, scope) - rankOf(b, scope) || depth(b) - depth(a));
  return [...namesIn(own, refinements)].flatMap((annotation) => {
    const declared = ordered.flatMap((refinement): readonly AnnotationCandidate[] => {
      const value = inUnitOf(ontology, refinement, annotation, scope);
      const { iri, targetTwin, targetWithin, targetClass } = refinement;
      const of = targetTwin ?? targetWithin ?? targetClass;
      const rank = targetTwin !== undefined ? 'TWIN' : targetWithin !== undefined ? 'CONTAINER' : 'CLASS';
      return value === undefined ? [] : [{ annotation, value, source: iri, rank, ...(of !== undefined && { of }), inForce: sources[annotation] === iri }];
    });
    const value = own[annotation];
    const base: readonly AnnotationCandidate[] =
      value === undefined ? [] : [{ annotation, value, source: property, rank: 'PROPERTY', inForce: sources[annotation] === property }];
    return [...declared, ...base].toSorted((a, b) => Number(b.inForce) - Number(a.inForce));
  });
}

function namesIn(own: Annotations, refinements: readonly Refinement[]): ReadonlySet<AnnotationName> {
  return new Set([...Object.keys(own), ...refinements.flatMap(({ annotations }) => Object.keys(annotations))].filter(isAnnotationName));
}

const differences: ReadonlySet<AnnotationName> = new Set(['deadband', 'maxRate']);

/** What a refinement says, in the unit of the twin where the refinement is written in another. */
function inUnitOf(ontology: Ontology, { annotations, unit }: Refinement, name: AnnotationName, scope: AnnotationScope): AnnotationValue {
  const value = annotations[name];
  const [from, to] = [unit, scope.unit].map((iri) => (iri === undefined ? undefined : ontology.units.get(iri)));
  if (!measured.has(name) || typeof value !== 'number' || from === undefined || to === undefined) return value;
  const converted = differences.has(name) ? convertDifference(value, from, to) : convert(value, from, to);
  // What stands behind the 12th digit is noise of the conversion.
  return converted === undefined ? value : Number(converted.toPrecision(12));
}

const annotationNames: readonly AnnotationName[] = [
  'low',
  'high',
  'lowLow',
  'highHigh',
  'deadband',
  'maxRate',
  'expectedIntervalMs',
  'interpolation',
  'retentionMs',
  'minInclusive',
  'maxInclusive',
  'defaultValue',
  'unit',
  'quantityKind',
  'delayMs',
  'strength',
];

/** Those whose numbers are in the unit of the property. */
const measured: ReadonlySet<AnnotationName> = new Set([
  'low',
  'high',
  'lowLow',
  'highHigh',
  'deadband',
  'maxRate',
  'minInclusive',
  'maxInclusive',
  'defaultValue',
]);

function isAnnotationName(name: string): name is AnnotationName {
  return annotationNames.some((known) => known === name);
}

const indexes = new WeakMap<Ontology, ReadonlyMap<Iri, readonly Refinement[]>>();

/** The refinements of a property that hold within the scope. */
function refinementsOf(ontology: Ontology, property: Iri, { twin, classes, containers }: AnnotationScope): readonly Refinement[] {
  const index = indexes.get(ontology) ?? Map.groupBy(ontology.refinements, (refinement) => refinement.property);
  indexes.set(ontology, index);
  const all = index.get(property) ?? [];
  if (all.length === 0) return all;
  const types = new Set(classes.flatMap((type) => ontology.classes.get(type)?.ancestors ?? [type]));
  return all.filter(
    ({ targetTwin, targetWithin, targetClass }) =>
      (targetTwin === undefined || targetTwin === twin) &&
      (targetWithin === undefined || containers.includes(targetWithin)) &&
      (targetClass === undefined || types.has(targetClass)),
  );
}

/** The refinements of the highest rank, and among those of classes the ones no other is more specific than. */
function strongest(ontology: Ontology, candidates: readonly Refinement[], scope: AnnotationScope): readonly Refinement[] {
  const best = candidates.reduce((least, candidate) => Math.min(least, rankOf(candidate, scope)), Infinity);
  const ranked = candidates.filter((candidate) => rankOf(candidate, scope) === best);
  const isBelow = (a: Iri | undefined, b: Iri | undefined): boolean =>
    a !== undefined && a !== b && (b === undefined || ontology.classes.get(a)?.ancestors.includes(b) === true);
  return ranked.filter((candidate) => !ranked.some((other) => isBelow(other.targetClass, candidate.targetClass)));
}

/** Position in the precedence: the twin, its containers from the nearest outward, then classes. */
function rankOf({ targetTwin, targetWithin }: Refinement, { containers }: AnnotationScope): number {
  return targetTwin !== undefined ? -1 : targetWithin !== undefined ? containers.indexOf(targetWithin) : containers.length;
}

function isEqual(a: AnnotationValue, b: AnnotationValue): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function conflict(property: Iri, name: AnnotationName, a: Refinement, b: Refinement): Violation {
  return {
    code: 'LIMITS',
    severity: 'error',
    message: `Two refinements of equal rank differ in ${name} of <${property}>: <${a.iri}> and <${b.iri}>.`,
    remedy: 'Keep one of them, or make one more specific (a subclass, a nearer container, the twin).',
    term: property,
    ...(b.place !== undefined && { place: b.place }),
  };
}
