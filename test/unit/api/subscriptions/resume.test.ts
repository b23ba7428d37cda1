import * as fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { Filter } from '../../../../src/graph/plan.ts';
import { everything } from '../../../../src/graph/view.ts';
import type { StreamCursor } from '../../../../src/api/subscriptions/stream-cursor.ts';
import type { TwinStreamEvent } from '../../../../src/api/subscriptions/stream-event.ts';
import { twinEvents, type SentEvent } from '../../../../src/api/subscriptions/twin-events.ts';
import { ex, streamWorld, type StreamWorld } from '../../../support/stream-world.ts';

const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

const names = ['a', 'b', 'c', 'd', 'e'];
const twin = fc.constantFrom(...names);

type Step =
  | { readonly do: 'observe'; readonly twin: string; readonly property: string; readonly value: number }
  | { readonly do: 'put'; readonly twin: string; readonly class: string }
  | { readonly do: 'patch'; readonly twin: string; readonly size: number }
  | { readonly do: 'delete'; readonly twin: string }
  | { readonly do: 'relate' | 'unrelate'; readonly from: string; readonly to: string }
  | { readonly do: 'take'; readonly count: number }
  | { readonly do: 'reconnect' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('observe' as const),
      twin,
      property: fc.constantFrom('temperature', 'tpressure'),
      value: fc.integer({ min: 0, max: 99 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('put' as const), twin, class: fc.constantFrom('Pump', 'Room') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('patch' as const), twin, size: fc.integer({ min: 0, max: 9 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), twin }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('relate' as const, 'unrelate' as const), from: twin, to: twin }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('take' as const), count: fc.integer({ min: 1, max: 6 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('reconnect' as const) }) },
);

const pump: Filter = { op: 'class', classes: [ex('Pump')], exact: false };
const filters: Readonly<Record<string, Filter | undefined>> = {
  all: undefined,
  class: pump,
  attribute: { op: 'gt', field: { kind: 'attribute', property: ex('size') }, value: 4 },
  'not an attribute': { op: 'not', of: { op: 'gt', field: { kind: 'attribute', property: ex('size') }, value: 4 } },
  'live value': { op: 'and', of: [pump, { op: 'gt', field: { kind: 'attribute', property: ex('temperature') }, value: 50 }] },
  'live value or class': {
    op: 'or',
    of: [
      { op: 'not', of: pump },
      { op: 'lt', field: { kind: 'attribute', property: ex('tpressure') }, value: 50 },
    ],
  },
  related: { op: 'related', via: [{ type: ex('feeds'), direction: 'OUT' }], maxHops: 2, quantifier: 'some', where: pump },
};

/** A client that applies what it is told, and goes on from its last cursor when it reconnects. */
class Client {
  readonly held = new Map<string, number>();
  readonly changes: { readonly twin: string; readonly property: string; readonly value: unknown }[] = [];
  #last: StreamCursor | undefined;
  #abort = new AbortController();
  #stream: AsyncGenerator<SentEvent>;
  readonly #world: StreamWorld;
  readonly #where: Filter | undefined;

  readonly #properties: ReadonlySet<string> | undefined;

