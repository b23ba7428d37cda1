import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';

// Loads 100 k twins and 200 k relationships with `twinql load`, exports them in every format, and prints rate and peak of anonymous memory; the load also as
// a ratio to plain inserts of the same rows with node:sqlite in the same run. `node bench/bulk.ts [twins]`; absolute times are of this machine and minute.
const count = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), 'twinql-bulk-'));
const word = (local: string): string => `https://twinql.example/waterworks/model#${local}`;
const pump = (i: number): string => `https://twinql.example/bulk/pump-${String(i).padStart(7, '0')}`;

async function generate(path: string, twins: number): Promise<void> {
  const out = createWriteStream(path);
  let text = '';
  const add = async (line: unknown): Promise<void> => {
    text += `${JSON.stringify(line)}\n`;
    if (text.length < 1_000_000) return;
    if (!out.write(text)) await once(out, 'drain');
    text = '';
  };
  for (let i = 0; i < twins; i++) {
    const attributes = { [word('manufacturer')]: 'Pumpwerk', [word('serialNumber')]: `SN-${String(i)}`, [word('ratedFlow')]: i * 0.1, [word('ratedHead')]: 30 };
    await add({ twin: pump(i), classes: [word('Pump')], name: `Pump ${String(i)}`, attributes });
  }
  for (let i = 0; i < twins; i++)
    for (const step of [1, 7]) await add({ source: pump(i), type: word('feeds'), target: pump((i * 31 + step) % twins), attributes: {} });
  out.end(text);
  await once(out, 'finish');
}

interface Measured {
  readonly seconds: number;
  readonly peakMb: number;
}

/** Runs a command to its end; memory is what the process has for itself, without the files it has mapped. */
async function run(data: string, args: readonly string[]): Promise<Measured> {
  const started = performance.now();
  const child = spawn(process.execPath, ['src/cli.ts', ...args], { env: { ...process.env, TWINQL_DATA: data }, stdio: ['ignore', 'ignore', 'inherit'] });
  let peakMb = 0;
  const watch = setInterval(() => {
    peakMb = Math.max(peakMb, anonymousMb(child.pid));
  }, 25);
  const [code]: readonly unknown[] = await once(child, 'exit');
  clearInterval(watch);
  if (code !== 0) throw new Error(`twinql ${args.join(' ')} ended with ${String(code)}.`);
  return { seconds: (performance.now() - started) / 1000, peakMb };
}

function anonymousMb(pid: number | undefined): number {
  const path = `/proc/${String(pid)}/status`;
  try {
    return existsSync(path) ? Number(/RssAnon:\s+(\d+)/.exec(readFileSync(path, 'utf8'))?.[1] ?? 0) / 1024 : 0;
  } catch {
    return 0;
  }
}

/** The same rows by plain inserts, the least that a store on SQLite could do: nothing is checked, nothing is recorded. */
async function plainInserts(path: string): Promise<number> {
  const started = performance.now();
  using database = new DatabaseSync(join(folder, 'plain.db'));
  database.exec(`PRAGMA journal_mode=WAL; CREATE TABLE n(id INTEGER PRIMARY KEY, iri TEXT NOT NULL UNIQUE, name TEXT, classes TEXT, props TEXT);
    CREATE TABLE e(src INTEGER, rel TEXT, dst INTEGER, props TEXT, PRIMARY KEY(src, rel, dst)) WITHOUT ROWID; BEGIN`);
  const twin = database.prepare('INSERT INTO n(iri, name, classes, props) VALUES (?, ?, ?, ?)');
  const link = database.prepare('INSERT OR IGNORE INTO e SELECT s.id, ?, t.id, ? FROM n s, n t WHERE s.iri = ? AND t.iri = ?');
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const row: Readonly<Record<string, string>> = JSON.parse(line);
    if (row['twin'] !== undefined) twin.run(row['twin'], row['name'] ?? '', JSON.stringify(row['classes']), JSON.stringify(row['attributes']));
    else link.run(row['type'] ?? '', JSON.stringify(row['attributes']), row['source'] ?? '', row['target'] ?? '');
  }
  database.exec('COMMIT');
  return (performance.now() - started) / 1000;
}

const model = ['--model', 'ontology/waterworks'];
try {
  const [small, large] = [join(folder, 'small.ndjson'), join(folder, 'large.ndjson')];
  await generate(small, count / 5);
  await generate(large, count);
  const elements = count * 3;
  const rate = (seconds: number): string => `${Math.round(elements / seconds).toLocaleString('en')}/s`;
  const few = await run(join(folder, 'few'), ['load', small, ...model]);
  const data = join(folder, 'data');
  const plain = await plainInserts(large);
  const loaded = await run(data, ['load', large, ...model]);
  console.log(`plain inserts of ${elements.toLocaleString('en')} rows: ${plain.toFixed(1)} s, ${rate(plain)}`);
  console.log(
    `load: ${loaded.seconds.toFixed(1)} s, ${rate(loaded.seconds)}, × ${(loaded.seconds / plain).toFixed(1)} of plain inserts; peak ${Math.round(loaded.peakMb)} MB (a fifth: ${Math.round(few.peakMb)} MB)`,
  );
  const again = await run(data, ['load', large, ...model]);
  console.log(`load again, nothing changes: ${again.seconds.toFixed(1)} s, ${rate(again.seconds)}, peak ${Math.round(again.peakMb)} MB`);
  const dry = await run(data, ['load', large, '--dry-run', ...model]);
  console.log(`dry run: ${dry.seconds.toFixed(1)} s, peak ${Math.round(dry.peakMb)} MB`);
  for (const format of ['ndjson', 'turtle', 'jsonld', 'csv', 'adt']) {
    const out = join(folder, `out.${format}`);
    const { seconds, peakMb } = await run(data, ['export', '--format', format, '--out', out]);
    console.log(`export ${format}: ${seconds.toFixed(1)} s, ${rate(seconds)}, ${Math.round(statSync(out).size / 1e6)} MB, peak ${Math.round(peakMb)} MB`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
