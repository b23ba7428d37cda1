import { invariant } from '../../kernel/assert-never.ts';
import type { Iri } from '../../kernel/iri.ts';
import type { StoreVocabulary } from '../../graph/graph-store.ts';

/** The property keys one property of the vocabulary uses on a node. */
export interface PropertyKeys {
  readonly attribute: string;
  /** Where an attribute stands that is too large for an index; Neo4j would refuse it under the plain key. */
  readonly large: string;
  /** Latest telemetry value, its source time (milliseconds) and its quality. */
  readonly projected: string;
  readonly time: string;
  readonly quality: string;
}

/** What the database knows of a property, beside its key. */
export interface StoredProperty {
  readonly iri: Iri;
  readonly name: string;
  readonly kind: string;
  readonly integer: boolean;
  /** Telemetry was projected into it although it is no telemetry by its declaration. */
  readonly projected?: boolean;
  /** Some twin has a value of it that is too large for an index. */
  readonly large?: boolean;
}

export interface StoredTerms {
  readonly classes: readonly { readonly iri: Iri; readonly name: string }[];
  readonly properties: readonly StoredProperty[];
}

export type KeyRole = keyof PropertyKeys;

const pattern = /^[A-Za-z][A-Za-z0-9_]{0,539}$/;
const reservedKeys = new Set(['iri', 'name', 'version', 'scope', 'classes', 'id', 'type']);
const reservedTypes = new Set(['SUBCLASS_OF', 'DOMAIN']);
const reservedLabels = new Set(['Twin', 'Class', 'Property', 'Outbox', 'Cursor', 'Applied']);

/** The relationship type of links whose type the vocabulary does not name; their IRI is in the property `_type`. */
export const unnamedType = '_Related';

/**
 * Which label, relationship type and property key stands for which term. A term keeps the name it got first, for ever; a name that is reserved or
 * taken by another term gets a number. Terms the vocabulary does not name still lose nothing: their IRI is the key itself, reached by a parameter.
 */
export class StoredNames {
  readonly #labels = new Map<string, string>();
  readonly #classes = new Map<string, Iri>();
  readonly #properties = new Map<string, StoredProperty>();
  readonly #keys = new Map<string, { readonly property: Iri; readonly role: KeyRole }>();
  readonly #types = new Map<string, Iri>();
  readonly #projectedAttributes = new Set<string>();
  readonly #largeAttributes = new Set<string>();

  constructor(terms: StoredTerms) {
    for (const { iri, name } of terms.classes) this.#learnClass(iri, name);
    for (const property of terms.properties) this.#learnProperty(property);
  }

