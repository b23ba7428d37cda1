import { subgraphRoute } from '../../src/api/subgraph/subgraph-route.ts';
import { socketWorld, type SocketWorld, type SocketWorldOptions } from './socket-world.ts';

/** A plant with pumps that come from a supplier. */
export const plantModel: Pick<SocketWorldOptions, 'model' | 'twins'> = {
  model: `
ex:Equipment a owl:Class . ex:Pump a owl:Class ; rdfs:subClassOf ex:Equipment . ex:Tank a owl:Class ; rdfs:subClassOf ex:Equipment .
ex:feeds a owl:ObjectProperty ; rdfs:domain ex:Equipment ; rdfs:range ex:Equipment .
ex:ratedPower a owl:DatatypeProperty ; rdfs:domain ex:Pump ; rdfs:range xsd:double ; qudt:hasUnit unit:KiloW .
ex:temperature a tq:Telemetry ; rdfs:domain ex:Pump ; rdfs:range xsd:double ; qudt:hasUnit unit:DEG_C .
`,
  twins: `
<https://plant.example/id/pump-7> a ex:Pump ; rdfs:label "Pump 7" ; ex:ratedPower 11.0e0 ; ex:feeds <https://plant.example/id/tank-1> ; owl:sameAs <https://supplier.example/id/unit-7> .
<https://plant.example/id/tank-1> a ex:Tank ; rdfs:label "Tank 1" .
`,
};

/** The supplier: the same class name with other fields and types, and links back. */
export const supplierModel: Pick<SocketWorldOptions, 'model' | 'twins'> = {
  model: `
ex:Product a owl:Class . ex:Pump a owl:Class ; rdfs:subClassOf ex:Product .
ex:serial a owl:DatatypeProperty ; rdfs:domain ex:Product ; rdfs:range xsd:string .
ex:temperature a owl:DatatypeProperty ; rdfs:domain ex:Pump ; rdfs:range xsd:string .
ex:replaces a owl:ObjectProperty ; rdfs:domain ex:Product ; rdfs:range ex:Product .
`,
  twins: `
<https://supplier.example/id/unit-7> a ex:Pump ; rdfs:label "Unit 7" ; ex:serial "SN-7" ; ex:replaces <https://supplier.example/id/unit-6> ; owl:sameAs <https://plant.example/id/pump-7> .
<https://supplier.example/id/unit-6> a ex:Pump ; rdfs:label "Unit 6" ; ex:serial "SN-6" ; owl:sameAs <https://plant.example/id/pump-6> , <https://plant.example/id/pump-7> .
`,
};

/** An instance with its composition face. */
export function plantCalled(instance: string, source: Pick<SocketWorldOptions, 'model' | 'twins'>): Promise<SocketWorld> {
  return socketWorld({ ...source, routes: ({ api, callerOf }) => [subgraphRoute({ api, callerOf, instance })] });
}
