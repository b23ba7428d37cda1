import { describe, expect, test } from 'vitest';
import { diffOntologies, guessRenames } from '../../../src/evolution/compare/diff-ontologies.ts';
import type { MappingRule } from '../../../src/evolution/rules/mapping-rule.ts';
import { ex, versions } from '../../support/two-versions.ts';

const old = `
  ex:Asset a owl:Class . ex:Pump a owl:Class ; rdfs:subClassOf ex:Asset ; rdfs:label "Pump" . ex:Site a owl:Class . ex:BigPump a owl:Class ; rdfs:subClassOf ex:Pump .
  ex:maker a owl:DatatypeProperty , owl:FunctionalProperty ; rdfs:domain ex:Asset ; rdfs:range xsd:string .
  ex:stages a owl:DatatypeProperty , owl:FunctionalProperty ; rdfs:domain ex:Pump ; rdfs:range xsd:double .
  ex:height a owl:DatatypeProperty , owl:FunctionalProperty ; rdfs:domain ex:Pump ; rdfs:range xsd:double ; qudt:hasUnit unit:M .
  ex:mode a owl:DatatypeProperty , owl:FunctionalProperty ; rdfs:domain ex:Pump ; rdfs:range ex:Mode . ex:Mode a rdfs:Datatype ; owl:oneOf ( "on" "off" ) .
  ex:flow a tq:Telemetry ; rdfs:domain ex:Pump ; rdfs:range xsd:double ; qudt:hasUnit unit:L-PER-SEC ; sh:minInclusive 0 ; sh:maxInclusive 100 ; tq:high 80 .
  ex:feeds a owl:ObjectProperty ; rdfs:domain ex:Pump ; rdfs:range ex:Pump ; tq:influence tq:Forward .
  ex:fedBy a owl:ObjectProperty ; owl:inverseOf ex:feeds .
  ex:at a owl:ObjectProperty , owl:TransitiveProperty ; rdfs:domain ex:Pump ; rdfs:range ex:Site .
  ex:worn a tq:FailureMode ; tq:appliesTo ex:Pump ; tq:severity 500 .
  ex:setFlow a tq:Command ; tq:appliesTo ex:Pump ; tq:sets ex:flow ; tq:approval tq:OnePerson .`;

const replaced =
  (from: string | RegExp, to: string) =>
  (text: string): string =>
    text.replaceAll(from instanceof RegExp ? new RegExp(from.source, 'g') : from, to);

/** What changes, and what is said of it: kind, term, breaking. One line per aspect of a term. */
const aspects: readonly (readonly [name: string, change: (text: string) => string, kind: string, term: string, breaking: boolean])[] = [
  ['a class is new', (text) => `${text} ex:Fan a owl:Class .`, 'ADDED CLASS', 'Fan', false],
  ['a class is gone', replaced('ex:BigPump a owl:Class ; rdfs:subClassOf ex:Pump .', ''), 'REMOVED CLASS', 'BigPump', true],
  ['a superclass is gone', replaced('ex:Pump a owl:Class ; rdfs:subClassOf ex:Asset ;', 'ex:Pump a owl:Class ;'), 'NARROWED CLASS', 'Pump', true],
  ['a superclass is new', replaced('ex:Site a owl:Class .', 'ex:Site a owl:Class ; rdfs:subClassOf ex:Asset .'), 'WIDENED CLASS', 'Site', false],
  ['a label', replaced('"Pump"', '"Pump for fluids"'), 'CHANGED CLASS', 'Pump', false],
  ['a property is gone', replaced(/ex:maker a .*?xsd:string \./, ''), 'REMOVED ATTRIBUTE', 'maker', true],
  ['numbers become whole', replaced(/(ex:stages .*?)xsd:double/, '$1xsd:integer'), 'NARROWED ATTRIBUTE', 'stages', true],
  ['a number becomes a text', replaced(/(ex:stages .*?)xsd:double/, '$1xsd:string'), 'CHANGED ATTRIBUTE', 'stages', true],
  ['the unit of an attribute', replaced('unit:M ', 'unit:CentiM '), 'CHANGED ATTRIBUTE', 'height', true],
  ['the unit of telemetry', replaced('unit:L-PER-SEC', 'unit:L-PER-MIN'), 'CHANGED TELEMETRY', 'flow', true],
  ['a word of an enumeration is gone', replaced('( "on" "off" )', '( "on" )'), 'NARROWED ATTRIBUTE', 'mode', true],
  ['a word of an enumeration is new', replaced('( "on" "off" )', '( "on" "off" "auto" )'), 'WIDENED ATTRIBUTE', 'mode', false],
  ['the domain shrinks', replaced(/(ex:maker .*?)ex:Asset/, '$1ex:Pump'), 'NARROWED ATTRIBUTE', 'maker', true],
  ['the domain grows', replaced(/(ex:stages .*?)ex:Pump/, '$1ex:Asset'), 'WIDENED ATTRIBUTE', 'stages', false],
  ['the range shrinks', replaced(/(ex:feeds .*?)rdfs:range ex:Pump/, '$1rdfs:range ex:BigPump'), 'NARROWED RELATIONSHIP', 'feeds', true],
  ['the range grows beyond its type', replaced(/(ex:feeds .*?)rdfs:range ex:Pump/, '$1rdfs:range ex:Asset'), 'WIDENED RELATIONSHIP', 'feeds', true],
  [
    'one becomes many',
    (text) =>
      `${text} ex:Asset sh:property [ sh:path ex:maker ; sh:maxCount 3 ] .`.replace(
        'ex:maker a owl:DatatypeProperty , owl:FunctionalProperty',
        'ex:maker a owl:DatatypeProperty',
      ),
    'WIDENED ATTRIBUTE',
    'maker',
    true,
  ],
  [
    'many become one',
    replaced('ex:feeds a owl:ObjectProperty ;', 'ex:feeds a owl:ObjectProperty , owl:FunctionalProperty ;'),
    'NARROWED RELATIONSHIP',
    'feeds',
    true,
  ],
  [
    'an inverse is gone',
    replaced('ex:fedBy a owl:ObjectProperty ; owl:inverseOf ex:feeds .', 'ex:fedBy a owl:ObjectProperty .'),
    'CHANGED RELATIONSHIP',
    'feeds',
    true,
  ],
  ['no longer transitive', replaced(' , owl:TransitiveProperty', ''), 'NARROWED RELATIONSHIP', 'at', true],
  ['influence', replaced('tq:Forward', 'tq:Both'), 'CHANGED RELATIONSHIP', 'feeds', false],
  ['the plausible range shrinks', replaced('sh:maxInclusive 100', 'sh:maxInclusive 90'), 'NARROWED TELEMETRY', 'flow', true],
  ['the plausible range grows', replaced('sh:maxInclusive 100', 'sh:maxInclusive 110'), 'WIDENED TELEMETRY', 'flow', false],
  ['a limit', replaced('tq:high 80', 'tq:high 85'), 'CHANGED TELEMETRY', 'flow', false],
  ['it is computed', replaced('tq:high 80 .', 'tq:high 80 ; tq:derivedAs [ tq:expression "stages * 2.0" ] .'), 'CHANGED TELEMETRY', 'flow', true],
  ['a severity', replaced('tq:severity 500', 'tq:severity 700'), 'CHANGED FAILURE_MODE', 'worn', false],
  ['what a command sets', replaced('tq:sets ex:flow', 'tq:sets ex:stages'), 'CHANGED COMMAND', 'setFlow', true],
  ['a command is gone', replaced(/ex:setFlow a .*?OnePerson \./, ''), 'REMOVED COMMAND', 'setFlow', true],
  ['deprecated', (text) => `${text} ex:maker owl:deprecated true .`, 'CHANGED ATTRIBUTE', 'maker', false],
];

