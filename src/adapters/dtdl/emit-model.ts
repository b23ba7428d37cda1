import type { Place } from '../../kernel/violation.ts';
import { dtdl } from '../../ontology/compile/compile-schemas.ts';
import type { Literal, TripleSink, TripleTerm } from '../../ontology/triple-graph.ts';
import { owl, qudt, rdfs, rdfType, readOnly, tq, xsd } from '../../ontology/words.ts';
import { qudtUnitOf } from './dtdl-units.ts';
import type { Entity, ObjectModel } from './object-model.ts';

/** Sends a parsed DTDL model on as the RDF it means. `placeOf` tells where an interface stands. */
export function emitModel(model: ObjectModel, sink: TripleSink, placeOf: (dtmi: string) => Place | undefined): void {
  const emission: Emission = {
    model,
    add: (subject, predicate, object) => sink.add(subject, predicate, object, placeOf(subject)),
  };
  for (const entity of Object.values(model)) emitEntity(emission, entity);
}

interface Emission {
  readonly model: ObjectModel;
  readonly add: (subject: string, predicate: string, object: TripleTerm) => void;
}

function emitEntity(emission: Emission, entity: Entity): void {
  if (entity.Id.startsWith('dtmi:dtdl:') || entity.Id.startsWith('dtmi:standard:')) return;
  const emitters: Readonly<Record<string, (emission: Emission, entity: Entity) => void>> = {
    Interface: emitInterface,
    Telemetry: emitTelemetry,
    Property: emitProperty,
    Relationship: emitRelationship,
    Component: emitComponent,
    Command: emitCommand,
    Enum: emitEnum,
    Array: emitArray,
    Map: emitMap,
    Object: emitObject,
  };
  const emit = emitters[entity.EntityKind];
  if (emit === undefined) return;
  emitTexts(emission, entity);
  emit(emission, entity);
}

function text(value: string, language?: string): Literal {
  return language === undefined ? { value, datatype: xsd('string') } : { value, datatype: xsd('string'), language };
}

const flag = (value: boolean): Literal => ({ value: String(value), datatype: xsd('boolean') });

function emitTexts({ add }: Emission, { Id, displayName, description, comment, name }: Entity): void {
  for (const [language, value] of Object.entries(displayName)) add(Id, rdfs('label'), text(value, language));
  for (const [language, value] of Object.entries(description)) add(Id, rdfs('comment'), text(value, language));
  if (typeof comment === 'string' && Object.keys(description).length === 0) add(Id, rdfs('comment'), text(comment));
  if (name !== undefined) add(Id, tq('name'), text(name));
}

function emitInterface({ add }: Emission, { Id, extends: parents }: Entity): void {
  add(Id, rdfType, owl('Class'));
  for (const parent of parents ?? []) add(Id, rdfs('subClassOf'), parent);
}

/** What a content of an interface has: the interface it was declared in. A property of a relationship belongs to no interface. */
function emitDomain({ add, model }: Emission, { Id, ChildOf }: Entity): void {
  if (typeof ChildOf === 'string' && model[ChildOf]?.EntityKind === 'Interface') add(Id, rdfs('domain'), ChildOf);
}

function emitTelemetry(emission: Emission, entity: Entity): void {
  emission.add(entity.Id, rdfType, tq('Telemetry'));
  emitDomain(emission, entity);
  emitValue(emission, entity);
}

function emitProperty(emission: Emission, entity: Entity): void {
  emission.add(entity.Id, rdfType, owl('DatatypeProperty'));
  emitDomain(emission, entity);
  emitValue(emission, entity);
  if (entity.writable !== true) emission.add(entity.Id, readOnly, flag(true));
}

