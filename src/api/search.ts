import type { Iri } from '../kernel/iri.ts';
import type { Filter } from '../graph/plan.ts';
import type { Context } from './context.ts';
import type { QuerySearchArgs } from './generated/graphql.ts';
import { pageSize } from './page-size.ts';
import { bareNode, type TwinNode } from './twin-node.ts';

/** Twins and terms whose names contain the text, in any of its usual spellings; names that begin with it come first. */
export async function search(
  { text, first }: QuerySearchArgs,
  context: Context,
): Promise<{ readonly twins: readonly TwinNode[]; readonly terms: readonly Iri[] }> {
  const size = pageSize(first, 20, 100);
  const wanted = text.trim();
  if (wanted === '') return { twins: [], terms: [] };
  const { rooms, view, signal, budget } = context;
  const name = { kind: 'name' } as const;
  const where: Filter = { op: 'or', of: spellings(wanted).map((value) => ({ op: 'contains', field: name, value })) };
  const page = await rooms.graph.read(
    { root: { kind: 'all' }, where, order: [{ by: name, descending: false }], first: size, count: false, hops: [], view },
    signal,
  );
  budget.spend(page.rows.length);
  const begins = ({ twin }: (typeof page.rows)[number]): number => (twin.name.toLowerCase().startsWith(wanted.toLowerCase()) ? 0 : 1);
  return { twins: [...page.rows].sort((a, b) => begins(a) - begins(b)).map(({ twin }) => bareNode(twin)), terms: terms(wanted.toLowerCase(), size, context) };
}

/** Stores compare text as it is: lower case, capitals, and each word with a capital are tried besides what was typed. */
function spellings(text: string): readonly string[] {
  const lower = text.toLowerCase();
  const title = lower.replace(/(^|[\s_-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
  return [...new Set([text, lower, text.toUpperCase(), title, lower.charAt(0).toUpperCase() + lower.slice(1)])];
}

function terms(text: string, first: number, { model }: Context): readonly Iri[] {
  const all = [...model.ontology.classes.values(), ...model.ontology.properties.values()];
  const found = all.filter(({ name, label }) => name.toLowerCase().includes(text) || label?.toLowerCase().includes(text) === true);
  return found
    .sort((a, b) => a.name.length - b.name.length || (a.name < b.name ? -1 : 1))
    .slice(0, first)
    .map(({ iri }) => iri);
}
