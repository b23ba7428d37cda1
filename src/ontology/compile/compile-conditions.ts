import type { Iri } from '../../kernel/iri.ts';
import { withSubclasses } from './compile-classes.ts';
import { report, type CompileContext } from './compile-context.ts';
import type { Aggregate, Condition, ConditionTest, LimitName, Path, PathStep, Pattern, ValueSource } from '../condition.ts';
import { durationAt, literalAt, namedIris, numberAt, scalarOf, termIri, textAt } from './reading.ts';
import { owl, qudt, rdfFirst, rdfType, sh, tq, tqNamespace } from '../words.ts';

const aggregates: readonly Aggregate[] = ['Sum', 'Mean', 'Min', 'Max', 'Count', 'Last', 'Integral', 'Share'];
const patterns: readonly Pattern[] = ['Rising', 'Falling', 'Step', 'Spike', 'Oscillating', 'Stuck', 'Noisy', 'Missing'];
const limits: readonly LimitName[] = ['low', 'high', 'lowLow', 'highHigh'];

/** The word of `tq:` among `words` that an IRI stands for. */
export function tqWord<const T extends string>(iri: string | undefined, words: readonly T[]): T | undefined {
  return words.find((word) => iri === `${tqNamespace}${word}`);
}

/** A SHACL path as steps, or `undefined` (and a violation) for forms that are not served. */
export function pathOf(context: CompileContext, node: string, depth = 0): Path | undefined {
  const { graph } = context;
  if (depth > 16) return badPath(context, node, 'The path is nested more than 16 deep.');
  if (!node.startsWith('_:') && graph.object(node, rdfFirst) === undefined) return namedIris([node]).map((property) => plainStep(context, property));
  if (graph.object(node, rdfFirst) !== undefined) {
    const parts = graph.list(node).map((member) => (typeof member === 'string' ? pathOf(context, member, depth + 1) : undefined));
    return parts.every((part) => part !== undefined) ? parts.flat() : badPath(context, node, 'A path may hold properties only.');
  }
  const inverse = graph.resource(node, sh('inversePath'));
  if (inverse !== undefined)
    return pathOf(context, inverse, depth + 1)
      ?.toReversed()
      .map((step) => ({ ...step, inverse: !step.inverse }));
  return (
    alternative(context, node, depth) ??
    repeated(context, node, depth) ??
    badPath(context, node, 'This form of path is not served (sequence, inverse, alternatives of single relationships and repetition are).')
  );
}

/** Any of several relationships as one step. */
function alternative(context: CompileContext, node: string, depth: number): Path | undefined {
  const list = context.graph.resource(node, sh('alternativePath'));
  if (list === undefined) return undefined;
  const paths = context.graph.list(list).map((member) => (typeof member === 'string' ? (pathOf(context, member, depth + 1) ?? []) : []));
  const steps = paths.flatMap((path) => path.slice(0, 1));
  const [first, ...others] = steps;
  const isPlain = paths.every(({ length }) => length === 1) && steps.every(({ min, max }) => min === first?.min && max === first.max);
  if (first === undefined || !isPlain) return undefined;
  return others.length === 0 ? [first] : [{ ...first, alternatives: others.map(({ property, inverse }) => ({ property, inverse })) }];
}

function repeated(context: CompileContext, node: string, depth: number): Path | undefined {
  const forms = [
    ['zeroOrMorePath', 0, 'many'],
    ['oneOrMorePath', 1, 'many'],
    ['zeroOrOnePath', 0, 1],
  ] as const;
  for (const [word, min, max] of forms) {
    const inner = context.graph.resource(node, sh(word));
    const [step, ...more] = inner === undefined ? [] : (pathOf(context, inner, depth + 1) ?? []);
    if (step !== undefined && more.length === 0) return [{ ...step, min, max }];
  }
  return undefined;
}

function plainStep(context: CompileContext, property: Iri): PathStep {
  // A transitive relationship carries over: what stands behind what it leads to is meant too.
  const max = context.graph.has(property, rdfType, owl('TransitiveProperty')) ? 'many' : 1;
  const step = { property, inverse: false, min: 1, max } as const;
  return pointClassesOf(context).has(property) ? { ...step, pointClass: true } : step;
}

const pointClasses = new WeakMap<CompileContext, ReadonlySet<string>>();

