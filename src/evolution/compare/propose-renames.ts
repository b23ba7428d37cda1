import type { Iri } from '../../kernel/iri.ts';
import { localName } from '../../kernel/iri.ts';
import { suggest } from '../../kernel/suggest.ts';
import type { OntologyClass, Property } from '../../ontology/ontology.ts';
import { sorted } from './aspect.ts';
import { now, type DiffGround } from './diff-ground.ts';

type Rename = { readonly kind: 'rename'; readonly from: Iri; readonly to: Iri };
type Candidate = OntologyClass | Property;

/**
 * Removed and added terms that look like one renamed: of the same kind and form, and alike in local name or label. Guesses, to be written out for a person
 * to judge, each term in one at most.
 */
export function proposeRenames(ground: DiffGround, gone: readonly Candidate[], fresh: readonly Candidate[]): readonly Rename[] {
  const free = new Map(Map.groupBy(fresh, (term) => formOf(term)));
  const guesses: Rename[] = [];
  const guessed = new Map<Iri, Iri>();
  // Exact names first, so that a near one never takes the place of the right one; classes before properties, whose domains follow them.
  for (const alike of [sameWord, nearWord]) {
    for (const old of [...gone].sort((a, b) => Number('kind' in a) - Number('kind' in b))) {
      if (guessed.has(old.iri)) continue;
      const group = free.get(formOf(old)) ?? [];
      const found = alike(
        old,
        group.filter((candidate) => isAtHome(old, candidate, ground, guessed)),
      );
      if (found === undefined) continue;
      guesses.push({ kind: 'rename', from: old.iri, to: found.iri });
      guessed.set(old.iri, found.iri);
      free.set(
        formOf(old),
        group.filter((candidate) => candidate !== found),
      );
    }
  }
  return guesses;
}

function formOf(term: Candidate): string {
  return 'kind' in term ? sorted([term.kind, term.schema, term.unit, term.many]) : 'class';
}

/** Whether a property belongs to a class the old one belonged to (or what that became). */
function isAtHome(old: Candidate, candidate: Candidate, ground: DiffGround, guessed: ReadonlyMap<Iri, Iri>): boolean {
  if (!('kind' in old) || !('kind' in candidate) || old.domain.length === 0) return true;
  const homes = new Set([...now(ground, old.domain), ...old.domain.flatMap((iri) => guessed.get(iri) ?? [])]);
  return candidate.domain.some(
    (iri) =>
      homes.has(iri) ||
      ground.after.classes.get(iri)?.ancestors.some((above) => homes.has(above)) === true ||
      [...homes].some((home) => ground.after.classes.get(home)?.ancestors.includes(iri) === true),
  );
}

function word(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function sameWord(old: Candidate, candidates: readonly Candidate[]): Candidate | undefined {
  const wanted = word(localName(old.iri));
  return candidates.find(
    (candidate) => word(localName(candidate.iri)) === wanted || (old.label !== undefined && word(candidate.label ?? '') === word(old.label)),
  );
}

/** One name within the other, or a few letters apart. Long lists are left to people. */
function nearWord(old: Candidate, candidates: readonly Candidate[]): Candidate | undefined {
  if (candidates.length > 300) return undefined;
  const wanted = word(localName(old.iri));
  const byWord = new Map(candidates.map((candidate) => [word(localName(candidate.iri)), candidate]));
  const within = [...byWord.keys()].filter((name) => Math.min(name.length, wanted.length) >= 3 && (name.includes(wanted) || wanted.includes(name)));
  const [best] = within.length > 0 ? within.sort((a, b) => a.length - b.length) : suggest(wanted, byWord.keys(), 1);
  return best === undefined ? undefined : byWord.get(best);
}
