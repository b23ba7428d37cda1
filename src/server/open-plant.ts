import { join } from 'node:path';
import { DomainError } from '../kernel/errors.ts';
import type { Logger } from '../kernel/logger.ts';
import { describeViolation } from '../kernel/violation.ts';
import type { GraphStore } from '../graph/graph-store.ts';
import { outboxRelay, relaying, type OutboxRelay } from '../graph/relay.ts';
import type { Twin } from '../graph/twin.ts';
import { openPolicy, type PolicyKeeper } from '../identity/policy-keeper.ts';
import type { SqliteJournal } from '../adapters/sqlite/sqlite-journal.ts';
import { sqlitePolicyStore } from '../adapters/sqlite/sqlite-policy-store.ts';
import type { Plant } from './load-plant.ts';
import { adoptVersion, openEvolution, type OpenEvolution } from './versions/open-evolution.ts';
import { allTwins, openGraph, putPlant, type OpenGraph } from './open-graph.ts';
import { ownedJournal } from './only-writer.ts';
import { partsOf } from './parts-of.ts';
import type { ServerOptions } from './server-options.ts';

/** A plant with its graph, the graph's journal and its policy: all that is there before anything is measured. */
export interface OpenPlant extends AsyncDisposable {
  readonly plant: Plant;
  /** The store through which everything reads and writes: it keeps policy right and tells the journal. */
  readonly graph: GraphStore;
  readonly technology: OpenGraph['technology'];
  readonly journal: SqliteJournal;
  readonly relay: OutboxRelay;
  readonly policy: PolicyKeeper;
  /** All twins at the start. */
  readonly twins: readonly Twin[];
  readonly evolution: OpenEvolution;
}

/** Opens what a plant is kept in, and puts its documents there when they are new. Throws `INVALID_CONFIG` when another server has the data folder. */
export async function openPlant(options: ServerOptions, signal: AbortSignal): Promise<OpenPlant> {
  const { config, logger } = options;
  await using opened = new AsyncDisposableStack();
  // the journal is locked by its writer: what else lies in the folder is touched only after that
  const journal = opened.use(ownedJournal(config.dataFolder));
  const evolution = await openEvolution(options, opened, signal);
  const { plant } = evolution;
  refuseErrors(plant);
  const { store, technology } = await openGraph(config);
  opened.use(store);
  const policies = opened.use(sqlitePolicyStore(join(config.dataFolder, 'policy.db')));
  const relay = outboxRelay(store, journal);
  opened.defer(async () => {
    await relay.pump().catch(relayFailed(logger));
  });
  const policy = await openPolicy(relaying(store, relay, relayFailed(logger)), policies, partsOf(plant.ontology));
  await putPlant(policy.store, plant, { config, logger, ...(options.progress === undefined ? {} : { progress: options.progress }) });
  await adoptVersion(policy.store, evolution);
  await relay.pump();
  const twins = await Array.fromAsync(allTwins(store));
  warnOfIdleBindings(policy, twins, logger);
  const stack = opened.move();
  return { plant, graph: policy.store, technology, journal, relay, policy, twins, evolution, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

/** A binding on a twin that is nowhere gives nothing: most likely its IRI was mistyped. */
function warnOfIdleBindings(policy: PolicyKeeper, twins: readonly Twin[], logger: Logger): void {
  const known = new Set<string>(twins.map(({ iri }) => iri));
  for (const { id, at } of policy.bindings())
    if (at !== 'everywhere' && !known.has(at)) logger.warn('A binding is on a twin that is nowhere and gives nothing.', { binding: id, at });
}

const mostShown = 20;

/** A plant whose documents are wrong is not served: what they meant can only be guessed. */
function refuseErrors({ violations }: Plant): void {
  const errors = violations.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  const lines = errors.slice(0, mostShown).map(describeViolation);
  const more = errors.length > mostShown ? [`… and ${errors.length - mostShown} more`] : [];
  throw new DomainError('INVALID_ONTOLOGY', ['The model cannot be served as it is.', ...lines, ...more].join('\n'), { errors: errors.length });
}

function relayFailed(logger: Logger): (error: unknown) => void {
  return (error) => logger.error('changes could not be relayed into the journal; it is tried again', { error: String(error) });
}
