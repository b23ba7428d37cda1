import { type Iri, localName, parseIri } from '../kernel/iri.ts';
import type { Twin } from '../graph/twin.ts';
import { effectiveAnnotations } from '../ontology/effective-annotations.ts';
import type { Ontology, Property, Unit } from '../ontology/ontology.ts';
import { schemaInForce, unitOnTwin, unitsInForce } from '../ontology/value-in-force.ts';
import type { ValueSchema } from '../ontology/value-schema.ts';

/** All that ingest must know to judge a message: plain data, sent to the thread that ingests. */
export interface IngestDirectory {
  readonly twins: readonly DirectoryTwin[];
  /** Text by which a payload may name a unit (IRI, prefixed name, local name, symbol) → the unit. Texts that several units share are left out. */
  readonly units: ReadonlyMap<string, UnitScale>;
}

/** A twin and what it may send. Twins of the same classes share one `telemetry` array. */
export interface DirectoryTwin {
  readonly iri: Iri;
  readonly telemetry: readonly TelemetryDefinition[];
  /** Serial numbers, tags and the like that name the twin in messages (`owl:hasKey`); absent when it has none. */
  readonly keys?: readonly string[];
}

/** What a value of one telemetry of one twin must look like. Numbers in `unit`. */
export interface TelemetryDefinition {
  readonly property: Iri;
  /** GraphQL name and local name: what a topic or payload may say instead of the IRI. */
  readonly names: readonly string[];
  readonly schema: ValueSchema;
  /** What values are kept in. */
  readonly unit?: UnitScale;
  /** What a bare number is in, where this twin sends another unit than values are kept in. */
  readonly sentIn?: UnitScale;
  /** Where no unit is known but the kind of quantity: the dimension a unit named by a source must have. */
  readonly dimension?: string;
  readonly minInclusive?: number;
  readonly maxInclusive?: number;
  /** Fastest plausible change, per second. */
  readonly maxRate?: number;
}

/** What is needed to convert: value in SI = (value + offset) × factor. */
export type UnitScale = Pick<Unit, 'iri' | 'factor' | 'offset' | 'dimension'>;

/** A change of the directory: twins that are new or different, and twins that are gone. */
export interface DirectoryChange {
  readonly put: readonly DirectoryTwin[];
  readonly deleted: readonly Iri[];
}

/** The directory of all `twins` under `ontology`. */
export function ingestDirectory(ontology: Ontology, twins: Iterable<Twin>): IngestDirectory {
  const define = telemetryDefiner(ontology);
  const entries: DirectoryTwin[] = [];
  for (const twin of twins) entries.push(entryOf(ontology, twin, define));
  return { twins: entries, units: unitTexts(ontology) };
}

/** What to change after the twins in `put` were created or changed and those in `deleted` deleted. */
export function directoryChange(ontology: Ontology, put: readonly Twin[], deleted: readonly Iri[] = []): DirectoryChange {
  const define = telemetryDefiner(ontology);
  return { put: put.map((twin) => entryOf(ontology, twin, define)), deleted };
}

const rdfValue = parseIri('http://www.w3.org/1999/02/22-rdf-syntax-ns#value');

function entryOf(ontology: Ontology, twin: Twin, define: Definer): DirectoryTwin {
  const keys = keysOf(ontology, twin);
  return { iri: twin.iri, telemetry: define(twin), ...(keys.length > 0 && { keys }) };
}

type Definer = (twin: Twin) => readonly TelemetryDefinition[];

function telemetryDefiner(ontology: Ontology): Definer {
  const all = [...ontology.properties.values()].filter((property) => property.kind === 'telemetry');
  const aliases = Map.groupBy(all, ({ aliasOf }) => aliasOf);
  const telemetry = all.filter(({ aliasOf }) => aliasOf === undefined).map((property) => withAliases(property, aliases.get(property.iri)));
  const refined = new Set(ontology.refinements.flatMap(({ targetTwin }) => targetTwin ?? []));
  const shared = new Map<string, readonly TelemetryDefinition[]>();
  return (twin) => {
    const properties = (): readonly Property[] => telemetryOf(ontology, telemetry, ancestorsOf(ontology, twin.classes));
    if (refined.has(twin.iri)) return properties().map((property) => definitionOf(ontology, property, twin, twin.iri));
    // Twins of the same classes that name the same unit share what they may send.
    const key = `${unitOnTwin(ontology, twin) ?? ''} ${twin.classes.join(' ')}`;
    const known = shared.get(key) ?? properties().map((property) => definitionOf(ontology, property, twin));
    shared.set(key, known);
    return known;
  };
}

/** The telemetry of twins of these classes; a point carries a value even where the model says nothing of `rdf:value`. */
function telemetryOf(ontology: Ontology, telemetry: readonly Property[], ancestors: readonly Iri[]): readonly Property[] {
  const kinds = new Set<Iri>(ancestors);
  const own = telemetry.filter(({ domain }) => domain.length === 0 || domain.some((iri) => kinds.has(iri)));
  const isPoint = rdfValue !== undefined && ancestors.some((iri) => ontology.pointOf.has(iri)) && !own.some(({ iri }) => iri === rdfValue);
  return isPoint ? [...own, pointValue(rdfValue)] : own;
}

