import type { Iri } from '../../kernel/iri.ts';
import type { Path, PathStep } from '../condition.ts';
import type { Ontology, Property } from '../ontology.ts';

/** Whether twins of a class may have a property: its domain is the class, a superclass or (some of its twins) a subclass; no domain means every twin. */
export function mayHave(ontology: Ontology, type: Iri, { domain }: Property): boolean {
  const above = ontology.classes.get(type)?.ancestors ?? [type];
  return domain.length === 0 || domain.some((each) => above.includes(each) || ontology.classes.get(each)?.ancestors.includes(type) === true);
}

/** The properties that every twin of one of the classes may have, for names in expressions. */
export function propertiesOf(ontology: Ontology, classes: readonly Iri[]): readonly Property[] {
  const above = new Set(classes.flatMap((type) => ontology.classes.get(type)?.ancestors ?? [type]));
  return [...ontology.properties.values()].filter(({ domain }) => domain.some((type) => above.has(type)));
}

/** The names an expression may use: properties of the classes, and classes of points, which read the points of the twin. */
export function namesOf(ontology: Ontology, classes: readonly Iri[]): ReadonlySet<string> {
  const points =
    ontology.pointOf.size === 0 ? [] : [...ontology.classes.values()].filter(({ ancestors }) => ancestors.some((above) => ontology.pointOf.has(above)));
  const properties = propertiesOf(ontology, classes).flatMap(({ name, shortName }) => (shortName === undefined ? [name] : [name, shortName]));
  return new Set([...properties, ...points.map(({ name }) => name)]);
}

/** The classes at the far end of a step; empty when nothing is declared. */
export function targetsOf(ontology: Ontology, step: PathStep): readonly Iri[] {
  if (ontology.classes.has(step.property)) return [step.property];
  const property = ontology.properties.get(step.property);
  if (property === undefined) return [];
  return step.inverse ? property.domain : property.range;
}

/** The classes of the twins on which the last step of a path is read. */
export function classesBeforeLast(ontology: Ontology, classes: readonly Iri[], path: Path): readonly Iri[] {
  const before = path.at(-2);
  return before === undefined ? classes : targetsOf(ontology, before);
}
