import { dtdl } from '../../ontology/compile/compile-schemas.ts';
import type { Literal, TripleGraph } from '../../ontology/triple-graph.ts';
import { rdfs } from '../../ontology/words.ts';

/** A JSON object in the making. */
export type Json = Readonly<Record<string, unknown>>;

const longest = 512;
const languageTag = /^[a-z]{2,4}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?$/;

/** Labels, descriptions and the comment of a term, as far as DTDL can hold them. */
export function textsOf(graph: TripleGraph, subject: string): Json {
  const labels = literals(graph, subject, rdfs('label'));
  const comments = literals(graph, subject, rdfs('comment'));
  const described = comments.filter(({ language }) => language !== undefined);
  const plain = described.length === 0 ? comments[0] : literals(graph, subject, dtdl('property:comment'))[0];
  return {
    ...languageMap('displayName', labels),
    ...languageMap('description', described),
    ...(plain !== undefined && plain.value.length <= longest && { comment: plain.value }),
  };
}

function literals(graph: TripleGraph, subject: string, predicate: string): readonly Literal[] {
  return graph.objects(subject, predicate).filter((term) => typeof term !== 'string');
}

/** One text per language; what is too long, or in a language that DTDL has no tag for, is left to the overlay. */
function languageMap(word: string, texts: readonly Literal[]): Json {
  const byLanguage: Record<string, string> = {};
  for (const { value, language } of texts) {
    const tag = tagOf(language ?? 'en');
    if (value.length <= longest && languageTag.test(tag) && !Object.hasOwn(byLanguage, tag)) byLanguage[tag] = value;
  }
  return Object.keys(byLanguage).length === 0 ? {} : { [word]: byLanguage };
}

/** `en-us` → `en-US`, `zh-hans-cn` → `zh-Hans-CN`. */
function tagOf(language: string): string {
  return language
    .split('-')
    .map((part, i) => (i === 0 ? part.toLowerCase() : part.length === 4 ? `${part.charAt(0).toUpperCase()}${part.slice(1).toLowerCase()}` : part.toUpperCase()))
    .join('-');
}
