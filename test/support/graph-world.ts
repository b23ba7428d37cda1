import fc from 'fast-check';
import { toIri, type Iri } from '../../src/kernel/iri.ts';
import type { Scalar, Value } from '../../src/kernel/value.ts';
import type { Aggregation, Commit, GroupKey, Mutation, Projection, StoreVocabulary, Traversal } from '../../src/graph/graph-store.ts';
import type { Direction, Field, Filter, Hop, Order, Plan, Root, Via } from '../../src/graph/plan.ts';
import { everything, type View } from '../../src/graph/view.ts';

/** Small random worlds, with every trap we know: ties, absent values, astral text, cycles, self links, parallel links, several scopes. */
const ns = 'https://example.org/';
export const iriOf = (local: string): Iri => toIri(`${ns}${local}`);

const parentsOf: Readonly<Record<string, readonly string[]>> = {
  Thing: [],
  Equipment: ['Thing'],
  Pump: ['Equipment'],
  Motor: ['Equipment'],
  Place: ['Thing'],
};
const classNames: readonly string[] = Object.keys(parentsOf);
/** The class and all its superclasses. */
export const labelsOf = (...names: readonly string[]): readonly Iri[] => [...new Set(names.flatMap(ancestors))].map(iriOf);
function ancestors(name: string): readonly string[] {
  return [name, ...(parentsOf[name] ?? []).flatMap(ancestors)];
}

export const reading: Iri = iriOf('reading');
export const zone: Iri = iriOf('zone');
const running: Iri = iriOf('running');
const tags: Iri = iriOf('tags');
export const spec: Iri = iriOf('spec');
export const temperature: Iri = iriOf('temperature');
export const relationTypes: readonly Iri[] = ['feeds', 'isFedBy', 'hasPart'].map(iriOf);

const property = (iri: Iri, kind: string, filterable: boolean): StoreVocabulary['properties'][number] => ({
  iri,
  name: iri.slice(ns.length),
  kind,
  filterable,
  domain: [iriOf('Thing')],
  integer: false,
});

export const vocabulary: StoreVocabulary = {
  classes: classNames.map((name) => ({ iri: iriOf(name), name, label: `${name}s`, parents: (parentsOf[name] ?? []).map(iriOf) })),
  properties: [
    property(reading, 'attribute', true),
    property(zone, 'attribute', true),
    property(running, 'attribute', false),
    property(tags, 'attribute', false),
    property(spec, 'attribute', false),
    property(temperature, 'telemetry', true),
    ...relationTypes.map((iri) => property(iri, 'relationship', false)),
  ],
};

const texts = ['', 'a', 'A', 'ab', 'b%_', "it's", 'é', '\uFFFD', '😀', 'z"\\', 'Ω 7'];
export const twinIris: readonly Iri[] = ['t1', 't2', 't3', 't4', 't5', 't6', 'T7', 'té', 't😀', "t'9"].map(iriOf);

const anyText: fc.Arbitrary<string> = fc.constantFrom(...texts);
const anyNumber = fc.constantFrom(-2, -0.5, 0, 0.5, 1, 2, 3, 1024);
const anyTwin = fc.constantFrom(...twinIris);
const anyType = fc.constantFrom(...relationTypes);
const anyDirection = fc.constantFrom<Direction>('OUT', 'IN', 'BOTH');
const anyVia: fc.Arbitrary<readonly Via[]> = fc.array(fc.record({ type: anyType, direction: anyDirection }), { maxLength: 2 });
const nonEmptyVia: fc.Arbitrary<readonly Via[]> = fc.array(fc.record({ type: anyType, direction: anyDirection }), { minLength: 1, maxLength: 2 });

const anyAttributes = fc.record<Record<string, Value>>(
  {
    [reading]: anyNumber,
    [zone]: anyText,
    [running]: fc.boolean(),
    [tags]: fc.array(anyText, { maxLength: 3 }),
    [spec]: fc.record({ size: anyNumber, of: fc.record({ deep: anyText }) }),
  },
  { requiredKeys: [] },
);
const anyPatch = fc.record<Record<string, Value | null>>(
  { [reading]: fc.option(anyNumber), [zone]: fc.option(anyText), [tags]: fc.option(fc.constant(['x'])) },
  { requiredKeys: [] },
);
const anyClasses = fc.uniqueArray(fc.constantFrom(...classNames), { minLength: 1, maxLength: 2 });

const scopes = 4;

