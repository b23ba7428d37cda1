import { assertNever } from '../../kernel/assert-never.ts';
import type { Iri } from '../../kernel/iri.ts';
import type { Scalar } from '../../kernel/value.ts';
import type { AggregateRow, Aggregation, GroupKey, Hit, NumberSummary, Reach, Traversal } from '../../graph/graph-store.ts';
import type { Field, Hop, Page, Plan, Root, Row } from '../../graph/plan.ts';
import { compareKeys, compareText, fieldScalar, pageKey } from '../../graph/scalar-order.ts';
import type { Twin } from '../../graph/twin.ts';
import type { View } from '../../graph/view.ts';
import { meets } from './memory-graph-filter.ts';
import { reachable, stepsFrom, visibleTwins, type GraphState, type KeptTwin, type Step } from './memory-graph-state.ts';

/** Answers a plan by looking at every twin. */
export function readPlan(state: GraphState, plan: Plan): Page {
  const candidates = rootsOf(state, plan.root, plan.view).filter((twin) => meets(state, twin, plan.where, plan.view));
  return pageOf(
    state,
    candidates.map((twin) => ({ twin })),
    plan,
    plan.view,
  );
}

interface Candidate {
  readonly twin: KeptTwin;
  readonly step?: Step;
}

type Level = Pick<Hop, 'order' | 'first' | 'after' | 'count' | 'hops'>;

function pageOf(state: GraphState, candidates: readonly Candidate[], level: Level, view: View): Page {
  const keyed = candidates.map((candidate) => ({ ...candidate, key: pageKey(candidate.twin, level.order) }));
  keyed.sort((a, b) => compareKeys(a.key, b.key, level.order));
  const { after } = level;
  const rest = after === undefined ? keyed : keyed.filter(({ key }) => compareKeys(key, after, level.order) > 0);
  const rows = rest.slice(0, level.first).map(({ twin, step, key }): Row => ({
    twin: bare(twin),
    ...(step === undefined ? {} : { edge: { type: step.link.type, direction: step.direction, id: step.link.id, attributes: step.link.attributes } }),
    key,
    hops: level.hops.map((hop) => hopOf(state, twin, hop, view)),
  }));
  return { rows, hasNextPage: rest.length > level.first, ...(level.count ? { totalCount: candidates.length } : {}) };
}

function hopOf(state: GraphState, from: KeptTwin, hop: Hop, view: View): Page {
  const first = new Map<Iri, Candidate>();
  for (const step of stepsFrom(state, from.iri, hop.via, hop.direction, view)) {
    if (!first.has(step.to.iri) && meets(state, step.to, hop.where, view)) first.set(step.to.iri, { twin: step.to, step });
  }
  return pageOf(state, [...first.values()], hop, view);
}

function rootsOf(state: GraphState, root: Root, view: View): readonly KeptTwin[] {
  const visible = visibleTwins(state, view);
  switch (root.kind) {
    case 'all':
      return visible;
    case 'class':
      return visible.filter((twin) => twin.labels.includes(root.class));
    case 'iris':
      return visible.filter((twin) => root.iris.includes(twin.iri));
    default:
      return assertNever(root);
  }
}

/** The twin without what only the store knows. */
export function bare({ iri, classes, name, attributes, projected, version, scope }: KeptTwin): Twin {
  return { iri, classes, name, attributes, projected, version, scope };
}

/** Breadth-first search, level by level in IRI order. */
export function traverseGraph(state: GraphState, traversal: Traversal): Reach {
  const { via, view } = traversal;
  const starts = visibleTwins(state, view).filter((twin) => traversal.from.includes(twin.iri));
  const paths = new Map<Iri, Hit['path']>(starts.map((twin) => [twin.iri, []]));
  const open = new Set(traversal.includeStart === true ? starts.map(({ iri }) => iri) : []);
  const hits: Hit[] = [];
  let frontier: readonly KeptTwin[] = starts;
  for (let depth = 1; depth <= traversal.maxDepth && frontier.length > 0; depth++) {
    const found = new Map<Iri, Hit>();
    const fresh: KeptTwin[] = [];
    for (const from of frontier) {
      for (const step of stepsFrom(state, from.iri, via, 'OUT', view)) {
        const isNew = !paths.has(step.to.iri);
        if (!isNew && !open.delete(step.to.iri)) continue;
        const path = [...(paths.get(from.iri) ?? []), { from: from.iri, type: step.link.type, direction: step.direction, to: step.to.iri }];
        if (isNew) {
          paths.set(step.to.iri, path);
          fresh.push(step.to);
        }
        found.set(step.to.iri, { twin: bare(step.to), depth, path: traversal.emit === 'paths' ? path : [] });
      }
    }
    hits.push(...[...found.values()].sort((a, b) => compareText(a.twin.iri, b.twin.iri)));
    frontier = fresh.sort((a, b) => compareText(a.iri, b.iri));
  }
  const kept = hits.filter((hit) => {
    const twin = state.twins.get(hit.twin.iri);
    return twin !== undefined && meets(state, twin, traversal.where, view);
  });
  return { hits: kept.slice(0, traversal.first), truncated: kept.length > traversal.first };
}

/** Groups and sums by looking at every twin. */
export function aggregateGraph(state: GraphState, { root, where, groupBy, numbers, view }: Aggregation): readonly AggregateRow[] {
  const groups = new Map<string, { readonly keys: readonly (Scalar | null)[]; readonly twins: KeptTwin[] }>();
  for (const twin of rootsOf(state, root, view).filter((candidate) => meets(state, candidate, where, view))) {
    let combinations: readonly (readonly (Scalar | null)[])[] = [[]];
    for (const key of groupBy) {
      const values = keysOf(state, twin, key, view);
      combinations = combinations.flatMap((keys) => values.map((value) => [...keys, value]));
    }
    for (const keys of combinations) {
      const group = groups.get(JSON.stringify(keys)) ?? { keys, twins: [] };
      groups.set(JSON.stringify(keys), group);
      group.twins.push(twin);
    }
  }
  if (groupBy.length === 0 && groups.size === 0) groups.set('[]', { keys: [], twins: [] });
  return [...groups.values()].map(({ keys, twins }) => ({ keys, count: twins.length, numbers: numbers.map((field) => summary(twins, field)) }));
}

function keysOf(state: GraphState, twin: KeptTwin, key: GroupKey, view: View): readonly (Scalar | null)[] {
  if (key.kind === 'class') return [twin.classes[0] ?? null];
  if (key.kind === 'field') return [fieldScalar(twin, key.field) ?? null];
  const related = reachable(state, twin.iri, key.via, 1, view);
  return related.length === 0 ? [null] : related.map(({ iri }) => iri);
}

function summary(twins: readonly KeptTwin[], field: Field): NumberSummary {
  const values = twins.map((twin) => fieldScalar(twin, field)).filter((value) => typeof value === 'number');
  const sum = values.reduce((total, value) => total + value, 0);
  const sumOfSquares = values.reduce((total, value) => total + value * value, 0);
  const extremes = values.length === 0 ? {} : { min: values.reduce((a, b) => Math.min(a, b)), max: values.reduce((a, b) => Math.max(a, b)) };
  return { count: values.length, ...extremes, sum, sumOfSquares };
}
