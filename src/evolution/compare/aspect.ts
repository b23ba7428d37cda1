import type { OntologyChange } from './ontology-change.ts';

/** One way in which a term differs between two versions. */
export interface Difference {
  readonly kind: Exclude<OntologyChange['kind'], 'ADDED' | 'REMOVED' | 'RENAMED'>;
  readonly breaking: boolean;
  /** What was and what is, without the name of the term: `its unit was L/s and is L/min`. */
  readonly message: string;
  readonly remedy?: string;
}

/** A difference where two values are not the same, as text; nothing where they are. */
export function changed(what: string, before: unknown, after: unknown, more: Partial<Difference> = {}): readonly Difference[] {
  const [was, is] = [sorted(before), sorted(after)];
  if (was === is) return [];
  return [{ kind: 'CHANGED', breaking: false, message: `its ${what} was ${shown(before, was)} and is ${shown(after, is)}`, ...more }];
}

/** A flag that was given or taken away. */
export function flag(
  what: string,
  before: boolean,
  after: boolean,
  when: { readonly given: Partial<Difference>; readonly taken: Partial<Difference> },
): readonly Difference[] {
  if (before === after) return [];
  return [{ kind: 'CHANGED', breaking: false, message: after ? `it is ${what} now` : `it is no longer ${what}`, ...(after ? when.given : when.taken) }];
}

/** A bound of what is allowed: tighter is `NARROWED` and breaking, looser `WIDENED`. */
export function bound(what: string, before: number | undefined, after: number | undefined, side: 'least' | 'most'): readonly Difference[] {
  if (before === after) return [];
  const open = side === 'least' ? -Infinity : Infinity;
  const [was, is] = [before ?? open, after ?? open];
  const isTighter = side === 'least' ? is > was : is < was;
  return [{ kind: isTighter ? 'NARROWED' : 'WIDENED', breaking: isTighter, message: `its ${what} was ${boundText(was)} and is ${boundText(is)}` }];
}

function boundText(value: number): string {
  return Number.isFinite(value) ? String(value) : 'open';
}

/** What was in a set and is not, and the other way round. */
export function members(
  what: string,
  before: Iterable<string>,
  after: Iterable<string>,
  when: { readonly lost: Partial<Difference>; readonly gained: Partial<Difference> },
): readonly Difference[] {
  const [was, is] = [new Set(before), new Set(after)];
  const lost = [...was].filter((member) => !is.has(member));
  const gained = [...is].filter((member) => !was.has(member));
  return [
    ...(lost.length === 0 ? [] : [{ kind: 'NARROWED' as const, breaking: true, message: `its ${what} no longer has ${listed(lost)}`, ...when.lost }]),
    ...(gained.length === 0 ? [] : [{ kind: 'WIDENED' as const, breaking: false, message: `its ${what} also has ${listed(gained)}`, ...when.gained }]),
  ];
}

function listed(values: readonly string[]): string {
  return values.length > 5 ? `${values.slice(0, 5).join(', ')} and ${values.length - 5} more` : values.join(', ');
}

/** Plain data as text, equal for equal data whatever the order of keys. */
export function sorted(value: unknown): string {
  return (
    JSON.stringify(value, (_key, part: unknown) => (part instanceof Map ? byKey([...part]) : isPlain(part) ? byKey(Object.entries(part)) : part)) ?? 'nothing'
  );
}

function byKey(entries: readonly (readonly [string, unknown])[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown, text: string): string {
  if (value === undefined) return 'not said';
  const plain = typeof value === 'string' ? `"${value}"` : text;
  return plain.length > 120 ? `${plain.slice(0, 117)}…` : plain;
}
