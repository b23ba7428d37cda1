import { BreakingChangeType, findBreakingChanges, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import type { Twin } from '../../../src/graph/twin.ts';
import { DirectoryIndex } from '../../../src/telemetry/directory-index.ts';
import { ingestDirectory } from '../../../src/telemetry/ingest-directory.ts';
import type { MappingRule } from '../../../src/evolution/rules/mapping-rule.ts';
import { findTerm } from '../../../src/api/terms.ts';
import { sideBySide } from '../../../src/evolution/beside/side-by-side.ts';
import { builtOf, ex, schemaOf, versions } from '../../support/two-versions.ts';

const old = `
  ex:Asset a owl:Class . ex:Pump a owl:Class ; rdfs:subClassOf ex:Asset . ex:Site a owl:Class .
  ex:SmallPump a owl:Class ; rdfs:subClassOf ex:Pump .
  ex:maker a owl:DatatypeProperty ; rdfs:domain ex:Asset ; rdfs:range xsd:string .
  ex:size a owl:DatatypeProperty , owl:FunctionalProperty ; rdfs:domain ex:Pump ; rdfs:range xsd:string .
  ex:address a owl:DatatypeProperty , owl:FunctionalProperty ; rdfs:domain ex:Site ; rdfs:range xsd:string .
  ex:owner a owl:DatatypeProperty , owl:FunctionalProperty ; rdfs:domain ex:Pump ; rdfs:range xsd:string .
  ex:serial a owl:DatatypeProperty , owl:FunctionalProperty ; rdfs:domain ex:Pump ; rdfs:range xsd:string .
  ex:flow a tq:Telemetry ; rdfs:domain ex:Pump ; rdfs:range xsd:double ; qudt:hasUnit unit:L-PER-SEC .
  ex:feeds a owl:ObjectProperty ; rdfs:domain ex:Pump ; rdfs:range ex:Pump ; tq:influence tq:Forward .
  ex:feeds <dtmi:dtdl:property:properties> ex:bore . ex:bore a owl:DatatypeProperty ; rdfs:range xsd:double .
  ex:locatedAt a owl:ObjectProperty ; rdfs:domain ex:Pump ; rdfs:range ex:Site .
  ex:hasPump a owl:ObjectProperty ; rdfs:subPropertyOf dcterms:hasPart ; rdfs:domain ex:Site ; rdfs:range ex:Pump .`;

/** One kind of rule each: what the new version says instead, and the rule. */
const cases: Readonly<Record<string, readonly [change: (text: string) => string, rules: readonly MappingRule[]]>> = {
  'plain additions': [
    (text) => `${text} ex:BigPump a owl:Class ; rdfs:subClassOf ex:Pump . ex:colour a owl:DatatypeProperty ; rdfs:domain ex:Pump ; rdfs:range xsd:string .`,
    [],
  ],
  'a removed class': [(text) => text.replace('ex:SmallPump a owl:Class ; rdfs:subClassOf ex:Pump .', ''), []],
  'a renamed class': [(text) => text.replaceAll('ex:Pump', 'ex:FluidPump'), [{ kind: 'rename', from: ex('Pump'), to: ex('FluidPump') }]],
  'renamed classes, all of them': [
    (text) => text.replaceAll('ex:Pump', 'ex:FluidPump').replaceAll('ex:Asset', 'ex:Thing').replaceAll('ex:Site', 'ex:Place'),
    [
      { kind: 'rename', from: ex('Pump'), to: ex('FluidPump') },
      { kind: 'rename', from: ex('Asset'), to: ex('Thing') },
      { kind: 'rename', from: ex('Site'), to: ex('Place') },
    ],
  ],
  'a renamed attribute': [(text) => text.replaceAll('ex:maker', 'ex:manufacturer'), [{ kind: 'rename', from: ex('maker'), to: ex('manufacturer') }]],
  'renamed telemetry': [(text) => text.replaceAll('ex:flow', 'ex:flowRate'), [{ kind: 'rename', from: ex('flow'), to: ex('flowRate') }]],
  'a renamed relationship': [(text) => text.replaceAll('ex:feeds', 'ex:supplies'), [{ kind: 'rename', from: ex('feeds'), to: ex('supplies') }]],
  'a renamed attribute of links': [(text) => text.replaceAll('ex:bore', 'ex:diameter'), [{ kind: 'rename', from: ex('bore'), to: ex('diameter') }]],
  'a renamed relationship of parts': [(text) => text.replaceAll('ex:hasPump', 'ex:comprises'), [{ kind: 'rename', from: ex('hasPump'), to: ex('comprises') }]],
  'a class split in two': [
    (text) =>
      text
        .replace('ex:Pump a owl:Class', 'ex:Rotary a owl:Class ; rdfs:subClassOf ex:Asset . ex:Piston a owl:Class')
        .replace('rdfs:subClassOf ex:Pump', 'rdfs:subClassOf ex:Rotary')
        .replaceAll(/(domain|range) ex:Pump/g, '$1 ex:Rotary , ex:Piston'),
    [{ kind: 'splitClass', from: ex('Pump'), into: [{ class: ex('Rotary'), where: 'size == "small"' }, { class: ex('Piston') }] }],
  ],
  'a text split in two': [
    (text) =>
      text.replaceAll('ex:address a', 'ex:street a owl:DatatypeProperty , owl:FunctionalProperty ; rdfs:domain ex:Site ; rdfs:range xsd:string . ex:city a'),
    [
      {
        kind: 'splitAttribute',
        from: ex('address'),
        pattern: '{street}, {city}',
        into: new Map([
          ['street', ex('street')],
          ['city', ex('city')],
        ]),
      },
    ],
  ],
  'another datatype': [
    (text) => text.replace(/ex:size a (.*?)xsd:string/, 'ex:sizeClass a $1xsd:integer'),
    [{ kind: 'retype', from: ex('size'), to: ex('sizeClass'), values: new Map([['small', 1]]) }],
  ],
  'one that becomes many': [
    (text) =>
      `${text.replace('ex:owner a owl:DatatypeProperty , owl:FunctionalProperty', 'ex:owners a owl:DatatypeProperty')} ex:Pump sh:property [ sh:path ex:owners ; sh:maxCount 9 ] .`,
    [{ kind: 'cardinality', from: ex('owner'), to: ex('owners') }],
  ],
  'an attribute that moves': [
    (text) => text.replace(/ex:serial (.*?)ex:Pump/, 'ex:siteSerial $1ex:Site'),
    [{ kind: 'move', from: ex('serial'), to: ex('siteSerial'), via: ex('locatedAt'), direction: 'OUT' }],
  ],
};

describe('both versions side by side', () => {
  test.each(Object.entries(cases))('%s breaks no document of either version', async (_name, [change, rules]) => {
    const { before, after } = await versions(old, change(old));
    expect(change(old)).not.toBe(old);
    const [was, is, willBe] = [before, sideBySide(before, after, rules), after].map(schemaOf);
    if (was === undefined || is === undefined || willBe === undefined) return;
    expect(findBreakingChanges(was, is)).toEqual([]);
    // What is asked for in new words may have a wider type; but every field and argument of the new version is there.
    const missing = findBreakingChanges(willBe, is).filter(({ type }) => type !== BreakingChangeType.FIELD_CHANGED_KIND);
    expect(missing).toEqual([]);
  });

  test('twins of a renamed class match old fragments and new ones', async () => {
    const { before, after } = await versions(old, old.replaceAll('ex:Pump', 'ex:FluidPump').replaceAll('ex:flow ', 'ex:flowRate '));
    const joined = sideBySide(before, after, [
      { kind: 'rename', from: ex('Pump'), to: ex('FluidPump') },
      { kind: 'rename', from: ex('flow'), to: ex('flowRate') },
    ]);
    expect(joined.classes.get(ex('FluidPump'))?.ancestors).toEqual([ex('FluidPump'), ex('Asset'), ex('Pump')]);
    expect(joined.classes.get(ex('SmallPump'))?.ancestors).toContain(ex('Pump'));
    expect(joined.properties.get(ex('flow'))).toMatchObject({
      aliasOf: ex('flowRate'),
      deprecated: true,
      deprecationReason: expect.stringMatching(/^Use flowRate\./),
    });
    const schema = schemaOf(joined);
    const { iris } = builtOf(joined);
    expect([iris['Pump.flow'], iris['FluidPump.flowRate']]).toEqual([ex('flowRate'), ex('flowRate')]);
    for (const document of [
      '{ pumps { nodes { flow { value } feeds { nodes { size } } } } }',
      '{ fluidPumps { nodes { flowRate { value } feeds { nodes { flowRate { value } } } ... on Pump { size } } } }',
    ])
      expect(validate(schema, parse(document))).toEqual([]);
  });

  test('devices may go on sending the old name of renamed telemetry', async () => {
    const { before, after } = await versions(old, old.replaceAll('ex:flow', 'ex:flowRate'));
    const joined = sideBySide(before, after, [{ kind: 'rename', from: ex('flow'), to: ex('flowRate') }]);
    const pump: Twin = { iri: ex('p1'), classes: [ex('Pump')], name: 'p1', attributes: {}, projected: {}, version: 1, scope: 0 };
    const directory = new DirectoryIndex(ingestDirectory(joined, [pump]));
    const telemetry = directory.twin(ex('p1'))?.telemetry;
    expect(['flow', 'flowRate', ex('flow'), ex('flowRate')].map((name) => telemetry?.get(name)?.property)).toEqual(
      Array.from({ length: 4 }, () => ex('flowRate')),
    );
    expect(findTerm(joined, 'flow', ['TELEMETRY'])).toBe(ex('flowRate'));
  });

  test('a hierarchy turned upside down closes no circle', async () => {
    const { before, after } = await versions(
      'ex:A a owl:Class . ex:B a owl:Class ; rdfs:subClassOf ex:A . ex:C a owl:Class ; rdfs:subClassOf ex:B .',
      'ex:A2 a owl:Class ; rdfs:subClassOf ex:B2 . ex:B2 a owl:Class ; rdfs:subClassOf ex:C . ex:C a owl:Class .',
    );
    const joined = sideBySide(before, after, [
      { kind: 'rename', from: ex('A'), to: ex('A2') },
      { kind: 'rename', from: ex('B'), to: ex('B2') },
    ]);
    for (const { iri, ancestors, parents } of joined.classes.values()) {
      expect(ancestors.filter((above) => above === iri)).toEqual([iri]);
      expect(parents.filter((parent) => joined.classes.get(parent)?.ancestors.includes(iri) === true)).toEqual([]);
    }
    expect(joined.classes.get(ex('A2'))?.ancestors).toContain(ex('A'));
  });

  test('links of a renamed relationship are followed under either name', async () => {
    const { before, after } = await versions(old, old.replaceAll('ex:hasPump', 'ex:comprises'));
    const joined = sideBySide(before, after, [{ kind: 'rename', from: ex('hasPump'), to: ex('comprises') }]);
    expect(joined.properties.get(ex('hasPump'))?.subProperties).toEqual([ex('hasPump'), ex('comprises')]);
    expect(joined.properties.get(ex('comprises'))?.subProperties).toEqual([ex('comprises'), ex('hasPump')]);
    expect(joined.hasPart).toEqual(expect.arrayContaining([ex('hasPump'), ex('comprises')]));
  });
});
