import { localName, type Iri } from '../../kernel/iri.ts';
import type { CompileContext } from './compile-context.ts';
import type { Property, Unit } from '../ontology.ts';
import { labelOf, namedIris, numberAt, textAt } from './reading.ts';
import type { TripleGraph } from '../triple-graph.ts';
import { qudt, rdfs } from '../words.ts';

/** Every unit that the model and its twins mention (declared in the model itself, else known to the table), and the units alike, in which values may arrive or be asked for. */
export function compileUnits(context: CompileContext, properties: Iterable<Property>): ReadonlyMap<Iri, Unit> {
  const units = new Map<Iri, Unit>();
  for (const iri of mentionedUnits(context.graph, properties)) {
    const unit = declaredUnitOf(context, iri) ?? context.units.get(iri);
    if (unit !== undefined) units.set(iri, unit);
  }
  const inUse = [...units.values()];
  for (const unit of inUse) for (const other of context.units.alike(unit)) if (!units.has(other.iri)) units.set(other.iri, other);
  return units;
}

function mentionedUnits(graph: TripleGraph, properties: Iterable<Property>): ReadonlySet<Iri> {
  const words = [qudt('hasUnit'), qudt('unit'), ...graph.subjectsOf(rdfs('subPropertyOf'), qudt('hasUnit'))];
  const inTriples = words.flatMap((word) => [...graph.withPredicate(word)].map(([, object]) => object));
  const ofProperties = [...properties].flatMap(({ unit }) => unit ?? []);
  return new Set([...namedIris(inTriples), ...ofProperties]);
}

/** A unit that the model declares itself with `qudt:conversionMultiplier`. */
function declaredUnitOf({ graph }: CompileContext, iri: Iri): Unit | undefined {
  const factor = numberAt(graph, iri, qudt('conversionMultiplier'));
  if (factor === undefined) return undefined;
  return {
    iri,
    symbol: textAt(graph, iri, qudt('symbol')) ?? localName(iri),
    label: labelOf(graph, iri) ?? localName(iri),
    factor,
    offset: numberAt(graph, iri, qudt('conversionOffset')) ?? 0,
    dimension: localName(graph.resource(iri, qudt('hasDimensionVector')) ?? ''),
    quantityKinds: namedIris(graph.objects(iri, qudt('hasQuantityKind'))),
  };
}
