/**
 * Size and build time of the schema for synthetic ontologies of 100 and 500 classes, and of whole vocabularies published on request: 3,700 classes, and Brick
 * where `../shared/data` is there. `node bench/schema.ts [classes…]`. Times are the least of several runs, so that a busy machine shows as little as it can.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { turtleReader } from '../src/adapters/n3/turtle-reader.ts';
import { qudtUnits } from '../src/adapters/qudt/unit-table.ts';
import { buildSchema } from '../src/api/build-schema.ts';
import { publishedClasses, unaskedFor } from '../src/api/schema-from-ontology/published-classes.ts';
import { loadModel } from '../src/ontology/load-model.ts';
import type { Ontology } from '../src/ontology/ontology.ts';
import { manyClasses } from '../test/support/classes.ts';

const coreSdl = globSync('schema/*.graphql')
  .toSorted()
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
const sizes = process.argv.slice(2).map(Number);

/** The same ontology with every class sealed that has no heirs. */
function leavesSealed(ontology: Ontology): Ontology {
  const parents = new Set([...ontology.classes.values()].flatMap((cls) => cls.parents));
  return { ...ontology, classes: new Map([...ontology.classes].map(([iri, cls]) => [iri, { ...cls, sealed: !parents.has(iri) }])) };
}

setFlagsFromString('--expose-gc');
/** Frees what nobody holds, so that what is measured is what stays. */
function collect(): void {
  runInNewContext('gc')();
}

const kB = (text: string): string => (Buffer.byteLength(text) / 1000).toFixed(0);
const MB = (bytes: number): number => Math.round(bytes / 1e6);

/** Everything of an ontology, on request: time, size, and what the process holds with it. */
function whole(name: string, ontology: Ontology): void {
  collect();
  const before = process.memoryUsage().heapUsed;
  const times: number[] = [];
  let built = buildSchema({ ontology, coreSdl, units: qudtUnits(), published: publishedClasses(ontology, new Set()) });
  const byItself = built.model.classes.size;
  for (let run = 0; run < 2; run++) {
    const started = performance.now();
    const profile = { publish: 'all' } as const;
    built = buildSchema({ ontology, coreSdl, units: qudtUnits(), published: publishedClasses(ontology, new Set(), profile), profile });
    times.push(performance.now() - started);
  }
  const { rss } = process.memoryUsage();
  collect();
  const { heapUsed } = process.memoryUsage();
  const refused = unaskedFor(ontology, new Set()) === undefined ? 'published without a word' : 'refused without a word';
  console.log(
    JSON.stringify({
      bench: 'schema, whole',
      ontology: name,
      classes: built.model.classes.size,
      leastMs: Math.round(Math.min(...times)),
      heapMB: MB(heapUsed - before),
      rssMB: MB(rss),
      result: `${kB(built.sdl)} kB of SDL (${(gzipSync(built.sdl).length / 1000).toFixed(0)} kB compressed), ${Object.keys(built.schema.getTypeMap()).length} types; ${refused}, ${byItself} classes by itself`,
    }),
  );
}

async function brick(): Promise<Ontology | undefined> {
  const path = '../shared/data/rdf/brick/Brick-1.4.4.ttl';
  if (!existsSync(path)) return undefined;
  const sources = { model: [{ name: 'Brick.ttl', text: readFileSync(path, 'utf8') }], twins: [], overlays: [] };
  return (await loadModel(sources, { readers: [turtleReader()], units: qudtUnits() }, new AbortController().signal)).ontology;
}

const counts = sizes.length > 0 ? sizes : [100, 500];
for (const [count, sealed] of counts.flatMap((one) => [[one, false] as const, [one, true] as const])) {
  const times: number[] = [];
  let result = '';
  for (let run = 0; run < 5; run++) {
    const ontology = sealed ? leavesSealed(manyClasses(count)) : manyClasses(count);
    const started = performance.now();
    const { sdl, schema } = buildSchema({ ontology, coreSdl, published: new Set(ontology.classes.keys()) });
    times.push(performance.now() - started);
    // What GraphQL makes every implementer of Twin repeat; it stands alone in the one type without fields of its own.
    const repeated = /type GenericTwin [^{]*\{(.*)\}/.exec(sdl)?.[1] ?? '';
    const inherited = kB(repeated.repeat(sdl.split(repeated).length - 1));
    result = `${kB(sdl)} kB of SDL (${kB(coreSdl)} kB core, ${inherited} kB fields of Twin repeated, ${(gzipSync(sdl).length / 1000).toFixed(0)} kB compressed), ${Object.keys(schema.getTypeMap()).length} types`;
  }
  console.log(
    JSON.stringify({
      bench: 'schema',
      classes: count,
      sealed: sealed ? 'leaves' : 'none',
      firstMs: Math.round(times[0] ?? 0),
      leastMs: Math.round(Math.min(...times)),
      result,
    }),
  );
}

if (sizes.length === 0) {
  whole('generated', manyClasses(3700));
  const vocabulary = await brick();
  if (vocabulary === undefined) console.log(JSON.stringify({ bench: 'schema, whole', ontology: 'Brick', skipped: '../shared/data is not there' }));
  else whole('Brick 1.4.4', vocabulary);
}