function pointValue(iri: Iri): Property {
  return {
    iri,
    name: 'value',
    deprecated: false,
    kind: 'telemetry',
    domain: [],
    range: [],
    schema: { kind: 'any' },
    many: false,
    writable: false,
    hidden: false,
    superProperties: [],
    subProperties: [iri],
    symmetric: false,
    transitive: false,
    counter: false,
    annotations: {},
    calibrated: false,
    edgeAttributes: [],
  };
}

function definitionOf(ontology: Ontology, property: Property, twin: Twin, refined?: Iri): TelemetryDefinition {
  const { kept, sent } = unitsInForce(ontology, property, twin);
  const scope = { classes: twin.classes, containers: [], unit: kept, ...(refined !== undefined && { twin: refined }) };
  const { minInclusive, maxInclusive, maxRate, quantityKind } = effectiveAnnotations(ontology, property.iri, scope).values;
  const [unit, sentIn] = [kept, sent].map((iri) => (iri === undefined ? undefined : scaleOf(ontology, iri)));
  const dimension = unit === undefined ? dimensionOf(ontology, quantityKind ?? property.quantityKind) : undefined;
  return {
    property: property.iri,
    names: namesOf(property),
    schema: schemaInForce(ontology, property, twin.classes),
    ...(unit !== undefined && { unit }),
    ...(sentIn !== undefined && sentIn.iri !== unit?.iri && { sentIn }),
    ...(dimension !== undefined && { dimension }),
    ...(minInclusive !== undefined && { minInclusive }),
    ...(maxInclusive !== undefined && { maxInclusive }),
    ...(maxRate !== undefined && { maxRate }),
  };
}

/** Renamed telemetry answers to its old IRI and local name as well, and to its old GraphQL name. */
function withAliases(property: Property, old: readonly Property[] = []): Property & { readonly oldNames?: readonly string[] } {
  if (old.length === 0) return property;
  const oldNames = old.flatMap(({ name, shortName = name }) => [name, shortName]);
  return { ...property, oldNames, equivalents: [...(property.equivalents ?? []), ...old.map(({ iri }) => iri)] };
}

/** GraphQL names and local name; of properties declared equal to it the local names and IRIs too. */
function namesOf({ iri, name, shortName = name, equivalents = [], oldNames = [] }: Property & { readonly oldNames?: readonly string[] }): readonly string[] {
  return [...new Set([name, shortName, ...oldNames, localName(iri), ...equivalents.flatMap((alias) => [localName(alias), alias])])];
}

/** The keys by which messages may name the twin: values of alternate keys (`owl:hasKey`) that are one property each. */
function keysOf(ontology: Ontology, { classes, attributes }: Twin): readonly string[] {
  const keys = new Set(
    ancestorsOf(ontology, classes)
      .flatMap((type) => ontology.classes.get(type)?.keys ?? [])
      .flatMap((key) => (key.length === 1 ? key : [])),
  );
  return [...keys].flatMap((property) => {
    const value = attributes[property];
    return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
  });
}

/** The dimension of a kind of quantity, by the units in use that measure it. */
function dimensionOf({ units }: Ontology, kind: Iri | undefined): string | undefined {
  if (kind === undefined) return undefined;
  const dimensions = new Set([...units.values()].filter(({ quantityKinds }) => quantityKinds.includes(kind)).map(({ dimension }) => dimension));
  const [dimension] = dimensions;
  return dimensions.size === 1 && dimension !== '' ? dimension : undefined;
}

/** The classes and all their superclasses, nearest first, each once. */
function ancestorsOf(ontology: Ontology, classes: readonly Iri[]): readonly Iri[] {
  return [...new Set(classes.flatMap((iri) => ontology.classes.get(iri)?.ancestors ?? [iri]))];
}

function scaleOf(ontology: Ontology, iri: Iri): UnitScale | undefined {
  const unit = ontology.units.get(iri);
  return unit === undefined ? undefined : { iri, factor: unit.factor, offset: unit.offset, dimension: unit.dimension };
}

function unitTexts(ontology: Ontology): ReadonlyMap<string, UnitScale> {
  const texts = new Map<string, UnitScale | undefined>();
  const prefixes = [...ontology.prefixes];
  for (const { iri, symbol, factor, offset, dimension } of ontology.units.values()) {
    const scale = { iri, factor, offset, dimension };
    const curies = prefixes.filter(([, namespace]) => iri.startsWith(namespace)).map(([prefix, namespace]) => `${prefix}:${iri.slice(namespace.length)}`);
    for (const text of new Set([iri, localName(iri), symbol, ...curies])) {
      const known = texts.get(text);
      texts.set(text, texts.has(text) && known?.iri !== iri ? undefined : scale);
    }
  }
  return new Map([...texts].flatMap(([text, scale]) => (scale === undefined || text === '' ? [] : [[text, scale]])));
}
