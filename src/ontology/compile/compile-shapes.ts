import type { Iri } from '../../kernel/iri.ts';
import type { CompileContext } from './compile-context.ts';
import { namedIris, numberAt } from './reading.ts';
import type { TripleGraph } from '../triple-graph.ts';
import { isMeta, owl, rdfFirst, rdfRest, rdfs, rdfType, sh, tq } from '../words.ts';

/** A property shape (or OWL restriction) together with what it holds for. */
export interface ShapeUse {
  readonly node: string;
  readonly property: Iri;
  readonly targetClass?: Iri;
  readonly targetTwin?: Iri;
  readonly targetWithin?: Iri;
  readonly minCount?: number;
  readonly maxCount?: number;
  /** Set when the shape speaks of those that have the property with the target (`sh:inversePath`): its counts and annotations are not the property's. */
  readonly inverse?: true;
}

/** All that SHACL property shapes and OWL restrictions say about properties of classes, twins and containers. */
export function findShapes(context: CompileContext, classes: ReadonlySet<Iri>): readonly ShapeUse[] {
  return [...shaclShapes(context.graph, classes), ...restrictions(context.graph, classes)];
}

type Target = Pick<ShapeUse, 'targetClass' | 'targetTwin' | 'targetWithin'>;

function* shaclShapes(graph: TripleGraph, classes: ReadonlySet<Iri>): Generator<ShapeUse> {
  const owners = Map.groupBy(graph.withPredicate(sh('property')), ([, shape]) => shape);
  for (const [node, path] of graph.withPredicate(sh('path'))) {
    const backward = typeof path === 'string' ? namedIris(graph.objects(path, sh('inversePath')))[0] : undefined;
    const property = namedIris([path])[0] ?? backward;
    if (property === undefined || (isMeta(property) && !owners.has(node))) continue;
    const holders = [node, ...(owners.get(node) ?? []).map(([owner]) => owner)];
    const counts = counted(numberAt(graph, node, sh('minCount')), numberAt(graph, node, sh('maxCount')));
    for (const target of holders.flatMap((holder) => targetsOf(graph, holder, classes))) {
      yield backward === undefined ? { node, property, ...target, ...counts } : { node, property, ...target, inverse: true };
    }
  }
}

function targetsOf(graph: TripleGraph, shape: string, classes: ReadonlySet<Iri>): readonly Target[] {
  const own = namedIris([shape])[0];
  const targetClasses = [...namedIris(graph.objects(shape, sh('targetClass'))), ...(own !== undefined && classes.has(own) ? [own] : [])];
  const within = namedIris(graph.objects(shape, tq('targetWithin')));
  const twins = namedIris(graph.objects(shape, sh('targetNode'))).map((targetTwin) => ({ targetTwin }));
  if (within.length === 0) return [...targetClasses.map((targetClass) => ({ targetClass })), ...twins];
  const inContainers = within.flatMap((targetWithin): readonly Target[] =>
    targetClasses.length === 0 ? [{ targetWithin }] : targetClasses.map((targetClass) => ({ targetClass, targetWithin })),
  );
  return [...inContainers, ...twins];
}

function counted(minCount: number | undefined, maxCount: number | undefined): Pick<ShapeUse, 'minCount' | 'maxCount'> {
  return { ...(minCount !== undefined && { minCount }), ...(maxCount !== undefined && { maxCount }) };
}

function* restrictions(graph: TripleGraph, classes: ReadonlySet<Iri>): Generator<ShapeUse> {
  for (const node of graph.subjectsOf(rdfType, owl('Restriction'))) {
    const on = graph.resource(node, owl('onProperty'));
    const backward = on === undefined ? undefined : namedIris(graph.objects(on, owl('inverseOf'))).find(() => on.startsWith('_:'));
    const property = backward ?? (on === undefined ? undefined : namedIris([on])[0]);
    if (property === undefined || isMeta(property)) continue;
    const exact = numberAt(graph, node, owl('cardinality'));
    // A qualified maximum limits the targets of one class only, so it does not limit the property. Some value, or a certain one, is one at least.
    const exists = ['someValuesFrom', 'hasValue'].some((word) => graph.object(node, owl(word)) !== undefined) ? 1 : undefined;
    const qualified = numberAt(graph, node, owl('minQualifiedCardinality')) ?? numberAt(graph, node, owl('qualifiedCardinality'));
    const counts = counted(numberAt(graph, node, owl('minCardinality')) ?? exact ?? qualified ?? exists, numberAt(graph, node, owl('maxCardinality')) ?? exact);
    for (const targetClass of holdersOf(graph, node).filter((holder) => classes.has(holder))) {
      yield backward === undefined ? { node, property, targetClass, ...counts } : { node, property, targetClass, inverse: true };
    }
  }
}

/** The classes a restriction holds for: those declared below or equal to it, or to an intersection it is part of. */
function holdersOf(graph: TripleGraph, node: string): readonly Iri[] {
  const around = new Set([node]);
  for (const each of around) {
    for (const head of listsWith(graph, each)) for (const whole of graph.subjectsOf(owl('intersectionOf'), head)) around.add(whole);
  }
  return namedIris([...around].flatMap((each) => [each, ...graph.subjectsOf(rdfs('subClassOf'), each), ...graph.subjectsOf(owl('equivalentClass'), each)]));
}

/** The heads of the lists that a node is a member of. */
function listsWith(graph: TripleGraph, member: string): readonly string[] {
  const cells = new Set(graph.subjectsOf(rdfFirst, member));
  for (const cell of cells) for (const before of graph.subjectsOf(rdfRest, cell)) cells.add(before);
  return [...cells];
}
