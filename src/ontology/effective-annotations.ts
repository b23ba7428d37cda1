import type { Iri } from '../kernel/iri.ts';
import type { Violation } from '../kernel/violation.ts';
import type { Annotations, Ontology, Refinement } from './ontology.ts';

/** For whom annotations are asked. */
export interface AnnotationScope {
  /** The twin itself; absent when asked for a class in general. */
  readonly twin?: Iri;
  /** The twin's classes as asserted; superclasses are looked up. */
  readonly classes: readonly Iri[];
  /** The twins it is contained in, nearest first. */
  readonly containers: readonly Iri[];
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
  const names = new Set([...Object.keys(own), ...refinements.flatMap(({ annotations }) => Object.keys(annotations))].filter(isAnnotationName));
  const values = new Map<AnnotationName, AnnotationValue>();
  const sources = new Map<AnnotationName, Iri>();
  const violations: Violation[] = [];
  for (const name of names) {
    const [best, ...others] = strongest(
      ontology,
      refinements.filter(({ annotations }) => annotations[name] !== undefined),
      scope,
    );
    const other = others.find(({ annotations }) => !isEqual(annotations[name], best?.annotations[name]));
    if (best !== undefined && other !== undefined) violations.push(conflict(property, name, best, other));
    values.set(name, best === undefined ? own[name] : best.annotations[name]);
    sources.set(name, best?.iri ?? property);
  }
  return { values: Object.fromEntries(values), sources: Object.fromEntries(sources), violations };
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
];

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
function strongest(ontology: Ontology, candidates: readonly Refinement[], { containers }: AnnotationScope): readonly Refinement[] {
  const rank = ({ targetTwin, targetWithin }: Refinement): number =>
    targetTwin !== undefined ? -1 : targetWithin !== undefined ? containers.indexOf(targetWithin) : containers.length;
  const best = Math.min(...candidates.map(rank));
  const ranked = candidates.filter((candidate) => rank(candidate) === best);
  const isBelow = (a: Iri | undefined, b: Iri | undefined): boolean =>
    a !== undefined && a !== b && (b === undefined || ontology.classes.get(a)?.ancestors.includes(b) === true);
  return ranked.filter((candidate) => !ranked.some((other) => isBelow(other.targetClass, candidate.targetClass)));
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
