import type { Iri } from '../../kernel/iri.ts';
import { parseIri } from '../../kernel/iri.ts';
import type { Filter, PageKey, Root } from '../../graph/plan.ts';
import type { Twin } from '../../graph/twin.ts';
import type { Cohort, StreamRooms } from './cohort.ts';
import { withoutLive } from './filter-needs.ts';

const pageSize = 500;

/** The twins that meet the cohort's filter now, in pages, in the order of their IRIs; telemetry is judged by its live value. */
export async function* matchingTwins({ where, view, needs, judgeTwins }: Cohort, { graph }: StreamRooms, signal: AbortSignal): AsyncGenerator<readonly Twin[]> {
  const stored = withoutLive(where, needs.live);
  const root = rootOf(stored);
  let after: PageKey | undefined;
  for (;;) {
    const page = await graph.read(
      {
        root,
        order: [],
        first: pageSize,
        count: false,
        hops: [],
        view,
        ...(stored === undefined ? {} : { where: stored }),
        ...(after === undefined ? {} : { after }),
      },
      signal,
    );
    const twins = page.rows.map(({ twin }) => twin);
    const judged = needs.live.size === 0 ? undefined : await judgeTwins(twins);
    yield judged === undefined ? twins : twins.filter(({ iri }) => judged.get(iri)?.matches === true);
    after = page.rows.at(-1)?.key;
    if (!page.hasNextPage || after === undefined) return;
  }
}

/** The narrowest root the filter allows. */
function rootOf(filter: Filter | undefined): Root {
  const parts = filter?.op === 'and' ? filter.of : filter === undefined ? [] : [filter];
  for (const part of parts) {
    const iris = irisOf(part);
    if (iris !== undefined) return { kind: 'iris', iris };
  }
  for (const part of parts) {
    const [only, ...others] = part.op === 'class' && !part.exact ? part.classes : [];
    if (only !== undefined && others.length === 0) return { kind: 'class', class: only };
  }
  return { kind: 'all' };
}

function irisOf(part: Filter): readonly Iri[] | undefined {
  if (!('field' in part) || part.field.kind !== 'iri') return undefined;
  const values = part.op === 'eq' ? [part.value] : part.op === 'in' ? part.values : undefined;
  if (values === undefined) return undefined;
  return values.map((value) => parseIri(String(value))).filter((iri) => iri !== undefined);
}
