import type { Iri } from '../../kernel/iri.ts';
import type { CompileContext } from './compile-context.ts';
import { dtdl, isDatatype, optionOf, schemaOf } from './compile-schemas.ts';
import { membersOf, rangesOfShape } from './class-expressions.ts';
import type { ShapeUse } from './compile-shapes.ts';
import type { PropertyKind } from '../ontology.ts';
import { inversesOf, superProperties } from './property-links.ts';
import { namedIris, termIri, textAt } from './reading.ts';
import type { TripleGraph } from '../triple-graph.ts';
import type { ValueSchema } from '../value-schema.ts';
import { isMeta, owl, qudt, rdfs, rdfType, rdfValue, sh, tq, xsd } from '../words.ts';

/** What a property holds: a value (with its schema) or links to twins (with their classes). */
export interface KindOfProperty {
  readonly kind: PropertyKind;
  readonly schema?: ValueSchema;
  readonly range: readonly Iri[];
}

/** Decides by declaration first, by the ranges that shapes give second, and by the data when neither says anything. */
export function kindOf({ graph }: CompileContext, iri: Iri, shapes: readonly ShapeUse[]): KindOfProperty {
  if (iri === rdfValue) return valueOfPoints(graph, iri);
  const ranges = rangesOf(graph, iri, shapes);
  const datatypes = ranges.filter((range) => isDatatype(graph, range) || isListed(graph, range));
  const classes = [...new Set(namedIris(ranges.filter((range) => !datatypes.includes(range))).filter((range) => !isMeta(range)))];
  const attribute = (): KindOfProperty => ({ kind: 'attribute', schema: valueSchema(graph, iri, { shapes, datatypes }), range: [] });
  if (isTelemetry(graph, iri)) return { kind: 'telemetry', schema: valueSchema(graph, iri, { shapes, datatypes, fallback: xsd('double') }), range: [] };
  if (isReference(graph, iri)) return { kind: 'attribute', schema: { kind: 'iri' }, range: [] };
  if (graph.has(iri, rdfType, dtdl('class:Component'))) return { kind: 'component', range: classes };
  if (isMixed(graph, iri)) return mixed(graph, iri, { classes, attribute });
  if (datatypes.length > 0 || isLiteral(graph, iri) || listsLiterals(graph, shapes)) return attribute();
  const seen = observed(graph, iri);
  // Values written as untyped blank nodes ([ brick:value 3 ; brick:hasUnit … ]) are structured values, not twins.
  if (seen === 'structure' && classes.length === 0) return { kind: 'attribute', schema: { kind: 'any' }, range: [] };
  return seen === 'literal' && classes.length === 0 && !isLink(graph, iri) ? attribute() : { kind: 'relationship', range: classes };
}

/** A point carries a number, a text or a flag: what exactly is said by its class (`compile-point-values.ts`), unless it is declared for all. */
function valueOfPoints(graph: TripleGraph, iri: Iri): KindOfProperty {
  const datatypes = statedRanges(graph, iri).filter((range) => isDatatype(graph, range) || isListed(graph, range));
  return { kind: 'telemetry', schema: datatypes.length === 0 ? { kind: 'any' } : valueSchema(graph, iri, { shapes: [], datatypes }), range: [] };
}

function isTelemetry(graph: TripleGraph, iri: Iri): boolean {
  return graph.has(iri, rdfType, tq('Telemetry')) || graph.has(iri, rdfType, tq('Counter'));
}

/** Declared both a datatype and an object property: what the data hold decides, then the range, and a value is the safer guess. */
function isMixed(graph: TripleGraph, iri: string): boolean {
  return graph.has(iri, rdfType, owl('ObjectProperty')) && graph.has(iri, rdfType, owl('DatatypeProperty'));
}

function mixed(
  graph: TripleGraph,
  iri: string,
  { classes, attribute }: { readonly classes: readonly Iri[]; readonly attribute: () => KindOfProperty },
): KindOfProperty {
  const seen = observed(graph, iri);
  return seen === 'twin' || (seen === undefined && classes.length > 0) ? { kind: 'relationship', range: classes } : attribute();
}

function isLink(graph: TripleGraph, iri: Iri): boolean {
  const kinds = ['ObjectProperty', 'SymmetricProperty', 'TransitiveProperty'];
  return kinds.some((kind) => graph.has(iri, rdfType, owl(kind))) || graph.object(iri, tq('influence')) !== undefined;
}

/** Declared a datatype property, or below one, or below `rdfs:label`. */
function isLiteral(graph: TripleGraph, iri: string): boolean {
  return [iri, ...superProperties(graph, iri)].some((each) => each === rdfs('label') || graph.has(each, rdfType, owl('DatatypeProperty')));
}

/** Units and `owl:sameAs` point outside the twins: they are kept as IRIs, not as links between twins. */
function isReference(graph: TripleGraph, iri: string): boolean {
  const units = [qudt('hasUnit'), qudt('unit')];
  return iri === owl('sameAs') || units.some((unit) => iri === unit || graph.has(iri, rdfs('subPropertyOf'), unit));
}

