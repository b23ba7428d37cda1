import type { Iri } from '../../kernel/iri.ts';
import { canCarry } from '../carry/carry-value.ts';
import { isExpression, type ExpressionCompiler } from '../../ontology/expression/expression.ts';
import type { Ontology, OntologyClass, Property } from '../../ontology/ontology.ts';
import { isConvertible } from '../../ontology/unit.ts';
import type { ValueSchema } from '../../ontology/value-schema.ts';
import type { TermFinder } from './find-term.ts';
import type { MappingRule } from './mapping-rule.ts';
import type { RuleEntry } from './read-rules.ts';
import { parsePattern } from '../carry/split-text.ts';

/** What is wrong with one rule. Caught where the rules are read; never leaves this room. */
export class RuleError extends Error {
  readonly code: string;
  readonly remedy: string;
  readonly term: Iri | undefined;

  constructor(code: string, message: string, remedy: string, term?: Iri) {
    super(message);
    this.name = 'RuleError';
    this.code = code;
    this.remedy = remedy;
    this.term = term;
  }
}

/** What rules are read with. */
export interface RuleReading {
  readonly before: Ontology;
  readonly after: Ontology;
  readonly expressions: ExpressionCompiler;
  readonly old: TermFinder;
  readonly fresh: TermFinder;
}

const kinds = ['rename', 'split', 'retype', 'cardinality', 'move'] as const;

/** One rule with its terms resolved; throws {@link RuleError}. */
export function resolveRule(entry: RuleEntry, reading: RuleReading): MappingRule {
  const said = kinds.filter((kind) => entry[kind] !== undefined);
  const [kind, second] = said;
  if (kind === undefined || second !== undefined)
    throw new RuleError('RULE', `It has ${said.length === 0 ? 'none' : said.join(' and ')} of ${kinds.join(', ')}.`, 'Give each rule exactly one of them.');
  const from = entry[kind] ?? '';
  const known = words[kind];
  const strange = Object.keys(entry).find((key) => key !== kind && !known.includes(key));
  if (strange !== undefined) throw new RuleError('RULE', `"${strange}" says nothing to a ${kind}.`, `Beside ${kind} stand ${known.join(', ')}.`);
  if (kind === 'rename') return renamed(from, entry, reading);
  if (kind === 'split') return entry.pattern === undefined ? splitClass(from, entry, reading) : splitText(from, entry, reading);
  if (kind === 'retype') return retyped(from, entry, reading);
  return kind === 'cardinality' ? recounted(from, entry, reading) : moved(from, entry, reading);
}

const words: Readonly<Record<(typeof kinds)[number], readonly string[]>> = {
  rename: ['to'],
  split: ['classes', 'pattern', 'into'],
  retype: ['to', 'values'],
  cardinality: ['to', 'keep'],
  move: ['to', 'via', 'direction'],
};

function renamed(text: string, entry: RuleEntry, reading: RuleReading): MappingRule {
  const from = oldTerm(text, reading);
  const to = newTerm(entry.to, reading);
  if (reading.after.classes.has(from.term.iri) || reading.after.properties.has(from.term.iri))
    throw new RuleError('RULE', `${from.term.name} is still in the new version.`, 'Take it out of the new version, or leave the rule out.', from.term.iri);
  if (from.is !== to.is) throw unlike(from.term.name, from.is, to.term.name, to.is);
  if (from.is === 'property' && to.is === 'property') sameMeaning(from.term, to.term);
  return { kind: 'rename', from: from.term.iri, to: to.term.iri };
}

/** A rename changes the name only: all that decides what a value is must be equal. */
function sameMeaning(from: Property, to: Property): void {
  if (from.kind !== to.kind) throw unlike(from.name, from.kind, to.name, to.kind);
  if (formOf(from) === formOf(to)) return;
  const remedy =
    from.kind === 'attribute' ? 'Use retype (or cardinality) instead.' : 'Keep the old one beside the new one, deprecated, until its senders have moved.';
  throw new RuleError('RULE', `${from.name} and ${to.name} differ in datatype, unit or cardinality.`, remedy, from.iri);
}

/** What decides what a value is, as text; the exact kind of text or number does not. */
function formOf({ schema, unit, many }: Property): string {
  return JSON.stringify([schema?.kind === 'text' || schema?.kind === 'number' ? { ...schema, datatype: '' } : schema, unit, many]);
}

