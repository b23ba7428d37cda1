import type { Iri } from '../kernel/iri.ts';
import { storeVocabulary } from '../graph/store-vocabulary.ts';
import { labelsOf } from '../graph/class-labels.ts';
import { carryPage, type Carrying } from './carry/carry-twins.ts';
import type { SeriesName } from '../telemetry/series-names.ts';
import type { KeptMigration, KeptVersion } from './change-store.ts';
import { twinMigration, type TwinMigration } from './carry/migrate-twin.ts';
import type { Migration } from './ontology-desk.ts';
import type { DeskGround, ProposedVersion } from './open-ontology-desk.ts';
import type { Labelling } from './carry/relabel.ts';

/** Carries one migration through its states, one at a time. Each step is kept before it is taken, so that a kill at any moment is made good by going on. */
export interface MigrationRunner {
  /** Goes on with a migration from the state it is in. */
  start(migration: KeptMigration): void;
  /** The same for one that another run left under way: resolves when commits are kept in step. */
  resume(migration: KeptMigration): Promise<void>;
  /** Gives a migration another way; what is under way stops at its next page. */
  turn(migration: KeptMigration, to: 'ROLLING_BACK' | 'FINISHING'): Migration;
  /** Whether it is on its way to the state that is kept of it. */
  isMoving(id: string): boolean;
  /** Resolves when nothing is under way. */
  settled(): Promise<void>;
}

const retryMs = 1_000;
const attempts = 5;
const mostProblems = 100;
const longestBreathMs = 50;
/** Pages between two notes of the cursor. A page done twice changes nothing the second time. */
const pagesPerNote = 10;

/** A runner over a desk's ground; ends with `signal`. */
export function runMigration(ground: DeskGround, signal: AbortSignal): MigrationRunner {
  let stop = new AbortController();
  let running: Promise<void> = Promise.resolve();
  let moving: string | undefined;
  const start = (migration: KeptMigration): void => {
    const own = new AbortController();
    stop = own;
    const before = running;
    running = (async () => {
      await before;
      moving = migration.id;
      await runToRest(ground, migration, AbortSignal.any([signal, own.signal]));
      moving = undefined;
    })();
  };
  return {
    start,
    async resume(migration) {
      const run = await runOf(ground, migration, signal);
      if (run.version.rules.length > 0) await keepInStep(run);
      start(migration);
    },
    turn(migration, to) {
      stop.abort();
      const { cursor: _, ...rest } = migration;
      const turned: KeptMigration = { ...rest, state: to, passes: 0, done: 0 };
      ground.store.putStep(turned, versionsAt(ground, turned));
      start(turned);
      return turned;
    },
    isMoving: (id) => moving === id,
    settled: () => running,
  };
}

/** Until it rests (both versions side by side, finished, rolled back), with some patience for a store that does not answer. */
async function runToRest(ground: DeskGround, migration: KeptMigration, signal: AbortSignal): Promise<void> {
  for (let failed = 0; !signal.aborted;) {
    const now = ground.store.migrations().find(({ id }) => id === migration.id) ?? migration;
    try {
      await runState(ground, now, signal);
      return;
    } catch (error) {
      if (signal.aborted) return;
      failed++;
      ground.logger.warn('A change of the ontology could not go on and is tried again.', { migration: migration.id, error: String(error) });
      if (failed >= attempts) {
        const kept = ground.store.migrations().find(({ id }) => id === migration.id) ?? now;
        ground.store.putMigration({ ...kept, message: `It waits for the next start, or to be rolled back: ${String(error)}` });
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, retryMs * failed));
    }
  }
}

interface Run {
  readonly ground: DeskGround;
  readonly version: ProposedVersion;
  readonly migration: TwinMigration;
  readonly signal: AbortSignal;
}

async function runState(ground: DeskGround, kept: KeptMigration, signal: AbortSignal): Promise<void> {
  const run = await runOf(ground, kept, signal);
  const { version } = run;
  if (kept.state === 'FINISHED' || kept.state === 'ROLLED_BACK' || kept.state === 'FAILED') return;
  if (version.rules.length > 0) await keepInStep(run);
  if (kept.state === 'COPYING') return copy(run, kept);
  if (kept.state === 'SIDE_BY_SIDE') {
    await bringInForce(ground, version.both, kept.proposal);
    return rename(ground, renamedSeries(version));
  }
  await (kept.state === 'FINISHING' ? finish(run, kept) : rollBack(run, kept));
}

