import { parseIri, type Iri } from '../../kernel/iri.ts';
import type { Violation } from '../../kernel/violation.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { checkTwin, shapesAbout, stepKey, stepsOfShapes, type ShapeBreach } from '../../ontology/shapes/check-twin.ts';
import type { ShapeTools } from '../../ontology/shapes/judge-body.ts';
import type { Shape, ShapeStep } from '../../ontology/shapes/shape.ts';
import type { ChangeContext } from '../change-outcome.ts';
import { labelsOf } from '../class-labels.ts';
import { readNeighbours } from './read-neighbours.ts';
import { seenNeighbour, seenTwin, withNeighbour, type Neighbours, type TwinContent } from './seen-twin.ts';

/** What a change breaks: `refused` ends it, `warnings` go with the answer. */
export interface ShapeVerdict {
  readonly refused: readonly Violation[];
  readonly warnings: readonly Violation[];
}

type Checking = Pick<ChangeContext, 'store' | 'ontology' | 'judge' | 'patterns' | 'validation'>;

/** A new twin has no relationships yet: what it lacks of them is a warning, to be mended by relating it. */
export function checkNewTwin(context: Checking, twin: TwinContent): ShapeVerdict {
  const shapes = about(context, twin);
  const tools = toolsOf(context);
  const steps = linkSteps(context, shapes);
  const unrelated: Neighbours = new Map(steps.map((step) => [stepKey(step), { values: [], count: 0 }]));
  const now = checkTwin(shapes, seenTwin(context.ontology, twin, new Map()), tools);
  const pending = without(checkTwin(shapes, seenTwin(context.ontology, twin, unrelated), tools), now);
  const verdict = verdictOf(context, now);
  return { refused: verdict.refused, warnings: [...verdict.warnings, ...pending.map(asViolation)] };
}

/** Attributes or classes of a twin change. What was broken before and is not touched, does not stand in the way. */
export async function checkChangedTwin(context: Checking, before: TwinContent, after: TwinContent, touched: ReadonlySet<string>): Promise<ShapeVerdict> {
  const isMoved = before.classes.join(' ') !== after.classes.join(' ');
  const isTouched = ({ property }: ShapeStep): boolean => isMoved || touched.has(property);
  const shapes = narrowed(about(context, after), isTouched);
  if (shapes.length === 0) return nothing;
  const neighbours =
    (await readNeighbours(context.store, context.ontology, { iris: [after.iri], steps: linkSteps(context, shapes) })).get(after.iri) ?? new Map();
  const check = (content: TwinContent): readonly ShapeBreach[] => checkTwin(shapes, seenTwin(context.ontology, content, neighbours), toolsOf(context));
  const [old, now] = [check(before), check(after)];
  const mine = now.filter(({ step }) => step !== undefined && touched.has(step.property));
  return verdictOf(context, [...mine, ...without(now, [...old, ...mine])]);
}

/** One end of a relationship that comes or goes. */
export interface ChangedEnd {
  readonly twin: TwinContent;
  readonly step: ShapeStep;
  readonly add?: TwinContent;
  readonly remove?: Iri;
}

/** What the twin at one end newly breaks when relationships of it come or go. */
export async function checkChangedEnd(context: Checking, twin: TwinContent, changes: readonly Omit<ChangedEnd, 'twin'>[]): Promise<readonly ShapeBreach[]> {
  const keys = new Set(changes.map(({ step }) => stepKey(step)));
  const shapes = narrowed(about(context, twin), (step) => keys.has(stepKey(step)));
  const steps = linkSteps(context, shapes);
  if (!steps.some((step) => keys.has(stepKey(step)))) return [];
  const before = (await readNeighbours(context.store, context.ontology, { iris: [twin.iri], steps })).get(twin.iri);
  if (before === undefined) return [];
  let after: Neighbours = before;
  for (const { step, add, remove } of changes) {
    after = withNeighbour(after, step, {
      ...(add !== undefined && { add: seenNeighbour(context.ontology, add) }),
      ...(remove !== undefined && { remove }),
    });
  }
  const check = (neighbours: Neighbours): readonly ShapeBreach[] => checkTwin(shapes, seenTwin(context.ontology, twin, neighbours), toolsOf(context));
  return without(check(after), check(before));
}

