import { keptPatterns } from '../adapters/shacl/safe-pattern.ts';
import type { ShapeTools } from '../ontology/shapes/judge-body.ts';
import { judgeValue } from '../telemetry/judge-value.ts';

/** With what twins in a store are held against shapes. */
export function shapeTools(): ShapeTools {
  return { judge: judgeValue, patterns: keptPatterns() };
}
