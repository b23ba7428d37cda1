import type { Iri } from '../../kernel/iri.ts';
import { namedClasses, rangesOfShape } from './class-expressions.ts';
import { annotationsOf, declaredUnit } from './compile-annotations.ts';
import { propertyTypes } from './compile-classes.ts';
import { valueOf } from './compile-conditions.ts';
import { termOf, type CompileContext } from './compile-context.ts';
import { influenceOf, type InfluenceSource } from './compile-influence.ts';
import { dtdl } from './compile-schemas.ts';
import type { ShapeUse } from './compile-shapes.ts';
import type { OntologyClass, Property } from '../ontology.ts';
import { kindOf } from './property-kind.ts';
import { inversesOf, propertyLinks, superProperties, type PropertyLinks } from './property-links.ts';
import { flagAt, namedIris } from './reading.ts';
import type { TripleGraph, TripleTerm } from '../triple-graph.ts';
import { isMeta, owl, qudt, rdfs, rdfType, readOnly, tq, rdfValue } from '../words.ts';

/** The properties of the graph, each with one kind, one range, one unit and one cardinality everywhere. */
export function compileProperties(context: CompileContext, shapes: readonly ShapeUse[], classes: ReadonlyMap<Iri, OntologyClass>): ReadonlyMap<Iri, Property> {
  const found = findProperties(context, shapes);
  const links = propertyLinks(context, found);
  const shapesOf = Map.groupBy(shapes, ({ property }) => property);
  const relationships = new Map<Iri, InfluenceSource>();
  for (const iri of found) relationships.set(iri, { iri, ...linkOf(links, iri) });
  const properties = new Map<Iri, Property>();
  for (const iri of found) properties.set(iri, compileProperty(context, iri, { shapes: shapesOf.get(iri) ?? [], links, relationships, classes }));
  return properties;
}

interface Surroundings {
  readonly shapes: readonly ShapeUse[];
  readonly links: ReadonlyMap<Iri, PropertyLinks>;
  readonly relationships: ReadonlyMap<Iri, InfluenceSource>;
  readonly classes: ReadonlyMap<Iri, OntologyClass>;
}

const noLinks: PropertyLinks = { parents: [], superProperties: [], subProperties: [], inverse: undefined, symmetric: false };
const linkOf = (links: ReadonlyMap<Iri, PropertyLinks>, iri: Iri): PropertyLinks => links.get(iri) ?? noLinks;

function compileProperty(context: CompileContext, iri: Iri, { shapes, links, relationships, classes }: Surroundings): Property {
  const { graph } = context;
  const { inverse, ...link } = linkOf(links, iri);
  const { kind, schema, range } = kindOf(context, iri, shapes);
  const domain = domainOf(context, iri, shapes);
  const unit = declaredUnit(context, iri);
  const quantityKind = namedIris(graph.objects(iri, qudt('hasQuantityKind')))[0];
  const derivedNode = graph.resource(iri, tq('derivedAs'));
  const influence = kind === 'relationship' || kind === 'component' ? influenceOf(context, iri, relationships) : undefined;
  const isLink = kind === 'relationship';
  const equivalents = context.equivalents.get(iri);
  return {
    ...termOf(graph, iri),
    kind,
    domain,
    ...(schema !== undefined && { schema }),
    range: range.filter((target) => classes.has(target)),
    many: isMany(context, iri, { kind, domain, shapes, classes }),
    writable: kind === 'attribute' && derivedNode === undefined && !flagAt(graph, iri, readOnly),
    hidden: flagAt(graph, iri, tq('hidden')),
    ...(equivalents !== undefined && { equivalents }),
    superProperties: link.superProperties,
    subProperties: link.subProperties,
    ...(inverse !== undefined && { inverse }),
    symmetric: link.symmetric,
    transitive: isLink && graph.has(iri, rdfType, owl('TransitiveProperty')),
    ...(unit !== undefined && { unit }),
    ...(quantityKind !== undefined && { quantityKind }),
    counter: graph.has(iri, rdfType, tq('Counter')),
    annotations: annotationsOf(context, iri, unit),
    ...(derivedNode !== undefined && { derivedAs: valueOf(context, derivedNode) }),
    calibrated: flagAt(graph, iri, tq('calibrated')),
    ...(influence !== undefined && { influence }),
    edgeAttributes: namedIris(graph.objects(iri, dtdl('property:properties'))),
  };
}

