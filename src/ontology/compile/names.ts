import { localName, type Iri } from '../../kernel/iri.ts';
import type { Violation } from '../../kernel/violation.ts';
import type { Term } from '../ontology.ts';
import type { NameLock } from './name-lock.ts';

export { emptyNameLock, type NameLock } from './name-lock.ts';

export interface NamedTerms {
  readonly classes: ReadonlyMap<Iri, string>;
  readonly properties: ReadonlyMap<Iri, string>;
  readonly lock: NameLock;
  readonly violations: readonly Violation[];
}

/**
 * Unique names for classes and properties: the local name made fit, with the prefix of its namespace when it is taken.
 * A name in the lock is never changed; two terms whose lock entries collide are an error that names both.
 */
export function assignNames(
  terms: { readonly classes: Iterable<Term>; readonly properties: Iterable<Term> },
  lock: NameLock,
  prefixes: ReadonlyMap<string, string>,
): NamedTerms {
  const violations: Violation[] = [];
  const spaces = [...prefixes].filter(([prefix]) => prefix !== '').sort(([, a], [, b]) => b.length - a.length);
  const classes = nameAll(terms.classes, { locked: lock.classes, reserved: reservedTypes, shape: pascal, spaces, violations });
  const properties = nameAll(terms.properties, { locked: lock.properties, reserved: reservedFields, shape: camel, spaces, violations });
  return { classes: classes.names, properties: properties.names, lock: { ...lock, classes: classes.lock, properties: properties.lock }, violations };
}

/** The name a property would have if it were the only one of its word. */
export function plainFieldName(term: Term): string | undefined {
  const name = camel(term.name);
  return reservedFields.has(name) ? undefined : name;
}

interface Naming {
  readonly locked: Readonly<Record<string, string>>;
  readonly reserved: ReadonlySet<string>;
  readonly shape: (text: string) => string;
  readonly spaces: readonly (readonly [prefix: string, namespace: string])[];
  readonly violations: Violation[];
}

