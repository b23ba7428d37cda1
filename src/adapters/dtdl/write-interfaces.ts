import type { Iri } from '../../kernel/iri.ts';
import { dtdl } from '../../ontology/compile/compile-schemas.ts';
import type { Command, Ontology, OntologyClass, Property } from '../../ontology/ontology.ts';
import type { TripleGraph } from '../../ontology/triple-graph.ts';
import { rdfs, sh, tq } from '../../ontology/words.ts';
import { contentName, dtmiMinter, isUserDtmi } from './dtmi-names.ts';
import { extrasOf } from './write-extensions.ts';
import { contextOfInterface, schemaJson, type SchemaGround } from './write-schema.ts';
import { textsOf, type Json } from './write-texts.ts';
import { quantityOf } from './write-units.ts';

/** Interfaces of DTDL v4, and the identifier that each term got which had another. */
export interface WrittenInterfaces {
  readonly interfaces: readonly Json[];
  readonly renamed: ReadonlyMap<string, string>;
  /** A content stands in one interface; the further classes of a property or command. */
  readonly further: readonly (readonly [content: Iri, classes: readonly Iri[]])[];
}

/** Writes what a graph and the ontology compiled from it say as interfaces of DTDL v4. What DTDL cannot say is left out; see `dtdl-writer.ts`. */
export function writeInterfaces(graph: TripleGraph, ontology: Ontology): WrittenInterfaces {
  const classes = [...ontology.classes.values()];
  const mint = dtmiMinter([...ontology.classes.keys()].filter(isUserDtmi));
  const writing: Writing = {
    graph,
    ontology,
    dtmis: new Map(classes.map(({ iri }) => [iri, mint(iri)])),
    renamed: new Map(),
    elsewhere: new Set(),
    contents: contentsByClass(ontology),
  };
  for (const [iri, dtmi] of writing.dtmis) if (iri !== dtmi) writing.renamed.set(iri, dtmi);
  // Parents first, so that a name is told apart where it is inherited.
  const byDepth = classes.toSorted((a, b) => a.ancestors.length - b.ancestors.length);
  const names = new Map<Iri, ReadonlySet<string>>();
  const contents = [...ontology.properties.values(), ...ontology.commands.values()];
  const further = contents.flatMap((content): WrittenInterfaces['further'] => {
    const others = classesOf(content).slice(1);
    return others.length === 0 ? [] : [[content.iri, others]];
  });
  return { interfaces: byDepth.map((cls) => interfaceJson(writing, cls, names)), renamed: writing.renamed, further };
}

interface Writing {
  readonly graph: TripleGraph;
  readonly ontology: Ontology;
  readonly dtmis: ReadonlyMap<string, string>;
  readonly renamed: Map<string, string>;
  /** Schemas that an interface has defined under their own identifier. */
  readonly elsewhere: Set<string>;
  readonly contents: ReadonlyMap<Iri, readonly (Property | Command)[]>;
}

function contentsByClass({ properties, commands }: Ontology): ReadonlyMap<Iri, readonly (Property | Command)[]> {
  const contents = new Map<Iri, (Property | Command)[]>();
  const add = (cls: Iri, content: Property | Command): void => {
    const known = contents.get(cls);
    if (known === undefined) contents.set(cls, [content]);
    else known.push(content);
  };
  for (const content of [...properties.values(), ...commands.values()]) for (const cls of classesOf(content).slice(0, 1)) add(cls, content);
  return contents;
}

function classesOf(content: Property | Command): readonly Iri[] {
  return 'kind' in content ? content.domain : content.appliesTo;
}

