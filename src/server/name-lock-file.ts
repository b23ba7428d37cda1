import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError } from '../kernel/errors.ts';
import { describeViolation } from '../kernel/violation.ts';
import { emptyNameLock, joinedNames, nothingPublished, readNameLock, type NameLock, type PublishedNames } from '../ontology/compile/name-lock.ts';

/** The names given so far. Throws `INVALID_DOCUMENT` for a lock that cannot be relied on. */
export function readLock(folder: string): NameLock {
  const path = lockPath(folder);
  if (!existsSync(path)) return emptyNameLock;
  const { lock, violations } = readNameLock(readFileSync(path, 'utf8'), path);
  if (violations.length > 0) throw new DomainError('INVALID_DOCUMENT', violations.slice(0, 10).map(describeViolation).join('\n'), { file: path });
  return lock;
}

/** Keeps the names of a model. What the API has published meanwhile stays. */
export function keepLock(folder: string, lock: NameLock): void {
  const before = readLock(folder).published;
  const published = lock.published === undefined ? before : joinedNames(lock.published, before ?? nothingPublished);
  write(folder, published === undefined ? lock : { ...lock, published });
}

/** Keeps what the API has published. */
export function keepPublished(folder: string, published: PublishedNames): void {
  const lock = readLock(folder);
  if (JSON.stringify(lock.published) !== JSON.stringify(published)) write(folder, { ...lock, published });
}

/** Writes a file as a whole: a reader never sees half of it, whatever happens in between. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  writeFileSync(`${path}.new`, content);
  renameSync(`${path}.new`, path);
}

function write(folder: string, lock: NameLock): void {
  writeWhole(lockPath(folder), `${JSON.stringify(lock, undefined, 2)}\n`);
}

function lockPath(folder: string): string {
  return join(folder, 'names.lock.json');
}
