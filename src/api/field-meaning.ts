import type { Iri } from '../kernel/iri.ts';
import type { FieldShape, PublishedClass, SchemaModel } from './schema-from-ontology/schema-model.ts';

/** What a coordinate of the schema stands for in the ontology. */
export interface FieldMeaning {
  readonly class?: Iri;
  readonly property?: Iri;
}

interface TypeMeaning {
  readonly iri: Iri;
  readonly fields: ReadonlyMap<string, FieldShape>;
}

const indexes = new WeakMap<SchemaModel, ReadonlyMap<string, TypeMeaning>>();

/** Class and property of `Pump.flow`, `PumpTwin.flow`, `PumpFilter.flow` or `Query.pumps`, with or without an argument; nothing for fields that every twin has. */
export function fieldMeaning(model: SchemaModel, coordinate: string): FieldMeaning {
  const [type = '', field = ''] = coordinate.replace(/\(.*$/, '').split('.');
  const types = indexOf(model);
  const found = types.get(type === 'Query' ? `Query.${field}` : type);
  if (found === undefined) return {};
  const property = found.fields.get(field)?.property.iri;
  return { class: found.iri, ...(property === undefined ? {} : { property }) };
}

function indexOf(model: SchemaModel): ReadonlyMap<string, TypeMeaning> {
  const known = indexes.get(model) ?? new Map([...model.classes.values()].flatMap(meanings));
  indexes.set(model, known);
  return known;
}

function meanings(cls: PublishedClass): readonly (readonly [string, TypeMeaning])[] {
  const fields = new Map(cls.fields.map((shape) => [shape.name, shape]));
  const bare: TypeMeaning = { iri: cls.iri, fields: new Map() };
  const whole: TypeMeaning = { iri: cls.iri, fields };
  return [...[cls.name, cls.typeName, cls.filterName].map((name) => [name, whole] as const), [cls.connectionName, bare], [`Query.${cls.rootField}`, bare]];
}