function rangesOf(graph: TripleGraph, iri: string, shapes: readonly ShapeUse[]): readonly string[] {
  const own = statedRanges(graph, iri);
  const shaped = shapedRanges(graph, shapes);
  const all = own.length > 0 ? own : shaped.length > 0 ? shaped : inheritedRanges(graph, iri);
  return [...new Set(all.flatMap((range) => membersOf(graph, range)))];
}

/** What property shapes and OWL restrictions say of the values; a shape of the inverse speaks of them by its own class. */
function shapedRanges(graph: TripleGraph, shapes: readonly ShapeUse[]): readonly string[] {
  const nodes = new Set(shapes.filter(({ inverse }) => inverse !== true).map(({ node }) => node));
  const backward = shapes.flatMap(({ inverse, targetClass }) => (inverse === true && targetClass !== undefined ? [targetClass] : []));
  return [...[...nodes].flatMap((node) => rangesOfShape(graph, node)), ...backward];
}

function statedRanges(graph: TripleGraph, iri: string): readonly string[] {
  return ['http://schema.org/rangeIncludes', 'https://schema.org/rangeIncludes', rdfs('range')].flatMap((word) => graph.resources(iri, word));
}

/** The range of the nearest super-property that states one, else the domain of the inverse. */
function inheritedRanges(graph: TripleGraph, iri: string): readonly string[] {
  const above = superProperties(graph, iri)
    .map((each) => statedRanges(graph, each))
    .find((ranges) => ranges.length > 0);
  return above ?? inversesOf(graph, iri).flatMap((inverse) => graph.resources(inverse, rdfs('domain')));
}

function isListed(graph: TripleGraph, range: string): boolean {
  return range.startsWith('_:') && graph.object(range, owl('oneOf')) !== undefined;
}

/** `sh:in`, `sh:nodeKind sh:Literal`, or a fixed value that is a literal. */
function listsLiterals(graph: TripleGraph, shapes: readonly ShapeUse[]): boolean {
  const isFixed = (node: string): boolean =>
    [sh('hasValue'), owl('hasValue')].some((word) => graph.objects(node, word).some((term) => typeof term !== 'string'));
  return shapes.some(({ node }) => graph.object(node, sh('in')) !== undefined || graph.has(node, sh('nodeKind'), sh('Literal')) || isFixed(node));
}

interface SchemaGround {
  readonly shapes: readonly ShapeUse[];
  readonly datatypes: readonly string[];
  readonly fallback?: string;
}

function valueSchema(graph: TripleGraph, iri: string, { shapes, datatypes, fallback }: SchemaGround): ValueSchema {
  // A list stands on the property, or on shapes of classes; one of a twin or a container narrows, it does not define.
  const defining = [iri, ...shapes.filter(({ targetClass, targetWithin }) => targetClass !== undefined && targetWithin === undefined).map(({ node }) => node)];
  const lists = defining.flatMap((node) => graph.resources(node, sh('in')));
  if (lists.length > 0) return enumOf(graph, lists);
  const enumeration = datatypes.find((range) => isListed(graph, range));
  if (enumeration !== undefined) return schemaOf(graph, enumeration);
  const candidates = datatypes.length > 0 ? datatypes : [...fixedDatatypes(graph, shapes), ...observedDatatypes(graph, iri)];
  const schemas = candidates.map((datatype) => schemaOf(graph, datatype));
  const [first] = schemas;
  if (first === undefined) return schemaOf(graph, fallback ?? xsd('string'));
  if (!schemas.every(({ kind }) => kind === first.kind)) return { kind: 'any' };
  const widest = schemas.find((schema) => schema.kind === 'number' && !schema.integer) ?? first;
  const pattern = defining.flatMap((node) => textAt(graph, node, sh('pattern')) ?? []).at(0);
  return widest.kind === 'text' && pattern !== undefined ? { ...widest, pattern } : widest;
}

function enumOf(graph: TripleGraph, lists: readonly string[]): ValueSchema {
  const options = lists.flatMap((list) => graph.list(list)).map((term) => optionOf(graph, term));
  return { kind: 'enum', options: [...new Map(options.map((option) => [option.value, option])).values()] };
}

/** The datatypes of values that shapes and restrictions fix (`sh:hasValue`, `owl:hasValue`). */
function fixedDatatypes(graph: TripleGraph, shapes: readonly ShapeUse[]): readonly string[] {
  const terms = shapes.flatMap(({ node }) => [sh('hasValue'), owl('hasValue')].flatMap((word) => graph.objects(node, word)));
  return terms.flatMap((term) => (typeof term === 'string' ? [] : [term.datatype]));
}

function observedDatatypes(graph: TripleGraph, iri: string): readonly string[] {
  const found = new Set<string>();
  for (const [, object] of graph.withPredicate(iri)) if (typeof object !== 'string') found.add(object.datatype);
  return [...found];
}

/** What the objects of a property are in the data, when nothing declares it. */
function observed(graph: TripleGraph, iri: string): 'literal' | 'structure' | 'twin' | undefined {
  let found: 'literal' | 'structure' | undefined;
  for (const [, object] of graph.withPredicate(iri)) {
    if (typeof object !== 'string') found = 'literal';
    else if (!object.startsWith('_:') || graph.object(object, rdfType) !== undefined) return termIri(object) === undefined ? found : 'twin';
    else found ??= 'structure';
  }
  return found;
}