async function runOf(ground: DeskGround, { proposal }: KeptMigration, signal: AbortSignal): Promise<Run> {
  const version = await ground.kept(proposal);
  return { ground, version, migration: twinMigration(version.rules, version.before, version.after, ground.tools), signal };
}

/** Whatever is committed from now on carries both versions' values, under the names the store has for them. */
async function keepInStep({ ground, version, migration }: Run): Promise<void> {
  const { rules, before, after } = version;
  const moves = rules.flatMap((rule) => (rule.kind === 'move' ? [rule] : []));
  const renamed = rules.flatMap((rule) => (rule.kind === 'rename' ? [rule] : []));
  const namesOf = (type: Iri): readonly Iri[] => [type, ...renamed.flatMap(({ from, to }) => (from === type ? [to] : to === type ? [from] : []))];
  const vias = new Set(moves.flatMap(({ via }) => namesOf(via)));
  const carriers = new Set(
    [before, after].flatMap(({ properties }) =>
      [...properties.values()].flatMap(({ iri, edgeAttributes }) =>
        renamed.some(({ from, to }) => edgeAttributes.includes(from) || edgeAttributes.includes(to)) ? [iri] : [],
      ),
    ),
  );
  await ground.graph.upkeep.adopt(storeVocabulary(version.both));
  await ground.inStep.follow({
    migration,
    labelling: bothLabels(version),
    moving: migration.hops.filter(({ type }) => vias.has(type)),
    carrying: migration.hops.filter(({ type }) => carriers.has(type) && !vias.has(type)),
    movedBy: (type) => moves.filter(({ via }) => namesOf(via).some((iri) => iri === type)).map(({ from }) => from),
  });
}

/** Labels of twins while both versions may be asked: those of either. */
function bothLabels({ before, both }: ProposedVersion): Labelling {
  return (classes) => [...new Set([...labelsOf(both, classes), ...labelsOf(before, classes)])];
}

async function copy(run: Run, kept: KeptMigration): Promise<void> {
  const { ground, version } = run;
  const copied = await pass(run, kept, 'forward', bothLabels(version));
  if (copied === undefined) return;
  const done: KeptMigration = { ...copied, state: isBesideNothing(version) ? 'FINISHED' : 'SIDE_BY_SIDE' };
  await takeStep(ground, done, isBesideNothing(version) ? version.after : version.both);
  await rename(ground, renamedSeries(version));
}

/** Nothing of the old version is missing in the new one: there is nothing to keep beside it. */
function isBesideNothing({ rules, before, after }: ProposedVersion): boolean {
  return (
    rules.length === 0 &&
    [...before.classes.keys()].every((iri) => after.classes.has(iri)) &&
    [...before.properties.keys()].every((iri) => after.properties.has(iri)) &&
    [...before.commands.keys()].every((iri) => after.commands.has(iri))
  );
}

async function finish(run: Run, kept: KeptMigration): Promise<void> {
  const { ground, version } = run;
  await bringInForce(ground, version.after, kept.proposal);
  const done = await twice(run, kept, 'cleanup', (classes) => labelsOf(version.after, classes));
  if (done !== undefined) ground.store.putStep({ ...done, state: 'FINISHED' }, versionsAt(ground, { ...done, state: 'FINISHED' }));
}

async function rollBack(run: Run, kept: KeptMigration): Promise<void> {
  const { ground, version } = run;
  await bringInForce(ground, version.before, kept.proposal);
  await rename(
    ground,
    renamedSeries(version).map(({ from, to }) => ({ from: to, to: from })),
  );
  const done = await twice(run, kept, 'undo', (classes) => labelsOf(version.before, classes));
  if (done !== undefined) ground.store.putStep({ ...done, state: 'ROLLED_BACK' }, versionsAt(ground, { ...done, state: 'ROLLED_BACK' }));
}

