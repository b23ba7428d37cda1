import type { Iri } from '../../kernel/iri.ts';
import type { Violation } from '../../kernel/violation.ts';
import { flagAt, namedIris, pickText } from '../compile/reading.ts';
import { propertyAt } from '../equivalents.ts';
import type { Ontology, Property } from '../ontology.ts';
import type { TripleGraph, TripleTerm } from '../triple-graph.ts';
import { owl, qudt, rdfs, rdfType, sh, skos, tq } from '../words.ts';
import { restrictionShapes } from './compile-restrictions.ts';
import type { Compiling, ShapeGround } from './compiling.ts';
import { countAt, countsOf, leafReaders, listed, type ConstraintReader } from './leaf-constraints.ts';
import { readPath } from './shape-path.ts';
import { hasTarget, isClass, isDeactivated } from './shape-structure.ts';
import type { CompiledShapes, Shape, ShapeBody, ShapeCheck, ShapeJoin, ShapeRule, ShapeStep, ShapeTargets, UncompiledShape } from './shape.ts';

/**
 * Compiles every shape of the graph that chooses twins, and the counts of OWL restrictions. Constraints that need more than a twin and its neighbours
 * (longer paths, shapes of neighbours, SPARQL, languages) are left to the check of documents and listed.
 */
export function compileShapes(ground: ShapeGround): CompiledShapes {
  const left: UncompiledShape[] = [];
  const shapes: Shape[] = [];
  for (const shape of rootShapes(ground)) {
    const rules = rootRules(ground, shape, left);
    const place = ground.graph.place(shape);
    if (rules.length > 0) shapes.push({ shape, targets: targetsOf(ground, shape), body: { rules }, ...(place !== undefined && { place }) });
  }
  shapes.push(...restrictionShapes(ground));
  return { shapes, left };
}

/** Shapes within one shape that are compiled, each as often as it is referred to; shapes from outside may multiply without end. */
const mostShapes = 5000;
const deepest = 40;

function rootRules(ground: ShapeGround, shape: string, left: UncompiledShape[]): readonly ShapeRule[] {
  const told = new Set<string>();
  const budget = { shapes: mostShapes };
  const path = ground.graph.object(shape, sh('path'));
  const compiling: Compiling = { ...ground, depth: 0, open: new Set([shape]), budget, leave: (message) => void told.add(message) };
  const rules = attempt(() => (path === undefined ? rulesOf(compiling, shape) : propertyRule(compiling, shape))) ?? [];
  const isWhole = budget.shapes >= 0;
  if (!isWhole) told.add('It is too large, or nested too deeply, to be held against twins in the store.');
  left.push(...[...told].map((message) => ({ shape, message })));
  return isWhole ? rules : [];
}

function rootShapes({ graph, classes }: ShapeGround): readonly string[] {
  const words = ['targetClass', 'targetNode', 'targetSubjectsOf', 'targetObjectsOf'].map(sh);
  const chosen = new Set(words.flatMap((word) => [...graph.withPredicate(word)].map(([shape]) => shape)));
  for (const iri of classes.keys()) chosen.add(iri);
  // A shape for what a container holds is one of ours: it refines limits, see `compile-annotations.ts`.
  return [...chosen].filter((shape) => hasTarget(graph, shape) && !isDeactivated(graph, shape) && graph.object(shape, tq('targetWithin')) === undefined);
}

function targetsOf({ graph, properties }: ShapeGround, shape: string): ShapeTargets {
  const named = (word: string): readonly Iri[] => namedIris(graph.objects(shape, sh(word)));
  const meant = (word: string): readonly Iri[] => named(word).map((iri) => propertyAt({ properties }, iri)?.iri ?? iri);
  const own = isClass(graph, shape) ? namedIris([shape]) : [];
  return { classes: [...own, ...named('targetClass')], twins: named('targetNode'), subjectsOf: meant('targetSubjectsOf'), objectsOf: meant('targetObjectsOf') };
}

/** Thrown inside `sh:or`, `sh:not` and the like: without one part the whole would say something else. */
class Uncompilable extends Error {}

