import { localName } from '../../kernel/iri.ts';
import { deprecationText } from '../../ontology/compile/term-texts.ts';
import type { Property, Term } from '../../ontology/ontology.ts';

/** Label and comment of a term as an SDL description on a line of its own; nothing where they say no more than its name. A JSON string is a GraphQL string: nothing in it can end it early. */
export function description(term: Term | undefined): string {
  if (term === undefined) return '';
  const comment = term.comment?.replace(/\s+/g, ' ').trim().slice(0, 400);
  const text = [term.label, comment].filter((part) => part !== undefined && part !== '').join(': ');
  return text === '' || sameWords(text, term.name) ? '' : `${graphqlString(text)} `;
}

/** Whether a label says no more than the name: `rated power` of `ratedPower`. */
function sameWords(label: string, name: string): boolean {
  return plain(label) === plain(name);
}

function plain(text: string): string {
  return text.replace(/[\s_-]+/g, '').toLowerCase();
}

/** `@iri(value: …)`, with kind of quantity and unit for a property that has them. */
export function iriDirective(iri: string, property?: Property): string {
  const kind = property?.quantityKind === undefined ? '' : ` quantityKind:${graphqlString(localName(property.quantityKind))}`;
  const unit = property?.unit === undefined ? '' : ` unit:${graphqlString(localName(property.unit))}`;
  return `@iri(value:${graphqlString(iri)}${kind}${unit})`;
}

/** `@deprecated` for a term the ontology deprecates, with the reason it gives, else nothing. */
export function deprecated(term: Term): string {
  if (!term.deprecated) return '';
  return ` @deprecated(reason:${graphqlString(deprecationText(term).replace(/\s+/g, ' ').trim().slice(0, 400))})`;
}

/** Text as a GraphQL string value; lone surrogates and the separators JSON allows are escaped too. */
export function graphqlString(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(/[\u007f-\u009f\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
