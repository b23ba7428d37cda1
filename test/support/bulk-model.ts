import { readFileSync } from 'node:fs';
import { qudtUnits } from '../../src/adapters/qudt/unit-table.ts';
import { turtleReader } from '../../src/adapters/n3/turtle-reader.ts';
import { toIri, type Iri } from '../../src/kernel/iri.ts';
import { loadModel } from '../../src/ontology/load-model.ts';
import type { Ontology } from '../../src/ontology/ontology.ts';

/** A model with a property of every kind of value. */
export const bulkModel = `
@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix tq: <https://w3id.org/twinql#> .
@prefix qudt: <http://qudt.org/schema/qudt/> . @prefix unit: <http://qudt.org/vocab/unit/> . @prefix dtdl: <dtmi:dtdl:> .
@prefix b: <https://example.org/bulk#> .
b:Machine a owl:Class ; rdfs:label "Machine" . b:Pump a owl:Class ; rdfs:subClassOf b:Machine . b:Asset a owl:Class . b:Motor a owl:Class .
b:text a owl:DatatypeProperty ; rdfs:domain b:Machine ; rdfs:range xsd:string .
b:tag a owl:DatatypeProperty ; rdfs:subPropertyOf rdfs:label ; rdfs:domain b:Machine ; rdfs:range xsd:string .
b:real a owl:DatatypeProperty ; rdfs:domain b:Machine ; rdfs:range xsd:double .
b:exact a owl:DatatypeProperty ; rdfs:domain b:Machine ; rdfs:range xsd:decimal .
b:count a owl:DatatypeProperty ; rdfs:domain b:Machine ; rdfs:range xsd:integer .
b:ratedFlow a owl:DatatypeProperty ; rdfs:domain b:Machine ; rdfs:range xsd:double ; qudt:hasUnit unit:M3-PER-HR .
b:limit a owl:DatatypeProperty ; rdfs:domain b:Machine ; rdfs:range xsd:double ; qudt:hasUnit unit:DEG_C .
b:isOn a owl:DatatypeProperty ; rdfs:domain b:Machine ; rdfs:range xsd:boolean .
b:since a owl:DatatypeProperty ; rdfs:domain b:Machine ; rdfs:range xsd:date .
b:checked a owl:DatatypeProperty ; rdfs:domain b:Machine ; rdfs:range xsd:dateTime .
b:state a owl:DatatypeProperty ; rdfs:domain b:Machine .
b:MachineShape a sh:NodeShape ; sh:targetClass b:Machine ; sh:property [ sh:path b:state ; sh:in ( "on" "off" ) ] , [ sh:path b:isOn ; sh:maxCount 1 ] , [ sh:path b:many ; sh:maxCount 9 ; sh:datatype xsd:string ] , [ sh:path b:numbers ; sh:maxCount 9 ; sh:datatype xsd:double ] , [ sh:path b:one ; sh:maxCount 1 ; sh:datatype xsd:string ] .
b:many a owl:DatatypeProperty ; rdfs:domain b:Machine ; rdfs:range xsd:string . b:numbers a owl:DatatypeProperty ; rdfs:domain b:Machine ; rdfs:range xsd:double .
b:one a owl:DatatypeProperty , owl:FunctionalProperty ; rdfs:domain b:Machine ; rdfs:range xsd:string .
b:speed a owl:DatatypeProperty , owl:FunctionalProperty ; rdfs:domain b:Machine ; rdfs:range xsd:double .
b:number a owl:DatatypeProperty , owl:FunctionalProperty ; rdfs:domain b:Machine ; rdfs:range xsd:integer .
b:flag a owl:DatatypeProperty , owl:FunctionalProperty ; rdfs:domain b:Machine ; rdfs:range xsd:boolean .
b:day a owl:DatatypeProperty , owl:FunctionalProperty ; rdfs:domain b:Machine ; rdfs:range xsd:date .
b:unit a owl:ObjectProperty ; rdfs:subPropertyOf qudt:hasUnit ; rdfs:domain b:Machine .
b:feeds a owl:ObjectProperty ; rdfs:domain b:Machine ; rdfs:range b:Machine .
b:supplies a owl:ObjectProperty ; rdfs:subPropertyOf b:feeds .
b:drive a owl:ObjectProperty , <dtmi:dtdl:class:Component> ; rdfs:domain b:Machine ; rdfs:range b:Motor .
b:power a owl:DatatypeProperty , owl:FunctionalProperty ; rdfs:domain b:Motor ; rdfs:range xsd:double .
b:temperature a tq:Telemetry ; rdfs:domain b:Machine ; rdfs:range xsd:double ; qudt:hasUnit unit:DEG_C .
`;

/** A word of the model. */
export function b(name: string): Iri {
  return toIri(`https://example.org/bulk#${name}`);
}

/** The model, compiled. */
export async function bulkOntology(text: string = bulkModel): Promise<Ontology> {
  const options = { readers: [turtleReader()], units: qudtUnits() };
  const loaded = await loadModel(
    { model: [{ name: 'bulk.ttl', text }], twins: [], overlays: [{ name: 'base.ttl', text: readFileSync('ontology/overlays/base.ttl', 'utf8') }] },
    options,
    new AbortController().signal,
  );
  return loaded.ontology;
}
