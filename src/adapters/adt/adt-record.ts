import { asRecord, isList } from '../../kernel/exact-json.ts';
import { localName, parseIri, type Iri } from '../../kernel/iri.ts';
import { didYouMean } from '../../kernel/suggest.ts';
import type { Value } from '../../kernel/value.ts';
import type { ReadingGround } from '../../graph/bulk/twin-reader.ts';
import type { TwinData, TwinLink } from '../../ontology/instances.ts';
import type { Property } from '../../ontology/ontology.ts';
import { withAttributesRemainder, withRemainder } from '../../ontology/remainder.ts';
import { namesFor, termNames } from './adt-terms.ts';

/** What a record of Azure Digital Twins says: a twin with its components, or a relationship. */
export interface AdtContent {
  readonly twins: readonly TwinData[];
  readonly links: readonly TwinLink[];
  readonly faults: readonly AdtFault[];
}

export interface AdtFault {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly remedy: string;
}

type Fields = Readonly<Record<string, Value>>;

/** The property beside a twin's own that carries what Azure Digital Twins has no place for. */
export const ownKey = 'tq';

/** Reads one object of an export: twins have a model, relationships a target. */
export function contentOf(record: Fields, ground: ReadingGround, classesOf: ClassesOf = () => []): AdtContent {
  return record['$targetId'] === undefined ? twinContent(record, ground) : linkContent(record, ground, classesOf);
}

/** The classes of twins that were read before: names of relationships may be those of several classes. */
export type ClassesOf = (iri: Iri) => readonly Iri[];

/** Reads a component by itself. */
export function componentContent(component: Described, ground: ReadingGround): AdtContent {
  return withTwin({ twins: [], links: [], faults: [] }, withModel(component), ground);
}

function twinContent(record: Fields, ground: ReadingGround): AdtContent {
  const iri = iriOfId(record['$dtId'], ground);
  const model = modelOf(record);
  if (iri === undefined) return refused('The twin has no "$dtId" that can be an IRI.', 'Give it as text.');
  const exact = asRecord(record[ownKey]);
  const type = model === undefined ? undefined : parseIri(model);
  if (type === undefined && exact === undefined) return refused(`The twin <${iri}> has no "$metadata"."$model".`, 'Give the model of the twin.');
  const found = { twins: [], links: [], faults: [] };
  return withTwin(found, { iri, classes: type === undefined ? [] : [type], record, label: decoded(localName(iri)) }, ground);
}

/** A twin or a component as a record describes it. */
export interface Described {
  readonly iri: Iri;
  readonly classes: readonly Iri[];
  readonly record: Fields;
  /** The name where the record gives none. */
  readonly label: string;
}

/** The twin itself, and each of its components as a twin of its own. */
function withTwin(found: AdtContent, { iri, classes, record, label }: Described, ground: ReadingGround): AdtContent {
  const names = termNames(ground.ontology);
  const attributes: Record<string, Value> = {};
  let { twins, links, faults }: AdtContent = found;
  const kept = classesOfExact(record[ownKey]) ?? classes;
  for (const [key, value] of Object.entries(record)) {
    if (key.startsWith('$') || key === ownKey) continue;
    const property = names.property(kept, key);
    if (property === undefined) faults = [...faults, unknown(key, kept, ground)];
    else if (property.kind === 'attribute') attributes[property.iri] = value;
    else if (property.kind === 'component' && asRecord(value) !== undefined) {
      const component = { iri: componentIri(iri, key), classes: property.range.slice(0, 1), record: asRecord(value) ?? {}, label: key };
      ({ twins, links, faults } = withTwin({ twins, links, faults }, withModel(component), ground));
      links = [...links, { source: iri, type: property.iri, target: component.iri, id: '', attributes: {} }];
    } else faults = [...faults, notLoaded(key, property.kind)];
  }
  const twin = withRemainder({ iri, classes, name: label, attributes }, record[ownKey]);
  return { twins: [...twins, twin], links, faults };
}

function withModel(component: Described): Described {
  const type = parseIri(modelOf(component.record) ?? '');
  return type === undefined ? component : { ...component, classes: [type] };
}

function classesOfExact(exact: Value | undefined): readonly Iri[] | undefined {
  const { classes } = withRemainder<Omit<TwinData, 'iri'>>({ classes: [], name: '', attributes: {} }, exact);
  return classes.length === 0 ? undefined : classes;
}

/** The twin that stands for a component of another. */
export function componentIri(iri: Iri, name: string): Iri {
  return parseIri(`${iri}${iri.includes('#') ? '.' : '#'}${encodeURIComponent(name)}`) ?? iri;
}

