import { describe, expect, test } from 'vitest';
import { qudtUnits } from '../../../src/adapters/qudt/unit-table.ts';
import { propertyAt, withEquivalentClasses } from '../../../src/ontology/equivalents.ts';
import { readTwins } from '../../../src/ontology/instances.ts';
import { TripleGraph } from '../../../src/ontology/triple-graph.ts';
import type { LoadedModel } from '../../../src/ontology/load-model.ts';
import type { Property } from '../../../src/ontology/ontology.ts';
import { toIri, type Iri } from '../../../src/kernel/iri.ts';
import { loadPlant, plantNamespace } from './plant.ts';

const load = (model: string, twins = ''): Promise<LoadedModel> => loadPlant(model, twins, qudtUnits());
const p = (name: string): Iri => toIri(`${plantNamespace}${name}`);
const local = (iris: readonly Iri[] = []): readonly string[] => iris.map((iri) => iri.slice(plantNamespace.length));

function property({ ontology }: LoadedModel, name: string): Property {
  const found = ontology.properties.get(p(name));
  if (found === undefined) throw new Error(`no property ${name}`);
  return found;
}

/** Domain, range, kind and count of a property, in short. */
function shown(model: LoadedModel, name: string): readonly unknown[] {
  const { kind, domain, range, schema, many } = property(model, name);
  return [kind, local(domain), kind === 'relationship' ? local(range) : schema?.kind, many];
}

const classes = 'p:A a owl:Class . p:B rdfs:subClassOf p:A . p:C rdfs:subClassOf p:A . p:D a owl:Class . ';

