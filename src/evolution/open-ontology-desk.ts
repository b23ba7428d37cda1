import type { Clock } from '../kernel/clock.ts';
import { DomainError } from '../kernel/errors.ts';
import type { Iri } from '../kernel/iri.ts';
import type { Logger } from '../kernel/logger.ts';
import type { Violation } from '../kernel/violation.ts';
import type { Ontology } from '../ontology/ontology.ts';
import type { GraphStore } from '../graph/graph-store.ts';
import { carryPage, type Pass } from './carry/carry-twins.ts';
import type { SeriesName } from '../telemetry/series-names.ts';
import type { ChangeStore, KeptMigration, KeptVersion } from './change-store.ts';
import type { FieldUse } from './field-usage.ts';
import type { InStepStore } from './carry/in-step-store.ts';
import type { MappingRule } from './rules/mapping-rule.ts';
import { twinMigration, type MigrationTools } from './carry/migrate-twin.ts';
import { runMigration, type MigrationRunner } from './migration-runner.ts';
import type { BrokenTwin, Migration, OntologyDesk, Proposal, ProposalRequest } from './ontology-desk.ts';
import type { OntologyChange } from './compare/ontology-change.ts';

/** A proposed version, read and compiled, with the rules that lead to it. */
export interface ProposedVersion {
  readonly before: Ontology;
  readonly after: Ontology;
  /** Both at once, as it is served until the change is finished; has a `version` of its own. */
  readonly both: Ontology;
  readonly rules: readonly MappingRule[];
  readonly violations: readonly Violation[];
  readonly documents: readonly string[];
}

/** What the desk needs of everything else. */
export interface DeskGround {
  readonly store: ChangeStore;
  readonly graph: GraphStore;
  readonly inStep: InStepStore;
  readonly tools: MigrationTools;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly inForce: () => Ontology;
  /** Digest of the model files the server was started with. */
  readonly basis: string;
  readonly newId: () => string;
  /** Keeps the documents under this id, and reads and compiles them where it disturbs nobody. */
  readonly read: (id: string, request: ProposalRequest, before: Ontology, signal: AbortSignal) => Promise<ProposedVersion>;
  /** What was kept under this id, also after a restart. */
  readonly kept: (id: string) => Promise<ProposedVersion>;
  readonly changes: (version: ProposedVersion) => readonly OntologyChange[];
  readonly schemaChanges: (version: ProposedVersion) => Promise<Proposal['schemaChanges']>;
  /** Fields clients used of late that the schema no longer has once only the new version is served. */
  readonly vanishing: (version: ProposedVersion) => Promise<readonly FieldUse[]>;
  /** Twins that would break a shape of the new version: how many, and the first of them. */
  readonly broken: (version: ProposedVersion, signal: AbortSignal) => Promise<{ readonly count: number; readonly first: readonly BrokenTwin[] }>;
  /** Brings a version of this proposal into force. */
  readonly switchTo: (ontology: Ontology, proposal: string) => Promise<void>;
  /** History, live values and the journal follow telemetry to its other name. */
  readonly renameSeries: (names: readonly SeriesName[]) => Promise<void>;
}

const mostShown = 100;

/** Opens the desk and goes on with what an earlier run left under way; when it resolves, commits are in step already. Ends with `signal`; the next start goes on. */
export async function openOntologyDesk(ground: DeskGround, signal: AbortSignal): Promise<OntologyDesk & { readonly settled: () => Promise<void> }> {
  const { store } = ground;
  const runner = runMigration(ground, signal);
  const underWay = store.migrations().find(isOpen);
  if (underWay !== undefined) await runner.resume(underWay);
  // What is decided is kept before it is done; it is told when it is done.
  const shown = (kept: KeptMigration): Migration => {
    const isToCome = runner.isMoving(kept.id) && (kept.state === 'SIDE_BY_SIDE' || kept.state === 'FINISHED');
    return isToCome ? { ...kept, state: 'COPYING' } : kept;
  };
  return {
    versions: () => store.versions(),
    propose: (request, aborted) => propose(ground, request, AbortSignal.any([signal, aborted])),
    proposal: (id) => store.proposal(id),
    apply: async (id, { by, allowBreaking }) => {
      const proposal = store.proposal(id);
      if (proposal === undefined) throw notFound('proposal', id);
      refuse(proposal, allowBreaking, ground);
      const version = await ground.kept(id);
      refuse(proposal, allowBreaking, ground);
      return begin(proposal, version, by, { ground, runner });
    },
    rollBack: async (id) => turn(id, ['COPYING', 'SIDE_BY_SIDE', 'FAILED'], 'ROLLING_BACK', { ground, runner }),
    finish: async (id) => turn(id, ['SIDE_BY_SIDE'], 'FINISHING', { ground, runner }),
    migrations: () => store.migrations().map(shown),
    migration: (id) =>
      store
        .migrations()
        .map(shown)
        .find((migration) => migration.id === id),
    settled: () => runner.settled(),
  };
}

/** Whether anything is left to do of it, or to decide. */
export function isOpen({ state }: Pick<Migration, 'state'>): boolean {
  return state !== 'FINISHED' && state !== 'ROLLED_BACK';
}

function notFound(what: string, id: string): DomainError {
  return new DomainError('PROPOSAL_NOT_FOUND', `There is no ${what} "${id}".`, { id });
}

