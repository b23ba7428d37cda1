import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { turtleReader } from '../../src/adapters/n3/turtle-reader.ts';
import { qudtUnits } from '../../src/adapters/qudt/unit-table.ts';
import { loadModel } from '../../src/ontology/load-model.ts';
import { toIri } from '../../src/kernel/iri.ts';
import { schemaInForce } from '../../src/ontology/value-in-force.ts';
import { sharedData } from '../support/shared-data.ts';

const folder = sharedData('rdf/brick');
const document = (name: string): { name: string; text: string } => ({ name, text: readFileSync(name, 'utf8') });
const brick = 'https://brickschema.org/schema/Brick#';

describe.skipIf(folder === undefined)('Brick 1.4.4 with the Rice building', async () => {
  if (folder === undefined) return;
  const sources = {
    model: [document(join(folder, 'Brick-1.4.4.ttl'))],
    twins: [document(join(folder, 'rice_brick.ttl'))],
    overlays: globSync('ontology/overlays/*.ttl').map(document),
  };
  const { ontology, twins, violations } = await loadModel(sources, { readers: [turtleReader()], units: qudtUnits() }, AbortSignal.timeout(60_000));
  const withClass = (name: string): ReadonlySet<string> =>
    new Set(
      twins.twins
        .filter(({ classes }) => classes.some((type) => (ontology.classes.get(type)?.ancestors ?? []).some((above) => above === `${brick}${name}`)))
        .map(({ iri }) => iri),
    );
  const feeds = twins.relationships.filter(({ type }) => type === `${brick}feeds`);

  test('counts temperature sensors and rooms as SPARQL over the subclass closure does', () => {
    expect([withClass('Temperature_Sensor').size, withClass('Room').size]).toEqual([226, 90]);
  });

  test('has eight pairs of a VAV that feeds a zone', () => {
    const [vavs, zones] = [withClass('VAV'), withClass('HVAC_Zone')];
    expect(feeds.filter(({ source, target }) => vavs.has(source) && zones.has(target))).toHaveLength(8);
  });

  test('has eight pairs of an AHU and what it feeds over any number of steps', () => {
    const pairs = [...withClass('AHU')].flatMap((ahu) => {
      const reached = new Set<string>();
      const queue: string[] = [ahu];
      for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
        for (const { target } of feeds.filter(({ source }) => source === at)) if (!reached.has(target)) queue.push(target);
        for (const { target } of feeds.filter(({ source }) => source === at)) reached.add(target);
      }
      return [...reached];
    });
    expect(pairs).toHaveLength(8);
  });

  test('makes twins of the building only, not of the tags, quantities and shapes of Brick', () => {
    expect(twins.twins.filter(({ iri }) => !iri.startsWith('http://virginia.edu/') && !iri.includes('/1.0.2/'))).toEqual([]);
  });

  test('has no error, and warns of each class of an older Brick that nobody declares', () => {
    expect([...new Set(violations.map(({ code, severity }) => `${severity} ${code}`))].toSorted()).toEqual([
      'info IMPORT',
      'warning IMPORT',
      'warning UNDECLARED',
    ]);
  });

  test('gives every point the telemetry rdf:value', () => {
    const value = [...ontology.properties.values()].find(({ iri }) => iri.endsWith('#value') && iri.includes('rdf-syntax-ns'));
    expect([value?.kind, value?.domain.filter((iri) => iri.startsWith(brick)), value?.schema?.kind]).toEqual(['telemetry', [`${brick}Point`], 'any']);
    const schema = (name: string): unknown => value && schemaInForce(ontology, value, [toIri(`${brick}${name}`)]).kind;
    // What measures a kind of quantity is a number; a status may be anything.
    expect(['Zone_Air_Temperature_Sensor', 'Supply_Air_Flow_Setpoint', 'Relative_Humidity_Sensor', 'On_Off_Status', 'Occupancy_Sensor'].map(schema)).toEqual([
      'number',
      'number',
      'number',
      'any',
      'any',
    ]);
  });

  test('says that what befalls an AHU is felt by what it feeds', () => {
    const influence = [...ontology.properties.values()].filter(({ iri }) => iri === `${brick}feeds` || iri === `${brick}isFedBy`);
    expect(influence.map(({ iri, influence: felt }) => [iri.slice(brick.length), felt?.direction]).sort()).toEqual([
      ['feeds', 'Forward'],
      ['isFedBy', 'Backward'],
    ]);
  });
});
