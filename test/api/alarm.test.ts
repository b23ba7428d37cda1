import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MemoryJournal } from '../../src/adapters/memory/memory-journal.ts';
import { celExpressions } from '../../src/adapters/cel/cel-expressions.ts';
import { silentLogger } from '../../src/kernel/logger.ts';
import { everything } from '../../src/graph/view.ts';
import { alarmKeeper, type AlarmKeeper } from '../../src/server/alarm-keeper.ts';
import { apiWorld, id, plant, plantModel, type ApiWorld } from '../support/plant-api.ts';

const model = `${plantModel}
  plant:TooMuch a tq:Alarm ; rdfs:label "Too much flow" ; tq:appliesTo plant:Pump ; <http://www.w3.org/ns/shacl#path> plant:flowRate ; tq:beyond tq:highHigh ;
    tq:severity 800 ; tq:consequence "The pipe bursts." ; tq:remedy plant:Throttle .
  plant:Throttle a tq:Action ; rdfs:label "Throttle" ; tq:appliesTo plant:Pump .`;

describe('alarms through the API', () => {
  let world: ApiWorld;
  let alarms: AlarmKeeper;
  beforeAll(async () => {
    const rooms: { alarms?: AlarmKeeper; may?: (principal: unknown, permission: string) => boolean } = {};
    const list: AlarmKeeper['list'] = (which) => rooms.alarms?.list(which) ?? [];
    world = await apiWorld(model, undefined, {
      rooms: {
        alarms: { list, acknowledge: async (alarm, by) => rooms.alarms?.acknowledge(alarm, by) },
        may: ({ subject }) => subject !== 'looker',
      },
    });
    const { ontology, graph, live, history, clock } = world.rooms;
    const context = () => ({ ontology, graph, live, history, clock, view: everything, signal: new AbortController().signal, expressions: celExpressions() });
    alarms = await alarmKeeper({ journal: new MemoryJournal(), feed: world.rooms.feed, context, logger: silentLogger }, new AbortController().signal);
    rooms.alarms = alarms;
    await world.observe(id('pump-1'), plant('flowRate'), 120);
    await world.observe(id('pump-2'), plant('flowRate'), 50);
    await alarms.step();
  });
  afterAll(() => world[Symbol.asyncDispose]());

  const open = `{ alarms { id rule { name label } twin { name } severity state raisedAt clearedAt acknowledgedBy consequence remedy { label } causedBy } }`;
  const raised = {
    id: expect.any(String) as string,
    rule: { name: 'TooMuch', label: 'Too much flow' },
    twin: { name: 'Pump 1' },
    severity: 800,
    state: 'ACTIVE_UNACKNOWLEDGED',
    raisedAt: '2023-11-14T22:13:20.000Z',
    clearedAt: null,
    acknowledgedBy: null,
    consequence: 'The pipe bursts.',
    remedy: [{ label: 'Throttle' }],
    causedBy: null,
  };

  test('what is beyond its limit raises one, with all that is declared about it', async () => {
    expect(await world.ask(open)).toEqual({ status: 200, data: { alarms: [raised] } });
    const { data } = await world.ask(
      `{ one: twin(iri: "${id('pump-1')}") { view { alarms { severity } } } other: twin(iri: "${id('pump-2')}") { view { alarms { severity } } } }`,
    );
    expect(data).toEqual({ one: { view: { alarms: [{ severity: 800 }] } }, other: { view: { alarms: [] } } });
  });

  test('on a hidden twin it is not told, and cannot be acknowledged', async () => {
    const [alarm] = alarms.list({ open: true });
    const mine = world.view;
    world.view = { id: 'none', epoch: 1, read: Uint8Array.of(0) };
    expect((await world.ask(open)).data).toEqual({ alarms: [] });
    expect((await world.ask(`mutation { acknowledgeAlarm(id: "${alarm?.id}") { id } }`)).data).toEqual({ acknowledgeAlarm: null });
    world.view = mine;
    expect(alarms.list({ open: true })[0]?.acknowledgedBy).toBeUndefined();
  });

  test('is acknowledged by who may, clears, and is closed', async () => {
    const [alarm] = alarms.list({ open: true });
    const acknowledge = `mutation { acknowledgeAlarm(id: "${alarm?.id}") { state acknowledgedBy } }`;
    world.principal = { subject: 'looker', kind: 'HUMAN', groups: [], assurance: 1 };
    expect((await world.ask(acknowledge)).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    world.principal = { subject: 'otto', kind: 'HUMAN', groups: [], assurance: 1 };
    expect((await world.ask(acknowledge)).data).toEqual({ acknowledgeAlarm: { state: 'ACTIVE_ACKNOWLEDGED', acknowledgedBy: 'otto' } });
    world.now += 60_000;
    await world.observe(id('pump-1'), plant('flowRate'), 40);
    await alarms.step();
    expect((await world.ask(open)).data).toEqual({ alarms: [] });
    const { data } = await world.ask(`{ alarms(open: false) { state clearedAt acknowledgedBy } }`);
    expect(data).toEqual({ alarms: [{ state: 'CLOSED', clearedAt: '2023-11-14T22:14:20.000Z', acknowledgedBy: 'otto' }] });
    expect((await world.ask(`mutation { acknowledgeAlarm(id: "nothing") { id } }`)).data).toEqual({ acknowledgeAlarm: null });
  });
});