async function propose(ground: DeskGround, request: ProposalRequest, signal: AbortSignal): Promise<Proposal> {
  const { store, clock } = ground;
  const id = ground.newId();
  const version = await ground.read(id, request, ground.inForce(), signal);
  const wrong = version.violations.some(({ severity }) => severity === 'error');
  const looked = wrong ? nothingSeen : await look(ground, version, signal);
  const proposal: Proposal = {
    id,
    at: clock.now(),
    by: request.by,
    from: version.before.version,
    to: version.after.version,
    violations: version.violations,
    ...looked,
  };
  store.putProposal(proposal);
  return proposal;
}

type Looked = Pick<Proposal, 'changes' | 'schemaChanges' | 'twinsChanged' | 'twinsBroken' | 'broken' | 'vanishing' | 'breaking'>;

const nothingSeen: Looked = { changes: [], schemaChanges: [], twinsChanged: 0, twinsBroken: 0, broken: [], vanishing: [], breaking: false };

async function look(ground: DeskGround, version: ProposedVersion, signal: AbortSignal): Promise<Looked> {
  const changes = ground.changes(version);
  const schemaChanges = await ground.schemaChanges(version);
  const dry = await dryRun(ground, version, signal);
  const shapes = await ground.broken(version, signal);
  const twinsBroken = shapes.count + dry.problems;
  return {
    changes,
    schemaChanges,
    twinsChanged: dry.written,
    twinsBroken,
    broken: [...dry.first, ...shapes.first].slice(0, mostShown),
    vanishing: await ground.vanishing(version),
    breaking: changes.some((change) => change.breaking) || schemaChanges.some((change) => change.breaking) || twinsBroken > 0,
  };
}

/** Counts what the rules would do, page by page with a turn of the event loop between: the plant goes on. */
async function dryRun(
  { graph, tools }: DeskGround,
  version: ProposedVersion,
  signal: AbortSignal,
): Promise<{ readonly written: number; readonly problems: number; readonly first: readonly BrokenTwin[] }> {
  const first: BrokenTwin[] = [];
  const counts = { written: 0, problems: 0 };
  if (version.rules.length === 0) return { ...counts, first };
  const migration = twinMigration(version.rules, version.before, version.after, tools);
  const plain: Pass = { what: 'forward', migration, labelling: (classes) => classes, head: { by: '', at: 0 } };
  for (let after: Iri | undefined; ;) {
    signal.throwIfAborted();
    const page = await carryPage(graph, { ...plain, after }, true);
    counts.written += page.written;
    counts.problems += new Set(page.problems.map(({ twin }) => twin)).size;
    first.push(...page.problems.slice(0, mostShown - first.length));
    if (page.atEnd) return { ...counts, first };
    after = page.last;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function refuse(proposal: Proposal, allowBreaking: boolean, ground: DeskGround): void {
  const wrong = proposal.violations.filter(({ severity }) => severity === 'error');
  if (wrong.length > 0) {
    throw new DomainError('INVALID_ONTOLOGY', `The proposal has ${wrong.length} errors; the first: ${String(wrong[0]?.message)}`, { errors: wrong.length });
  }
  refuseConflict(proposal, ground);
  if (!proposal.breaking || allowBreaking) return;
  const breaking = [...proposal.changes, ...proposal.schemaChanges].filter((change) => change.breaking);
  const [first] = [...breaking, ...proposal.broken];
  const message = `${breaking.length} changes are breaking and ${proposal.twinsBroken} twins would be wrong; the first: ${String(first?.message)}`;
  throw new DomainError('BREAKING_CHANGE', message, { breaking: breaking.length, twinsBroken: proposal.twinsBroken });
}

function refuseConflict({ from }: Proposal, { store, inForce }: DeskGround): void {
  const other = store.migrations().find(isOpen);
  if (other !== undefined) {
    const way = other.state === 'SIDE_BY_SIDE' ? 'Finish it or roll it back first.' : 'Wait for its end, or roll it back.';
    throw new DomainError('CHANGE_CONFLICT', `The change "${other.id}" is under way (${other.state}). ${way}`, { migration: other.id, state: other.state });
  }
  const now = inForce().version;
  if (from === now) return;
  const message = 'Another version is in force than the one the proposal was compared with. Propose again.';
  throw new DomainError('CHANGE_CONFLICT', message, { comparedWith: from, inForce: now });
}

interface AtWork {
  readonly ground: DeskGround;
  readonly runner: MigrationRunner;
}

function begin(proposal: Proposal, version: ProposedVersion, by: string, { ground, runner }: AtWork): Migration {
  const { store, clock } = ground;
  const now = clock.now();
  const migration: KeptMigration = {
    id: ground.newId(),
    proposal: proposal.id,
    by,
    startedAt: now,
    state: 'COPYING',
    done: 0,
    total: 0,
    problems: [],
    passes: 0,
    written: 0,
    from: version.before.version,
    to: version.after.version,
  };
  const known = store.versions().find((kept) => kept.version === version.before.version);
  const before: KeptVersion = known ?? { version: version.before.version, since: now, by: 'system', documents: [], basis: ground.basis, state: 'IN_FORCE' };
  store.putStep(migration, known === undefined ? [before] : []);
  runner.start(migration);
  return migration;
}

function turn(id: string, from: readonly Migration['state'][], to: 'ROLLING_BACK' | 'FINISHING', { ground, runner }: AtWork): Migration {
  const migration = ground.store.migrations().find((kept) => kept.id === id);
  if (migration === undefined) throw notFound('migration', id);
  if (!from.includes(migration.state)) {
    throw new DomainError('CHANGE_CONFLICT', `The change "${id}" is ${migration.state}; this needs ${from.join(' or ')}.`, {
      migration: id,
      state: migration.state,
    });
  }
  return runner.turn(migration, to);
}
