import fc from 'fast-check';

/** Words that models are made of: few, so that they clash, and some that the API or its generated types use. */
const classWords = ['Pump', 'Tank', 'Valve', 'PumpTwin', 'TankFilter', 'ValveConnection', 'Alarm', 'Resource', 'Pumps', 'PowerUnit', 'pump', 'Über Größe'];
const propertyWords = ['temperature', 'speed', 'feeds', 'view', 'name', 'health', 'and', 'first', 'power', 'a_speed', 'b_temperature', 'isFedBy', 'Speed'];
const spaces = ['a', 'b', 'c'];
const header = `
@prefix a: <https://a.example/m#> . @prefix b: <https://b.example/m#> . @prefix c: <https://c.example/other/m#> . @prefix id: <https://a.example/id/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix tq: <https://w3id.org/twinql#> . @prefix qudt: <http://qudt.org/schema/qudt/> . @prefix unit: <http://qudt.org/vocab/unit/> .`;

/** A class or property as lines of Turtle; equal `key`s are the same term. */
export interface RandomTerm {
  readonly key: string;
  readonly turtle: string;
}

const iri = (word: string, space: string): string => `<https://${space}.example/${space === 'c' ? 'other/' : ''}m#${encodeURIComponent(word)}>`;

const classIri = fc.tuple(fc.constantFrom(...classWords), fc.constantFrom(...spaces)).map(([word, space]) => iri(word, space));

const randomClass: fc.Arbitrary<RandomTerm> = fc.record({ self: classIri, parents: fc.uniqueArray(classIri, { maxLength: 2 }) }).map(({ self, parents }) => ({
  key: self,
  turtle: `${self} a owl:Class .\n${parents.flatMap((parent) => (parent < self ? [`${parent} a owl:Class . ${self} rdfs:subClassOf ${parent} .`] : [])).join('\n')}`,
}));

const kinds = [
  'a owl:DatatypeProperty ; rdfs:range xsd:string',
  'a owl:DatatypeProperty ; rdfs:range xsd:double',
  'a owl:DatatypeProperty ; rdfs:range xsd:double ; qudt:hasUnit unit:KiloW',
  'a owl:DatatypeProperty , tq:Telemetry ; rdfs:range xsd:double',
  'a owl:DatatypeProperty , tq:Telemetry ; rdfs:range xsd:double ; qudt:hasUnit unit:M3-PER-HR',
  'a owl:DatatypeProperty , tq:Telemetry ; rdfs:range xsd:boolean',
];

const randomProperty: fc.Arbitrary<RandomTerm> = fc
  .record({
    self: fc.tuple(fc.constantFrom(...propertyWords), fc.constantFrom(...spaces)).map(([word, space]) => iri(word, space)),
    domain: classIri,
    kind: fc.oneof(
      fc.constantFrom(...kinds),
      classIri.map((range) => `a owl:ObjectProperty ; rdfs:range ${range}`),
    ),
    single: fc.boolean(),
  })
  .map(({ self, domain, kind, single }) => ({
    key: self,
    turtle: `${domain} a owl:Class .\n${self} ${kind}${single && kind.includes('Object') ? ' , owl:FunctionalProperty' : ''} ; rdfs:domain ${domain} .`.replace(
      /(rdfs:range [^;]*?) , owl:FunctionalProperty/,
      '$1 ; a owl:FunctionalProperty',
    ),
  }));

/** Terms with different keys. */
export const randomTerms: fc.Arbitrary<readonly RandomTerm[]> = fc.uniqueArray(fc.oneof(randomClass, randomProperty), {
  minLength: 1,
  maxLength: 14,
  selector: ({ key }) => key,
});

/** Terms as one document. */
export function documentOf(terms: readonly RandomTerm[]): string {
  return `${header}\n${terms.map(({ turtle }) => turtle).join('\n')}\n`;
}
