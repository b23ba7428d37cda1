/** One small ontology with twins, in three formats. */
export const sameOntology: Readonly<Record<'turtle' | 'rdfXml' | 'jsonLd', { readonly name: string; readonly text: string }>> = {
  turtle: {
    name: 'plant.ttl',
    text: `@prefix p: <https://p.example/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix tq: <https://w3id.org/twinql#> .
p:Machine a owl:Class ; rdfs:label "machine"@en .
p:Pump a owl:Class ; rdfs:subClassOf p:Machine ; rdfs:label "pump"@en , "Pumpe"@de .
p:serial a owl:DatatypeProperty ; rdfs:domain p:Machine ; rdfs:range xsd:string .
p:speed a tq:Telemetry ; rdfs:domain p:Pump ; rdfs:range xsd:double ; <http://qudt.org/schema/qudt/hasUnit> <http://qudt.org/vocab/unit/M-PER-SEC> .
p:feeds a owl:ObjectProperty ; rdfs:domain p:Pump ; rdfs:range p:Machine .
p:one a p:Pump ; p:serial "A1" ; p:feeds p:two .
p:two a p:Machine ; p:serial "A2" .
`,
  },
  rdfXml: {
    name: 'plant.rdf',
    text: `<?xml version="1.0"?>
<!DOCTYPE rdf:RDF [ <!ENTITY xsd "http://www.w3.org/2001/XMLSchema#"> ]>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:p="https://p.example/" xmlns:owl="http://www.w3.org/2002/07/owl#"
  xmlns:rdfs="http://www.w3.org/2000/01/rdf-schema#" xmlns:tq="https://w3id.org/twinql#" xml:base="https://p.example/">
  <owl:Class rdf:about="Machine"><rdfs:label xml:lang="en">machine</rdfs:label></owl:Class>
  <owl:Class rdf:about="Pump">
    <rdfs:subClassOf rdf:resource="Machine"/>
    <rdfs:label xml:lang="en">pump</rdfs:label>
    <rdfs:label xml:lang="de">Pumpe</rdfs:label>
  </owl:Class>
  <owl:DatatypeProperty rdf:about="serial"><rdfs:domain rdf:resource="Machine"/><rdfs:range rdf:resource="&xsd;string"/></owl:DatatypeProperty>
  <tq:Telemetry rdf:about="speed"><rdfs:domain rdf:resource="Pump"/><rdfs:range rdf:resource="&xsd;double"/>
    <qudt:hasUnit xmlns:qudt="http://qudt.org/schema/qudt/" rdf:resource="http://qudt.org/vocab/unit/M-PER-SEC"/></tq:Telemetry>
  <owl:ObjectProperty rdf:about="feeds"><rdfs:domain rdf:resource="Pump"/><rdfs:range rdf:resource="Machine"/></owl:ObjectProperty>
  <p:Pump rdf:about="one"><p:serial>A1</p:serial><p:feeds rdf:resource="two"/></p:Pump>
  <p:Machine rdf:about="two"><p:serial>A2</p:serial></p:Machine>
</rdf:RDF>
`,
  },
  jsonLd: {
    name: 'plant.json',
    text: `{
  "@context": {
    "p": "https://p.example/", "owl": "http://www.w3.org/2002/07/owl#", "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#", "tq": "https://w3id.org/twinql#",
    "domain": { "@id": "rdfs:domain", "@type": "@id" }, "range": { "@id": "rdfs:range", "@type": "@id" }
  },
  "@graph": [
    { "@id": "p:Machine", "@type": "owl:Class", "rdfs:label": { "@value": "machine", "@language": "en" } },
    {
      "@id": "p:Pump", "@type": "owl:Class", "rdfs:subClassOf": { "@id": "p:Machine" },
      "rdfs:label": [{ "@value": "pump", "@language": "en" }, { "@value": "Pumpe", "@language": "de" }]
    },
    { "@id": "p:serial", "@type": "owl:DatatypeProperty", "domain": "p:Machine", "range": "xsd:string" },
    { "@id": "p:speed", "@type": "tq:Telemetry", "domain": "p:Pump", "range": "xsd:double", "http://qudt.org/schema/qudt/hasUnit": { "@id": "http://qudt.org/vocab/unit/M-PER-SEC" } },
    { "@id": "p:feeds", "@type": "owl:ObjectProperty", "domain": "p:Pump", "range": "p:Machine" },
    { "@id": "p:one", "@type": "p:Pump", "p:serial": "A1", "p:feeds": { "@id": "p:two" } },
    { "@id": "p:two", "@type": "p:Machine", "p:serial": "A2" }
  ]
}
`,
  },
};
