import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as later } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { bulkModel } from '../support/bulk-model.ts';
import { runCli, type CliRun } from '../support/run-cli.ts';
import { startServer } from '../support/running-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'twinql-load-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const inside = (name: string): string => join(folder, name);
const file = (name: string, text: string): string => {
  writeFileSync(inside(name), text);
  return inside(name);
};
const model = ['--model', file('bulk.ttl', bulkModel)];
const run = async (data: string, ...args: readonly string[]): Promise<CliRun> => runCli(args, { TWINQL_DATA: inside(data) }, 60_000);

const lines = 12_000;
const twins = Array.from({ length: lines }, (_, i) =>
  JSON.stringify({
    twin: `https://ex.org/${i}`,
    classes: ['https://example.org/bulk#Pump'],
    name: `Pump ${i}`,
    attributes: { 'https://example.org/bulk#speed': i },
  }),
);
const links = Array.from({ length: lines }, (_, i) =>
  JSON.stringify({ source: `https://ex.org/${i}`, type: 'https://example.org/bulk#feeds', target: `https://ex.org/${(i * 7 + 1) % lines}`, attributes: {} }),
);

/** Rows of the graph file that another process writes. */
function counts(data: string): { readonly twins: number; readonly changes: number } {
  const path = join(inside(data), 'graph.db');
  if (!existsSync(path)) return { twins: 0, changes: 0 };
  try {
    using database = new DatabaseSync(path, { readOnly: true });
    const row = database.prepare("SELECT (SELECT count(*) FROM n) AS twins, (SELECT seq FROM sqlite_sequence WHERE name = 'outbox') AS changes").get();
    return { twins: Number(row?.['twins']), changes: Number(row?.['changes']) };
  } catch {
    return { twins: 0, changes: 0 };
  }
}

test('a load that is killed in the middle goes on where it was, to the same store as one that was not', async () => {
  const path = file('many.ndjson', [...twins, ...links, ''].join('\n'));
  const load = ['load', path, ...model];
  const whole = await run('whole', ...load);
  const child = spawn(process.execPath, ['src/cli.ts', ...load], { env: { ...process.env, TWINQL_DATA: inside('killed') }, stdio: 'ignore' });
  for (let n = 0; n === 0 || (n > 0 && n < 5_000); n = counts('killed').twins) await later(2);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(counts('killed').changes).toBeLessThan(2 * lines);
  const again = await run('killed', ...load);
  const [told, ...rest] = again.stdout.split('\n');
  expect([told, rest.join('\n')]).toEqual([expect.stringMatching(/ended before its time: this one went on after [1-9][0-9]?,000 twins/), whole.stdout]);
  expect(whole.stdout).toBe('Twins: 12000 added, 0 changed, 0 as they were\nRelationships: 12000 added, 0 changed, 0 as they were\n');
  expect(counts('killed')).toEqual(counts('whole'));
  expect((await run('killed', 'export', '--json')).stdout).toBe((await run('whole', 'export', '--json')).stdout);
  expect(readdirSync(join(inside('killed'), 'load'))).toEqual([]);
});

describe('files with errors', () => {
  const bad = file(
    'bad.csv',
    'id,class,name,speed,ratedFlow [l/s],feeds,#remark\np1,Pump,One,1.5,10,p2|p3,x\np2,Pmup,Two,1,,,\np3,Pump,Three,fast,,,\np4,Pump,Four,2,,nowhere,\n',
  );

  test('nothing is written, and every line is named with what to do', async () => {
    const ended = await run('refused', 'load', bad, ...model, '--base', 'https://ex.org/plant/');
    expect([ended.code, ended.stdout, existsSync(join(inside('refused'), 'graph.db'))]).toEqual([1, '', false]);
    expect(ended.stderr).toMatch(/bad\.csv:3: error TABLE: The class "Pmup" is not declared by the model\. .*Did you mean "Pump"/);
    expect(ended.stderr).toMatch(/bad\.csv:4: error TABLE: "fast" in the column "speed" is no number\./);
  });

  test('with a file for rejects the right ones are loaded, units converted, and dangling ends are named with their places', async () => {
    const rejects = inside('rejects.ndjson');
    const ended = await run('kept', 'load', bad, ...model, '--base', 'https://ex.org/plant/', '--rejects', rejects);
    expect([ended.code, ended.stdout]).toEqual([
      1,
      expect.stringMatching(/^Twins: 2 added.*\nRelationships: 0 added.*\n3 relationships of twins .*\n2 records are wrong/),
    ]);
    expect(ended.stderr).toMatch(/bad\.csv:2: warning DANGLING: <https:\/\/ex\.org\/plant\/p1> refers by .* to <https:\/\/ex\.org\/plant\/p2>/);
    expect(ended.stderr).toMatch(/bad\.csv:5: warning DANGLING: .* to <https:\/\/ex\.org\/plant\/nowhere>/);
    const rejected = readFileSync(rejects, 'utf8').trimEnd().split('\n');
    expect(rejected.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { line: 3, code: 'TABLE', text: 'p2,Pmup,Two,1,,,' },
      { line: 4, text: 'p3,Pump,Three,fast,,,' },
    ]);
    const exported = (await run('kept', 'export')).stdout;
    expect(exported).toContain('"https://example.org/bulk#ratedFlow":36,');
    // what was mended is added, and links to what is in the store already are found
    const mended = file('mended.csv', 'id,class,name\np2,Pump,Two\np3,Pump,Three\n');
    await run('kept', 'load', mended, ...model, '--base', 'https://ex.org/plant/');
    const linksOnly = file('links.csv', 'source,relationship,target\np1,feeds,p2\np1,feeds,p3\n');
    expect((await run('kept', 'load', linksOnly, ...model, '--base', 'https://ex.org/plant/')).stdout).toContain('Relationships: 2 added');
  });
});

test('a server takes tables, exports and lists of Azure Digital Twins as --twins', async () => {
  const csv = file('some.csv', 'iri,class,name,speed\nhttps://ex.org/c,Pump,From a table,2\n');
  const adt = file(
    'some.json',
    JSON.stringify([{ $dtId: 'https://ex.org/d', $metadata: { $model: 'https://example.org/bulk#Pump' }, speed: 3 }], undefined, 2),
  );
  const ndjson = file(
    'some.ndjson',
    `${twins[0]}\n${JSON.stringify({ source: 'https://ex.org/c', type: 'https://example.org/bulk#feeds', target: 'https://ex.org/d', attributes: {} })}\n`,
  );
  await using server = await startServer(['serve', ...model, '--twins', csv, adt, ndjson], { dataFolder: inside('served') });
  const { data } = await server.query<{ pumps: { nodes: readonly { readonly name: string }[] } }>(
    '{ pumps { nodes { name speed feeds { nodes { name } } } } }',
  );
  expect(data?.pumps.nodes.toSorted((one, other) => one.name.localeCompare(other.name))).toEqual([
    { name: 'd', speed: 3, feeds: { nodes: [] } },
    { name: 'From a table', speed: 2, feeds: { nodes: [{ name: 'd' }] } },
    { name: 'Pump 0', speed: 0, feeds: { nodes: [] } },
  ]);
});
