import type { Iri } from '../../kernel/iri.ts';
import { impactOf } from '../../graph/impact.ts';
import { influenceInForce, type InfluenceAlong } from '../../graph/influence-in-force.ts';
import type { Row } from '../../graph/plan.ts';
import type { Twin } from '../../graph/twin.ts';
import { influenceVia } from '../../graph/via.ts';
import type { AnswerContext } from '../../simulation/answer-context.ts';
import type { PathStep } from '../health.ts';
import { influenceGraph, type InfluenceEdge, type InfluenceGraph } from './influence-graph.ts';

/** The twins around an effect that influence ties together: what may have caused it, and what those causes would also have touched. */
export interface InfluenceRegion {
  /** The effect first. */
  readonly twins: readonly Twin[];
  readonly graph: InfluenceGraph;
  /** How a relationship leads from one node to the next; the key is `from>to` by number. */
  readonly steps: ReadonlyMap<string, PathStep>;
  readonly truncated: boolean;
}

const upstreamHops = 8;
const upstreamTwins = 300;
const downstreamHops = 2;
const regionTwins = 600;
const edgesPerTwin = 1_000;
const rootsPerRead = 200;

/** Reads the region around `effect`; `undefined` when that twin is not visible. */
export async function influenceRegion(context: AnswerContext, effect: Iri): Promise<InfluenceRegion | undefined> {
  const { graph, ontology, view, signal } = context;
  const own = await graph.read({ root: { kind: 'iris', iris: [effect] }, order: [], first: 1, count: false, hops: [], view }, signal);
  const start = own.rows[0]?.twin;
  if (start === undefined) return undefined;
  const up = await impactOf(graph, ontology, { from: effect, mode: 'UPSTREAM', maxDepth: upstreamHops, first: upstreamTwins, view }, signal);
  const twins = new Map([start, ...up.hits.map(({ twin }) => twin)].map((twin) => [twin.iri, twin]));
  const via = influenceVia(ontology, 'DOWNSTREAM');
  if (via.length > 0) {
    const down = await graph.traverse({ from: [...twins.keys()], via, maxDepth: downstreamHops, emit: 'reach', first: regionTwins, view }, signal);
    for (const { twin } of down.hits) if (twins.size < regionTwins) twins.set(twin.iri, twin);
  }
  const { edges, steps } = await edgesAmong(context, [...twins.keys()]);
  return { twins: [...twins.values()], graph: influenceGraph(twins.size, edges), steps, truncated: up.truncated || twins.size >= regionTwins };
}

/** Every influence between twins of the region. Parallel relationships count once, the strongest. */
async function edgesAmong(context: AnswerContext, iris: readonly Iri[]): Promise<{ readonly edges: InfluenceEdge[]; readonly steps: Map<string, PathStep> }> {
  const { graph, ontology, view, signal } = context;
  const index = new Map(iris.map((iri, i) => [iri, i]));
  const found = new Map<string, { readonly edge: InfluenceEdge; readonly step: PathStep }>();
  const via = influenceVia(ontology, 'DOWNSTREAM');
  const hop = { via, direction: 'OUT', order: [], first: edgesPerTwin, count: false, hops: [] } as const;
  for (let at = 0; at < iris.length && via.length > 0; at += rootsPerRead) {
    const roots = iris.slice(at, at + rootsPerRead);
    const page = await graph.read({ root: { kind: 'iris', iris: roots }, order: [], first: roots.length, count: false, hops: [hop], view }, signal);
    for (const link of page.rows.flatMap((row) => linksOf(row, index))) {
      const edge = edgeOf(link, inForce(ontology, link));
      const key = `${edge.from}>${edge.to}`;
      const step = { via: link.via, direction: link.direction, resource: link.resource };
      if ((found.get(key)?.edge.strength ?? 0) <= (edge.strength ?? 1)) found.set(key, { edge, step });
    }
  }
  return { edges: [...found.values()].map(({ edge }) => edge), steps: new Map([...found].map(([key, { step }]) => [key, step])) };
}

interface Link extends PathStep {
  readonly from: number;
  readonly to: number;
  /** The twin that states the relationship. */
  readonly subject: Twin;
  readonly attributes: Twin['attributes'];
}

/** The influence of one relationship: its own words, those refined for the twin that states it, those declared. */
function inForce(ontology: AnswerContext['ontology'], { via, subject, attributes }: Link): InfluenceAlong | undefined {
  const declared = ontology.properties.get(via)?.influence;
  return declared && influenceInForce(ontology, via, declared, { subject, edge: attributes });
}

/** The links from a row to twins of the region. */
function linksOf(row: Row, index: ReadonlyMap<Iri, number>): readonly Link[] {
  const from = index.get(row.twin.iri);
  return (row.hops[0]?.rows ?? []).flatMap(({ twin, edge }) => {
    const to = index.get(twin.iri);
    if (from === undefined || to === undefined || edge === undefined) return [];
    const { type: via, direction, attributes } = edge;
    return [{ from, to, via, direction, resource: twin.iri, subject: direction === 'OUT' ? row.twin : twin, attributes }];
  });
}

/** A strength of 1 is what nobody declared: how much passes is then not known, and the method's own share is taken. */
function edgeOf({ from, to }: Link, influence: InfluenceAlong | undefined): InfluenceEdge {
  const declared = influence !== undefined && influence.strength < 1 ? { strength: influence.strength } : {};
  return { from, to, delayMs: influence?.delayMs ?? 0, ...declared };
}