function emitValue({ add }: Emission, { Id, schema, SupplementalTypes, SupplementalProperties }: Entity): void {
  if (typeof schema === 'string') add(Id, rdfs('range'), datatypeOf(schema));
  for (const type of SupplementalTypes) add(Id, rdfType, type);
  const unit = Object.entries(SupplementalProperties).find(([word]) => /:property:unit(;|$)/.test(word))?.[1];
  const iri = typeof unit === 'string' ? (qudtUnitOf(unit) ?? unit) : undefined;
  if (iri !== undefined) add(Id, qudt('hasUnit'), iri);
}

function emitRelationship(emission: Emission, entity: Entity): void {
  const { Id, target, maxMultiplicity, properties } = entity;
  emission.add(Id, rdfType, owl('ObjectProperty'));
  emitDomain(emission, entity);
  if (typeof target === 'string') emission.add(Id, rdfs('range'), target);
  if (maxMultiplicity === 1) emission.add(Id, rdfType, owl('FunctionalProperty'));
  if (Array.isArray(properties)) for (const property of properties) emission.add(Id, dtdl('property:properties'), String(property));
}

function emitComponent(emission: Emission, entity: Entity): void {
  emission.add(entity.Id, rdfType, owl('ObjectProperty'));
  emission.add(entity.Id, rdfType, dtdl('class:Component'));
  emitDomain(emission, entity);
  if (typeof entity.schema === 'string') emission.add(entity.Id, rdfs('range'), entity.schema);
}

function emitCommand({ add, model }: Emission, { Id, ChildOf, request, response }: Entity): void {
  add(Id, rdfType, tq('Command'));
  if (typeof ChildOf === 'string') add(Id, tq('appliesTo'), ChildOf);
  for (const [word, payload] of [['request', request] as const, ['response', response] as const]) {
    const schema = typeof payload === 'string' ? model[payload]?.schema : undefined;
    if (typeof schema === 'string') add(Id, dtdl(`property:${word}`), datatypeOf(schema));
  }
}

function emitEnum({ add, model }: Emission, { Id, enumValues }: Entity): void {
  add(Id, rdfType, dtdl('class:Enum'));
  for (const id of enumValues ?? []) {
    const option = model[id];
    add(Id, dtdl('property:enumValues'), id);
    if (option === undefined) continue;
    emitTexts({ add, model }, option);
    const value = option.enumValue;
    if (typeof value === 'number') add(id, dtdl('property:enumValue'), { value: String(value), datatype: xsd('integer') });
    else if (value !== undefined) add(id, dtdl('property:enumValue'), text(String(value)));
  }
}

function emitArray({ add }: Emission, { Id, elementSchema }: Entity): void {
  add(Id, rdfType, dtdl('class:Array'));
  if (elementSchema !== undefined) add(Id, dtdl('property:elementSchema'), datatypeOf(elementSchema));
}

function emitMap({ add, model }: Emission, { Id, mapValue }: Entity): void {
  add(Id, rdfType, dtdl('class:Map'));
  const schema = mapValue === undefined ? undefined : model[mapValue]?.schema;
  if (typeof schema === 'string') add(Id, dtdl('property:mapValue'), datatypeOf(schema));
}

function emitObject(emission: Emission, { Id, fields }: Entity): void {
  emission.add(Id, rdfType, dtdl('class:Object'));
  for (const id of fields ?? []) {
    const field = emission.model[id];
    emission.add(Id, dtdl('property:fields'), id);
    if (field === undefined) continue;
    emitTexts(emission, field);
    if (typeof field.schema === 'string') emission.add(id, dtdl('property:schema'), datatypeOf(field.schema));
  }
}

const datatypes: Readonly<Record<string, string>> = {
  integer: 'int',
  unsignedInteger: 'unsignedInt',
  bytes: 'base64Binary',
  uuid: 'string',
};

/** DTDL's primitive schemas are XSD's datatypes; complex ones keep their identifier. */
function datatypeOf(schema: string): string {
  const name = /^dtmi:dtdl:instance:Schema:([A-Za-z]+)(;.*)?$/.exec(schema)?.[1];
  return name === undefined ? schema : xsd(datatypes[name] ?? name);
}
