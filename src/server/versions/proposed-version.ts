import { createHash } from 'node:crypto';
import { DomainError } from '../../kernel/errors.ts';
import type { Violation } from '../../kernel/violation.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { ProposalRequest } from '../../evolution/ontology-desk.ts';
import type { DeskGround, ProposedVersion } from '../../evolution/open-ontology-desk.ts';
import { sideBySide } from '../../evolution/beside/side-by-side.ts';
import { celExpressions } from '../../adapters/cel/cel-expressions.ts';
import { readRulesFile } from '../../adapters/yaml/read-rules-file.ts';
import { loadPlant, type PlantSources } from '../load-plant.ts';
import type { ReadingLimits } from '../reading/reading-limits.ts';
import type { VersionFolders } from './version-folders.ts';

/** What proposed versions are read with. */
export interface ProposedReading {
  readonly folders: VersionFolders;
  /** What the server was started with. Its twins are in the store, and their documents speak in the words of the version before. */
  readonly sources: PlantSources;
  readonly limits: ReadingLimits;
}

/** Reads proposed versions in a process of their own, and finds them again. The newest is kept in memory. */
export function proposedVersions({ folders, sources, limits }: ProposedReading, signal: AbortSignal): Pick<DeskGround, 'read' | 'kept'> {
  let newest: { readonly id: string; readonly version: ProposedVersion } | undefined;
  const load = async (id: string, ending: AbortSignal): Promise<ProposedVersion> => {
    const plant = await loadPlant({ ...sources, model: folders.model(id), twins: [] }, { dataFolder: folders.folder(id), limits }, ending);
    const before = folders.before(id);
    const document = folders.rules(id);
    const read = document === undefined ? { rules: [], violations: [] } : readRulesFile(document, { before, after: plant.ontology }, celExpressions());
    const version: ProposedVersion = {
      before,
      after: plant.ontology,
      both: joined(before, plant.ontology, read.rules),
      rules: read.rules,
      violations: [...plant.violations, ...read.violations],
      documents: folders.names(id),
    };
    newest = { id, version };
    return version;
  };
  return {
    async read(id, request, before, aborted) {
      folders.keep(id, request, before);
      try {
        return await load(id, AbortSignal.any([signal, aborted]));
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        return unreadable(request, before, error);
      }
    },
    kept: async (id) => (newest?.id === id ? newest.version : load(id, signal)),
  };
}

function joined(before: Ontology, after: Ontology, rules: ProposedVersion['rules']): Ontology {
  return { ...sideBySide(before, after, rules), version: createHash('sha256').update(`${before.version} ${after.version}`).digest('hex') };
}

/** Documents that could not be read are a proposal too, which says why. */
function unreadable({ documents }: ProposalRequest, before: Ontology, { code, message }: DomainError): ProposedVersion {
  const violation: Violation = { code, severity: 'error', message, remedy: 'Mend the documents and propose again.' };
  return { before, after: before, both: before, rules: [], violations: [violation], documents: documents.map(({ name }) => name) };
}