function linkContent(record: Fields, ground: ReadingGround, classesOf: ClassesOf): AdtContent {
  const [source, target] = [iriOfId(record['$dtId'] ?? record['$sourceId'], ground), iriOfId(record['$targetId'], ground)];
  const word = record['$relationshipName'];
  if (source === undefined || target === undefined || typeof word !== 'string') {
    return refused('The relationship lacks "$dtId" (or "$sourceId"), "$targetId" or "$relationshipName".', 'Give all three as text.');
  }
  const type = relationshipNamed(word, classesOf(source), ground);
  if (type === undefined) {
    const known = Array.from(ground.ontology.properties.values(), ({ name }) => name);
    return refused(`The model has no relationship "${word}".`, `Give the model under which it was written.${didYouMean(word, known)}`);
  }
  const faults: AdtFault[] = [];
  const attributes: Record<string, Value> = {};
  for (const [key, value] of Object.entries(record)) {
    if (key.startsWith('$') || key === ownKey) continue;
    const property = edgeProperty(type, key, ground);
    if (property?.kind === 'attribute') attributes[property.iri] = value;
    else faults.push(unknown(key, [], ground));
  }
  const exact = asRecord(record[ownKey])?.['id'];
  const id = typeof exact === 'string' ? exact : idOf(record['$relationshipId'], word, target);
  return { twins: [], links: [{ source, type, target, id, attributes: withAttributesRemainder(attributes, record[ownKey]) }], faults };
}

/** A relationship that has no id of its own goes by this one. */
export function plainId(word: string, target: Iri): string {
  return `${word}:${target}`;
}

function idOf(id: Value | undefined, word: string, target: Iri): string {
  return typeof id !== 'string' || id === plainId(word, target) ? '' : id;
}

/** The type of a relationship by its name, as the classes of its source have it; where these are not known, the first declared of that name. */
function relationshipNamed(word: string, classes: readonly Iri[], { ontology }: ReadingGround): Iri | undefined {
  const iri = word.includes(':') ? parseIri(word) : undefined;
  return iri ?? termNames(ontology).property(classes, word)?.iri;
}

/** The property of relationships of a type that goes by a name. */
export function edgeProperty(type: Iri, name: string, { ontology }: ReadingGround): Property | undefined {
  const own = (ontology.properties.get(type)?.edgeAttributes ?? []).map((iri) => ontology.properties.get(iri));
  return own.find((property) => property !== undefined && namesFor(property).includes(name)) ?? termNames(ontology).property([], name);
}

/** The IRI of a twin: its id, or behind the base. */
function iriOfId(id: Value | undefined, { base }: ReadingGround): Iri | undefined {
  if (typeof id !== 'string' || id === '') return undefined;
  return (id.includes(':') ? parseIri(id) : undefined) ?? parseIri(`${base}${encodeURIComponent(id)}`);
}

function modelOf(record: Fields): string | undefined {
  const model = asRecord(record['$metadata'])?.['$model'];
  return typeof model === 'string' ? model : undefined;
}

function refused(message: string, remedy: string): AdtContent {
  return { twins: [], links: [], faults: [{ code: 'ADT', severity: 'error', message, remedy }] };
}

function unknown(key: string, classes: readonly Iri[], { ontology }: ReadingGround): AdtFault {
  const names = Array.from(ontology.properties.values(), ({ name }) => name);
  const of = classes.length === 0 ? '' : ` of <${classes.join('>, <')}>`;
  return {
    code: 'UNDECLARED',
    severity: 'error',
    message: `The model has no property "${key}"${of}.`,
    remedy: `Declare it, or remove it.${didYouMean(key, names)}`,
  };
}

function notLoaded(key: string, kind: string): AdtFault {
  const message = `"${key}" is ${kind === 'telemetry' ? 'telemetry: it is observed, not loaded' : 'a relationship: its value here is left out'}.`;
  return { code: 'NOT_LOADED', severity: 'warning', message, remedy: 'Remove it, or declare it as a property.' };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A record without members that hold nothing (`null`), which Azure Digital Twins has and values of twins have not. */
export function withoutNulls(parsed: unknown, depth = 0): Value | undefined {
  if (typeof parsed === 'string' || typeof parsed === 'boolean') return parsed;
  if (typeof parsed === 'number') return Number.isFinite(parsed) ? parsed : undefined;
  if (typeof parsed !== 'object' || parsed === null || depth > deepest) return undefined;
  if (Array.isArray(parsed)) return parsed.map((item: unknown) => withoutNulls(item, depth + 1)).filter((item) => item !== undefined);
  const entries = Object.entries(parsed).flatMap(([key, item]) => {
    const value = withoutNulls(item, depth + 1);
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(entries);
}

const deepest = 64;

/** Whether a list is one of records. */
export function recordsIn(value: Value | undefined): readonly Fields[] {
  return isList(value) ? value.map(asRecord).filter((record) => record !== undefined) : [];
}
