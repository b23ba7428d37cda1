import { beforeAll, describe, expect, test } from 'vitest';
import { celExpressions } from '../../../src/adapters/cel/cel-expressions.ts';
import { readRulesFile } from '../../../src/adapters/yaml/read-rules-file.ts';
import type { ReadRules, RuleGround } from '../../../src/evolution/rules/read-rules.ts';
import { ex, versions } from '../../support/two-versions.ts';

const one = 'a owl:DatatypeProperty ; rdfs:domain ex:Pump ; rdfs:range';
const old = `
  ex:Pump a owl:Class . ex:Site a owl:Class . ex:Kept a owl:Class .
  ex:maker ${one} xsd:string . ex:size ${one} xsd:string . ex:height ${one} xsd:double ; qudt:hasUnit unit:M . ex:address ${one} xsd:string . ex:serial ${one} xsd:string .
  ex:flow a tq:Telemetry ; rdfs:domain ex:Pump ; rdfs:range xsd:double ; qudt:hasUnit unit:L-PER-SEC .
  ex:at a owl:ObjectProperty ; rdfs:domain ex:Pump ; rdfs:range ex:Site .`;
const fresh = `
  ex:Rotary a owl:Class ; rdfs:subClassOf ex:Kept . ex:Piston a owl:Class . ex:Site a owl:Class . ex:Kept a owl:Class .
  ex:manufacturer ${one} xsd:string . ex:sizeClass ${one} xsd:integer . ex:heightKg ${one} xsd:double ; qudt:hasUnit unit:KiloGM . ex:heightCm ${one} xsd:double ; qudt:hasUnit unit:CentiM .
  ex:street ${one} xsd:string . ex:number ${one} xsd:integer . ex:shape ${one} xsd:hexBinary . ex:siteSerial a owl:DatatypeProperty ; rdfs:domain ex:Site ; rdfs:range xsd:string .
  ex:owners ${one} xsd:string . ex:Pump sh:property [ sh:path ex:owners ; sh:maxCount 5 ] . ex:since ${one} xsd:date .
  ex:flowRate a tq:Telemetry ; rdfs:domain ex:Pump ; rdfs:range xsd:double ; qudt:hasUnit unit:L-PER-MIN .
  ex:at a owl:ObjectProperty ; rdfs:domain ex:Rotary ; rdfs:range ex:Site .`;

