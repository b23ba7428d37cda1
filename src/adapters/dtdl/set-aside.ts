import type { Violation } from '../../kernel/violation.ts';
import { addedExtensions, type AddedExtension, type Cotype } from './added-cotypes.ts';
import { cotypeFaults } from './cotype-faults.ts';
import type { Entity, ObjectModel } from './object-model.ts';

/** What an element said that the parser cannot read. */
interface Aside {
  readonly types: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
  readonly comment: string | undefined;
}

/** Documents that the parser can read, what was taken out of them, and what was found. */
export interface Readable {
  readonly elements: readonly unknown[];
  readonly asides: readonly Aside[];
  readonly found: readonly Violation[];
}

/** A JSON object, as parsed. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Begins the comment of an element of which something was set aside; of private use, so that no author writes it. */
const mark = '\uE0D7aside ';

/**
 * Takes out of the interfaces what published language extensions say beyond the parser (co-types with their properties, and durations) and leaves a
 * mark in the comment of each such element, by which {@link withAsides} finds it again. What an extension does not allow is reported with the
 * parser's own codes.
 */
export function setAside(elements: readonly unknown[], durations: boolean): Readable {
  const round: Round = { asides: [], found: [], durations };
  const read = elements.map((element) => {
    if (!isObject(element)) return element;
    const contexts = contextsOf(element);
    const extensions = contexts.flatMap((context) => addedExtensions.get(context) ?? []);
    if (extensions.length === 0 && !durations) return element;
    round.found.push(...extensions.filter(({ partial }) => partial === true).map(readAsOlder));
    const mqtt = contexts.flatMap((context) => /^dtmi:dtdl:extension:mqtt;(\d+)$/.exec(context)?.[1] ?? [])[0] ?? '1';
    const walked = walk(element, { round, extensions, mqtt, term: undefined }, { kind: undefined, parentTypes: [] });
    return isObject(walked) ? { ...walked, '@context': readableContext(element['@context']) } : element;
  });
  return { elements: read, asides: round.asides, found: round.found };
}

/** The parser's model with what was set aside put back where it was. */
export function withAsides(model: ObjectModel, asides: readonly Aside[]): ObjectModel {
  if (asides.length === 0) return model;
  return Object.fromEntries(Object.entries(model).map(([id, entity]) => [id, restored(entity, asides)]));
}

function restored(entity: Entity, asides: readonly Aside[]): Entity {
  const { comment } = entity;
  const aside = typeof comment === 'string' && comment.startsWith(mark) ? asides[Number(comment.slice(mark.length))] : undefined;
  if (aside === undefined) return entity;
  return {
    ...entity,
    comment: aside.comment ?? null,
    SupplementalTypes: [...entity.SupplementalTypes, ...aside.types],
    SupplementalProperties: { ...entity.SupplementalProperties, ...aside.properties },
  };
}

interface Round {
  readonly asides: Aside[];
  readonly found: Violation[];
  readonly durations: boolean;
}

interface Ground {
  readonly round: Round;
  readonly extensions: readonly AddedExtension[];
  /** The version of the MQTT extension. */
  readonly mqtt: string;
  /** The nearest identifier above. */
  readonly term: string | undefined;
}

/** Where an element stands: its kind when it states none, and the types of what has it. */
interface Spot {
  readonly kind: string | undefined;
  readonly parentTypes: readonly string[];
}

const impliedKinds: Readonly<Record<string, string>> = {
  fields: 'Field',
  request: 'CommandRequest',
  response: 'CommandResponse',
  mapKey: 'MapKey',
  mapValue: 'MapValue',
  enumValues: 'EnumValue',
};

function walk(value: unknown, ground: Ground, spot: Spot): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => walk(each, ground, spot));
  if (!isObject(value)) return value;
  const id = value['@id'];
  const here = { ...ground, term: typeof id === 'string' ? id : ground.term };
  const types = typesOf(value);
  const plain = withoutAdded(value, here, spot);
  return Object.fromEntries(
    Object.entries(plain).map(([key, inner]) => [
      key,
      key.startsWith('@') ? inner : walk(inner, here, { kind: Object.hasOwn(impliedKinds, key) ? impliedKinds[key] : undefined, parentTypes: types }),
    ]),
  );
}