/** What a shape asks of a node: one rule for the node itself, one for each property shape. */
function rulesOf(compiling: Compiling, shape: string): readonly ShapeRule[] {
  const { graph, budget, open } = compiling;
  if (isDeactivated(graph, shape)) return [];
  budget.shapes = open.size > deepest ? -1 : budget.shapes - 1;
  if (budget.shapes < 0) throw new Uncompilable('The shape is too large.');
  const own = checksOf(compiling, shape);
  const rules: ShapeRule[] = own.length === 0 ? [] : [{ shape, ...spoken(graph, shape), checks: own }];
  if (compiling.depth === 0) for (const node of graph.resources(shape, sh('node'))) rules.push(...included(compiling, node));
  for (const property of graph.resources(shape, sh('property'))) {
    if (isDeactivated(graph, property)) continue;
    if (compiling.depth > 0) compiling.leave(`The shape of a neighbour asks about that neighbour's own properties (${short(property)}).`);
    else rules.push(...propertyRule(compiling, property));
  }
  return rules;
}

/** The rules of a shape that another one takes in, as if they stood there. */
function included(compiling: Compiling, shape: string): readonly ShapeRule[] {
  const isKnown = shape.startsWith('_:') || compiling.graph.of(shape).next().done !== true;
  if (isKnown && !compiling.open.has(shape)) return rulesOf({ ...compiling, open: new Set([...compiling.open, shape]) }, shape);
  compiling.leave(`sh:node refers to <${shape}>, which ${isKnown ? 'refers back' : 'no document describes'}.`);
  return [];
}

function spoken(graph: TripleGraph, shape: string): Pick<ShapeRule, 'severity' | 'message'> {
  const severity = severities.get(graph.resource(shape, sh('severity')) ?? '') ?? 'error';
  const message = pickText(graph.objects(shape, sh('message')));
  return { severity, ...(message !== undefined && { message }) };
}

const severities: ReadonlyMap<string, Violation['severity']> = new Map([
  [sh('Warning'), 'warning'],
  [sh('Info'), 'info'],
]);

function propertyRule(compiling: Compiling, shape: string): readonly ShapeRule[] {
  const step = stepOf(compiling, shape);
  if (step === undefined) return [];
  const at = compiling.properties.get(step.property);
  if (at === undefined) return [];
  if (compiling.graph.object(shape, sh('property')) !== undefined) compiling.leave(`The values of <${step.property}> have to have properties of their own.`);
  const checks = [...countsOf(compiling.graph, shape), ...checksOf({ ...compiling, depth: 1, at }, shape)];
  return checks.length === 0 ? [] : [{ shape, step, ...spoken(compiling.graph, shape), checks }];
}

/** The step of a property shape, when it is one the store can take. Telemetry is judged as it arrives, not here. */
function stepOf(compiling: Compiling, shape: string): ShapeStep | undefined {
  const { graph, properties } = compiling;
  const node = graph.resource(shape, sh('path'));
  const path = node === undefined ? undefined : readPath(graph, node);
  if (typeof path !== 'object' || path.kind !== 'step') {
    compiling.leave('The path of a property shape has more than one step.');
    return undefined;
  }
  const property = propertyOf(properties, path.property);
  if (property?.kind === 'telemetry') {
    if (compiling.open.size > 1) compiling.leave(`<${path.property}> is telemetry.`);
    return undefined;
  }
  if (property === undefined || (path.inverse && property.kind === 'attribute') || leadsToModel(graph, property)) {
    compiling.leave(`<${path.property}> is no attribute and no relationship between twins.`);
    return undefined;
  }
  return { property: property.iri, inverse: path.inverse };
}

function propertyOf(properties: Ontology['properties'], path: string): Property | undefined {
  const [iri] = namedIris([path]);
  return iri === undefined ? undefined : propertyAt({ properties }, iri);
}

/** Links to units, concepts and the like are not kept between twins. */
function leadsToModel(graph: TripleGraph, { iri, kind, range }: Property): boolean {
  const ranges = [...range, ...graph.resources(iri, rdfs('range'))];
  return kind !== 'attribute' && ranges.some((one) => modelKinds.some((top) => one === top || graph.has(one, rdfs('subClassOf'), top)));
}

const modelKinds: readonly string[] = [skos('Concept'), qudt('Unit'), qudt('QuantityKind'), owl('Class'), rdfs('Class')];

