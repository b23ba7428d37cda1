import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { turtleReader } from '../../src/adapters/n3/turtle-reader.ts';
import { qudtUnits } from '../../src/adapters/qudt/unit-table.ts';
import { rdfXmlReader } from '../../src/adapters/rdfxml/rdfxml-reader.ts';
import { loadModel, type LoadedModel } from '../../src/ontology/load-model.ts';
import { cimFeeder, cimIri, cimModel, type CimHabit } from '../support/cim-feeder.ts';
import { startServer } from '../support/running-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'twinql-cim-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const loads = 60;
const overlays = [{ name: 'cim.ttl', text: readFileSync('ontology/overlays/cim.ttl', 'utf8') }];
const read = async (habit: CimHabit): Promise<LoadedModel> =>
  await loadModel(
    { model: [{ name: 'cim.ttl', text: cimModel }], twins: [{ name: 'feeder.xml', text: cimFeeder(habit, loads) }], overlays },
    { readers: [rdfXmlReader(), turtleReader()], units: qudtUnits() },
    new AbortController().signal,
  );

describe.each(['ID', 'about', 'urn'] as const)('a feeder whose individuals go by %s', (habit) => {
  test('comes in with names, numbers and links, and without its header', async () => {
    const { twins, violations } = await read(habit);
    expect(violations.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect([twins.twins.length, twins.relationships.length, twins.unresolved]).toEqual([6 + 6 * loads, 4 + 8 * loads, []]);
    const byIri = new Map<string, (typeof twins.twins)[number]>(twins.twins.map((twin) => [twin.iri, twin]));
    const cim = (word: string): string => `http://iec.ch/TC57/2013/CIM-schema-cim16#${word}`;
    expect(byIri.get(cimIri(habit, 'load7'))).toMatchObject({
      name: 'Load & house 7',
      classes: [cim('EnergyConsumer')],
      attributes: { [cim('EnergyConsumer.pfixed')]: 7000 },
    });
    expect(byIri.get(cimIri(habit, 'brk'))?.attributes[cim('Switch.normalOpen')]).toBe(false);
    expect(twins.relationships.filter(({ source }) => source === cimIri(habit, 'seg2-1')).map(({ target }) => target)).toEqual(
      ['seg2', 'cn1'].map((id) => cimIri(habit, id)),
    );
  });
});

test('queries walk a feeder: terminals of equipment, their nodes, containers', async () => {
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  await using server = await startServer(['serve', '--model', file('cim.ttl', cimModel), '--twins', file('feeder.xml', cimFeeder('about', loads))], {
    dataFolder: join(folder, 'data'),
  });
  const segment = cimIri('about', 'seg2');
  const { data, errors } = await server.query(`{
    consumers: twins(where: { class: { in: ["cim:EnergyConsumer"] } }, first: 1) { totalCount }
    within: twins(where: { within: "${cimIri('about', 'sub')}" }) { nodes { name } }
    segment: twin(iri: "${segment}") { name view { related(via: ["cim:Terminal.ConductingEquipment"], direction: IN) { nodes {
      name view { related(via: ["cim:Terminal.ConnectivityNode"]) { nodes { name } } } } } } }
  }`);
  const node = (name: string): object => ({ view: { related: { nodes: [{ name }] } } });
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    consumers: { totalCount: loads },
    within: { nodes: [{ name: 'Breaker' }, { name: '10 kV' }] },
    segment: {
      name: 'Segment 2',
      view: {
        related: {
          nodes: [
            { name: 'seg2-1', ...node('Node 1') },
            { name: 'seg2-2', ...node('Node 2') },
          ],
        },
      },
    },
  });
});
