import { type Iri, localName, parseIri } from '../kernel/iri.ts';
import type { Value } from '../kernel/value.ts';
import type { Twin } from '../graph/twin.ts';
import type { Annotations, Ontology, Property, Unit } from '../ontology/ontology.ts';
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
}

/** What a value of one telemetry of one twin must look like. Numbers in `unit`. */
export interface TelemetryDefinition {
  readonly property: Iri;
  /** GraphQL name and local name: what a topic or payload may say instead of the IRI. */
  readonly names: readonly string[];
  readonly schema: ValueSchema;
  readonly unit?: UnitScale;
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
  for (const twin of twins) entries.push({ iri: twin.iri, telemetry: define(twin) });
  return { twins: entries, units: unitTexts(ontology) };
}

/** What to change after the twins in `put` were created or changed and those in `deleted` deleted. */
export function directoryChange(ontology: Ontology, put: readonly Twin[], deleted: readonly Iri[] = []): DirectoryChange {
  const define = telemetryDefiner(ontology);
  return { put: put.map((twin) => ({ iri: twin.iri, telemetry: define(twin) })), deleted };
}

const rdfValue = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value';
const hasUnit = 'http://qudt.org/schema/qudt/hasUnit';

type Definer = (twin: Twin) => readonly TelemetryDefinition[];

function telemetryDefiner(ontology: Ontology): Definer {
  const telemetry = [...ontology.properties.values()].filter((property) => property.kind === 'telemetry');
  const unitProperties = [...ontology.properties.values()].filter((property) => property.superProperties.some((iri) => iri === hasUnit)).map(({ iri }) => iri);
  const refined = refinementIndex(ontology);
  const byClasses = new Map<string, readonly TelemetryDefinition[]>();
  return (twin) => {
    const key = twin.classes.join(' ');
    let shared = byClasses.get(key);
    if (shared === undefined) byClasses.set(key, (shared = definitionsOf(ontology, telemetry, refined, ancestorsOf(ontology, twin.classes))));
    const own = refined.byTwin.get(twin.iri);
    const unit = unitOf(ontology, twin, [hasUnit, ...unitProperties]);
    if (own === undefined && unit === undefined) return shared;
    return shared.map((definition) => withOwn(ontology, definition, own?.get(definition.property), unit));
  };
}

/** The twin's own annotations, and for a point the unit that it names itself. */
function withOwn(ontology: Ontology, definition: TelemetryDefinition, own: Annotations | undefined, unit: UnitScale | undefined): TelemetryDefinition {
  const annotated = own === undefined ? definition : { ...definition, ...limitsOf(ontology, own) };
  return unit === undefined || definition.property !== rdfValue ? annotated : { ...annotated, unit };
}

function definitionsOf(
  ontology: Ontology,
  telemetry: readonly Property[],
  refined: RefinementIndex,
  ancestors: readonly Iri[],
): readonly TelemetryDefinition[] {
  const kinds = new Set<Iri>(ancestors);
  const definitions = telemetry
    .filter((property) => property.domain.length === 0 || property.domain.some((iri) => kinds.has(iri)))
    .map((property) => definitionOf(ontology, property, classAnnotations(refined, ancestors, property.iri)));
  const isPoint = ancestors.some((iri) => ontology.pointOf.has(iri));
  const value = parseIri(rdfValue);
  if (!isPoint || value === undefined || definitions.some(({ property }) => property === value)) return definitions;
  // A point of a model that says nothing of rdf:value: any scalar is taken.
  const limits = limitsOf(ontology, classAnnotations(refined, ancestors, value));
  return [...definitions, { property: value, names: ['value'], schema: { kind: 'any' }, ...limits }];
}

function definitionOf(ontology: Ontology, property: Property, refinement: Annotations): TelemetryDefinition {
  const unit = property.unit === undefined ? undefined : scaleOf(ontology, property.unit);
  return {
    property: property.iri,
    names: [...new Set([property.name, property.shortName ?? property.name, localName(property.iri)])],
    schema: property.schema ?? { kind: 'any' },
    ...(unit === undefined ? {} : { unit }),
    ...limitsOf(ontology, { ...property.annotations, ...refinement }),
  };
}

function limitsOf(ontology: Ontology, annotations: Annotations): Partial<TelemetryDefinition> {
  const unit = annotations.unit === undefined ? undefined : scaleOf(ontology, annotations.unit);
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(annotations.minInclusive === undefined ? {} : { minInclusive: annotations.minInclusive }),
    ...(annotations.maxInclusive === undefined ? {} : { maxInclusive: annotations.maxInclusive }),
    ...(annotations.maxRate === undefined ? {} : { maxRate: annotations.maxRate }),
  };
}

interface RefinementIndex {
  readonly byClass: ReadonlyMap<Iri, ReadonlyMap<Iri, Annotations>>;
  readonly byTwin: ReadonlyMap<Iri, ReadonlyMap<Iri, Annotations>>;
}

function refinementIndex(ontology: Ontology): RefinementIndex {
  const byClass = new Map<Iri, Map<Iri, Annotations>>();
  const byTwin = new Map<Iri, Map<Iri, Annotations>>();
  for (const refinement of ontology.refinements) {
    if (refinement.targetClass !== undefined) remember(byClass, refinement.targetClass, refinement.property, refinement.annotations);
    if (refinement.targetTwin !== undefined) remember(byTwin, refinement.targetTwin, refinement.property, refinement.annotations);
  }
  return { byClass, byTwin };
}

function remember(index: Map<Iri, Map<Iri, Annotations>>, target: Iri, property: Iri, annotations: Annotations): void {
  const of = index.get(target) ?? new Map<Iri, Annotations>();
  index.set(target, of.set(property, { ...of.get(property), ...annotations }));
}

/** Annotations of all ancestors laid over each other, the most specific class last. */
function classAnnotations(refined: RefinementIndex, ancestors: readonly Iri[], property: Iri): Annotations {
  return [...ancestors].reverse().reduce<Annotations>((all, iri) => ({ ...all, ...refined.byClass.get(iri)?.get(property) }), {});
}

/** The classes and all their superclasses, nearest first, each once. */
function ancestorsOf(ontology: Ontology, classes: readonly Iri[]): readonly Iri[] {
  return [...new Set(classes.flatMap((iri) => ontology.classes.get(iri)?.ancestors ?? [iri]))];
}

function unitOf(ontology: Ontology, twin: Twin, properties: readonly string[]): UnitScale | undefined {
  const values: readonly Value[] = properties.flatMap((property) => twin.attributes[property] ?? []);
  const named = values.map((value) => (typeof value === 'string' ? parseIri(value) : undefined)).find((iri) => iri !== undefined);
  return named === undefined ? undefined : scaleOf(ontology, named);
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
