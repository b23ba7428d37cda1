import { parseInstant } from '../../kernel/instant.ts';
import { parseIri } from '../../kernel/iri.ts';
import type { Value } from '../../kernel/value.ts';
import type { ValueSchema } from '../value-schema.ts';
import type { PatternCompiler, SeenStep, SeenTwin, SeenValue, ShapeBody, ShapeCheck, ShapeJoin, ShapeRule } from './shape.ts';

/** What judging needs besides the twin. */
export interface ShapeTools {
  /** Says what is wrong with a value under a schema, or nothing. */
  readonly judge: (value: Value, schema: ValueSchema) => string | undefined;
  readonly patterns: PatternCompiler;
}

/** Whether something holds; `undefined`: that cannot be known from what was read. Nothing unknown is ever a breach. */
export type Verdict = boolean | undefined;

/** The node a shape is held against: the twin with its values, or one value. */
export type Judged = SeenTwin | SeenValue;

/** Whether a node has everything that a shape asks. */
function conforms(node: Judged, body: ShapeBody, tools: ShapeTools): Verdict {
  return every(body.rules.flatMap((rule) => rule.checks.map((check) => holds(node, rule, check, tools))));
}

/** Whether one constraint of a rule holds for all values it is about. */
export function holds(node: Judged, { step }: ShapeRule, check: ShapeCheck, tools: ShapeTools): Verdict {
  if (step === undefined) return fits(node, check, tools);
  // Only a twin has values of its own; the compiler asks nothing else of neighbours.
  const seen = 'values' in node ? node.values(step) : undefined;
  return seen === undefined ? undefined : holdsOf(seen, check, tools);
}

function holdsOf(seen: SeenStep, check: ShapeCheck, tools: ShapeTools): Verdict {
  const isWhole = seen.count === seen.values.length;
  if (check.kind === 'MinCount') return seen.count >= check.count;
  if (check.kind === 'MaxCount') return seen.count <= check.count;
  if (check.kind === 'HasValue') return seen.values.some((value) => isValue(value, check.value)) || (isWhole ? false : undefined);
  if (check.kind === 'Qualified') return counted(seen, check, tools);
  const verdict = every(seen.values.map((value) => fits(value, check, tools)));
  return verdict === true && !isWhole ? undefined : verdict;
}

/** Between the number that surely conforms and the number that may. */
function counted(seen: SeenStep, { body, min = 0, max = Infinity }: Extract<ShapeCheck, { kind: 'Qualified' }>, tools: ShapeTools): Verdict {
  const verdicts = seen.values.map((value) => conforms(value, body, tools));
  const sure = verdicts.filter((verdict) => verdict === true).length;
  const most = seen.count - verdicts.filter((verdict) => verdict === false).length;
  if (sure > max || most < min) return false;
  return sure >= min && most <= max ? true : undefined;
}

function every(verdicts: readonly Verdict[]): Verdict {
  return verdicts.includes(false) ? false : verdicts.includes(undefined) ? undefined : true;
}

/** Whether one node meets one constraint on itself. */
export function fits(node: Judged, check: ShapeCheck, tools: ShapeTools): Verdict {
  if ('shapes' in check) {
    return combine(
      check.kind,
      check.shapes.map((body) => conforms(node, body, tools)),
    );
  }
  if (check.kind === 'Class') return 'labels' in node && node.labels.has(check.class);
  if (check.kind === 'Closed') return 'properties' in node ? node.properties.every((property) => check.allowed.includes(property)) : undefined;
  if (check.kind === 'NodeKind') return isOfKind(node, check);
  if (check.kind === 'HasValue') return isValue(node, check.value);
  if (check.kind === 'In') return check.values.some(({ value, name }) => isValue(node, value) || ('value' in node && node.value === name));
  return fitsText(node, check, tools);
}

function fitsText(node: Judged, check: ShapeCheck, { judge, patterns }: ShapeTools): Verdict {
  const value = 'value' in node ? node.value : node.iri;
  if (check.kind === 'Datatype') return 'value' in node && judge(value, check.schema) === undefined;
  if ('limit' in check) return compares(check, value);
  if (typeof value === 'object') return undefined;
  const text = String(value);
  if ('length' in check) return check.kind === 'MinLength' ? text.length >= check.length : text.length <= check.length;
  if (check.kind !== 'Pattern') return undefined;
  const pattern = patterns(check.pattern, check.flags);
  return typeof pattern === 'string' ? undefined : pattern(text);
}

function compares({ kind, limit, measure }: Extract<ShapeCheck, { limit: number }>, value: Value): boolean {
  const number = measure === 'number' ? value : typeof value === 'string' ? parseInstant(value) : undefined;
  if (typeof number !== 'number') return false;
  if (kind === 'MinInclusive') return number >= limit;
  if (kind === 'MaxInclusive') return number <= limit;
  return kind === 'MinExclusive' ? number > limit : number < limit;
}

function combine(kind: ShapeJoin, verdicts: readonly Verdict[]): Verdict {
  if (kind === 'And' || kind === 'Node') return every(verdicts);
  const trues = verdicts.filter((verdict) => verdict === true).length;
  const isOpen = verdicts.includes(undefined);
  if (kind === 'Or') return trues > 0 ? true : isOpen ? undefined : false;
  if (kind === 'Xone') return trues > 1 ? false : isOpen ? undefined : trues === 1;
  const negated = every(verdicts);
  return negated === undefined ? undefined : !negated;
}

function isValue(node: Judged, wanted: unknown): boolean {
  return 'value' in node ? node.value === wanted : node.iri === wanted;
}

/** A store keeps an IRI that is no twin as text. */
function isOfKind(node: Judged, { iri, literal }: Extract<ShapeCheck, { kind: 'NodeKind' }>): boolean {
  if (!('value' in node)) return iri;
  const mayBeIri = typeof node.value === 'string' && parseIri(node.value) !== undefined;
  return (iri && mayBeIri) || (literal && !mayBeIri) || (literal && iri);
}
