import type { Iri } from '../../kernel/iri.ts';
import type { Ontology, Property, Term } from '../../ontology/ontology.ts';
import type { Difference } from './aspect.ts';
import { compareCommands, compareNamed, namedKinds, type Named } from './compare-named.ts';
import { compareShapes } from './compare-shapes.ts';
import { compareClasses, compareProperties } from './compare-terms.ts';
import { diffGround, type DiffGround } from './diff-ground.ts';
import type { MappingRule } from '../rules/mapping-rule.ts';
import type { ChangedTerm, OntologyChange } from './ontology-change.ts';
import { proposeRenames } from './propose-renames.ts';
import { ruleMaps } from '../rules/rule-maps.ts';

/**
 * What differs between two versions, breaking changes first, then in the order of kind and IRI. What a rule covers is `RENAMED` (or is not breaking).
 * Equal versions differ in nothing; labels, comments and places in files never break.
 */
export function diffOntologies(before: Ontology, after: Ontology, rules: readonly MappingRule[]): readonly OntologyChange[] {
  const ground = diffGround(
    before,
    after,
    ruleMaps(rules, (iri) => before.classes.has(iri)),
  );
  const guesses = new Map(guessedRenames(ground).map(({ from, to }) => [from, to]));
  const classes = compareAll(before.classes, after.classes, { kindOf: () => 'CLASS', compare: (was, is) => compareClasses(was, is, ground), ground, guesses });
  const properties = compareAll(before.properties, after.properties, {
    kindOf: propertyKind,
    compare: (was, is) => compareProperties(was, is, ground),
    ground,
    guesses,
  });
  const named = namedKinds.flatMap(([key, kind]) => {
    const compare = (was: Named, is: Named): readonly Difference[] => compareNamed(was, is, ground);
    return compareAll<Named>(before[key], after[key], { kindOf: () => kind, compare, ground, guesses });
  });
  const commands = compareAll(before.commands, after.commands, {
    kindOf: () => 'COMMAND',
    compare: (was, is) => compareCommands(was, is, ground),
    ground,
    guesses,
  });
  return [...classes, ...properties, ...named, ...commands, ...compareShapes(ground)].toSorted((a, b) => Number(b.breaking) - Number(a.breaking));
}

/** Renames that removed and added terms look like, as rules: guesses for a person to judge. */
export function guessRenames(before: Ontology, after: Ontology, rules: readonly MappingRule[]): readonly MappingRule[] {
  return guessedRenames(
    diffGround(
      before,
      after,
      ruleMaps(rules, (iri) => before.classes.has(iri)),
    ),
  );
}

function guessedRenames(ground: DiffGround): ReturnType<typeof proposeRenames> {
  const { before, after, maps } = ground;
  const reached = new Set([...maps.became.values()].flat());
  const gone = [...before.classes.values(), ...before.properties.values()].filter(({ iri }) => !isIn(after, iri) && !maps.became.has(iri));
  const fresh = [...after.classes.values(), ...after.properties.values()].filter(({ iri }) => !isIn(before, iri) && !reached.has(iri));
  return proposeRenames(ground, gone, fresh);
}

function isIn({ classes, properties }: Ontology, iri: Iri): boolean {
  return classes.has(iri) || properties.has(iri);
}

interface Comparing<T extends Term> {
  readonly kindOf: (term: T) => ChangedTerm;
  readonly compare: (was: T, is: T) => readonly Difference[];
  readonly ground: DiffGround;
  readonly guesses: ReadonlyMap<Iri, Iri>;
}

function compareAll<T extends Term>(before: ReadonlyMap<Iri, T>, after: ReadonlyMap<Iri, T>, comparing: Comparing<T>): readonly OntologyChange[] {
  const { ground, kindOf } = comparing;
  const reached = new Set([...ground.maps.became.values()].flat());
  const added = [...after.values()]
    .filter(({ iri }) => !before.has(iri) && !reached.has(iri))
    .map((term): OntologyChange => ({
      kind: 'ADDED',
      term: kindOf(term),
      iri: term.iri,
      name: term.name,
      breaking: false,
      message: `${term.name} is new.`,
    }));
  return [...[...before.values()].flatMap((was) => changesOf(was, after, comparing)), ...added].toSorted((a, b) =>
    a.iri < b.iri ? -1 : a.iri > b.iri ? 1 : 0,
  );
}

function changesOf<T extends Term>(was: T, after: ReadonlyMap<Iri, T>, comparing: Comparing<T>): readonly OntologyChange[] {
  const { maps, short } = comparing.ground;
  const [to] = maps.renamed.has(was.iri) ? [maps.renamed.get(was.iri)] : [];
  const is = after.get(to ?? was.iri);
  const about = { term: comparing.kindOf(was), iri: was.iri, name: was.name };
  if (is === undefined) return [removed(was, about, comparing)];
  const differences = comparing
    .compare(was, is)
    .map(({ message, ...difference }): OntologyChange => ({ ...about, ...difference, message: `${was.name}: ${message}.` }));
  const became = maps.became.get(was.iri);
  const head: readonly OntologyChange[] =
    to !== undefined
      ? [{ ...about, kind: 'RENAMED', to, breaking: false, message: `${was.name} is ${is.name} now (${short(was.iri)} → ${short(to)}).` }]
      : became !== undefined
        ? [{ ...about, kind: 'CHANGED', breaking: false, message: `${was.name} is carried over to ${became.map(short).join(', ')}.` }]
        : [];
  return [...head, ...differences];
}

function removed(
  was: Term,
  about: Pick<OntologyChange, 'term' | 'iri' | 'name'>,
  { ground, guesses }: Pick<Comparing<Term>, 'ground' | 'guesses'>,
): OntologyChange {
  const { short, maps } = ground;
  const became = maps.became.get(was.iri);
  if (became !== undefined) return { ...about, kind: 'CHANGED', breaking: false, message: `${was.name} becomes ${became.map(short).join(', ')}.` };
  const guess = guesses.get(was.iri);
  const remedy =
    guess === undefined
      ? 'Keep it, deprecated (owl:deprecated true), until nobody uses it, or write a mapping rule.'
      : `If it was renamed, write the rule { rename: ${short(was.iri)}, to: ${short(guess)} }.`;
  const relied = about.term === 'CLASS' || about.term === 'COMMAND' || propertyTerms.has(about.term);
  return { ...about, kind: 'REMOVED', breaking: relied, message: `${was.name} is gone.`, ...(relied ? { remedy } : {}) };
}

const propertyTerms: ReadonlySet<ChangedTerm> = new Set(['ATTRIBUTE', 'TELEMETRY', 'RELATIONSHIP', 'COMPONENT']);
const propertyKinds = { attribute: 'ATTRIBUTE', telemetry: 'TELEMETRY', relationship: 'RELATIONSHIP', component: 'COMPONENT' } as const;

function propertyKind({ kind }: Property): ChangedTerm {
  return propertyKinds[kind];
}
