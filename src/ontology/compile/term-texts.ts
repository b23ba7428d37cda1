import { localName } from '../../kernel/iri.ts';
import type { Term } from '../ontology.ts';
import type { TripleGraph, TripleTerm } from '../triple-graph.ts';
import { dcterms, owl, rdfs, rdfType, skos } from '../words.ts';
import { flagAt, namedIris, pickText } from './reading.ts';

type Texts = Pick<Term, 'label' | 'labels' | 'comment' | 'comments'>;

/** What a term is called and what it means: the text for most readers, and all languages where there are more than English. */
export function textsOf(graph: TripleGraph, subject: string): Texts {
  const labels = stated(graph, subject, [rdfs('label'), skos('prefLabel')]);
  const comments = stated(graph, subject, [rdfs('comment'), skos('definition')]);
  const [label, comment] = [pickText(labels), pickText(comments)];
  const [labelsByLanguage, commentsByLanguage] = [byLanguage(labels), byLanguage(comments)];
  return {
    ...(label !== undefined && { label }),
    ...(labelsByLanguage !== undefined && { labels: labelsByLanguage }),
    ...(comment !== undefined && { comment }),
    ...(commentsByLanguage !== undefined && { comments: commentsByLanguage }),
  };
}

/** The texts of the first word of the subject that has any. */
function stated(graph: TripleGraph, subject: string, words: readonly string[]): readonly TripleTerm[] {
  return words.map((word) => graph.objects(subject, word)).find((terms) => terms.some((term) => typeof term !== 'string')) ?? [];
}

/** Language tag in small letters ('' for none) → text; the first of each language. Absent when English, or nothing, is all there is. */
function byLanguage(terms: readonly TripleTerm[]): ReadonlyMap<string, string> | undefined {
  const texts = new Map<string, string>();
  for (const term of terms) {
    const tag = typeof term === 'string' ? undefined : (term.language?.toLowerCase() ?? '');
    if (typeof term !== 'string' && tag !== undefined && !texts.has(tag)) texts.set(tag, term.value);
  }
  const isPlain = texts.size <= 1 && [...texts.keys()].every((tag) => tag === '' || tag === 'en');
  return isPlain ? undefined : texts;
}

const brick = 'https://brickschema.org/schema/Brick#';
const replacing = [dcterms('isReplacedBy'), `${brick}isReplacedBy`];
const explaining = [`${brick}deprecationMitigationMessage`, skos('changeNote'), skos('historyNote'), skos('editorialNote')];
const aboutDeprecation = /deprecat|obsolete|superseded|replaced|no longer/i;

/** Whether a term should no longer be used, why, and what to use instead: `owl:deprecated`, `dcterms:isReplacedBy`, a note or comment that speaks of it. */
export function deprecationOf(graph: TripleGraph, subject: string): Pick<Term, 'deprecated' | 'deprecationReason' | 'replacedBy'> {
  const isDeprecated =
    flagAt(graph, subject, owl('deprecated')) || ['DeprecatedClass', 'DeprecatedProperty'].some((kind) => graph.has(subject, rdfType, owl(kind)));
  if (!isDeprecated) return { deprecated: false };
  const [replacedBy] = namedIris(replacing.flatMap((word) => graph.objects(subject, word)));
  const note = explaining.map((word) => pickText(graph.objects(subject, word))).find((text) => text !== undefined);
  const comment = graph.objects(subject, rdfs('comment')).filter((term) => typeof term !== 'string' && aboutDeprecation.test(term.value));
  const reason = note ?? pickText(comment);
  return { deprecated: true, ...(reason !== undefined && { deprecationReason: reason }), ...(replacedBy !== undefined && { replacedBy }) };
}

/** The text for a reader of languages in order of preference (`de-AT` is also served by `de`, and `de` by `de-AT`), else the one for most readers. */
export function textFor(texts: ReadonlyMap<string, string> | undefined, usual: string | undefined, languages: readonly string[]): string | undefined {
  if (texts === undefined) return usual;
  for (const wanted of languages.map((language) => language.toLowerCase())) {
    const found = texts.get(wanted) ?? rangeMatch(texts, `${wanted}-`) ?? shortened(texts, wanted);
    if (found !== undefined) return found;
  }
  return usual;
}

function rangeMatch(texts: ReadonlyMap<string, string>, start: string): string | undefined {
  return [...texts].find(([tag]) => tag.startsWith(start))?.[1];
}

/** RFC 4647 lookup: parts of the tag are left away from the end until a text is found. */
function shortened(texts: ReadonlyMap<string, string>, tag: string): string | undefined {
  for (let end = tag.lastIndexOf('-'); end > 0; end = tag.lastIndexOf('-', end - 1)) {
    const found = texts.get(tag.slice(0, end));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Why a term should no longer be used, for people who meet it in a schema. */
export function deprecationText({ deprecationReason, replacedBy }: Term): string {
  const instead = replacedBy === undefined ? undefined : `Use ${localName(replacedBy)} instead.`;
  return [deprecationReason, instead].filter((text) => text !== undefined).join(' ') || 'Deprecated in the ontology.';
}
