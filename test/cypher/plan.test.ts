import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePlan } from '../../src/adapters/neo4j/compile-plan.ts';
import type { Iri } from '../../src/kernel/iri.ts';
import type { Field, Hop, Plan, Via } from '../../src/graph/plan.ts';
import { everything, type View } from '../../src/graph/view.ts';
import { anyPlan, iriOf, reading, relationTypes, temperature, zone } from '../support/graph-world.ts';
import { names } from './neo4j-names.ts';

const [feeds, isFedBy, hasPart] = relationTypes as readonly [Iri, Iri, Iri];
const attribute = (property: Iri): Field => ({ kind: 'attribute', property });
const way = (type: Iri, direction: Via['direction'] = 'OUT'): Via => ({ type, direction });
const view: View = { id: 'v', epoch: 1, read: Uint8Array.from([1, 0, 1]) };
const planOf = (plan: Partial<Plan>): Plan => ({ root: { kind: 'class', class: iriOf('Pump') }, order: [], first: 50, count: false, hops: [], view, ...plan });
const hopOf = (via: readonly Via[], hop: Partial<Hop> = {}): Hop => ({ via, direction: 'OUT', order: [], first: 10, count: false, hops: [], ...hop });
const textOf = (plan: Partial<Plan>): string => compilePlan(planOf(plan), names).text;

