import { Kind, print, type DocumentNode, type FieldDefinitionNode } from 'graphql';
import type { Iri } from '../../kernel/iri.ts';
import type { Violation } from '../../kernel/violation.ts';
import type { PublishedNames } from '../../ontology/compile/name-lock.ts';
import type { Ontology, Term } from '../../ontology/ontology.ts';
import type { ValueSchema } from '../../ontology/value-schema.ts';
import { compileModel, type ModelOptions } from './compile-model.ts';
import { coreNames } from './core-names.ts';
import { edgeSdl } from './edge-types.ts';
import { isValueOfPoints } from './field-shape.ts';
import type { ComponentType, FieldShape, PublishedClass, SchemaModel, UnitEnum } from './schema-model.ts';
import { mutationsSdl } from './typed-mutations.ts';
import { deprecated, description, graphqlString, iriDirective } from './sdl-text.ts';

/** The part of a schema that follows from an ontology. */
export interface GeneratedSchema {
  readonly model: SchemaModel;
  /** The lock, grown by what is new: to be kept. */
  readonly names: PublishedNames;
  /** What stands against what was published before. */
  readonly violations: readonly Violation[];
  /** SDL of the generated types and of `extend type Query`; complete together with the core document. */
  readonly sdl: string;
  /** `Pump` or `Pump.flowRate` → IRI. */
  readonly iris: Readonly<Record<string, Iri>>;
}

export interface GenerateOptions extends ModelOptions {
  readonly published: ReadonlySet<Iri>;
}

/** Writes the schema of an ontology: per published class an interface, an object type, a filter, a connection and a root field. */
export function generateSchema(ontology: Ontology, core: DocumentNode, { published, ...options }: GenerateOptions): GeneratedSchema {
  const { model, names, violations } = compileModel(ontology, published, coreNames(core), options);
  const twinFields = coreTwinFields(core);
  const classes = [...model.classes.values()];
  const sdl = [
    ...[...model.unitEnums.values()].map((unit) => unitEnumSdl(unit, model)),
    ...[...model.components.values()].map((component) => componentSdl(component, model)),
    `"A twin of no published class."\ntype GenericTwin implements Twin & Node{${twinFields}}`,
    ...classes.map((cls) => classSdl(cls, model, twinFields)),
    ...[...model.edges.values()].map((edge) => edgeSdl(edge, edge.fields.map((shape) => fieldSdl(shape)).join('\n'))),
    ...orderSdl(model),
    ...mutationsSdl(model.mutations),
    ...(classes.length === 0 ? [] : [`extend type Query{\n${classes.map((cls) => rootFieldSdl(cls)).join('\n')}\n}`]),
  ].join('\n');
  return { model, names, violations, sdl, iris: irisOf(classes) };
}

/** The fields of `interface Twin` in compact form, without descriptions and directives: every implementer must repeat them. */
function coreTwinFields(core: DocumentNode): string {
  for (const definition of core.definitions) {
    if (definition.kind === Kind.INTERFACE_TYPE_DEFINITION && definition.name.value === 'Twin') return (definition.fields ?? []).map(compactField).join(' ');
  }
  return '';
}

function compactField(field: FieldDefinitionNode): string {
  const args = (field.arguments ?? []).map(
    ({ name, type, defaultValue }) => `${name.value}:${print(type)}${defaultValue === undefined ? '' : `=${print(defaultValue)}`}`,
  );
  return `${field.name.value}${args.length === 0 ? '' : `(${args.join(',')})`}:${print(field.type)}`;
}

function classSdl(cls: PublishedClass, model: SchemaModel, twinFields: string): string {
  const term = model.ontology.classes.get(cls.iri);
  const supers = [...cls.supers.map(({ name }) => name), 'Twin', 'Node'].join('&');
  const connection = `type ${cls.connectionName}{nodes:[${cls.shownAs}!]! edges:[TwinEdge!]! pageInfo:PageInfo! totalCount:Int}`;
  // Description and IRI of a field stand where it is declared: an interface for each domain. Heirs repeat its form only, as they must.
  const repeated = cls.fields.map((shape) => bareFieldSdl(shape)).join(' ');
  const declared = cls.fields.map((shape) => (inherited(cls, shape) ? bareFieldSdl(shape) : fieldSdl(shape))).join('\n');
  const iri = iriDirective(cls.iri);
  const filters = cls.fields.flatMap((shape) => filterField(shape) ?? []).join(' ');
  const filter = `input ${cls.filterName}{twin:TwinFilter ${filters} and:[${cls.filterName}!] or:[${cls.filterName}!] not:${cls.filterName}}`;
  if (cls.sealed) return [`${description(term)}type ${cls.typeName} implements ${supers} ${iri}{${twinFields}\n${declared}}`, filter, connection].join('\n');
  return [
    `${description(term)}interface ${cls.name} implements ${supers} ${iri}{${twinFields}\n${declared}}`,
    `type ${cls.typeName} implements ${cls.name}&${supers}{${twinFields} ${repeated}}`,
    filter,
    connection,
  ].join('\n');
}