  constructor(world: StreamWorld, where: Filter | undefined, properties?: ReadonlySet<string>) {
    this.#properties = properties;
    this.#world = world;
    this.#where = where;
    this.#stream = this.#open();
    stops.push(() => this.#abort.abort());
  }

  #open(): AsyncGenerator<SentEvent> {
    const request = { where: this.#where, properties: this.#properties, snapshot: true, since: this.#last, heartbeatMs: 0, view: () => everything };
    return twinEvents(request, this.#world.engine, this.#abort.signal);
  }

  reconnect(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#stream = this.#open();
  }

  async take(): Promise<TwinStreamEvent> {
    const { value, done } = await this.#stream.next();
    if (done === true) throw new Error('The stream ended.');
    const { event } = value;
    this.#last = { ...event.place, view: 'all', epoch: 0 };
    if (event.kind === 'Gap') this.held.clear();
    if (event.kind === 'TwinUpserted') this.held.set(event.twin.iri, event.twin.version);
    if (event.kind === 'TwinRemoved') this.held.delete(event.iri);
    if (event.kind === 'PropertyChanged') {
      this.changes.push(...event.changes);
      if (event.attributes.length > 0) this.held.set(event.twin.iri, event.twin.version);
    }
    return event;
  }

  /** Takes until a heartbeat says that the cursor stands at the end. */
  async drain(): Promise<void> {
    const { telemetry, graph } = this.#world.feed.cursor();
    for (;;) {
      const { kind, place } = await this.take();
      if (kind === 'Heartbeat' && place.cursor.telemetry >= telemetry && place.cursor.graph >= graph) return;
    }
  }
}

async function apply(world: StreamWorld, client: Client, todo: Step): Promise<void> {
  switch (todo.do) {
    case 'observe':
      world.observe({ twin: ex(todo.twin), property: ex(todo.property), value: todo.value });
      return;
    case 'put':
      return await world.commit(world.put(todo.twin, [todo.class], { [ex('size')]: 5 }));
    case 'patch':
      return await world.commit({ kind: 'patchTwin', iri: ex(todo.twin), attributes: { [ex('size')]: todo.size } }).catch(() => undefined);
    case 'delete':
      return await world.commit({ kind: 'deleteTwin', iri: ex(todo.twin) });
    case 'relate':
      return await world.commit(world.relate(todo.from, 'feeds', todo.to)).catch(() => undefined);
    case 'unrelate':
      return await world.commit({ kind: 'deleteRelationship', source: ex(todo.from), type: ex('feeds'), target: ex(todo.to) });
    case 'take':
      for (let i = 0; i < todo.count; i++) await client.take();
      return;
    case 'reconnect':
      client.reconnect();
  }
}

async function expected({ engine: { rooms, cohortOf }, graph }: StreamWorld, where: Filter | undefined): Promise<ReadonlyMap<string, number>> {
  const judged = await cohortOf(where, everything).judgeTwins(await graph.upkeep.scan(undefined, 1000));
  const twins = await rooms.twins.load(judged.keys());
  return new Map([...twins.values()].filter(({ iri }) => judged.get(iri)?.matches === true).map(({ iri, version }) => [iri, version]));
}

describe('a client that loses its connection at any time', () => {
  test.each(Object.entries(filters))('holds in the end exactly what the filter says: %s', async (_name, where) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60 }), fc.boolean(), fc.boolean(), async (steps, small, someProperties) => {
        const world = streamWorld(small ? { events: 3, bytes: 1 << 20 } : undefined);
        stops.push(() => world.stop());
        await world.commit(...names.map((name) => world.put(name, [name < 'c' ? 'Pump' : 'Room'], { [ex('size')]: 5 })));
        const client = new Client(world, where, someProperties ? new Set([ex('tpressure')]) : undefined);
        for (const todo of steps) await apply(world, client, todo);
        await client.drain();
        const truth = await expected(world, where);
        // Changes of attributes nobody asked for are not told, so versions may be behind.
        const told = (held: ReadonlyMap<string, number>): readonly unknown[] => (someProperties ? [...held.keys()] : [...held]).toSorted();
        expect(told(client.held)).toEqual(told(truth));
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  test('gets every value after its snapshot once and in order', async () => {
    const value = fc.record({ do: fc.constant('observe' as const), twin, property: fc.constantFrom('temperature', 'tpressure'), value: fc.constant(0) });
    const other = fc.oneof(
      fc.record({ do: fc.constant('take' as const), count: fc.integer({ min: 1, max: 6 }) }),
      fc.record({ do: fc.constant('reconnect' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof({ weight: 3, arbitrary: value }, { weight: 1, arbitrary: other }), { maxLength: 80 }),
        fc.boolean(),
        async (steps, small) => {
          const world = streamWorld(small ? { events: 3, bytes: 1 << 20 } : undefined);
          stops.push(() => world.stop());
          await world.commit(...names.map((name) => world.put(name, ['Pump'])));
          const client = new Client(world, pump);
          for (let i = 0; i <= names.length; i++) await client.take();
          const sent: unknown[] = [];
          for (const [i, todo] of steps.entries()) {
            const done = todo.do === 'observe' ? { ...todo, value: i } : todo;
            if (done.do === 'observe') sent.push({ twin: ex(done.twin), property: ex(done.property), value: i });
            await apply(world, client, done);
          }
          await client.drain();
          expect(client.changes.map(({ twin: of, property, value: is }) => ({ twin: of, property, value: is }))).toEqual(sent);
        },
      ),
      { numRuns: 200, seed: 11 },
    );
  });
});
