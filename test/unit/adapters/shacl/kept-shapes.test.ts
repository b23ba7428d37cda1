import { expect, test } from 'vitest';
import { shaclValidator } from '../../../../src/adapters/shacl/shacl-validator.ts';
import { TripleGraph, type TripleTerm } from '../../../../src/ontology/triple-graph.ts';
import { rdfType, sh, xsd } from '../../../../src/ontology/words.ts';

function graphOf(...triples: readonly (readonly [string, string, TripleTerm])[]): TripleGraph {
  const graph = new TripleGraph();
  for (const [subject, predicate, object] of triples) graph.add(subject, predicate, object);
  return graph;
}

const number = (value: number): TripleTerm => ({ value: String(value), datatype: xsd('integer') });

test('shapes that are kept judge every graph by itself, and anew after they changed', async () => {
  const validator = shaclValidator();
  const shapes = graphOf(['a:S', rdfType, sh('NodeShape')], ['a:S', sh('targetClass'), 'a:T'], ['a:S', sh('property'), '_:p']);
  shapes.add('_:p', sh('path'), 'a:n');
  shapes.add('_:p', sh('minCount'), number(1));
  const count = async (data: TripleGraph): Promise<number> => (await validator.validate(data, shapes, AbortSignal.timeout(5000))).length;
  const [bare, named] = [graphOf(['a:x', rdfType, 'a:T']), graphOf(['a:x', rdfType, 'a:T'], ['a:x', 'a:n', number(1)])];
  const before = [await count(bare), await count(named), await count(bare)];
  shapes.add('a:S', sh('property'), '_:q');
  shapes.add('_:q', sh('path'), 'a:m');
  shapes.add('_:q', sh('minCount'), number(1));
  expect([before, await count(bare), await count(named)]).toEqual([[1, 0, 1], 2, 1]);
});
