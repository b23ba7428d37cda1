import { assertNever } from '../../../../src/kernel/assert-never.ts';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Filter } from '../../../../src/graph/plan.ts';
import { everything, type View } from '../../../../src/graph/view.ts';
import type { TwinStreamEvent } from '../../../../src/api/subscriptions/stream-event.ts';
import type { StreamCursor } from '../../../../src/api/subscriptions/stream-cursor.ts';
import { twinEvents } from '../../../../src/api/subscriptions/twin-events.ts';
import type { TwinStreamRequest } from '../../../../src/api/subscriptions/twin-stream.ts';
import { ex, streamWorld, type StreamWorld } from '../../../support/stream-world.ts';

const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

function world(limits?: { readonly events: number; readonly bytes: number }): StreamWorld {
  const made = streamWorld(limits);
  stops.push(() => made.stop());
  return made;
}

/** A client of a stream: takes events one by one, as short texts. */
function client(
  { engine }: StreamWorld,
  request: Partial<TwinStreamRequest> = {},
): {
  readonly take: (count: number) => Promise<readonly string[]>;
  readonly events: readonly TwinStreamEvent[];
  readonly resume: () => StreamCursor;
  readonly end: () => void;
} {
  const abort = new AbortController();
  stops.push(() => abort.abort());
  const view = request.view ?? (() => everything);
  const stream = twinEvents({ snapshot: true, view, ...request }, engine, abort.signal);
  const events: TwinStreamEvent[] = [];
  return {
    events,
    take: async (count) => {
      const texts: string[] = [];
      while (texts.length < count) {
        const { value, done } = await stream.next();
        if (done === true) break;
        events.push(value.event);
        texts.push(inShort(value.event));
      }
      return texts;
    },
    resume: () => ({ ...events.at(-1)!.place, view: view().id, epoch: view().epoch }),
    end: () => abort.abort(),
  };
}

const local = (iri: string): string => iri.slice('https://ex.org/'.length);

function inShort(event: TwinStreamEvent): string {
  switch (event.kind) {
    case 'PropertyChanged':
      return `${local(event.twin.iri)} ${event.attributes.map(({ property, value }) => `${local(property)}:=${JSON.stringify(value)}`).join(' ')}${event.changes.map(({ property, value }) => `${local(property)}=${JSON.stringify(value)}`).join(' ')}${event.coalesced > 0 ? ` (${event.coalesced} coalesced)` : ''}`;
    case 'RelationChanged':
      return `${event.added ? '+' : '-'}edge ${local(event.from)} ${local(event.via)} ${local(event.to)}`;
    case 'TwinUpserted':
      return `${event.snapshot ? 'row' : '+'} ${local(event.twin.iri)}`;
    case 'TwinRemoved':
      return `- ${local(event.iri)} ${event.reason}`;
    case 'Synced':
      return `synced ${event.count}`;
    case 'Gap':
      return `gap ${event.reason}${event.resnapshot ? ' resnapshot' : ''}`;
    case 'Heartbeat':
      return 'heartbeat';
    default:
      return assertNever(event);
  }
}

const ofClass = (name: string): Filter => ({ op: 'class', classes: [ex(name)], exact: false });
const warm: Filter = { op: 'gt', field: { kind: 'attribute', property: ex('temperature') }, value: 50 };

