import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryGraphStore } from '../../../../src/adapters/memory/memory-graph-store.ts';
import { turtleReader } from '../../../../src/adapters/n3/turtle-reader.ts';
import { qudtUnits } from '../../../../src/adapters/qudt/unit-table.ts';
import { CoreEngine, shapeData } from '../../../../src/adapters/shacl/core-engine.ts';
import { runnableShapes } from '../../../../src/adapters/shacl/runnable-shapes.ts';
import { keptPatterns } from '../../../../src/adapters/shacl/safe-pattern.ts';
import { labelsOf } from '../../../../src/graph/class-labels.ts';
import { validateStore } from '../../../../src/graph/validation/validate-store.ts';
import { toIri } from '../../../../src/kernel/iri.ts';
import type { Scalar } from '../../../../src/kernel/value.ts';
import { loadModel } from '../../../../src/ontology/load-model.ts';
import { judgeValue } from '../../../../src/telemetry/judge-value.ts';

// Random twins and random shapes: the compiled checks over a store must say what the full validator says over the same data as triples.

const ns = 'https://a.example/';
const prefixes = `@prefix a: <${ns}> . @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n`;
const model = `a:A a owl:Class . a:B a owl:Class ; rdfs:subClassOf a:A . a:C a owl:Class .
a:n a owl:DatatypeProperty ; rdfs:range xsd:integer . a:s a owl:DatatypeProperty ; rdfs:range xsd:string . a:f a owl:DatatypeProperty ; rdfs:range xsd:boolean .
a:r a owl:ObjectProperty . a:q a owl:ObjectProperty .\n`;

const attributes = { n: fc.integer({ min: -2, max: 12 }), s: fc.constantFrom('', 'a', 'ab', 'abc', 'b-1', 'zz'), f: fc.boolean() } as const;
type Attribute = keyof typeof attributes;
const attribute = fc.constantFrom<Attribute>('n', 's', 'f');
const relationship = fc.constantFrom('r', 'q');
const kind = fc.constantFrom('A', 'B', 'C');
const twinName = fc.constantFrom('t0', 't1', 't2', 't3', 't4');

interface RandomTwin {
  readonly classes: readonly string[];
  readonly values: Readonly<Partial<Record<Attribute, readonly Scalar[]>>>;
  readonly links: readonly (readonly [type: string, to: string])[];
}

const twin: fc.Arbitrary<RandomTwin> = fc.record({
  classes: fc.uniqueArray(kind, { minLength: 1, maxLength: 2 }),
  values: fc.record(
    {
      n: fc.uniqueArray(attributes.n, { maxLength: 3 }),
      s: fc.uniqueArray(attributes.s, { maxLength: 3 }),
      f: fc.uniqueArray(attributes.f, { maxLength: 2 }),
    },
    { requiredKeys: [] },
  ),
  links: fc.uniqueArray(fc.tuple(relationship, twinName), { maxLength: 5, selector: ([type, to]) => `${type}${to}` }),
});
const twins = fc.tuple(twin, twin, twin, twin, twin);

const small = fc.integer({ min: 0, max: 3 });
const literal = fc.oneof(
  attributes.n.map(String),
  attributes.s.map((text) => `"${text}"`),
  attributes.f.map(String),
);
/** What may be asked of a value, and of a twin at the end of a relationship; a list of values would make an attribute of it. */
const ofValue = fc.oneof(
  fc.constantFrom('integer', 'string', 'boolean').map((type) => `sh:datatype xsd:${type}`),
  fc.constantFrom('IRI', 'Literal', 'BlankNode', 'IRIOrLiteral', 'BlankNodeOrIRI').map((name) => `sh:nodeKind sh:${name}`),
  fc.uniqueArray(literal, { minLength: 1, maxLength: 4 }).map((list) => `sh:in ( ${list.join(' ')} )`),
  literal.map((value) => `sh:hasValue ${value}`),
  fc.constantFrom('^a', 'b$', '[0-9]', '^.{2}$', '^(a|b)+').map((pattern) => `sh:pattern "${pattern}"`),
  fc.tuple(fc.constantFrom('minInclusive', 'maxInclusive', 'minExclusive', 'maxExclusive'), attributes.n).map(([word, limit]) => `sh:${word} ${limit}`),
  fc.tuple(fc.constantFrom('minLength', 'maxLength'), small).map(([word, length]) => `sh:${word} ${length}`),
);
const ofNeighbour = fc.oneof(
  kind.map((name) => `sh:class a:${name}`),
  fc.constantFrom('IRI', 'BlankNode').map((name) => `sh:nodeKind sh:${name}`),
  twinName.map((name) => `sh:hasValue a:${name}`),
);
const counts = fc.oneof(
  small.map((count) => `sh:minCount ${count}`),
  small.map((count) => `sh:maxCount ${count}`),
);
const joined = (part: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: part },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom('or', 'and', 'xone'), part, part).map(([word, one, other]) => `sh:${word} ( [ ${one} ] [ ${other} ] )`) },
    { weight: 1, arbitrary: part.map((one) => `sh:not [ ${one} ]`) },
  );
const qualified = fc
  .tuple(joined(ofNeighbour), small, small)
  .map(([body, min, more]) => `sh:qualifiedValueShape [ ${body} ] ; sh:qualifiedMinCount ${min} ; sh:qualifiedMaxCount ${min + more}`);