/** One element without what the parser does not know, marked when there was something. */
function withoutAdded(element: JsonObject, { round, extensions, mqtt, term }: Ground, spot: Spot): JsonObject {
  const types = typesOf(element);
  const added = extensions.flatMap(({ cotypes, iriOf }) =>
    types.flatMap((type) => {
      const cotype = Object.hasOwn(cotypes, type) ? cotypes[type] : undefined;
      return cotype === undefined ? [] : [{ name: type, cotype, iriOf }];
    }),
  );
  const duration = round.durations && types.includes('Cacheable') && element['ttl'] !== undefined;
  if (added.length === 0 && !duration) return element;
  const kinds = kindsOf(types, spot.kind);
  const fits = added.filter(({ cotype }) => kinds.length === 0 || kinds.some((kind) => cotype.kinds.includes(kind)));
  for (const { name, cotype } of fits) round.found.push(...cotypeFaults({ element, name, cotype, types, parentTypes: spot.parentTypes, term }));
  const gone = new Set(fits.filter(({ cotype }) => !isKnown(cotype, kinds)).map(({ name }) => name));
  const properties: Record<string, unknown> = Object.fromEntries(
    fits.flatMap(({ name, cotype, iriOf }) =>
      Object.keys(cotype.properties ?? {}).flatMap((property) => (element[property] === undefined ? [] : [[iriOf(name, property), element[property]]])),
    ),
  );
  const words = new Set(fits.flatMap(({ cotype }) => Object.keys(cotype.properties ?? {})));
  if (duration) {
    gone.add('Cacheable');
    words.add('ttl');
    properties[`dtmi:dtdl:extension:mqtt:v${mqtt}:Cacheable:ttl`] = element['ttl'];
  }
  if (gone.size === 0 && Object.keys(properties).length === 0) return element;
  const iris = [
    ...fits.filter(({ name }) => gone.has(name)).map(({ name, iriOf }) => iriOf(name)),
    ...(duration ? [`dtmi:dtdl:extension:mqtt:v${mqtt}:Cacheable`] : []),
  ];
  return marked(element, { gone, words }, { round, aside: { types: iris, properties, comment: undefined } });
}

interface Taken {
  readonly gone: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

function marked(element: JsonObject, { gone, words }: Taken, { round, aside }: { readonly round: Round; readonly aside: Aside }): JsonObject {
  const left = Object.fromEntries(Object.entries(element).filter(([key]) => !words.has(key) && key !== '@type'));
  const types = typesOf(element).filter((type) => !gone.has(type));
  const typed = types.length === 0 ? left : { '@type': types, ...left };
  const { comment } = element;
  // A comment that is no text is a fault, which the parser must see.
  if (comment !== undefined && typeof comment !== 'string') return typed;
  round.asides.push({ ...aside, comment });
  return { ...typed, comment: `${mark}${round.asides.length - 1}` };
}

function isKnown({ known = [] }: Cotype, kinds: readonly string[]): boolean {
  return kinds.some((kind) => known.includes(kind));
}

/** The kinds of an element: those it states, else the one its place implies. */
function kindsOf(types: readonly string[], implied: string | undefined): readonly string[] {
  const stated = types.filter((type) => materialKinds.has(type));
  return stated.length > 0 || implied === undefined ? stated : [implied];
}

const materialKinds: ReadonlySet<string> = new Set(
  'Interface Telemetry Property Relationship Component Command CommandRequest CommandResponse CommandPayload Enum EnumValue Array Map MapKey MapValue Object Field'.split(
    ' ',
  ),
);

/** The types an element states, `dtmi:dtdl:class:Field;4` as `Field`. */
function typesOf(element: JsonObject): readonly string[] {
  const type = element['@type'];
  const all: readonly unknown[] = Array.isArray(type) ? type : [type];
  return all.filter((each) => typeof each === 'string').map((each) => each.replace(/^dtmi:dtdl:class:([A-Za-z]+);\d+$/, '$1'));
}

function contextsOf(element: JsonObject): readonly string[] {
  const context = element['@context'];
  const all: readonly unknown[] = Array.isArray(context) ? context : [context];
  return all.filter((each) => typeof each === 'string');
}

/** The context with versions that the parser knows, and without what it knows in no version. */
function readableContext(context: unknown): unknown {
  if (!Array.isArray(context)) return context;
  return context.flatMap((each: unknown) => {
    const extension = typeof each === 'string' ? addedExtensions.get(each) : undefined;
    return extension === undefined ? [each] : (extension.readAs ?? []);
  });
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readAsOlder({ context, readAs }: AddedExtension): Violation {
  return {
    code: 'DTDL_EXTENSION_VERSION',
    severity: 'warning',
    message: `The extension ${context} is read as ${readAs}, the newest version that is known.`,
    remedy: 'Nothing needs doing unless an error names a word of the newer version.',
  };
}