describe('mapping rules', () => {
  let ground: RuleGround;
  beforeAll(async () => {
    ground = await versions(old, fresh);
  });
  const read = (text: string): ReadRules => readRulesFile({ name: 'rules.yaml', text }, ground, celExpressions());
  const wrong = (rule: string): readonly string[] => read(`rules:\n  - ${rule}\n`).violations.map(({ code, message }) => `${code}: ${message}`);

  test('every kind is read, with prefixed names, IRIs and GraphQL names', () => {
    const text = `
prefixes: { p: 'https://example.org/plant#' }
rules:
  - { rename: maker, to: p:manufacturer }
  - split: ex:Pump
    classes: [{ class: ex:Rotary, where: 'size == "small"' }, { class: Piston }]
  - { split: ex:address, pattern: '{street} {number}', into: { street: ex:street, number: ex:number } }
  - { retype: ex:size, to: ex:sizeClass, values: { small: 1 } }
  - { retype: ex:height, to: https://example.org/plant#heightCm }
  - { move: ex:serial, to: ex:siteSerial, via: ex:at }`;
    expect(read(text)).toEqual({
      violations: [],
      rules: [
        { kind: 'rename', from: ex('maker'), to: ex('manufacturer') },
        { kind: 'splitClass', from: ex('Pump'), into: [{ class: ex('Rotary'), where: 'size == "small"' }, { class: ex('Piston') }] },
        {
          kind: 'splitAttribute',
          from: ex('address'),
          pattern: '{street} {number}',
          into: new Map([
            ['street', ex('street')],
            ['number', ex('number')],
          ]),
        },
        { kind: 'retype', from: ex('size'), to: ex('sizeClass'), values: new Map([['small', 1]]) },
        { kind: 'retype', from: ex('height'), to: ex('heightCm') },
        { kind: 'move', from: ex('serial'), to: ex('siteSerial'), via: ex('at'), direction: 'OUT' },
      ],
    });
  });

  test.each([
    ['{ rename: ex:makr, to: ex:manufacturer }', expect.stringContaining('TERM: Rule 1: The old version has no term "ex:makr". Did you mean "ex:maker"')],
    ['{ rename: ex:maker, to: ex:manufactur }', 'TERM: Rule 1: The new version has no term "ex:manufactur". Did you mean "ex:manufacturer" or "manufacturer"?'],
    ['{ rename: ex:maker }', 'RULE: Rule 1: It does not say what becomes of the term.'],
    ['{ rename: ex:maker, retype: ex:size, to: ex:sizeClass }', 'RULE: Rule 1: It has rename and retype of rename, split, retype, cardinality, move.'],
    ['{ rename: ex:maker, to: ex:manufacturer, keep: first }', 'RULE: Rule 1: "keep" says nothing to a rename.'],
    ['{ rename: ex:Kept, to: ex:Piston }', 'RULE: Rule 1: Kept is still in the new version.'],
    ['{ rename: ex:Pump, to: ex:Kept }', 'RULE: Rule 1: Kept is in the old version already, where twins may have it.'],
    ['{ rename: ex:maker, to: ex:Piston }', 'RULE: Rule 1: maker is a property, Piston a class.'],
    ['{ rename: ex:maker, to: ex:sizeClass }', 'RULE: Rule 1: maker and sizeClass differ in datatype, unit or cardinality.'],
    ['{ rename: ex:flow, to: ex:flowRate }', 'RULE: Rule 1: flow and flowRate differ in datatype, unit or cardinality.'],
    ['{ retype: ex:flow, to: ex:sizeClass }', 'RULE: Rule 1: flow is a telemetry, no attribute.'],
    ['{ retype: ex:height, to: ex:heightKg }', 'RULE: Rule 1: m cannot be expressed in kg.'],
    ['{ retype: ex:height, to: ex:since }', 'RULE: Rule 1: A number (height) does not become a date (since) by itself.'],
    ['{ retype: ex:size, to: ex:sizeClass, values: { small: one } }', 'RULE: Rule 1: "one" in the table is no value of sizeClass (number).'],
    ['{ cardinality: ex:maker, to: ex:manufacturer }', 'RULE: Rule 1: maker and manufacturer both hold one value.'],
    [
      '{ split: ex:Pump, classes: [{ class: ex:Rotary }, { class: ex:Piston }] }',
      'RULE: Rule 1: A class without condition stands before others, which nothing reaches.',
    ],
    [
      `{ split: ex:Pump, classes: [{ class: ex:Rotary, where: 'sise == 1' }] }`,
      'NAME: Rule 1: The name "sise" in "sise == 1" means nothing here. Did you mean "size"?',
    ],
    [`{ split: ex:Pump, classes: [{ class: ex:Rotary, where: 'size ==' }] }`, expect.stringMatching(/^CEL: Rule 1: /)],
    [`{ split: ex:address, pattern: '{a}{b}', into: { a: ex:street, b: ex:number } }`, 'RULE: Rule 1: Two holes of the pattern touch.'],
    [`{ split: ex:address, pattern: '{a}, {b}', into: { a: ex:street } }`, 'RULE: Rule 1: Nothing says what "b" becomes.'],
    [`{ split: ex:address, pattern: '{a}, {b}', into: { a: ex:street, b: ex:street } }`, 'RULE: Rule 1: Two holes fill one attribute.'],
    ['{ move: ex:serial, to: ex:siteSerial }', 'RULE: Rule 1: It does not say along which relationship.'],
    [
      '{ move: ex:serial, to: ex:siteSerial, via: ex:att }',
      expect.stringContaining('TERM: Rule 1: Neither version has a relationship "ex:att". Did you mean "ex:at"'),
    ],
    ['{ rename: ex:maker, too: ex:manufacturer }', 'RULE: /rules/0 must NOT have additional properties (too).'],
    ['{ rename: [ }', expect.stringMatching(/^SYNTAX: /)],
  ])('%s is refused', (rule, message) => {
    expect(wrong(rule)).toContainEqual(message);
  });

  test('one old term has one rule, one new term comes from one, and the place is named', () => {
    const { rules, violations } = read(
      'rules:\n  - { rename: ex:maker, to: ex:manufacturer }\n  - { rename: ex:size, to: ex:manufacturer }\n  - { rename: ex:maker, to: ex:street }\n',
    );
    expect(rules).toHaveLength(1);
    expect(violations.map(({ message, place }) => [message, place?.line])).toEqual([
      ['Rule 2: ex:manufacturer has rule 1 already.', 3],
      ['Rule 3: ex:maker has rule 1 already.', 4],
    ]);
  });

  test('a few lines that unfold into gigabytes are refused', () => {
    const bomb = Array.from(
      { length: 12 },
      (_, n) => `a${n + 1}: &a${n + 1} [${Array.from({ length: 10 }, () => (n === 0 ? 'x' : `*a${n}`)).join(', ')}]`,
    ).join('\n');
    expect(read(`${bomb}\nrules: []`).violations[0]?.code).toBe('SYNTAX');
  });
});
