import { describe, expect, test } from 'vitest';
import { qudtUnits } from '../../../../src/adapters/qudt/unit-table.ts';
import type { Violation } from '../../../../src/kernel/violation.ts';
import { checkOntology } from '../../../../src/ontology/check/check-ontology.ts';
import { checkTools } from '../../../support/check-model.ts';
import { loadPlant } from '../plant.ts';
import { plantedMistakes } from './planted-mistakes.ts';
import { sound, trickyAndRight } from './sound-model.ts';

async function check(addition: string, twins = ''): Promise<readonly Violation[]> {
  const model = await loadPlant(`${sound}\n${addition}`, twins, qudtUnits());
  return [...model.violations, ...(await checkOntology(model, checkTools, AbortSignal.timeout(10_000)))].filter(({ severity }) => severity !== 'info');
}

const lines = (addition: string): readonly string[] => `${sound}\n${addition}`.split('\n');
/** The terms that an addition speaks of. */
const subjectsOf = (addition: string): readonly string[] => [...addition.matchAll(/p:\w+/g)].map(([subject]) => subject);

describe('the checks of an ontology', () => {
  test('find nothing in a sound model', async () => {
    expect(await check('')).toEqual([]);
  });

  test.each(plantedMistakes.map(([mistake, addition, code, words = '']) => ({ mistake, addition, code, words })))(
    'catch $mistake',
    async ({ addition, code, words }) => {
      const found = (await check(addition, 'p:m1 a p:Motor .')).filter((violation) => violation.code === code && violation.message.includes(words));
      expect(found).not.toEqual([]);
      for (const { remedy, message, place } of found) {
        expect([message, remedy]).toEqual([expect.stringMatching(/[.?]$/), expect.stringMatching(/[.?]$/)]);
        // The line where the statement begins: of what is added, or of what it is said of.
        const line = place?.file === 'model.ttl' ? (lines(addition)[(place.line ?? 0) - 1] ?? '') : '';
        expect(subjectsOf(addition).some((subject) => line.includes(subject))).toBe(true);
      }
    },
  );

  test('there are at least sixty of them', () => {
    expect([new Set(plantedMistakes.map(([mistake]) => mistake)).size >= 60, trickyAndRight.length >= 8]).toEqual([true, true]);
  });

  test.each(trickyAndRight)('pass %s', async (_right, addition) => {
    expect(await check(addition)).toEqual([]);
  });

  test('place a violation at the line where the statement begins', async () => {
    const found = await check('\n\np:ambient tq:hihg 40 .');
    expect(found.find(({ code }) => code === 'WORD')?.place).toEqual({ file: 'model.ttl', line: sound.split('\n').length + 3 });
  });

  test.each([
    ['a queue', 'p:Q a tq:Behaviour ; tq:appliesTo p:Line ; tq:model tq:Queue ; tq:output p:x . p:Line a owl:Class .', 'The queue model (tq:Queue)'],
    [
      'an external model',
      'p:Q a tq:Behaviour ; tq:appliesTo p:Line ; tq:model <https://example.org/m.onnx> ; tq:output p:x . p:Line a owl:Class .',
      'An external model',
    ],
    ['an age distribution', 'p:F a tq:FailureMode ; tq:appliesTo p:Line ; tq:severity 5 ; tq:lifetime [ tq:expression "weibull(3.0, 9.0)" ] .', 'tq:lifetime'],
    ['an objective', 'p:O a tq:Objective ; tq:appliesTo p:Line ; tq:goal tq:Minimise ; sh:path p:x .', 'Ranking by an objective (tq:Objective)'],
    [
      'a method of its own',
      'p:F a tq:FailureMode ; tq:appliesTo p:Line ; tq:severity 5 ; tq:symptom [ sh:path p:x ; tq:pattern <https://example.org/bearingTones> ] .',
      'The method <https://example.org/bearingTones> as tq:pattern',
    ],
    ['several outputs', 'p:B a tq:Behaviour ; tq:appliesTo p:Line ; tq:output p:x , p:y ; tq:expression "1.0" .', 'A behaviour with several outputs'],
    [
      'an output elsewhere',
      'p:B a tq:Behaviour ; tq:appliesTo p:Line ; tq:output [ sh:path ( p:next p:x ) ] ; tq:expression "1.0" .',
      'An output on another twin',
    ],
  ])('say that %s is declared and not executed yet', async (_what, text, words) => {
    const model = await loadPlant(text);
    const found = await checkOntology(model, checkTools, AbortSignal.timeout(10_000));
    expect(found.filter(({ code }) => code === 'SERVED').map(({ severity, message }) => [severity, message])).toContainEqual([
      'info',
      `${words} is read and shown, and not executed yet.`,
    ]);
  });
});
