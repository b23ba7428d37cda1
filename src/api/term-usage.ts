import type { Iri } from '../kernel/iri.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Filter } from '../graph/plan.ts';
import { viaOf } from '../graph/via.ts';
import type { OntologyClass, Property } from '../ontology/ontology.ts';
import type { Context } from './context.ts';
import { fieldMeaning } from './field-meaning.ts';
import { mayManage } from './may-manage.ts';

/** How much a term is used; a number that has to be looked for is a promise made when it is asked for. */
export interface TermUsageNode {
  readonly twins: number;
  readonly values: () => Promise<number | undefined>;
  readonly lastUsed: Instant | undefined;
  readonly operations: number | undefined;
}

interface Uses {
  readonly operations: number;
  readonly lastUsed: Instant;
}

/** What one request looks up once, however many terms it asks about. */
interface Counted {
  readonly twins: Promise<ReadonlyMap<Iri, number>>;
  readonly uses: ReadonlyMap<Iri, Uses> | undefined;
  /** Counts of values wait for each other: each may look at many twins. */
  turn: Promise<unknown>;
}

const keptMs = 90 * 86_400_000;
const counted = new WeakMap<Context, Counted>();

/** Use of a class. */
export async function classUsage({ iri }: OntologyClass, context: Context): Promise<TermUsageNode> {
  const { twins, uses } = countedFor(context);
  return { twins: (await twins).get(iri) ?? 0, values: () => Promise.resolve(undefined), ...usesAt(uses, iri) };
}

/** Use of a property. */
export async function propertyUsage(property: Property, context: Context): Promise<TermUsageNode> {
  const found = countedFor(context);
  const twins = await found.twins;
  const { classes } = context.model.ontology;
  // A class below another of the domain is counted with it.
  const tops = property.domain.filter((iri) => !property.domain.some((other) => other !== iri && classes.get(iri)?.ancestors.includes(other) === true));
  const values = async (): Promise<number> => {
    const before = found.turn;
    const mine = Promise.withResolvers<undefined>();
    found.turn = mine.promise;
    await before;
    try {
      return await valueCount(property, context);
    } finally {
      mine.resolve(undefined);
    }
  };
  return { twins: tops.reduce((sum, iri) => sum + (twins.get(iri) ?? 0), 0), values, ...usesAt(found.uses, property.iri) };
}

function usesAt(uses: Counted['uses'], iri: Iri): Pick<TermUsageNode, 'lastUsed' | 'operations'> {
  const found = uses?.get(iri);
  return { lastUsed: found?.lastUsed, operations: uses === undefined ? undefined : (found?.operations ?? 0) };
}

function countedFor(context: Context): Counted {
  const known = counted.get(context) ?? { twins: twinsByClass(context), uses: usesByTerm(context), turn: Promise.resolve() };
  counted.set(context, known);
  return known;
}

/** One read of the store for all classes: twins by their first class, added up along the hierarchy. */
async function twinsByClass({ rooms, view, signal, model }: Context): Promise<ReadonlyMap<Iri, number>> {
  const rows = await rooms.graph.aggregate({ root: { kind: 'all' }, groupBy: [{ kind: 'class' }], numbers: [], view }, signal);
  const { classes } = model.ontology;
  const known: ReadonlyMap<unknown, OntologyClass> = classes;
  const sums = new Map<Iri, number>();
  for (const { keys, count } of rows) {
    for (const above of known.get(keys[0])?.ancestors ?? []) sums.set(above, (sums.get(above) ?? 0) + count);
  }
  return sums;
}

function usesByTerm(context: Context): ReadonlyMap<Iri, Uses> | undefined {
  const { rooms, model } = context;
  if (rooms.fieldUsage === undefined || !mayManage(context)) return undefined;
  const found = new Map<Iri, Uses>();
  for (const { coordinate, count, lastUsed } of rooms.fieldUsage.usedSince(rooms.clock.now() - keptMs)) {
    const { class: cls, property } = fieldMeaning(model, coordinate);
    for (const iri of new Set([cls, property])) {
      if (iri === undefined) continue;
      const known = found.get(iri);
      found.set(iri, { operations: Math.max(count, known?.operations ?? 0), lastUsed: Math.max(lastUsed, known?.lastUsed ?? 0) });
    }
  }
  return found;
}

async function valueCount({ iri, kind }: Property, { rooms, view, signal, model }: Context): Promise<number> {
  const isLink = kind === 'relationship' || kind === 'component';
  const where: Filter = isLink
    ? { op: 'related', via: viaOf(model.ontology, iri, 'OUT'), maxHops: 1, quantifier: 'some' }
    : { op: 'exists', field: { kind: 'attribute', property: iri } };
  const rows = await rooms.graph.aggregate({ root: { kind: 'all' }, where, groupBy: [], numbers: [], view }, signal);
  return rows[0]?.count ?? 0;
}
