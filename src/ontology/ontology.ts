import type { Iri } from '../kernel/iri.ts';
import type { Value } from '../kernel/value.ts';
import type { Place } from '../kernel/violation.ts';
import type { Condition, Path, ValueSource } from './condition.ts';
import type { CompiledShapes } from './shapes/shape.ts';
import type { ValueSchema } from './value-schema.ts';

/**
 * The compiled ontology: everything the product knows of a domain, as plain data.
 * Only Maps, arrays, strings, numbers and booleans, so that it can be sent to a worker and kept as a snapshot.
 */
export interface Ontology {
  /** SHA-256 (hex) of the sources it was compiled from. */
  readonly version: string;
  /** Prefix (without colon) → namespace IRI, for CURIEs in arguments and shorter messages. */
  readonly prefixes: ReadonlyMap<string, string>;
  readonly classes: ReadonlyMap<Iri, OntologyClass>;
  readonly properties: ReadonlyMap<Iri, Property>;
  /** Units in use, with what is needed to convert; see `unit.ts`. */
  readonly units: ReadonlyMap<Iri, Unit>;
  readonly failureModes: ReadonlyMap<Iri, FailureMode>;
  readonly actions: ReadonlyMap<Iri, Action>;
  readonly alarms: ReadonlyMap<Iri, AlarmRule>;
  readonly commands: ReadonlyMap<Iri, Command>;
  readonly behaviours: ReadonlyMap<Iri, Behaviour>;
  readonly objectives: ReadonlyMap<Iri, Objective>;
  /** Property shapes that refine an annotation for a class, a container or a twin. */
  readonly refinements: readonly Refinement[];
  /** Class of points → relationship from a point to its owner (`tq:pointOf`), own declarations only. */
  readonly pointOf: ReadonlyMap<Iri, Iri>;
  /** `dcterms:hasPart` and its sub-properties (whole → part); the inverses are listed in `partOf`. */
  readonly hasPart: readonly Iri[];
  readonly partOf: readonly Iri[];
  /** Aggregates whose members a rule selects (`tq:member` with `sh:targetClass`); absent when there are none. */
  readonly selections?: readonly MemberSelection[];
  /** What twins and relationships are held against; absent when there are no shapes. */
  readonly shapes?: CompiledShapes;
}

/** A rule that selects the members of an aggregate. */
export interface MemberSelection {
  readonly twin: Iri;
  readonly class: Iri;
  /** CEL that is true of the members. */
  readonly where?: string;
}

/** What every term of the ontology has. */
export interface Term {
  readonly iri: Iri;
  /** GraphQL name, unique among terms of its kind, kept for ever by the name lock. Matches `^[A-Za-z][A-Za-z0-9_]{0,511}$`. */
  readonly name: string;
  /** The text for most readers: English first, then without language. */
  readonly label?: string;
  /** All labels by language tag in small letters ('' for none); only where there are others than one in English or without language. */
  readonly labels?: ReadonlyMap<string, string>;
  readonly comment?: string;
  /** As `labels`. */
  readonly comments?: ReadonlyMap<string, string>;
  readonly deprecated: boolean;
  /** Why it should no longer be used, where the ontology says so. */
  readonly deprecationReason?: string;
  /** The term to use instead (`dcterms:isReplacedBy`). */
  readonly replacedBy?: Iri;
  readonly place?: Place;
}

/** A kind of twin: an RDFS/OWL class or a DTDL interface. */
export interface OntologyClass extends Term {
  /** Declared direct superclasses that are in the ontology. */
  readonly parents: readonly Iri[];
  /** The class itself and all superclasses, nearest first. */
  readonly ancestors: readonly Iri[];
  /** Classes declared equal to it (`owl:equivalentClass`); one of the group is the superclass of the others. */
  readonly equivalents?: readonly Iri[];
  readonly sealed: boolean;
  readonly hidden: boolean;
  /** Alternate keys (`owl:hasKey`): lists of properties whose values together name one twin. */
  readonly keys: readonly (readonly Iri[])[];
}

