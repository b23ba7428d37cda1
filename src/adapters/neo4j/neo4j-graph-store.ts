import { invariant } from '../../kernel/assert-never.ts';
import { systemClock, type Clock } from '../../kernel/clock.ts';
import { silentLogger } from '../../kernel/logger.ts';
import type { AggregateRow, Aggregation, GraphStore, GraphUpkeep } from '../../graph/graph-store.ts';
import type { Page, Plan } from '../../graph/plan.ts';
import { Bolt, type BoltOptions } from './bolt.ts';
import { applyCommits } from './commit.ts';
import { CommitQueue } from './commit-queue.ts';
import { aggregateRow, compileAggregation } from './compile-aggregation.ts';
import { compilePlan } from './compile-plan.ts';
import { adoptVocabulary, loadTerms, prepareDatabase } from './layout.ts';
import { pageFromLists } from './page-from-lists.ts';
import { requireSupportedServer } from './server-version.ts';
import { StoredNames } from './stored-names.ts';
import { traverseGraph } from './traverse.ts';
import { countGraph, forgetRelayed, noteProjected, projectValues, readOutbox, scanLinks, scanTwins, writeScopes } from './upkeep.ts';
import { Writer } from './writer.ts';

/** Where the graph is, and how it is kept. */
export interface Neo4jGraphStoreOptions extends BoltOptions {
  /** At most this many indexes are made for classes and properties; default 400. */
  readonly indexBudget?: number;
  readonly clock?: Clock;
}

/**
 * A graph store in Neo4j, which is then the system of record. Twins are nodes with one label per class and superclass, relationships have types of their own,
 * the latest telemetry values are node properties and the ontology's terms are nodes too: see `docs/guides/neo4j.md`.
 * Throws `STORE_UNAVAILABLE` when the server does not answer and `STORE_UNSUPPORTED` when it is older than 5.26.12.
 */
export async function neo4jGraphStore(options: Neo4jGraphStoreOptions): Promise<GraphStore> {
  const bolt = new Bolt(options);
  try {
    await requireSupportedServer(bolt);
    const part = `writer/${crypto.randomUUID()}`;
    await prepareDatabase(bolt, part, (options.clock ?? systemClock).now());
    return storeOn({ bolt, writer: new Writer(bolt, part), names: new StoredNames(await loadTerms(bolt)) }, options);
  } catch (error) {
    await bolt[Symbol.asyncDispose]().catch(() => undefined);
    throw error;
  }
}

/** What an open store holds; the names change when a vocabulary is adopted. */
interface Open {
  readonly bolt: Bolt;
  readonly writer: Writer;
  names: StoredNames;
}

function storeOn(open: Open, options: Neo4jGraphStoreOptions): GraphStore {
  const commits = new CommitQueue(open.writer, async (group, run) => applyCommits(group, open.names, run));
  return {
    commit: async (commit) => commits.commit(commit),
    read: async (plan, signal) => readPlan(open, plan, signal),
    traverse: async (traversal, signal) => traverseGraph(open.bolt, open.names, traversal, signal),
    aggregate: async (aggregation, signal) => aggregate(open, aggregation, signal),
    upkeep: upkeepOf(open, options),
    [Symbol.asyncDispose]: async () => open.bolt[Symbol.asyncDispose](),
  };
}

function upkeepOf(open: Open, options: Neo4jGraphStoreOptions): GraphUpkeep {
  const { bolt, writer } = open;
  const { indexBudget = 400, logger = silentLogger } = options;
  return {
    outbox: async (limit) => readOutbox(bolt, limit),
    relayed: async (sequence) => writer.once(async (run) => forgetRelayed(sequence, run)),
    project: async (rows, position) =>
      writer.once(async (run) => {
        await noteProjected(rows, open.names, run);
        await projectValues(rows, position, open.names, run);
      }),
    setScopes: async (rows) => writer.once(async (run) => writeScopes(rows, run)),
    adopt: async (vocabulary) => {
      open.names = new StoredNames(await adoptVocabulary(vocabulary, bolt, writer, { indexBudget, logger }));
    },
    scan: async (after, limit) => scanTwins(bolt, open.names, after, limit),
    scanRelationships: async (after, limit) => scanLinks(bolt, open.names, after, limit),
    statistics: async () => countGraph(bolt, open.names),
  };
}

async function readPlan({ bolt, names }: Open, plan: Plan, signal: AbortSignal | undefined): Promise<Page> {
  const [row] = await bolt.read(compilePlan(plan, names), signal);
  invariant(row !== undefined, 'A plan was answered without a record.');
  return pageFromLists(plan, row('rows'), plan.count ? row('total') : undefined, names);
}

async function aggregate({ bolt, names }: Open, aggregation: Aggregation, signal: AbortSignal | undefined): Promise<readonly AggregateRow[]> {
  const rows = await bolt.read(compileAggregation(aggregation, names), signal);
  return rows.map((row) => aggregateRow(row('keys'), row('size'), row('numbers')));
}