function interfaceJson(writing: Writing, { iri, parents, ancestors }: OntologyClass, names: Map<Iri, ReadonlySet<string>>): Json {
  const { graph, elsewhere } = writing;
  const ground: SchemaGround = { graph, schemas: new Map(), contexts: new Set(), elsewhere: new Set(elsewhere) };
  const taken = new Set(ancestors.flatMap((ancestor) => [...(names.get(ancestor) ?? [])]));
  const dtmi = writing.dtmis.get(iri) ?? iri;
  const contents = (writing.contents.get(iri) ?? []).map((content) => contentJson(writing, content, { ground, owner: dtmi, taken, cls: iri }));
  names.set(iri, taken);
  for (const id of ground.schemas.keys()) elsewhere.add(id);
  const { types, members } = extrasAt(ground, iri);
  return {
    '@context': contextOfInterface(ground),
    '@id': dtmi,
    '@type': types.length === 0 ? 'Interface' : ['Interface', ...types],
    ...members,
    ...textsOf(graph, iri),
    ...(parents.length > 0 && { extends: parents.map((parent) => writing.dtmis.get(parent) ?? parent) }),
    ...(ground.schemas.size > 0 && { schemas: [...ground.schemas.values()] }),
    ...(contents.length > 0 && { contents }),
  };
}

function extrasAt(ground: SchemaGround, subject: string): { readonly types: readonly string[]; readonly members: Json } {
  const { types, members, contexts } = extrasOf(ground.graph, subject);
  for (const context of contexts) ground.contexts.add(context);
  return { types, members };
}

interface Spot {
  readonly ground: SchemaGround;
  /** The interface that has the content, and the class it was written from. */
  readonly owner: string;
  readonly cls: Iri;
  /** Names that its parents and contents have. */
  readonly taken: Set<string>;
}

function contentJson(writing: Writing, content: Property | Command, spot: Spot): Json {
  const { graph } = writing;
  const { iri } = content;
  // What has no identifier of DTDL goes under the name that the API gives it.
  const name = freeName(contentName(statedName(graph, iri) ?? (iri.startsWith('dtmi:') ? undefined : content.name), iri), spot.taken);
  const { types, members } = extrasAt(spot.ground, iri);
  const body = 'kind' in content ? propertyJson(writing, content, spot) : commandJson(content, spot);
  const [kind, quantity] = body.types;
  return {
    ...identifierOf(writing, iri, { owner: spot.owner, name }),
    '@type': [kind, ...(quantity === undefined ? [] : [quantity]), ...types],
    name,
    ...textsOf(graph, iri),
    ...body.members,
    ...members,
  };
}

function statedName(graph: TripleGraph, iri: string): string | undefined {
  const stated = graph.object(iri, tq('name'));
  return typeof stated === 'object' ? stated.value : undefined;
}

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let n = 2; taken.has(free); n++) free = `${name}_${n}`;
  taken.add(free);
  return free;
}

/** Left out where the parser itself gives that identifier. */
function identifierOf(writing: Writing, iri: string, { owner, name }: { readonly owner: string; readonly name: string }): Json {
  const [, path = owner, version = ''] = /^(.*?)(;[0-9.]+)?$/.exec(owner) ?? [];
  const given = `${path}:_contents:__${name}${version}`;
  if (iri === given) return {};
  if (isUserDtmi(iri)) return { '@id': iri };
  writing.renamed.set(iri, given);
  return {};
}

interface Body {
  readonly types: readonly [kind: string, quantity?: string];
  readonly members: Json;
}

function propertyJson(writing: Writing, property: Property, spot: Spot): Body {
  const { graph } = writing;
  const { iri, kind, range, writable } = property;
  if (kind === 'component') return { types: ['Component'], members: { schema: range.map((target) => writing.dtmis.get(target) ?? target)[0] } };
  if (kind === 'relationship') return { types: ['Relationship'], members: relationshipMembers(writing, property, spot) };
  const quantity = quantityOf(graph, iri);
  if (quantity.types.length > 0) spot.ground.contexts.add('dtmi:dtdl:extension:quantitativeTypes;2');
  const schema = schemaJson(spot.ground, graph.resource(iri, rdfs('range')), property.schema);
  const members = { schema, ...quantity.members, ...(kind === 'attribute' && writable && { writable: true }) };
  const [type] = quantity.types;
  return { types: [kind === 'telemetry' ? 'Telemetry' : 'Property', ...(type === undefined ? ([] as const) : ([type] as const))], members };
}

