import { localName, type Iri } from '../../kernel/iri.ts';
import { withSubclasses } from './compile-classes.ts';
import type { CompileContext } from './compile-context.ts';
import { isDatatype, optionOf, schemaOf } from './compile-schemas.ts';
import type { Annotations, Refinement } from '../ontology.ts';
import { namedIris, quantityKindWords, unitWords } from './reading.ts';
import type { TripleGraph } from '../triple-graph.ts';
import type { ValueSchema } from '../value-schema.ts';
import { qudt, rdfs, rdfValue, sh, skos, tq, xsd } from '../words.ts';

/** What classes of points (`tq:pointOf` and below) say of the values of their points: unit (one `qudt:applicableUnit` counts), kind of quantity, and so whether they are numbers. */
export function pointRefinements(context: CompileContext): readonly Refinement[] {
  const { graph } = context;
  const [property] = namedIris([rdfValue]);
  const roots = [...graph.withPredicate(tq('pointOf'))].map(([subject]) => subject);
  if (property === undefined || roots.length === 0) return [];
  const words = { unit: unitWords(graph), kind: quantityKindWords(graph) };
  return namedIris(withSubclasses(graph, roots)).flatMap((iri): readonly Refinement[] => {
    const quantityKind = firstOf(graph, iri, words.kind);
    const unit = firstOf(graph, iri, words.unit) ?? onlyOne(namedIris(graph.objects(iri, qudt('applicableUnit'))));
    if (quantityKind === undefined && unit === undefined) return [];
    const place = graph.place(iri);
    const isNumber = unit !== undefined || (quantityKind !== undefined && isMeasured(context, quantityKind));
    return [
      {
        iri,
        property,
        targetClass: iri,
        annotations: { ...(unit !== undefined && { unit }), ...(quantityKind !== undefined && { quantityKind }) },
        ...(isNumber && { schema: anyNumber(graph) }),
        ...(place !== undefined && { place }),
      },
    ];
  });
}

/** What values of a point look like by a property shape of its class: datatypes, a list, or limits, which only numbers have. */
export function schemaOfShape({ graph }: CompileContext, node: string, annotations: Annotations): ValueSchema | undefined {
  const list = graph.resource(node, sh('in'));
  if (list !== undefined) return { kind: 'enum', options: graph.list(list).map((term) => optionOf(graph, term)) };
  const alternatives = ['or', 'xone'].flatMap((word) => graph.resources(node, sh(word)).flatMap((members) => graph.list(members)));
  const nodes = [node, ...alternatives.filter((term) => typeof term === 'string')];
  const datatypes = nodes.flatMap((each) => graph.resources(each, sh('datatype'))).filter((datatype) => isDatatype(graph, datatype));
  const schemas = datatypes.map((datatype) => schemaOf(graph, datatype));
  const [first] = schemas;
  if (first !== undefined) {
    if (schemas.some(({ kind }) => kind !== first.kind)) return { kind: 'any' };
    return schemas.find((schema) => schema.kind === 'number' && !schema.integer) ?? first;
  }
  return numeric.some((name) => annotations[name] !== undefined) ? anyNumber(graph) : undefined;
}

const numeric = ['low', 'high', 'lowLow', 'highHigh', 'minInclusive', 'maxInclusive', 'unit'] as const;

function anyNumber(graph: TripleGraph): ValueSchema {
  return schemaOf(graph, xsd('double'));
}

function firstOf(graph: TripleGraph, subject: string, words: readonly string[]): Iri | undefined {
  return words.flatMap((word) => namedIris(graph.objects(subject, word))).at(0);
}

function onlyOne(iris: readonly Iri[]): Iri | undefined {
  return iris.length === 1 ? iris[0] : undefined;
}

const dimensionless = 'A0E0L0I0M0H0T0D1';

/** Whether values of a kind of quantity are numbers. A kind without dimension that no unit measures (occupancy, position) may be counted, named or true. */
function isMeasured(context: CompileContext, kind: Iri): boolean {
  const known = context.units.dimensionOf(kind);
  if (known !== undefined) return localName(kind) !== 'Dimensionless';
  const declared = dimensionOfKind(context, kind);
  return declared !== undefined && declared !== dimensionless;
}

/** The dimension vector of a kind of quantity: as the model declares it, else as the units show that measure it. */
function dimensionOfKind({ graph, units }: CompileContext, kind: Iri): string | undefined {
  const vector = graph.resource(kind, qudt('hasDimensionVector'));
  if (vector !== undefined) return localName(vector);
  const broader = [...graph.resources(kind, skos('broader')), ...graph.resources(kind, rdfs('subClassOf'))];
  return units.dimensionOf(kind) ?? broader.map((each) => units.dimensionOf(each)).find((dimension) => dimension !== undefined);
}
