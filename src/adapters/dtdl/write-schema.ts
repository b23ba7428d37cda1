import { dtdl } from '../../ontology/compile/compile-schemas.ts';
import type { TripleGraph } from '../../ontology/triple-graph.ts';
import type { ValueSchema } from '../../ontology/value-schema.ts';
import { rdfType, tq, xsdNamespace } from '../../ontology/words.ts';
import { contentName, isUserDtmi } from './dtmi-names.ts';
import { contextOf, extrasOf } from './write-extensions.ts';
import { textsOf, type Json } from './write-texts.ts';

/** One interface in the making: schemas with an identifier are gathered in it, and the contexts that its words need. */
export interface SchemaGround {
  readonly graph: TripleGraph;
  readonly schemas: Map<string, Json>;
  readonly contexts: Set<string>;
  /** Identifiers that another interface has defined: DTDL allows no reference across interfaces. */
  readonly elsewhere: ReadonlySet<string>;
}

/** The primitive schema of DTDL v4 for a datatype of XSD. */
const primitives: ReadonlyMap<string, string> = new Map(
  Object.entries({
    int: 'integer',
    unsignedInt: 'unsignedInteger',
    base64Binary: 'bytes',
    hexBinary: 'bytes',
    nonNegativeInteger: 'unsignedLong',
    positiveInteger: 'unsignedLong',
    negativeInteger: 'long',
    nonPositiveInteger: 'long',
    integer: 'long',
    dateTimeStamp: 'dateTime',
    dayTimeDuration: 'duration',
  }),
);
const same = new Set('boolean byte date dateTime decimal double duration float long short string time unsignedByte unsignedLong unsignedShort'.split(' '));

/** A schema of DTDL for a datatype node of the graph, or for what a value looks like where the graph has no such node. */
export function schemaJson(ground: SchemaGround, node: string | undefined, value: ValueSchema | undefined): unknown {
  const named = node === undefined ? undefined : (primitiveOf(node) ?? unitsOf(ground, node));
  if (named !== undefined) return named;
  const complex = node === undefined ? undefined : complexJson(ground, node);
  return complex ?? valueJson(value ?? { kind: 'any' });
}

/** `xsd:int` → `integer`, `dtmi:standard:schema:geospatial:point;4` → `point`, `dtmi:dtdl:instance:Schema:uuid;4` → `uuid`. */
function primitiveOf(node: string): string | undefined {
  if (node.startsWith(xsdNamespace)) {
    const name = node.slice(xsdNamespace.length);
    return same.has(name) ? name : primitives.get(name);
  }
  return /^dtmi:(?:standard:schema:(?:geospatial:)?|dtdl:instance:Schema:)([A-Za-z]+)(?:;\d+)?$/.exec(node)?.[1];
}

/** `TemperatureUnit`, an enumeration of the language itself. */
function unitsOf({ contexts }: SchemaGround, node: string): string | undefined {
  const name = /^dtmi:(?:standard:class|dtdl:extension:quantitativeTypes:v\d+:enum):([A-Za-z]+)(?:;\d+)?$/.exec(node)?.[1];
  if (name !== undefined) contexts.add('dtmi:dtdl:extension:quantitativeTypes;2');
  return name;
}

function complexJson(ground: SchemaGround, node: string): unknown {
  const { graph, schemas, elsewhere } = ground;
  if (schemas.has(node)) return node;
  const kind = ['Array', 'Enum', 'Map', 'Object'].find((each) => graph.has(node, rdfType, dtdl(`class:${each}`)));
  if (kind === undefined) return undefined;
  if (!isUserDtmi(node) || elsewhere.has(node)) return elementJson(ground, node, kind);
  // Its place is taken before its parts are written, which may refer to it.
  schemas.set(node, {});
  schemas.set(node, { '@id': node, ...elementJson(ground, node, kind) });
  return node;
}

function elementJson(ground: SchemaGround, node: string, kind: string): Json {
  const parts: Readonly<Record<string, (ground: SchemaGround, node: string) => Json>> = {
    Array: arrayParts,
    Enum: enumParts,
    Map: mapParts,
    Object: objectParts,
  };
  const { types, members } = extras(ground, node);
  return { '@type': types.length === 0 ? kind : [kind, ...types], ...members, ...textsOf(ground.graph, node), ...parts[kind]?.(ground, node) };
}

