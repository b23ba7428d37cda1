import { expect, test } from 'vitest';
import { isolatedShapes } from '../../../../src/adapters/shacl/isolated-shapes.ts';
import { turtleReader } from '../../../../src/adapters/n3/turtle-reader.ts';
import { describeReport } from '../../../../src/ontology/shapes/describe-report.ts';
import { usualShapeLimits, type ShapeLimits, type ShapeReport } from '../../../../src/ontology/shapes/shape-report.ts';
import { TripleGraph } from '../../../../src/ontology/triple-graph.ts';

const prefixes = '@prefix a: <https://a.example/> . @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .\n';
async function graphOf(text: string): Promise<TripleGraph> {
  const graph = new TripleGraph();
  await turtleReader().read([{ name: 'x.ttl', text: prefixes + text }], graph, AbortSignal.timeout(5000));
  return graph;
}
async function report(text: string, limits: Partial<ShapeLimits> = {}): Promise<ShapeReport> {
  const graph = await graphOf(text);
  return await isolatedShapes().report(graph, graph, { ...usualShapeLimits, ...limits }, new AbortController().signal);
}
const left = ({ left: entries }: ShapeReport): readonly string[] => entries.map(({ reason, shape }) => `${reason} ${shape.replace('https://a.example/', '')}`);
const broken = ({ results }: ShapeReport): readonly string[] =>
  results.map(({ shape, constraint }) => `${shape.replace('https://a.example/', '')} ${constraint}`);

const plain = 'a:Plain a sh:NodeShape ; sh:targetClass a:T ; sh:property [ sh:path a:n ; sh:minCount 1 ] .';
/** Every node leads to every node, and each shape counts the next: the work multiplies with each level. */
const nodes = Array.from({ length: 9 }, (_, i) => `a:e${i}`);
const endless = `a:e0 a a:E . ${nodes.map((node) => `${node} a:to ${nodes.join(', ')} .`).join(' ')}
  a:Endless a sh:NodeShape ; sh:targetClass a:E ; sh:node a:L0 .
  ${Array.from({ length: 30 }, (_, i) => `a:L${i} sh:property [ sh:path a:to ; sh:qualifiedValueShape a:L${i + 1} ; sh:qualifiedMinCount 1 ] .`).join(' ')} a:L30 sh:nodeKind sh:IRI .`;
/** A chain longer than the call stack. */
const chain = `a:c0 a a:C . ${Array.from({ length: 20_000 }, (_, i) => `a:c${i} a:next a:c${i + 1} .`).join(' ')}
  a:Chain a sh:NodeShape ; sh:targetClass a:C ; sh:property [ sh:path [ sh:oneOrMorePath a:next ] ; sh:maxCount 5 ] .`;

test('a shape without end and one that crashes take only themselves away', async () => {
  const found = await report(`a:x a a:T . ${endless} ${chain} ${plain}`, { shapeMs: 1500 });
  expect(left(found).toSorted()).toEqual(['CRASH Chain', 'TIME Endless']);
  expect(broken(found)).toEqual(['Plain MinCount']);
  expect([found.shapes, found.evaluated, found.partly, found.notEvaluated]).toEqual([3, 1, 0, 2]);
}, 30_000);

test('when all the time is over, the rest is listed', async () => {
  const found = await report(`a:x a a:T . ${endless} ${plain}`, { shapeMs: 60_000, totalMs: 2500 });
  expect(found.notEvaluated).toBeGreaterThan(0);
  expect(found.evaluated + found.notEvaluated).toBe(2);
  expect(found.left.some(({ message }) => message.includes('for all shapes were over'))).toBe(true);
}, 30_000);

