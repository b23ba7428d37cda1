import { FaultList, fillStage, readerOf } from '../graph/bulk/fill-stage.ts';
import { memoryStage } from '../graph/bulk/memory-stage.ts';
import type { TwinSet } from '../ontology/instances.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { twinFile } from '../twin-files.ts';
import { qudtUnits } from '../adapters/qudt/unit-table.ts';
import { twinReaders } from './twin-formats.ts';

/** Names of twins that are no IRIs are put behind this where no base is given. */
export const fallbackBase = 'https://w3id.org/twinql/base/';

/** Twins of documents together with those of tables and exports (`paths`), all in memory. For more than memory holds there is `twinql load`. */
export async function withRecords(
  documents: TwinSet,
  paths: readonly string[],
  { ontology, base = fallbackBase }: { readonly ontology: Ontology; readonly base?: string | undefined },
  signal: AbortSignal,
): Promise<TwinSet> {
  if (paths.length === 0) return documents;
  using stage = memoryStage();
  const faults = new FaultList();
  for (const twin of documents.twins) stage.addTwin(twin);
  const ground = { ontology, base, units: qudtUnits() };
  for (const path of paths) {
    const file = twinFile(path);
    const reader = readerOf(twinReaders(), file);
    if (reader !== undefined) await fillStage(stage, faults, { reader, file, ground }, signal);
  }
  stage.seal();
  const { twins, relationships } = stage.size();
  const links = stage.links(0, relationships).map(({ item: { source, type, target, id, attributes } }) => ({ source, type, target, id, attributes }));
  return {
    twins: stage.twins(0, twins).map(({ item: { iri, classes, name, attributes } }) => ({ iri, classes, name, attributes })),
    relationships: documents.relationships,
    // which of them lead to twins is asked when they are put into the store
    unresolved: [...documents.unresolved, ...links],
    violations: [...documents.violations, ...faults.all().first],
  };
}
