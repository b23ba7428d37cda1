/**
 * Size and build time of the schema for synthetic ontologies of 100 and 500 classes.
 * `node bench/schema.ts [classes…]`. Times are the least of several runs, so that a busy machine shows as little as it can.
 */
import { globSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { buildSchema } from '../src/api/build-schema.ts';
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

const counts = sizes.length > 0 ? sizes : [100, 500];
for (const [count, sealed] of counts.flatMap((one) => [[one, false] as const, [one, true] as const])) {
  const times: number[] = [];
  let result = '';
  for (let run = 0; run < 5; run++) {
    const ontology = sealed ? leavesSealed(manyClasses(count)) : manyClasses(count);
    const started = performance.now();
    const { sdl, schema } = buildSchema({ ontology, coreSdl, published: new Set(ontology.classes.keys()) });
    times.push(performance.now() - started);
    const kB = (text: string): string => (Buffer.byteLength(text) / 1000).toFixed(0);
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