test('a pattern that would block the JavaScript engine is judged at once; one that RE2 refuses is not judged', async () => {
  const data = `a:x a a:T ; a:n "${'a'.repeat(40)}!" .`;
  const shapes = `a:Evil a sh:NodeShape ; sh:targetClass a:T ; sh:property [ sh:path a:n ; sh:pattern "^(a+)+$" ] .
    a:Ahead a sh:NodeShape ; sh:targetClass a:T ; sh:property [ sh:path a:n ; sh:pattern "(?=b)b" ; sh:maxLength 3 ] .
    a:Flag a sh:NodeShape ; sh:targetClass a:T ; sh:property [ sh:path a:n ; sh:pattern "^AAA" ; sh:flags "i" ] .`;
  const found = await report(data + shapes);
  expect(broken(found)).toEqual(['Ahead MaxLength', 'Evil Pattern']);
  expect(left(found)).toEqual(['PATTERN Ahead']);
});

test('what is left out never turns an answer round', async () => {
  const sparql = 'sh:sparql [ sh:select "SELECT $this WHERE {}" ]';
  const found = await report(`a:x a a:T ; a:n a:y , a:z ; a:m 1 .
    a:Not a sh:NodeShape ; sh:targetClass a:T ; sh:not [ ${sparql} ] .
    a:Or a sh:NodeShape ; sh:targetClass a:T ; sh:or ( [ sh:class a:U ; ${sparql} ] [ sh:class a:V ] ) .
    a:Count a sh:NodeShape ; sh:targetClass a:T ; sh:property [ sh:path a:n ; sh:qualifiedValueShape [ sh:node a:Nowhere ] ; sh:qualifiedMaxCount 1 ; sh:maxCount 1 ] .
    a:Shut a sh:NodeShape ; sh:targetClass a:T ; sh:closed true ; sh:property [ sh:path a:n , a:o ] , [ sh:path a:m ] .
    a:Round a sh:NodeShape ; sh:targetClass a:T ; sh:property [ sh:path a:n ; sh:node a:Round ] ; sh:minLength 99 .`);
  expect(broken(found)).toEqual(['Count MaxCount', 'Round MinLength']);
  expect(new Set(left(found))).toEqual(
    new Set(['SPARQL Not', 'DEPENDS Not', 'SPARQL Or', 'DEPENDS Or', 'REFERENCE Count', 'DEPENDS Count', 'PATH Shut', 'RECURSION Round']),
  );
  expect([found.shapes, found.evaluated, found.partly, found.notEvaluated]).toEqual([5, 0, 2, 3]);
});

test('severity, path and value are told; shapes may come from elsewhere, and their classes count', async () => {
  const shapes = await graphOf(`a:S a owl:Class , sh:NodeShape ; sh:severity sh:Warning ; sh:property
    [ sh:path ( a:n [ sh:inversePath a:m ] ) ; sh:minCount 1 ; sh:severity sh:Info ] ; sh:class a:Other . a:T <http://www.w3.org/2000/01/rdf-schema#subClassOf> a:S .`);
  const found = await isolatedShapes().report(await graphOf('a:x a a:T .'), shapes, usualShapeLimits, new AbortController().signal);
  expect(found.results).toMatchObject([
    { severity: 'warning', constraint: 'Class', focus: 'https://a.example/x', value: 'https://a.example/x', place: { file: 'x.ttl', line: 2 } },
    { severity: 'info', constraint: 'MinCount', path: '<https://a.example/n>/^<https://a.example/m>' },
  ]);
  expect(describeReport(found)[0]).toBe('Shapes: 1, of which 1 evaluated, 0 in part, 0 not; 0 chose no node. 1 checks of nodes.');
});

test('a node that many refer to is judged for each of them', async () => {
  const many = Array.from({ length: 80 }, (_, i) => `a:x${i} a a:T ; a:n a:hub .`).join(' ');
  const found = await report(
    `${many} a:S a sh:NodeShape ; sh:targetClass a:T ; sh:property [ sh:path a:n ; sh:node a:Hub ] . a:Hub sh:property [ sh:path a:o ; sh:minCount 1 ] .`,
  );
  expect(found.counts.error).toBe(80);
});

test('an aborted check ends', async () => {
  const graph = await graphOf(endless);
  await expect(isolatedShapes().report(graph, graph, usualShapeLimits, AbortSignal.timeout(1000))).rejects.toThrow('aborted');
});
