import { createHash } from 'node:crypto';
import { closeSync, createReadStream, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { DomainError } from './kernel/errors.ts';
import type { TwinFile } from './graph/bulk/twin-reader.ts';

const headBytes = 64 * 1024;
const graphs = ['.ttl', '.trig', '.nt', '.nq', '.n3', '.rdf', '.owl', '.xml', '.jsonld'];
const records = ['.json', '.ndjson', '.jsonl', '.csv', '.tsv'];

/** A file that may hold twins. */
export interface FoundFile {
  readonly path: string;
  /** Somebody named it, or its suffix tells that it is a graph: it is an error if nobody can read it. Other files that lie in a folder may be anything. */
  readonly isMeant: boolean;
}

/** A file as it is; of a folder, all files in it, and in the folders in it, that may hold twins, in a fixed order. Throws `INVALID_DOCUMENT` for what is not there. */
export function twinFilesAt(path: string): readonly FoundFile[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new DomainError('INVALID_DOCUMENT', `There is no file or folder "${path}".`, { path });
  if (found.isFile()) return [{ path, isMeant: true }];
  const inside = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const usable = inside.filter((file) => graphs.includes(suffixOf(file)) || records.includes(suffixOf(file)));
  if (usable.length === 0) {
    throw new DomainError('INVALID_DOCUMENT', `The folder "${path}" holds no files of twins (${[...graphs, ...records].join(', ')}).`, { path });
  }
  return usable.map((file) => ({ path: file, isMeant: graphs.includes(suffixOf(file)) }));
}

function suffixOf(file: string): string {
  return extname(file).toLowerCase();
}

/** A file of twins that is read in pieces; `read` is told of each piece's bytes. Throws `INVALID_DOCUMENT` where there is none. */
export function twinFile(path: string, read: (bytes: number) => void = () => undefined): TwinFile {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) throw new DomainError('INVALID_DOCUMENT', `There is no file "${path}".`, { file: path });
  return { name: path, head: headOf(path), chunks: () => chunksOf(path, read) };
}

function headOf(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(headBytes);
    return new StringDecoder('utf8').write(bytes.subarray(0, readSync(file, bytes, 0, headBytes, 0))).replace(/^\uFEFF/, '');
  } finally {
    closeSync(file);
  }
}

async function* chunksOf(path: string, read: (bytes: number) => void): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let isFirst = true;
  const stream: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: 256 * 1024 });
  for await (const bytes of stream) {
    read(bytes.length);
    const text = decoder.write(bytes);
    yield isFirst ? text.replace(/^\uFEFF/, '') : text;
    isFirst = false;
  }
  yield decoder.end();
}

/** SHA-256 over the contents of files and some words, without holding a file in memory. */
export async function digestOfFiles(paths: readonly string[], words: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const word of words) hash.update(`${String(word.length)}:${word}`);
  for (const path of paths) {
    hash.update(`${String(statSync(path).size)}:`);
    const stream: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: 1024 * 1024 });
    for await (const bytes of stream) hash.update(bytes);
  }
  return hash.digest('hex');
}
