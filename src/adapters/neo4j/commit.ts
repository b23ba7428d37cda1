import { invariant } from '../../kernel/assert-never.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Iri } from '../../kernel/iri.ts';
import type { ChangeRecord } from '../../journal/record.ts';
import type { Commit, CommitResult } from '../../graph/graph-store.ts';
import type { Run } from './bolt.ts';
import { Drafter } from './commit-draft.ts';
import { loadTouched } from './commit-load.ts';
import { compileOutbox, compileWrites } from './commit-write.ts';
import { whole, type Statement } from './statement.ts';
import type { StoredNames } from './stored-names.ts';
import { asIri, asList, asNumber, asText } from './stored-twin.ts';

const keptMs = 86_400_000;

/** What a commit of a group came to: its result, or why it was refused. */
export type CommitOutcome = CommitResult | DomainError;

// All commits, of every process, queue at the graph's cursor: the numbers of change records have no gaps, and none appears before an earlier one.
const queueText = `MATCH (g:Cursor {part: 'graph'}) SET g.lock = 0
WITH g CALL () { MATCH (a:Applied) WHERE a.key IN $keys RETURN collect([a.key, a.at, a.sequence, a.iris, a.versions]) AS answers }
RETURN g.changes AS changes, answers`;

/** Applies commits one after the other within one fenced transaction. One that is refused leaves no trace and does not touch the others. */
export async function applyCommits(commits: readonly Commit[], names: StoredNames, run: Run): Promise<readonly CommitOutcome[]> {
  const keys = commits.map(({ idempotencyKey }) => idempotencyKey).filter((key) => key !== undefined);
  const [[row], loaded] = await Promise.all([run({ text: queueText, params: { keys } }), loadTouched(commits, names, run)]);
  invariant(row !== undefined, 'The cursor row of the graph is missing.');
  const answers = new Map(asList(row('answers')).map((answer) => answerFrom(asList(answer))));
  const changes = asNumber(row('changes'));
  const records: ChangeRecord[] = [];
  const remembered: Statement[] = [];
  const drafter = new Drafter(loaded);

  const apply = (commit: Commit): CommitOutcome => {
    const key = commit.idempotencyKey;
    const known = key === undefined ? undefined : answers.get(key);
    if (known !== undefined && known.at > commit.at - keptMs) return { ...known.result, replayed: true };
    const applied = drafter.apply(commit);
    records.push(...applied.records);
    const result = { versions: applied.versions, sequence: changes + records.length, replayed: false };
    if (key !== undefined) {
      answers.set(key, { at: commit.at, result });
      remembered.push(...rememberAnswer(key, commit.at, result));
    }
    return result;
  };
  const outcomes = commits.map((commit) => refusedOr(() => apply(commit)));
  const writes = [...compileWrites(drafter.draft, names), ...compileOutbox(records, changes + 1), ...countChanges(records.length, changes), ...remembered];
  await Promise.all(writes.map(async (statement) => run(statement)));
  return outcomes;
}

function refusedOr(apply: () => CommitOutcome): CommitOutcome {
  try {
    return apply();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

function countChanges(added: number, before: number): readonly Statement[] {
  return added === 0 ? [] : [{ text: "MATCH (g:Cursor {part: 'graph'}) SET g.changes = $to", params: { to: whole(before + added) } }];
}

function rememberAnswer(key: string, at: number, { sequence, versions }: CommitResult): readonly Statement[] {
  const answer = { key, at: whole(at), sequence: whole(sequence), iris: [...versions.keys()], versions: [...versions.values()].map(whole) };
  return [
    { text: 'MATCH (a:Applied) WHERE a.at <= $until DELETE a', params: { until: whole(at - keptMs) } },
    { text: 'CREATE (a:Applied) SET a = $answer', params: { answer } },
  ];
}

interface Answer {
  readonly at: number;
  readonly result: CommitResult;
}

function answerFrom([key, at, sequence, iris, versions]: readonly unknown[]): readonly [string, Answer] {
  const numbers = asList(versions).map(asNumber);
  const byTwin = new Map<Iri, number>(asList(iris).map((iri, i) => [asIri(iri), numbers[i] ?? 0]));
  return [asText(key), { at: asNumber(at), result: { versions: byTwin, sequence: asNumber(sequence), replayed: true } }];
}
