import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

/** A file of the page, in memory. */
export interface StaticFile {
  readonly content: Buffer;
  readonly type: string;
  readonly etag: string;
  /** Whether its name carries a hash of its content, so that it never changes. */
  readonly immutable: boolean;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
};

/** The files below `folder` by URL path, listed once: a request is looked up in this table and never becomes a path of the file system. */
export function staticFiles(folder: string): (path: string) => StaticFile | undefined {
  const paths = new Map<string, string>();
  if (existsSync(folder)) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      if (entry.isFile() && extname(file) in types) paths.set(`/${relative(folder, file).split(sep).join('/')}`, file);
    }
  }
  const index = paths.get('/index.html');
  if (index !== undefined) paths.set('/', index);
  const loaded = new Map<string, StaticFile>();
  return (path) => {
    const file = paths.get(path);
    if (file === undefined) return undefined;
    const known = loaded.get(path) ?? load(file);
    loaded.set(path, known);
    return known;
  };
}

function load(file: string): StaticFile {
  const content = readFileSync(file);
  const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
  return { content, type: types[extname(file)] ?? 'application/octet-stream', etag, immutable: /-[A-Za-z0-9_-]{8}\.[a-z0-9]+$/.test(file) };
}
