/** A sound model; each row of the table adds one mistake to it. */
export const sound: string = `
p:Motor a owl:Class . p:Pump a owl:Class ; rdfs:subClassOf p:Motor . p:Site a owl:Class . p:Line a owl:Class .
p:temperature a tq:Telemetry ; rdfs:domain p:Motor ; rdfs:range xsd:double ; qudt:hasUnit unit:DEG_C ; tq:expectedInterval "PT1S"^^xsd:duration ; tq:high 80 ; tq:highHigh 95 .
p:ambient a tq:Telemetry ; rdfs:domain p:Motor ; rdfs:range xsd:double ; qudt:hasUnit unit:DEG_C .
p:power a tq:Telemetry ; rdfs:domain p:Motor ; rdfs:range xsd:double ; qudt:hasUnit unit:KiloW .
p:loss a tq:Telemetry ; rdfs:domain p:Motor ; rdfs:range xsd:double ; qudt:hasUnit unit:W .
p:speed a tq:Telemetry ; rdfs:domain p:Motor ; rdfs:range xsd:double ; qudt:hasUnit unit:REV-PER-MIN .
p:setpoint a owl:DatatypeProperty ; rdfs:domain p:Motor ; rdfs:range xsd:double ; qudt:hasUnit unit:REV-PER-MIN ; sh:minInclusive 0 ; sh:maxInclusive 3000 .
p:made a tq:Counter ; rdfs:domain p:Motor ; rdfs:range xsd:double ; qudt:hasUnit unit:KiloGM .
p:feeds a owl:ObjectProperty ; rdfs:domain p:Motor ; rdfs:range p:Motor ; owl:inverseOf p:fedBy ; tq:influence tq:Forward ; tq:delay "PT5S"^^xsd:duration ; tq:strength 0.5 .
p:fedBy a owl:ObjectProperty . p:hasMotor a owl:ObjectProperty ; rdfs:subPropertyOf dcterms:hasPart ; rdfs:domain p:Line ; rdfs:range p:Motor .
p:ownLine a owl:ObjectProperty , owl:FunctionalProperty ; rdfs:domain p:Motor ; rdfs:range p:Line .
p:lineMade a tq:Telemetry ; rdfs:domain p:Line ; rdfs:range xsd:double ; qudt:hasUnit unit:KiloGM ; tq:derivedAs [ sh:path ( p:hasMotor p:made ) ; tq:aggregate tq:Sum ] .
p:Replace a tq:Action ; tq:appliesTo p:Motor ; tq:downtime "PT2H"^^xsd:duration ; tq:effect [ sh:path p:temperature ; tq:expression "ambient" ] .
p:Wear a tq:FailureMode ; tq:appliesTo p:Motor ; tq:severity 700 ; tq:remedy p:Replace ; tq:failsWhen [ sh:path p:temperature ; tq:beyond tq:highHigh ] ;
  tq:symptom [ sh:path p:temperature ; tq:pattern tq:Rising ; tq:window "P1D"^^xsd:duration ; tq:weight 0.5 ] , [ tq:expression "temperature - ambient > 40" ] .
p:Hot a tq:Alarm ; tq:appliesTo p:Motor ; sh:path p:temperature ; tq:beyond tq:highHigh ; tq:severity 800 ; tq:consequence "Burns." ; tq:remedy p:Replace .
p:setSpeed a tq:Command ; tq:appliesTo p:Motor ; tq:sets p:setpoint ; tq:approval tq:OnePerson ; tq:maxStaleness "PT10S"^^xsd:duration ;
  tq:onlyWhen [ tq:expression "temperature < 90.0" ] ; tq:confirmedWhen [ tq:expression "abs(speed - setpoint) < 15.0" ; tq:window "PT30S"^^xsd:duration ] .
`;

