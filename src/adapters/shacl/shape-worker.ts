import { parentPort, workerData } from 'node:worker_threads';
import { shapeData } from './core-engine.ts';
import { unpackTriples } from './packed-triples.ts';
import { prepareShapes, runRoot } from './shacl-validator.ts';
import type { FromShapeWorker, JudgedShape, ShapeJob } from './shape-messages.ts';

// The thread that judges shapes one after the other. It is ended from outside when one of them does not come to an end.

const job: ShapeJob = workerData;
const data = unpackTriples(job.data);
const shapes = job.shapes === undefined ? data : unpackTriples(job.shapes);
const prepared = prepareShapes(shapes);
const held = shapeData(data, shapes);
const { roots, idle, left, rules } = prepared;
say({ kind: 'prepared', roots, idle, left, rules });
for (const [number, { shape }] of roots.entries()) {
  if (number < job.from) continue;
  say({ kind: 'begun', number });
  say({ kind: 'judged', number, ...judge(shape) });
}
say({ kind: 'done' });

function say(message: FromShapeWorker): void {
  parentPort?.postMessage(message, []);
}

function judge(shape: string): JudgedShape {
  const ran = runRoot(prepared, held, shape, performance.now() + job.shapeMs);
  const counts = { error: 0, warning: 0, info: 0 };
  if ('reason' in ran) return { nodes: 0, results: [], counts, left: ran };
  for (const { severity } of ran.results) counts[severity]++;
  return { nodes: ran.nodes, results: ran.results.slice(0, job.perShape), counts };
}
