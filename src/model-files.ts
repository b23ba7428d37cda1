import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { DomainError } from './kernel/errors.ts';
import type { SourceDocument } from './ontology/ontology-reader.ts';

const suffixes: ReadonlySet<string> = new Set(['.ttl', '.trig', '.nt', '.nq', '.n3', '.rdf', '.owl', '.xml', '.jsonld', '.json']);
const largestFileBytes = 50 * 1024 * 1024;

/** Reads files and, recursively, the model files of folders, in a fixed order. Throws `INVALID_DOCUMENT` for what cannot be read. */
export function readModelFiles(paths: readonly string[]): readonly SourceDocument[] {
  return paths.flatMap((path) => {
    const named = filesAt(path).map((file) => ({ name: file, text: textOf(file) }));
    return named.length === 1 && named[0]?.name === path ? named : named.filter(isModel);
  });
}

/** Reads files as they are, without asking what they are. Throws `INVALID_DOCUMENT` for what cannot be read. */
export function readTextFiles(files: readonly string[]): readonly SourceDocument[] {
  return files.map((file) => {
    if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) throw new DomainError('INVALID_DOCUMENT', `There is no file "${file}".`, { file });
    return { name: file, text: readFileSync(file, 'utf8') };
  });
}

/** SHA-256 over names and texts: two starts with equal sources load nothing twice. */
export function digestOf(documents: readonly SourceDocument[]): string {
  const hash = createHash('sha256');
  for (const { name, text } of documents) hash.update(`${name}\0${text.length}\0${text}\0`);
  return hash.digest('hex');
}

/** JSON that nobody named and that has no keyword (`@id`, `@context`) is something else that lies in the folder. */
function isModel({ name, text }: SourceDocument): boolean {
  return extname(name).toLowerCase() !== '.json' || text.includes('"@');
}

function filesAt(path: string): readonly string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new DomainError('INVALID_DOCUMENT', `There is no file or folder "${path}".`, { path });
  if (found.isFile()) return [path];
  const inside = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && suffixes.has(extname(entry.name).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  if (inside.length === 0) throw new DomainError('INVALID_DOCUMENT', `The folder "${path}" holds no model files (${[...suffixes].join(', ')}).`, { path });
  return inside;
}

function textOf(file: string): string {
  const { size } = statSync(file);
  if (size > largestFileBytes) throw new DomainError('INVALID_DOCUMENT', `"${file}" has ${size} bytes; at most ${largestFileBytes} are read.`, { file, size });
  const text = readFileSync(file, 'utf8');
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