const nothing: ShapeVerdict = { refused: [], warnings: [] };

/** Only errors refuse, and only where validation is strict. */
export function verdictOf({ validation = 'strict' }: Pick<ChangeContext, 'validation'>, breaches: readonly ShapeBreach[]): ShapeVerdict {
  const isRefused = ({ severity }: ShapeBreach): boolean => validation === 'strict' && severity === 'error';
  return {
    refused: breaches.filter(isRefused).map(asViolation),
    warnings: breaches.filter((breach) => !isRefused(breach)).map(asViolation),
  };
}

const codes: ReadonlyMap<string, string> = new Map([
  ['MinCount', 'CARDINALITY'],
  ['MaxCount', 'CARDINALITY'],
  ['QualifiedMinCount', 'CARDINALITY'],
  ['QualifiedMaxCount', 'CARDINALITY'],
  ['Class', 'CLASS'],
  ['Datatype', 'DATATYPE'],
]);

/** A breach as it is told to whoever made the change. */
export function asViolation({ constraint, severity, message, remedy, focus, step, shape }: ShapeBreach): ShapeViolation {
  const [at, named] = [parseIri(focus), shape.startsWith('_:') ? undefined : parseIri(shape)];
  const term = step?.property ?? at;
  return {
    code: codes.get(constraint) ?? 'SHAPE',
    severity,
    message: `${message.replace(/\.$/, '')}.`,
    remedy,
    ...(term !== undefined && { term }),
    ...(at !== undefined && { focus: at }),
    ...(named !== undefined && { shape: named }),
    ...(step !== undefined && { path: step.property }),
    constraint,
  };
}

/** A violation that knows the shape it comes from. */
export interface ShapeViolation extends Violation {
  /** The twin. */
  readonly focus?: Iri;
  readonly shape?: Iri;
  readonly path?: Iri;
  readonly constraint: string;
}

function toolsOf({ judge, patterns = () => 'no engine for patterns is given' }: Checking): ShapeTools {
  return { judge, patterns };
}

function about({ ontology, validation }: Checking, twin: TwinContent): readonly Shape[] {
  if (ontology.shapes === undefined || validation === 'off') return [];
  return shapesAbout(ontology.shapes, new Set(labelsOf(ontology, twin.classes)));
}

function linkSteps({ ontology }: { readonly ontology: Pick<Ontology, 'properties'> }, shapes: readonly Shape[]): readonly ShapeStep[] {
  return stepsOfShapes(shapes).filter(({ property }) => ontology.properties.get(property)?.kind !== 'attribute');
}

/** The shapes with only those rules whose answer a change at these steps can alter. */
function narrowed(shapes: readonly Shape[], isTouched: (step: ShapeStep) => boolean): readonly Shape[] {
  return shapes.flatMap((shape) => {
    const { subjectsOf, objectsOf } = shape.targets;
    const isChosenBy =
      subjectsOf.some((property) => isTouched({ property, inverse: false })) || objectsOf.some((property) => isTouched({ property, inverse: true }));
    const rules = isChosenBy ? shape.body.rules : shape.body.rules.filter(({ step }) => step === undefined || isTouched(step));
    return rules.length === 0 ? [] : [{ ...shape, body: { rules } }];
  });
}

function without(breaches: readonly ShapeBreach[], others: readonly ShapeBreach[]): readonly ShapeBreach[] {
  const known = new Set(others.map(keyOf));
  return breaches.filter((breach) => !known.has(keyOf(breach)));
}

function keyOf({ shape, constraint, focus, path = '', value = '' }: ShapeBreach): string {
  return [shape, constraint, focus, path, value].join(' ');
}
