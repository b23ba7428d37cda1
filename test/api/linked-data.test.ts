import { JsonLdParser } from 'jsonld-streaming-parser';
import type * as RdfJs from '@rdfjs/types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everything, type View } from '../../src/graph/view.ts';
import { localPrincipal } from '../../src/identity/authenticate.ts';
import { linkedDataRoute } from '../../src/api/http/linked-data-route.ts';
import { turtleReader } from '../../src/adapters/n3/turtle-reader.ts';
import { turtleWriter } from '../../src/adapters/n3/turtle-writer.ts';
import type { TripleTerm } from '../../src/ontology/triple-graph.ts';
import { literal, triplesOfJsonLd } from '../support/json-ld.ts';
import { ex } from '../support/stream-world.ts';
import { socketWorld, type SocketWorld } from '../support/socket-world.ts';

let world: SocketWorld;
let view: View = everything;

beforeAll(async () => {
  world = await socketWorld({
    model: `
ex:Equipment a owl:Class . ex:Pump a owl:Class ; rdfs:subClassOf ex:Equipment . ex:quality a owl:Class .
ex:maker a owl:DatatypeProperty ; rdfs:domain ex:Equipment ; rdfs:range xsd:string .
ex:power a owl:DatatypeProperty ; rdfs:domain ex:Pump ; rdfs:range xsd:double ; qudt:hasUnit unit:KiloW .
ex:price a owl:DatatypeProperty ; rdfs:domain ex:Pump ; rdfs:range xsd:decimal .
ex:stages a owl:DatatypeProperty ; rdfs:domain ex:Pump ; rdfs:range xsd:integer .
ex:spare a owl:DatatypeProperty ; rdfs:domain ex:Pump ; rdfs:range xsd:boolean .
ex:built a owl:DatatypeProperty ; rdfs:domain ex:Pump ; rdfs:range xsd:date .
ex:unit a owl:DatatypeProperty ; rdfs:domain ex:Pump ; rdfs:range xsd:string .
ex:feeds a owl:ObjectProperty ; rdfs:domain ex:Equipment ; rdfs:range ex:Equipment .
ex:temperature a tq:Telemetry ; rdfs:domain ex:Pump ; rdfs:range xsd:double ; qudt:hasUnit unit:DEG_C .
ex:running a tq:Telemetry ; rdfs:domain ex:Pump ; rdfs:range xsd:boolean .
`,
    twins: `
ex:pump1 a ex:Pump ; rdfs:label "Pump \\"1\\"" ; ex:maker "Acme" ; ex:power 11 ; ex:price 12.5 ; ex:stages 3 ; ex:spare true ; ex:built "2020-01-31"^^xsd:date ; ex:unit "hall 2" ;
  ex:feeds ex:tank1 , ex:tank2 ; owl:sameAs <https://supplier.example/id/unit-7> .
ex:tank1 a ex:Equipment ; rdfs:label "Tank 1" . ex:tank2 a ex:Equipment ; rdfs:label "Tank 2" .
`,
    caller: () => ({ principal: localPrincipal, view }),
    routes: ({ rooms, callerOf }) => [linkedDataRoute({ rooms: () => rooms, callerOf, turtle: turtleWriter(), base: 'https://ex.org/' })],
  });
  world.plant.observe({ twin: ex('pump1'), property: ex('temperature'), value: 61.25 }, { twin: ex('pump1'), property: ex('running'), value: true });
});
afterAll(async () => await world[Symbol.asyncDispose]());

const resource = (iri: string): string => `${world.http}/resource?iri=${encodeURIComponent(iri)}`;

/** Triples of a document with its context, read by a maintained parser, in the form of `triplesOfJsonLd`. */
async function triplesOfContext(document: object): Promise<readonly string[]> {
  const lines: string[] = [];
  const parser = new JsonLdParser();
  const ended = new Promise((resolve, reject) => parser.on('end', resolve).on('error', reject));
  parser.on('data', ({ subject, predicate, object }: RdfJs.Quad) => {
    const value = object.termType === 'Literal' ? literal(object.value, object.datatype.value) : `<${object.value}>`;
    lines.push(`<${subject.value}> ${predicate.value} ${value}`);
  });
  parser.end(JSON.stringify(document));
  await ended;
  return lines.toSorted();
}

/** Triples of a Turtle document in the form of `triplesOfJsonLd`. */
async function triplesOfTurtle(text: string): Promise<readonly string[]> {
  const said = new Map<string, string[]>();
  const triples: (readonly [string, string, TripleTerm])[] = [];
  const sink = { add: (subject: string, predicate: string, object: TripleTerm) => void triples.push([subject, predicate, object]), prefix: () => undefined };
  expect(await turtleReader().read([{ name: 'answer.ttl', text }], sink, new AbortController().signal)).toEqual([]);
  const term = (object: TripleTerm): string => {
    if (typeof object !== 'string') return literal(object.value, object.datatype);
    if (!object.startsWith('_:')) return `<${object}>`;
    return `[${(said.get(object) ?? []).toSorted().join('; ')}]`;
  };
  for (const [subject, predicate, object] of triples) {
    if (subject.startsWith('_:')) said.set(subject, [...(said.get(subject) ?? []), `${predicate} ${term(object)}`]);
  }
  return triples.flatMap(([subject, predicate, object]) => (subject.startsWith('_:') ? [] : [`<${subject}> ${predicate} ${term(object)}`])).toSorted();
}