describe('the text of a plan', () => {
  test('three levels are one statement of nested calls, each ordered and limited before it is projected', () => {
    const hops = [
      hopOf([way(feeds), way(isFedBy)], { order: [{ by: { kind: 'name' }, descending: false }], hops: [hopOf([way(hasPart, 'IN')], { first: 5 })] }),
    ];
    const { text, params } = compilePlan(planOf({ order: [{ by: { kind: 'name' }, descending: false }], hops }), names);
    expect(text).toBe(`CALL () {
  MATCH (n:\`Pump\`) WHERE $v[n.scope] = 1 AND n.name IS NOT NULL
  WITH n ORDER BY n.name, n.iri LIMIT $p0
  CALL (n) {
    MATCH (n)-[x1:\`feeds\`|\`isFedBy\`]->(m1:Twin) WHERE $v[m1.scope] = 1
    WITH m1, collect(x1) AS l1
    WITH m1, l1 ORDER BY m1.name, m1.iri LIMIT $p2
    CALL (m1) {
      MATCH (m1)<-[x2:\`hasPart\`]-(m2:Twin) WHERE $v[m2.scope] = 1
      WITH m2, collect(x2) AS l2
      WITH m2, l2 ORDER BY m2.iri LIMIT $p1
      RETURN collect([properties(m2), [x IN l2 | [type(x), properties(x)]]]) AS c2
    }
    RETURN collect([properties(m1), [x IN l1 | [type(x), properties(x)]], c2]) AS c1
  }
  RETURN collect([properties(n), c1]) AS rows
}
RETURN rows`);
    expect(Object.entries(params).map(([name, value]) => [name, String(value)])).toEqual([
      ['v', '1,0,1'],
      ['p0', '51'],
      ['p1', '6'],
      ['p2', '11'],
    ]);
  });

  test('a page by a property reads absent values only when it is not full', () => {
    expect(textOf({ order: [{ by: attribute(reading), descending: true }], after: { values: [4], iri: iriOf('x') } })).toBe(`CALL () {
  MATCH (n:\`Pump\`) WHERE $v[n.scope] = 1 AND n.\`reading\` <= $p1 AND (n.\`reading\` < $p1 OR n.iri > $p2) AND NOT n.\`reading\` IS :: LIST<ANY>
  WITH n ORDER BY n.\`reading\` DESC, n.iri LIMIT $p0 RETURN collect(n) AS valued
}
CALL (valued) {
  WITH valued WHERE size(valued) < $p0
  MATCH (n:\`Pump\`) WHERE $v[n.scope] = 1 AND (n.\`reading\` IS NULL OR n.\`reading\` IS :: LIST<ANY> OR n.\`reading\` IS :: STRING NOT NULL OR n.\`reading\` IS :: BOOLEAN NOT NULL)
  WITH n, CASE WHEN n.\`reading\` IS :: LIST<ANY> THEN null ELSE n.\`reading\` END AS nk0 ORDER BY nk0 IS NULL, nk0 DESC, n.iri LIMIT $p0 RETURN collect(n) AS others
}
CALL (valued, others) {
  UNWIND (valued + others)[0..$p0] AS n
  RETURN collect([properties(n)]) AS rows
}
RETURN rows`);
  });

  test('the count of a page is taken in the same statement, without its cursor', () => {
    expect(textOf({ count: true, after: { values: [], iri: iriOf('x') } })).toBe(`CALL () {
  MATCH (n:\`Pump\`) WHERE $v[n.scope] = 1 RETURN count(*) AS total
}
CALL () {
  MATCH (n:\`Pump\`) WHERE $v[n.scope] = 1 AND n.iri IS NOT NULL AND n.iri > $p1
  WITH n ORDER BY n.iri LIMIT $p0
  RETURN collect([properties(n)]) AS rows
}
RETURN rows, total`);
  });

  test('a term without a name is reached by parameters only', () => {
    const hops = [hopOf([way(feeds), way(iriOf('odd'))])];
    const { text, params } = compilePlan(
      planOf({ root: { kind: 'class', class: iriOf('Odd') }, where: { op: 'exists', field: attribute(iriOf('odd')) }, hops, view: everything }),
      names,
    );
    expect(text).toBe(`CALL () {
  MATCH (n:Twin) WHERE $p0 IN n._labels AND coalesce(n[$p1], n[$p2]) IS NOT NULL AND n.iri IS NOT NULL
  WITH n ORDER BY n.iri LIMIT $p3
  CALL (n) {
    MATCH (n)-[x1:\`feeds\`|\`_Related\`]->(m1:Twin) WHERE (x1._type IS NULL OR x1._type IN $p4)
    WITH m1, collect(x1) AS l1
    WITH m1, l1 ORDER BY m1.iri LIMIT $p5
    RETURN collect([properties(m1), [x IN l1 | [type(x), properties(x)]]]) AS c1
  }
  RETURN collect([properties(n), c1]) AS rows
}
RETURN rows`);
    expect([params['p0'], params['p1'], params['p2'], params['p4']]).toEqual([iriOf('Odd'), iriOf('odd'), `${iriOf('odd')} latest`, [iriOf('odd')]]);
  });

  test('a small view of many scopes is a list at the root and bytes below', () => {
    const read = new Uint8Array(200);
    read[7] = 1;
    const { text, params } = compilePlan(planOf({ view: { ...view, read }, hops: [hopOf([way(feeds)])] }), names);
    expect(text.match(/\$[sv]\b[^A]*/g)?.map((found) => found.trim().split('\n')[0])).toEqual(['$s', '$v[m1.scope] = 1']);
    expect(params['s']).toEqual([7]);
  });
});

const where = (filter: Plan['where']): string => / AND (.*) AND n\.iri IS NOT NULL/.exec(textOf(filter === undefined ? {} : { where: filter }))?.[1] ?? '';

