import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { celExpressions } from '../../../src/adapters/cel/cel-expressions.ts';
import { memoryGraphStore } from '../../../src/adapters/memory/memory-graph-store.ts';
import { qudtUnits } from '../../../src/adapters/qudt/unit-table.ts';
import { carryPage, type Pass } from '../../../src/evolution/carry/carry-twins.ts';
import { inStepStore, type InStepStore } from '../../../src/evolution/carry/in-step-store.ts';
import type { MappingRule } from '../../../src/evolution/rules/mapping-rule.ts';
import { twinMigration, type TwinMigration } from '../../../src/evolution/carry/migrate-twin.ts';
import type { Mutation } from '../../../src/graph/graph-store.ts';
import type { Iri } from '../../../src/kernel/iri.ts';
import { ex, versions } from '../../support/two-versions.ts';

const one = 'a owl:DatatypeProperty , owl:FunctionalProperty ; rdfs:domain';
const old = `ex:Pump a owl:Class . ex:Site a owl:Class . ex:maker ${one} ex:Pump ; rdfs:range xsd:string . ex:serial ${one} ex:Pump ; rdfs:range xsd:string .
  ex:owner ${one} ex:Pump ; rdfs:range xsd:string . ex:locatedAt a owl:ObjectProperty ; rdfs:domain ex:Pump ; rdfs:range ex:Site .`;
const fresh = `ex:Device a owl:Class . ex:Site a owl:Class . ex:manufacturer ${one} ex:Device ; rdfs:range xsd:string . ex:owners a owl:DatatypeProperty ; rdfs:domain ex:Device ;
  rdfs:range xsd:string . ex:Device sh:property [ sh:path ex:owners ; sh:maxCount 9 ] . ex:serials a owl:DatatypeProperty ; rdfs:domain ex:Site ; rdfs:range xsd:string .
  ex:Site sh:property [ sh:path ex:serials ; sh:maxCount 99 ] . ex:locatedAt a owl:ObjectProperty ; rdfs:domain ex:Device ; rdfs:range ex:Site .`;
const rules: readonly MappingRule[] = [
  { kind: 'rename', from: ex('Pump'), to: ex('Device') },
  { kind: 'rename', from: ex('maker'), to: ex('manufacturer') },
  { kind: 'cardinality', from: ex('owner'), to: ex('owners') },
  { kind: 'move', from: ex('serial'), to: ex('serials'), via: ex('locatedAt'), direction: 'OUT' },
];

let migration: TwinMigration;
beforeAll(async () => {
  const { before, after } = await versions(old, fresh);
  migration = twinMigration(rules, before, after, { expressions: celExpressions(), units: qudtUnits() });
});

const labelling = (classes: readonly Iri[]): readonly Iri[] => classes;
const [pumps, sites] = [Array.from({ length: 4 }, (_, i) => ex(`p${i}`)), Array.from({ length: 2 }, (_, i) => ex(`s${i}`))];
const pump = fc.constantFrom(...pumps);
const site = fc.constantFrom(...sites);
const text = fc.constantFrom('a', 'b', 'c');

function put(iri: Iri, kind: Iri, attributes: Readonly<Record<string, string>>): Mutation {
  return { kind: 'putTwin', iri, classes: [kind], labels: [kind], name: 'x', attributes, scope: 0 };
}

function patch(iri: Iri, property: string, value: string | readonly string[] | null): Mutation {
  return { kind: 'patchTwin', iri, attributes: { [ex(property)]: value } };
}

const written = fc.oneof(
  fc.tuple(pump, text).map(([iri, value]) => patch(iri, 'maker', value)),
  fc.tuple(pump, fc.option(text)).map(([iri, value]) => patch(iri, 'manufacturer', value)),
  fc.tuple(pump, text).map(([iri, value]) => patch(iri, 'owner', value)),
  fc.tuple(pump, text).map(([iri, value]) => patch(iri, 'owners', [value])),
  fc.tuple(pump, fc.option(text)).map(([iri, value]) => patch(iri, 'serial', value)),
  fc.tuple(pump, text).map(([iri, value]) => put(iri, ex('Pump'), { [ex('maker')]: value, [ex('serial')]: value })),
  fc.tuple(pump, text).map(([iri, value]) => put(iri, ex('Device'), { [ex('manufacturer')]: value })),
  fc.tuple(pump, site).map(([source, target]): Mutation => ({ kind: 'putRelationship', source, type: ex('locatedAt'), target, attributes: {} })),
  fc.tuple(pump, site).map(([source, target]): Mutation => ({ kind: 'deleteRelationship', source, type: ex('locatedAt'), target })),
  pump.map((iri): Mutation => ({ kind: 'deleteTwin', iri })),
);

async function commit(to: InStepStore, mutations: readonly Mutation[]): Promise<void> {
  await to.store.commit({ mutations, by: 'test', at: 0 }).catch(() => undefined);
}

test('whatever is written in the words of either version while twins are copied, nothing is left to copy afterwards', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(written, { minLength: 1, maxLength: 2 }), { maxLength: 12 }), fc.nat(12), async (commits, at) => {
      const inStep = inStepStore(memoryGraphStore());
      const first = [
        ...pumps.map((iri, i) => put(iri, ex('Pump'), { [ex('maker')]: `m${i}`, [ex('serial')]: `s${i}`, [ex('owner')]: 'o' })),
        ...sites.map((iri) => put(iri, ex('Site'), {})),
      ];
      await commit(inStep, first);
      await commit(
        inStep,
        pumps.map((source, i): Mutation => ({ kind: 'putRelationship', source, type: ex('locatedAt'), target: sites[i % 2] ?? source, attributes: {} })),
      );
      const moving = migration.hops;
      await inStep.follow({ migration, labelling, moving, carrying: [], movedBy: (type) => (type === ex('locatedAt') ? [ex('serial')] : []) });
      const pass: Pass = { what: 'forward', migration, labelling, head: { by: 'test', at: 0 } };
      for (const mutations of commits.slice(0, at)) await commit(inStep, mutations);
      await inStep.alone((graph) => carryPage(graph, pass, false));
      for (const mutations of commits.slice(at)) await commit(inStep, mutations);
      const left = await inStep.alone((graph) => carryPage(graph, pass, true));
      expect(left.written).toBe(0);
    }),
    { numRuns: 200 },
  );
});
