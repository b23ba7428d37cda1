import type { Place } from '../../kernel/violation.ts';
import { dtdl } from '../../ontology/compile/compile-schemas.ts';
import type { TripleSink } from '../../ontology/triple-graph.ts';
import { owl, qudt, rdfs, rdfType, readOnly, sh, skos, tq, xsd } from '../../ontology/words.ts';
import { qudtUnitOf } from './dtdl-units.ts';
import { emitExtras, emitTexts, flag, integer, isUnitWord, text, type Emission } from './emit-extras.ts';
import type { Entity, ObjectModel } from './object-model.ts';

/** What is known of a model beside its entities. */
export interface EmissionGround {
  /** Where an interface stands. */
  readonly placeOf: (dtmi: string) => Place | undefined;
  /** Interfaces that are only here because others refer to them: nothing of theirs is sent on. */
  readonly others: ReadonlySet<string>;
}

/** Sends a parsed DTDL model on as the RDF it means. */
export function emitModel(model: ObjectModel, sink: TripleSink, { placeOf, others }: EmissionGround): void {
  const places = new Map<string, Place | undefined>();
  const placeAt = (subject: string): Place | undefined => {
    if (!places.has(subject)) places.set(subject, placeOf(subject));
    return places.get(subject);
  };
  const emission: Emission = { model, add: (subject, predicate, object) => sink.add(subject, predicate, object, placeAt(subject)) };
  for (const entity of Object.values(model)) if (!others.has(entity.DefinedIn ?? entity.Id)) emitEntity(emission, entity);
}

function isOfLanguage(id: string): boolean {
  return id.startsWith('dtmi:dtdl:') || id.startsWith('dtmi:standard:');
}

function emitEntity(emission: Emission, entity: Entity): void {
  if (isOfLanguage(entity.Id)) return;
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
  emitExtras(emission, entity);
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
  emitUnits(emission, entity.schema);
}

/** The units of one kind, which the language itself provides as an enumeration: as QUDT knows them. */
function emitUnits(emission: Emission, schema: string | null | undefined): void {
  const units = typeof schema === 'string' ? emission.model[schema] : undefined;
  if (units?.EntityKind !== 'Enum' || !isOfLanguage(units.Id)) return;
  emitEnum(emission, units);
  for (const unit of units.enumValues ?? []) {
    const iri = qudtUnitOf(unit);
    if (iri !== undefined) emission.add(unit, skos('exactMatch'), iri);
  }
}

function emitValue({ add }: Emission, { Id, schema, SupplementalProperties }: Entity): void {
  if (typeof schema === 'string') add(Id, rdfs('range'), datatypeOf(schema));
  const unit = Object.entries(SupplementalProperties).find(([word]) => isUnitWord(word))?.[1];
  const iri = typeof unit === 'string' ? (qudtUnitOf(unit) ?? unit) : undefined;
  if (iri !== undefined) add(Id, qudt('hasUnit'), iri);
}

function emitRelationship(emission: Emission, entity: Entity): void {
  const { Id, target, maxMultiplicity, properties, writable } = entity;
  emission.add(Id, rdfType, owl('ObjectProperty'));
  emitDomain(emission, entity);
  if (typeof target === 'string') emission.add(Id, rdfs('range'), target);
  if (maxMultiplicity === 1) emission.add(Id, rdfType, owl('FunctionalProperty'));
  emitMultiplicity(emission, entity);
  if (writable === true) emission.add(Id, dtdl('property:writable'), flag(true));
  if (Array.isArray(properties)) for (const property of properties) emission.add(Id, dtdl('property:properties'), String(property));
}

/** More than "at most one" is a property shape of the interface, so that what is written is held to it. */
function emitMultiplicity({ add }: Emission, { Id, ChildOf, minMultiplicity, maxMultiplicity }: Entity): void {
  const [least, most] = [minMultiplicity ?? 0, maxMultiplicity ?? 1];
  if (typeof ChildOf !== 'string' || (least === 0 && most === 1)) return;
  const shape = Id.replace(/(;[0-9.]+)?$/, ':_multiplicity$1');
  add(ChildOf, sh('property'), shape);
  add(shape, sh('path'), Id);
  if (least > 0) add(shape, sh('minCount'), integer(least));
  if (typeof maxMultiplicity === 'number') add(shape, sh('maxCount'), integer(maxMultiplicity));
}

