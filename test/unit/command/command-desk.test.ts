import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Principal } from '../../../src/identity/principal.ts';
import { commandBench, motor, person, setSpeed, sterilise, stop } from '../../support/command-bench.ts';

const speed = (key: string, command = setSpeed) => ({ twin: motor, command, arguments: { speed: 900 }, idempotencyKey: key });
const [ann, bob, cid] = ['ann', 'bob', 'cid'].map(person);
if (ann === undefined || bob === undefined || cid === undefined) throw new Error('no people');

describe('a command that needs one person', () => {
  test('is sent once when somebody else approves, and confirmed by telemetry', async () => {
    const { open, sent, plant } = commandBench();
    const desk = await open();
    const proposed = await desk.propose(speed('k1'), ann);
    expect([proposed.state, sent.length]).toEqual(['PROPOSED', 0]);
    const dispatched = await desk.approve(proposed.id, proposed.hash, bob);
    expect([dispatched.state, sent.map(({ commandId }) => commandId)]).toEqual(['DISPATCHED', [proposed.id]]);
    plant.confirmed = true;
    await desk.tick();
    expect(desk.get(proposed.id)?.steps.map(({ state }) => state)).toEqual(['PROPOSED', 'APPROVED', 'DISPATCHED', 'CONFIRMED']);
  });

  test('cannot be approved by its proposer, by a program, without the right, or with another hash', async () => {
    const { open, sent, plant } = commandBench();
    const desk = await open();
    const { id, hash } = await desk.propose(speed('k1'), ann);
    await expect(desk.approve(id, hash, ann)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(desk.approve(id, hash, { ...bob, kind: 'PROGRAM' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(desk.approve(id, `${hash}0`, bob)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    plant.may = (subject) => subject !== 'bob';
    await expect(desk.approve(id, hash, bob)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(sent).toEqual([]);
  });

  test('is not sent when its interlock fails between proposal and approval', async () => {
    const { open, sent, plant } = commandBench();
    const desk = await open();
    const { id, hash } = await desk.propose(speed('k1'), ann);
    plant.interlock = false;
    expect((await desk.approve(id, hash, bob)).state).toBe('REJECTED');
    expect(sent).toEqual([]);
  });

  test('expires when nobody approves it', async () => {
    const { open, plant } = commandBench();
    const desk = await open();
    const { id, hash } = await desk.propose(speed('k1'), ann);
    plant.now += 600_000;
    await desk.tick();
    expect(desk.get(id)?.state).toBe('EXPIRED');
    await expect(desk.approve(id, hash, bob)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

test('a repeated proposal answers the first one', async () => {
  const { open, sent } = commandBench();
  const desk = await open();
  const first = await desk.propose(speed('k1', stop), ann);
  expect((await desk.propose(speed('k1', stop), ann)).id).toBe(first.id);
  expect(sent.length).toBe(1);
});

test('two people who are one person are not enough for a two-person command', async () => {
  const { open, sent } = commandBench();
  const desk = await open();
  const program = { ...ann, kind: 'PROGRAM' } as const;
  const { id, hash } = await desk.propose(speed('k1', sterilise), program);
  await desk.approve(id, hash, bob);
  expect((await desk.approve(id, hash, bob)).state).toBe('PROPOSED');
  expect((await desk.approve(id, hash, cid)).state).toBe('DISPATCHED');
  expect(sent.length).toBe(1);
});

test('a proposal outside the envelope is refused with the check that failed, and audited', async () => {
  const { open, plant, audit } = commandBench();
  const desk = await open();
  plant.envelope = false;
  await expect(desk.propose(speed('k1'), ann)).rejects.toMatchObject({ code: 'COMMAND_REFUSED', details: { check: 'envelope' } });
  expect(audit.at(-1)?.head).toMatchObject({ actor: 'ann', outcome: 'refused' });
});

test('a halt stops dispatching until two people resume', async () => {
  const { open, sent } = commandBench();
  const desk = await open();
  const { id, hash } = await desk.propose(speed('k1'), ann);
  const halt = await desk.halt(motor, 'smoke', bob);
  expect((await desk.approve(id, hash, bob)).state).toBe('REJECTED');
  expect([await desk.resume(halt.id, bob), await desk.resume(halt.id, bob), await desk.resume(halt.id, ann)]).toEqual([false, false, true]);
  await desk.propose(speed('k2', stop), ann);
  expect(sent.length).toBe(1);
});

test('a program neither approves nor ends a halt', async () => {
  const { open } = commandBench();
  const desk = await open();
  const robot: Principal = { subject: 'robot', kind: 'PROGRAM', groups: [], assurance: 1 };
  const { id, hash } = await desk.propose(speed('k1'), ann);
  const halt = await desk.halt(undefined, 'smoke', robot);
  await expect(desk.approve(id, hash, robot)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(desk.resume(halt.id, robot)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('a restart turns what was under way into UNKNOWN and never sends it again', async () => {
  const { open, sent } = commandBench();
  const first = await (await open()).propose(speed('k1', stop), ann);
  const desk = await open();
  await desk.tick();
  expect([desk.get(first.id)?.state, sent.length]).toEqual(['UNKNOWN', 1]);
});

test('a halt survives a restart', async () => {
  const { open } = commandBench();
  await (await open()).halt(undefined, 'smoke', ann);
  await expect((await open()).propose(speed('k1', stop), ann)).rejects.toMatchObject({ details: { check: 'halt' } });
});

test('an unreachable broker fails the command, and the refusal of a device too', async () => {
  const { open, plant, acknowledge } = commandBench();
  const desk = await open();
  plant.reachable = false;
  expect((await desk.propose(speed('k1', stop), ann)).state).toBe('FAILED');
  plant.reachable = true;
  const { id } = await desk.propose(speed('k2', stop), ann);
  acknowledge(id, false);
  await desk.tick();
  expect(desk.get(id)?.state).toBe('FAILED');
});

type Act = {
  readonly kind: 'propose' | 'approve' | 'reject' | 'halt' | 'resume' | 'tick' | 'restart' | 'interlock' | 'confirm' | 'ack';
  readonly who: number;
  readonly which: number;
};

test('whatever happens, a command is sent at most once, never while halted or interlocked, and one at a time per set-point', async () => {
  const act = fc.record<Act>({
    kind: fc.constantFrom('propose', 'approve', 'reject', 'halt', 'resume', 'tick', 'restart', 'interlock', 'confirm', 'ack'),
    who: fc.nat(2),
    which: fc.nat(5),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 40 }), async (acts) => {
      const { open, sent, plant, acknowledge } = commandBench();
      let desk = await open();
      let seen = 0;
      for (const { kind, who, which } of acts) {
        const principal = [ann, bob, cid][who] ?? ann;
        const target = desk.list()[which];
        const blocked = desk.halts().length > 0 || !plant.interlock || desk.list().some(({ state }) => state === 'DISPATCHED' || state === 'ACKED');
        if (kind === 'propose') await desk.propose(speed(`k${which}`, [setSpeed, stop, sterilise][which % 3]), principal).catch(() => undefined);
        if (kind === 'approve' && target) await desk.approve(target.id, target.hash, principal).catch(() => undefined);
        if (kind === 'reject' && target) await desk.reject(target.id, 'no', principal).catch(() => undefined);
        if (kind === 'halt') await desk.halt(undefined, 'stop', principal);
        if (kind === 'resume') await Promise.all(desk.halts().map(async ({ id }) => desk.resume(id, principal)));
        if (kind === 'interlock') plant.interlock = which > 2;
        if (kind === 'confirm') plant.confirmed = [true, false, undefined][which % 3];
        if (kind === 'ack' && target) acknowledge(target.id, which % 2 === 0);
        if (kind === 'tick') {
          plant.now += which * 20_000;
          await desk.tick();
        }
        if (kind === 'restart') desk = await open();
        expect(sent.length - seen).toBeLessThanOrEqual(blocked ? 0 : 1);
        seen = sent.length;
      }
      expect(new Set(sent.map(({ commandId }) => commandId)).size).toBe(sent.length);
    }),
    { numRuns: 300 },
  );
});
