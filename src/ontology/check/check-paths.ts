import { localName, type Iri } from '../../kernel/iri.ts';
import { didYouMean } from '../../kernel/suggest.ts';
import type { Path, PathStep } from '../condition.ts';
import type { Ontology } from '../ontology.ts';
import { mayHave, targetsOf } from './class-reach.ts';
import type { Finding } from './finding.ts';
import type { ValueUse } from './value-use.ts';

/** PATH and MANY: every step exists and fits the class before it, and one number is not asked of a path that forks. */
export function checkPaths(ontology: Ontology, uses: readonly ValueUse[]): readonly Finding[] {
  return uses.flatMap((use) => {
    const paths = [...(use.value.path === undefined ? [] : [use.value.path]), ...(use.into === undefined ? [] : [use.into.path])];
    const wrong = paths.flatMap((path) => wrongStep(ontology, use, path));
    return wrong.length > 0 ? wrong : forks(ontology, use);
  });
}

function wrongStep(ontology: Ontology, { owner, classes }: ValueUse, path: Path): readonly Finding[] {
  let at = classes;
  for (const [index, step] of path.entries()) {
    const message = problemOf(ontology, at, step, index === path.length - 1);
    if (message !== undefined)
      return [
        { code: 'PATH', term: owner, message, remedy: 'Correct the path: relationships first, the property last, each of the class the step before leads to.' },
      ];
    at = targetsOf(ontology, step);
  }
  return [];
}

function problemOf(ontology: Ontology, at: readonly Iri[], step: PathStep, last: boolean): string | undefined {
  if (ontology.classes.has(step.property))
    return isPointClass(ontology, step.property) ? undefined : `The class <${step.property}> stands in a path and is no class of points.`;
  const property = ontology.properties.get(step.property);
  if (property === undefined)
    return `The path names <${step.property}>, which is no property here.${didYouMean(localName(step.property), candidates(ontology))}`;
  const isLink = property.kind === 'relationship' || property.kind === 'component';
  if (!last && !isLink) return `The path goes on after "${property.name}", which is no relationship.`;
  if (at.length === 0 || step.inverse) return undefined;
  return at.some((type) => mayHave(ontology, type, property))
    ? undefined
    : `Twins of class ${at.map((type) => `"${nameOf(ontology, type)}"`).join(' or ')} have no "${property.name}".`;
}

function candidates(ontology: Ontology): readonly string[] {
  return [...ontology.properties.keys()].map(localName);
}

function nameOf(ontology: Ontology, type: Iri): string {
  return ontology.classes.get(type)?.name ?? type;
}

function isPointClass(ontology: Ontology, type: Iri): boolean {
  return ontology.classes.get(type)?.ancestors.some((above) => ontology.pointOf.has(above)) ?? false;
}

function forks(ontology: Ontology, { owner, value, one }: ValueUse): readonly Finding[] {
  const { path, aggregate } = value;
  if (!one || path === undefined || aggregate !== undefined) return [];
  const fork = path.find((step) => canFork(ontology, step));
  if (fork === undefined) return [];
  const message = `One value is needed and <${fork.property}>${fork.inverse ? ' (inverse)' : ''} may lead to many.`;
  return [{ code: 'MANY', term: owner, message, remedy: 'Add tq:aggregate, or declare the relationship functional (sh:maxCount 1).' }];
}

/** A step to many: repeated, a class of points, a property with several values, or the inverse of a relationship that is not one-to-one. */
function canFork(ontology: Ontology, { property: iri, inverse, max }: PathStep): boolean {
  if (max === 'many' || ontology.classes.has(iri)) return true;
  const property = ontology.properties.get(iri);
  if (property === undefined) return false;
  if (!inverse) return property.many;
  const back = property.inverse === undefined ? undefined : ontology.properties.get(property.inverse);
  return back?.many ?? true;
}