function splitClass(text: string, entry: RuleEntry, reading: RuleReading): MappingRule {
  const from = oldTerm(text, reading);
  if (from.is !== 'class')
    throw new RuleError('RULE', `${from.term.name} is no class, and the rule has no pattern.`, 'Give pattern and into to split a text.', from.term.iri);
  if (entry.into !== undefined) throw new RuleError('RULE', '"into" belongs to a pattern.', 'A class is split into classes.');
  const names = new Set(
    [...reading.before.properties.values()].flatMap(({ kind, name, shortName }) => (kind === 'attribute' ? [name, shortName ?? name] : [])),
  );
  const into = (entry.classes ?? []).map(({ class: name, where }) => {
    const to = newTerm(name, reading);
    if (to.is !== 'class') throw unlike(from.term.name, 'class', to.term.name, to.is);
    const compiled = where === undefined ? undefined : reading.expressions.compile(where, names);
    if (compiled !== undefined && !isExpression(compiled)) throw new RuleError(compiled.code, compiled.message, compiled.remedy, from.term.iri);
    return { class: to.term.iri, ...(where === undefined ? {} : { where }) };
  });
  if (into.length === 0) throw new RuleError('RULE', 'It names no classes.', 'List what the class becomes under classes.', from.term.iri);
  const early = into.findIndex(({ where }) => where === undefined);
  if (early >= 0 && early < into.length - 1)
    throw new RuleError(
      'RULE',
      'A class without condition stands before others, which nothing reaches.',
      'Put it last, or give it a condition.',
      from.term.iri,
    );
  return { kind: 'splitClass', from: from.term.iri, into };
}

function splitText(text: string, entry: RuleEntry, reading: RuleReading): MappingRule {
  const from = attribute(oldTerm(text, reading));
  if (from.many || from.schema?.kind !== 'text')
    throw new RuleError('RULE', `${from.name} is not one text.`, 'Only one text can be split by a pattern.', from.iri);
  const pattern = parsePattern(entry.pattern ?? '');
  if ('wrong' in pattern) throw new RuleError('RULE', pattern.wrong, 'Write it as "{street}, {city}".', from.iri);
  const into = new Map(Object.entries(entry.into ?? {}).map(([hole, name]) => [hole, filled(hole, name, { from, holes: pattern.holes, reading })]));
  const missing = pattern.holes.find((hole) => !into.has(hole));
  if (missing !== undefined) throw new RuleError('RULE', `Nothing says what "${missing}" becomes.`, 'Name an attribute for each hole under into.', from.iri);
  if (new Set(into.values()).size < into.size) throw new RuleError('RULE', 'Two holes fill one attribute.', 'Name another attribute for each hole.', from.iri);
  return { kind: 'splitAttribute', from: from.iri, pattern: entry.pattern ?? '', into };
}

/** The attribute that a hole of a pattern fills. */
function filled(
  hole: string,
  name: string,
  { from, holes, reading }: { readonly from: Property; readonly holes: readonly string[]; readonly reading: RuleReading },
): Iri {
  if (!holes.includes(hole)) throw new RuleError('RULE', `The pattern has no hole "${hole}".`, `Its holes are ${holes.join(', ')}.`, from.iri);
  const to = attribute(newTerm(name, reading));
  if (to.many || !canCarry({ kind: 'text', datatype: from.iri }, to.schema ?? { kind: 'any' })) throw uncarried(from, to);
  return to.iri;
}

function retyped(text: string, entry: RuleEntry, reading: RuleReading): MappingRule {
  const from = attribute(oldTerm(text, reading));
  const to = attribute(newTerm(entry.to, reading));
  if (from.many !== to.many)
    throw new RuleError('RULE', `${from.name} and ${to.name} differ in how many values they hold.`, 'Change the cardinality in a change of its own.', from.iri);
  const [a, b] = [from, to].map(({ schema }) => schema ?? { kind: 'any' as const });
  if (entry.values === undefined && a !== undefined && b !== undefined && !canCarry(a, b)) throw uncarried(from, to);
  checkUnits(from, to, reading);
  const misfit = Object.entries(entry.values ?? {}).find(([, value]) => !fits(value, to.schema ?? { kind: 'any' }));
  if (misfit !== undefined)
    throw new RuleError('RULE', `"${misfit[1]}" in the table is no value of ${to.name} (${to.schema?.kind ?? 'any'}).`, 'Mend the table.', from.iri);
  return { kind: 'retype', from: from.iri, to: to.iri, ...(entry.values === undefined ? {} : { values: new Map(Object.entries(entry.values)) }) };
}

function fits(value: string | number | boolean, schema: ValueSchema): boolean {
  if (schema.kind === 'any') return true;
  if (schema.kind === 'number') return typeof value === 'number' && (!schema.integer || Number.isInteger(value));
  if (schema.kind === 'flag') return typeof value === 'boolean';
  return schema.kind === 'enum' ? schema.options.some((option) => option.value === value) : typeof value === 'string';
}

