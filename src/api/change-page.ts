import { DomainError } from '../kernel/errors.ts';
import { parseIri, type Iri } from '../kernel/iri.ts';
import type { Value } from '../kernel/value.ts';
import type { JournalReader } from '../journal/journal.ts';
import type { ChangeRecord } from '../journal/record.ts';
import { loadTwinsByIri } from '../graph/get-twin.ts';
import { everything, sees } from '../graph/view.ts';
import { ChangeIndex } from './change-index.ts';
import type { Context } from './context.ts';
import type { TwinViewChangesArgs } from './generated/graphql.ts';
import { pageSize } from './page-size.ts';

interface ChangeNode {
  readonly at: number;
  readonly by: string;
  readonly kind: ChangeRecord['what'];
  readonly property: Iri | undefined;
  readonly before: Value | undefined;
  readonly after: Value | undefined;
  readonly reason: string | undefined;
  readonly cursor: () => string;
}

/** One page of the lifecycle record of a twin. */
export interface ChangePage {
  readonly nodes: readonly ChangeNode[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | undefined;
    readonly endCursor: string | undefined;
  };
}

const purpose = 'changes';

/** The changes of a twin, newest first; those of relationships to twins the caller does not see are left out. */
export async function changePage(twin: Iri, { since, first, after }: TwinViewChangesArgs, context: Context): Promise<ChangePage> {
  const { rooms, limits, budget } = context;
  const size = pageSize(first, 50, limits.pageSize);
  const cursor = after ?? undefined;
  const before = cursor === undefined ? Number.POSITIVE_INFINITY : openPlace(cursor, context);
  const oldest = since ?? Number.NEGATIVE_INFINITY;
  const positions = (await ChangeIndex.of(rooms.journal).of(twin)).filter((position) => position < before);
  const nodes: ChangeNode[] = [];
  let at = positions.length - 1;
  for (; at >= 0 && nodes.length < size; at--) {
    const position = positions[at] ?? 0;
    const record = await changeAt(rooms.journal, position);
    if (record === undefined) continue;
    if (record.at < oldest) break;
    if (await isShown(twin, record, context)) nodes.push(...changesOf(record, { twin, position }, context));
  }
  budget.spend(nodes.length);
  return {
    nodes,
    pageInfo: {
      hasNextPage: at >= 0,
      hasPreviousPage: cursor !== undefined,
      startCursor: nodes[0]?.cursor(),
      endCursor: nodes.at(-1)?.cursor(),
    },
  };
}

async function changeAt(journal: JournalReader, position: number): Promise<ChangeRecord | undefined> {
  const [entry] = await journal.read(position - 1, 1);
  return entry?.record.kind === 'change' && entry.position === position ? entry.record : undefined;
}

function openPlace(cursor: string, { rooms }: Context): number {
  const position = Number(rooms.sealer.open(cursor, purpose) ?? Number.NaN);
  if (Number.isSafeInteger(position)) return position;
  throw new DomainError('STALE_CURSOR', 'This cursor is not of this record.');
}

function changesOf(record: ChangeRecord, { twin, position }: { readonly twin: Iri; readonly position: number }, context: Context): readonly ChangeNode[] {
  const { view, principal, rooms } = context;
  const base = {
    at: record.at,
    by: view.read === 'all' || record.by === principal.subject ? record.by : 'withheld',
    kind: record.what,
    reason: record.reason,
    cursor: () => rooms.sealer.seal(String(position), purpose),
  };
  if (record.relationship !== undefined) return [{ ...base, ...relationshipChange(twin, record, record.relationship) }];
  if (record.what !== 'twinChanged') return [{ ...base, property: undefined, before: undefined, after: undefined }];
  const keys = [...new Set([...Object.keys(record.before), ...Object.keys(record.after)])];
  return keys.map((key) => ({ ...base, property: parseIri(key) ?? namedKeys[key], before: record.before[key], after: record.after[key] }));
}

/** Whether the other end of a changed relationship may be seen: as it was then and, while it exists, as it is now. */
async function isShown(twin: Iri, { twin: source, relationship, scope }: ChangeRecord, { view, rooms, signal }: Context): Promise<boolean> {
  if (relationship === undefined || view.read === 'all') return true;
  const then = twin === source ? scope.target : (scope.after ?? scope.before);
  if (then === undefined || !sees(view, then)) return false;
  const end = twin === source ? relationship.target : source;
  const { scope: now = then } = (await loadTwinsByIri(rooms.graph, [end], everything, signal)).get(end) ?? {};
  return sees(view, now);
}

function relationshipChange(
  twin: Iri,
  { twin: source, what }: ChangeRecord,
  { type, target }: NonNullable<ChangeRecord['relationship']>,
): Pick<ChangeNode, 'property' | 'before' | 'after'> {
  const end = twin === source ? target : source;
  return what === 'relationshipRemoved' ? { property: type, before: end, after: undefined } : { property: type, before: undefined, after: end };
}

/** Class and name are changed under plain keys. */
const namedKeys: Readonly<Record<string, Iri | undefined>> = {
  classes: parseIri('http://www.w3.org/1999/02/22-rdf-syntax-ns#type'),
  name: parseIri('http://www.w3.org/2000/01/rdf-schema#label'),
};