function checksOf(compiling: Compiling, shape: string): readonly ShapeCheck[] {
  const checks: ShapeCheck[] = [];
  for (const [word, object] of compiling.graph.of(shape)) {
    const read = readers.get(word);
    // At the twin itself the rules of sh:node are taken in, see `included`.
    if (word === sh('node') && compiling.depth === 0) continue;
    if (read === undefined) {
      if (unread.has(word)) compiling.leave(`sh:${word.slice(sh('').length)} is evaluated in a check of documents only.`);
      continue;
    }
    const check = attempt(() => read(compiling, object, shape));
    if (check === undefined) compiling.leave(`sh:${word.slice(sh('').length)} cannot be asked of twins in the store as it stands here.`);
    else checks.push(check);
  }
  return checks;
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Uncompilable) return undefined;
    throw error;
  }
}

const unread: ReadonlySet<string> = new Set(
  ['sparql', 'js', 'expression', 'languageIn', 'uniqueLang', 'equals', 'disjoint', 'lessThan', 'lessThanOrEquals'].map(sh),
);

const readers: ReadonlyMap<string, ConstraintReader> = new Map<string, ConstraintReader>([
  ...leafReaders,
  [sh('closed'), readClosed],
  [sh('node'), (compiling, object) => combined(compiling, 'Node', [object])],
  [sh('not'), (compiling, object) => combined(compiling, 'Not', [object])],
  [sh('and'), (compiling, object) => combined(compiling, 'And', listed(compiling, object))],
  [sh('or'), (compiling, object) => combined(compiling, 'Or', listed(compiling, object))],
  [sh('xone'), (compiling, object) => combined(compiling, 'Xone', listed(compiling, object))],
  [sh('qualifiedValueShape'), readQualified],
]);

/** What a store keeps beside attributes and relationships: the name and the classes. */
const kept: readonly string[] = [rdfType, rdfs('label'), skos('prefLabel')];

function readClosed(compiling: Compiling, _object: TripleTerm, shape: string): ShapeCheck | undefined {
  const { graph, depth } = compiling;
  if (depth > 0) return undefined;
  if (!flagAt(graph, shape, sh('closed'))) return { kind: 'And', shapes: [] };
  const ignored = graph.objects(shape, sh('ignoredProperties')).flatMap((list) => listed(compiling, list));
  const paths = graph.resources(shape, sh('property')).flatMap((property) => graph.resources(property, sh('path')));
  const allowed = [...kept, ...namedIris([...ignored, ...paths]).map((iri) => propertyAt(compiling, iri)?.iri ?? iri)];
  const isForbidden = ({ iri, kind }: Property): boolean => kind !== 'attribute' && kind !== 'telemetry' && !allowed.includes(iri);
  if ([...compiling.properties.values()].some(isForbidden)) compiling.leave('sh:closed is asked of attributes; of relationships in a check of documents only.');
  return { kind: 'Closed', allowed };
}

function readQualified(compiling: Compiling, object: TripleTerm, shape: string): ShapeCheck | undefined {
  const { graph } = compiling;
  if (flagAt(graph, shape, sh('qualifiedValueShapesDisjoint'))) return undefined;
  const [min, max] = [countAt(graph, shape, 'qualifiedMinCount'), countAt(graph, shape, 'qualifiedMaxCount')];
  const [body] = bodies(compiling, [object]);
  return body === undefined ? undefined : { kind: 'Qualified', body, ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

function combined(compiling: Compiling, kind: ShapeJoin, shapes: readonly TripleTerm[]): ShapeCheck {
  return { kind, shapes: bodies(compiling, shapes) };
}

/** Shapes within shapes: wholly, or not at all. */
function bodies(compiling: Compiling, shapes: readonly TripleTerm[]): readonly ShapeBody[] {
  const { graph, open } = compiling;
  return shapes.map((shape) => {
    if (typeof shape !== 'string' || open.has(shape)) throw new Uncompilable('A shape refers to itself.');
    // A name that nobody describes is a shape in a document that is not at hand.
    if (!shape.startsWith('_:') && graph.of(shape).next().done === true) throw new Uncompilable('The shape is not described.');
    const inner: Compiling = {
      ...compiling,
      open: new Set([...open, shape]),
      leave: (message) => {
        throw new Uncompilable(message);
      },
    };
    return { rules: graph.object(shape, sh('path')) === undefined ? rulesOf(inner, shape) : insideRule(inner, shape) };
  });
}

function insideRule(inner: Compiling, shape: string): readonly ShapeRule[] {
  if (inner.depth > 0) throw new Uncompilable('A neighbour has to have properties of its own.');
  return propertyRule(inner, shape);
}

function short(shape: string): string {
  return shape.startsWith('_:') ? 'a property shape' : `<${shape}>`;
}
