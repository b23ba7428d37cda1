import { localName, type Iri } from '../../kernel/iri.ts';
import { assertNever } from '../../kernel/assert-never.ts';
import type { Ontology, Property, Unit } from '../../ontology/ontology.ts';
import type { ValueSchema } from '../../ontology/value-schema.ts';
import type { EdgeType, FieldShape, UnitEnum } from './schema-model.ts';
import { quantityKindOf } from './unit-enums.ts';
import { rdfValue } from '../../ontology/words.ts';
import { viaOf } from '../../graph/via.ts';

/** What a shape needs to know of the rest of the schema. */
export interface ShapeSurroundings {
  readonly ontology: Ontology;
  readonly units: ReadonlyMap<Iri, Unit>;
  readonly unitEnums: ReadonlyMap<Iri, UnitEnum>;
  /** How a published class is shown, one and many. */
  readonly published: ReadonlyMap<Iri, { readonly shownAs: string; readonly connectionName: string }>;
  readonly componentType: (target: Iri) => string | undefined;
  /** Edge types of relationships whose edges have attributes of their own. */
  readonly edges: ReadonlyMap<Iri, EdgeType>;
}

/** The property as a field, still without its published name, or `undefined` when it is reached by the untyped fields only. */
export function fieldShape(property: Property, around: ShapeSurroundings): FieldShape | undefined {
  const { name } = property;
  switch (property.kind) {
    case 'attribute': {
      const unitEnum = unitEnumOf(property, around);
      return { kind: 'attribute', name, property, type: attributeType(property, unitEnum), unitEnum };
    }
    case 'telemetry': {
      const type = isValueOfPoints(property) ? 'Telemetry' : telemetryType(property.schema ?? { kind: 'any' });
      return { kind: 'telemetry', name, property, type, unitEnum: type === 'NumericTelemetry' ? unitEnumOf(property, around) : undefined };
    }
    case 'relationship':
      return relationshipShape(name, property, around);
    case 'component': {
      const [target] = property.range;
      const type = target === undefined ? undefined : around.componentType(target);
      return type === undefined ? undefined : { kind: 'component', name, property, type };
    }
    default:
      return assertNever(property.kind);
  }
}

function relationshipShape(name: string, property: Property, around: ShapeSurroundings): FieldShape {
  const target = nearestPublished(property.range, around);
  const found = target === undefined ? undefined : around.published.get(target);
  const single = !property.many;
  const edge = single ? undefined : around.edges.get(property.iri);
  if (edge !== undefined) {
    const via = viaOf(around.ontology, property.iri, 'OUT');
    return { kind: 'relationship', name, property, type: `${edge.connectionName}!`, single, via, target: edge.target };
  }
  const type = single ? (found?.shownAs ?? 'Twin') : `${found?.connectionName ?? 'TwinConnection'}!`;
  return { kind: 'relationship', name, property, type, single, via: viaOf(around.ontology, property.iri, 'OUT'), target };
}

/** The nearest published class that all classes of the range are or descend from. */
export function nearestPublished(range: readonly Iri[], around: Pick<ShapeSurroundings, 'ontology' | 'published'>): Iri | undefined {
  const [first, ...others] = range.map((iri) => around.ontology.classes.get(iri)?.ancestors ?? []);
  return first?.find((candidate) => around.published.has(candidate) && others.every((ancestors) => ancestors.includes(candidate)));
}

function unitEnumOf(property: Property, around: ShapeSurroundings): UnitEnum | undefined {
  const kind = quantityKindOf(around.units, property);
  return kind === undefined || property.many ? undefined : around.unitEnums.get(kind);
}

function attributeType(property: Property, unitEnum: UnitEnum | undefined): string {
  const one =
    unitEnum !== undefined || (property.unit !== undefined && !property.many && property.schema?.kind === 'number')
      ? 'Quantity'
      : scalarType(property.schema ?? { kind: 'any' });
  return property.many ? `[${one}!]` : one;
}

/** Scalar of a value. Integers may exceed 32 bits, hence Float; what Float would round is text; structured values are JSON. */
function scalarType(schema: ValueSchema): string {
  if (schema.kind === 'number') return exactTypes[localName(schema.datatype)] ?? scalars.number;
  if (schema.kind !== 'array') return scalars[schema.kind];
  const of = scalarType(schema.of);
  return of === 'JSON' || of.startsWith('[') ? 'JSON' : `[${of}!]`;
}

/** By local name of the datatype in XML Schema. */
const exactTypes: Readonly<Record<string, string>> = { decimal: 'Decimal', long: 'Long', unsignedLong: 'Long' };

const scalars: Readonly<Record<Exclude<ValueSchema['kind'], 'array'>, string>> = {
  number: 'Float',
  flag: 'Boolean',
  text: 'String',
  enum: 'String',
  date: 'String',
  time: 'String',
  duration: 'String',
  dateTime: 'DateTime',
  iri: 'IRI',
  vector: '[Float!]',
  map: 'JSON',
  object: 'JSON',
  geometry: 'JSON',
  any: 'JSON',
};

/** Concrete types of telemetry objects, one per family of values. */
export type TelemetryType = 'NumericTelemetry' | 'TextTelemetry' | 'FlagTelemetry' | 'VectorTelemetry' | 'StructuredTelemetry';

/** Concrete type of a telemetry object. */
export function telemetryType(schema: ValueSchema): TelemetryType {
  if (schema.kind === 'array') return schema.of.kind === 'number' ? 'VectorTelemetry' : 'StructuredTelemetry';
  return telemetryTypes[schema.kind];
}

const telemetryTypes: Readonly<Record<Exclude<ValueSchema['kind'], 'array'>, TelemetryType>> = {
  number: 'NumericTelemetry',
  flag: 'FlagTelemetry',
  vector: 'VectorTelemetry',
  text: 'TextTelemetry',
  enum: 'TextTelemetry',
  date: 'TextTelemetry',
  time: 'TextTelemetry',
  duration: 'TextTelemetry',
  dateTime: 'TextTelemetry',
  iri: 'TextTelemetry',
  map: 'StructuredTelemetry',
  object: 'StructuredTelemetry',
  geometry: 'StructuredTelemetry',
  any: 'StructuredTelemetry',
};

/** Whether a property is the value of points of any kind: a number, a text or a flag, as the class of the point says. */
export function isValueOfPoints({ iri, schema }: Property): boolean {
  return iri === rdfValue && (schema === undefined || schema.kind === 'any');
}