function checkUnits(from: Property, to: Property, { before, after }: RuleReading): void {
  const [a, b] = [from.unit, to.unit].map((iri) => (iri === undefined ? undefined : (after.units.get(iri) ?? before.units.get(iri))));
  if (a === undefined || b === undefined || isConvertible(a, b)) return;
  throw new RuleError('RULE', `${a.symbol} cannot be expressed in ${b.symbol}.`, 'Choose a unit of the same dimension.', from.iri);
}

function recounted(text: string, entry: RuleEntry, reading: RuleReading): MappingRule {
  const from = attribute(oldTerm(text, reading));
  const to = attribute(newTerm(entry.to, reading));
  if (from.many === to.many)
    throw new RuleError(
      'RULE',
      `${from.name} and ${to.name} both hold ${to.many ? 'several values' : 'one value'}.`,
      'Use rename or retype instead.',
      from.iri,
    );
  if (from.schema?.kind !== to.schema?.kind)
    throw new RuleError('RULE', `${from.name} and ${to.name} differ in datatype as well.`, 'Change the datatype in a change of its own.', from.iri);
  return { kind: 'cardinality', from: from.iri, to: to.iri, ...(entry.keep === undefined ? {} : { keep: entry.keep }) };
}

function moved(text: string, entry: RuleEntry, reading: RuleReading): MappingRule {
  const from = attribute(oldTerm(text, reading));
  const to = attribute(newTerm(entry.to, reading));
  const via = relationship(entry.via, from, reading);
  if (from.schema?.kind !== to.schema?.kind || from.unit !== to.unit)
    throw new RuleError('RULE', `${from.name} and ${to.name} differ in datatype or unit.`, 'Change them in a change of its own.', from.iri);
  if (from.many) throw new RuleError('RULE', `${from.name} holds several values.`, 'Only single values can be moved.', from.iri);
  return { kind: 'move', from: from.iri, to: to.iri, via, direction: entry.direction ?? 'OUT' };
}

/** A relationship of either version. */
function relationship(text: string | undefined, from: Property, { old, fresh }: RuleReading): Iri {
  if (text === undefined) throw new RuleError('RULE', 'It does not say along which relationship.', 'Name the relationship under via.', from.iri);
  const via = fresh.find(text) ?? old.find(text);
  if (via?.is === 'property' && (via.term.kind === 'relationship' || via.term.kind === 'component')) return via.term.iri;
  throw new RuleError('TERM', `Neither version has a relationship "${text}".${fresh.suggest(text)}`, 'Name a relationship under via.');
}

type Found = { readonly is: 'class'; readonly term: OntologyClass } | { readonly is: 'property'; readonly term: Property };

function oldTerm(text: string, { old }: RuleReading): Found {
  const found = old.find(text);
  if (found === undefined)
    throw new RuleError('TERM', `The old version has no term "${text}".${old.suggest(text)}`, 'Name a class or property of the version in force.');
  return found;
}

function newTerm(text: string | undefined, { fresh, before }: RuleReading): Found {
  if (text === undefined) throw new RuleError('RULE', 'It does not say what becomes of the term.', 'Name the new term under to.');
  const found = fresh.find(text);
  if (found === undefined)
    throw new RuleError('TERM', `The new version has no term "${text}".${fresh.suggest(text)}`, 'Name a class or property of the new version.');
  const { iri, name } = found.term;
  if (before.classes.has(iri) || before.properties.has(iri))
    throw new RuleError(
      'RULE',
      `${name} is in the old version already, where twins may have it.`,
      'Give what is new an IRI of its own; a rule never leads to a term that was there before.',
      iri,
    );
  return found;
}

function attribute(found: Found): Property {
  if (found.is === 'property' && found.term.kind === 'attribute') return found.term;
  const kind = found.is === 'class' ? 'class' : found.term.kind;
  throw new RuleError(
    'RULE',
    `${found.term.name} is a ${kind}, no attribute.`,
    'Only values of attributes can be carried over; classes, telemetry and relationships can be renamed.',
    found.term.iri,
  );
}

function unlike(from: string, kind: string, to: string, other: string): RuleError {
  return new RuleError('RULE', `${from} is a ${kind}, ${to} a ${other}.`, 'Name terms of the same kind.');
}

function uncarried(from: Property, to: Property): RuleError {
  const [a, b] = [from.schema?.kind ?? 'any', to.schema?.kind ?? 'any'];
  return new RuleError('RULE', `A ${a} (${from.name}) does not become a ${b} (${to.name}) by itself.`, 'Give a table under values.', from.iri);
}
