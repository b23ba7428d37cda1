import type { Iri } from '../../kernel/iri.ts';
import type { CompileContext } from './compile-context.ts';
import { namedIris, numberAt } from './reading.ts';
import type { TripleGraph } from '../triple-graph.ts';
import { isMeta, owl, rdfs, rdfType, sh, tq } from '../words.ts';

/** A property shape (or OWL restriction) together with what it holds for. */
export interface ShapeUse {
  readonly node: string;
  readonly property: Iri;
  readonly targetClass?: Iri;
  readonly targetTwin?: Iri;
  readonly targetWithin?: Iri;
  readonly minCount?: number;
  readonly maxCount?: number;
}

/** All that SHACL property shapes and OWL restrictions say about properties of classes, twins and containers. */
export function findShapes(context: CompileContext, classes: ReadonlySet<Iri>): readonly ShapeUse[] {
  return [...shaclShapes(context.graph, classes), ...restrictions(context.graph, classes)];
}

type Target = Pick<ShapeUse, 'targetClass' | 'targetTwin' | 'targetWithin'>;

function* shaclShapes(graph: TripleGraph, classes: ReadonlySet<Iri>): Generator<ShapeUse> {
  const owners = Map.groupBy(graph.withPredicate(sh('property')), ([, shape]) => shape);
  for (const [node, path] of graph.withPredicate(sh('path'))) {
    const [property] = namedIris([path]);
    if (property === undefined || (isMeta(property) && !owners.has(node))) continue;
    const holders = [node, ...(owners.get(node) ?? []).map(([owner]) => owner)];
    const counts = counted(numberAt(graph, node, sh('minCount')), numberAt(graph, node, sh('maxCount')));
    for (const target of holders.flatMap((holder) => targetsOf(graph, holder, classes))) yield { node, property, ...target, ...counts };
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
    const property = namedIris(graph.objects(node, owl('onProperty')))[0];
    if (property === undefined || isMeta(property)) continue;
    const exact = numberAt(graph, node, owl('cardinality')) ?? numberAt(graph, node, owl('qualifiedCardinality'));
    // A qualified maximum limits the targets of one class only, so it does not limit the property.
    const counts = counted(numberAt(graph, node, owl('minCardinality')) ?? exact, numberAt(graph, node, owl('maxCardinality')) ?? exact);
    const holders = namedIris(graph.subjectsOf(rdfs('subClassOf'), node)).filter((holder) => classes.has(holder));
    for (const targetClass of holders) yield { node, property, targetClass, ...counts };
  }
}
