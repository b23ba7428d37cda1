import { parseIri, toIri, type Iri } from '../../kernel/iri.ts';
import type { Ontology, Refinement } from '../../ontology/ontology.ts';
import type { Shape, ShapeRule } from '../../ontology/shapes/shape.ts';
import { bound, changed, sorted } from './aspect.ts';
import { renamedData, type DiffGround } from './diff-ground.ts';
import type { OntologyChange } from './ontology-change.ts';

/** What shapes ask of twins now that they did not, and the other way round. Blank shapes have no lasting name, so they are known by what they ask. */
export function compareShapes(ground: DiffGround): readonly OntologyChange[] {
  const [was, is] = [constraintsOf(ground.before, ground), constraintsOf(ground.after, ground)];
  const gone = [...was].filter(([key]) => !is.has(key)).map(([, asked]) => shapeChange('WIDENED', asked));
  const fresh = [...is].filter(([key]) => !was.has(key)).map(([, asked]) => shapeChange('NARROWED', asked));
  return [...gone, ...fresh, ...compareRefinements(ground)];
}

interface Constraint {
  readonly iri: Iri;
  readonly name: string;
  readonly says: string;
  readonly binds: boolean;
}

function constraintsOf({ shapes }: Ontology, ground: DiffGround): ReadonlyMap<string, Constraint> {
  const found = new Map<string, Constraint>();
  for (const shape of shapes?.shapes ?? []) {
    for (const rule of shape.body.rules) {
      for (const check of rule.checks) {
        const key = sorted(renamedData([shape.targets, rule.step, rule.severity, withoutNames(check)], ground.maps.renamed));
        found.set(key, constraint(shape, rule, check.kind, ground));
      }
    }
  }
  return found;
}

/** Shape names inside a check are left out of comparison: blank ones are numbered anew in every reading. */
function withoutNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNames);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]: [string, unknown]) => (key === 'shape' || key === 'message' ? [] : [[key, withoutNames(part)]])),
  );
}

function constraint(shape: Shape, rule: ShapeRule, kind: string, { short }: DiffGround): Constraint {
  const targets = [...shape.targets.classes, ...shape.targets.twins, ...shape.targets.subjectsOf, ...shape.targets.objectsOf];
  const [first] = targets;
  const of = targets.map(short).join(', ');
  const at = rule.step === undefined ? '' : ` of ${short(rule.step.property)}`;
  const iri = parseIri(shape.shape) ?? first ?? rule.step?.property;
  return {
    iri: iri ?? toIri('http://www.w3.org/ns/shacl#Shape'),
    name: short(shape.shape.startsWith('_:') ? (first ?? shape.shape) : shape.shape),
    says: `${kind}${at} (for ${of === '' ? 'nothing' : of})`,
    binds: rule.severity === 'error',
  };
}

function shapeChange(kind: 'NARROWED' | 'WIDENED', { iri, name, says, binds }: Constraint): OntologyChange {
  const isNarrower = kind === 'NARROWED';
  return {
    kind,
    term: 'SHAPE',
    iri,
    name,
    breaking: isNarrower && binds,
    message: `${name} ${isNarrower ? 'asks' : 'no longer asks'} ${says}.`,
    ...(isNarrower && binds ? { remedy: 'Look at the twins that would break it; mend them first, or give it sh:severity sh:Warning.' } : {}),
  };
}

/** Annotations refined for a class, container or twin. */
function compareRefinements(ground: DiffGround): readonly OntologyChange[] {
  const key = ({ property, targetClass, targetTwin, targetWithin }: Refinement): string =>
    sorted(renamedData([property, targetClass, targetTwin, targetWithin], ground.maps.renamed));
  const [was, is] = [ground.before, ground.after].map(({ refinements }) => new Map(refinements.map((refinement) => [key(refinement), refinement])));
  if (was === undefined || is === undefined) return [];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((each) => refinementChanges(was.get(each), is.get(each), ground));
}

function refinementChanges(was: Refinement | undefined, is: Refinement | undefined, { short }: DiffGround): readonly OntologyChange[] {
  const either = is ?? was;
  if (either === undefined) return [];
  const { minInclusive: a, maxInclusive: b, ...old } = was?.annotations ?? {};
  const { minInclusive: c, maxInclusive: d, ...fresh } = is?.annotations ?? {};
  const differences = [
    ...bound('least plausible value', a, c, 'least'),
    ...bound('greatest plausible value', b, d, 'most'),
    ...changed('refined annotations', old, fresh),
  ];
  const target = either.targetTwin ?? either.targetWithin ?? either.targetClass;
  const name = `${short(either.property)}${target === undefined ? '' : ` at ${short(target)}`}`;
  return differences.map(({ message, ...difference }) => ({ term: 'SHAPE', iri: either.iri, name, message: `${name}: ${message}.`, ...difference }));
}
