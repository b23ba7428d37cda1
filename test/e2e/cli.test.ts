import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { afterAll, describe, expect, test } from 'vitest';
import { runCli, type CliRun } from '../support/run-cli.ts';
import { eventually, startServer } from '../support/running-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'twinql-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const model = ['--model', 'ontology/waterworks'];
const plant = [...model, '--twins', 'seeds/waterworks'];
const inside = (name: string): string => join(folder, name);
const run = async (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<CliRun> =>
  runCli(args, { TWINQL_DATA: inside('unused'), HOST: '127.0.0.1', PORT: '0', MQTT_PORT: '0', ...env });
/** The compiled models kept in a data folder, each with the instant it was written. */
const snapshotsOf = (data: string): readonly (readonly [string, number])[] =>
  readdirSync(join(data, 'ontology')).map((name) => [name, statSync(join(data, 'ontology', name)).mtimeMs] as const);
const jsonOf = ({ stdout }: CliRun): unknown => JSON.parse(stdout);

describe('help', () => {
  test('names every command, and each tells of itself', async () => {
    const top = await run(['--help']);
    const commands = [...top.stdout.matchAll(/^ {2}([a-z]+) .*/gm)].map(([, name]) => name ?? '').filter((name) => name !== 'help');
    expect([top.code, commands]).toEqual([0, ['serve', 'demo', 'check', 'convert', 'schema', 'diff', 'ontology', 'load', 'export', 'replay', 'keys']]);
    const helps = await Promise.all(commands.map(async (command) => run([command, '--help'])));
    expect(helps.map(({ code, stderr, stdout }) => [code, stderr, stdout.split('\n')[0]?.split(' ').slice(0, 3)])).toEqual(
      commands.map((command) => [0, '', ['Usage:', 'twinql', command]]),
    );
  });

  test('the version is that of the package', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
    expect(await run(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('exit codes', () => {
  const broken = inside('broken.ttl');
  writeFileSync(broken, '@prefix ex: <https://ex.org/> .\nex:a a ex:B ;\n');
  const wrong: readonly [string, readonly string[], Readonly<Record<string, string>>, number, RegExp][] = [
    ['2 for an unknown command', ['sreve'], {}, 2, /unknown command 'sreve'\n.*Did you mean serve/],
    ['2 for an unknown option', ['check', 'ontology/pump', '--colour'], {}, 2, /unknown option '--colour'/],
    ['2 for a missing option', ['serve'], {}, 2, /required option '--model <path\.\.\.>' not specified/],
    ['2 for a port that is none', ['serve', ...plant], { PORT: '70000' }, 2, /^PORT="70000" cannot be used: a port is a whole number from 0 to 65535\.$/],
    [
      '2 for a broker that is none',
      ['serve', ...plant],
      { MQTT_URL: 'http://x' },
      2,
      /^MQTT_URL="http:\/\/x" cannot be used: it must be a URL that begins with mqtt/,
    ],
    [
      '2 for half a setting',
      ['serve', ...plant],
      { OIDC_ISSUER: 'https://id.example' },
      2,
      /^OIDC_AUDIENCE=.* cannot be used: OIDC_ISSUER and OIDC_AUDIENCE go together\.$/,
    ],
    ['2 for a role that is none', ['keys', 'create', '--subject', 'x', '--role', 'king'], {}, 2, /argument 'king' is invalid. Allowed choices are viewer/],
    ['2 for days that are too many', ['keys', 'create', '--subject', 'x', '--days', '4000'], {}, 2, /--days is 4000; it must be a number from 1 to 366/],
    ['2 for a subject of the product', ['keys', 'create', '--subject', 'local'], {}, 2, /subject of the product's own/],
    ['2 for a place without a role', ['keys', 'create', '--subject', 'x', '--at', 'https://ex.org/a'], {}, 2, /give --role too/],
    ['1 for broken data', ['check', broken], {}, 1, /^$/],
    ['1 for a file that is not there', ['replay', inside('none.ndjson')], {}, 1, /There is no trace/],
    ['1 for a key that is not there', ['keys', 'remove', '0123456789'], {}, 1, /^$/],
    ['3 for a broker that does not answer', ['replay', 'seeds/waterworks/trace.ndjson'], { MQTT_URL: 'mqtt://127.0.0.1:9' }, 3, /127\.0\.0\.1:9/],
    ['3 for a graph that is not there', ['export'], { TWINQL_DATA: inside('nowhere') }, 3, /There is no graph/],
  ];
  test.each(wrong)('%s', async (...[, args, env, code, message]) => {
    const ended = await run(args, env);
    expect([ended.code, ended.stderr.split('\n').slice(0, 2).join('\n').trim()]).toEqual([code, expect.stringMatching(message)]);
    expect(ended.stderr).not.toMatch(/\bat .*\.ts:\d/);
  });

  test('3 for a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { readonly port: number };
    const ended = await run(['serve', ...plant], { PORT: String(port), TWINQL_DATA: inside('taken') });
    const broker = await run(['serve', ...plant], { MQTT_PORT: String(port), TWINQL_DATA: inside('taken') });
    other.close();
    expect([ended.code, ended.stdout, ended.stderr.split('\n')[0]]).toEqual([
      3,
      '',
      expect.stringMatching(`Port ${port} on 127.0.0.1 is taken. Set PORT to another one`),
    ]);
    expect([broker.code, broker.stdout, broker.stderr.split('\n')[0]]).toEqual([3, '', expect.stringMatching(`${port}.*MQTT_PORT`)]);
  });
});

describe('answers for machines', () => {
  test('check: violations and the IRIs of all terms', async () => {
    const checked = await run(['check', 'ontology/waterworks', '--json', '--iris', inside('iris.json')]);
    const { violations, ...rest } = jsonOf(checked) as { readonly violations: readonly { readonly severity: string }[] };
    expect([checked.code, rest]).toMatchObject([
      0,
      { errors: 0, summary: expect.stringMatching(/37 classes/) as string, shapes: { shapes: 0, left: [], results: [] } },
    ]);
    expect(violations.filter(({ severity }) => severity !== 'info')).toEqual([]);
    const iris = JSON.stringify(JSON.parse(readFileSync(inside('iris.json'), 'utf8')));
    for (const local of ['Pump', 'vibration', 'feeds', 'setSpeed', 'HighVibration'])
      expect(iris).toContain(`https://twinql.example/waterworks/model#${local}"`);
    const bad = await run(['check', 'ontology/pump', inside('broken.ttl'), '--json']);
    expect([bad.code, jsonOf(bad)]).toMatchObject([
      1,
      { errors: 1, violations: [{ severity: 'error', place: { file: inside('broken.ttl'), line: expect.any(Number) as number } }] },
    ]);
  });

  test('schema: SDL that builds, possible types and IRIs', async () => {
    const written = await run(['schema', 'ontology/waterworks', '--out', inside('schema'), '--json']);
    const files = ['schema.graphql', 'possibleTypes.json', 'iris.ts', 'iris.json', 'context.jsonld', 'codegen.client.ts', 'names.lock.json'];
    expect([written.code, jsonOf(written)]).toEqual([0, { folder: inside('schema'), files }]);
    const sdl = readFileSync(inside('schema/schema.graphql'), 'utf8');
    expect(Object.keys(buildSchema(sdl, { assumeValidSDL: true }).getTypeMap())).toEqual(expect.arrayContaining(['Twin', 'Pump', 'PumpTwin']));
    const possible = JSON.parse(readFileSync(inside('schema/possibleTypes.json'), 'utf8')) as Readonly<Record<string, readonly string[]>>;
    expect(possible['Pump']).toContain('DistributionPumpTwin');
    expect(possible['Telemetry']).toContain('NumericTelemetry');
    const iris = (await import(inside('schema/iris.ts'))) as {
      readonly Class: Readonly<Record<string, string>>;
      readonly Prop: Readonly<Record<string, string>>;
    };
    expect([iris.Class['Pump'], iris.Prop['vibration']]).toEqual([
      'https://twinql.example/waterworks/model#Pump',
      'https://twinql.example/waterworks/model#vibration',
    ]);
    expect((await run(['schema', 'ontology/waterworks'])).stdout).toBe(`${sdl}\n`);
    // the same again is no change; without a term it is, and the exit code says so
    const same = await run(['schema', 'ontology/waterworks', '--out', inside('schema'), '--against', inside('schema'), '--json']);
    expect([same.code, jsonOf(same)]).toMatchObject([0, { diff: { breaking: [], dangerous: [], safe: [] } }]);
    writeFileSync(inside('small.ttl'), `@prefix owl: <http://www.w3.org/2002/07/owl#> . <https://twinql.example/waterworks/model#Pump> a owl:Class .`);
    const less = await run(['schema', inside('small.ttl'), '--out', inside('less'), '--lock', inside('schema'), '--against', inside('schema/schema.graphql')]);
    expect(less.code).toBe(1);
    expect(readFileSync(inside('less/schema-diff.md'), 'utf8')).toMatch(/## Breaking \(\d+\)\n\n.*\n\n(?:- .*\n)*- BearingTwin was removed\.\n/);
  });

  test('load: a dry run does nothing, a second load adds nothing; an export loaded elsewhere exports the same lines', async () => {
    const all = { twins: { added: 246, changed: 0, unchanged: 0 }, relationships: { added: 345, changed: 0, unchanged: 0 } };
    const none = { twins: { added: 0, changed: 0, unchanged: 246 }, relationships: { added: 0, changed: 0, unchanged: 345 } };
    const load = async (data: string, ...args: readonly string[]): Promise<unknown> =>
      jsonOf(await run(['load', ...args, ...model, '--json'], { TWINQL_DATA: inside(data) }));
    expect(await load('one', 'seeds/waterworks', '--dry-run')).toMatchObject({ ...all, dryRun: true });
    expect(existsSync(inside('one'))).toBe(false);
    expect(await load('one', 'seeds/waterworks')).toMatchObject({ ...all, dryRun: false });
    expect(await load('one', 'seeds/waterworks')).toMatchObject({ ...none, dangling: [], circular: [] });
    const exported = await run(['export', '--out', inside('one.ndjson'), '--json'], { TWINQL_DATA: inside('one') });
    expect(jsonOf(exported)).toEqual({ twins: 246, relationships: 345, file: inside('one.ndjson') });
    expect(await load('two', inside('one.ndjson'))).toMatchObject(all);
    const again = await run(['export'], { TWINQL_DATA: inside('two') });
    expect([again.stdout, again.stderr]).toEqual([readFileSync(inside('one.ndjson'), 'utf8'), '246 twins, 345 relationships\n']);
  });

  test('load: lines that are no export are named, and nothing is loaded', async () => {
    const path = inside('bad.ndjson');
    writeFileSync(path, '{"twin":"https://ex.org/a","classes":["https://ex.org/NoClass"],"name":"a","attributes":{}}\n{"twin":"not an IRI"}\n{"half": \n');
    const ended = await run(['load', path, ...model], { TWINQL_DATA: inside('bad') });
    expect([ended.code, ended.stdout]).toEqual([1, '']);
    expect(ended.stderr.split('\n').map((line) => /bad\.ndjson:(\d)/.exec(line)?.[1])).toEqual(['2', '3', undefined]);
    expect((await run(['export'], { TWINQL_DATA: inside('bad') })).code).toBe(3);
  });

  test('keys: made with a role, listed without their secrets, removed', async () => {
    const env = { TWINQL_DATA: inside('keys') };
    const made = jsonOf(
      await run(['keys', 'create', '--subject', 'ops', '--name', 'Operations', '--role', 'admin', '--days', '30', '--json'], env),
    ) as Readonly<Record<string, string>>;
    expect(made).toEqual({
      token: expect.stringMatching(/^tw_\w{10}_\w{43}_\w{6}$/) as string,
      subject: 'ops',
      kind: 'PROGRAM',
      role: 'admin',
      at: 'everywhere',
      binding: 'ops admin',
    });
    const listed = await run(['keys', 'list', '--json'], env);
    const id = made['token']?.slice(3, 13) ?? '';
    expect(jsonOf(listed)).toMatchObject([{ id, subject: 'ops', kind: 'PROGRAM', name: 'Operations' }]);
    expect(listed.stdout).not.toMatch(/secret|sha256/i);
    expect(jsonOf(await run(['keys', 'remove', id, '--json'], env))).toEqual({ removed: true });
    expect(jsonOf(await run(['keys', 'list', '--json'], env))).toEqual([]);
  });
});

describe('a server', () => {
  test('takes a replayed trace, keeps its data folder to itself, ends in time, and starts faster the second time', async () => {
    const data = inside('demo');
    const env = { TWINQL_DATA: data };
    const counts = '{ system { twins relationships } }';
    await using first = await startServer(['demo', '--no-devices'], { dataFolder: data });
    const before = await first.query(counts);
    const trace = readFileSync('seeds/waterworks/trace.ndjson', 'utf8').trimEnd().split('\n').length;
    const replayed = await run(['replay', 'seeds/waterworks/trace.ndjson', '--json'], { ...env, MQTT_URL: first.ready.mqtt });
    expect([replayed.code, jsonOf(replayed)]).toMatchObject([0, { acknowledged: trace, refused: [], resumeAt: trace }]);
    await eventually(async () => {
      const { data: answer } = await first.query<{ ingest: { accepted: number; rejected: number } }>('{ ingest { accepted rejected } }');
      return answer?.ingest.accepted === trace && answer.ingest.rejected === 0 ? answer : undefined;
    });

    const files = readdirSync(data)
      .filter((name) => !/-(wal|shm)$/.test(name))
      .toSorted();
    for (const args of [
      ['demo', '--no-devices'],
      ['load', 'seeds/waterworks', ...model],
      ['keys', 'create', '--subject', 'x', '--role', 'admin'],
    ]) {
      const second = await run(args, env);
      expect([second.code, second.stdout, second.stderr.split('\n')[0]]).toEqual([3, '', expect.stringContaining('A server runs on')]);
    }
    expect(
      readdirSync(data)
        .filter((name) => !/-(wal|shm)$/.test(name))
        .toSorted(),
    ).toEqual(files);
    expect((await run(['keys', 'list', '--json'], env)).stdout).toBe('[]\n');
    expect(await first.query(counts)).toEqual(before);
    expect(before.data).toMatchObject({ system: { twins: 246 } });

    const snapshots = snapshotsOf(data);
    const asked = performance.now();
    first.process.kill('SIGTERM');
    const [code] = (await once(first.process, 'exit')) as [number | null];
    expect([code, first.log()]).toEqual([0, expect.stringMatching(/^Stopping: everything taken in is made durable …\n$/)]);
    expect(performance.now() - asked).toBeLessThan(5_000);

    await using again = await startServer(['demo', '--no-devices'], { dataFolder: data });
    expect(await again.query(counts)).toEqual(before);
    // nothing was read or loaded again: the second start is the faster one
    expect(snapshotsOf(data)).toEqual(snapshots);
    const { data: history } = await again.query<{ twin: { view: { changes: { nodes: readonly unknown[] } } } }>(
      '{ twin(iri: "https://twinql.example/waterworks/dp3-motor-de") { view { changes { nodes { kind } } } telemetry(of: ["ww:vibration"]) { at ... on NumericTelemetry { value unit } } } }',
    );
    expect(history?.twin).toMatchObject({ telemetry: [{ at: expect.stringMatching(/^2026-/) as string, unit: 'mm/s', value: expect.any(Number) as number }] });
  });

  test('sends no command before a binding allows it, not even for the administrator at this machine', async () => {
    const motor = 'https://twinql.example/waterworks/dp1-motor';
    const propose = `mutation { proposeCommand(input: { twin: "${motor}", command: "ww:setSpeed", arguments: { speed: 1000 }, idempotencyKey: "k" }) { state } }`;
    // the folder of a demo, in which the administrator was allowed to operate the plant
    await using server = await startServer(['serve', ...plant], { dataFolder: inside('demo') });
    const code = async (document: string): Promise<unknown> => (await server.query(document)).errors?.[0]?.extensions?.['code'];
    expect(await code(propose)).toBe('FORBIDDEN');
    await server.query('mutation { grant(input: { id: "me", subject: "local", role: OPERATOR }) { id } }');
    expect(await code(propose)).toBe('COMMAND_REFUSED');
  });
});
