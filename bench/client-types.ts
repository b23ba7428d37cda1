/**
 * How many kilobytes of TypeScript a client project gets for one query of depth 3 on a schema of many classes: default settings of
 * `@graphql-codegen/typescript-operations` against those `twinql schema --out` writes. `node bench/client-types.ts [classes]`.
 * The default settings get a memory limit, since that is what they are known to run into.
 */
import { execFile } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { buildSchema } from '../src/api/build-schema.ts';
import { federationDirectives } from '../src/api/federation-directives.ts';
import { manyClasses } from '../test/support/classes.ts';

const classes = Number(process.argv[2] ?? 100);
const memoryMB = 2000;

/** A dashboard's query: interfaces all the way down. */
const queries: Readonly<Record<string, string>> = {
  'typed relationships, depth 3': `
query Dashboard { kind0s(first: 5) { nodes { ...row feeds(first: 5) { nodes { ...row feeds(first: 5) { nodes { ...row } } } } } } }
fragment row on Kind0 { __typename iri name manufacturer ratedPower { value unit } speed { at quality value unit } }`,
  'any twin, depth 3': `
query Walk { twins(first: 5) { nodes { ...one view { related(first: 5) { nodes { ...one view { related(first: 5) { nodes { ...one } } } } } } } } }
fragment one on Twin { __typename iri name health { state } telemetry { property { name } ... on NumericTelemetry { value unit } } }`,
};

const settings: Readonly<Record<string, object>> = {
  default: {},
  mergeFragmentTypes: { mergeFragmentTypes: true },
  extractAllFieldsToTypes: { extractAllFieldsToTypes: true },
  'both, as written by twinql schema --out': { mergeFragmentTypes: true, extractAllFieldsToTypes: true },
};

const ontology = manyClasses(classes);
const coreSdl = globSync('schema/*.graphql')
  .toSorted()
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
const { sdl } = buildSchema({ ontology, coreSdl, published: new Set(ontology.classes.keys()) });
const folder = mkdtempSync(join(tmpdir(), 'client-types-'));
const run = promisify(execFile);
try {
  writeFileSync(join(folder, 'schema.graphql'), `${federationDirectives}\n${sdl.replace(/^extend schema\n(?:@.*\n)*/m, '')}`);
  for (const [query, text] of Object.entries(queries)) {
    writeFileSync(join(folder, 'operations.graphql'), text);
    for (const [name, config] of Object.entries(settings)) await measure(query, name, config);
  }
} finally {
  rmSync(folder, { recursive: true });
}

async function measure(query: string, name: string, config: object): Promise<void> {
  const out = join(folder, `${name}.ts`);
  const scalars = {
    ID: 'string',
    IRI: 'string',
    Term: 'string',
    DateTime: 'string',
    Duration: 'string',
    Cursor: 'string',
    JSON: 'unknown',
    Long: 'string',
    Decimal: 'string',
  };
  const file = join(folder, 'codegen.json');
  writeFileSync(
    file,
    JSON.stringify({
      schema: join(folder, 'schema.graphql'),
      documents: join(folder, 'operations.graphql'),
      generates: { [out]: { plugins: [resolve('node_modules/@graphql-codegen/typescript-operations')], config: { ...config, scalars } } },
    }),
  );
  const started = performance.now();
  const failed = await run(process.execPath, [`--max-old-space-size=${memoryMB}`, 'node_modules/@graphql-codegen/cli/cjs/bin.js', '--config', file], {
    timeout: 240_000,
    maxBuffer: 1e9,
  }).then(
    () => undefined,
    (error: unknown) => (/heap|memory|ABRT/i.test(String(error)) ? `out of memory at ${memoryMB} MB` : String(error).slice(0, 300)),
  );
  const kB = failed === undefined ? (statSync(out).size / 1000).toFixed(0) : failed;
  console.log(
    JSON.stringify({
      bench: 'client types',
      classes,
      query,
      settings: name,
      kB: failed === undefined ? Number(kB) : kB,
      seconds: Number(((performance.now() - started) / 1000).toFixed(1)),
    }),
  );
}
