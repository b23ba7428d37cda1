import { expect, test } from 'vitest';
import { type Publisher, type ReplayOptions, type ReplayProgress, replayTrace } from '../../../src/telemetry/replay.ts';

async function* lines(...texts: readonly string[]): AsyncGenerator<string> {
  for (const text of texts) yield await Promise.resolve(text);
}
const line = (n: number): string => JSON.stringify({ twin: 'motor-1', telemetry: 'starts', value: n, time: 1000 * n });

/** A broker that acknowledges `delay` messages later, and breaks down at message `failAt`. */
function recorder(failAt = Number.POSITIVE_INFINITY): Publisher & { readonly sent: string[]; mostInFlight: number } {
  let inFlight = 0;
  const publisher = {
    sent: [] as string[],
    mostInFlight: 0,
    async publish(topic: string, payload: string): Promise<void> {
      publisher.sent.push(`${topic} ${payload}`);
      publisher.mostInFlight = Math.max(publisher.mostInFlight, ++inFlight);
      const n = publisher.sent.length;
      await new Promise((resolve) => setImmediate(resolve));
      inFlight--;
      if (n >= failAt) throw new Error('gone');
    },
  };
  return publisher;
}

const options = (over: Partial<ReplayOptions> = {}): ReplayOptions => ({ wait: () => Promise.resolve(), now: () => 0, ...over });
const never = new AbortController().signal;

test('every line is published in order on its topic, twin and telemetry percent-encoded', async () => {
  const publisher = recorder();
  const trace = ['{"twin":"https://example.org/a b#1","telemetry":"a/b","value":{"x":1},"unit":"K","quality":"BAD"}', '', line(2)];
  expect(await replayTrace(lines(...trace), publisher, options(), never)).toEqual({ resumeAt: 3, acknowledged: 2, refused: [] });
  expect(publisher.sent).toEqual([
    'twinql/https%3A%2F%2Fexample.org%2Fa%20b%231/a%2Fb {"value":{"x":1},"unit":"K","quality":"BAD"}',
    'twinql/motor-1/starts {"value":2,"time":2000}',
  ]);
});

test('lines that are none are told with their number and left out', async () => {
  const { refused, acknowledged } = await replayTrace(lines('{', line(1), '[]', '{"twin":"a","telemetry":"b"}'), recorder(), options(), never);
  expect([refused.map(({ line: number }) => number), acknowledged]).toEqual([[1, 3, 4], 1]);
});

test('many messages are on their way at once, but not more than asked for', async () => {
  const publisher = recorder();
  await replayTrace(lines(...Array.from({ length: 100 }, (_, n) => line(n))), publisher, options({ inFlight: 10 }), never);
  expect([publisher.sent.length, publisher.mostInFlight]).toEqual([100, 10]);
});

test('a broken-off replay goes on after the last line that was acknowledged together with all before it', async () => {
  const trace = Array.from({ length: 50 }, (_, n) => line(n));
  const progress: ReplayProgress[] = [];
  const broken = recorder(31);
  const settings = options({ inFlight: 5, onProgress: (step) => void progress.push(step) });
  await expect(replayTrace(lines(...trace), broken, settings, never)).rejects.toThrow('gone');
  const resumeAt = progress.at(-1)?.resumeAt ?? -1;
  expect(resumeAt).toBe(30);
  const rest = recorder();
  await replayTrace(lines(...trace), rest, options({ skip: resumeAt }), never);
  expect(rest.sent).toHaveLength(20);
});

test('at a given speed each line waits for its time', async () => {
  let clock = 5000;
  const waits: number[] = [];
  const settings = options({
    speed: 10,
    now: () => clock,
    wait: (ms) => {
      waits.push(ms);
      clock += ms;
      return Promise.resolve();
    },
  });
  await replayTrace(lines(line(1), line(2), line(2), line(5)), recorder(), settings, never);
  expect(waits).toEqual([100, 300]);
});
