import { parseInstant } from '../../kernel/instant.ts';
import { localName } from '../../kernel/iri.ts';
import { schemaOf } from '../compile/compile-schemas.ts';
import { namedIris, numericKind, scalarOf } from '../compile/reading.ts';
import type { TripleGraph, TripleTerm } from '../triple-graph.ts';
import { sh, xsd } from '../words.ts';
import type { Compiling } from './compiling.ts';
import type { Bound, ShapeCheck } from './shape.ts';

/** Reads one constraint of a shape; nothing when it cannot be asked of twins in a store. */
export type ConstraintReader = (compiling: Compiling, object: TripleTerm, shape: string) => ShapeCheck | undefined;

/** The constraints that name no other shape, by their words. */
export const leafReaders: readonly (readonly [word: string, read: ConstraintReader])[] = [
  [sh('class'), readClass],
  [sh('datatype'), readDatatype],
  [sh('nodeKind'), readNodeKind],
  [sh('in'), readIn],
  [sh('hasValue'), readHasValue],
  [sh('pattern'), readPattern],
  ...(['MinInclusive', 'MaxInclusive', 'MinExclusive', 'MaxExclusive'] as const).map((kind): [string, ConstraintReader] => [sh(lower(kind)), bound(kind)]),
  ...(['MinLength', 'MaxLength'] as const).map((kind): [string, ConstraintReader] => [sh(lower(kind)), (_compiling, object) => lengthOf(kind, object)]),
];

function lower(kind: string): string {
  return kind.charAt(0).toLowerCase() + kind.slice(1);
}

/** The least and the largest number of values. */
export function countsOf(graph: TripleGraph, shape: string): readonly ShapeCheck[] {
  const least = countAt(graph, shape, 'minCount');
  const most = countAt(graph, shape, 'maxCount');
  return [
    ...(least === undefined || least === 0 ? [] : [{ kind: 'MinCount', count: least } as const]),
    ...(most === undefined ? [] : [{ kind: 'MaxCount', count: most } as const]),
  ];
}

export function countAt(graph: TripleGraph, shape: string, word: string): number | undefined {
  const term = graph.object(shape, sh(word));
  return term === undefined || typeof term === 'string' || !/^\+?\d{1,15}$/.test(term.value) ? undefined : Number(term.value);
}

export function listed({ graph }: Compiling, object: TripleTerm): readonly TripleTerm[] {
  return typeof object === 'string' ? graph.list(object) : [];
}

/** The class of an attribute's value is nothing a store knows: it keeps texts there. */
function readClass({ at }: Compiling, object: TripleTerm): ShapeCheck | undefined {
  const [iri] = namedIris([object]);
  return iri === undefined || at?.kind === 'attribute' ? undefined : { kind: 'Class', class: iri };
}

function readDatatype({ graph, at }: Compiling, object: TripleTerm): ShapeCheck | undefined {
  if (typeof object !== 'string' || at?.kind !== 'attribute') return undefined;
  const schema = schemaOf(graph, object);
  return schema.kind === 'any' ? undefined : { kind: 'Datatype', datatype: object, schema };
}

function readNodeKind(_compiling: Compiling, object: TripleTerm): ShapeCheck | undefined {
  const kind = typeof object === 'string' ? object.slice(sh('').length) : '';
  if (!/^(BlankNode|IRI|Literal|BlankNodeOrIRI|BlankNodeOrLiteral|IRIOrLiteral)$/.test(kind)) return undefined;
  return { kind: 'NodeKind', iri: kind.includes('IRI'), literal: kind.includes('Literal') };
}

function readIn(compiling: Compiling, object: TripleTerm): ShapeCheck {
  const values = listed(compiling, object).map((term) =>
    typeof term === 'string' ? { value: term, name: localName(term) } : { value: scalarOf(term), name: term.value },
  );
  return { kind: 'In', values };
}

function readHasValue(_compiling: Compiling, object: TripleTerm): ShapeCheck | undefined {
  if (typeof object !== 'string') return { kind: 'HasValue', value: scalarOf(object) };
  return object.startsWith('_:') ? undefined : { kind: 'HasValue', value: object };
}

function readPattern({ graph }: Compiling, object: TripleTerm, shape: string): ShapeCheck | undefined {
  const flags = graph.object(shape, sh('flags'));
  return typeof object === 'string'
    ? undefined
    : { kind: 'Pattern', pattern: object.value, flags: flags === undefined || typeof flags === 'string' ? '' : flags.value };
}

function bound(kind: Bound): ConstraintReader {
  return ({ at }, object) => {
    if (typeof object === 'string' || at?.kind !== 'attribute') return undefined;
    if (numericKind(object.datatype) !== undefined && Number.isFinite(Number(object.value))) return { kind, limit: Number(object.value), measure: 'number' };
    const instant = object.datatype === xsd('dateTime') ? parseInstant(object.value) : undefined;
    return instant === undefined ? undefined : { kind, limit: instant, measure: 'instant' };
  };
}

function lengthOf(kind: 'MinLength' | 'MaxLength', object: TripleTerm): ShapeCheck | undefined {
  return typeof object === 'string' || !/^\+?\d{1,15}$/.test(object.value) ? undefined : { kind, length: Number(object.value) };
}
