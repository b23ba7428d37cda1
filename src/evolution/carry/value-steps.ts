import type { Iri } from '../../kernel/iri.ts';
import type { Scalar, Value } from '../../kernel/value.ts';
import { equalValues } from '../../graph/stored-value.ts';
import type { Property } from '../../ontology/ontology.ts';
import { carrier, type Carried, type Carry, tabled, turnedTable } from './carry-value.ts';
import type { MappingRule } from '../rules/mapping-rule.ts';
import { joinText, parsePattern, splitText, type TextPattern } from './split-text.ts';
import type { MigrationGround } from './migrate-twin.ts';
import type { RuleStep, TwinDraft } from './twin-draft.ts';

/** A rule over values of one twin, as functions from the old values to the new ones and back. */
interface ValueRule {
  readonly from: Iri;
  readonly into: readonly Iri[];
  /** Whether the old term is in the new version as well, and stays when the change is finished. */
  readonly stays: boolean;
  /** New values in the order of `into`. */
  forward(value: Value): { readonly values: readonly Value[] } | { readonly problem: string };
  /** The old value; `undefined` while what it is made of is incomplete. */
  backward(values: readonly (Value | undefined)[]): Carried | undefined;
}

/** The step of a rule that reads and writes values of one twin only. */
export function valueStep(rule: ValueRule): RuleStep {
  const { from, into, stays } = rule;
  const terms: readonly Iri[] = [from, ...into];
  const fresh = (draft: TwinDraft): readonly (Value | undefined)[] => into.map((iri) => draft.value(iri));
  /** Whether the new values are what the old one gives: then there is nothing to carry back, and nothing is lost by carrying it. */
  const isInStep = (old: Value | undefined, values: readonly (Value | undefined)[]): boolean => {
    const given = old === undefined ? undefined : rule.forward(old);
    if (given === undefined || 'problem' in given) return values.every((value) => value === undefined);
    return given.values.every((value, index) => equalValues(value, values[index]));
  };
  return {
    oldTerms: [from],
    newTerms: into,
    hops: [],
    concerns: (twin) => terms.some((iri) => Object.hasOwn(twin.attributes, iri)),
    forward: (draft) => {
      const old = draft.value(from);
      const given = old === undefined ? { values: [] } : rule.forward(old);
      if ('problem' in given) draft.problem(from, given.problem);
      for (const [index, iri] of into.entries()) draft.set(iri, 'problem' in given ? undefined : given.values[index]);
    },
    backward: (draft) => {
      const values = fresh(draft);
      if (isInStep(draft.value(from), values)) return;
      if (values.every((value) => value === undefined)) {
        draft.set(from, undefined);
        return;
      }
      const old = rule.backward(values);
      if (old === undefined) return;
      if ('problem' in old) draft.problem(from, old.problem);
      else draft.set(from, old.value);
    },
    cleanup: (draft) => {
      const old = draft.value(from);
      // What could not be carried over is kept: nobody loses a value because a change was finished.
      if (!stays && old !== undefined && !('problem' in rule.forward(old))) draft.set(from, undefined);
    },
    undo: (draft) => {
      for (const iri of into) draft.set(iri, undefined);
    },
  };
}

/** The same value under another name. */
export function renamedValue(from: Iri, to: Iri): ValueRule {
  return { from, into: [to], stays: false, forward: (value) => ({ values: [value] }), backward: ([value]) => (value === undefined ? undefined : { value }) };
}

/** Another datatype or unit. */
export function retypedValue({ from, to, values }: Extract<MappingRule, { kind: 'retype' }>, ground: MigrationGround): ValueRule | undefined {
  const [old, fresh] = [ground.before.properties.get(from), ground.after.properties.get(to)];
  if (old === undefined || fresh === undefined) return undefined;
  const table: ReadonlyMap<string, Scalar> = values ?? new Map();
  const there = tabled(table, carry(old, fresh, ground));
  // Texts of the table become what the old property holds.
  const plainBack = carry(fresh, old, ground);
  const turned = turnedTable(table);
  const back: Carry = (value) => {
    const text = typeof value === 'object' ? undefined : turned.get(String(value));
    return text === undefined
      ? plainBack(value)
      : carrier({ from: { ...old, schema: { kind: 'any' } }, to: { ...old }, units: new Map(), table: ground.units })(text);
  };
  return {
    from,
    into: [to],
    stays: ground.after.properties.has(from),
    forward: (value) => listed(there(value)),
    backward: ([value]) => (value === undefined ? undefined : back(value)),
  };
}