const propertyShape = fc.oneof(
  fc
    .tuple(attribute, fc.uniqueArray(fc.oneof(counts, joined(ofValue)), { minLength: 1, maxLength: 3, selector: (part) => part.split(' ')[0] }))
    .map(([path, parts]) => `sh:property [ sh:path a:${path} ; ${parts.join(' ; ')} ]`),
  fc
    .tuple(
      relationship,
      fc.boolean(),
      fc.uniqueArray(fc.oneof(counts, qualified, joined(ofNeighbour)), { minLength: 1, maxLength: 3, selector: (part) => part.split(' ')[0] }),
    )
    .map(([path, inverse, parts]) => `sh:property [ sh:path ${inverse ? `[ sh:inversePath a:${path} ]` : `a:${path}`} ; ${parts.join(' ; ')} ]`),
);
const ofTwin = fc.oneof(
  { weight: 5, arbitrary: propertyShape },
  { weight: 1, arbitrary: kind.map((name) => `sh:class a:${name}`) },
  { weight: 1, arbitrary: fc.constant('sh:closed true ; sh:ignoredProperties ( rdf:type a:q a:r ) ; sh:property [ sh:path a:n ]') },
);
const target = fc.oneof(
  kind.map((name) => `sh:targetClass a:${name}`),
  twinName.map((name) => `sh:targetNode a:${name}`),
  fc.tuple(fc.constantFrom('targetSubjectsOf', 'targetObjectsOf'), relationship).map(([word, name]) => `sh:${word} a:${name}`),
);
const shape = fc.tuple(target, fc.array(joined(ofTwin), { minLength: 1, maxLength: 3 })).map(([where, parts]) => `${where} ; ${parts.join(' ; ')} .`);
const shapes = fc.array(shape, { minLength: 1, maxLength: 4 }).map((list) => list.map((text, i) => `a:S${i} a sh:NodeShape ; ${text}`).join('\n'));

function asTurtle(all: readonly RandomTwin[]): string {
  return all
    .map(({ classes, values, links }, i) => {
      const said = Object.entries(values).flatMap(([name, list]) =>
        list.map((value) => `a:${name} ${typeof value === 'string' ? `"${value}"` : String(value)}`),
      );
      return `a:t${i} a ${classes.map((name) => `a:${name}`).join(' , ')} ${[...said, ...links.map(([type, to]) => `a:${type} a:${to}`)].map((part) => `; ${part} `).join('')}.`;
    })
    .join('\n');
}

async function bySide(
  all: readonly RandomTwin[],
  shapesText: string,
): Promise<{ readonly full: readonly string[]; readonly compiled: readonly string[]; readonly left: number }> {
  const text = prefixes + model + asTurtle(all) + shapesText;
  const loaded = await loadModel(
    { model: [{ name: 'm.ttl', text }], twins: [], overlays: [] },
    { readers: [turtleReader()], units: qudtUnits() },
    new AbortController().signal,
  );
  const { runnable, roots } = runnableShapes(loaded.graph);
  const engine = new CoreEngine(runnable);
  const data = shapeData(loaded.graph, loaded.graph);
  const full = roots.flatMap(({ shape: root }) => engine.run(data, root).results);
  const store = memoryGraphStore();
  const { ontology } = loaded;
  await store.commit({
    by: 'test',
    at: 0,
    mutations: [
      ...all.map(({ classes, values }, i) => {
        const iris = classes.map((name) => toIri(ns + name));
        const kept = Object.fromEntries(Object.entries(values).flatMap(([name, list]) => (list.length === 0 ? [] : [[ns + name, list] as const])));
        return {
          kind: 'putTwin',
          iri: toIri(`${ns}t${i}`),
          classes: iris,
          labels: labelsOf(ontology, iris),
          name: `t${i}`,
          attributes: kept,
          scope: 0,
        } as const;
      }),
      ...all.flatMap(({ links }, i) =>
        links.map(
          ([type, to]) => ({ kind: 'putRelationship', source: toIri(`${ns}t${i}`), type: toIri(ns + type), target: toIri(ns + to), attributes: {} }) as const,
        ),
      ),
    ],
  });
  const report = await validateStore(store, ontology, { tools: { judge: judgeValue, patterns: keptPatterns() }, limit: 1000 });
  const key = ({ shape: at, focus, path = '', constraint }: { shape: string; focus: string; path?: string; constraint: string }): string =>
    [at, focus, path, constraint].join(' ').replaceAll(ns, '');
  const sorted = (keys: readonly string[]): readonly string[] => [...new Set(keys)].toSorted();
  return { full: sorted(full.map(key)), compiled: sorted(report.kinds.flatMap(({ examples }) => examples.map(key))), left: report.left.length };
}

test('the compiled checks say what the full validator says', async () => {
  let breaches = 0;
  await fc.assert(
    fc.asyncProperty(twins, shapes, async (all, text) => {
      const { full, compiled, left } = await bySide(all, text);
      breaches += full.length;
      // What is left to the full validator is listed; everything else must agree.
      expect(compiled).toEqual(left === 0 ? full : full.filter((breach) => compiled.includes(breach)));
    }),
    { numRuns: 120 },
  );
  expect(breaches).toBeGreaterThan(120);
}, 60_000);
