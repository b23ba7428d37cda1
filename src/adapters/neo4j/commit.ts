import { invariant } from '../../kernel/assert-never.ts';
import type { Iri } from '../../kernel/iri.ts';
import type { Commit, CommitResult } from '../../graph/graph-store.ts';
import type { Run } from './bolt.ts';
import { draftCommit } from './commit-draft.ts';
import { loadTouched } from './commit-load.ts';
import { compileOutbox, compileWrites } from './commit-write.ts';
import { whole, type Statement } from './statement.ts';
import type { StoredNames } from './stored-names.ts';
import { asIri, asList, asNumber, asText } from './stored-twin.ts';

const keptMs = 86_400_000;

// All commits, of every process, queue at the graph's cursor: the numbers of change records have no gaps, and none appears before an earlier one.
const queueText = `MATCH (g:Cursor {part: 'graph'}) SET g.lock = 0
WITH g OPTIONAL MATCH (a:Applied {key: $key}) WHERE a.at > $since
RETURN g.changes AS changes, a.sequence AS sequence, a.iris AS iris, a.versions AS versions`;

/** Applies a commit within a fenced transaction. */
export async function applyCommit(commit: Commit, names: StoredNames, run: Run): Promise<CommitResult> {
  const key = commit.idempotencyKey ?? null;
  const [row] = await run({ text: queueText, params: { key, since: whole(commit.at - keptMs) } });
  invariant(row !== undefined, 'The cursor row of the graph is missing.');
  const sequence = row('sequence');
  if (sequence !== null) return { sequence: asNumber(sequence), versions: versionsFrom(row('iris'), row('versions')), replayed: true };

  const changes = asNumber(row('changes'));
  const draft = draftCommit(await loadTouched(commit, names, run), commit);
  const result = { versions: draft.versions, sequence: changes + draft.records.length, replayed: false };
  const writes = [
    ...compileWrites(draft, names),
    ...compileOutbox(draft.records, changes + 1),
    ...(draft.records.length === 0 ? [] : [{ text: "MATCH (g:Cursor {part: 'graph'}) SET g.changes = $to", params: { to: whole(result.sequence) } }]),
    ...(key === null ? [] : rememberAnswer(key, commit.at, result)),
  ];
  await Promise.all(writes.map(async (statement) => run(statement)));
  return result;
}

function rememberAnswer(key: string, at: number, { sequence, versions }: CommitResult): readonly Statement[] {
  const answer = { key, at: whole(at), sequence: whole(sequence), iris: [...versions.keys()], versions: [...versions.values()].map(whole) };
  return [
    { text: 'MATCH (a:Applied) WHERE a.at <= $until DELETE a', params: { until: whole(at - keptMs) } },
    { text: 'CREATE (a:Applied) SET a = $answer', params: { answer } },
  ];
}

function versionsFrom(iris: unknown, versions: unknown): ReadonlyMap<Iri, number> {
  const numbers = asList(versions).map(asNumber);
  return new Map(asList(iris).map((iri, i) => [asIri(asText(iri)), numbers[i] ?? 0]));
}
