import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

// The rooms from left to right: a room may import what stands left of it, never what stands right (docs/architecture.md).
const line = [
  'kernel',
  'ontology',
  'journal',
  'graph',
  'history',
  'telemetry',
  'simulation',
  'diagnostic',
  'predictive',
  'prescriptive',
  'command',
  'evolution',
  'federation',
  'api',
];
const before = (room: string): readonly string[] => line.slice(0, line.indexOf(room));
const upTo = (room: string): readonly string[] => [...before(room), room, 'identity'];

const rooms: Record<string, readonly string[]> = {
  ...Object.fromEntries(line.map((room) => [room, before(room)])),
  identity: ['kernel', 'ontology', 'journal', 'graph'],
  command: [...before('command'), 'identity'],
  federation: [...before('federation'), 'identity'],
  api: [
    ...before('api'),
    'identity',
    'graphql',
    '@apollo/server',
    '@apollo/server/plugin/disabled',
    '@apollo/subgraph',
    'graphql-ws',
    'lru-cache',
    'graphql-ws/use/ws',
    'ws',
    'node:http',
    'node:stream',
  ],
};

// One row per technology: the rooms whose ports it implements (and what stands left of them), then its own packages.
const adapters: Record<string, readonly string[]> = JSON.parse(readFileSync('test/unit/architecture-adapters.json', 'utf8')) as Record<
  string,
  readonly string[]
>;

const roomOf = (file: string): string => /^src\/((?:adapters\/)?[^/]+)\//.exec(file)?.[1] ?? file;

function importsOf(file: string): string[] {
  const found = readFileSync(file, 'utf8').matchAll(/^(?:import|export)\b[^'"]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm);
  return [...found].map(([, from, bare, dynamic]) => {
    const target = from ?? bare ?? dynamic ?? '';
    return target.startsWith('.') ? roomOf(normalize(join(dirname(file), target))) : target;
  });
}

function strays(room: string, allowed: readonly string[]): string[] {
  return globSync(`src/${room}/**/*.ts`)
    .filter((file) => !file.includes('/generated/'))
    .flatMap((file) =>
      importsOf(file)
        .filter((target) => target !== room && !allowed.includes(target))
        .map((target) => `${file} -> ${target}`),
    );
}

describe('architecture', () => {
  test.each(Object.entries(rooms))('%s looks only where it may', (room, allowed) => {
    expect(strays(room, allowed)).toEqual([]);
  });

  test.each(Object.entries(adapters))('%s looks only at the rooms it serves and its own packages', (adapter, allowed) => {
    const mayUse = allowed.flatMap((entry) => (entry.startsWith('..') ? upTo(entry.slice(2)) : [entry]));
    expect(strays(adapter, mayUse)).toEqual([]);
  });

  test('every folder of src is a known room or adapter', () => {
    const folders = readdirSync('src', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    const known = new Set([...Object.keys(rooms), 'adapters', 'server', 'cli']);
    expect(folders.filter((folder) => !known.has(folder))).toEqual([]);
    const technologies = readdirSync('src/adapters').map((name) => `adapters/${name}`);
    expect(technologies.filter((name) => !(name in adapters))).toEqual([]);
  });

  test('of the files beside the rooms only the composition roots name an adapter', () => {
    const compositionRoots = new Set(['src/cli.ts', 'src/index.ts', 'src/ingest-worker.ts']);
    const named = globSync('src/*.ts').filter((file) => importsOf(file).some((target) => target.startsWith('adapters/')));
    expect(named.filter((file) => !compositionRoots.has(file))).toEqual([]);
  });

  test('nothing lies deeper than three folders below src', () => {
    expect(globSync('src/**/*.ts').filter((file) => file.split('/').length > 5)).toEqual([]);
  });

  test('no file has a catch-all name', () => {
    const catchAll = /\/(utils?|common|helpers?|types|misc|shared|services?|managers?|classes|index)(\.ts$|\/)/;
    expect(globSync('src/**/*.ts').filter((file) => catchAll.test(file) && file !== 'src/index.ts')).toEqual([]);
  });

  test('every SDL file has a test', () => {
    const missing = globSync('schema/*.graphql').filter((file) => !existsSync(file.replace('schema/', 'test/api/').replace('.graphql', '.test.ts')));
    const covered = new Set(['directives', 'scalars', 'page', 'resource'].map((name) => `schema/${name}.graphql`));
    expect(missing.filter((file) => !covered.has(file))).toEqual([]);
  });
});
