import type { Iri } from '../kernel/iri.ts';
import type { Value } from '../kernel/value.ts';
import type { ValueSource } from '../ontology/condition.ts';
import { effectiveAnnotations, type EffectiveAnnotations } from '../ontology/effective-annotations.ts';
import { unitsInForce } from '../ontology/value-in-force.ts';
import type { Property } from '../ontology/ontology.ts';
import type { Observation } from '../history/observation.ts';
import type { AnswerContext } from './answer-context.ts';
import { cellKey, type Cell } from './cell.ts';
import { isOfAny } from './class-membership.ts';
import { evaluateSourceIn } from './evaluate-source.ts';
import type { Evaluation } from './evaluation.ts';
import { followSteps } from './follow-path.ts';
import { graphSlice, type GraphSlice } from './graph-slice.ts';

/** Starts an evaluation. `overrides` (by `cellKey`) are taken for the values of those cells. */
export function startEvaluation(context: AnswerContext, overrides: ReadonlyMap<string, Value> = new Map()): Evaluation {
  const slice = graphSlice(context);
  const asOf = context.clock.now();
  const cells = new Map<string, Promise<Cell>>();
  // For each cell being derived the cells it waits for: a loop would wait for itself for ever.
  const waits = new Map<string, Set<string>>();
  const evaluation = (asking: string | undefined): Evaluation => {
    const self: Evaluation = {
      context,
      slice,
      asOf,
      inForce: (twin, property) => readInForce(self, twin, property),
      source: (twin, source) => evaluateSourceIn(self, twin, source),
      cell: (twin, property) => {
        const key = cellKey({ twin, property });
        const overridden = overrides.get(key);
        if (overridden !== undefined) return Promise.resolve({ twin, property, value: overridden, origin: 'override' });
        if (asking !== undefined && reaches(waits, key, asking)) {
          return Promise.resolve({ twin, property, origin: 'derived', reason: `<${property}> of <${twin}> is derived from itself.` });
        }
        if (asking !== undefined) waits.set(asking, (waits.get(asking) ?? new Set()).add(key));
        const known = cells.get(key) ?? readCell(evaluation(key), twin, property);
        cells.set(key, known);
        return known;
      },
    };
    return self;
  };
  return evaluation(undefined);
}

function reaches(waits: ReadonlyMap<string, ReadonlySet<string>>, from: string, to: string): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (key === to) return true;
    if (seen.has(key)) continue;
    seen.add(key);
    open.push(...(waits.get(key) ?? []));
  }
  return false;
}

async function readCell(evaluation: Evaluation, twin: Iri, property: Iri): Promise<Cell> {
  const { context, slice } = evaluation;
  const declared = context.ontology.properties.get(property);
  if (declared?.derivedAs !== undefined) {
    await slice.load([twin]);
    const found = slice.twin(twin);
    if (found !== undefined && isOfAny(context.ontology, found, declared.domain)) return derivedCell(evaluation, twin, declared, declared.derivedAs);
  }
  const live = context.live.get(twin, property);
  return live === undefined ? keptCell(evaluation, twin, property) : liveCell(live);
}

function liveCell({ twin, property, value, time, quality, reason }: Observation): Cell {
  const shared = { twin, property, time, quality, origin: 'live' } as const;
  return quality === 'BAD' ? { ...shared, reason: `The value is of quality BAD (${reason ?? 'no reason given'}).` } : { ...shared, value };
}

async function keptCell(evaluation: Evaluation, twin: Iri, property: Iri): Promise<Cell> {
  const { slice } = evaluation;
  await slice.load([twin]);
  const kept = slice.twin(twin)?.attributes[property];
  if (kept !== undefined) return { twin, property, value: kept, origin: 'attribute' };
  const fallback = (await evaluation.inForce(twin, property))?.values.defaultValue;
  if (fallback !== undefined) return { twin, property, value: fallback, origin: 'default' };
  return { twin, property, reason: slice.twin(twin) === undefined ? 'The twin is not there.' : 'No value was ever given.', origin: 'none' };
}

async function derivedCell(evaluation: Evaluation, twin: Iri, { iri, unit }: Property, source: ValueSource): Promise<Cell> {
  const { value, reason, time, quality } = await evaluation.source(twin, unit === undefined ? source : { ...source, unit: source.unit ?? unit });
  const shared = { twin, property: iri, origin: 'derived', ...(time !== undefined && { time }), ...(quality !== undefined && { quality }) } as const;
  return value === undefined ? { ...shared, reason: reason ?? 'It cannot be derived.' } : { ...shared, value };
}

async function readInForce({ context, slice }: Evaluation, twin: Iri, property: Iri): Promise<EffectiveAnnotations | undefined> {
  const { ontology } = context;
  await slice.load([twin]);
  const found = slice.twin(twin);
  if (found === undefined) return undefined;
  const byContainer = ontology.refinements.some((refinement) => refinement.property === property && refinement.targetWithin !== undefined);
  const containers = byContainer ? await containersOf(slice, context, twin) : [];
  const declared = ontology.properties.get(property);
  const unit = declared === undefined ? undefined : unitsInForce(ontology, declared, found).kept;
  return effectiveAnnotations(ontology, property, { twin, classes: found.classes, containers, unit });
}

const deepestContainment = 32;

/** What `twin` is part of, nearest first. */
async function containersOf(slice: GraphSlice, { ontology }: AnswerContext, twin: Iri): Promise<readonly Iri[]> {
  const up = [...ontology.hasPart.map((property) => ({ property, inverse: true })), ...ontology.partOf.map((property) => ({ property, inverse: false }))];
  const containers = new Set<Iri>();
  let level: readonly Iri[] = [twin];
  for (let depth = 0; depth < deepestContainment && level.length > 0; depth++) {
    const ends = await Promise.all(up.map((step) => followSteps(slice, level, [{ ...step, min: 1, max: 1 }])));
    level = [...new Set(ends.flatMap((end) => [...end.values()].flat()))].filter((iri) => iri !== twin && !containers.has(iri));
    for (const iri of level) containers.add(iri);
  }
  return [...containers];
}
