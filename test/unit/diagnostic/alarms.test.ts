import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AlarmRecord } from '../../../src/journal/record.ts';
import {
  acknowledgeAlarm,
  applyAlarm,
  emptyBoard,
  stepAlarms,
  toAlarm,
  type AlarmBoard,
  type AlarmEvaluation,
} from '../../../src/diagnostic/alarms/alarm-board.ts';
import { assessHealth } from '../../../src/diagnostic/assess-health.ts';
import { effectOf } from '../../../src/diagnostic/alarms/effect-of.ts';
import { alarmTargets, evaluateAlarms } from '../../../src/diagnostic/alarms/evaluate-alarms.ts';
import { findingId } from '../../../src/diagnostic/finding-id.ts';
import { groupAlarms } from '../../../src/diagnostic/alarms/group-alarms.ts';
import { answeringPlant, plantIri } from '../../support/answering.ts';
import { loadPlant } from '../ontology/plant.ts';

const [rule, twin] = [plantIri('Hot'), plantIri('m1')];
const says = (holds: boolean | undefined, onDelayMs = 0, offDelayMs = 0): readonly AlarmEvaluation[] => [
  { rule, twin, onDelayMs, offDelayMs, ...(holds !== undefined && { holds }) },
];

/** Runs one condition through a board, a second per entry, and tells what was journalled when. */
function journal(holds: readonly (boolean | undefined)[], onDelayMs = 0, offDelayMs = 0): readonly string[] {
  let board: AlarmBoard = emptyBoard;
  return holds.flatMap((one, second) => {
    const step = stepAlarms(board, says(one, onDelayMs, offDelayMs), second * 1000);
    ({ board } = step);
    return step.records.map(({ state, at }) => `${state} ${at / 1000}`);
  });
}

describe('an alarm', () => {
  test('is raised when its condition begins and cleared when it ends', () => {
    expect(journal([false, true, true, false])).toEqual(['raised 1', 'cleared 3']);
  });

  test('waits for the delays, and begins to wait anew after a break', () => {
    expect(journal([true, true, false, true, true, true, true], 2000)).toEqual(['raised 5']);
    expect(journal([true, false, true, false, false, false], 0, 2000)).toEqual(['raised 0', 'cleared 5']);
  });

  test('stays as it was while the condition is unknown', () => {
    expect(journal([true, undefined, undefined, false])).toEqual(['raised 0', 'cleared 3']);
    expect(journal([undefined, undefined])).toEqual([]);
  });

  test('is closed when it is cleared and acknowledged, in either order', () => {
    const raised = stepAlarms(emptyBoard, says(true), 0).board;
    const [id = ''] = [...raised.open.values()].map((occurrence) => occurrence.id);
    const acknowledged = acknowledgeAlarm(raised, id, 'ada', 1000)?.board ?? emptyBoard;
    expect(stepAlarms(acknowledged, says(false), 2000).board.closed).toMatchObject([{ id, acknowledgedBy: 'ada', clearedAt: 2000 }]);
    const cleared = stepAlarms(raised, says(false), 1000).board;
    expect(cleared.open.size).toBe(1);
    expect(acknowledgeAlarm(cleared, id, 'ada', 2000)?.board.closed).toMatchObject([{ id, acknowledgedBy: 'ada', clearedAt: 1000 }]);
    expect(acknowledgeAlarm(raised, 'nobody', 'ada', 1)).toBeUndefined();
  });

  test('that comes back before it is acknowledged is the same alarm', () => {
    const raised = stepAlarms(emptyBoard, says(true), 0);
    const again = stepAlarms(stepAlarms(raised.board, says(false), 1000).board, says(true), 2000);
    expect(again.records).toMatchObject([{ id: raised.records[0]?.id, state: 'raised' }]);
    expect([...again.board.open.values()]).toEqual([{ id: raised.records[0]?.id, rule, twin, raisedAt: 0 }]);
  });

  test('is rebuilt from its journalled records, whatever happened', () => {
    const act = fc.constantFrom('on', 'off', 'unknown', 'acknowledge');
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), fc.nat({ max: 3 }), (acts, delay) => {
        let board: AlarmBoard = emptyBoard;
        const records: AlarmRecord[] = [];
        acts.forEach((one, second) => {
          const [open] = [...board.open.values()];
          const step =
            one === 'acknowledge'
              ? acknowledgeAlarm(board, open?.id ?? '', 'ada', second * 1000)
              : stepAlarms(board, says(one === 'unknown' ? undefined : one === 'on', delay * 1000, delay * 1000), second * 1000);
          if (step === undefined) return;
          ({ board } = step);
          records.push(...step.records);
        });
        const rebuilt = records.reduce(applyAlarm, emptyBoard);
        expect({ open: [...rebuilt.open], closed: rebuilt.closed }).toEqual({ open: [...board.open], closed: board.closed });
      }),
    );
  });
});

