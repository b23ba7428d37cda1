import { parseIri } from '../kernel/iri.ts';
import type { GraphStore } from '../graph/graph-store.ts';
import { validateStore, type BreachKind } from '../graph/validation/validate-store.ts';
import { carriedStore } from '../evolution/carried-store.ts';
import { twinMigration, type MigrationTools } from '../evolution/carry/migrate-twin.ts';
import type { BrokenTwin } from '../evolution/ontology-desk.ts';
import type { ProposedVersion } from '../evolution/open-ontology-desk.ts';
import { shapeTools } from './shape-tools.ts';

const examplesPerKind = 10;

/** Breaches of the new version's shapes, by twins as the rules would make them, beyond those of the same shapes that there are already. */
export async function newlyBroken(
  graph: GraphStore,
  { before, after, rules }: ProposedVersion,
  tools: MigrationTools,
  signal: AbortSignal,
): Promise<{ readonly count: number; readonly first: readonly BrokenTwin[] }> {
  if ((after.shapes?.shapes.length ?? 0) === 0) return { count: 0, first: [] };
  const validation = { tools: shapeTools(), limit: examplesPerKind, signal };
  const carried = carriedStore(graph, twinMigration(rules, before, after, tools), rules);
  const then = await validateStore(carried, after, validation);
  if (then.broken === 0) return { count: 0, first: [] };
  const now = new Map((await validateStore(graph, before, validation)).kinds.map((kind) => [keyOf(kind), kind.count]));
  const worse = then.kinds
    .filter(({ severity }) => severity === 'error')
    .map((kind) => ({ kind, more: kind.count - (now.get(keyOf(kind)) ?? 0) }))
    .filter(({ more }) => more > 0);
  return { count: worse.reduce((sum, { more }) => sum + more, 0), first: worse.flatMap(({ kind }) => shown(kind)) };
}

function keyOf({ shape, constraint, path }: BreachKind): string {
  return JSON.stringify([shape, constraint, path]);
}

function shown({ shape: text, path: pathText, examples }: BreachKind): readonly BrokenTwin[] {
  const [shape, path] = [parseIri(text), pathText === undefined ? undefined : parseIri(pathText)];
  return examples.flatMap(({ focus, message }) => {
    const twin = parseIri(focus);
    if (twin === undefined) return [];
    return [{ twin, shape: shape ?? twin, ...(path === undefined ? {} : { path }), message }];
  });
}