function nameAll(terms: Iterable<Term>, naming: Naming): { readonly names: ReadonlyMap<Iri, string>; readonly lock: Readonly<Record<string, string>> } {
  const lock = new Map(Object.entries(naming.locked));
  const holders = new Map<string, string>([...lock].map(([key, name]) => [name, key]));
  const names = new Map<Iri, string>();
  for (const [term, key] of keyed(terms)) {
    const plain = unversioned(term.iri);
    const name = lock.get(key) ?? freshName(term, naming, { holders, older: key !== plain });
    if (!lock.has(key)) holders.set(name, key);
    lock.set(key, name);
    names.set(term.iri, name);
  }
  return { names, lock: Object.fromEntries([...lock].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** Under which key a lock holds the name of each term. */
export function lockKeys(terms: Iterable<Term>): ReadonlyMap<Iri, string> {
  return new Map(keyed(terms).map(([{ iri }, key]) => [iri, key]));
}

/** In the order of naming. Of several versions of one DTMI the newest has the plain key; the others keep their version in it. */
function keyed(terms: Iterable<Term>): readonly (readonly [Term, string])[] {
  const taken = new Set<string>();
  return [...terms].sort(inNamingOrder).map((term) => {
    const plain = unversioned(term.iri);
    const key = taken.has(plain) ? term.iri : plain;
    taken.add(key);
    return [term, key];
  });
}

/** Current terms before deprecated ones, newer DTMI versions before older, then by IRI: the same on every machine. */
function inNamingOrder(a: Term, b: Term): number {
  if (a.deprecated !== b.deprecated) return a.deprecated ? 1 : -1;
  const [plainA, plainB] = [unversioned(a.iri), unversioned(b.iri)];
  if (plainA !== plainB) return plainA < plainB ? -1 : 1;
  return versionOf(b.iri) - versionOf(a.iri) || (a.iri < b.iri ? 1 : -1);
}

function versionOf(iri: string): number {
  return Number(/;(\d+(?:\.\d+)?)$/.exec(iri)?.[1] ?? 0);
}

/** A DTMI without its version; any other IRI as it is. */
export function unversioned(iri: string): string {
  return iri.startsWith('dtmi:') ? iri.replace(/;[0-9.]+$/, '') : iri;
}

interface Taken {
  readonly holders: ReadonlyMap<string, string>;
  /** Whether a newer version of the same DTMI has the plain name. */
  readonly older: boolean;
}

function freshName(term: Term, naming: Naming, { holders, older }: Taken): string {
  const isFree = (name: string): boolean => !holders.has(name) && !naming.reserved.has(name);
  const version = older ? `_v${term.iri.replace(/^.*;/, '').replaceAll('.', '_')}` : '';
  const plain = naming.shape(`${term.name}${version}`);
  const wished = [plain, naming.shape(`${qualifier(term.iri, naming.spaces)}_${term.name}${version}`)];
  const free = wished.find(isFree);
  if (free !== undefined) return free;
  const taken = wished.at(-1) ?? plain;
  naming.violations.push({
    code: 'NAME',
    severity: 'error',
    message: `<${term.iri}> would have the name "${taken}", which <${holders.get(taken) ?? 'the API itself'}> has.`,
    remedy: 'Give one of them a name of its own with tq:name, or declare a prefix for its namespace.',
    term: term.iri,
    ...(term.place !== undefined && { place: term.place }),
  });
  return numbered(taken, isFree);
}

function numbered(name: string, isFree: (name: string) => boolean): string {
  let n = 2;
  const cut = name.slice(0, longestName - 7);
  while (!isFree(`${cut}_${n}`)) n++;
  return `${cut}_${n}`;
}

/** What tells terms of one local name apart: the interface of a DTDL content, the prefix of a namespace, else the IRI's last folder. */
function qualifier(iri: string, spaces: Naming['spaces']): string {
  const content = /^dtmi:(?:.*:)?([^:;]+)(?:;[^:]*)?:_contents:/.exec(iri)?.[1];
  if (content !== undefined) return content;
  const prefix = spaces.find(([, namespace]) => iri.startsWith(namespace))?.[0];
  const plain = unversioned(iri);
  return prefix ?? localName(plain.slice(0, plain.length - localName(iri).length));
}

const longestName = 512;

/** Only `[A-Za-z0-9_]`, beginning with a letter, at most 512 long (as DTDL allows), never beginning with two underscores. */
function fit(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9_]+/g, '_')
    .replace(/^_+/, '')
    .replace(/_+$/, '');
  const named = /^[A-Za-z]/.test(plain) ? plain : `n${plain}`;
  return named.slice(0, longestName);
}

function pascal(text: string): string {
  const name = fit(text);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Lower first letter; a leading run of capitals (`IPAddress`) is lowered as a whole. */
function camel(text: string): string {
  const name = fit(text);
  return name.replace(/^[A-Z]+(?![a-z])|^[A-Z]/, (capitals) => capitals.toLowerCase());
}

/** Field names that every twin and every filter already has. */
const reservedFields: ReadonlySet<string> = new Set(
  (
    'id iri name version class classes resource sameAs telemetry attributes related relatedTo trace impact causes health forecast recommendations stage link remainingLife ' +
    'alarms changes commands members view and or not twin within near property quality stale some every none count first last after before where orderBy asOf location node typename'
  ).split(' '),
);

/** Type names of the core schema, and of GraphQL itself. */
const reservedTypes: ReadonlySet<string> = new Set(
  (
    'Query Mutation Subscription Node Twin Generic Resource OntologyTerm Ontology Attribute Telemetry NumericTelemetry TextTelemetry FlagTelemetry VectorTelemetry Quantity Quality Direction ' +
    'Int Float String Boolean ID IRI Term DateTime Duration Cursor JSON Long Decimal Date Time Window Between Resolution Fill PageInfo TwinConnection TwinEdge TwinFilter Hop TraceConnection ' +
    'TraceHit PathStep ImpactReport ImpactMode ClassCount IriFilter TextFilter NumberFilter FlagFilter ClassFilter PropertyFilter RelatedFilter Near Health HealthState Finding Forecast ' +
    'ForecastPoint ModelRef Recommendation RecommendationStatus PropertyDelta TwinOrder GroupKey AggregateGroup NumberStats Scenario Override WhatIfResult Problem ShapeProblem ShapeViolation ' +
    'VersionConflict NotFound TwinPayload CommandAccepted StreamEvent TwinEvent PropertyChanged RelationChanged TwinUpserted TwinRemoved RemovalReason Synced Gap Basis BasisInput RemainingLife ' +
    'Cause Alarm Limits TelemetryKind TwinStage RealityLink Change ChangeConnection Bucket NumericSeries SeriesColumns Any Command Unit'
  ).split(' '),
);
