import { DomainError } from '../../kernel/errors.ts';
import type { Logger } from '../../kernel/logger.ts';
import { digestOfFiles, openModelFiles } from '../../model-files.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { ChangeStore, KeptVersion } from '../../evolution/change-store.ts';
import { diffOntologies } from '../../evolution/compare/diff-ontologies.ts';
import type { OntologyChange } from '../../evolution/compare/ontology-change.ts';
import { isOpen, type DeskGround } from '../../evolution/open-ontology-desk.ts';
import { loadPlant, type Plant, type PlantLoading, type PlantSources } from '../load-plant.ts';
import { plantDigest } from '../plant-snapshot.ts';
import { lastInForce, type VersionFolders } from './version-folders.ts';

/** What the version to start with is chosen from. */
export interface StartGround {
  readonly sources: PlantSources;
  readonly dataFolder: string;
  readonly limits: NonNullable<PlantLoading['limits']>;
  readonly changes: ChangeStore;
  readonly folders: VersionFolders;
  readonly kept: DeskGround['kept'];
  readonly logger: Logger;
  /** Whether changed files may take away what clients, devices or twins rely on. */
  readonly allowBreaking: boolean;
  /** Whether there are rules for changed files: then the old version serves until they are applied. */
  readonly hasRules: boolean;
}

/** A plant to start with. */
export interface PlantAtStart {
  readonly plant: Plant;
  /** Digest of the model files the server is started with. */
  readonly basis: string;
  /** The version that twins were labelled by, where it is another. */
  readonly before?: Ontology;
  /** Whether the files are to be proposed and applied, with the rules, once the server runs. */
  readonly propose: boolean;
}

/**
 * Which version a start begins with. A change under way goes on from where it is. Else the version that was applied while the server ran, as long as the model
 * files are those it was derived from. Files that changed win: when nothing breaks they are taken at once, else the start is refused and says what breaks.
 */
export async function plantAtStart(ground: StartGround, signal: AbortSignal): Promise<PlantAtStart> {
  const { changes, sources, dataFolder, limits, logger } = ground;
  const basis = digestOfFiles([sources.model], '');
  const underWay = changes.migrations().find(isOpen);
  const newest = changes.versions().find(({ state }) => state === 'IN_FORCE');
  if (underWay !== undefined) {
    const { before, both, after } = await ground.kept(underWay.proposal);
    const ontology = underWay.state === 'SIDE_BY_SIDE' ? both : underWay.state === 'FINISHING' ? after : before;
    if (newest !== undefined && newest.basis !== basis)
      logger.warn('The model files changed while a change is under way. They are looked at when it is ended.', { change: underWay.id });
    noteTwins(ground);
    return { plant: plantOf(ontology, sources), basis, propose: false };
  }
  if (newest?.proposal !== undefined && newest.basis === basis) {
    const plant = await loadPlant(
      { ...sources, model: ground.folders.model(newest.proposal), twins: [] },
      { dataFolder: ground.folders.folder(newest.proposal), limits },
      signal,
    );
    noteTwins(ground);
    return { plant: { ...plant, digest: plantDigest(sources) }, basis, propose: false };
  }
  const plant = await loadPlant(sources, { dataFolder, limits }, signal);
  if (newest === undefined || newest.basis === basis) return keepAsInForce(ground, plant, basis, newest);
  return changedFiles(ground, plant, basis, newest);
}

/** Documents of twins speak the words of the model files, which may not be those in force. */
function noteTwins({ sources, logger }: StartGround): void {
  if (sources.twins.length > 0)
    logger.info(
      'The model was changed while the server ran: documents of twins are not read again. Load changed ones with twinql load, in the words of the version in force.',
    );
}

/** The twins are in the store: what documents say of them was loaded before. */
function plantOf(ontology: Ontology, sources: PlantSources): Plant {
  const nameLock = { classes: {}, properties: {} };
  const twins = { twins: [], relationships: [], violations: [], unresolved: [] };
  return { ontology, twins, violations: [], nameLock, digest: plantDigest(sources), fromSnapshot: true };
}

function keepAsInForce({ changes, dataFolder, sources }: StartGround, plant: Plant, basis: string, newest: KeptVersion | undefined): PlantAtStart {
  const { version } = plant.ontology;
  const isWrong = plant.violations.some(({ severity }) => severity === 'error');
  if (newest?.version !== version && !isWrong) {
    if (newest !== undefined) changes.putVersion({ ...newest, state: 'FORMER' });
    changes.putVersion({
      version,
      since: Date.now(),
      by: 'system',
      documents: openModelFiles(sources.model).map(({ name }) => name),
      state: 'IN_FORCE',
      basis,
    });
    lastInForce(dataFolder).keep(plant.ontology);
  }
  return { plant, basis, propose: false };
}

async function changedFiles(ground: StartGround, plant: Plant, basis: string, newest: KeptVersion): Promise<PlantAtStart> {
  const before = newest.proposal === undefined ? lastInForce(ground.dataFolder).read() : (await ground.kept(newest.proposal)).after;
  if (before === undefined) return keepAsInForce(ground, plant, basis, newest);
  const differences = diffOntologies(before, plant.ontology, []);
  const breaking = differences.filter((change) => change.breaking);
  if (ground.hasRules && differences.length > 0) return { plant: { ...plant, ontology: before }, basis, propose: true };
  if (breaking.length > 0 && !ground.allowBreaking) throw refusal(breaking);
  ground.logger.warn('The model files changed and are in force now.', {
    changes: differences.length,
    breaking: breaking.length,
    first: differences.slice(0, mostShown).map(({ message }) => message),
  });
  return { ...keepAsInForce(ground, plant, basis, newest), before };
}

const mostShown = 20;

function refusal(breaking: readonly OntologyChange[]): DomainError {
  const lines = breaking.slice(0, mostShown).map(({ message, remedy }) => `  ${message}${remedy === undefined ? '' : ` ${remedy}`}`);
  const more = breaking.length > mostShown ? [`  … and ${breaking.length - mostShown} more`] : [];
  const text = [
    'The model files changed since the last start, and what they take away is relied on:',
    ...lines,
    ...more,
    'Cover it by mapping rules (--rules FILE), or start with --allow-breaking.',
  ];
  return new DomainError('BREAKING_CHANGE', text.join('\n'), { breaking: breaking.length });
}