describe('domains and ranges', () => {
  test.each([
    ['a union', 'p:r a owl:ObjectProperty ; rdfs:domain p:D ; rdfs:range [ owl:unionOf ( p:B p:C ) ] .', ['relationship', ['D'], ['B', 'C'], true]],
    [
      'a union in a union',
      'p:r a owl:ObjectProperty ; rdfs:domain [ owl:unionOf ( p:D [ owl:unionOf ( p:B p:C ) ] ) ] .',
      ['relationship', ['D', 'B', 'C'], [], true],
    ],
    [
      'an intersection, by its most specific class',
      'p:r a owl:ObjectProperty ; rdfs:domain p:D ; rdfs:range [ owl:intersectionOf ( p:A p:B [ a owl:Restriction ; owl:onProperty p:x ; owl:someValuesFrom p:D ] ) ] .',
      ['relationship', ['D'], ['B'], true],
    ],
    ['schema.org words', 'p:r a rdf:Property ; schema:domainIncludes p:D ; schema:rangeIncludes p:B , p:C .', ['relationship', ['D'], ['B', 'C'], true]],
    ['sh:class', 'p:D sh:property [ sh:path p:r ; sh:class p:B ; sh:maxCount 1 ] .', ['relationship', ['D'], ['B'], false]],
    ['sh:or', 'p:D sh:property [ sh:path p:r ; sh:or ( [ sh:class p:B ] [ sh:class p:C ] ) ] .', ['relationship', ['D'], ['B', 'C'], true]],
    ['sh:and', 'p:D sh:property [ sh:path p:r ; sh:and ( [ sh:class p:A ] [ sh:class p:C ] ) ] .', ['relationship', ['D'], ['C'], true]],
    [
      'a qualified shape',
      'p:D sh:property [ sh:path p:r ; sh:qualifiedValueShape [ sh:class p:B ] ; sh:qualifiedMinCount 1 ] .',
      ['relationship', ['D'], ['B'], true],
    ],
    ['a shape of the inverse', 'p:D sh:property [ sh:path [ sh:inversePath p:r ] ; sh:class p:B ] .', ['relationship', ['B'], ['D'], true]],
    ['sh:datatype', 'p:D sh:property [ sh:path p:r ; sh:datatype xsd:double ] .', ['attribute', ['D'], 'number', false]],
    ['sh:nodeKind', 'p:D sh:property [ sh:path p:r ; sh:nodeKind sh:Literal ] .', ['attribute', ['D'], 'text', false]],
    ['sh:in', 'p:D sh:property [ sh:path p:r ; sh:in ( "a" "b" ) ] .', ['attribute', ['D'], 'enum', false]],
    ['sh:hasValue', 'p:D sh:property [ sh:path p:r ; sh:hasValue 3 ] .', ['attribute', ['D'], 'number', false]],
    ['owl:someValuesFrom', 'p:D rdfs:subClassOf [ a owl:Restriction ; owl:onProperty p:r ; owl:someValuesFrom p:B ] .', ['relationship', ['D'], ['B'], true]],
    [
      'owl:allValuesFrom with a datatype',
      'p:D rdfs:subClassOf [ a owl:Restriction ; owl:onProperty p:r ; owl:allValuesFrom xsd:int ] .',
      ['attribute', ['D'], 'number', false],
    ],
    ['owl:hasValue', 'p:D rdfs:subClassOf [ a owl:Restriction ; owl:onProperty p:r ; owl:hasValue true ] .', ['attribute', ['D'], 'flag', false]],
    [
      'a qualified cardinality',
      'p:D rdfs:subClassOf [ a owl:Restriction ; owl:onProperty p:r ; owl:qualifiedCardinality 1 ; owl:onClass p:B ] .',
      ['relationship', ['D'], ['B'], true],
    ],
    [
      'a cardinality',
      'p:D rdfs:subClassOf [ a owl:Restriction ; owl:onProperty p:r ; owl:maxCardinality 1 ] . p:r rdfs:range p:B .',
      ['relationship', ['D'], ['B'], false],
    ],
    [
      'a definition by an intersection with a restriction',
      'p:D owl:equivalentClass [ owl:intersectionOf ( p:A [ a owl:Restriction ; owl:onProperty p:r ; owl:allValuesFrom p:B ] ) ] .',
      ['relationship', ['D'], ['B'], true],
    ],
    [
      'a functional relationship',
      'p:r a owl:ObjectProperty , owl:FunctionalProperty ; rdfs:domain p:D ; rdfs:range p:B .',
      ['relationship', ['D'], ['B'], false],
    ],
    [
      'the inverse of an inverse functional one',
      'p:s a owl:ObjectProperty , owl:InverseFunctionalProperty ; rdfs:domain p:B ; rdfs:range p:D ; owl:inverseOf p:r . p:r a owl:ObjectProperty .',
      ['relationship', ['D'], ['B'], false],
    ],
    [
      'a literal enumeration',
      'p:r a owl:DatatypeProperty ; rdfs:domain p:D ; rdfs:range [ a rdfs:Datatype ; owl:oneOf ( 1 2 ) ] .',
      ['attribute', ['D'], 'enum', false],
    ],
    ['rdfs:Class without owl', 'p:K a rdfs:Class . p:r a rdf:Property ; rdfs:domain p:K ; rdfs:range p:B .', ['relationship', ['K'], ['B'], true]],
  ])('come from %s', async (_source, text, expected) => {
    expect(shown(await load(classes + text), 'r')).toEqual(expected);
  });

  test('of a property declared with values and with links follow what the data hold', async () => {
    const text = `${classes} p:r a owl:ObjectProperty , owl:DatatypeProperty ; rdfs:domain p:D .`;
    expect(shown(await load(text, 'p:d a p:D ; p:r p:b . p:b a p:B .'), 'r')[0]).toBe('relationship');
    expect(shown(await load(text, 'p:d a p:D ; p:r 5 .'), 'r')[0]).toBe('attribute');
  });

  test('a class that is an individual too is a class, and its individuals are twins', async () => {
    const { ontology, twins } = await load('p:Kind a owl:Class . p:Pump a owl:Class , p:Kind .', 'p:one a p:Pump .');
    expect([[...ontology.classes.keys()].sort(), twins.twins.map(({ iri }) => iri)]).toEqual([[p('Kind'), p('Pump')], [p('one')]]);
  });

  test('a datatype with facets gives base, range and pattern', async () => {
    const model = await load(
      `${classes} p:share a owl:DatatypeProperty ; rdfs:domain p:D ; rdfs:range [ a rdfs:Datatype ; owl:onDatatype xsd:double ; owl:withRestrictions ( [ xsd:minInclusive 0 ] [ xsd:maxInclusive 1 ] ) ] .
       p:tag a owl:DatatypeProperty ; rdfs:domain p:D ; rdfs:range p:Tag . p:Tag a rdfs:Datatype ; owl:equivalentClass [ a rdfs:Datatype ; owl:onDatatype xsd:string ; owl:withRestrictions ( [ xsd:pattern "[A-Z]+" ] ) ] .
       p:D rdfs:subClassOf [ a owl:Restriction ; owl:onProperty p:old ; owl:allValuesFrom [ a rdfs:Datatype ; owl:onDatatype xsd:int ; owl:withRestrictions ( [ xsd:maxExclusive 9 ] ) ] ] .`,
    );
    expect([property(model, 'share').schema, property(model, 'share').annotations, property(model, 'tag').schema]).toMatchObject([
      { kind: 'number', integer: false },
      { minInclusive: 0, maxInclusive: 1 },
      { kind: 'text', pattern: '[A-Z]+' },
    ]);
    expect([property(model, 'old').schema?.kind, model.ontology.refinements.map(({ annotations }) => annotations)]).toEqual(['number', [{ maxInclusive: 9 }]]);
  });
});

