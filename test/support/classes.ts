import { toIri, type Iri } from '../../src/kernel/iri.ts';
import type { Ontology, OntologyClass, Property, Unit } from '../../src/ontology/ontology.ts';

const ns = 'https://example.org/many#';
const unit = (name: string): Iri => toIri(`http://qudt.org/vocab/unit/${name}`);
const power = toIri('http://qudt.org/vocab/quantitykind/Power');

/**
 * An ontology of `count` classes in a tree of four heirs each. The root has five attributes and telemetry properties and three relationships,
 * every other class one property of its own, so that a class has about ten fields.
 */
export function manyClasses(count: number): Ontology {
  const classes = new Map<Iri, OntologyClass>();
  const properties = new Map<Iri, Property>();
  const names = Array.from({ length: count }, (_, i) => `Kind${i}`);
  for (const [i, name] of names.entries()) {
    const parent = i === 0 ? undefined : toIri(`${ns}${names[Math.floor((i - 1) / 4)] ?? ''}`);
    const iri = toIri(`${ns}${name}`);
    const ancestors = [iri, ...(parent === undefined ? [] : (classes.get(parent)?.ancestors ?? []))];
    classes.set(iri, {
      iri,
      name,
      label: `Kind ${i}`,
      deprecated: false,
      parents: parent === undefined ? [] : [parent],
      ancestors,
      sealed: false,
      hidden: false,
      keys: [],
    });
    const own = i === 0 ? rootProperties(iri) : ownProperties(iri, i);
    for (const property of own) properties.set(property.iri, property);
  }
  const empty = new Map();
  const units = new Map<Iri, Unit>([
    [unit('KiloW'), { iri: unit('KiloW'), symbol: 'kW', label: 'kilowatt', factor: 1000, offset: 0, dimension: 'A0E0L2I0M1H0T-3D0', quantityKinds: [power] }],
  ]);
  return {
    version: `many-${count}`,
    prefixes: new Map([['m', ns]]),
    classes,
    properties,
    units,
    failureModes: empty,
    actions: empty,
    alarms: empty,
    commands: empty,
    behaviours: empty,
    objectives: empty,
    refinements: [],
    pointOf: empty,
    hasPart: [],
    partOf: [],
  };
}

function rootProperties(domain: Iri): readonly Property[] {
  return [
    attribute('manufacturer', domain, 'text'),
    attribute('model', domain, 'text'),
    quantity('ratedPower', domain),
    { ...attribute('speed', domain, 'number'), kind: 'telemetry' },
    { ...attribute('running', domain, 'flag'), kind: 'telemetry' },
    relationship('feeds', domain, domain),
    relationship('hasPart', domain, domain),
    { ...relationship('locatedIn', domain, domain), many: false },
  ];
}

function ownProperties(domain: Iri, i: number): readonly Property[] {
  return [i % 2 === 0 ? { ...attribute(`reading${i}`, domain, 'number'), kind: 'telemetry' } : attribute(`setting${i}`, domain, 'text')];
}

function attribute(name: string, domain: Iri, kind: 'text' | 'number' | 'flag'): Property {
  const datatype = toIri('http://www.w3.org/2001/XMLSchema#double');
  const schema = kind === 'flag' ? ({ kind } as const) : kind === 'text' ? ({ kind, datatype } as const) : ({ kind, datatype, integer: false } as const);
  const iri = toIri(`${ns}${name}`);
  return {
    iri,
    name,
    label: name,
    deprecated: false,
    kind: 'attribute',
    domain: [domain],
    schema,
    range: [],
    many: false,
    writable: true,
    hidden: false,
    superProperties: [],
    subProperties: [iri],
    symmetric: false,
    transitive: false,
    counter: false,
    annotations: {},
    calibrated: false,
    edgeAttributes: [],
  };
}

function quantity(name: string, domain: Iri): Property {
  return { ...attribute(name, domain, 'number'), unit: unit('KiloW'), quantityKind: power };
}

function relationship(name: string, domain: Iri, range: Iri): Property {
  const { schema: _, ...rest } = attribute(name, domain, 'text');
  return { ...rest, kind: 'relationship', range: [range], many: true };
}