const anyMutation: fc.Arbitrary<Mutation> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({ iri: anyTwin, of: anyClasses, name: anyText, attributes: anyAttributes, scope: fc.nat(scopes - 1), ifAbsent: fc.boolean() })
      .map(({ of, ...rest }): Mutation => ({ kind: 'putTwin', ...rest, classes: of.map(iriOf), labels: labelsOf(...of) })),
  },
  {
    weight: 6,
    arbitrary: fc
      .record({
        source: anyTwin,
        type: anyType,
        target: anyTwin,
        id: fc.constantFrom('', 'x'),
        attributes: fc.record<Record<string, Value>>({ [zone]: anyText }, { requiredKeys: [] }),
      })
      .map((link): Mutation => ({ kind: 'putRelationship', ...link })),
  },
  { weight: 2, arbitrary: fc.record({ iri: anyTwin, attributes: anyPatch }).map((patch): Mutation => ({ kind: 'patchTwin', ...patch })) },
  { weight: 1, arbitrary: anyTwin.map((iri): Mutation => ({ kind: 'deleteTwin', iri })) },
  {
    weight: 1,
    arbitrary: fc
      .record({ source: anyTwin, type: anyType, target: anyTwin, id: fc.constantFrom('', 'x') })
      .map((link): Mutation => ({ kind: 'deleteRelationship', ...link })),
  },
);

export const anyCommit: fc.Arbitrary<Commit> = fc
  .record({
    mutations: fc.array(anyMutation, { minLength: 1, maxLength: 4 }),
    at: fc.integer({ min: 1, max: 9 }),
    key: fc.option(fc.constantFrom('k1', 'k2'), { freq: 4, nil: undefined }),
  })
  .map(({ mutations, at, key }) => ({ mutations, by: 'tester', at, ...(key === undefined ? {} : { idempotencyKey: key }) }));

/** A graph dense enough that reads find something: most twins exist, and about 20 links. */
export const anyWorld: fc.Arbitrary<readonly Commit[]> = fc
  .record({
    twins: fc.array(fc.record({ of: anyClasses, name: anyText, attributes: anyAttributes, scope: fc.nat(scopes - 1) }), {
      minLength: 4,
      maxLength: twinIris.length,
    }),
    links: fc.array(fc.record({ source: fc.nat(), target: fc.nat(), type: anyType, id: fc.constantFrom('', '', 'x') }), { maxLength: 24 }),
  })
  .map(({ twins, links }) => {
    const iriAt = (index: number): Iri => twinIris[index % twins.length] ?? iriOf('t1');
    const puts = twins.map(({ of, ...rest }, i): Mutation => ({ kind: 'putTwin', iri: iriAt(i), classes: of.map(iriOf), labels: labelsOf(...of), ...rest }));
    const relations = links.map(({ source, target, type, id }): Mutation => ({
      kind: 'putRelationship',
      source: iriAt(source),
      target: iriAt(target),
      type,
      id,
      attributes: { [zone]: `${id}!` },
    }));
    return [{ mutations: [...puts, ...relations], by: 'tester', at: 1 }];
  });

export const anyProjection: fc.Arbitrary<readonly Projection[]> = fc.array(
  fc
    .record({ twin: anyTwin, value: anyNumber, quality: fc.constantFrom('GOOD' as const, 'BAD' as const), time: fc.integer({ min: 0, max: 9 }) })
    .map(({ twin, ...rest }) => ({ twin, values: { [temperature]: rest } })),
  { maxLength: 6 },
);

const anyField: fc.Arbitrary<Field> = fc.oneof(
  fc.constantFrom<Field>({ kind: 'iri' }, { kind: 'name' }),
  fc.constantFrom(reading, zone, running, tags, temperature, iriOf('never')).map((iri): Field => ({ kind: 'attribute', property: iri })),
);
const anyScalar: fc.Arbitrary<Scalar> = fc.oneof(anyNumber, anyText, fc.boolean(), anyTwin);