describe('a stream of twins', () => {
  test('sends the snapshot, Synced, then deltas in order', async () => {
    const plant = world();
    await plant.commit(plant.put('a', ['Pump']), plant.put('b', ['Pump']), plant.put('c', ['Room']));
    const pumps = client(plant, { where: ofClass('Equipment') });
    expect(await pumps.take(3)).toEqual(['row a', 'row b', 'synced 2']);
    plant.observe({ twin: ex('a'), property: ex('temperature'), value: 1 }, { twin: ex('c'), property: ex('temperature'), value: 2 });
    plant.observe({ twin: ex('b'), property: ex('temperature'), value: 3 });
    await plant.commit(plant.put('d', ['Valve']), plant.relate('a', 'feeds', 'c'));
    await plant.commit({ kind: 'patchTwin', iri: ex('a'), attributes: { [ex('maker')]: 'Acme' } }, { kind: 'deleteTwin', iri: ex('b') });
    expect(await pumps.take(6)).toEqual(['a temperature=1', 'b temperature=3', '+ d', '+edge a feeds c', 'a maker:="Acme"', '- b DELETED']);
  });

  test('does not lose what happens while the snapshot is sent, nor repeats what a row already held', async () => {
    const plant = world();
    await plant.commit(plant.put('a', ['Pump']), plant.put('b', ['Pump']));
    plant.observe({ twin: ex('a'), property: ex('temperature'), value: 1 });
    const pumps = client(plant, { where: ofClass('Pump') });
    expect(await pumps.take(1)).toEqual(['row a']);
    plant.observe({ twin: ex('a'), property: ex('temperature'), value: 2 }, { twin: ex('b'), property: ex('temperature'), value: 9 });
    await plant.commit(plant.put('c', ['Pump']));
    expect(await pumps.take(4)).toEqual(['row b', 'synced 2', 'a temperature=2', '+ c']);
  });

  test('follows a filter over live values: who comes in, who leaves', async () => {
    const plant = world();
    await plant.commit(plant.put('a', ['Pump']), plant.put('b', ['Pump']));
    plant.observe({ twin: ex('a'), property: ex('temperature'), value: 60 });
    const hot = client(plant, { where: { op: 'and', of: [ofClass('Pump'), warm] } });
    expect(await hot.take(2)).toEqual(['row a', 'synced 1']);
    plant.observe({ twin: ex('b'), property: ex('temperature'), value: 70 }, { twin: ex('b'), property: ex('tpressure'), value: 1 });
    plant.observe({ twin: ex('a'), property: ex('temperature'), value: 40 }, { twin: ex('a'), property: ex('tpressure'), value: 2 });
    expect(await hot.take(3)).toEqual(['+ b', 'b temperature=70 tpressure=1', '- a LEFT_FILTER']);
  });

  test('judges each event by its own value, though live state is ahead', async () => {
    const plant = world();
    await plant.commit(plant.put('a', ['Pump']));
    const hot = client(plant, { where: warm });
    expect(await hot.take(1)).toEqual(['synced 0']);
    for (const value of [60, 40, 70]) plant.observe({ twin: ex('a'), property: ex('temperature'), value });
    expect(await hot.take(5)).toEqual(['+ a', 'a temperature=60', '- a LEFT_FILTER', '+ a', 'a temperature=70']);
  });

  test('follows a filter over relationships and containment', async () => {
    const plant = world();
    await plant.commit(plant.put('hall', ['Room']), plant.put('a', ['Pump']), plant.put('b', ['Pump']), plant.relate('hall', 'hasPart', 'a'));
    const inHall = client(plant, { where: { op: 'within', container: ex('hall'), via: [{ type: ex('hasPart'), direction: 'OUT' }] } });
    expect(await inHall.take(2)).toEqual(['row a', 'synced 1']);
    await plant.commit(plant.relate('hall', 'hasPart', 'b'), { kind: 'deleteRelationship', source: ex('hall'), type: ex('hasPart'), target: ex('a') });
    const told = await inHall.take(4);
    expect(told.toSorted()).toEqual(['+ b', '+edge hall hasPart b', '- a LEFT_FILTER', '-edge hall hasPart a'].toSorted());
  });

  test('follows a filter over values of related twins once the store has them', async () => {
    const plant = world();
    await plant.commit(plant.put('a', ['Pump']), plant.put('tank', ['Tank']), plant.relate('a', 'feeds', 'tank'));
    const where: Filter = { op: 'related', via: [{ type: ex('feeds'), direction: 'OUT' }], maxHops: 1, quantifier: 'some', where: warm };
    const feeding = client(plant, { where });
    expect(await feeding.take(1)).toEqual(['synced 0']);
    vi.useFakeTimers();
    plant.observe({ twin: ex('tank'), property: ex('temperature'), value: 60 });
    await plant.graph.upkeep.project([{ twin: ex('tank'), values: { [ex('temperature')]: { value: 60, time: 0, quality: 'GOOD' } } }], 1);
    const told = feeding.take(1);
    await vi.advanceTimersByTimeAsync(5_000);
    vi.useRealTimers();
    expect(await told).toEqual(['+ a']);
  });

  test('tells only of the properties and relationships asked for', async () => {
    const plant = world();
    await plant.commit(plant.put('a', ['Pump']), plant.put('b', ['Pump']));
    const some = client(plant, { properties: new Set([ex('tpressure')]), relations: new Set([ex('feeds')]) });
    await some.take(3);
    plant.observe({ twin: ex('a'), property: ex('temperature'), value: 1 }, { twin: ex('a'), property: ex('tpressure'), value: 2 });
    await plant.commit(plant.relate('a', 'near', 'b'), plant.relate('a', 'feeds', 'b'));
    await plant.commit(
      { kind: 'patchTwin', iri: ex('a'), attributes: { [ex('maker')]: 'Acme' } },
      { kind: 'patchTwin', iri: ex('b'), attributes: {}, name: 'B' },
    );
    expect(await some.take(3)).toEqual(['a tpressure=2', '+edge a feeds b', '+ b']);
  });

  test('goes on from a cursor without loss and without repetition', async () => {
    const plant = world();
    await plant.commit(plant.put('a', ['Pump']), plant.put('b', ['Room']));
    const first = client(plant, { where: ofClass('Pump') });
    await first.take(2);
    plant.observe({ twin: ex('a'), property: ex('temperature'), value: 1 });
    expect(await first.take(1)).toEqual(['a temperature=1']);
    first.end();
    plant.observe({ twin: ex('a'), property: ex('temperature'), value: 2 }, { twin: ex('b'), property: ex('temperature'), value: 5 });
    plant.observe({ twin: ex('a'), property: ex('temperature'), value: 3 });
    const second = client(plant, { where: ofClass('Pump'), since: first.resume() });
    expect(await second.take(3)).toEqual(['a temperature=2', 'a temperature=3', 'synced 0']);
    plant.observe({ twin: ex('a'), property: ex('temperature'), value: 4 });
    expect(await second.take(1)).toEqual(['a temperature=4']);
  });

  test.each([
    ['RETENTION', (plant: StreamWorld) => plant.forget(2), { cursor: { telemetry: 0, graph: 1 }, inSnapshot: false, view: 'all', epoch: 0 }],
    ['LOG_RESET', () => undefined, { cursor: { telemetry: 99, graph: 1 }, inSnapshot: false, view: 'all', epoch: 0 }],
    ['LOG_RESET', () => undefined, 'unreadable'],
    ['VIEW_CHANGED', () => undefined, { cursor: { telemetry: 0, graph: 1 }, inSnapshot: false, view: 'all', epoch: 7 }],
    ['RESYNC', () => undefined, { cursor: { telemetry: 0, graph: 1 }, inSnapshot: true, view: 'all', epoch: 0 }],
  ] as const)('says %s and begins anew when a cursor cannot be followed', async (reason, prepare, since) => {
    const plant = world();
    await plant.commit(plant.put('a', ['Pump']));
    plant.observe({ twin: ex('a'), property: ex('temperature'), value: 1 }, { twin: ex('a'), property: ex('temperature'), value: 2 });
    prepare(plant);
    const events = client(plant, { since });
    expect(await events.take(3)).toEqual([`gap ${reason} resnapshot`, 'row a', 'synced 1']);
    plant.observe({ twin: ex('a'), property: ex('temperature'), value: 3 });
    expect(await events.take(1)).toEqual(['a temperature=3']);
  });

  test('catches up from the journal when its queue overflows, and drops nothing', async () => {
    const plant = world({ events: 8, bytes: 1 << 20 });
    await plant.commit(plant.put('a', ['Pump']));
    const events = client(plant, {});
    await events.take(2);
    for (let value = 1; value <= 100; value++) plant.observe({ twin: ex('a'), property: ex('temperature'), value });
    expect(await events.take(100)).toEqual(Array.from({ length: 100 }, (_, i) => `a temperature=${String(i + 1)}`));
  });

  test('keeps the latest value of each property under a throttle and says how many it replaced', async () => {
    const plant = world();
    await plant.commit(plant.put('a', ['Pump']));
    const slow = client(plant, { throttleMs: 20 });
    await slow.take(2);
    for (const value of [1, 2, 3]) plant.observe({ twin: ex('a'), property: ex('temperature'), value }, { twin: ex('a'), property: ex('tpressure'), value });
    expect(await slow.take(1)).toEqual(['a temperature=3 tpressure=3 (4 coalesced)']);
    plant.observe({ twin: ex('a'), property: ex('temperature'), value: 4 });
    await plant.commit(plant.put('b', ['Pump']));
    expect(await slow.take(2)).toEqual(['a temperature=4', '+ b']);
  });

  test('tells of a twin that policy hides by its IRI only, then of nothing, and never of what was hidden', async () => {
    const plant = world();
    const open: View = { id: 'v', epoch: 1, read: Uint8Array.of(1, 1, 0) };
    const narrow: View = { id: 'v', epoch: 2, read: Uint8Array.of(1, 0, 0) };
    let view = open;
    await plant.commit(plant.put('a', ['Pump'], {}, 0), plant.put('b', ['Pump'], {}, 1), plant.put('secret', ['Pump'], {}, 2));
    const events = client(plant, { view: () => view });
    expect(await events.take(3)).toEqual(['row a', 'row b', 'synced 2']);
    plant.observe({ twin: ex('secret'), property: ex('temperature'), value: 1 });
    await plant.commit(plant.relate('a', 'feeds', 'secret'));
    view = narrow;
    plant.observe({ twin: ex('b'), property: ex('temperature'), value: 2 }, { twin: ex('a'), property: ex('temperature'), value: 3 });
    expect(await events.take(2)).toEqual(['- b FORBIDDEN', 'a temperature=3']);
  });

  test('tells of what policy opens while the stream runs', async () => {
    const plant = world();
    let view: View = { id: 'v', epoch: 1, read: Uint8Array.of(1, 0) };
    await plant.commit(plant.put('a', ['Pump'], {}, 0), plant.put('b', ['Pump'], {}, 1));
    const events = client(plant, { view: () => view });
    expect(await events.take(2)).toEqual(['row a', 'synced 1']);
    await plant.commit(plant.relate('a', 'feeds', 'b'));
    view = { id: 'v', epoch: 2, read: Uint8Array.of(1, 1) };
    plant.observe({ twin: ex('b'), property: ex('temperature'), value: 2 });
    const told = await events.take(2);
    expect(told).toContain('+ b');
  });

  test('never tells of a relationship to a hidden twin', async () => {
    const plant = world();
    const view: View = { id: 'v', epoch: 1, read: Uint8Array.of(1, 0) };
    await plant.commit(plant.put('a', ['Pump'], {}, 0), plant.put('secret', ['Pump'], {}, 1));
    const events = client(plant, { view: () => view });
    await events.take(2);
    await plant.commit(plant.relate('a', 'feeds', 'secret'), plant.relate('secret', 'feeds', 'a'));
    await plant.commit({ kind: 'patchTwin', iri: ex('a'), attributes: { [ex('size')]: 1 } });
    expect(await events.take(1)).toEqual(['a size:=1']);
  });

  test('says that messages may have been lost before they reached us, and goes on', async () => {
    const plant = world();
    await plant.commit(plant.put('a', ['Pump']));
    const events = client(plant);
    await events.take(2);
    plant.record({ kind: 'ingestGap', from: 0, to: 60_000, reason: 'the broker lost our session' });
    plant.observe({ twin: ex('a'), property: ex('temperature'), value: 1 });
    expect(await events.take(2)).toEqual(['gap INGEST', 'a temperature=1']);
  });

  test('does not take a value that came late for the state of a twin', async () => {
    const plant = world();
    await plant.commit(plant.put('a', ['Pump']));
    plant.observe({ twin: ex('a'), property: ex('temperature'), value: 60 });
    const hot = client(plant, { where: warm });
    expect(await hot.take(2)).toEqual(['row a', 'synced 1']);
    plant.late({ twin: ex('a'), property: ex('temperature'), value: 10 });
    expect(await hot.take(1)).toEqual(['a temperature=10']);
  });

  test('sends a heartbeat with a fresh cursor while nothing concerns it', async () => {
    const plant = world();
    await plant.commit(plant.put('a', ['Pump']), plant.put('b', ['Room']));
    const events = client(plant, { where: ofClass('Pump'), heartbeatMs: 5 });
    await events.take(2);
    plant.observe({ twin: ex('b'), property: ex('temperature'), value: 1 });
    expect(await events.take(1)).toEqual(['heartbeat']);
    expect(events.resume().cursor).toEqual({ telemetry: 1, graph: 2 });
  });
});