test('keys are those declared, and values of which each names one thing', async () => {
  const { ontology } = await load(
    `p:A a owl:Class ; owl:hasKey ( p:x p:y ) . p:x a owl:DatatypeProperty . p:y a owl:DatatypeProperty . p:tag a owl:DatatypeProperty , owl:InverseFunctionalProperty ; rdfs:domain p:A ; rdfs:range xsd:string .
     p:owns a owl:ObjectProperty , owl:InverseFunctionalProperty ; rdfs:domain p:A .`,
  );
  expect(ontology.classes.get(p('A'))?.keys.map((key) => local(key))).toEqual([['x', 'y'], ['tag']]);
});

describe('equal terms', () => {
  test('properties declared equal are one, whichever is written, in model and data', async () => {
    const model = await load(
      `${classes} p:weight a owl:DatatypeProperty ; rdfs:label "weight" ; rdfs:domain p:A ; rdfs:range xsd:double ; owl:equivalentProperty p:mass . p:mass a owl:DatatypeProperty ; rdfs:label "mass" ; rdfs:comment "How heavy." ; rdfs:domain p:D ; sh:minInclusive 0 ; sh:maxInclusive 10 .
       p:old a owl:DatatypeProperty ; owl:deprecated true ; owl:equivalentProperty p:mass . p:inside a owl:ObjectProperty ; rdfs:label "inside" . p:within a owl:ObjectProperty ; owl:equivalentProperty p:inside .`,
      'p:a a p:A ; p:weight 1.5e0 ; p:within p:d . p:d a p:D ; p:mass 2.5e0 .',
    );
    const mass = property(model, 'mass');
    expect([
      local([...model.ontology.properties.keys()].filter((iri) => iri.startsWith(plantNamespace))),
      mass.label,
      local(mass.domain),
      mass.annotations.maxInclusive,
    ]).toEqual([expect.arrayContaining(['mass', 'inside']), 'mass', ['A', 'D'], 10]);
    expect(local(mass.equivalents)).toEqual(expect.arrayContaining(['weight', 'old']));
    expect([propertyAt(model.ontology, p('weight'))?.iri, propertyAt(model.ontology, p('old'))?.iri, propertyAt(model.ontology, p('none'))]).toEqual([
      p('mass'),
      p('mass'),
      undefined,
    ]);
    expect(model.twins.twins.map(({ attributes }) => attributes)).toEqual([{ [p('mass')]: 1.5 }, { [p('mass')]: 2.5 }]);
    expect(model.twins.relationships.map(({ type }) => type)).toEqual([p('inside')]);
  });

  test('twins that come later may use either IRI too', async () => {
    const { ontology } =
      await load(`${classes} p:mass a owl:DatatypeProperty ; rdfs:domain p:A ; rdfs:range xsd:double . p:weight owl:equivalentProperty p:mass .
      p:in a owl:ObjectProperty ; rdfs:domain p:A . p:within owl:equivalentProperty p:in .`);
    const later = new TripleGraph();
    const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
    for (const name of ['a', 'b']) later.add(p(name), type, p('A'));
    later.add(p('a'), p('weight'), { value: '2.5', datatype: 'http://www.w3.org/2001/XMLSchema#double' });
    later.add(p('a'), p('within'), p('b'));
    const { twins, relationships } = readTwins(later, ontology, new Set([p('a'), p('b')]));
    expect([twins[0]?.attributes, relationships.map(({ type: link }) => link)]).toEqual([{ [p('mass')]: 2.5 }, [p('in')]]);
  });

  test('classes declared equal are both found for a twin of either', async () => {
    const { ontology } = await load('p:A a owl:Class . p:B a owl:Class ; owl:equivalentClass p:A . p:E rdfs:subClassOf p:B .');
    expect([['A'], ['B'], ['E']].map((asserted) => local(withEquivalentClasses(ontology, asserted.map(p))))).toEqual([['A', 'B'], ['B'], ['E']]);
  });

  test('sub-properties in a circle mean the same, which is noted once', async () => {
    const model = await load('p:a rdfs:subPropertyOf p:b . p:b rdfs:subPropertyOf p:c . p:c rdfs:subPropertyOf p:a . p:d rdfs:subPropertyOf p:a .');
    expect(local(property(model, 'a').subProperties).toSorted()).toEqual(['a', 'b', 'c', 'd']);
    expect(model.violations.map(({ code, severity, term }) => [code, severity, term])).toEqual([['CYCLE', 'warning', p('a')]]);
  });

  test('a relationship that is the domain of a property is no class', async () => {
    const { ontology } = await load(`${classes} p:feeds a owl:ObjectProperty ; rdfs:domain p:A . p:substance a owl:DatatypeProperty ; rdfs:domain p:feeds .`);
    expect([ontology.classes.has(p('feeds')), ontology.properties.get(p('feeds'))?.kind]).toEqual([false, 'relationship']);
  });
});