export type PropertyKind = 'attribute' | 'telemetry' | 'relationship' | 'component';

/** A property of twins. A property IRI has one kind, one range, one unit and one GraphQL type everywhere. */
export interface Property extends Term {
  /**
   * The plain word, when `name` had to be lengthened because unrelated classes have properties of the same word (every DTDL interface its own
   * `temperature`): unique among the properties of each class, so fit as a field, in payloads and in expressions. Absent when equal to `name` or not unique.
   */
  readonly shortName?: string;
  readonly kind: PropertyKind;
  /** Classes whose twins have it; several mean any of them; empty means every twin (only untyped access). */
  readonly domain: readonly Iri[];
  /** For attributes and telemetry: what a value looks like. */
  readonly schema?: ValueSchema;
  /** For relationships and components: classes of the target, any of them; empty means any twin. */
  readonly range: readonly Iri[];
  /** Whether one twin may hold several values or targets. */
  readonly many: boolean;
  readonly writable: boolean;
  readonly hidden: boolean;
  /** Properties declared equal to this one, which stands for them: whoever writes one of their IRIs means this one. See `propertyAt`. */
  readonly equivalents?: readonly Iri[];
  /** All super-properties, transitively, without itself; and all sub-properties with itself (what a query for it must follow). */
  readonly superProperties: readonly Iri[];
  readonly subProperties: readonly Iri[];
  readonly inverse?: Iri;
  readonly symmetric: boolean;
  readonly transitive: boolean;
  readonly unit?: Iri;
  readonly quantityKind?: Iri;
  readonly counter: boolean;
  readonly annotations: Annotations;
  readonly derivedAs?: ValueSource;
  readonly calibrated: boolean;
  /** For relationships: resolved influence (own, inherited, or the inverse's turned round). */
  readonly influence?: Influence;
  /** For relationships: attributes an edge may carry. */
  readonly edgeAttributes: readonly Iri[];
  /** For telemetry that was renamed: the one that is meant now. Messages, fields and history of this one are those of the other. */
  readonly aliasOf?: Iri;
}

/** What may be said of a property and refined per class, container and twin. All numbers in the property's unit. */
export interface Annotations {
  readonly low?: number;
  readonly high?: number;
  readonly lowLow?: number;
  readonly highHigh?: number;
  readonly deadband?: number;
  /** Fastest plausible change, per second. */
  readonly maxRate?: number;
  readonly expectedIntervalMs?: number;
  readonly interpolation?: 'None' | 'Previous' | 'Linear';
  readonly retentionMs?: number;
  /** Plausible range (`sh:minInclusive`, `sh:maxInclusive`): outside is a dead letter RANGE. */
  readonly minInclusive?: number;
  readonly maxInclusive?: number;
  readonly defaultValue?: Value;
  /** What twins send, where it is another unit than the property's; where the property has none, what values are in. */
  readonly unit?: Iri;
  /** What values measure, where the property itself does not say. */
  readonly quantityKind?: Iri;
  /** Of relationships, in refinements only: how long influence takes, and what share gets through. */
  readonly delayMs?: number;
  readonly strength?: number;
}

/** A property shape that refines annotations of `path` for what it targets. Precedence: twin, nearest container, most specific class, property. */
export interface Refinement {
  /** IRI (or skolem IRI) of the shape, cited as the source of a limit. */
  readonly iri: Iri;
  readonly property: Iri;
  readonly targetClass?: Iri;
  readonly targetTwin?: Iri;
  readonly targetWithin?: Iri;
  readonly annotations: Annotations;
  /** The unit its numbers are in, where the property has no unit of its own (the value of a point). */
  readonly unit?: Iri;
  /** What a value looks like for the twins of the class, where the property itself takes any value (that of a point). */
  readonly schema?: ValueSchema;
  readonly minCount?: number;
  readonly maxCount?: number;
  readonly place?: Place;
}