describe('GET of a twin', () => {
  test('leads from its IRI to its document', async () => {
    const answer = await fetch(`${world.http}/pump1`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/resource?iri=https%3A%2F%2Fex.org%2Fpump1']);
  });

  test.each([
    [undefined, 'application/ld+json'],
    ['*/*', 'application/ld+json'],
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'application/ld+json'],
    ['application/json', 'application/ld+json'],
    ['text/turtle', 'text/turtle; charset=utf-8'],
    ['application/ld+json;q=0.5, text/turtle', 'text/turtle; charset=utf-8'],
  ])('answers Accept %s with %s', async (accept, type) => {
    const answer = await fetch(resource(ex('pump1')), accept === undefined ? {} : { headers: { accept } });
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('vary')]).toEqual([200, type, 'Accept']);
  });

  test('answers 406 with what there is when nothing fits', async () => {
    const answer = await fetch(resource(ex('pump1')), { headers: { accept: 'image/png' } });
    expect([answer.status, await answer.text()]).toEqual([406, 'Available: application/ld+json, text/turtle\n']);
  });

  test('says the same triples in JSON-LD and in Turtle: those of the source, and the latest values', async () => {
    const document = (await (await fetch(resource(ex('pump1')))).json()) as { readonly '@context': string };
    const { '@context': context } = (await (await fetch(new URL(document['@context'], world.http))).json()) as { readonly '@context': never };
    const turtle = await (await fetch(resource(ex('pump1')), { headers: { accept: 'text/turtle' } })).text();
    const triples = await triplesOfTurtle(turtle);
    expect(triplesOfJsonLd(document as never, context)).toEqual(triples);
    const xsd = 'http://www.w3.org/2001/XMLSchema#';
    expect(triples.filter((line) => !line.includes('sosa'))).toEqual(
      [
        `<https://ex.org/pump1> http://www.w3.org/1999/02/22-rdf-syntax-ns#type <https://ex.org/Pump>`,
        `<https://ex.org/pump1> http://www.w3.org/2000/01/rdf-schema#label "Pump \\"1\\""^^${xsd}string`,
        `<https://ex.org/pump1> http://www.w3.org/2002/07/owl#sameAs <https://supplier.example/id/unit-7>`,
        `<https://ex.org/pump1> https://ex.org/built "2020-01-31"^^${xsd}date`,
        `<https://ex.org/pump1> https://ex.org/feeds <https://ex.org/tank1>`,
        `<https://ex.org/pump1> https://ex.org/feeds <https://ex.org/tank2>`,
        `<https://ex.org/pump1> https://ex.org/maker "Acme"^^${xsd}string`,
        `<https://ex.org/pump1> https://ex.org/power "1.1E1"^^${xsd}double`,
        `<https://ex.org/pump1> https://ex.org/price "12.5"^^${xsd}decimal`,
        `<https://ex.org/pump1> https://ex.org/spare "true"^^${xsd}boolean`,
        `<https://ex.org/pump1> https://ex.org/stages "3"^^${xsd}integer`,
        `<https://ex.org/pump1> https://ex.org/unit "hall 2"^^${xsd}string`,
      ].toSorted(),
    );
    expect(triples.filter((line) => line.includes(`hasSimpleResult "6.125E1"^^${xsd}double`))).toHaveLength(1);
  });

  test('an answer of GraphQL, read with the context that the schema publishes, says the same triples', async () => {
    const ask = async (query: string): Promise<Readonly<Record<string, unknown>>> => {
      const response = await fetch(`${world.http}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      const { data, errors } = (await response.json()) as { readonly data: Readonly<Record<string, unknown>>; readonly errors?: unknown };
      expect(errors).toBeUndefined();
      return data;
    };
    const { ontology, twin } = await ask(`{ ontology { jsonldContext } twin(iri: "${ex('pump1')}") { __typename iri name sameAs { iri }
      ... on Pump { maker power { value unit } price stages spare built unit feeds { nodes { iri } } } } }`);
    const { jsonldContext } = ontology as { readonly jsonldContext: object };
    const told = await triplesOfContext({ ...jsonldContext, ...(twin as object) });
    const turtle = await triplesOfTurtle(await (await fetch(resource(ex('pump1')), { headers: { accept: 'text/turtle' } })).text());
    expect(told).toEqual(turtle.filter((line) => !line.includes('sosa')));
  });

  test('answers a twin that may not be seen like one that does not exist', async () => {
    const missing = await fetch(resource(ex('none')));
    const told = [missing.status, await missing.text()];
    view = { id: 'none', epoch: 1, read: new Uint8Array(0) };
    const hidden = await fetch(resource(ex('pump1')));
    expect([hidden.status, await hidden.text()]).toEqual(told);
    expect((await fetch(`${world.http}/pump1`, { redirect: 'manual' })).status).toBe((await fetch(`${world.http}/none`, { redirect: 'manual' })).status);
    view = everything;
    expect(told[0]).toBe(404);
  });
});