function relationshipMembers(writing: Writing, property: Property, { ground, cls }: Spot): Json {
  const { graph } = writing;
  const { iri, edgeAttributes } = property;
  const target = targetOf(writing, property);
  const properties = edgeAttributes.map((attribute) => edgeJson(writing, attribute, ground));
  return {
    ...(target !== undefined && { target }),
    ...multiplicity(graph, property, cls),
    ...(graph.object(iri, dtdl('property:writable')) !== undefined && { writable: true }),
    ...(properties.length > 0 && { properties }),
  };
}

/** DTDL knows one target or none. */
function targetOf({ graph, dtmis }: Writing, { iri, range }: Property): string | undefined {
  const stated = graph.resources(iri, rdfs('range'));
  const [target, ...others] = stated.length > 0 ? stated : range;
  const dtmi = target === undefined || others.length > 0 ? undefined : (dtmis.get(target) ?? target);
  return dtmi?.startsWith('dtmi:') === true ? dtmi : undefined;
}

/** DTDL allows no minimum but none. */
function multiplicity(graph: TripleGraph, { iri, many }: Property, cls: Iri): Json {
  const shape = graph.resources(cls, sh('property')).find((node) => graph.has(node, sh('path'), iri));
  const most = !many ? 1 : shape === undefined ? undefined : numberOf(graph, shape, sh('maxCount'));
  return most === undefined || most < 1 ? {} : { maxMultiplicity: most };
}

function numberOf(graph: TripleGraph, subject: string, predicate: string): number | undefined {
  const found = graph.object(subject, predicate);
  return typeof found === 'object' ? Number(found.value) : undefined;
}

function edgeJson(writing: Writing, attribute: Iri, ground: SchemaGround): Json {
  const { graph, ontology } = writing;
  const property = ontology.properties.get(attribute);
  const { types, members } = extrasAt(ground, attribute);
  const quantity = quantityOf(graph, attribute);
  if (quantity.types.length > 0) ground.contexts.add('dtmi:dtdl:extension:quantitativeTypes;2');
  return {
    ...(isUserDtmi(attribute) && { '@id': attribute }),
    '@type': ['Property', ...quantity.types, ...types],
    name: contentName(statedName(graph, attribute), attribute),
    ...textsOf(graph, attribute),
    schema: schemaJson(ground, graph.resource(attribute, rdfs('range')), property?.schema),
    ...(property?.writable === true && { writable: true }),
    ...quantity.members,
    ...members,
  };
}

function commandJson(command: Command, { ground }: Spot): Body {
  const request = payloadJson(ground, command, 'request') ?? argumentsJson(ground, command);
  const response = payloadJson(ground, command, 'response');
  return { types: ['Command'], members: { ...(request !== undefined && { request }), ...(response !== undefined && { response }) } };
}

function payloadJson(ground: SchemaGround, command: Command, word: 'request' | 'response'): Json | undefined {
  const { graph } = ground;
  const payload = graph.resource(command.iri, dtdl(`property:${word}Payload`));
  const schema = graph.resource(command.iri, dtdl(`property:${word}`));
  if (payload === undefined) return undefined;
  const { types, members } = extrasAt(ground, payload);
  const quantity = quantityOf(graph, payload);
  if (quantity.types.length > 0) ground.contexts.add('dtmi:dtdl:extension:quantitativeTypes;2');
  const kind = word === 'request' ? 'CommandRequest' : 'CommandResponse';
  return {
    ...(isUserDtmi(payload) && { '@id': payload }),
    '@type': [kind, ...quantity.types, ...types],
    name: contentName(statedName(graph, payload), word),
    ...textsOf(graph, payload),
    schema: schemaJson(ground, schema, command[word]),
    ...(graph.object(payload, dtdl('property:nullable')) !== undefined && { nullable: true }),
    ...quantity.members,
    ...members,
  };
}

/** Arguments that RDF declares one by one are the fields of one request. */
function argumentsJson(ground: SchemaGround, { arguments: given }: Command): Json | undefined {
  if (given.length === 0) return undefined;
  const fields = given.map(({ name, schema }) => ({ name: contentName(name, name), schema: schemaJson(ground, undefined, schema) }));
  return { name: 'arguments', schema: { '@type': 'Object', fields } };
}
