import { describe, expect, test } from 'vitest';
import { qudtUnits } from '../../../src/adapters/qudt/unit-table.ts';
import { toIri } from '../../../src/kernel/iri.ts';
import { effectiveAnnotations, type AnnotationScope, type EffectiveAnnotations } from '../../../src/ontology/effective-annotations.ts';
import { loadPlant, plantNamespace } from './plant.ts';

const p = (name: string): ReturnType<typeof toIri> => toIri(`${plantNamespace}${name}`);
const { ontology } = await loadPlant(
  `p:Motor a owl:Class . p:OldMotor rdfs:subClassOf p:Motor ; sh:property p:oldShape . p:oldShape sh:path p:t ; tq:high 70 . p:Left rdfs:subClassOf p:Motor ; sh:property [ sh:path p:t ; tq:high 61 ] .
   p:Right rdfs:subClassOf p:Motor ; sh:property [ sh:path p:t ; tq:high 62 ] . p:VeryOld rdfs:subClassOf p:OldMotor .
   p:t a tq:Telemetry ; rdfs:domain p:Motor ; rdfs:range xsd:double ; qudt:hasUnit unit:DEG_C ; tq:high 80 ; tq:highHigh 95 .
   p:north tq:targetWithin p:northSite ; sh:targetClass p:Motor ; sh:path p:t ; tq:high 72 . p:hall tq:targetWithin p:hall1 ; sh:path p:t ; tq:high 73 .
   p:seven sh:targetNode p:motor7 ; sh:path p:t ; tq:high 65 . p:fahrenheit sh:targetNode p:motor8 ; sh:path p:t ; qudt:hasUnit unit:DEG_F ; tq:high 149 ; tq:deadband 9 .`,
  '',
  qudtUnits(),
);
const ask = (classes: readonly string[], containers: readonly string[] = [], twin?: string): EffectiveAnnotations => {
  const scope: AnnotationScope = { classes: classes.map(p), containers: containers.map(p), ...(twin !== undefined && { twin: p(twin) }) };
  return effectiveAnnotations(ontology, p('t'), scope);
};

describe('annotations in force', () => {
  test.each([
    ['the property, when nothing refines it', ask(['Motor']), 80, 't'],
    ['the class', ask(['OldMotor']), 70, 'oldShape'],
    ['the class above, for a subclass that says nothing', ask(['VeryOld']), 70, 'oldShape'],
    ['the site, over the class', ask(['OldMotor'], ['northSite']), 72, 'north'],
    ['the nearer container, over the farther', ask(['OldMotor'], ['hall1', 'northSite']), 73, 'hall'],
    ['the twin, over all', ask(['OldMotor'], ['hall1', 'northSite'], 'motor7'), 65, 'seven'],
  ])('come from %s', (_from, { values, sources, violations }, high, source) => {
    expect([values.high, values.highHigh, sources.high, sources.highHigh, violations]).toEqual([high, 95, p(source), p('t'), []]);
  });

  test('are in the unit of the property when a refinement is written in another', () => {
    const { values } = ask(['Motor'], [], 'motor8');
    expect([values.high, values.deadband]).toEqual([expect.closeTo(65, 9), expect.closeTo(5, 9)]);
  });

  test('of equal rank that differ are a violation that names both', () => {
    const { violations } = ask(['Left', 'Right']);
    expect(violations).toMatchObject([{ code: 'LIMITS', severity: 'error', message: expect.stringContaining('equal rank differ in high') }]);
  });
});
