import type { Violation } from '../../kernel/violation.ts';
import type { SourceDocument } from '../../ontology/ontology-reader.ts';
import type { Prologue } from './xml-prologue.ts';

const largestDoctype = 65_536;
const longestExpansion = 10_000_000;

/**
 * What is wrong with the entities an XML document declares. Plain abbreviations of namespaces (`<!ENTITY owl "http://…#">`) are in wide use and allowed;
 * entities from elsewhere, entities made of entities, and documents that grow out of proportion are refused.
 */
export function checkEntities({ name, text }: SourceDocument, { doctype }: Prologue): Violation | undefined {
  if (doctype === undefined) return undefined;
  const refuse = (message: string, at: number): Violation => ({
    code: 'ENTITY',
    severity: 'error',
    message,
    remedy: 'Write the text itself in place of the entity, or declare namespaces with xmlns.',
    place: { file: name, line: lineAt(text, doctype.at + at) },
  });
  if (doctype.text.length > largestDoctype) return refuse(`The document type is longer than ${largestDoctype} characters.`, 0);
  const lengths = new Map<string, number>();
  for (const match of doctype.text.matchAll(/<!ENTITY\s([^>]*)>?/g)) {
    const [, entity, value] = /^\s*(\S+)\s+(?:"([^"]*)"|'([^']*)')\s*$/.exec((match[1] ?? '').replaceAll("'", '"')) ?? [];
    if (entity === undefined || value === undefined || entity === '%')
      return refuse('The document declares an entity that is read from elsewhere or is a parameter.', match.index);
    if (value.includes('&') || value.includes('%')) return refuse(`The entity "${entity.slice(0, 80)}" is made of other entities.`, match.index);
    lengths.set(entity, value.length);
  }
  let grown = 0;
  for (const [, entity = ''] of text.matchAll(/&([^\s;&<]{1,100});/g)) grown += lengths.get(entity) ?? 0;
  return grown > longestExpansion ? refuse(`The entities of the document stand for more than ${longestExpansion} characters.`, 0) : undefined;
}

/** The line of a position, counted from 1. */
function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}