function extras(ground: SchemaGround, node: string): { readonly types: readonly string[]; readonly members: Json } {
  const { types, members, contexts } = extrasOf(ground.graph, node);
  for (const context of contexts) ground.contexts.add(context);
  return { types, members };
}

const inner = (ground: SchemaGround, node: string, word: string): unknown =>
  schemaJson(ground, ground.graph.resource(node, dtdl(`property:${word}`)), undefined);

function literal(graph: TripleGraph, node: string, word: string): string | undefined {
  const found = graph.object(node, word);
  return typeof found === 'object' ? found.value : undefined;
}

function arrayParts(ground: SchemaGround, node: string): Json {
  return { elementSchema: inner(ground, node, 'elementSchema') };
}

function mapParts(ground: SchemaGround, node: string): Json {
  return {
    mapKey: { name: literal(ground.graph, node, dtdl('property:mapKeyName')) ?? 'key', schema: 'string' },
    mapValue: { name: literal(ground.graph, node, dtdl('property:mapValueName')) ?? 'value', schema: inner(ground, node, 'mapValue') },
  };
}

function objectParts(ground: SchemaGround, node: string): Json {
  return {
    fields: ground.graph
      .resources(node, dtdl('property:fields'))
      .map((field) => ({ ...partOf(ground, field, 'Field'), schema: inner(ground, field, 'schema') })),
  };
}

function enumParts(ground: SchemaGround, node: string): Json {
  const { graph } = ground;
  const isNumbers = graph.resource(node, dtdl('property:valueSchema'))?.startsWith(`${xsdNamespace}int`) === true;
  const valueOf = (option: string): unknown => {
    const text = literal(graph, option, dtdl('property:enumValue')) ?? '';
    return isNumbers ? Number(text) : text;
  };
  return {
    valueSchema: isNumbers ? 'integer' : 'string',
    enumValues: graph.resources(node, dtdl('property:enumValues')).map((option) => ({ ...partOf(ground, option, 'EnumValue'), enumValue: valueOf(option) })),
  };
}

/** What a field or an option of an enumeration has beside its schema or value. */
function partOf(ground: SchemaGround, node: string, kind: string): Json {
  const { types, members } = extras(ground, node);
  return {
    ...(isUserDtmi(node) && { '@id': node }),
    ...(types.length > 0 && { '@type': [kind, ...types] }),
    name: contentName(literal(ground.graph, node, tq('name')), node),
    ...members,
    ...textsOf(ground.graph, node),
  };
}

/** A schema made from what a value looks like: what RDF declares has no element of DTDL to be taken from. */
function valueJson(value: ValueSchema): unknown {
  if (value.kind === 'number') return primitiveOf(value.datatype) ?? (value.integer ? 'long' : 'double');
  if (value.kind === 'array') return { '@type': 'Array', elementSchema: valueJson(value.of) };
  if (value.kind === 'map') return { '@type': 'Map', mapKey: { name: 'key', schema: 'string' }, mapValue: { name: 'value', schema: valueJson(value.of) } };
  if (value.kind === 'enum') return enumJson(value);
  if (value.kind === 'object') {
    return { '@type': 'Object', fields: value.fields.map(({ name, iri, schema }) => ({ name: contentName(name, iri ?? name), schema: valueJson(schema) })) };
  }
  return plainSchemas[value.kind];
}

const plainSchemas: Readonly<Record<Exclude<ValueSchema['kind'], 'number' | 'array' | 'map' | 'enum' | 'object'>, unknown>> = {
  flag: 'boolean',
  dateTime: 'dateTime',
  date: 'date',
  time: 'time',
  duration: 'duration',
  vector: { '@type': 'Array', elementSchema: 'double' },
  text: 'string',
  iri: 'string',
  geometry: 'string',
  any: 'string',
};

function enumJson({ options }: Extract<ValueSchema, { kind: 'enum' }>): Json {
  const isNumbers = options.every(({ value }) => typeof value === 'number' && Number.isInteger(value));
  const names = new Set<string>();
  return {
    '@type': 'Enum',
    valueSchema: isNumbers ? 'integer' : 'string',
    enumValues: options.map(({ name, value }) => {
      const plain = contentName(name, name);
      let free = plain;
      for (let n = 2; names.has(free); n++) free = `${plain}_${n}`;
      names.add(free);
      return { name: free, enumValue: isNumbers ? value : String(value) };
    }),
  };
}

/** The contexts that all words used so far need. */
export function contextOfInterface({ contexts }: SchemaGround): readonly string[] {
  return contextOf(contexts);
}