function findProperties({ graph, twinSubjects }: CompileContext, shapes: readonly ShapeUse[]): ReadonlySet<Iri> {
  const found = new Set<Iri>();
  const take = (terms: Iterable<string>): void => {
    for (const iri of namedIris(terms)) if (!isMeta(iri) && !graph.has(iri, rdfType, owl('AnnotationProperty'))) found.add(iri);
  };
  const types = propertyTypes(graph);
  for (const type of types) take(graph.subjectsOf(rdfType, type));
  for (const predicate of [rdfs('domain'), tq('influence'), tq('derivedAs')]) take([...graph.withPredicate(predicate)].map(([subject]) => subject));
  for (const predicate of [rdfs('subPropertyOf'), owl('inverseOf')]) {
    for (const [subject, object] of graph.withPredicate(predicate)) take(typeof object === 'string' ? [subject, object] : [subject]);
  }
  take(shapes.map(({ property }) => property));
  const used = new Set<string>();
  for (const twin of twinSubjects) for (const [predicate] of graph.of(twin)) used.add(predicate);
  take(used);
  if (graph.withPredicate(tq('pointOf')).next().done !== true) take([rdfValue]);
  for (const type of types) namedIris([type]).forEach((iri) => found.delete(iri));
  return found;
}

/** Declared domains (unions taken apart), else the classes whose shapes name the property, else those of the super-property or the inverse's range. */
function domainOf({ graph }: CompileContext, iri: Iri, shapes: readonly ShapeUse[]): readonly Iri[] {
  const points = iri === rdfValue ? namedIris([...graph.withPredicate(tq('pointOf'))].map(([subject]) => subject)) : [];
  const own = [...statedDomains(graph, iri), ...points];
  if (own.length > 0) return [...new Set(own)];
  const shaped = shapes.flatMap((use) => domainOfShape(graph, use));
  if (shaped.length > 0) return [...new Set(shaped)];
  const above = superProperties(graph, iri)
    .map((each) => statedDomains(graph, each))
    .find((domains) => domains.length > 0);
  return above ?? [...new Set(inversesOf(graph, iri).flatMap((inverse) => named(graph, graph.objects(inverse, rdfs('range')))))];
}

function domainOfShape(graph: TripleGraph, { node, targetClass, targetWithin, inverse }: ShapeUse): readonly Iri[] {
  if (inverse === true) return namedIris(rangesOfShape(graph, node)).filter((term) => !isMeta(term));
  return targetClass === undefined || targetWithin !== undefined ? [] : [targetClass];
}

function statedDomains(graph: TripleGraph, iri: string): readonly Iri[] {
  return named(
    graph,
    ['https://schema.org/domainIncludes', 'http://schema.org/domainIncludes', rdfs('domain')].flatMap((word) => graph.objects(iri, word)),
  );
}

function named(graph: TripleGraph, terms: readonly TripleTerm[]): readonly Iri[] {
  return namedClasses(graph, terms).filter((term) => !isMeta(term));
}

/** One or many: declared functional, or held to one in every class it belongs to. Literals are one unless said or seen otherwise. */
function isMany({ graph }: CompileContext, iri: Iri, { kind, domain, shapes, classes }: CountGround): boolean {
  if (iri === owl('sameAs')) return true;
  if (kind === 'telemetry' || kind === 'component' || graph.has(iri, rdfType, owl('FunctionalProperty'))) return false;
  if (isSingleBackward(graph, iri)) return false;
  const single = new Set(
    shapes.flatMap(({ targetClass, maxCount = Infinity, inverse }) => (targetClass !== undefined && inverse !== true && maxCount <= 1 ? [targetClass] : [])),
  );
  const isHeldToOne = (type: Iri): boolean => (classes.get(type)?.ancestors ?? [type]).some((above) => single.has(above));
  if (kind === 'relationship') return domain.length === 0 || !domain.every(isHeldToOne);
  if (shapes.some(({ maxCount }) => maxCount !== undefined && maxCount > 1)) return true;
  return single.size === 0 && hasSeveral(graph, iri);
}

/** The inverse of a relationship that names its subject (`owl:InverseFunctionalProperty`) leads to one. */
function isSingleBackward(graph: TripleGraph, iri: Iri): boolean {
  return inversesOf(graph, iri).some((inverse) => graph.has(inverse, rdfType, owl('InverseFunctionalProperty')));
}

interface CountGround {
  readonly kind: Property['kind'];
  readonly domain: readonly Iri[];
  readonly shapes: readonly ShapeUse[];
  readonly classes: ReadonlyMap<Iri, OntologyClass>;
}

/** Whether some subject has several values; texts in several languages are one value. */
function hasSeveral(graph: TripleGraph, iri: Iri): boolean {
  const seen = new Set<string>();
  for (const [subject, object] of graph.withPredicate(iri)) {
    if (typeof object !== 'string' && object.language !== undefined) continue;
    if (seen.has(subject)) return true;
    seen.add(subject);
  }
  return false;
}
