import { localName, parseIri, type Iri } from '../../kernel/iri.ts';
import { didYouMean } from '../../kernel/suggest.ts';
import type { CompiledShapes, SeenStep, SeenTwin, SeenValue, Shape, ShapeCheck, ShapeRule, ShapeStep } from './shape.ts';
import { fits, holds, type ShapeTools } from './judge-body.ts';
import type { ShapeResult } from './shape-report.ts';

/** A breach by a twin in the store, with what to do. */
export interface ShapeBreach extends ShapeResult {
  readonly remedy: string;
  /** The step at whose end it is. */
  readonly step?: ShapeStep;
}

/** The shapes that may hold for twins of these labels: all others are out of the question for them. */
export function shapesAbout({ shapes }: CompiledShapes, labels: ReadonlySet<string>): readonly Shape[] {
  return shapes.filter(
    ({ targets: { classes, twins, subjectsOf, objectsOf } }) =>
      twins.length + subjectsOf.length + objectsOf.length > 0 || classes.some((iri) => labels.has(iri)),
  );
}

/** Whether a shape chooses the twin. */
function isTargeted({ classes, twins, subjectsOf, objectsOf }: Shape['targets'], twin: SeenTwin): boolean {
  if (classes.some((iri) => twin.labels.has(iri)) || twins.includes(twin.iri)) return true;
  const has = (property: Iri, inverse: boolean): boolean => (twin.values({ property, inverse })?.count ?? 0) > 0;
  return subjectsOf.some((property) => has(property, false)) || objectsOf.some((property) => has(property, true));
}

/** One text per step. */
export function stepKey({ property, inverse }: ShapeStep): string {
  return `${inverse ? '^' : ''}<${property}>`;
}

/** The steps that have to be read to hold a twin against these shapes. */
export function stepsOfShapes(shapes: readonly Shape[]): readonly ShapeStep[] {
  const found = new Map<string, ShapeStep>();
  const add = (step: ShapeStep): void => void found.set(stepKey(step), step);
  for (const { targets, body } of shapes) {
    for (const property of targets.subjectsOf) add({ property, inverse: false });
    for (const property of targets.objectsOf) add({ property, inverse: true });
    for (const step of stepsOf(body.rules)) add(step);
  }
  return [...found.values()];
}

function* stepsOf(rules: readonly ShapeRule[]): Generator<ShapeStep> {
  for (const { step, checks } of rules) {
    if (step !== undefined) yield step;
    for (const check of checks) for (const body of bodiesOf(check)) yield* stepsOf(body.rules);
  }
}

function bodiesOf(check: ShapeCheck): readonly { readonly rules: readonly ShapeRule[] }[] {
  if (check.kind === 'Qualified') return [check.body];
  return 'shapes' in check ? check.shapes : [];
}

/** Every breach of those among the shapes that choose the twin. Pure: what is not read is not judged. */
export function checkTwin(shapes: readonly Shape[], twin: SeenTwin, tools: ShapeTools): readonly ShapeBreach[] {
  const choosing = shapes.filter(({ targets }) => isTargeted(targets, twin));
  return choosing.flatMap((shape) => shape.body.rules.flatMap((rule) => rule.checks.flatMap((check) => breaches(shape, rule, check, { twin, tools }))));
}

interface Held {
  readonly twin: SeenTwin;
  readonly tools: ShapeTools;
}

/** A count is broken once; anything else once for each value that breaks it. */
function breaches(shape: Shape, rule: ShapeRule, check: ShapeCheck, { twin, tools }: Held): readonly ShapeBreach[] {
  if (holds(twin, rule, check, tools) !== false) return [];
  const seen = rule.step === undefined ? undefined : twin.values(rule.step);
  const wrong = seen === undefined || isCount(check) ? [] : seen.values.filter((value) => fits(value, check, tools) === false).slice(0, mostValues);
  const about = { shape, rule, check, twin, step: rule.step, constraint: nameOf(check, seen, tools) };
  if (check.kind === 'Closed') return forbidden(twin, check).map((property) => breach({ ...about, step: { property, inverse: false } }, undefined));
  return wrong.length === 0 ? [breach(about, undefined)] : wrong.map((value) => breach(about, value));
}

/** Values named of one twin at one step. */
const mostValues = 20;

interface About {
  readonly shape: Shape;
  readonly rule: ShapeRule;
  readonly check: ShapeCheck;
  readonly twin: SeenTwin;
  readonly step: ShapeStep | undefined;
  readonly constraint: string;
}

/** The properties that a closed shape does not allow. */
function forbidden({ properties }: SeenTwin, { allowed }: Extract<ShapeCheck, { kind: 'Closed' }>): readonly Iri[] {
  return properties.filter((property) => !allowed.includes(property)).flatMap((property) => parseIri(property) ?? []);
}

