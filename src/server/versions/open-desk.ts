import { randomBytes } from 'node:crypto';
import type { Clock } from '../../kernel/clock.ts';
import type { Logger } from '../../kernel/logger.ts';
import { readModelFiles, readTextFiles } from '../../model-files.ts';
import { diffOntologies } from '../../evolution/compare/diff-ontologies.ts';
import type { FieldUsage } from '../../evolution/field-usage.ts';
import type { InStepStore } from '../../evolution/carry/in-step-store.ts';
import type { OntologyDesk } from '../../evolution/ontology-desk.ts';
import { openOntologyDesk, type DeskGround } from '../../evolution/open-ontology-desk.ts';
import { schemaChanges } from '../../api/schema-changes.ts';
import { vanishingFields } from '../../api/vanishing-fields.ts';
import { celExpressions } from '../../adapters/cel/cel-expressions.ts';
import { qudtUnits } from '../../adapters/qudt/unit-table.ts';
import type { JoinedApi } from '../join-api.ts';
import { keepLock, readLock } from '../name-lock-file.ts';
import { newlyBroken } from '../newly-broken.ts';
import type { OntologyInForce } from './ontology-in-force.ts';
import type { OpenPlant } from '../open-plant.ts';
import type { ServerOptions } from '../server-options.ts';
import type { SwitchOntology } from './switch-ontology.ts';

/** The desk at work, and what it waits for until the doors are open. */
export interface OpenDesk {
  readonly desk: OntologyDesk;
  /** Resolves when nothing is under way. */
  readonly settled: () => Promise<void>;
  /** From now on versions can come into force; files that changed since the last start are applied with their rules. */
  serve(ways: DeskWays): void;
}

/** What the desk does through the open doors. */
export interface DeskWays {
  readonly api: JoinedApi;
  readonly switchTo: SwitchOntology;
}

export interface DeskParts {
  readonly options: ServerOptions;
  readonly plant: OpenPlant;
  readonly inStep: InStepStore;
  readonly inForce: OntologyInForce;
  readonly usage: FieldUsage;
  readonly renameSeries: DeskGround['renameSeries'];
  readonly clock: Clock;
  readonly logger: Logger;
}

const usedOfLateMs = 30 * 86_400_000;

/** Opens the desk; a change that an earlier run left under way keeps both versions in step from now on. */
export async function openDesk(parts: DeskParts, signal: AbortSignal): Promise<OpenDesk> {
  const { options, plant, inStep, inForce, usage, clock, logger } = parts;
  const { changes, proposed, basis, folders } = plant.evolution;
  const doors = Promise.withResolvers<DeskWays>();
  const stopped = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new Error('The server stops.')), { once: true }));
  stopped.catch(() => undefined);
  const ways = (): Promise<DeskWays> => Promise.race([doors.promise, stopped]);
  const { dataFolder } = options.config;
  const tools = { expressions: celExpressions(), units: qudtUnits() };
  const desk = await openOntologyDesk(
    {
      store: changes,
      graph: inStep.store,
      inStep,
      tools,
      clock,
      logger,
      inForce: inForce.current,
      basis,
      newId: () => `${Date.now().toString(36)}-${randomBytes(4).toString('hex')}`,
      read: async (id, request, before, aborted) => {
        folders.prune(new Set([...changes.versions(), ...changes.migrations()].flatMap(({ proposal }) => proposal ?? [])));
        return proposed.read(id, request, before, aborted);
      },
      kept: proposed.kept,
      changes: ({ before, after, rules }) => diffOntologies(before, after, rules),
      schemaChanges: async ({ both }) => {
        const { api } = await ways();
        return schemaChanges(api.api.hot.current.schema, (await api.prepare(both)).schema);
      },
      vanishing: async ({ after }) => {
        const uses = usage.usedSince(clock.now() - usedOfLateMs);
        if (uses.length === 0) return [];
        const { api } = await ways();
        return vanishingFields(uses, api.api.hot.current.schema, (await api.prepare(after)).schema);
      },
      broken: (version, ending) => newlyBroken(inStep.store, version, tools, ending),
      switchTo: async (ontology, proposal) => {
        const { switchTo } = await ways();
        // names of the version to come are given for ever
        keepLock(dataFolder, readLock(folders.folder(proposal)));
        await switchTo(ontology);
      },
      renameSeries: parts.renameSeries,
    },
    signal,
  );
  return {
    desk,
    settled: desk.settled,
    serve(open) {
      doors.resolve(open);
      if (plant.evolution.propose) void applyFiles(desk, options, logger, signal);
    },
  };
}

/** The files changed since the last start, and there are rules for it: what `proposeOntology` and `applyOntology` would do. */
async function applyFiles(desk: OntologyDesk, { sources, change }: ServerOptions, logger: Logger, signal: AbortSignal): Promise<void> {
  try {
    const [rules] = readTextFiles(change?.rules === undefined ? [] : [change.rules]);
    const proposal = await desk.propose({ documents: readModelFiles(sources.model), by: 'system', ...(rules === undefined ? {} : { rules }) }, signal);
    for (const { message } of proposal.violations) logger.warn(message, { proposal: proposal.id });
    const { id } = await desk.apply(proposal.id, { by: 'system', allowBreaking: change?.allowBreaking === true });
    logger.info('The changed model files are being applied.', { change: id, twins: proposal.twinsChanged });
  } catch (error) {
    logger.error('The changed model files were not applied; the version before stays in force.', {
      error: error instanceof Error ? error.message : String(error),
    });
  }
}