function carry(from: Property, to: Property, { before, after, units }: MigrationGround): Carry {
  return carrier({ from, to, units: new Map([...before.units, ...after.units]), table: units });
}

function listed(carried: Carried): { readonly values: readonly Value[] } | { readonly problem: string } {
  return 'problem' in carried ? carried : { values: [carried.value] };
}

const asList: Carry = (value) => ({ value: members(value) });

function members(value: Value): readonly Value[] {
  return Array.isArray(value) ? value : [value];
}

/** One value to a list, or a list to one. */
export function recountedValue({ from, to, keep }: Extract<MappingRule, { kind: 'cardinality' }>, ground: MigrationGround): ValueRule {
  const isList = ground.after.properties.get(to)?.many === true;
  const one = (value: Value): Carried => kept(members(value), keep);
  const [there, back] = isList ? [asList, one] : [one, asList];
  return {
    from,
    into: [to],
    stays: ground.after.properties.has(from),
    forward: (value) => listed(there(value)),
    backward: ([value]) => (value === undefined ? undefined : back(value)),
  };
}

function kept(values: readonly Value[], keep: 'first' | 'last' | 'min' | 'max' | undefined): Carried {
  const [first, ...more] = values;
  if (first === undefined) return { problem: 'The list is empty.' };
  if (more.length === 0 || keep === 'first') return { value: first };
  if (keep === 'last') return { value: values.at(-1) ?? first };
  if (keep === undefined) return { problem: `There are ${values.length} values and no word of which to keep.` };
  const better = (a: Value, b: Value): boolean => (keep === 'min' ? isLess(a, b) : isLess(b, a));
  return { value: more.reduce((best, value) => (better(value, best) ? value : best), first) };
}

/** Numbers by size, all else by its text. */
function isLess(a: Value, b: Value): boolean {
  return typeof a === 'number' && typeof b === 'number' ? a < b : textOf(a) < textOf(b);
}

/** A text as several values. */
export function splitValue({ from, pattern, into }: Extract<MappingRule, { kind: 'splitAttribute' }>, ground: MigrationGround): ValueRule | undefined {
  const parsed = parsePattern(pattern);
  const old = ground.before.properties.get(from);
  if ('wrong' in parsed || old === undefined) return undefined;
  const text: Property = { ...old, schema: { kind: 'text', datatype: from } };
  const holes = parsed.holes.flatMap((hole) => {
    const property = ground.after.properties.get(into.get(hole) ?? from);
    return property === undefined ? [] : [{ hole, iri: property.iri, there: carry(text, property, ground), back: carry(property, text, ground) }];
  });
  return {
    from,
    into: holes.map(({ iri }) => iri),
    stays: ground.after.properties.has(from),
    forward: (value) => splitInto(value, parsed, holes),
    backward: (values) => joinFrom(values, parsed, holes),
  };
}

interface Hole {
  readonly hole: string;
  readonly there: Carry;
  readonly back: Carry;
}

function splitInto(value: Value, pattern: TextPattern, holes: readonly Hole[]): { readonly values: readonly Value[] } | { readonly problem: string } {
  const parts = typeof value === 'string' ? splitText(value, pattern) : undefined;
  if (parts === undefined) return { problem: `"${textOf(value).slice(0, 100)}" does not fit the pattern.` };
  const values: Value[] = [];
  for (const { hole, there } of holes) {
    const carried = there(parts.get(hole) ?? '');
    if ('problem' in carried) return carried;
    values.push(carried.value);
  }
  return { values };
}

function joinFrom(values: readonly (Value | undefined)[], pattern: TextPattern, holes: readonly Hole[]): Carried | undefined {
  const parts = new Map<string, string>();
  for (const [index, { hole, back }] of holes.entries()) {
    const value = values[index];
    if (value === undefined) return undefined;
    const carried = back(value);
    if ('problem' in carried) return carried;
    parts.set(hole, textOf(carried.value));
  }
  const text = joinText(parts, pattern);
  if (text === undefined) return undefined;
  return splitText(text, pattern) === undefined ? { problem: `"${text.slice(0, 100)}" does not fit the pattern.` } : { value: text };
}

function textOf(value: Value): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