/** Once while commits are still kept in step, for operations that began under the version that goes; then once more for what those left. */
async function twice(run: Run, kept: KeptMigration, what: Carrying, labelling: Labelling): Promise<KeptMigration | undefined> {
  const first = kept.passes > 0 ? kept : await pass(run, kept, what, labelling);
  await run.ground.inStep.follow(undefined);
  return first === undefined ? undefined : pass(run, first, what, labelling);
}

/** One pass over all twins, with the cursor kept; `undefined` when it was stopped. */
async function pass(
  { ground, version, migration, signal }: Run,
  kept: KeptMigration,
  what: Carrying,
  labelling: Labelling,
): Promise<KeptMigration | undefined> {
  const { store, inStep, clock } = ground;
  const { twins: total } = await ground.graph.upkeep.statistics();
  // what is gone through twice is counted twice
  let now: KeptMigration = { ...kept, total: total * (kept.passes + 1) };
  const reason = `Change ${kept.id} of the ontology.`;
  for (let pages = 1; version.rules.length > 0; pages++) {
    if (signal.aborted) return undefined;
    const head = { by: kept.by, at: clock.now(), reason };
    const start = performance.now();
    const page = await inStep.alone((graph) => carryPage(graph, { what, migration, labelling, head, after: now.cursor }, false));
    now = {
      ...now,
      done: now.done + page.looked,
      written: now.written + page.written,
      problems: [...now.problems, ...page.problems].slice(0, mostProblems),
      ...(page.last === undefined ? {} : { cursor: page.last }),
    };
    if (page.atEnd) break;
    if (pages % pagesPerNote === 0 && !signal.aborted) store.putMigration(now);
    await breathe(performance.now() - start);
  }
  if (signal.aborted) return undefined;
  const { cursor: _, ...rest } = now;
  const done: KeptMigration = { ...rest, passes: kept.passes + 1, message: `${now.written.toLocaleString('en')} twins were written.` };
  store.putMigration(done);
  return done;
}

/** Half the time that a page took belongs to whoever waits: a change may take longer, answers may not. */
function breathe(tookMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.min(longestBreathMs, tookMs / 2)));
}

/** The step is on disk before it is taken: whoever is killed in between starts with what was decided. */
async function takeStep(ground: DeskGround, next: KeptMigration, ontology: ProposedVersion['both']): Promise<void> {
  ground.store.putStep(next, versionsAt(ground, next));
  await bringInForce(ground, ontology, next.proposal);
}

async function bringInForce({ inForce, switchTo }: DeskGround, wanted: ProposedVersion['both'], proposal: string): Promise<void> {
  if (inForce().version !== wanted.version) await switchTo(wanted, proposal);
}

/** What the versions are once a migration is in this state. */
function versionsAt({ store, clock, basis }: DeskGround, { state, from, to, proposal, by }: KeptMigration): readonly KeptVersion[] {
  const all = store.versions();
  const before = all.find(({ version }) => version === from);
  const documents = all.find(({ version }) => version === to)?.documents ?? [];
  const after: KeptVersion = { version: to, since: clock.now(), by, documents, state: 'IN_FORCE', proposal, basis };
  const old = (beside: KeptVersion['state']): readonly KeptVersion[] => (before === undefined ? [] : [{ ...before, state: beside }]);
  if (state === 'SIDE_BY_SIDE') return [...old('BESIDE'), after];
  if (state === 'FINISHING' || state === 'FINISHED') return [...old('FORMER'), after];
  if (state === 'ROLLING_BACK' || state === 'ROLLED_BACK') return [{ ...after, state: 'FORMER' }, ...old('IN_FORCE')];
  return [];
}

/** Kept first: after a kill the names are given at the next start, and giving them twice is giving them once. */
async function rename({ store, renameSeries }: DeskGround, names: readonly SeriesName[]): Promise<void> {
  if (names.length === 0) return;
  store.putSeriesNames(names);
  await renameSeries(names);
}

/** Telemetry that the rules give another name. */
function renamedSeries({ rules, before }: ProposedVersion): readonly SeriesName[] {
  return rules.flatMap((rule) => (rule.kind === 'rename' && before.properties.get(rule.from)?.kind === 'telemetry' ? [{ from: rule.from, to: rule.to }] : []));
}
