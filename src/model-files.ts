import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { decodeText } from './decode-text.ts';
import { DomainError } from './kernel/errors.ts';
import type { SourceDocument } from './ontology/ontology-reader.ts';

const suffixes: ReadonlySet<string> = new Set(['.ttl', '.trig', '.nt', '.nq', '.n3', '.rdf', '.owl', '.xml', '.jsonld', '.json']);

/** Reads files and, recursively, the model files of folders, in a fixed order. Throws `INVALID_DOCUMENT` for what cannot be read. */
export function readModelFiles(paths: readonly string[]): readonly SourceDocument[] {
  return openModelFiles(paths).map(({ name, text }) => ({ name, text }));
}

/**
 * The same documents, each read from disk when its text is asked for: of all texts only the last is kept in memory.
 * `onRead` is told of every file before it is read. Throws `INVALID_DOCUMENT` for what cannot be read.
 */
export function openModelFiles(paths: readonly string[], onRead: (file: string) => void = () => undefined): readonly SourceDocument[] {
  let latest: SourceDocument | undefined;
  const open = (file: string): SourceDocument => ({
    name: file,
    get text() {
      if (latest?.name !== file) {
        onRead(file);
        latest = { name: file, text: decodeText(bytesOf(file)) };
      }
      return latest.text;
    },
  });
  return paths.flatMap((path) => {
    const files = filesAt(path);
    return files.length === 1 && files[0] === path ? [open(path)] : files.map(open).filter(isModel);
  });
}

/** Reads files as they are, without asking what they are. Throws `INVALID_DOCUMENT` for what cannot be read. */
export function readTextFiles(files: readonly string[]): readonly SourceDocument[] {
  return files.map((file) => {
    if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) throw new DomainError('INVALID_DOCUMENT', `There is no file "${file}".`, { file });
    return { name: file, text: readFileSync(file, 'utf8') };
  });
}

/** The size of files and folders together, and the largest of them. Throws `INVALID_DOCUMENT` for what is not there. */
export function sizeOfFiles(paths: readonly string[]): { readonly bytes: number; readonly largest: string } {
  const sizes = paths.flatMap(filesAt).map((file) => ({ file, bytes: statSync(file).size }));
  const largest = sizes.reduce((most, one) => (one.bytes > most.bytes ? one : most), { file: '', bytes: -1 });
  return { bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0), largest: largest.file };
}

/** SHA-256 over the names and bytes of files, in groups (model, twins, …): two starts with equal sources read nothing twice. */
export function digestOfFiles(groups: readonly (readonly string[])[], salt: string): string {
  const hash = createHash('sha256').update(salt);
  for (const [i, paths] of groups.entries()) {
    for (const file of paths.flatMap(filesAt)) {
      const bytes = bytesOf(file);
      hash.update(`${i}\0${file}\0${bytes.length}\0`).update(bytes);
    }
  }
  return hash.digest('hex');
}

/** JSON that nobody named and that has no keyword (`@id`, `@context`) is something else that lies in the folder. */
function isModel(document: SourceDocument): boolean {
  return extname(document.name).toLowerCase() !== '.json' || document.text.includes('"@');
}

function filesAt(path: string): readonly string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new DomainError('INVALID_DOCUMENT', `There is no file or folder "${path}".`, { path });
  if (found.isFile()) return [path];
  if (!found.isDirectory()) throw new DomainError('INVALID_DOCUMENT', `"${path}" is neither a file nor a folder.`, { path });
  const inside = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && suffixes.has(extname(entry.name).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  if (inside.length === 0) throw new DomainError('INVALID_DOCUMENT', `The folder "${path}" holds no model files (${[...suffixes].join(', ')}).`, { path });
  return inside;
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new DomainError('INVALID_DOCUMENT', `"${file}" cannot be read (${cause instanceof Error ? cause.message : 'no reason given'}).`, { file }, { cause });
  }
}
