import type { Iri } from '../../kernel/iri.ts';
import type { Value } from '../../kernel/value.ts';
import { tqWord } from './compile-conditions.ts';
import { report, type CompileContext } from './compile-context.ts';
import type { Annotations, Property, Refinement } from '../ontology.ts';
import { facetOf } from './datatype-facets.ts';
import { pointRefinements, schemaOfShape } from './compile-point-values.ts';
import { durationAt, namedIris, numberAt, scalarOf, termIri, unitWords } from './reading.ts';
import { convert, convertDifference } from '../unit.ts';
import type { ShapeUse } from './compile-shapes.ts';
import { sh, tq } from '../words.ts';

/** The unit a term is declared to have: `qudt:hasUnit`, the older `qudt:unit`, or a declared sub-property such as `brick:hasUnit`. */
export function declaredUnit({ graph }: CompileContext, subject: string): Iri | undefined {
  return unitWords(graph)
    .flatMap((word) => namedIris(graph.objects(subject, word)))
    .at(0);
}

/** What a property or a property shape says of limits, timing and plausible range, in the unit of the property. */
export function annotationsOf(context: CompileContext, node: string, propertyUnit?: Iri): Annotations {
  const { graph } = context;
  const unit = declaredUnit(context, node);
  const inUnit = (word: string, difference = false): number | undefined => {
    const value = numberAt(graph, node, word);
    return value === undefined ? undefined : toPropertyUnit(context, { node, value, from: unit, to: propertyUnit, difference });
  };
  const found: { -readonly [K in keyof Annotations]: Annotations[K] | undefined } = {
    low: inUnit(tq('low')),
    high: inUnit(tq('high')),
    lowLow: inUnit(tq('lowLow')),
    highHigh: inUnit(tq('highHigh')),
    deadband: inUnit(tq('deadband'), true),
    maxRate: inUnit(tq('maxRate'), true),
    expectedIntervalMs: durationAt(graph, node, tq('expectedInterval')),
    interpolation: tqWord(graph.resource(node, tq('interpolation')), ['None', 'Previous', 'Linear']),
    retentionMs: durationAt(graph, node, tq('retention')),
    minInclusive: inUnit(sh('minInclusive')) ?? facetOf(graph, node, 'min'),
    maxInclusive: inUnit(sh('maxInclusive')) ?? facetOf(graph, node, 'max'),
    defaultValue: defaultOf(context, node),
    unit: undefined,
    quantityKind: undefined,
    delayMs: undefined,
    strength: undefined,
  };
  // A unit beside numbers says what they are in; a unit alone says what the twins send.
  const numbers = [found.low, found.high, found.lowLow, found.highHigh, found.minInclusive, found.maxInclusive, found.deadband, found.maxRate];
  if (unit !== propertyUnit && (propertyUnit === undefined || numbers.every((number) => number === undefined))) found.unit = unit;
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

function defaultOf({ graph }: CompileContext, node: string): Value | undefined {
  const term = graph.object(node, sh('defaultValue'));
  return term === undefined ? undefined : typeof term === 'string' ? term : scalarOf(term);
}

interface UnitChange {
  readonly node: string;
  readonly value: number;
  readonly from: Iri | undefined;
  readonly to: Iri | undefined;
  readonly difference: boolean;
}

function toPropertyUnit(context: CompileContext, { node, value, from, to, difference }: UnitChange): number {
  if (from === undefined || to === undefined || from === to) return value;
  const [source, target] = [context.units.get(from), context.units.get(to)];
  if (source === undefined || target === undefined) return value;
  const converted = difference ? convertDifference(value, source, target) : convert(value, source, target);
  // A double holds 15 digits: what stands behind the 12th is noise of the conversion.
  if (converted !== undefined) return Number(converted.toPrecision(12));
  report(context, node, {
    code: 'DIMENSION',
    severity: 'error',
    message: `A number in ${source.symbol} cannot refine a property measured in ${target.symbol}.`,
    remedy: 'Give the number in a unit of the same kind.',
  });
  return value;
}

/** The refinements that shapes declare, and what classes of points say of their values; a shape that neither annotates nor counts says nothing and is left out. */
export function compileRefinements(context: CompileContext, uses: readonly ShapeUse[], properties: ReadonlyMap<Iri, Property>): readonly Refinement[] {
  const declared = uses.flatMap((use) => refinementOf(context, use, properties.get(use.property)) ?? []);
  return [...declared, ...pointRefinements(context)];
}

function refinementOf(context: CompileContext, { node, inverse, ...use }: ShapeUse, property: Property | undefined): Refinement | undefined {
  const iri = termIri(node);
  if (inverse === true || iri === undefined) return undefined;
  const annotations = { ...annotationsOf(context, node, property?.unit), ...(property?.kind === 'relationship' && influenceOfShape(context, node)) };
  const isOpen = property?.kind === 'telemetry' && property.schema?.kind === 'any';
  const schema = isOpen ? schemaOfShape(context, node, annotations) : undefined;
  if (Object.keys(annotations).length === 0 && use.minCount === undefined && use.maxCount === undefined && schema === undefined) return undefined;
  const unit = property?.unit === undefined ? declaredUnit(context, node) : undefined;
  const place = context.graph.place(node);
  return { iri, ...use, annotations, ...(unit !== undefined && { unit }), ...(schema !== undefined && { schema }), ...(place !== undefined && { place }) };
}

/** What a shape refines of the influence of a relationship. Its direction holds for all: walks are planned by it. */
function influenceOfShape(context: CompileContext, node: string): Pick<Annotations, 'delayMs' | 'strength'> {
  const { graph } = context;
  if (graph.object(node, tq('influence')) !== undefined) {
    report(context, node, {
      code: 'INFLUENCE',
      severity: 'error',
      message: 'A shape cannot turn the direction of influence of a relationship.',
      remedy: 'Refine tq:delay and tq:strength only, or use a sub-relationship of its own.',
    });
  }
  const [delayMs, strength] = [durationAt(graph, node, tq('delay')), numberAt(graph, node, tq('strength'))];
  return { ...(delayMs !== undefined && { delayMs }), ...(strength !== undefined && { strength }) };
}