export interface Unit {
  readonly iri: Iri;
  readonly symbol: string;
  readonly label: string;
  /** value in SI = (value + offset) × factor (QUDT's conversionMultiplier and conversionOffset). */
  readonly factor: number;
  readonly offset: number;
  /** QUDT dimension vector, e.g. `A0E0L1I0M0H0T-1D0`: two units convert into each other when it is equal. */
  readonly dimension: string;
  readonly quantityKinds: readonly Iri[];
}

/** How what befalls the subject of a relationship is felt by its object. */
export interface Influence {
  readonly direction: 'Forward' | 'Backward' | 'Both' | 'None';
  readonly delayMs: number;
  /** Share or probability that gets through, 0…1. */
  readonly strength: number;
}

/** A way to fail, with the evidence for it and what helps. */
export interface FailureMode extends Term {
  readonly appliesTo: readonly Iri[];
  /** OPC UA severity, 1…1000. */
  readonly severity: number;
  readonly symptoms: readonly Condition[];
  readonly failsWhen: readonly Condition[];
  readonly remedies: readonly Iri[];
  readonly leadsTo: readonly Iri[];
  readonly consequence?: string;
  readonly lifetime?: { readonly expression: string; readonly path?: Path };
  readonly notation?: string;
}

export interface Money {
  readonly value: number;
  /** ISO 4217. */
  readonly currency: string;
}

/** Something that can be done. */
export interface Action extends Term {
  readonly appliesTo: readonly Iri[];
  readonly effects: readonly Effect[];
  readonly onlyWhen: readonly Condition[];
  readonly cost?: Money;
  readonly workTimeMs?: number;
  readonly downtimeMs?: number;
  readonly requires: readonly { readonly class: Iri; readonly count: number }[];
}

/** What a property's value is after an action. */
export interface Effect {
  readonly path: Path;
  readonly expression: string;
  readonly inputs: readonly ValueSource[];
}

export interface AlarmRule extends Term {
  readonly appliesTo: readonly Iri[];
  readonly condition: Condition;
  readonly severity: number;
  readonly consequence: string;
  readonly remedies: readonly Iri[];
}

export interface Argument {
  readonly name: string;
  readonly schema: ValueSchema;
  readonly unit?: Iri;
  readonly minInclusive?: number;
  readonly maxInclusive?: number;
}

/** A message that makes a device act. */
export interface Command extends Term {
  readonly appliesTo: readonly Iri[];
  readonly sets?: Iri;
  readonly arguments: readonly Argument[];
  readonly onlyWhen: readonly Condition[];
  readonly maxStalenessMs?: number;
  readonly maxRate?: number;
  readonly approval: 'Automatic' | 'OnePerson' | 'TwoPersons';
  readonly confirmedWhen?: Condition;
  /** DTDL request and response, when the command came from there. */
  readonly request?: ValueSchema;
  readonly response?: ValueSchema;
}

/** A model of one property of a class of twins. Exactly one body. */
export interface Behaviour extends Term {
  readonly appliesTo: readonly Iri[];
  readonly inputs: readonly ValueSource[];
  readonly outputs: readonly { readonly name?: string; readonly path: Path }[];
  readonly body: BehaviourBody;
  readonly version?: string;
}

export type BehaviourBody =
  | { readonly kind: 'algebraic'; readonly expression: string }
  | { readonly kind: 'rate'; readonly expression: string }
  | { readonly kind: 'states'; readonly transitions: readonly Transition[] }
  | { readonly kind: 'queue' }
  | { readonly kind: 'external'; readonly model: string };

export interface Transition {
  readonly from: string;
  readonly to: string;
  readonly condition?: Condition;
  /** Dwell time in seconds, an expression that may draw from a distribution. */
  readonly after?: string;
}

export interface Objective extends Term {
  readonly appliesTo: readonly Iri[];
  readonly value: ValueSource;
  readonly goal: 'Minimise' | 'Maximise';
  readonly weight: number;
  readonly baseline?: number;
  readonly target?: number;
}
