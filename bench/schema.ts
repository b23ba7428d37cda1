/**
 * Size and build time of the schema for synthetic ontologies of 100 and 500 classes.
 * `node bench/schema.ts [classes…]`. Times are the least of several runs, so that a busy machine shows as little as it can.
 */
import { globSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { buildSchema } from '../src/api/build-schema.ts';
import { manyClasses } from '../test/support/classes.ts';

const coreSdl = globSync('schema/*.graphql')
  .toSorted()
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
const sizes = process.argv.slice(2).map(Number);

for (const count of sizes.length > 0 ? sizes : [100, 500]) {
  const times: number[] = [];
  let result = '';
  for (let run = 0; run < 5; run++) {
    const ontology = manyClasses(count);
    const started = performance.now();
    const { sdl, schema } = buildSchema({ ontology, coreSdl, published: new Set(ontology.classes.keys()) });
    times.push(performance.now() - started);
    result = `${(Buffer.byteLength(sdl) / 1000).toFixed(0)} kB of SDL (${((Buffer.byteLength(sdl) - Buffer.byteLength(coreSdl)) / 1000).toFixed(0)} kB generated, ${(gzipSync(sdl).length / 1000).toFixed(0)} kB compressed), ${Object.keys(schema.getTypeMap()).length} types`;
  }
  console.log(JSON.stringify({ bench: 'schema', classes: count, firstMs: Math.round(times[0] ?? 0), leastMs: Math.round(Math.min(...times)), result }));
}
