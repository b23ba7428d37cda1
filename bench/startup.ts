// How long a start takes and how much memory it needs: the demo plant, and a building in Brick, at the first and at a later start.
// Times are from the start of the process to the ready line; memory is the peak of the whole process (Linux only).
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../test/support/running-server.ts';

const rounds = 3;
const brick = new URL('../../shared/data/rdf/brick/', import.meta.url).pathname;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function peakMb(pid: number | undefined): number {
  const status = `/proc/${pid}/status`;
  const kb = existsSync(status) ? /VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return kb === undefined ? Number.NaN : Number(kb) / 1024;
}

async function measure(title: string, args: readonly string[], aims: { readonly first: string; readonly later: string }): Promise<void> {
  const [first, later, memory]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    const dataFolder = mkdtempSync(join(tmpdir(), 'twinql-start-'));
    for (const times of [first, later]) {
      await using server = await startServer(args, { dataFolder });
      times.push(server.ready.readyMs / 1000);
      memory.push(peakMb(server.process.pid));
    }
    rmSync(dataFolder, { recursive: true, force: true });
  }
  console.log(
    `${title}: first start ${median(first).toFixed(2)} s (aim ${aims.first}), later ${median(later).toFixed(2)} s (aim ${aims.later}), peak memory ${Math.max(...memory).toFixed(0)} MB`,
  );
}

await measure('demo plant', ['demo'], { first: '≤ 5 s', later: '≤ 2 s' });
if (existsSync(brick)) {
  await measure('Brick 1.4.4 + Rice building', ['serve', '--model', `${brick}Brick-1.4.4.ttl`, '--twins', `${brick}rice_brick.ttl`], {
    first: '≤ 8 s',
    later: '≤ 2 s, ≤ 400 MB',
  });
} else {
  console.log('Brick 1.4.4 + Rice building: skipped, ../shared/data/rdf/brick is absent');
}
