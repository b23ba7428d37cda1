import { DomainError } from '../../kernel/errors.ts';
import { toIri, type Iri } from '../../kernel/iri.ts';
import type { Scalar } from '../../kernel/value.ts';

/** What simulated devices need to know beside the ontology: where values begin, how they scatter and swing, and which faults develop when. */
export interface DevicePlan {
  /** Seconds of simulated time before the first message, so that nothing begins with a jump. */
  readonly warmUpSeconds: number;
  readonly start: readonly StartValue[];
  readonly noise: readonly { readonly property: Iri; readonly deviation: number }[];
  /** A property that swings around its start value by this share. */
  readonly cycles: readonly { readonly property: Iri; readonly share: number; readonly periodSeconds: number }[];
  readonly faults: readonly PlannedFault[];
}

/** The value a property begins with: of one twin, else of a class, else of every twin that has it. */
export interface StartValue {
  readonly property: Iri;
  readonly class?: Iri;
  readonly twin?: Iri;
  readonly value: Scalar;
}

/** A fault of one property: it drifts to a value, sticks, or is no longer sent. It begins `afterSeconds`, and again every `repeatSeconds`. */
export interface PlannedFault {
  readonly label: string;
  readonly kind: 'drift' | 'stuck' | 'silent';
  readonly twin: Iri;
  readonly property: Iri;
  /** For a drift: the value at its end. */
  readonly to?: number;
  readonly afterSeconds: number;
  readonly overSeconds: number;
  readonly repeatSeconds?: number;
}

/** Reads a plan from JSON already parsed; throws `INVALID_DOCUMENT` naming the entry that cannot be used. Names may be prefixed as `prefixes` says. */
export function parseDevicePlan(document: unknown): DevicePlan {
  const root = new Entry(document, 'the plan', {});
  const prefixes = Object.fromEntries(root.entries('prefixes').map(([prefix, namespace]) => [prefix, typeof namespace === 'string' ? namespace : '']));
  const list = (key: string): readonly Entry[] => root.list(key).map((item, i) => new Entry(item, `${key}[${i}]`, prefixes));
  return {
    warmUpSeconds: root.number('warmUpSeconds', 0),
    start: list('start').map((entry) => ({
      property: entry.iri('property'),
      value: entry.scalar('value'),
      ...entry.optionalIri('class'),
      ...entry.optionalIri('twin'),
    })),
    noise: list('noise').map((entry) => ({ property: entry.iri('property'), deviation: entry.number('deviation') })),
    cycles: list('cycles').map((entry) => ({ property: entry.iri('property'), share: entry.number('share'), periodSeconds: entry.number('periodSeconds') })),
    faults: list('faults').map(faultOf),
  };
}

function faultOf(entry: Entry): PlannedFault {
  const kind = (['drift', 'stuck', 'silent'] as const).find((known) => known === entry.text('kind'));
  if (kind === undefined) throw entry.wrong('kind', 'drift, stuck or silent');
  return {
    kind,
    label: entry.text('label'),
    twin: entry.iri('twin'),
    property: entry.iri('property'),
    afterSeconds: entry.number('afterSeconds'),
    overSeconds: entry.number('overSeconds'),
    ...(kind === 'drift' && { to: entry.number('to') }),
    ...(entry.has('repeatSeconds') && { repeatSeconds: entry.number('repeatSeconds') }),
  };
}

/** One object of the document, read member by member. */
class Entry {
  readonly #members: ReadonlyMap<string, unknown>;
  readonly #place: string;
  readonly #prefixes: Readonly<Record<string, string>>;

  constructor(value: unknown, place: string, prefixes: Readonly<Record<string, string>>) {
    this.#members = new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
    this.#place = place;
    this.#prefixes = prefixes;
  }

  has(key: string): boolean {
    return this.#members.has(key);
  }

  number(key: string, fallback?: number): number {
    const value = this.#members.get(key) ?? fallback;
    if (typeof value !== 'number' || !Number.isFinite(value)) throw this.wrong(key, 'a number');
    return value;
  }

  text(key: string): string {
    const value = this.#members.get(key);
    if (typeof value !== 'string') throw this.wrong(key, 'a text');
    return value;
  }

  scalar(key: string): Scalar {
    const value = this.#members.get(key);
    if (typeof value !== 'number' && typeof value !== 'string' && typeof value !== 'boolean') throw this.wrong(key, 'a number, text or flag');
    return value;
  }

  iri(key: string): Iri {
    const text = this.text(key);
    const colon = text.indexOf(':');
    const namespace = this.#prefixes[text.slice(0, colon)];
    return toIri(namespace === undefined ? text : namespace + text.slice(colon + 1));
  }

  optionalIri<K extends string>(key: K): Partial<Record<K, Iri>> {
    const found: Partial<Record<string, Iri>> = this.has(key) ? { [key]: this.iri(key) } : {};
    return found;
  }

  list(key: string): readonly unknown[] {
    const value = this.#members.get(key) ?? [];
    if (!Array.isArray(value)) throw this.wrong(key, 'a list');
    return value;
  }

  entries(key: string): readonly (readonly [string, unknown])[] {
    const value = this.#members.get(key);
    return typeof value === 'object' && value !== null ? Object.entries(value) : [];
  }

  wrong(key: string, wanted: string): DomainError {
    return new DomainError('INVALID_DOCUMENT', `In the plan of the devices ${this.#place} needs "${key}" to be ${wanted}.`, { place: this.#place, key });
  }
}