  /** The names with those of `vocabulary` added, and what was new. */
  static adopting(known: StoredTerms, vocabulary: StoreVocabulary): { readonly terms: StoredTerms; readonly added: StoredTerms } {
    const names = new StoredNames(known);
    const classes = vocabulary.classes.filter(({ iri }) => names.label(iri) === undefined);
    const properties = vocabulary.properties.filter(({ iri }) => !names.#properties.has(iri));
    const addedClasses = classes.map(({ iri, name }) =>
      names.#learnClass(
        iri,
        free(name, (candidate) => names.#labelIsFree(candidate)),
      ),
    );
    const addedProperties = properties.map(({ iri, name, kind, integer }) =>
      names.#learnProperty({ iri, kind, integer, name: free(name, (candidate) => names.#nameIsFree(candidate, kind)) }),
    );
    return {
      terms: { classes: [...known.classes, ...addedClasses], properties: [...known.properties, ...addedProperties] },
      added: { classes: addedClasses, properties: addedProperties },
    };
  }

  /** The label of a class, or `undefined` when the vocabulary does not name it. */
  label(iri: Iri): string | undefined {
    return this.#labels.get(iri);
  }

  classOf(label: string): Iri | undefined {
    return this.#classes.get(label);
  }

  /** The relationship type of a property, or `undefined` when the vocabulary does not name it. */
  type(iri: Iri): string | undefined {
    const property = this.#properties.get(iri);
    return property !== undefined && isLink(property.kind) ? property.name : undefined;
  }

  typeOf(name: string): Iri | undefined {
    return this.#types.get(name);
  }

  /** Relationship types by name, with their IRI. */
  typeIris(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#types);
  }

  /** The name a property got in this database, whatever its kind. */
  storedName(iri: string): string | undefined {
    return this.#properties.get(iri)?.name;
  }

  isInteger(iri: string): boolean {
    return this.#properties.get(iri)?.integer === true;
  }

  /** Whether the vocabulary names the property as a value of nodes: only then may its key stand in a text. */
  hasKey(iri: string): boolean {
    const property = this.#properties.get(iri);
    return property !== undefined && !isLink(property.kind);
  }

  /** The keys of a property; of one the vocabulary does not name, its IRI (a space can stand in no IRI). */
  keys(iri: string): PropertyKeys {
    const property = this.#properties.get(iri);
    if (property === undefined || isLink(property.kind))
      return { attribute: iri, projected: `${iri} latest`, time: `${iri} time`, quality: `${iri} quality`, large: `${iri} large` };
    return keysOf(property.name, property.kind);
  }

  /** Whether a value of the property may stand under its projected key although attributes are its normal form, or the other way round. */
  isTelemetry(iri: string): boolean {
    return this.#properties.get(iri)?.kind === 'telemetry';
  }

  /** Remembers that telemetry was projected into a property that is no telemetry by its declaration. */
  noteProjected(iri: string): boolean {
    if (this.isTelemetry(iri) || this.#projectedAttributes.has(iri)) return false;
    this.#projectedAttributes.add(iri);
    return true;
  }

  mayBeProjected(iri: string): boolean {
    return !this.hasKey(iri) || this.isTelemetry(iri) || this.#projectedAttributes.has(iri);
  }

  /** Remembers that some value of the property is too large for an index. */
  noteLarge(iri: string): void {
    this.#largeAttributes.add(iri);
  }

  /** The keys a filter has to look at, in this order; one alone can use an index. */
  keysToRead(iri: string): readonly string[] {
    const { attribute, large, projected } = this.keys(iri);
    if (!this.hasKey(iri)) return [attribute, projected];
    return [attribute, ...(this.#largeAttributes.has(iri) ? [large] : []), ...(this.mayBeProjected(iri) ? [projected] : [])];
  }

  /** Whether all values of the property stand under one key: only then can an index give an order. */
  isIndexable(iri: string): boolean {
    return this.hasKey(iri) && this.keysToRead(iri).length === 1;
  }

  /** What a property key of a node or relationship stands for; `undefined` for keys of the store itself. */
  meaning(key: string): { readonly property: string; readonly role: KeyRole } | undefined {
    const known = this.#keys.get(key);
    if (known !== undefined) return known;
    if (!key.includes(':')) return undefined;
    const [property = '', suffix] = key.split(' ');
    const role: KeyRole = suffix === 'latest' ? 'projected' : suffix === 'time' || suffix === 'quality' ? suffix : 'attribute';
    return { property, role };
  }

  #learnClass(iri: Iri, name: string): { readonly iri: Iri; readonly name: string } {
    invariant(pattern.test(name), 'A label is not a name of the vocabulary.');
    this.#labels.set(iri, name);
    this.#classes.set(name, iri);
    return { iri, name };
  }

  #learnProperty(property: StoredProperty): StoredProperty {
    invariant(pattern.test(property.name), 'A property key is not a name of the vocabulary.');
    this.#properties.set(property.iri, property);
    if (property.projected === true) this.#projectedAttributes.add(property.iri);
    if (property.large === true) this.#largeAttributes.add(property.iri);
    if (isLink(property.kind)) this.#types.set(property.name, property.iri);
    else for (const [role, key] of entriesOf(keysOf(property.name, property.kind))) this.#keys.set(key, { property: property.iri, role });
    return property;
  }

  #labelIsFree(name: string): boolean {
    return !reservedLabels.has(name) && !this.#classes.has(name);
  }

  #nameIsFree(name: string, kind: string): boolean {
    if (isLink(kind)) return !reservedTypes.has(name) && !this.#types.has(name);
    return entriesOf(keysOf(name, kind)).every(([, key]) => !reservedKeys.has(key) && !this.#keys.has(key));
  }
}

/** A name as it stands in Cypher. Only names that match the vocabulary's pattern, and the store's own, ever get here. */
export function quoted(name: string): string {
  invariant(pattern.test(name) || name === unnamedType, 'A name in a Cypher text is not a name of the vocabulary.');
  return `\`${name}\``;
}

function isLink(kind: string): boolean {
  return kind === 'relationship' || kind === 'component';
}

// The plain key holds what the property normally is: the latest value of telemetry, else the attribute.
function keysOf(name: string, kind: string): PropertyKeys {
  const companions = { time: `${name}_time`, quality: `${name}_quality`, large: `${name}_large` };
  return kind === 'telemetry'
    ? { attribute: `${name}_static`, projected: name, ...companions }
    : { attribute: name, projected: `${name}_latest`, ...companions };
}

function entriesOf(keys: PropertyKeys): readonly (readonly [KeyRole, string])[] {
  return [
    ['attribute', keys.attribute],
    ['projected', keys.projected],
    ['time', keys.time],
    ['quality', keys.quality],
    ['large', keys.large],
  ];
}

function free(name: string, isFree: (candidate: string) => boolean): string {
  invariant(pattern.test(name), 'A name of the vocabulary has a form no store can use.');
  for (let i = 1; ; i++) {
    const candidate = i === 1 ? name : `${name}_${String(i)}`;
    if (isFree(candidate)) return candidate;
  }
}
