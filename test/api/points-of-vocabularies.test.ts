import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dtdlReader } from '../../src/adapters/dtdl/dtdl-reader.ts';
import { qudtUnits } from '../../src/adapters/qudt/unit-table.ts';
import { turtleReader } from '../../src/adapters/n3/turtle-reader.ts';
import { toIri, type Iri } from '../../src/kernel/iri.ts';
import { loadModel } from '../../src/ontology/load-model.ts';
import { ingestDirectory } from '../../src/telemetry/ingest-directory.ts';
import { overlays } from '../support/check-model.ts';
import { apiWorld, type ApiWorld } from '../support/plant-api.ts';
import { sharedData } from '../support/shared-data.ts';

const value = toIri('http://www.w3.org/1999/02/22-rdf-syntax-ns#value');
const id = (name: string): Iri => toIri(`https://example.org/id/${name}`);
const prefixes = `@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix unit: <http://qudt.org/vocab/unit/> . @prefix id: <https://example.org/id/> .
`;

interface OwnerAnswer {
  readonly twin: { readonly telemetry: readonly { readonly twin: { readonly iri: string } }[] };
}

/** The telemetry of an owner: that of its points. */
async function telemetryOf(world: ApiWorld, owner: Iri): Promise<unknown> {
  const { data, errors } = await world.ask(
    `{ twin(iri: "${owner}") { telemetry { twin { iri } ... on NumericTelemetry { value unit } ... on TextTelemetry { text } ... on FlagTelemetry { flag } } } }`,
  );
  expect(errors).toBeUndefined();
  const { twin }: OwnerAnswer = JSON.parse(JSON.stringify(data));
  return twin.telemetry.toSorted((a, b) => (a.twin.iri < b.twin.iri ? -1 : 1));
}

describe('points as vocabularies know them are telemetry of themselves and of their owner', () => {
  const sosa = sharedData('rdf/sosa');

  test.skipIf(sosa === undefined)('SOSA: a real sensor over the air of Lyon', async () => {
    const text = readFileSync(`${sosa}/examples/ip68.ttl`, 'utf8');
    await using world = await apiWorld('', text, { overlays });
    const air = toIri('https://data.grandlyon.com/Air?lat=45.75&long=4.85');
    await world.observe(toIri(`${air}#temperature`), value, 17.9, { unit: toIri('http://qudt.org/vocab/unit/DEG_C') });
    expect(await telemetryOf(world, air)).toEqual([{ twin: { iri: `${air}#temperature` }, value: 17.9, unit: '°C' }]);
  });

  test.skipIf(sosa === undefined)('SOSA: the state of a real window, which is a text', async () => {
    const text = readFileSync(`${sosa}/examples/house134.ttl`, 'utf8');
    await using world = await apiWorld('', text, { overlays });
    await world.observe(toIri('http://example.org/window/104#state'), value, 'open');
    expect(await telemetryOf(world, toIri('http://example.org/window'))).toEqual([{ twin: { iri: 'http://example.org/window/104#state' }, text: 'open' }]);
  });

  test('SAREF: measurements of a feature of interest, and properties of SAREF 4', async () => {
    await using world = await apiWorld(
      '',
      `${prefixes} @prefix saref: <https://saref.etsi.org/core/> . id:kitchen a saref:FeatureOfInterest . id:oven a saref:Device ; saref:makesMeasurement id:t . id:t a saref:Measurement ; saref:isMeasurementOf id:kitchen ; saref:isMeasuredIn unit:DEG_C .
       id:door a saref:PropertyOfInterest ; saref:isPropertyOf id:kitchen .`,
      { overlays },
    );
    await world.observe(id('t'), value, 21);
    await world.observe(id('door'), value, true);
    expect(await telemetryOf(world, id('kitchen'))).toEqual([
      { twin: { iri: id('door') }, flag: true },
      { twin: { iri: id('t') }, value: 21, unit: '°C' },
    ]);
  });

  test('RealEstateCore: points of Brick at rooms, by the words of REC', async () => {
    await using world = await apiWorld(
      `${prefixes} @prefix rec: <https://w3id.org/rec#> . @prefix brick: <https://brickschema.org/schema/Brick#> . rec:Room a owl:Class . brick:Occupancy_Sensor a owl:Class ; rdfs:subClassOf brick:Point .`,
      `${prefixes} @prefix rec: <https://w3id.org/rec#> . @prefix brick: <https://brickschema.org/schema/Brick#> . id:room a rec:Room ; rec:hasPoint id:here . id:here a brick:Occupancy_Sensor . id:there a brick:Occupancy_Sensor ; rec:isPointOf id:room .`,
      { overlays },
    );
    await world.observe(id('here'), value, true);
    await world.observe(id('there'), value, 3);
    expect(await telemetryOf(world, id('room'))).toEqual([
      { twin: { iri: id('here') }, flag: true },
      { twin: { iri: id('there') }, value: 3, unit: null },
    ]);
  });

  test('223P: properties of equipment', async () => {
    await using world = await apiWorld(
      '',
      `${prefixes} @prefix s223: <http://data.ashrae.org/standard223#> . @prefix qudt: <http://qudt.org/schema/qudt/> . id:fan a s223:Fan ; s223:hasProperty id:speed . id:speed a s223:Property ; qudt:hasUnit unit:HZ .`,
      { overlays },
    );
    await world.observe(id('speed'), value, 48);
    expect(await telemetryOf(world, id('fan'))).toEqual([{ twin: { iri: id('speed') }, value: 48, unit: 'Hz' }]);
  });

  test('DTDL: capabilities of RealEstateCore take values by message', async () => {
    const dtmi = (name: string): string => `dtmi:digitaltwins:rec_3_3:core:${name};1`;
    const model = [
      {
        '@context': 'dtmi:dtdl:context;3',
        '@type': 'Interface',
        '@id': dtmi('Capability'),
        contents: [{ '@type': 'Relationship', name: 'isCapabilityOf' }],
      },
      { '@context': 'dtmi:dtdl:context;3', '@type': 'Interface', '@id': dtmi('Space'), contents: [{ '@type': 'Relationship', name: 'hasCapability' }] },
    ];
    const twins = `${prefixes} id:co2 a <${dtmi('Capability')}> . id:hall a <${dtmi('Space')}> ; <dtmi:digitaltwins:rec_3_3:core:Space:_contents:__hasCapability;1> id:co2 .`;
    const loaded = await loadModel(
      { model: [{ name: 'rec.json', text: JSON.stringify(model) }], twins: [{ name: 'twins.ttl', text: twins }], overlays },
      { readers: [dtdlReader(), turtleReader()], units: qudtUnits() },
      AbortSignal.timeout(20_000),
    );
    expect([...loaded.ontology.pointOf]).toEqual([[dtmi('Capability'), 'dtmi:digitaltwins:rec_3_3:core:Capability:_contents:__isCapabilityOf;1']]);
    const { twins: entries } = ingestDirectory(
      loaded.ontology,
      loaded.twins.twins.map((twin) => ({ ...twin, projected: {}, version: 1, scope: 0 })),
    );
    expect(entries.find(({ iri }) => iri === id('co2'))?.telemetry).toMatchObject([{ property: value, schema: { kind: 'any' } }]);
    const inverse = [...loaded.ontology.properties.values()].find(({ name }) => name.endsWith('isCapabilityOf'))?.inverse;
    expect(inverse === undefined ? [] : loaded.ontology.properties.get(inverse)?.subProperties).toContain(
      'dtmi:digitaltwins:rec_3_3:core:Space:_contents:__hasCapability;1',
    );
  });
});
