import { expect, test } from 'vitest';
import type { Iri } from '../../../src/kernel/iri.ts';
import { toIri } from '../../../src/kernel/iri.ts';
import type { Twin } from '../../../src/graph/twin.ts';
import type { Ontology, OntologyClass, Property, Refinement, Unit } from '../../../src/ontology/ontology.ts';
import { directoryChange, ingestDirectory } from '../../../src/telemetry/ingest-directory.ts';
import { id, plant } from '../../support/ingest.ts';

const xsdDouble = toIri('http://www.w3.org/2001/XMLSchema#double');
const rdfValue = toIri('http://www.w3.org/1999/02/22-rdf-syntax-ns#value');
const hasUnit = toIri('http://qudt.org/schema/qudt/hasUnit');
const unitIri = (name: string): Iri => toIri(`http://qudt.org/vocab/unit/${name}`);

const aClass = (name: string, ...ancestors: string[]): OntologyClass => ({
  iri: plant(name),
  name,
  deprecated: false,
  parents: [],
  ancestors: [name, ...ancestors].map(plant),
  sealed: false,
  hidden: false,
  keys: [],
});
const aProperty = (iri: Iri, name: string, over: Partial<Property>): Property => ({
  iri,
  name,
  deprecated: false,
  kind: 'telemetry',
  domain: [],
  range: [],
  many: false,
  writable: false,
  hidden: false,
  superProperties: [],
  subProperties: [iri],
  symmetric: false,
  transitive: false,
  counter: false,
  annotations: {},
  calibrated: false,
  edgeAttributes: [],
  ...over,
});
const aUnit = (name: string, symbol: string, factor: number, offset: number, dimension: string): Unit => ({
  iri: unitIri(name),
  symbol,
  label: name,
  factor,
  offset,
  dimension,
  quantityKinds: [],
});
const refine = (over: Partial<Refinement>): Refinement => ({ iri: plant('shape'), property: plant('temperature'), annotations: {}, ...over });

function anOntology(over: Partial<Ontology>): Ontology {
  return {
    version: '0',
    prefixes: new Map([['unit', 'http://qudt.org/vocab/unit/']]),
    classes: new Map([aClass('Motor', 'Machine'), aClass('Machine'), aClass('Sensor', 'Point'), aClass('Point')].map((kind) => [kind.iri, kind])),
    properties: new Map(
      [
        aProperty(plant('temperature'), 'temperature', {
          domain: [plant('Machine')],
          unit: unitIri('DEG_C'),
          schema: { kind: 'number', integer: false, datatype: xsdDouble },
          annotations: { maxInclusive: 200 },
        }),
        aProperty(plant('hasUnit'), 'hasUnit', { kind: 'attribute', superProperties: [hasUnit] }),
      ].map((property) => [property.iri, property]),
    ),
    units: new Map(
      [aUnit('DEG_C', '°C', 1, 273.15, 'T'), aUnit('K', 'K', 1, 0, 'T'), aUnit('KiloGM', 'kg', 1, 0, 'M'), aUnit('X', 'kg', 1, 0, 'M')].map((unit) => [
        unit.iri,
        unit,
      ]),
    ),
    failureModes: new Map(),
    actions: new Map(),
    alarms: new Map(),
    commands: new Map(),
    behaviours: new Map(),
    objectives: new Map(),
    refinements: [],
    pointOf: new Map([[plant('Point'), plant('isPointOf')]]),
    hasPart: [],
    partOf: [],
    ...over,
  };
}

const aTwin = (name: string, kind: string, attributes: Twin['attributes'] = {}): Twin => ({
  iri: id(name),
  classes: [plant(kind)],
  name,
  attributes,
  projected: {},
  version: 1,
  scope: 0,
});

test('a twin has the telemetry of its classes and their ancestors', () => {
  const { twins } = ingestDirectory(anOntology({}), [aTwin('m', 'Motor'), aTwin('n', 'Motor')]);
  expect(twins[0]?.telemetry).toMatchObject([{ property: plant('temperature'), names: ['temperature'], unit: { iri: unitIri('DEG_C') }, maxInclusive: 200 }]);
  expect(twins[1]?.telemetry).toBe(twins[0]?.telemetry);
});

test('refinements count from the ancestor to the class to the twin', () => {
  const refinements = [
    refine({ targetTwin: id('m'), annotations: { maxRate: 7 } }),
    refine({ targetClass: plant('Motor'), annotations: { maxInclusive: 120 } }),
    refine({ targetClass: plant('Machine'), annotations: { maxInclusive: 150, minInclusive: -20 } }),
  ];
  const { twins } = ingestDirectory(anOntology({ refinements }), [aTwin('m', 'Motor')]);
  expect(twins[0]?.telemetry).toMatchObject([{ maxInclusive: 120, minInclusive: -20, maxRate: 7 }]);
});

test('a point carries rdf:value in the unit that it names itself', () => {
  const { put } = directoryChange(anOntology({}), [aTwin('s', 'Sensor', { [plant('hasUnit')]: unitIri('K') }), aTwin('t', 'Sensor')]);
  expect(put.map(({ telemetry }) => telemetry)).toMatchObject([
    [{ property: rdfValue, names: ['value'], unit: { iri: unitIri('K') } }],
    [{ property: rdfValue }],
  ]);
  expect(put[1]?.telemetry[0]?.unit).toBeUndefined();
});

test('units are known by IRI, prefixed name, local name and symbol, unless two share the text', () => {
  const { units } = ingestDirectory(anOntology({}), []);
  expect(['°C', 'DEG_C', 'unit:DEG_C', unitIri('DEG_C')].map((text) => units.get(text)?.iri)).toEqual(Array.from({ length: 4 }, () => unitIri('DEG_C')));
  expect([units.has('kg'), units.has('KiloGM')]).toEqual([false, true]);
});
