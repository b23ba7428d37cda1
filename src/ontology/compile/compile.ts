import type { Iri } from '../../kernel/iri.ts';
import type { Violation } from '../../kernel/violation.ts';
import { compileRefinements } from './compile-annotations.ts';
import { compileBehaviours } from './compile-behaviours.ts';
import { compileClasses } from './compile-classes.ts';
import type { CompileContext } from './compile-context.ts';
import { compileProperties } from './compile-properties.ts';
import { compileActions, compileAlarms, compileCommands, compileFailureModes, compileObjectives } from './compile-rules.ts';
import { compileSelections } from './compile-selections.ts';
import { findShapes } from './compile-shapes.ts';
import { compileUnits } from './compile-units.ts';
import { assignNames, emptyNameLock, plainFieldName, type NameLock } from './names.ts';
import type { Ontology, Property } from '../ontology.ts';
import { namedIris } from './reading.ts';
import { shortNames } from './short-names.ts';
import type { TripleGraph } from '../triple-graph.ts';
import { compileShapes } from '../shapes/compile-shape.ts';
import { noUnits, type UnitTable } from '../unit.ts';
import { hasPart, isPartOf, tq } from '../words.ts';

export interface CompileOptions {
  /** SHA-256 (hex) of the sources. */
  readonly version: string;
  readonly units?: UnitTable;
  readonly nameLock?: NameLock;
  /** Subjects typed by documents of twins: their classes and predicates are taken in even when no model declares them. */
  readonly twinSubjects?: ReadonlySet<string>;
  /** Properties that others were joined into, with those others. */
  readonly equivalents?: ReadonlyMap<Iri, readonly Iri[]>;
}

export interface CompiledOntology {
  readonly ontology: Ontology;
  /** The lock with the names that are new, to be kept for the next start. */
  readonly nameLock: NameLock;
  readonly violations: readonly Violation[];
}

/** Everything the triples say, as plain data. Never throws for what they say; what is wrong with them is returned. */
export function compileOntology(graph: TripleGraph, options: CompileOptions): CompiledOntology {
  const { units = noUnits, twinSubjects = new Set(), equivalents = new Map() } = options;
  const context: CompileContext = { graph, units, twinSubjects, equivalents, violations: [] };
  const plainClasses = compileClasses(context);
  const classNames = new Set(plainClasses.keys());
  const shapes = findShapes(context, classNames);
  const plainProperties = compileProperties(context, shapes, plainClasses);
  const named = assignNames({ classes: plainClasses.values(), properties: plainProperties.values() }, options.nameLock ?? emptyNameLock, graph.prefixes);
  const classes = withNames(plainClasses, named.classes);
  const fullyNamed = withNames(plainProperties, named.properties);
  const wishes = [...fullyNamed.values()].flatMap((property) => {
    const wish = plainFieldName(plainProperties.get(property.iri) ?? property);
    return wish === undefined ? [] : [{ property, wish }];
  });
  const short = shortNames(wishes, options.nameLock?.fields ?? {}, classes);
  const properties = withShortNames(fullyNamed, short.names);
  const parts = partProperties(properties);
  const selections = compileSelections(context);
  const held = compileShapes({ graph, classes, properties });
  const ontology: Ontology = {
    version: options.version,
    prefixes: new Map(graph.prefixes),
    classes,
    properties,
    failureModes: compileFailureModes(context),
    actions: compileActions(context),
    alarms: compileAlarms(context),
    commands: compileCommands(context),
    behaviours: compileBehaviours(context),
    objectives: compileObjectives(context),
    refinements: compileRefinements(context, shapes, properties),
    units: compileUnits(context, properties.values()),
    pointOf: pointClasses(graph),
    ...parts,
    ...(selections.length > 0 && { selections }),
    ...(held.shapes.length + held.left.length > 0 && { shapes: held }),
  };
  const nameLock = { ...named.lock, fields: short.lock };
  return { ontology, nameLock, violations: [...context.violations, ...named.violations, ...short.violations] };
}

function withNames<T extends { readonly iri: Iri; readonly name: string }>(terms: ReadonlyMap<Iri, T>, names: ReadonlyMap<Iri, string>): ReadonlyMap<Iri, T> {
  return new Map([...terms].map(([iri, term]) => [iri, { ...term, name: names.get(iri) ?? term.name }]));
}

function withShortNames(properties: ReadonlyMap<Iri, Property>, names: ReadonlyMap<Iri, string>): ReadonlyMap<Iri, Property> {
  return new Map(
    [...properties].map(([iri, property]) => {
      const shortName = names.get(iri);
      return [iri, shortName === undefined ? property : { ...property, shortName }];
    }),
  );
}

function pointClasses(graph: TripleGraph): ReadonlyMap<Iri, Iri> {
  const points = new Map<Iri, Iri>();
  for (const [subject, object] of graph.withPredicate(tq('pointOf'))) {
    const [point] = namedIris([subject]);
    const [relationship] = namedIris([object]);
    if (point !== undefined && relationship !== undefined) points.set(point, relationship);
  }
  return points;
}

/** Containment: `dcterms:hasPart` with its sub-properties, and everything that is an inverse of one of them. */
function partProperties(properties: Ontology['properties']): Pick<Ontology, 'hasPart' | 'partOf'> {
  const below = (root: string): ReadonlySet<Iri> => {
    const [iri] = namedIris([root]);
    return new Set((iri === undefined ? undefined : properties.get(iri))?.subProperties ?? []);
  };
  const whole = new Set(below(hasPart));
  const part = new Set(below(isPartOf));
  for (const { iri, inverse } of properties.values()) {
    if (inverse === undefined) continue;
    if (whole.has(inverse)) part.add(iri);
    if (part.has(inverse)) whole.add(iri);
    if (whole.has(iri)) part.add(inverse);
    if (part.has(iri)) whole.add(inverse);
  }
  return { hasPart: [...whole], partOf: [...part] };
}
