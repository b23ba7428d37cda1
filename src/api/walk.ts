import { DomainError } from '../kernel/errors.ts';
import type { Iri } from '../kernel/iri.ts';
import type { Hit } from '../graph/graph-store.ts';
import { impactOf } from '../graph/impact.ts';
import { pathsBetween } from '../graph/paths.ts';
import type { Twin } from '../graph/twin.ts';
import { viaOf } from '../graph/via.ts';
import type { Context } from './context.ts';
import type { QueryDependenciesArgs, Step, TwinViewImpactArgs, TwinViewTraceArgs } from './generated/graphql.ts';
import { pageSize } from './page-size.ts';
import { toFilter } from './selection/filter.ts';
import { termIri } from './terms.ts';
import { bareNode, type TwinNode } from './twin-node.ts';

/** One step of a path, in the words of `type PathStep`. */
export interface PathStepNode {
  readonly via: Iri;
  readonly direction: 'OUT' | 'IN';
  readonly resource: Iri;
}

interface TraceHitNode {
  readonly twin: TwinNode;
  readonly depth: number;
  readonly path: readonly PathStepNode[];
}

/** Twins found by a walk, as `type TraceConnection` answers them. */
export interface TraceNode {
  readonly hits: readonly TraceHitNode[];
  readonly truncated: boolean;
}

/** Steps of one trace, all together. */
const maxSteps = 16;

/** Twins reached by following the steps one after the other, each by its shortest paths. */
export async function trace(start: Twin, { follow, where, first }: TwinViewTraceArgs, context: Context): Promise<TraceNode> {
  const size = pageSize(first, 100, context.limits.pageSize);
  const steps = follow.map((step) => checked(step));
  if (steps.reduce((sum, { max }) => sum + max, 0) > maxSteps)
    throw new DomainError('LIMIT_EXCEEDED', `A trace has at most ${maxSteps} steps.`, { limit: 'steps', max: maxSteps });
  let frontier: ReadonlyMap<Iri, TraceHitNode> = new Map([[start.iri, { twin: bareNode(start), depth: 0, path: [] }]]);
  let truncated = false;
  for (const [i, step] of steps.entries()) {
    const last = i === steps.length - 1;
    const found = await followStep(frontier, step, {
      context,
      where: last ? toFilter(context.model, where) : undefined,
      first: last ? size : context.limits.pageSize,
    });
    truncated ||= found.truncated;
    frontier = found.hits;
  }
  const hits = [...frontier.values()].filter(({ depth }) => depth > 0).slice(0, size);
  context.budget.spend(hits.length);
  return { hits, truncated: truncated || frontier.size > size };
}

interface CheckedStep extends Step {
  readonly min: number;
  readonly max: number;
}

function checked(step: Step): CheckedStep {
  const min = step.min ?? 1;
  const max = Math.max(step.max ?? 1, min);
  if (min < 0 || max < 1) throw new DomainError('BAD_USER_INPUT', 'A step is followed at least 0 and at most some times.', { min, max });
  return { ...step, min, max };
}

interface StepOptions {
  readonly context: Context;
  readonly where: ReturnType<typeof toFilter>;
  readonly first: number;
}

async function followStep(
  frontier: ReadonlyMap<Iri, TraceHitNode>,
  { via, direction, min, max }: CheckedStep,
  { context, where, first }: StepOptions,
): Promise<{ readonly hits: ReadonlyMap<Iri, TraceHitNode>; readonly truncated: boolean }> {
  const types = viaOf(context.model.ontology, termIri(context.model.ontology, via, ['RELATIONSHIP']), direction ?? 'OUT');
  const { hits, truncated } = await context.rooms.graph.traverse(
    {
      from: [...frontier.keys()],
      via: types,
      maxDepth: max,
      emit: 'paths',
      first,
      view: context.view,
      includeStart: true,
      ...(where === undefined ? {} : { where }),
    },
    context.signal,
  );
  const found = new Map<Iri, TraceHitNode>(min === 0 && where === undefined ? frontier : []);
  for (const hit of hits) if (hit.depth >= min && !found.has(hit.twin.iri)) found.set(hit.twin.iri, continued(frontier, hit));
  return { hits: found, truncated };
}

/** A hit of this step as a hit of the whole walk. */
function continued(frontier: ReadonlyMap<Iri, TraceHitNode>, { twin, depth, path }: Hit): TraceHitNode {
  const from = path[0]?.from;
  const before = from === undefined ? undefined : frontier.get(from);
  return { twin: bareNode(twin), depth: depth + (before?.depth ?? 0), path: [...(before?.path ?? []), ...stepsOf(path)] };
}

/** Steps of a stored path. */
function stepsOf(path: Hit['path']): readonly PathStepNode[] {
  return path.map(({ type, direction, to }) => ({ via: type, direction, resource: to }));
}

/** What feels an event at a twin, or what it feels, along declared influence. */
export async function impact(twin: Twin, { mode, maxDepth, first }: TwinViewImpactArgs, context: Context): Promise<object> {
  const { rooms, model, view, signal, limits, budget } = context;
  const depth = maxDepth ?? 8;
  if (depth < 1 || depth > 32) throw new DomainError('BAD_USER_INPUT', '`maxDepth` is between 1 and 32.', { maxDepth: depth });
  const query = { from: twin.iri, mode: mode ?? 'DOWNSTREAM', maxDepth: depth, first: pageSize(first, 100, limits.pageSize), view } as const;
  const { hits, truncated } = await impactOf(rooms.graph, model.ontology, query, signal);
  budget.spend(hits.length);
  const byClass = new Map<Iri, number>();
  for (const hit of hits) for (const cls of hit.twin.classes.slice(0, 1)) byClass.set(cls, (byClass.get(cls) ?? 0) + 1);
  return {
    affected: {
      hits: hits.map((hit) => ({ twin: bareNode(hit.twin), depth: hit.depth, path: stepsOf(hit.path), delay: hit.delayMs, share: hit.strength })),
      truncated,
    },
    byClass: [...byClass].map(([cls, count]) => ({ class: cls, count })).sort((a, b) => b.count - a.count),
    asOf: rooms.clock.now(),
  };
}

/** Shortest paths between each two of the given twins. */
export async function dependencies({ between, maxDepth }: QueryDependenciesArgs, { rooms, model, view, signal, budget }: Context): Promise<readonly object[]> {
  const depth = maxDepth ?? 6;
  if (between.length > 20) throw new DomainError('LIMIT_EXCEEDED', 'At most 20 twins are compared at once.', { limit: 'between', max: 20 });
  if (depth < 1 || depth > 16) throw new DomainError('BAD_USER_INPUT', '`maxDepth` is between 1 and 16.', { maxDepth: depth });
  const paths = await pathsBetween(rooms.graph, model.ontology, { between, maxDepth: depth, view }, signal);
  budget.spend(paths.length);
  return paths.map(({ from, to, path }) => ({ from, to, path: stepsOf(path) }));
}
