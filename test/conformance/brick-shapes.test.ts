import { describe, expect, test } from 'vitest';
import { isolatedShapes } from '../../src/adapters/shacl/isolated-shapes.ts';
import { turtleReader } from '../../src/adapters/n3/turtle-reader.ts';
import { readModelFiles } from '../../src/model-files.ts';
import { readGraph } from '../../src/ontology/load-model.ts';
import { describeReport } from '../../src/ontology/shapes/describe-report.ts';
import { usualShapeLimits } from '../../src/ontology/shapes/shape-report.ts';
import { sharedData } from '../support/shared-data.ts';

const [brick, guideline] = [sharedData('rdf/brick'), sharedData('rdf/g36')];
const name = (iri: string): string => iri.replace(/^.*[#/]([^#/]+)$/, '$1');

describe.skipIf(brick === undefined || guideline === undefined)('the Rice building against the shapes of Brick and of Guideline 36', async () => {
  const { graph } = await readGraph(readModelFiles([brick ?? '', guideline ?? '']), [turtleReader()], new AbortController().signal);
  const report = await isolatedShapes().report(graph, graph, usualShapeLimits, new AbortController().signal);

  test('every shape is accounted for', () => {
    const { shapes, evaluated, partly, notEvaluated, withoutNodes, checks, rules } = report;
    expect({ shapes, evaluated, partly, notEvaluated, withoutNodes, checks, rules }).toEqual({
      shapes: 149,
      evaluated: 143,
      partly: 1,
      notEvaluated: 5,
      withoutNodes: 121,
      checks: 3445,
      rules: 5935,
    });
  });

  test('what is not evaluated is listed with its reason and place', () => {
    expect(report.left.map(({ reason, shape, place }) => `${reason} ${name(shape)} ${name(place?.file ?? '')}:${place?.line ?? 0}`)).toEqual([
      'TARGET ExternalReferenceShape Brick-1.4.4.ttl:21436',
      'TARGET PointsHaveQuantityKinds Brick-1.4.4.ttl:22225',
      'SPARQL DeprecationRuleForInstances Brick-1.4.4.ttl:21709',
      'SPARQL VirtualMeterRule Brick-1.4.4.ttl:22472',
      'SPARQL TimeseriesReferenceOnPointsConstraint Brick-1.4.4.ttl:22458',
      ...Array.from({ length: 5 }, () => 'REFERENCE AHU 4.6-multiple-zone-vav-AHU.ttl:12'),
      'DEPENDS AHU 4.6-multiple-zone-vav-AHU.ttl:12',
    ]);
  });

  test('breaches are counted by shape, path and constraint', () => {
    const counts = new Map<string, number>();
    for (const { shape, path = '', constraint, severity } of report.results) {
      const kind = `${severity} ${name(shape)} ${path === '' ? '-' : name(path.slice(1, -1))} ${constraint}`;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    expect(report.counts).toEqual({ error: 96, warning: 0, info: 0 });
    expect(Object.fromEntries(counts)).toEqual({
      'error Equipment isPartOf Or': 4,
      'error Equipment hasPoint Class': 16,
      'error Location hasPoint Class': 26,
      'error Location isLocationOf Class': 13,
      'error Quantity hasQUDTReference Class': 5,
      'error hasQuantity - Class': 32,
    });
  });

  test('a breach says who, where, what and why', () => {
    expect(report.results[0]).toMatchObject({
      shape: 'https://brickschema.org/schema/Brick#Equipment',
      constraint: 'Or',
      severity: 'error',
      focus: 'http://virginia.edu/building/ontology/rice#AHU_1',
      path: '<https://brickschema.org/schema/Brick#isPartOf>',
      value: 'http://virginia.edu/building/ontology/rice#RICE',
      message: 'Equipment can be part of a Collection, System or other Equipment.',
      place: { line: 49 },
    });
  });

  test('the summary for people stays short', () => {
    expect(describeReport(report).length).toBeLessThan(70);
  });
});
