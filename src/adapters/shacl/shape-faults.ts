import type { LeftReason } from '../../ontology/shapes/shape-report.ts';
import { readPath } from '../../ontology/shapes/shape-path.ts';
import type { TripleGraph, TripleTerm } from '../../ontology/triple-graph.ts';
import { rdfFirst, rdfNil, rdfType, sh } from '../../ontology/words.ts';
import { safePattern } from './safe-pattern.ts';

const coreWords =
  'and class closed datatype disjoint equals hasValue in languageIn lessThan lessThanOrEquals maxCount maxExclusive maxInclusive maxLength minCount ' +
  'minExclusive minInclusive minLength node nodeKind not or pattern property qualifiedValueShape uniqueLang xone';
/** Words that constrain, those of SHACL Core. */
export const coreConstraints: ReadonlySet<string> = new Set(coreWords.split(' ').map(sh));

/** Words of a shape that no validator of SHACL Core runs. */
const foreign: ReadonlyMap<string, readonly [LeftReason, string]> = new Map([
  [sh('sparql'), ['SPARQL', 'Its constraint in SPARQL is not evaluated: only SHACL Core is.']],
  [sh('target'), ['TARGET', 'Its target in SPARQL is not evaluated: only the targets of SHACL Core are.']],
  [sh('js'), ['COMPONENT', 'Its constraint in JavaScript is not evaluated: only SHACL Core is.']],
  [sh('expression'), ['COMPONENT', 'Its constraint by an expression is not evaluated: only SHACL Core is.']],
]);

/** Something of one shape that cannot be run as it stands. */
export interface ShapeFault {
  readonly reason: LeftReason;
  readonly message: string;
  /** The words to be left out of the shape; absent when the whole shape has to be. */
  readonly words?: readonly string[];
}

/** Parameters of constraint components that the documents define themselves. */
export function ownParameters(shapes: TripleGraph): ReadonlySet<string> {
  const parameters = shapes.subjectsOf(rdfType, sh('ConstraintComponent')).flatMap((component) => shapes.resources(component, sh('parameter')));
  return new Set(parameters.flatMap((parameter) => shapes.resources(parameter, sh('path'))).filter((path) => !coreConstraints.has(path)));
}

/** Everything a shape says that cannot be run, apart from what it refers to. */
export function* faultsOf(shapes: TripleGraph, shape: string, own: ReadonlySet<string>): Generator<ShapeFault> {
  const words = new Map<string, TripleTerm[]>();
  for (const [predicate, object] of shapes.of(shape)) words.set(predicate, [...(words.get(predicate) ?? []), object]);
  for (const word of words.keys()) yield* foreignFaults(word, own);
  yield* pathFaults(shapes, words.get(sh('path')) ?? []);
  yield* patternFaults(words);
  for (const [word, { fits, wanted }] of forms) {
    const wrong = words.get(word)?.find((term) => !fits(term, shapes));
    if (wrong !== undefined) yield { reason: 'ILL_FORMED', message: `Its ${local(word)} is ill-formed: it must be ${wanted}.`, words: [word] };
  }
}

function* foreignFaults(word: string, own: ReadonlySet<string>): Generator<ShapeFault> {
  const [reason, message] = foreign.get(word) ?? [];
  if (reason !== undefined && message !== undefined) yield { reason, message, words: [word] };
  if (!own.has(word)) return;
  yield {
    reason: 'COMPONENT',
    message: `Its constraint <${word}> is of a component that the documents define; only SHACL Core is evaluated.`,
    words: [word],
  };
}

function* pathFaults(shapes: TripleGraph, paths: readonly TripleTerm[]): Generator<ShapeFault> {
  if (paths.length === 0) return;
  const [path, second] = paths;
  if (second !== undefined || typeof path !== 'string') yield { reason: 'PATH', message: 'It has not exactly one path.' };
  else {
    const read = readPath(shapes, path);
    if (typeof read === 'string') yield { reason: 'PATH', message: `${read}, so the property shape is not evaluated.` };
  }
}

function* patternFaults(words: ReadonlyMap<string, readonly TripleTerm[]>): Generator<ShapeFault> {
  const flags = words.get(sh('flags'))?.[0];
  for (const pattern of words.get(sh('pattern')) ?? []) {
    const why = typeof pattern === 'string' ? 'it is no text' : safePattern(pattern.value, flags === undefined || typeof flags === 'string' ? '' : flags.value);
    if (typeof why !== 'string') continue;
    const text = typeof pattern === 'string' ? pattern : pattern.value;
    yield { reason: 'PATTERN', message: `Its pattern "${text.slice(0, 60)}" cannot be run in bounded time (${why}).`, words: [sh('pattern'), sh('flags')] };
    return;
  }
}

interface Form {
  readonly fits: (term: TripleTerm, shapes: TripleGraph) => boolean;
  readonly wanted: string;
}

const wholeNumber: Form = { fits: (term) => typeof term !== 'string' && /^\+?\d{1,15}$/.test(term.value), wanted: 'a whole number' };
const list: Form = { fits: (term, shapes) => typeof term === 'string' && (term === rdfNil || shapes.object(term, rdfFirst) !== undefined), wanted: 'a list' };
const iri: Form = { fits: (term) => typeof term === 'string' && !term.startsWith('_:'), wanted: 'an IRI' };
const literal: Form = { fits: (term) => typeof term !== 'string', wanted: 'a literal' };
const kinds: ReadonlySet<TripleTerm> = new Set(['BlankNode', 'IRI', 'Literal', 'BlankNodeOrIRI', 'BlankNodeOrLiteral', 'IRIOrLiteral'].map(sh));
const nodeKind: Form = { fits: (term) => kinds.has(term), wanted: 'one of the six kinds of node' };

const forms: ReadonlyMap<string, Form> = new Map([
  ...['minCount', 'maxCount', 'minLength', 'maxLength', 'qualifiedMinCount', 'qualifiedMaxCount'].map((word): [string, Form] => [sh(word), wholeNumber]),
  ...['in', 'and', 'or', 'xone', 'languageIn', 'ignoredProperties'].map((word): [string, Form] => [sh(word), list]),
  ...['class', 'datatype', 'disjoint', 'equals', 'lessThan', 'lessThanOrEquals'].map((word): [string, Form] => [sh(word), iri]),
  ...['minInclusive', 'maxInclusive', 'minExclusive', 'maxExclusive'].map((word): [string, Form] => [sh(word), literal]),
  [sh('nodeKind'), nodeKind],
]);

function local(word: string): string {
  return `sh:${word.slice(sh('').length)}`;
}