test.each([
  [{ op: 'not', of: { op: 'gt', field: attribute(reading), value: 3 } }, 'NOT coalesce(n.`reading` > $p0, false)'],
  [{ op: 'in', field: attribute(zone), values: ['a', 'b'] }, 'n.`zone` IN $p0'],
  [{ op: 'eq', field: attribute(temperature), value: 3 }, 'coalesce(n.`temperature_static`, n.`temperature`) = $p0'],
  [{ op: 'quality', property: temperature, in: ['GOOD'] }, 'n.`temperature_quality` IN $p0'],
  [{ op: 'class', classes: [iriOf('Motor'), iriOf('Pump')], exact: false }, 'n:`Motor`|`Pump`'],
  [{ op: 'class', classes: [iriOf('Motor')], exact: true }, 'any(c IN $p0 WHERE c IN n.classes)'],
  [
    { op: 'related', via: [way(feeds)], maxHops: 1, quantifier: 'none' },
    'NOT EXISTS { MATCH (n)-[x1:`feeds`]->(m1:Twin) WHERE m1 <> n AND $v[m1.scope] = 1 RETURN DISTINCT m1 }',
  ],
  [
    { op: 'related', via: [way(feeds)], maxHops: 3, quantifier: 'every', where: { op: 'exists', field: attribute(zone) } },
    'NOT EXISTS { MATCH (n) ((a1)-[x1:`feeds`]->(b1) WHERE $v[b1.scope] = 1){1,3} (m1:Twin) WITH DISTINCT m1 WHERE m1 <> n AND NOT coalesce(m1.`zone` IS NOT NULL, false) RETURN m1 }',
  ],
  [
    { op: 'relatedCount', via: [way(feeds), way(hasPart, 'IN')], maxHops: 1, compare: 'gte', value: 2 },
    'COUNT { MATCH (n)-[x1:`feeds`|`hasPart`]-(m1:Twin) WHERE m1 <> n AND ((startNode(x1) = n AND x1:`feeds`) OR (endNode(x1) = n AND x1:`hasPart`)) AND $v[m1.scope] = 1 RETURN DISTINCT m1 } >= $p0',
  ],
  [
    { op: 'within', container: iriOf('site'), via: [way(hasPart)] },
    '(n.iri <> $p0 AND EXISTS { MATCH (n) ((a1)<-[x1:`hasPart`]-(b1) WHERE $v[b1.scope] = 1){1,} (m1:Twin) WITH DISTINCT m1 WHERE m1.iri = $p0 RETURN m1 })',
  ],
] as const satisfies readonly (readonly [Plan['where'], string])[])('%j is a condition with two values', (filter, cypher) => {
  expect(where(filter)).toBe(cypher);
});

describe('every plan', () => {
  const runs = { numRuns: 300 };

  test('has a text without anything from the request', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { text } = compilePlan(plan, names);
        expect(text).not.toMatch(/example\.org|'|"|😀|\b(?:LIMIT|SKIP) \d|\$\(/);
      }),
      runs,
    );
  });

  test('has the same text for other values of the same shape', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(compilePlan(withOtherValues(plan), names).text).toBe(compilePlan(plan, names).text);
      }),
      runs,
    );
  });

  test('tests the scope of every twin it meets, unless the view sees everything', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const restricted: Plan = { ...plan, view };
        expect(untested(compilePlan(restricted, names).text)).toEqual([]);
        expect(compilePlan({ ...plan, view: everything }, names).text).not.toMatch(/scope/);
      }),
      runs,
    );
  });

  test('never projects a twin before it orders and limits', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        for (const line of compilePlan(plan, names).text.split('\n')) expect(line).not.toMatch(/properties\(.*ORDER BY/);
      }),
      runs,
    );
  });
});

/** Node variables a text matches without testing their scope. The end of a walk is the last node the walk itself tests. */
function untested(text: string): readonly string[] {
  const met = [...text.matchAll(/MATCH \((n)[:)]|\]->?\((m\d+):Twin\)|\]->?\((b\d*)\)/g)].flatMap(([, root, end, step]) =>
    [root, end, step].filter((name) => name !== undefined),
  );
  return [...new Set(met)].filter((name) => !text.includes(`$v[${name}.scope] = 1`));
}

/** The plan with every number, text and IRI of an individual changed, and the same shape. */
function withOtherValues(plan: Plan): Plan {
  const changed = JSON.stringify({ ...plan, view: undefined, first: plan.first + 1 }, (key, value: unknown) => {
    if (key === 'value' && typeof value === 'string') return `${value}!`;
    if (key === 'container') return iriOf('elsewhere');
    return value;
  });
  return { ...(JSON.parse(changed) as Plan), view: plan.view };
}
