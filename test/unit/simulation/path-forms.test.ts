import { expect, test } from 'vitest';
import { derive } from '../../../src/simulation/derive.ts';
import { m, smallWorld, t } from '../../support/model-world.ts';

const model = `m:Room a owl:Class . m:in a owl:ObjectProperty , owl:TransitiveProperty ; rdfs:domain m:Room . m:beside a owl:ObjectProperty , owl:SymmetricProperty . m:below a owl:ObjectProperty .
m:closeTo a owl:ObjectProperty . m:touches rdfs:subPropertyOf m:closeTo . m:over owl:inverseOf m:below .
m:t a tq:Telemetry ; rdfs:domain m:Room ; rdfs:range xsd:double ; qudt:hasUnit unit:W .`;
const twins = `t:a a m:Room ; m:in t:b ; m:touches t:e . t:b a m:Room ; m:in t:c . t:c a m:Room . t:d a m:Room ; m:beside t:a ; m:below t:a . t:e a m:Room ; m:over t:d .`;

test.each([
  ['a transitive relationship, to the end', '( m:in m:t )', 2 + 4],
  ['its inverse', '( [ sh:inversePath m:in ] m:t )', 0],
  ['a symmetric one, from its other end', '( m:beside m:t )', 8],
  ['a narrower one', '( m:closeTo m:t )', 16],
  ['an inverse that is declared', '( m:over m:t )', 8],
  ['two steps, one of them declared the other way', '( m:over m:below m:t )', 1 + 16],
  ['any of several relationships', '( [ sh:alternativePath ( m:closeTo [ sh:inversePath m:below ] ) ] m:t )', 8 + 16],
  ['any number of steps, none included', '( [ sh:zeroOrMorePath m:closeTo ] m:t )', 1 + 16],
  ['one step or none', '( [ sh:zeroOrOnePath m:beside ] m:t )', 1 + 8],
])('a path follows %s', async (_form, path, sum) => {
  const world = await smallWorld(
    `${model} m:sum a tq:Telemetry ; rdfs:domain m:Room ; rdfs:range xsd:double ; qudt:hasUnit unit:W ; tq:derivedAs [ sh:path ${path} ; tq:aggregate tq:Sum ] .`,
    twins,
  );
  for (const [i, name] of ['a', 'b', 'c', 'd', 'e'].entries()) await world.observe(t(name), m('t'), 2 ** i);
  const [derived] = await derive(world.context, [{ twin: t('a'), property: m('sum') }]);
  expect(derived?.value).toBe(sum);
});