const model = `
p:Machine a owl:Class . p:Unit a qudt:Unit ; qudt:conversionMultiplier 1 .
p:feeds a owl:ObjectProperty ; rdfs:domain p:Machine ; rdfs:range p:Machine ; tq:influence tq:Forward .
p:temperature a tq:Telemetry ; rdfs:domain p:Machine ; rdfs:range xsd:double ; qudt:hasUnit p:Unit ; tq:highHigh 90 .
p:Cool a tq:Action ; tq:appliesTo p:Machine .
p:Hot a tq:Alarm ; tq:appliesTo p:Machine ; sh:path p:temperature ; tq:beyond tq:highHigh ; tq:deadband 5 ; tq:onDelay "PT2S"^^xsd:duration ;
  tq:severity 800 ; tq:consequence "It burns." ; tq:remedy p:Cool .
`;

test('declared alarms are evaluated for every twin of their class, and grouped by the one upstream', async () => {
  const plant = await answeringPlant(await loadPlant(model, 'p:m1 a p:Machine ; p:feeds p:m2 . p:m2 a p:Machine ; p:feeds p:m3 . p:m3 a p:Machine .'));
  const [m1, m2, m3, temperature] = ['m1', 'm2', 'm3', 'temperature'].map(plantIri);
  if (m1 === undefined || m2 === undefined || m3 === undefined || temperature === undefined) throw new Error('unreachable');
  const targets = await alarmTargets(plant.context);
  expect(targets.map((target) => target.twin).toSorted()).toEqual([m1, m2, m3]);

  let board: AlarmBoard = emptyBoard;
  const second = async (hot: Readonly<Record<string, number>>): Promise<readonly string[]> => {
    plant.clock.at += 1000;
    for (const [machine, value] of Object.entries(hot)) await plant.observe(plantIri(machine), temperature, [value]);
    const step = stepAlarms(board, await evaluateAlarms(plant.context, targets, board), plant.clock.at);
    ({ board } = step);
    return step.records.map((record) => `${record.twin.slice(-2)} ${record.state}`);
  };
  expect(await second({ m1: 95, m2: 20, m3: 20 })).toEqual([]);
  expect(await second({ m3: 95 })).toEqual([]);
  expect(await second({})).toEqual(['m1 raised']);
  expect(await second({})).toEqual(['m3 raised']);
  // within the deadband it stays, below it goes
  expect(await second({ m1: 87 })).toEqual([]);
  const alarms = [...board.open.values()].flatMap((occurrence) => toAlarm(plant.context.ontology, occurrence) ?? []);
  const grouped = await groupAlarms(plant.context, alarms);
  expect(grouped.map((alarm) => [alarm.twin, alarm.state, alarm.causedBy])).toEqual([
    [m1, 'ACTIVE_UNACKNOWLEDGED', undefined],
    [m3, 'ACTIVE_UNACKNOWLEDGED', alarms[0]?.id],
  ]);
  expect(grouped[0]).toMatchObject({ severity: 800, consequence: 'It burns.', remedy: [plantIri('Cool')] });
  expect(effectOf(plant.context.ontology, grouped[0]?.id ?? '')).toEqual({ twin: m1, property: temperature });
  // what an alarm says is a finding too, with its remedies
  expect((await assessHealth(plant.context, m3)).findings.find((finding) => finding.rule === rule)).toMatchObject({
    state: 'DEGRADED',
    severity: 800,
    property: temperature,
    message: 'The condition of the alarm Hot holds.',
    consequence: 'It burns.',
    since: plant.clock.at - 3000,
  });
  expect(await second({ m1: 84 })).toEqual(['m1 cleared']);
});

test('an id that names an effect is told from one that does not', async () => {
  const { ontology } = await loadPlant(model);
  const ids = [findingId({ twin, rule }), findingId({ twin, rule, property: plantIri('temperature') }), twin, 'alarm|x|y|1', 'a b', ''];
  expect(ids.map((id) => effectOf(ontology, id))).toEqual([{ twin }, { twin, property: plantIri('temperature') }, { twin }, undefined, undefined, undefined]);
});