/** What looks wrong and is right. */
export const trickyAndRight: readonly (readonly [right: string, addition: string])[] = [
  [
    'a temperature difference against a literal, and one compared with another',
    'p:F a tq:FailureMode ; tq:appliesTo p:Motor ; tq:severity 5 ; tq:symptom [ tq:expression "temperature - ambient > 30.0 && temperature > ambient" ] .',
  ],
  [
    'a property that sums itself downward over containment',
    'p:hasPart a owl:ObjectProperty ; rdfs:subPropertyOf dcterms:hasPart . p:mass a tq:Telemetry ; rdfs:domain p:Motor ; rdfs:range xsd:double ; qudt:hasUnit unit:KiloGM ; tq:derivedAs [ sh:path ( p:hasPart p:mass ) ; tq:aggregate tq:Sum ] .',
  ],
  [
    'an input converted before use',
    'p:d a tq:Telemetry ; rdfs:domain p:Motor ; rdfs:range xsd:double ; qudt:hasUnit unit:W ; tq:derivedAs [ tq:expression "loss - x" ; tq:input [ tq:name "x" ; sh:path p:power ; qudt:hasUnit unit:W ] ] .',
  ],
  ['a refinement written in another unit of the same kind', 'p:Pump sh:property [ sh:path p:temperature ; qudt:hasUnit unit:DEG_F ; tq:high 158 ] .'],
  [
    'two classes whose refinements agree',
    'p:A a owl:Class ; rdfs:subClassOf p:Motor ; sh:property [ sh:path p:temperature ; tq:high 70 ] . p:B a owl:Class ; rdfs:subClassOf p:A ; sh:property [ sh:path p:temperature ; tq:high 71 ] .',
  ],
  [
    'a limit of points in another unit than one of them',
    'p:Point a owl:Class ; tq:pointOf p:pointOf . p:pointOf a owl:ObjectProperty . p:Draft rdfs:subClassOf p:Point ; sh:property [ sh:path rdf:value ; qudt:hasUnit unit:DEG_C ; tq:high 26 ] . p:seven sh:targetNode p:d1 ; sh:path rdf:value ; qudt:hasUnit unit:DEG_F ; tq:high 75 .',
  ],
  [
    'a path backwards over a functional relationship, with an aggregate',
    'p:F a tq:FailureMode ; tq:appliesTo p:Motor ; tq:severity 5 ; tq:symptom [ sh:path ( p:ownLine [ sh:inversePath p:ownLine ] p:speed ) ; tq:aggregate tq:Max ; tq:above 5 ] .',
  ],
  [
    'a class of points as a step, with an aggregate',
    'p:Point a owl:Class ; tq:pointOf p:pointOf . p:pointOf a owl:ObjectProperty . p:Draft a owl:Class ; rdfs:subClassOf p:Point . p:F a tq:FailureMode ; tq:appliesTo p:Motor ; tq:severity 5 ; tq:symptom [ sh:path p:Draft ; tq:aggregate tq:Mean ; tq:above 5 ] .',
  ],
  [
    'a rate in the unit of its output per second',
    'p:rise a tq:Telemetry ; rdfs:domain p:Motor ; rdfs:range xsd:double ; qudt:hasUnit unit:K-PER-SEC . p:B a tq:Behaviour ; tq:appliesTo p:Motor ; tq:output p:temperature ; tq:rate "rise" .',
  ],
  [
    'a class and a site that refine the same limit differently',
    'p:Pump sh:property [ sh:path p:temperature ; tq:high 70 ] . p:one tq:targetWithin p:s1 ; sh:targetClass p:Motor ; sh:path p:temperature ; tq:high 71 .',
  ],
  [
    'a name bound by an input that is a property of another class too',
    'p:F a tq:FailureMode ; tq:appliesTo p:Motor ; tq:severity 5 ; tq:symptom [ tq:expression "lineMade > 5.0" ; tq:input [ tq:name "lineMade" ; sh:path ( p:ownLine p:lineMade ) ] ] .',
  ],
  [
    'a model learnt from the rest of another',
    'p:B a tq:Behaviour ; tq:appliesTo p:Motor ; tq:output p:loss ; tq:expression "loss" . p:B2 a tq:Behaviour ; tq:appliesTo p:Motor ; tq:output p:loss ; tq:model <https://example.org/m.onnx> ; <http://www.w3.org/ns/prov#wasDerivedFrom> p:B .',
  ],
  ['the same influence said at both ends', 'p:fedBy tq:influence tq:Backward .'],
  [
    'energy as the integral of power, in kilowatt seconds',
    'p:used a tq:Telemetry ; rdfs:domain p:Motor ; rdfs:range xsd:double ; qudt:hasUnit unit:KiloJ ; tq:derivedAs [ tq:expression "x" ; tq:input [ tq:name "x" ; sh:path p:power ; tq:aggregate tq:Integral ; tq:window "P1D"^^xsd:duration ] ] .',
  ],
];
