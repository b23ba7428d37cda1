import { Worker } from 'node:worker_threads';
import type { LeftReason, NotEvaluated, ShapeLimits, ShapeReport, ShapeResult } from '../../ontology/shapes/shape-report.ts';
import type { ShapeReporter } from '../../ontology/shapes/shape-reporter.ts';
import type { TripleGraph } from '../../ontology/triple-graph.ts';
import { sh } from '../../ontology/words.ts';
import { packTriples } from './packed-triples.ts';
import type { RootShape } from './runnable-shapes.ts';
import type { FromShapeWorker, JudgedShape, ShapeJob } from './shape-messages.ts';

/** Judges shapes in a thread that is ended, and begun anew behind the shape at fault, when one of them takes too long or too much memory. */
export function isolatedShapes(): ShapeReporter {
  return {
    report: async (data, shapes, limits, signal) => {
      signal.throwIfAborted();
      // A thread is not started for documents that speak of no shape at all.
      if (!shapes.usesNamespace(sh(''))) return new Run(limits).report();
      const packed = { data: packTriples(data), ...(shapes !== data && { shapes: packTriples(shapes) }), shapeMs: limits.shapeMs, perShape: limits.perShape };
      const run = new Run(limits);
      while (!run.isOver) {
        await run.inThread(packed, signal);
        signal.throwIfAborted();
      }
      return placed(run.report(), data, shapes);
    },
  };
}

type Prepared = Extract<FromShapeWorker, { kind: 'prepared' }>;

/** The course of one validation over all threads it needs. */
class Run {
  isOver = false;
  readonly #limits: ShapeLimits;
  readonly #until: number;
  readonly #judged = new Map<number, JudgedShape>();
  #prepared: Prepared | undefined;
  #begun: number | undefined;
  /** Why there is nothing to tell: the thread ended while it prepared the shapes. */
  #failed: LeftReason | undefined;

  constructor(limits: ShapeLimits) {
    this.#limits = limits;
    this.#until = performance.now() + limits.totalMs;
  }

  /** Runs a thread until it is done or has to be ended. */
  async inThread(job: Omit<ShapeJob, 'from'>, signal: AbortSignal): Promise<void> {
    const module = new URL(`./shape-worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);
    const worker = new Worker(module, {
      workerData: { ...job, from: this.#judged.size },
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.heapMegabytes },
      execArgv: [],
    });
    const ended = Promise.withResolvers<LeftReason | undefined>();
    let timer = setTimeout(() => ended.resolve('TIME'), this.#until - performance.now());
    const total = timer;
    worker.on('message', (message: FromShapeWorker) => {
      if (timer !== total) clearTimeout(timer);
      if (message.kind === 'done') ended.resolve(undefined);
      else if (message.kind === 'begun') {
        this.#begun = message.number;
        // The thread looks at the clock itself between two nodes; this is for a single node that does not end.
        timer = setTimeout(() => ended.resolve('TIME'), 1.2 * this.#limits.shapeMs + 200);
      } else if (message.kind === 'judged') this.#judged.set(message.number, message);
      else this.#prepared ??= message;
    });
    worker.once('error', (error) => ended.resolve(isOutOfMemory(error) ? 'MEMORY' : 'CRASH'));
    worker.once('exit', () => ended.resolve('CRASH'));
    const onAbort = (): void => ended.resolve(undefined);
    signal.addEventListener('abort', onAbort);
    const why = await ended.promise;
    clearTimeout(timer);
    clearTimeout(total);
    signal.removeEventListener('abort', onAbort);
    await worker.terminate();
    this.#settle(why);
  }

  /** The shape under way when the thread was ended is not evaluated; after the last moment none is. */
  #settle(why: LeftReason | undefined): void {
    if (this.#prepared === undefined) this.#failed = why ?? 'CRASH';
    const roots = this.#prepared?.roots ?? [];
    if (why !== undefined) this.#leaveUnfinished(why, roots);
    this.isOver = why === undefined || this.#failed !== undefined || this.#judged.size >= roots.length;
  }

  #leaveUnfinished(why: LeftReason, roots: readonly RootShape[]): void {
    const isLate = performance.now() >= this.#until;
    if (this.#begun !== undefined && !this.#judged.has(this.#begun)) this.#leave(this.#begun, why, this.#sentence(why, isLate));
    const waiting = isLate ? [...roots.keys()].filter((number) => !this.#judged.has(number)) : [];
    for (const number of waiting) this.#leave(number, 'TIME', this.#sentence('TIME', true));
  }

  #sentence(why: LeftReason, isLate: boolean): string {
    if (isLate) return `The ${this.#limits.totalMs / 1000} s for all shapes were over.`;
    if (why === 'TIME') return `It took longer than ${this.#limits.shapeMs / 1000} s.`;
    if (why === 'MEMORY') return `It needs more than ${this.#limits.heapMegabytes} MB of memory.`;
    return 'The validator ended unexpectedly.';
  }

  #leave(number: number, reason: LeftReason, message: string): void {
    const shape = this.#prepared?.roots[number]?.shape ?? '';
    this.#judged.set(number, { nodes: 0, results: [], counts: { error: 0, warning: 0, info: 0 }, left: { shape, reason, message } });
  }

  report(): ShapeReport {
    const { roots, idle, left, rules } = this.#prepared ?? { roots: [], idle: 0, left: [], rules: 0 };
    const judged = [...this.#judged.values()];
    const isFull = (root: RootShape, number: number): boolean => root.runs === 'whole' && this.#judged.get(number)?.left === undefined;
    const crashed = judged.map((one) => one.left).filter((one) => one !== undefined);
    const failed: readonly NotEvaluated[] =
      this.#failed === undefined ? [] : [{ shape: '', reason: this.#failed, message: `The shapes could not be read: ${this.#sentence(this.#failed, false)}` }];
    const evaluated = roots.filter(isFull).length;
    return {
      shapes: roots.length + idle,
      evaluated,
      partly: roots.length - crashed.length - evaluated,
      notEvaluated: idle + crashed.length,
      withoutNodes: judged.filter((one) => one.left === undefined && one.nodes === 0).length,
      checks: judged.reduce((sum, { nodes }) => sum + nodes, 0),
      rules,
      left: [...failed, ...crashed, ...left],
      results: judged.flatMap(({ results }) => results).toSorted(worstFirst),
      counts: {
        error: judged.reduce((sum, { counts }) => sum + counts.error, 0),
        warning: judged.reduce((sum, { counts }) => sum + counts.warning, 0),
        info: judged.reduce((sum, { counts }) => sum + counts.info, 0),
      },
    };
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

const weights = { error: 0, warning: 1, info: 2 } as const;

function worstFirst(a: ShapeResult, b: ShapeResult): number {
  if (a.severity !== b.severity) return weights[a.severity] - weights[b.severity];
  const [one, other] = [sortKey(a), sortKey(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

function sortKey({ shape, focus, path = '', constraint, value = '' }: ShapeResult): string {
  return [shape, focus, path, constraint, value].join(' ');
}

/** The places, which stayed in this thread. */
function placed(report: ShapeReport, data: TripleGraph, shapes: TripleGraph): ShapeReport {
  const results = report.results.map((result) => {
    const property = /^<([^<>]*)>$/.exec(result.path ?? '')?.[1];
    const place = (property === undefined ? undefined : data.place(result.focus, property)) ?? data.place(result.focus);
    return place === undefined ? result : { ...result, place };
  });
  const left = report.left.map((one) => {
    const place = shapes.place(one.shape);
    return place === undefined ? one : { ...one, place };
  });
  return { ...report, results, left };
}