function breach({ shape, rule, check, twin, step, constraint }: About, value: SeenValue | undefined): ShapeBreach {
  const said = sentence(check, step, value);
  return {
    shape: shape.shape,
    constraint,
    severity: rule.severity,
    focus: twin.iri,
    message: rule.message ?? said.message,
    remedy: said.remedy,
    ...(step !== undefined && { step, path: stepKey(step) }),
    ...(value !== undefined && { value: textOf(value) }),
    ...(shape.place !== undefined && { place: shape.place }),
  };
}

function isCount({ kind }: ShapeCheck): boolean {
  return kind === 'MinCount' || kind === 'MaxCount' || kind === 'Qualified' || kind === 'HasValue';
}

/** `Qualified` is two components in SHACL: too few or too many. */
function nameOf(check: ShapeCheck, seen: SeenStep | undefined, tools: ShapeTools): string {
  if (check.kind !== 'Qualified') return check.kind;
  const sure =
    seen?.values.filter((value) => holds(value, { shape: '', severity: 'error', checks: [] }, { kind: 'And', shapes: [check.body] }, tools) === true).length ??
    0;
  return sure > (check.max ?? Infinity) ? 'QualifiedMaxCount' : 'QualifiedMinCount';
}

interface Said {
  readonly message: string;
  readonly remedy: string;
}

/** What is wrong and what to do about it, in words. */
function sentence(check: ShapeCheck, step: ShapeStep | undefined, value: SeenValue | undefined): Said {
  const what = step === undefined ? 'The twin' : step.inverse ? `What leads here by <${step.property}>` : `<${step.property}>`;
  const counted = countSentence(check, what);
  return counted ?? valueSentence(check, value === undefined ? what : `${what} (${textOf(value).slice(0, 80)})`, value);
}

/** How many there are is not said: whoever asks may not see them all. */
function countSentence(check: ShapeCheck, what: string): Said | undefined {
  if (check.kind === 'MinCount') return { message: `${what} needs at least ${check.count} values.`, remedy: `Give at least ${check.count}.` };
  if (check.kind === 'MaxCount') return { message: `${what} takes at most ${check.count} values.`, remedy: `Leave at most ${check.count}.` };
  if (check.kind === 'HasValue') return { message: `${what} lacks the value ${String(check.value)}.`, remedy: `Add ${String(check.value)}.` };
  if (check.kind !== 'Qualified') return undefined;
  const wanted = range(check.min, check.max);
  return { message: `${what} needs ${wanted} values of the kind that is asked for.`, remedy: `Give ${wanted} of that kind.` };
}

function valueSentence(check: ShapeCheck, wrong: string, value: SeenValue | undefined): Said {
  if (check.kind === 'Class') return { message: `${wrong} is no <${check.class}>.`, remedy: `Choose a twin of the class <${check.class}>.` };
  if (check.kind === 'Datatype') return { message: `${wrong} is no ${localName(check.datatype)}.`, remedy: 'Give a value of that datatype.' };
  if (check.kind === 'In') return { message: `${wrong} is not one of the values allowed.`, remedy: `Choose one of ${options(check)}.${nearest(check, value)}` };
  if (check.kind === 'Pattern') return { message: `${wrong} does not match the pattern ${check.pattern.slice(0, 100)}.`, remedy: 'Give a text of that form.' };
  if (check.kind === 'Closed')
    return { message: `${wrong} is not allowed: the shape of the twin is closed.`, remedy: 'Take it away, or allow it in the shape.' };
  return { message: `${wrong} does not meet ${check.kind}${detail(check)}.`, remedy: 'Give a value that does.' };
}

function range(min: number | undefined, max: number | undefined): string {
  if (min === max && min !== undefined) return `exactly ${min}`;
  if (max === undefined) return `at least ${min ?? 0}`;
  return min === undefined ? `at most ${max}` : `${min} to ${max}`;
}

function detail(check: ShapeCheck): string {
  if ('limit' in check) return ` ${check.measure === 'instant' ? new Date(check.limit).toISOString() : check.limit}`;
  return 'length' in check ? ` ${check.length}` : '';
}

function options({ values }: Extract<ShapeCheck, { kind: 'In' }>): string {
  const shown = values.slice(0, 8).map(({ name }) => `"${name}"`);
  return `${shown.join(', ')}${values.length > shown.length ? `, … (${values.length} in all)` : ''}`;
}

function nearest({ values }: Extract<ShapeCheck, { kind: 'In' }>, value: SeenValue | undefined): string {
  if (value === undefined) return '';
  return didYouMean(
    value.kind === 'twin' ? localName(value.iri) : textOf(value),
    values.map(({ name }) => name),
  );
}

function textOf(value: SeenValue): string {
  if (value.kind === 'twin') return value.iri;
  return typeof value.value === 'object' ? JSON.stringify(value.value) : String(value.value);
}
