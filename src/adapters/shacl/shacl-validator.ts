import type { Violation } from '../../kernel/violation.ts';
import type { ShapeValidator } from '../../ontology/check/shape-validator.ts';
import { leftViolation, resultViolation } from '../../ontology/shapes/shape-violations.ts';
import type { NotEvaluated } from '../../ontology/shapes/shape-report.ts';
import type { TripleGraph } from '../../ontology/triple-graph.ts';
import { CoreEngine, shapeData, ShapeTimeout, type ShapeData } from './core-engine.ts';
import { runnableShapes, type RootShape } from './runnable-shapes.ts';

/**
 * Validates with `rdf-validate-shacl` in this very process: for shapes one trusts, or where the whole process can be ended.
 * What it cannot run is taken out beforehand and named; a shape that crashes takes only itself away.
 */
export function shaclValidator(): ShapeValidator {
  const kept = new WeakMap<TripleGraph, PreparedShapes>();
  return {
    validate: (data, shapes, signal) => {
      const known = kept.get(shapes);
      const prepared = known?.size === shapes.size ? known : prepareShapes(shapes);
      kept.set(shapes, prepared);
      const violations: Violation[] = [];
      const crashed: NotEvaluated[] = [];
      const held = shapeData(data, shapes);
      for (const root of prepared.roots) {
        signal.throwIfAborted();
        const ran = runRoot(prepared, held, root.shape);
        if ('reason' in ran) crashed.push(ran);
        else violations.push(...ran.results.map(resultViolation));
      }
      return Promise.resolve([...violations, ...[...crashed, ...prepared.left].map(leftViolation)]);
    },
  };
}

/** Shapes ready to be run. To prepare them takes far longer than to run them over a small model. */
export interface PreparedShapes {
  readonly size: number;
  readonly engine: CoreEngine;
  /** Shapes of which something can be run. */
  readonly roots: readonly RootShape[];
  /** Shapes of which nothing can. */
  readonly idle: number;
  readonly left: readonly NotEvaluated[];
  readonly rules: number;
  readonly graph: TripleGraph;
}

/** Finds the shapes of a graph and takes out what cannot be run. */
export function prepareShapes(shapes: TripleGraph): PreparedShapes {
  const { runnable, roots, left, rules } = runnableShapes(shapes);
  const running = roots.filter(({ runs }) => runs !== 'none');
  return { size: shapes.size, engine: new CoreEngine(runnable), roots: running, idle: roots.length - running.length, left, rules, graph: shapes };
}

/** What one shape came to, or why it came to nothing. */
export function runRoot({ engine, graph }: PreparedShapes, data: ShapeData, shape: string, deadline?: number): ReturnType<CoreEngine['run']> | NotEvaluated {
  try {
    return engine.run(data, shape, deadline);
  } catch (error) {
    if (error instanceof ShapeTimeout) return { shape, reason: 'TIME', message: 'It took longer than allowed.' };
    const place = graph.place(shape);
    const message = `The validator gave up on it: ${error instanceof Error && error.message !== '' ? error.message.slice(0, 200) : 'no reason given'}.`;
    return { shape, reason: 'CRASH', message, ...(place !== undefined && { place }) };
  }
}