describe('what differs between two versions', () => {
  test('a version differs from itself in nothing', async () => {
    const { before, after } = await versions(old, old);
    expect(diffOntologies(before, after, [])).toEqual([]);
  });

  test.each(aspects)('%s', async (_name, change, what, name, breaking) => {
    const text = change(old);
    expect(text).not.toBe(old);
    const { before, after } = await versions(old, text);
    const changes = diffOntologies(before, after, []);
    expect(changes.map((each) => [`${each.kind} ${each.term}`, each.name, each.breaking])).toContainEqual([what, name, breaking]);
    expect(changes.some((each) => each.breaking)).toBe(breaking);
  });

  test('a rename is guessed and written out as a rule, and with the rule nothing breaks', async () => {
    const { before, after } = await versions(
      old,
      old.replaceAll('ex:flow', 'ex:flowRate').replaceAll('ex:Pump', 'ex:FluidPump').replaceAll('ex:maker', 'ex:manufacturedBy'),
    );
    const rules = guessRenames(before, after, []);
    expect(rules).toEqual([
      { kind: 'rename', from: ex('Pump'), to: ex('FluidPump') },
      { kind: 'rename', from: ex('flow'), to: ex('flowRate') },
    ]);
    expect(diffOntologies(before, after, []).find(({ iri }) => iri === ex('flow'))?.remedy).toBe(
      'If it was renamed, write the rule { rename: ex:flow, to: ex:flowRate }.',
    );
    const all: readonly MappingRule[] = [...rules, { kind: 'rename', from: ex('maker'), to: ex('manufacturedBy') }];
    const changes = diffOntologies(before, after, all);
    expect(changes.filter(({ breaking }) => breaking)).toEqual([]);
    expect(changes.map(({ kind, name, to }) => [kind, name, to])).toEqual([
      ['RENAMED', 'Pump', ex('FluidPump')],
      ['RENAMED', 'flow', ex('flowRate')],
      ['RENAMED', 'maker', ex('manufacturedBy')],
    ]);
  });

  test('what a rule carries over is not breaking', async () => {
    const { before, after } = await versions(old, old.replace(/(ex:)stages( a .*?)xsd:double/, '$1number$2xsd:string'));
    expect(diffOntologies(before, after, []).some(({ breaking }) => breaking)).toBe(true);
    expect(diffOntologies(before, after, [{ kind: 'retype', from: ex('stages'), to: ex('number') }])).toEqual([
      { kind: 'CHANGED', term: 'ATTRIBUTE', iri: ex('stages'), name: 'stages', breaking: false, message: 'stages becomes ex:number.' },
    ]);
  });
});
