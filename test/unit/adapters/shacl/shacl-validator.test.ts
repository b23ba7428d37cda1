import { describe, expect, test } from 'vitest';
import { turtleReader } from '../../../../src/adapters/n3/turtle-reader.ts';
import { shaclValidator } from '../../../../src/adapters/shacl/shacl-validator.ts';
import type { Violation } from '../../../../src/kernel/violation.ts';
import { TripleGraph } from '../../../../src/ontology/triple-graph.ts';

const prefixes = '@prefix a: <https://a.example/> . @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .\n';
async function graphOf(text: string): Promise<TripleGraph> {
  const graph = new TripleGraph();
  await turtleReader().read([{ name: 'x.ttl', text: prefixes + text }], graph, AbortSignal.timeout(5000));
  return graph;
}
async function validate(data: string, shapes: string): Promise<readonly Violation[]> {
  return shaclValidator().validate(await graphOf(data), await graphOf(shapes), AbortSignal.timeout(5000));
}

describe('the SHACL validator', () => {
  test('says what is wrong, at which property, and where it stands', async () => {
    expect(
      await validate(
        'a:x\n  a a:T ;\n  a:n "b" .',
        'a:S a sh:NodeShape ; sh:targetClass a:T ; sh:property [ sh:path a:n ; sh:nodeKind sh:IRI ; sh:message "A name is an IRI." ] .',
      ),
    ).toEqual([
      {
        code: 'SHAPE',
        severity: 'error',
        message: 'A name is an IRI (at <https://a.example/n>).',
        remedy: 'Mend what is said there; the rule is NodeKind.',
        term: 'https://a.example/x',
        place: { file: 'x.ttl', line: 2 },
      },
    ]);
  });

  test('names what it does not evaluate, evaluates the rest, and follows no import', async () => {
    const shapes = `a:S a sh:NodeShape ; sh:targetClass a:T ; sh:sparql [ sh:select "SELECT $this WHERE {}" ] ; sh:property [ sh:path a:n ; sh:minCount 1 ] .
      <https://a.example/> a owl:Ontology ; owl:imports <https://canary.invalid/> .`;
    const found = await validate('a:x a a:T .', shapes);
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([
      ['SHAPE', 'error'],
      ['NOT_EVALUATED', 'info'],
    ]);
  });

  test('reports shapes that are ill-formed instead of throwing', async () => {
    const found = await validate('a:x a a:T .', 'a:S a sh:NodeShape ; sh:targetClass a:T ; sh:property [ sh:path [ a:strange 1 ] ; sh:minCount 1 ] .');
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([['NOT_EVALUATED', 'warning']]);
  });

  test('a language range matches whole parts of a language; what holds together holds of each value', async () => {
    const shapes =
      'a:S a sh:NodeShape ; sh:targetClass a:T ; sh:property [ sh:path a:n ; sh:languageIn ( "en" ) ] , [ sh:path [ sh:inversePath a:m ] ; sh:and ( [ sh:class a:U ] ) ] .';
    const met = await validate('a:x a a:T ; a:n "colour"@en-GB . a:y a a:U ; a:m a:x .', shapes);
    const broken = await validate('a:x a a:T ; a:n "x"@eng . a:y a a:V ; a:m a:x .', shapes);
    expect([met, broken.map(({ remedy }) => /the rule is (\w+)/.exec(remedy)?.[1]).toSorted()]).toEqual([[], ['And', 'LanguageIn']]);
  });
});