function emitComponent(emission: Emission, entity: Entity): void {
  emission.add(entity.Id, rdfType, owl('ObjectProperty'));
  emission.add(entity.Id, rdfType, dtdl('class:Component'));
  emitDomain(emission, entity);
  if (typeof entity.schema === 'string') emission.add(entity.Id, rdfs('range'), entity.schema);
}

function emitCommand(emission: Emission, { Id, ChildOf, request, response }: Entity): void {
  const { add } = emission;
  add(Id, rdfType, tq('Command'));
  if (typeof ChildOf === 'string') add(Id, tq('appliesTo'), ChildOf);
  emitPayload(emission, Id, { word: 'request', payload: request });
  emitPayload(emission, Id, { word: 'response', payload: response });
}

function emitPayload(emission: Emission, command: string, { word, payload }: { readonly word: string; readonly payload: string | null | undefined }): void {
  const entity = typeof payload === 'string' ? emission.model[payload] : undefined;
  if (entity === undefined) return;
  const { Id, schema, nullable } = entity;
  if (typeof schema === 'string') emission.add(command, dtdl(`property:${word}`), datatypeOf(schema));
  emission.add(command, dtdl(`property:${word}Payload`), Id);
  emitTexts(emission, entity);
  emitValue(emission, entity);
  if (nullable === true) emission.add(Id, dtdl('property:nullable'), flag(true));
  emitExtras(emission, entity);
}

function emitEnum(emission: Emission, { Id, enumValues, valueSchema }: Entity): void {
  const { add, model } = emission;
  add(Id, rdfType, dtdl('class:Enum'));
  if (typeof valueSchema === 'string') add(Id, dtdl('property:valueSchema'), datatypeOf(valueSchema));
  for (const id of enumValues ?? []) {
    const option = model[id];
    add(Id, dtdl('property:enumValues'), id);
    if (option === undefined) continue;
    emitTexts(emission, option);
    emitExtras(emission, option);
    const value = option.enumValue;
    if (typeof value === 'number') add(id, dtdl('property:enumValue'), integer(value));
    else if (value !== undefined) add(id, dtdl('property:enumValue'), text(String(value)));
  }
}

function emitArray({ add }: Emission, { Id, elementSchema }: Entity): void {
  add(Id, rdfType, dtdl('class:Array'));
  if (elementSchema !== undefined) add(Id, dtdl('property:elementSchema'), datatypeOf(elementSchema));
}

function emitMap({ add, model }: Emission, { Id, mapKey, mapValue }: Entity): void {
  add(Id, rdfType, dtdl('class:Map'));
  const [key, value] = [mapKey, mapValue].map((id) => (id === undefined ? undefined : model[id]));
  if (typeof value?.schema === 'string') add(Id, dtdl('property:mapValue'), datatypeOf(value.schema));
  if (key?.name !== undefined) add(Id, dtdl('property:mapKeyName'), text(key.name));
  if (value?.name !== undefined) add(Id, dtdl('property:mapValueName'), text(value.name));
}

function emitObject(emission: Emission, { Id, fields }: Entity): void {
  emission.add(Id, rdfType, dtdl('class:Object'));
  for (const id of fields ?? []) {
    const field = emission.model[id];
    emission.add(Id, dtdl('property:fields'), id);
    if (field === undefined) continue;
    emitTexts(emission, field);
    emitExtras(emission, field);
    if (typeof field.schema === 'string') emission.add(id, dtdl('property:schema'), datatypeOf(field.schema));
  }
}

const datatypes: Readonly<Record<string, string>> = {
  integer: 'int',
  unsignedInteger: 'unsignedInt',
  bytes: 'base64Binary',
};

/** DTDL's primitive schemas are XSD's datatypes; `uuid`, which XSD lacks, and complex ones keep their identifier. */
function datatypeOf(schema: string): string {
  const name = /^dtmi:dtdl:instance:Schema:([A-Za-z]+)(;.*)?$/.exec(schema)?.[1];
  return name === undefined || name === 'uuid' ? schema : xsd(datatypes[name] ?? name);
}