function inherited(cls: PublishedClass, shape: FieldShape): boolean {
  return cls.supers.some(({ fields }) => fields.includes(shape));
}

function fieldSdl(shape: FieldShape): string {
  // Against its direction it is another term, which the ontology does not name.
  if (shape.kind === 'relationship' && shape.inverse === true)
    return `${graphqlString(`Inverse of ${shape.property.label ?? shape.property.name}.`)} ${bareFieldSdl(shape)}`;
  return `${description(shape.property)}${bareFieldSdl(shape)} ${iriDirective(shape.property.iri, shape.property)}`;
}

function bareFieldSdl(shape: FieldShape): string {
  return `${shape.name}${argumentsSdl(shape)}:${shape.type}${deprecated(shape.property)}`;
}

function argumentsSdl(shape: FieldShape): string {
  if (shape.kind === 'relationship') return shape.single ? '' : '(where:TwinFilter,orderBy:[TwinOrder!],first:Int=50,after:Cursor)';
  if (shape.kind === 'component' || shape.unitEnum === undefined) return '';
  const own = [...shape.unitEnum.values].find(([, iri]) => iri === shape.property.unit)?.[0];
  return `(unit:${shape.unitEnum.name}${own === undefined ? '' : `=${own}`})`;
}

/** Filter on a property as stored: in the property's own unit unless `NumberFilter.unit` says otherwise. */
function filterField(shape: FieldShape): string | undefined {
  const type = filterType(shape);
  return type === undefined ? undefined : `${shape.name}:${type}`;
}

/** Input type that filters a field, or `undefined` when it cannot be filtered by value. */
function filterType(shape: FieldShape): 'NumberFilter' | 'TextFilter' | 'Boolean' | undefined {
  if (shape.kind === 'relationship' || shape.kind === 'component' || ['and', 'or', 'not', 'twin'].includes(shape.name)) return undefined;
  // Points of several kinds are filtered by number; text never fits one.
  return isValueOfPoints(shape.property) ? 'NumberFilter' : filterTypes[shape.property.schema?.kind ?? 'any'];
}

const filterTypes: Readonly<Partial<Record<ValueSchema['kind'], 'NumberFilter' | 'TextFilter' | 'Boolean'>>> = {
  number: 'NumberFilter',
  flag: 'Boolean',
  text: 'TextFilter',
  enum: 'TextFilter',
  dateTime: 'TextFilter',
  date: 'TextFilter',
  time: 'TextFilter',
  duration: 'TextFilter',
  iri: 'TextFilter',
};

function rootFieldSdl(cls: PublishedClass): string {
  return `${cls.rootField}(where:${cls.filterName},orderBy:[TwinOrder!],subclasses:Boolean=true,first:Int=50,after:Cursor):${cls.connectionName}!`;
}

function componentSdl(component: ComponentType, model: SchemaModel): string {
  const term: Term | undefined = model.ontology.classes.get(component.class);
  const fields = component.fields.map((shape) => fieldSdl(shape)).join('\n');
  // A component without values of its own still is one: it says which class it is of.
  return `${description(term)}type ${component.name} ${iriDirective(component.class)}{"Class of the component." class:OntologyTerm!\n${fields}}`;
}

function unitEnumSdl(unit: UnitEnum, { units }: SchemaModel): string {
  const values = [...unit.values].map(([name, iri]) => `${JSON.stringify(units.get(iri)?.label ?? name)} ${name} ${iriDirective(iri)}`);
  return `"Units of this kind of quantity."\nenum ${unit.name} {\n${values.join('\n')}\n}`;
}

/** The published fields to order by: complete in editors, checked before an operation runs. One enum for all classes: one for each would be an eighth of the text. */
function orderSdl({ orderFields }: SchemaModel): readonly string[] {
  const fields = ['name', 'iri', ...orderFields.keys()].filter((name) => !['true', 'false', 'null'].includes(name));
  return [
    `"Fields that twins can be ordered by."\nenum TwinField{${fields.join(' ')}}`,
    'extend input TwinOrder{"A published field. One that is another property in each class can be given where the class is known." field:TwinField}',
  ];
}

function irisOf(classes: readonly PublishedClass[]): Readonly<Record<string, Iri>> {
  const iris: Record<string, Iri> = {};
  for (const cls of classes) {
    iris[cls.name] = cls.iri;
    for (const shape of cls.fields) iris[`${cls.name}.${shape.name}`] = shape.property.iri;
  }
  return iris;
}
