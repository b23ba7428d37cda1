import { localName, type Iri } from '../kernel/iri.ts';
import { didYouMean } from '../kernel/suggest.ts';
import type { Value } from '../kernel/value.ts';
import type { Violation } from '../kernel/violation.ts';
import { commitHead, refusal, type ChangeContext, type ChangeOutcome, type DeleteOutcome } from './change-outcome.ts';
import { checkAttributes, type AttributeInput } from './check-attributes.ts';
import { labelsOf } from './class-labels.ts';
import { withEquivalentClasses } from '../ontology/equivalents.ts';
import { getTwin } from './get-twin.ts';
import type { Mutation } from './graph-store.ts';
import { inTurn } from './turns.ts';
import { checkChangedTwin, checkNewTwin } from './validation/check-change.ts';
import { askedNeighbours, checkDeletion } from './validation/check-deletion.ts';
import { everything } from './view.ts';

/** A twin to be. */
export interface NewTwin {
  readonly iri: Iri;
  /** Most telling first; at least one. */
  readonly classes: readonly Iri[];
  readonly name?: string;
  readonly attributes: readonly AttributeInput[];
  /** Policy scope it is born into; 0 while no policy exists. */
  readonly scope?: number;
}

/** What is to change of a twin; what is left out stays. */
export interface TwinChange {
  readonly iri: Iri;
  readonly classes?: readonly Iri[];
  readonly name?: string;
  readonly attributes: readonly AttributeInput[];
  /** The version the caller has read; throws `VERSION_CONFLICT` when the twin has another. */
  readonly ifVersion?: number;
}

/** Creates a twin, if the ontology allows it and its IRI is free. A taken IRI is said to be not available, whoever owns it. */
export async function createTwin(context: ChangeContext, twin: NewTwin): Promise<ChangeOutcome> {
  const classes = withEquivalentClasses(context.ontology, twin.classes);
  const checked = checkAttributes(context, twin.iri, classes, twin.attributes);
  const attributes = present(checked.values);
  const content = { iri: twin.iri, classes, attributes };
  const shaped = checkNewTwin(context, content);
  const violations = [...checkClasses(context, twin.iri, twin.classes), ...joined(checked.violations, shaped.refused)];
  const taken = await context.store.read({ root: { kind: 'iris', iris: [twin.iri] }, order: [], first: 1, count: false, hops: [], view: everything });
  // Behind an idempotency key the twin may be the one this very request created before: the store will know.
  if (taken.rows.length > 0 && context.idempotencyKey === undefined) violations.push(notAvailable(twin.iri));
  if (violations.length > 0) return { kind: 'refused', violations };
  const put: Mutation = {
    kind: 'putTwin',
    ...content,
    labels: labelsOf(context.ontology, classes),
    name: twin.name ?? localName(twin.iri),
    scope: twin.scope ?? 0,
    ifAbsent: true,
  };
  const { sequence, replayed } = await context.store.commit({ mutations: [put], ...commitHead(context) });
  if (!replayed && taken.rows.length > 0) return { kind: 'refused', violations: [notAvailable(twin.iri)] };
  return { kind: 'changed', twin: await getTwin(context.store, twin.iri, everything), sequence, warnings: joined(checked.warnings, shaped.warnings) };
}

/** Changes a twin the caller sees. Throws `TWIN_NOT_FOUND` and `VERSION_CONFLICT`. What is checked holds at the commit, see `turns.ts`. */
export async function changeTwin(context: ChangeContext, change: TwinChange): Promise<ChangeOutcome> {
  return await inTurn(context.store, [change.iri], () => changeInTurn(context, change));
}

async function changeInTurn(context: ChangeContext, change: TwinChange): Promise<ChangeOutcome> {
  const before = await getTwin(context.store, change.iri, context.view);
  const classes = change.classes === undefined ? before.classes : withEquivalentClasses(context.ontology, change.classes);
  const checked = checkAttributes(context, change.iri, classes, change.attributes);
  const attributes = present({ ...before.attributes, ...checked.values });
  const touched = new Set(change.attributes.map(({ property }) => property));
  const shaped = await checkChangedTwin(context, before, { iri: change.iri, classes, attributes }, touched);
  const violations = [...(change.classes === undefined ? [] : checkClasses(context, change.iri, classes)), ...joined(checked.violations, shaped.refused)];
  if (violations.length > 0) return { kind: 'refused', violations };
  const patch: Mutation = {
    kind: 'patchTwin',
    iri: change.iri,
    attributes: checked.values,
    ...(change.classes === undefined ? {} : { classes, labels: labelsOf(context.ontology, classes) }),
    ...(change.name === undefined ? {} : { name: change.name }),
    ...(change.ifVersion === undefined ? {} : { ifVersion: change.ifVersion }),
  };
  const { sequence } = await context.store.commit({ mutations: [patch], ...commitHead(context) });
  return { kind: 'changed', twin: await getTwin(context.store, change.iri, everything), sequence, warnings: joined(checked.warnings, shaped.warnings) };
}

/**
 * Deletes a twin the caller sees, with its relationships, also those to twins the caller does not see; refused where another twin would lack something
 * by a shape. Throws `TWIN_NOT_FOUND` and `VERSION_CONFLICT`.
 */
export async function deleteTwin(context: ChangeContext, iri: Iri, ifVersion?: number): Promise<DeleteOutcome> {
  const asked = await askedNeighbours(context, iri);
  return await inTurn(context.store, [iri, ...asked.keys()], async () => {
    await getTwin(context.store, iri, context.view);
    const shaped = await checkDeletion(context, iri, asked);
    if (shaped.refused.length > 0) return { kind: 'refused', violations: shaped.refused };
    const mutation: Mutation = { kind: 'deleteTwin', iri, ...(ifVersion === undefined ? {} : { ifVersion }) };
    const { sequence } = await context.store.commit({ mutations: [mutation], ...commitHead(context) });
    return { kind: 'deleted', sequence, warnings: shaped.warnings };
  });
}

/** What the declarations say, and of the shapes only what they do not say already: one mistake is told once. */
function joined(declared: readonly Violation[], shaped: readonly Violation[]): readonly Violation[] {
  const told = new Set(declared.map(({ term }) => term));
  return [...declared, ...shaped.filter(({ term }) => !told.has(term))];
}

function present(values: Readonly<Record<string, Value | null>>): Readonly<Record<string, Value>> {
  const kept: Record<string, Value> = {};
  for (const [property, value] of Object.entries(values)) if (value !== null) kept[property] = value;
  return kept;
}

function notAvailable(iri: Iri): Violation {
  return refusal('NOT_AVAILABLE', iri, `The IRI <${iri}> is not available.`, 'Choose another IRI.');
}

function checkClasses({ ontology }: ChangeContext, iri: Iri, classes: readonly Iri[]): readonly Violation[] {
  if (classes.length === 0) return [refusal('CLASS', iri, `The twin <${iri}> has no class.`, 'Give at least one class of the ontology.')];
  return classes
    .filter((name) => !ontology.classes.has(name))
    .map((name) => refusal('TERM', name, `The ontology has no class <${name}>.`, `Use a class of the ontology.${didYouMean(name, ontology.classes.keys())}`));
}
