// The models that bench/ontology.ts reads, made on the spot: the same text on every run.

const turtlePrefixes = `@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix m: <https://bench.example/model#> .
@prefix t: <https://bench.example/twin/> .

m:feeds a owl:ObjectProperty ; rdfs:label "feeds"@en .
m:partOf a owl:ObjectProperty ; rdfs:label "part of"@en .
m:serial a owl:DatatypeProperty ; rdfs:range xsd:string .
m:weight a owl:DatatypeProperty ; rdfs:range xsd:double .
`;

/** Triples of one twin. */
const perTwin = 8;

/** Turtle of about `triples` triples: a tree of 500 classes, and twins of them with labels, values, a type and links to one another. */
export function* turtleLines(triples: number): Generator<string> {
  yield turtlePrefixes;
  const classes = 500;
  for (let i = 0; i < classes; i++) {
    yield `m:Class${i} a owl:Class ; rdfs:label "Class ${i}"@en ; rdfs:comment "What class number ${i} of the bench stands for."@en${i === 0 ? '' : ` ; rdfs:subClassOf m:Class${Math.floor((i - 1) / 4)}`} .\n`;
  }
  const twins = Math.floor((triples - 4 * classes - 8) / perTwin);
  for (let i = 0; i < twins; i++) {
    yield `t:unit-${i} a m:Class${i % classes} ;
  rdfs:label "Unit ${i}"@en ;
  rdfs:comment "Unit number ${i}, in hall ${i % 97} of the bench."@en ;
  m:serial "SN-${(i * 7919) % 1_000_003}" ;
  m:weight ${(i % 1000) / 10} ;
  m:feeds t:unit-${(i + 1) % twins} , t:unit-${(i + 97) % twins} ;
  m:partOf t:unit-${Math.floor(i / 10)} .
`;
  }
}

/** A model in DTDL of this many interfaces, a file each: a tree of kinds with telemetry, properties, relationships and components. */
export function dtdlDocuments(interfaces: number): readonly string[] {
  const id = (i: number): string => `dtmi:bench:Thing${i};1`;
  return Array.from({ length: interfaces }, (_, i) => {
    const contents: object[] = [
      { '@type': ['Telemetry', 'Temperature'], name: `temperature${i}`, schema: 'double', unit: 'degreeCelsius', displayName: { en: `temperature ${i}` } },
      { '@type': 'Telemetry', name: `count${i}`, schema: 'integer' },
      { '@type': 'Property', name: `setting${i}`, schema: 'double', writable: true },
      {
        '@type': 'Property',
        name: `mode${i}`,
        schema: { '@type': 'Enum', valueSchema: 'string', enumValues: ['off', 'on'].map((name) => ({ name, enumValue: name })) },
      },
      { '@type': 'Relationship', name: `feeds${i}`, target: id((i * 31 + 7) % interfaces) },
    ];
    // only leaves are parts, and a part has no parts: components may not be nested in themselves
    if (i % 5 === 0 && i < interfaces / 8) contents.push({ '@type': 'Component', name: `part${i}`, schema: id(interfaces - 1 - i) });
    return JSON.stringify({
      '@context': 'dtmi:dtdl:context;3',
      '@id': id(i),
      '@type': 'Interface',
      displayName: { en: `Thing ${i}` },
      description: { en: `What thing number ${i} of the bench stands for.` },
      ...(i > 0 && { extends: id(Math.floor((i - 1) / 8)) }),
      contents,
    });
  });
}

/** A graph of so many nodes in JSON-LD, four triples each. */
export function jsonLdText(nodes: number): string {
  return JSON.stringify({
    '@context': { m: 'https://bench.example/model#', rdfs: 'http://www.w3.org/2000/01/rdf-schema#' },
    '@graph': Array.from({ length: nodes }, (_, i) => ({
      '@id': `m:unit-${i}`,
      '@type': `m:Class${i % 50}`,
      'rdfs:label': { '@value': `Unit ${i}`, '@language': 'en' },
      'm:weight': i / 10,
      'm:feeds': { '@id': `m:unit-${(i * 7) % nodes}` },
    })),
  });
}
