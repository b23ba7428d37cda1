import type { Iri } from '../kernel/iri.ts';
import type { OntologyRecord } from '../journal/record.ts';
import type { Ontology } from '../ontology/ontology.ts';
import type { GraphStore } from '../graph/graph-store.ts';
import type { Twin } from '../graph/twin.ts';
import { directoryChange, ingestDirectory } from '../telemetry/ingest-directory.ts';
import type { DirectoryInPreparation, Ingest } from '../adapters/ingest-worker/start-ingest.ts';

/** What ingest knows of the twins, kept right under the version of the ontology in force, and under the one to come while that is prepared. */
export interface TwinDirectory {
  twinsChanged(twins: readonly Twin[], deleted: readonly Iri[]): Promise<void>;
  /** Tells ingest of all twins as `next` sees them, page by page. What it knows comes into force with `install`. */
  prepare(next: Ontology): Promise<{ install(record: OntologyRecord): Promise<void> }>;
}

const pageSize = 1_000;

interface Beside {
  readonly ontology: Ontology;
  readonly directory: DirectoryInPreparation;
  /** Twins told of since the page under way was asked for: what the page says of them may be old. */
  readonly fresher: Set<Iri>;
}

/** A directory over an ingest at work. */
export function twinDirectory(ingest: Ingest, graph: GraphStore, ontology: () => Ontology): TwinDirectory {
  let beside: Beside | undefined;
  return {
    async twinsChanged(twins, deleted) {
      const told = [ingest.updateDirectory(directoryChange(ontology(), twins, deleted))];
      if (beside !== undefined) {
        for (const iri of [...twins.map((twin) => twin.iri), ...deleted]) beside.fresher.add(iri);
        told.push(beside.directory.change(directoryChange(beside.ontology, twins, deleted)));
      }
      await Promise.all(told);
    },
    async prepare(next) {
      const prepared: Beside = { ontology: next, directory: await ingest.prepareDirectory(ingestDirectory(next, []).units), fresher: new Set() };
      beside = prepared;
      await tellOfAll(graph, prepared);
      return {
        async install(record) {
          await prepared.directory.install(record);
          if (beside === prepared) beside = undefined;
        },
      };
    },
  };
}

async function tellOfAll(graph: GraphStore, { ontology, directory, fresher }: Beside): Promise<void> {
  for (let after: Iri | undefined; ;) {
    fresher.clear();
    const page = await graph.upkeep.scan(after, pageSize);
    const put = page.filter(({ iri }) => !fresher.has(iri));
    await directory.change(directoryChange(ontology, put));
    if (page.length < pageSize) return;
    after = page.at(-1)?.iri;
  }
}