/** The classes of points (`tq:pointOf`) with all below them. */
function pointClassesOf(context: CompileContext): ReadonlySet<string> {
  const known =
    pointClasses.get(context) ??
    withSubclasses(
      context.graph,
      [...context.graph.withPredicate(tq('pointOf'))].map(([subject]) => subject),
    );
  pointClasses.set(context, known);
  return known;
}

function badPath(context: CompileContext, node: string, message: string): undefined {
  report(context, node, { code: 'PATH', severity: 'error', message, remedy: 'Write the path as a list of relationships that ends in a property.' });
  return undefined;
}

/** The value a node declares: a path, a constant, or an expression over inputs. */
export function valueOf(context: CompileContext, node: string, expressionWord = 'expression'): ValueSource {
  const { graph } = context;
  const pathNode = graph.resource(node, sh('path'));
  const path = pathNode === undefined ? undefined : pathOf(context, pathNode);
  const name = textAt(graph, node, tq('name'));
  const aggregate = tqWord(graph.resource(node, tq('aggregate')), aggregates);
  const windowMs = durationAt(graph, node, tq('window'));
  const where = textAt(graph, node, tq('where'));
  const constant = numberAt(graph, node, qudt('numericValue')) ?? numberAt(graph, node, qudt('value'));
  const expression = textAt(graph, node, tq(expressionWord));
  const unit = namedIris(graph.objects(node, qudt('hasUnit')))[0] ?? namedIris(graph.objects(node, qudt('unit')))[0];
  return {
    inputs: inputsOf(context, node),
    ...(name !== undefined && { name }),
    ...(path !== undefined && { path }),
    ...(aggregate !== undefined && { aggregate }),
    ...(windowMs !== undefined && { windowMs }),
    ...(where !== undefined && { where }),
    ...(constant !== undefined && { constant }),
    ...(expression !== undefined && { expression }),
    ...(unit !== undefined && { unit }),
  };
}

const open = new WeakMap<CompileContext, Set<string>>();

/** The named inputs of an expression, at most 32 deep. An input that contains itself is left out, so that reading ends. */
export function inputsOf(context: CompileContext, node: string): readonly ValueSource[] {
  const trail = open.get(context) ?? new Set<string>();
  open.set(context, trail);
  // Also bounds how deep inputs may be nested: documents come from outside.
  if (trail.has(node) || trail.size > 32) return [];
  trail.add(node);
  const inputs = context.graph.resources(node, tq('input')).map((input) => valueOf(context, input));
  trail.delete(node);
  return inputs;
}

/** A condition as it is declared: value and test, or an expression. */
export function conditionOf(context: CompileContext, node: string): Condition {
  const { graph } = context;
  const iri = node.startsWith('_:') ? undefined : termIri(node);
  return {
    value: valueOf(context, node),
    test: testOf(context, node),
    onDelayMs: durationAt(graph, node, tq('onDelay')) ?? 0,
    offDelayMs: durationAt(graph, node, tq('offDelay')) ?? 0,
    deadband: numberAt(graph, node, tq('deadband')) ?? 0,
    weight: numberAt(graph, node, tq('weight')) ?? 1,
    ...(iri !== undefined && { iri }),
  };
}

export function conditionsOf(context: CompileContext, subject: string, word: string): readonly Condition[] {
  return context.graph.resources(subject, tq(word)).map((node) => conditionOf(context, node));
}

function testOf({ graph }: CompileContext, node: string): ConditionTest {
  const above = numberAt(graph, node, tq('above'));
  const below = numberAt(graph, node, tq('below'));
  if (above !== undefined || below !== undefined) {
    return { kind: 'level', ...(above !== undefined && { above }), ...(below !== undefined && { below }) };
  }
  const limit = tqWord(graph.resource(node, tq('beyond')), limits);
  if (limit !== undefined) return { kind: 'beyond', limit };
  const equal = literalAt(graph, node, sh('hasValue'));
  if (equal !== undefined) return { kind: 'equals', value: scalarOf(equal) };
  const term = graph.resource(node, sh('hasValue'));
  if (term !== undefined) return { kind: 'equals', value: term };
  const patternIri = graph.resource(node, tq('pattern'));
  const windowMs = durationAt(graph, node, tq('window')) ?? 0;
  const pattern = tqWord(patternIri, patterns);
  if (pattern !== undefined) return { kind: 'pattern', pattern, windowMs };
  const method = patternIri === undefined ? undefined : termIri(patternIri);
  return method === undefined ? { kind: 'true' } : { kind: 'method', method, windowMs };
}
