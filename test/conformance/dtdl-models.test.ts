import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dtdlReader } from '../../src/adapters/dtdl/dtdl-reader.ts';
import { qudtUnits } from '../../src/adapters/qudt/unit-table.ts';
import { loadModel, type LoadedModel } from '../../src/ontology/load-model.ts';
import { sharedData } from '../support/shared-data.ts';

const folder = sharedData('dtdl-models');

function loadFolder(name: string): Promise<LoadedModel> {
  const model = globSync(`${folder}/${name}/**/*.json`).map((file) => ({ name: file, text: readFileSync(file, 'utf8') }));
  return loadModel({ model, twins: [], overlays: [] }, { readers: [dtdlReader()], units: qudtUnits() }, AbortSignal.timeout(60_000));
}

describe.skipIf(folder === undefined)('real DTDL models', () => {
  test.each([
    { name: 'opendigitaltwins-building', interfaces: 767, attributes: 482, relationships: 78, components: 42, enums: 70 },
    { name: 'opendigitaltwins-energygrid', interfaces: 113, attributes: 219, relationships: 114, components: 0, enums: 11 },
    { name: 'isa95', interfaces: 180, attributes: 636, relationships: 606, components: 160, enums: 139 },
  ])('$name imports whole, without a violation', async ({ name, ...counts }) => {
    const { ontology, graph, violations } = await loadFolder(name);
    const kinds = [...ontology.properties.values()].map(({ kind }) => kind);
    expect({
      interfaces: ontology.classes.size,
      attributes: kinds.filter((kind) => kind === 'attribute').length,
      relationships: kinds.filter((kind) => kind === 'relationship').length,
      components: kinds.filter((kind) => kind === 'component').length,
      enums: graph.subjectsOf('http://www.w3.org/1999/02/22-rdf-syntax-ns#type', 'dtmi:dtdl:class:Enum').length,
      violations,
    }).toEqual({ ...counts, violations: [] });
  });

  test('iot-plugandplay-examples imports whole; the two interfaces that no file defines are warned of', async () => {
    const { ontology, violations } = await loadFolder('iot-plugandplay-examples');
    expect([ontology.commands.size, violations.map(({ code, severity, term }) => [code, severity, term])]).toEqual([
      14,
      [
        ['DTDL_UNDEFINED', 'warning', 'dtmi:azure:iot:deviceUpdateContractModel;1'],
        ['DTDL_UNDEFINED', 'warning', 'dtmi:azure:iot:deviceUpdateContractModel;2'],
      ],
    ]);
  });
});
