import { invariant } from '../../kernel/assert-never.ts';
import type { Hit, Reach, Traversal } from '../../graph/graph-store.ts';
import type { Bolt, Columns } from './bolt.ts';
import { compilePaths, compileTraversal, compileWaysBack } from './compile-traversal.ts';
import { unnamedType, type StoredNames } from './stored-names.ts';
import { asIri, asList, asNumber, asText, twinFromNode } from './stored-twin.ts';

/** Answers a traversal: reach first, then, where asked, one shortest path to each hit between ends that are known by then. */
export async function traverseGraph(bolt: Bolt, names: StoredNames, traversal: Traversal, signal?: AbortSignal): Promise<Reach> {
  if (traversal.maxDepth < 1 || traversal.from.length === 0) return { hits: [], truncated: false };
  const rows = await bolt.read(compileTraversal(traversal, names), signal);
  const hits = rows
    .slice(0, Math.max(0, traversal.first))
    .map((row): Hit => ({ twin: twinFromNode(row('node'), names), depth: asNumber(row('depth')), path: [] }));
  const truncated = rows.length > traversal.first;
  if (traversal.emit === 'reach' || hits.length === 0) return { hits, truncated };
  const wanted = hits.map(({ twin, depth }) => ({ iri: twin.iri, depth }));
  const paths = new Map<string, Hit['path']>();
  const take = (row: Columns): void => {
    const hit = asText(row('hit'));
    if (!paths.has(hit)) paths.set(hit, pathFrom(row, traversal, names));
  };
  for (const row of await bolt.read(compilePaths(traversal, wanted, names), signal)) take(row);
  const back = wanted.filter(({ iri, depth }) => depth === 2 && !paths.has(iri)).map(({ iri }) => iri);
  if (back.length > 0) for (const row of await bolt.read(compileWaysBack(traversal, back, names), signal)) take(row);
  return { hits: hits.map((hit) => ({ ...hit, path: paths.get(hit.twin.iri) ?? [] })), truncated };
}

function pathFrom(row: Columns, traversal: Traversal, names: StoredNames): Hit['path'] {
  const nodes = asList(row('nodes')).map(asIri);
  return asList(row('links')).map((item, i) => {
    const [name, unnamed, source] = asList(item);
    const type = name === unnamedType ? asIri(unnamed) : names.typeOf(asText(name));
    const [from, to] = [nodes[i], nodes[i + 1]];
    invariant(type !== undefined && from !== undefined && to !== undefined, 'A path was answered with a step that leads nowhere.');
    const isOutward =
      source === from && (from !== to || traversal.via.length === 0 || traversal.via.some((via) => via.type === type && via.direction !== 'IN'));
    return { from, type, direction: isOutward ? 'OUT' : 'IN', to };
  });
}
