import type { TwinWriter } from '../graph/bulk/export-graph.ts';
import type { TwinReader } from '../graph/bulk/twin-reader.ts';
import { twinLinesReader, twinLinesWriter } from '../graph/twin-lines.ts';
import { adtReader } from '../adapters/adt/adt-reader.ts';
import { adtTwinWriter } from '../adapters/adt/adt-writer.ts';
import { csvReader } from '../adapters/csv/csv-reader.ts';
import { csvTwinWriter } from '../adapters/csv/csv-writer.ts';
import { jsonLdExportReader, jsonLdTwinWriter } from '../adapters/jsonld/jsonld-export.ts';
import { turtleExportReader, turtleTwinWriter } from '../adapters/n3/turtle-export.ts';
import { qudtUnits } from '../adapters/qudt/unit-table.ts';

/** The readers of all formats of twins that are read as streams, in the order in which they are asked. */
export function twinReaders(): readonly TwinReader[] {
  return [turtleExportReader(), jsonLdExportReader(), adtReader(), twinLinesReader(), csvReader()];
}

/** The formats of exports, by the name they are asked for; all but the first name things by the model. `named`: the model was given for just this. */
export const twinWriters: Readonly<Record<string, (named: boolean) => TwinWriter>> = {
  ndjson: twinLinesWriter,
  turtle: turtleTwinWriter,
  jsonld: jsonLdTwinWriter,
  adt: adtTwinWriter,
  csv: (named) => csvTwinWriter(qudtUnits(), named),
};
