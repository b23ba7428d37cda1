import { dtdl } from '../../ontology/compile/compile-schemas.ts';
import type { Literal, TripleTerm } from '../../ontology/triple-graph.ts';
import { rdfs, rdfType, tq, xsd } from '../../ontology/words.ts';
import type { Entity, ObjectModel } from './object-model.ts';

/** A model on its way out as triples. */
export interface Emission {
  readonly model: ObjectModel;
  readonly add: (subject: string, predicate: string, object: TripleTerm) => void;
}

export function text(value: string, language?: string): Literal {
  return language === undefined ? { value, datatype: xsd('string') } : { value, datatype: xsd('string'), language };
}

export function flag(value: boolean): Literal {
  return { value: String(value), datatype: xsd('boolean') };
}

export function integer(value: number): Literal {
  return { value: String(value), datatype: xsd('integer') };
}

/** The word of any version of DTDL that names a unit. */
export function isUnitWord(word: string): boolean {
  return /:property:unit(;|$)/.test(word);
}

/** Name, labels and comments. A comment for modellers describes where there is no description. */
export function emitTexts({ add }: Emission, { Id, displayName, description, comment, name }: Entity): void {
  for (const [language, value] of Object.entries(displayName)) add(Id, rdfs('label'), text(value, language));
  const described = Object.entries(description);
  for (const [language, value] of described) add(Id, rdfs('comment'), text(value, language));
  if (typeof comment === 'string') add(Id, described.length === 0 ? rdfs('comment') : dtdl('property:comment'), text(comment));
  if (name !== undefined) add(Id, tq('name'), text(name));
}

/** Where terms stand that an undefined extension uses without an identifier. */
const undefinedTerm = 'dtmi:dtdl:undefined:';

/** What language extensions say of an entity, known and unknown ones alike: co-types as types, properties as they are. */
export function emitExtras({ add }: Emission, entity: Entity): void {
  const { Id, SupplementalTypes, SupplementalProperties, UndefinedTypes = [], UndefinedProperties = {} } = entity;
  for (const type of [...SupplementalTypes, ...UndefinedTypes]) add(Id, rdfType, iriOf(type));
  const properties = [...Object.entries(SupplementalProperties).filter(([word]) => !isUnitWord(word)), ...Object.entries(UndefinedProperties)];
  for (const [word, value] of properties) for (const term of termsOf(value)) add(Id, iriOf(word), term);
}

function iriOf(term: string): string {
  if (/^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/.test(term)) return term;
  return `${undefinedTerm}${encodeURIComponent(term)}`;
}

function termsOf(value: unknown): readonly TripleTerm[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((each: unknown) => (Array.isArray(each) ? [json(each)] : termsOf(each)));
  if (typeof value === 'boolean') return [flag(value)];
  if (typeof value === 'number') return [Number.isInteger(value) ? integer(value) : { value: String(value), datatype: xsd('double') }];
  if (typeof value === 'string') return [/^dtmi:[A-Za-z0-9_:]+(;[0-9.]+)?$/.test(value) ? value : text(value)];
  return [json(value)];
}

/** A structure that no word explains is kept as the JSON it was. */
function json(value: unknown): Literal {
  return { value: JSON.stringify(value), datatype: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON' };
}