const anyFilter: fc.Arbitrary<Filter> = fc.letrec<{ filter: Filter; leaf: Filter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 2 },
    { weight: 4, arbitrary: tie('leaf') },
    fc.record({ op: fc.constantFrom('and' as const, 'or' as const), of: fc.array(tie('filter'), { maxLength: 2 }) }),
    fc.record({ op: fc.constant('not' as const), of: tie('filter') }),
    fc.record(
      {
        op: fc.constant('related' as const),
        via: anyVia,
        maxHops: fc.integer({ min: 1, max: 3 }),
        quantifier: fc.constantFrom('some' as const, 'every' as const, 'none' as const),
        where: tie('filter'),
      },
      { requiredKeys: ['op', 'via', 'maxHops', 'quantifier'] },
    ),
    fc.record(
      {
        op: fc.constant('relatedCount' as const),
        via: anyVia,
        maxHops: fc.integer({ min: 1, max: 2 }),
        compare: fc.constantFrom('eq' as const, 'lt' as const, 'gte' as const),
        value: fc.nat(2),
        where: tie('filter'),
      },
      { requiredKeys: ['op', 'via', 'maxHops', 'compare', 'value'] },
    ),
  ),
  leaf: fc.oneof(
    fc.record({ op: fc.constantFrom('eq' as const, 'lt' as const, 'lte' as const, 'gt' as const, 'gte' as const), field: anyField, value: anyScalar }),
    fc.record({ op: fc.constant('in' as const), field: anyField, values: fc.array(anyScalar, { maxLength: 3 }) }),
    fc.record({
      op: fc.constantFrom('contains' as const, 'startsWith' as const),
      field: anyField,
      value: fc.constantFrom('', 'a', '%', "'", '😀', 'https://'),
    }),
    fc.record({ op: fc.constant('exists' as const), field: anyField }),
    fc.record({ op: fc.constant('class' as const), classes: anyClasses.map((names) => names.map(iriOf)), exact: fc.boolean() }),
    fc.record({ op: fc.constant('quality' as const), property: fc.constantFrom(temperature, reading), in: fc.subarray(['GOOD', 'UNCERTAIN', 'BAD']) }),
    fc.record({ op: fc.constant('within' as const), container: anyTwin, via: nonEmptyVia }),
  ),
})).filter;

/** Every view, as policy makes them: one byte per scope, or everything. */
const anyView: fc.Arbitrary<View> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(everything) },
  {
    weight: 3,
    arbitrary: fc
      .array(fc.constantFrom(1, 1, 0), { minLength: 1, maxLength: scopes })
      .map((bytes) => ({ id: bytes.join(''), epoch: 1, read: Uint8Array.from(bytes) })),
  },
);

const anyOrder: fc.Arbitrary<readonly Order[]> = fc.uniqueArray(fc.record({ by: anyField, descending: fc.boolean() }), {
  maxLength: 2,
  selector: ({ by }) => JSON.stringify(by),
});
const optionalWhere = fc.option(anyFilter, { nil: undefined }).map((where) => (where === undefined ? {} : { where }));

const anyHops = (depth: number): fc.Arbitrary<readonly Hop[]> =>
  depth === 0
    ? fc.constant([])
    : fc.array(
        fc
          .record({
            via: anyVia,
            direction: anyDirection,
            where: optionalWhere,
            order: anyOrder,
            first: fc.integer({ min: 1, max: 4 }),
            count: fc.boolean(),
            hops: anyHops(depth - 1),
          })
          .map(({ where, ...rest }) => ({ ...rest, ...where })),
        { maxLength: 2 },
      );

const anyRoot: fc.Arbitrary<Root> = fc.oneof(
  fc.constant<Root>({ kind: 'all' }),
  fc.constantFrom(...classNames).map((name): Root => ({ kind: 'class', class: iriOf(name) })),
  fc.array(anyTwin, { maxLength: 4 }).map((iris): Root => ({ kind: 'iris', iris })),
);

export const anyPlan: fc.Arbitrary<Plan> = fc
  .record({ root: anyRoot, where: optionalWhere, order: anyOrder, first: fc.integer({ min: 1, max: 5 }), count: fc.boolean(), hops: anyHops(2), view: anyView })
  .map(({ where, ...rest }) => ({ ...rest, ...where }));

export const anyTraversal: fc.Arbitrary<Traversal> = fc
  .record({
    from: fc.array(anyTwin, { minLength: 1, maxLength: 2 }),
    via: anyVia,
    maxDepth: fc.nat(4),
    where: optionalWhere,
    emit: fc.constantFrom('reach' as const, 'paths' as const),
    first: fc.integer({ min: 1, max: 12 }),
    includeStart: fc.boolean(),
    view: anyView,
  })
  .map(({ where, ...rest }) => ({ ...rest, ...where }));

const anyGroupKey: fc.Arbitrary<GroupKey> = fc.oneof(
  fc.constant<GroupKey>({ kind: 'class' }),
  anyField.map((field): GroupKey => ({ kind: 'field', field })),
  anyVia.map((via): GroupKey => ({ kind: 'related', via })),
);

export const anyAggregation: fc.Arbitrary<Aggregation> = fc
  .record({
    root: anyRoot,
    where: optionalWhere,
    groupBy: fc.array(anyGroupKey, { maxLength: 2 }),
    numbers: fc.constant<readonly Field[]>([reading, temperature, zone].map((iri) => ({ kind: 'attribute', property: iri }))),
    view: anyView,
  })
  .map(({ where, ...rest }) => ({ ...rest, ...where }));
