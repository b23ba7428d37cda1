/** A small ontology in the words of CIM (IEC 61970), as far as a feeder needs it. */
export const cimModel = `
@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix dcterms: <http://purl.org/dc/terms/> . @prefix tq: <https://w3id.org/twinql#> . @prefix cim: <http://iec.ch/TC57/2013/CIM-schema-cim16#> .
cim:IdentifiedObject a owl:Class . cim:IdentifiedObject.name a owl:DatatypeProperty ; rdfs:subPropertyOf rdfs:label ; rdfs:domain cim:IdentifiedObject ; rdfs:range xsd:string ; tq:name "cimName" .
cim:IdentifiedObject.mRID a owl:DatatypeProperty ; rdfs:domain cim:IdentifiedObject ; rdfs:range xsd:string ; tq:name "mRID" .
cim:PowerSystemResource a owl:Class ; rdfs:subClassOf cim:IdentifiedObject .
cim:EquipmentContainer a owl:Class ; rdfs:subClassOf cim:PowerSystemResource . cim:Substation a owl:Class ; rdfs:subClassOf cim:EquipmentContainer .
cim:VoltageLevel a owl:Class ; rdfs:subClassOf cim:EquipmentContainer . cim:Line a owl:Class ; rdfs:subClassOf cim:EquipmentContainer .
cim:ConductingEquipment a owl:Class ; rdfs:subClassOf cim:PowerSystemResource . cim:ACLineSegment a owl:Class ; rdfs:subClassOf cim:ConductingEquipment .
cim:EnergyConsumer a owl:Class ; rdfs:subClassOf cim:ConductingEquipment . cim:Breaker a owl:Class ; rdfs:subClassOf cim:ConductingEquipment .
cim:Terminal a owl:Class ; rdfs:subClassOf cim:IdentifiedObject . cim:ConnectivityNode a owl:Class ; rdfs:subClassOf cim:IdentifiedObject .
cim:Terminal.ConductingEquipment a owl:ObjectProperty ; rdfs:domain cim:Terminal ; rdfs:range cim:ConductingEquipment ; tq:name "conductingEquipment" .
cim:Terminal.ConnectivityNode a owl:ObjectProperty ; rdfs:domain cim:Terminal ; rdfs:range cim:ConnectivityNode ; tq:name "connectivityNode" .
cim:Equipment.EquipmentContainer a owl:ObjectProperty ; rdfs:subPropertyOf dcterms:isPartOf ; rdfs:domain cim:PowerSystemResource ; rdfs:range cim:EquipmentContainer ; tq:name "equipmentContainer" .
cim:VoltageLevel.Substation a owl:ObjectProperty ; rdfs:subPropertyOf dcterms:isPartOf ; rdfs:domain cim:VoltageLevel ; rdfs:range cim:Substation ; tq:name "substation" .
cim:Conductor.length a owl:DatatypeProperty , owl:FunctionalProperty ; rdfs:domain cim:ACLineSegment ; rdfs:range xsd:double ; tq:name "length" .
cim:EnergyConsumer.pfixed a owl:DatatypeProperty , owl:FunctionalProperty ; rdfs:domain cim:EnergyConsumer ; rdfs:range xsd:double ; tq:name "pfixed" .
cim:Switch.normalOpen a owl:DatatypeProperty , owl:FunctionalProperty ; rdfs:domain cim:Breaker ; rdfs:range xsd:boolean ; tq:name "normalOpen" .
`;

/** How individuals are named: `rdf:ID`, `rdf:about="#…"`, or a whole `urn:uuid:`. */
export type CimHabit = 'ID' | 'about' | 'urn';

const base = 'http://example.org/grid/feeder.xml';

/** IRI of an individual of a feeder. */
export function cimIri(habit: CimHabit, id: string): string {
  return habit === 'urn' ? `urn:uuid:${id}` : `${base}#_${id}`;
}

/**
 * A radial feeder of `loads` consumers in RDF/XML as CIM tools write it: a header, one node and one segment before each consumer, terminals between them.
 * With the habit `urn` there is no `xml:base`.
 */
export function cimFeeder(habit: CimHabit, loads: number): string {
  const about = (id: string): string => (habit === 'ID' ? `rdf:ID="_${id}"` : habit === 'about' ? `rdf:about="#_${id}"` : `rdf:about="urn:uuid:${id}"`);
  const to = (word: string, id: string): string => `<cim:${word} rdf:resource="${habit === 'urn' ? 'urn:uuid:' : '#_'}${id}"/>`;
  const thing = (type: string, id: string, name: string, ...inner: readonly string[]): string =>
    `<cim:${type} ${about(id)}><cim:IdentifiedObject.name>${name}</cim:IdentifiedObject.name><cim:IdentifiedObject.mRID>${id}</cim:IdentifiedObject.mRID>${inner.join('')}</cim:${type}>`;
  const terminal = (id: string, equipment: string, node: string): string =>
    thing('Terminal', id, id, to('Terminal.ConductingEquipment', equipment), to('Terminal.ConnectivityNode', node));
  const span = (i: number): readonly string[] => [
    thing('ConnectivityNode', `cn${i}`, `Node ${i}`),
    thing('ACLineSegment', `seg${i}`, `Segment ${i}`, `<cim:Conductor.length>${100 + i}.5</cim:Conductor.length>`, to('Equipment.EquipmentContainer', 'line')),
    terminal(`seg${i}-1`, `seg${i}`, `cn${i - 1}`),
    terminal(`seg${i}-2`, `seg${i}`, `cn${i}`),
    thing(
      'EnergyConsumer',
      `load${i}`,
      `Load &amp; house ${i}`,
      `<cim:EnergyConsumer.pfixed>${i}e3</cim:EnergyConsumer.pfixed>`,
      to('Equipment.EquipmentContainer', 'line'),
    ),
    terminal(`load${i}-1`, `load${i}`, `cn${i}`),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cim="http://iec.ch/TC57/2013/CIM-schema-cim16#"`,
    `  xmlns:md="http://iec.ch/TC57/61970-552/ModelDescription/1#"${habit === 'urn' ? '' : ` xml:base="${base}"`}>`,
    '<md:FullModel rdf:about="urn:uuid:00000000-0000-0000-0000-000000000001"><md:Model.created>2026-01-01T00:00:00Z</md:Model.created>',
    '<md:Model.DependentOn rdf:resource="urn:uuid:00000000-0000-0000-0000-000000000002"/><md:Model.profile>http://entsoe.eu/CIM/EquipmentCore/3/1</md:Model.profile></md:FullModel>',
    thing('Substation', 'sub', 'Substation North'),
    thing('VoltageLevel', 'vl', '10 kV', to('VoltageLevel.Substation', 'sub')),
    thing('Line', 'line', 'Feeder 7'),
    thing('Breaker', 'brk', 'Breaker', '<cim:Switch.normalOpen>false</cim:Switch.normalOpen>', to('Equipment.EquipmentContainer', 'vl')),
    thing('ConnectivityNode', 'cn0', 'Node 0'),
    terminal('brk-1', 'brk', 'cn0'),
    ...Array.from({ length: loads }, (_, i) => span(i + 1)).flat(),
    '</rdf:RDF>',
    '',
  ].join('\n');
}
