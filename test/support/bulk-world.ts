import { adtReader } from '../../src/adapters/adt/adt-reader.ts';
import { adtTwinWriter } from '../../src/adapters/adt/adt-writer.ts';
import { csvReader } from '../../src/adapters/csv/csv-reader.ts';
import { csvTwinWriter } from '../../src/adapters/csv/csv-writer.ts';
import { memoryGraphStore } from '../../src/adapters/memory/memory-graph-store.ts';
import { turtleExportReader, turtleTwinWriter } from '../../src/adapters/n3/turtle-export.ts';
import { jsonLdExportReader, jsonLdTwinWriter } from '../../src/adapters/jsonld/jsonld-export.ts';
import { qudtUnits } from '../../src/adapters/qudt/unit-table.ts';
import { exportGraph, type TwinWriter } from '../../src/graph/bulk/export-graph.ts';
import { FaultList, fillStage } from '../../src/graph/bulk/fill-stage.ts';
import { fileOfText } from '../../src/graph/bulk/lines.ts';
import { loadStaged, type LoadReport } from '../../src/graph/bulk/load-staged.ts';
import { memoryStage } from '../../src/graph/bulk/memory-stage.ts';
import type { TwinReader } from '../../src/graph/bulk/twin-reader.ts';
import type { GraphStore } from '../../src/graph/graph-store.ts';
import { loadTwins, type LoadInput } from '../../src/graph/load-twins.ts';
import { twinLinesReader, twinLinesWriter } from '../../src/graph/twin-lines.ts';
import type { Violation } from '../../src/kernel/violation.ts';
import type { Ontology } from '../../src/ontology/ontology.ts';

/** A format of exports with its two sides. */
export interface BulkFormat {
  readonly suffix: string;
  readonly writer: TwinWriter;
  readonly reader: TwinReader;
}

export const bulkFormats: Readonly<Record<string, BulkFormat>> = {
  ndjson: { suffix: '.ndjson', writer: twinLinesWriter(), reader: twinLinesReader() },
  turtle: { suffix: '.ttl', writer: turtleTwinWriter(), reader: turtleExportReader() },
  adt: { suffix: '.ndjson', writer: adtTwinWriter(), reader: adtReader() },
  csv: { suffix: '.csv', writer: csvTwinWriter(qudtUnits()), reader: csvReader() },
  jsonld: { suffix: '.jsonld', writer: jsonLdTwinWriter(), reader: jsonLdExportReader() },
};

/** The files of an export, by the suffix of their part. */
export async function exported(store: GraphStore, ontology: Ontology, { writer }: BulkFormat): Promise<ReadonlyMap<string, string>> {
  const parts = writer.write(exportGraph(store), ontology);
  return new Map(await Promise.all(parts.map(async ({ suffix, text }) => [suffix, (await Array.fromAsync(text)).join('')] as const)));
}

/** Loads files of one format into a store. */
export async function imported(
  store: GraphStore,
  ontology: Ontology,
  { format: { reader, suffix }, files }: { readonly format: BulkFormat; readonly files: ReadonlyMap<string, string> },
): Promise<{ readonly faults: readonly Violation[]; readonly report: LoadReport }> {
  using stage = memoryStage();
  const faults = new FaultList();
  for (const [part, text] of files) {
    const file = fileOfText(`export${part}${suffix}`, text);
    if (text !== '' && !reader.recognises({ name: '', head: file.head }))
      throw new Error(`The reader does not recognise ${file.name}: ${file.head.slice(0, 200)}`);
    await fillStage(stage, faults, { reader, file, ground: { ontology, units: qudtUnits(), base: 'https://ex.org/base/' } });
  }
  stage.seal();
  return { faults: faults.all().first, report: await loadStaged(store, ontology, stage, { by: 'test', at: 1 }) };
}

/** A store in memory that holds these twins. */
export async function storeWith(ontology: Ontology, input: LoadInput): Promise<GraphStore> {
  const store = memoryGraphStore();
  await loadTwins(store, ontology, input, { by: 'test', at: 1 });
  return store;
}
