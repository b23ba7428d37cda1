import fc from 'fast-check';
import { findBreakingChanges } from 'graphql';
import { expect, test } from 'vitest';
import type { MappingRule } from '../../../src/evolution/rules/mapping-rule.ts';
import { sideBySide } from '../../../src/evolution/beside/side-by-side.ts';
import { ex, schemaOf, versions } from '../../support/two-versions.ts';

interface Cls {
  readonly name: string;
  readonly parents: readonly string[];
}

interface Prop {
  readonly name: string;
  readonly kind: 'text' | 'number' | 'telemetry' | 'link';
  readonly domain: readonly string[];
  readonly range: readonly string[];
  readonly inverse: string | undefined;
}

interface Model {
  readonly classes: readonly Cls[];
  readonly properties: readonly Prop[];
}

const classNames = ['A', 'B', 'C', 'D', 'E'];
const propertyNames = ['p', 'q', 'r', 's', 't', 'u'];
const some = (names: readonly string[]): fc.Arbitrary<readonly string[]> => fc.subarray([...names], { minLength: 1, maxLength: 2 });

const models: fc.Arbitrary<Model> = fc.record({
  // Parents come earlier in the list: no circles.
  classes: fc.tuple(
    ...classNames.map((name, i) => fc.subarray(classNames.slice(0, i), { maxLength: Math.min(i, 2) }).map((parents): Cls => ({ name, parents }))),
  ),
  properties: fc.tuple(
    ...propertyNames.map((name) =>
      fc.record({ kind: fc.constantFrom('text', 'number', 'telemetry', 'link'), domain: some(classNames), range: some(classNames) }).map((rest): Prop => ({
        name,
        ...rest,
        kind: rest.kind === 'text' || rest.kind === 'number' || rest.kind === 'telemetry' ? rest.kind : 'link',
        inverse: undefined,
      })),
    ),
  ),
});

/** What happens to each term: it stays, is renamed, is split in two (classes), or goes. */
type Fate = 'stays' | 'renamed' | 'split' | 'gone';
const fates = (count: number, all: readonly Fate[]): fc.Arbitrary<readonly Fate[]> => fc.array(fc.constantFrom(...all), { minLength: count, maxLength: count });

function turtle({ classes, properties }: Model): string {
  const declared = classes.map(
    ({ name, parents }) => `ex:${name} a owl:Class .${parents.map((parent) => ` ex:${name} rdfs:subClassOf ex:${parent} .`).join('')}`,
  );
  const types = {
    text: 'a owl:DatatypeProperty ; rdfs:range xsd:string',
    number: 'a owl:DatatypeProperty ; rdfs:range xsd:double',
    telemetry: 'a tq:Telemetry ; rdfs:range xsd:double ; qudt:hasUnit unit:M',
  };
  const props = properties.map(({ name, kind, domain, range }) => {
    const type = kind === 'link' ? `a owl:ObjectProperty ; rdfs:range ${range.map((cls) => `ex:${cls}`).join(' , ')}` : types[kind];
    return `ex:${name} ${type} ; rdfs:domain ${domain.map((cls) => `ex:${cls}`).join(' , ')} .`;
  });
  return [...declared, ...props].join('\n');
}

interface Change {
  readonly model: Model;
  readonly rules: readonly MappingRule[];
}

function changed({ classes, properties }: Model, fate: (name: string) => Fate, turned: boolean): Change {
  const became = (name: string): readonly string[] => {
    const now = fate(name);
    if (now === 'gone') return [];
    return now === 'renamed' ? [`${name}2`] : now === 'split' ? [`${name}2`, `${name}3`] : [name];
  };
  const all = (names: readonly string[]): readonly string[] => names.flatMap(became);
  const order = turned ? classes.toReversed() : classes;
  const model: Model = {
    // Turned upside down: whatever stood above stands below.
    classes: classes.flatMap(({ name, parents }) => {
      const above = turned
        ? order
            .slice(
              0,
              order.findIndex((cls) => cls.name === name),
            )
            .slice(-1)
            .map((cls) => cls.name)
        : parents;
      return became(name).map((is) => ({ name: is, parents: all(above) }));
    }),
    properties: properties.flatMap((property) => {
      const [domain, range] = [all(property.domain), all(property.range)];
      return domain.length === 0 || range.length === 0 ? [] : became(property.name).map((name) => ({ ...property, name, domain, range }));
    }),
  };
  const isThere = new Set(model.properties.map(({ name }) => name));
  const rules = [...classes.map(({ name }) => name), ...properties.filter(({ name }) => isThere.has(`${name}2`)).map(({ name }) => name)].flatMap(
    (name): readonly MappingRule[] => {
      if (fate(name) === 'renamed') return [{ kind: 'rename', from: ex(name), to: ex(`${name}2`) }];
      return fate(name) === 'split'
        ? [{ kind: 'splitClass', from: ex(name), into: [{ class: ex(`${name}2`), where: 'true' }, { class: ex(`${name}3`) }] }]
        : [];
    },
  );
  return { model, rules };
}

test('whatever is renamed, split or removed, no document of the old version breaks while both are served', async () => {
  const changes = fc.record({
    model: models,
    classes: fates(classNames.length, ['stays', 'stays', 'renamed', 'split', 'gone']),
    properties: fates(propertyNames.length, ['stays', 'renamed', 'gone']),
    turned: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(changes, async ({ model, classes, properties, turned }) => {
      const fate = (name: string): Fate => classes[classNames.indexOf(name)] ?? properties[propertyNames.indexOf(name)] ?? 'stays';
      const { model: next, rules } = changed(model, fate, turned);
      const { before, after } = await versions(turtle(model), turtle(next));
      const joined = sideBySide(before, after, rules);
      // A hierarchy turned upside down takes superclasses away, which nothing can keep without a circle.
      expect(turned ? [] : findBreakingChanges(schemaOf(before), schemaOf(joined))).toEqual([]);
      const circles = [...joined.classes.values()].filter(({ iri, parents }) =>
        parents.some((parent) => joined.classes.get(parent)?.ancestors.includes(iri) === true),
      );
      expect(circles).toEqual([]);
    }),
    { numRuns: 20 },
  );
}, 60_000);
