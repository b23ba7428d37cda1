import { statSync } from 'node:fs';
import { fillStage, readerOf, type FaultList } from '../graph/bulk/fill-stage.ts';
import type { LoadStage } from '../graph/bulk/load-stage.ts';
import type { ReadingGround } from '../graph/bulk/twin-reader.ts';
import { twinFile, twinFilesAt } from '../twin-files.ts';
import { qudtUnits } from '../adapters/qudt/unit-table.ts';
import { twinReaders } from './twin-formats.ts';

/** Files of twins: documents that are read as a whole, with the model, and those that are read as streams. */
export interface SortedFiles {
  readonly documents: readonly string[];
  readonly streams: readonly string[];
}

/** Looks into each file to see what it is. Throws `INVALID_DOCUMENT` for what cannot be read. */
export function sortFiles(paths: readonly string[]): SortedFiles {
  const readers = twinReaders();
  const streams: string[] = [];
  const documents: string[] = [];
  for (const { path, isMeant } of paths.flatMap((each) => twinFilesAt(each))) {
    const { head } = twinFile(path);
    // What merely lies in a folder is known by its content alone.
    if (readerOf(readers, { name: isMeant ? path : '', head }) !== undefined) streams.push(path);
    else if (isMeant || isGraphInJson(head)) documents.push(path);
  }
  return { streams, documents };
}

function isGraphInJson(head: string): boolean {
  return /^\s*[[{]/.test(head) && head.includes('"@');
}

/** Reads streams into the stage, one after the other. */
export async function readIntoStage(
  stage: LoadStage,
  faults: FaultList,
  paths: readonly string[],
  { ontology, base }: Pick<ReadingGround, 'ontology' | 'base'>,
  { reading, signal }: { readonly reading?: (done: number, total: number) => void; readonly signal?: AbortSignal },
): Promise<void> {
  const readers = twinReaders();
  const ground = { ontology, base, units: qudtUnits() };
  const total = paths.reduce((sum, path) => sum + statSync(path).size, 0);
  let done = 0;
  for (const path of paths) {
    const file = twinFile(path, (bytes) => reading?.((done += bytes), total));
    const reader = readerOf(readers, file);
    if (reader !== undefined) await fillStage(stage, faults, { reader, file, ground }, signal);
  }
}
