import { namedIris } from '../compile/reading.ts';
import { propertyAt } from '../equivalents.ts';
import type { TripleGraph } from '../triple-graph.ts';
import { owl, rdfs, rdfType } from '../words.ts';
import type { ShapeGround } from './compiling.ts';
import type { Shape, ShapeCheck, ShapeRule } from './shape.ts';

/** Counts of OWL restrictions. OWL speaks of an open world, so what is missing of a relationship is a warning only; for attributes it is meant. */
export function* restrictionShapes({ graph, classes, properties }: ShapeGround): Generator<Shape> {
  for (const node of graph.subjectsOf(rdfType, owl('Restriction'))) {
    const [iri] = namedIris(graph.objects(node, owl('onProperty')));
    const property = iri === undefined ? undefined : propertyAt({ properties }, iri);
    const targets = namedIris(graph.subjectsOf(rdfs('subClassOf'), node)).filter((holder) => classes.has(holder));
    if (property === undefined || property.kind === 'telemetry' || targets.length === 0) continue;
    const checks = cardinalities(graph, node);
    const rule: ShapeRule = {
      shape: node,
      step: { property: property.iri, inverse: false },
      severity: property.kind === 'attribute' ? 'error' : 'warning',
      checks,
    };
    if (checks.length > 0) yield { shape: node, targets: { classes: targets, twins: [], subjectsOf: [], objectsOf: [] }, body: { rules: [rule] } };
  }
}

function cardinalities(graph: TripleGraph, node: string): readonly ShapeCheck[] {
  const count = (word: string): number | undefined => {
    const term = graph.object(node, owl(word));
    return term === undefined || typeof term === 'string' || !/^\d{1,15}$/.test(term.value) ? undefined : Number(term.value);
  };
  const exact = count('cardinality');
  // A qualified count speaks of the targets of one class only; as a least count it holds for all of them too.
  const least = count('minCardinality') ?? exact ?? count('qualifiedCardinality');
  const most = count('maxCardinality') ?? exact;
  return [
    ...(least === undefined || least === 0 ? [] : [{ kind: 'MinCount', count: least } as const]),
    ...(most === undefined ? [] : [{ kind: 'MaxCount', count: most } as const]),
  ];
}
