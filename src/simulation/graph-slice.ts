import type { Iri } from '../kernel/iri.ts';
import type { PathStep } from '../ontology/condition.ts';
import type { Ontology } from '../ontology/ontology.ts';
import type { Plan, Row, Via } from '../graph/plan.ts';
import type { Twin } from '../graph/twin.ts';
import type { AnswerContext } from './answer-context.ts';
import { isOfAny } from './class-membership.ts';

/** The part of the graph an answer has needed so far, in memory. What is asked for at the same moment is read from the store at once. */
export interface GraphSlice {
  /** A twin that was loaded, by `load` or as the end of a step. */
  twin(iri: Iri): Twin | undefined;
  load(iris: readonly Iri[]): Promise<void>;
  /** Where one step leads from each twin: distinct, in code point order of the store; empty for a twin that is not visible. */
  linked(iris: readonly Iri[], step: PathStep): Promise<ReadonlyMap<Iri, readonly Iri[]>>;
  /** True when a twin had more links than are followed. */
  truncated(): boolean;
}

const linksPerTwin = 5_000;
const rootsPerRead = 500;

interface Batch {
  readonly iris: Set<Iri>;
  readonly done: Promise<void>;
}

/** An empty slice over the store of `context`, in its view. */
export function graphSlice({ graph, ontology, view, signal }: Pick<AnswerContext, 'graph' | 'ontology' | 'view' | 'signal'>): GraphSlice {
  const twins = new Map<Iri, Twin>();
  const links = new Map<string, Map<Iri, readonly Iri[]>>();
  const batches = new Map<string, Batch>();
  let truncated = false;

  const read = async (iris: readonly Iri[], vias: readonly Via[], into: Map<Iri, readonly Iri[]>): Promise<void> => {
    for (let at = 0; at < iris.length; at += rootsPerRead) {
      const roots = iris.slice(at, at + rootsPerRead);
      for (const iri of roots) into.set(iri, []);
      for (const row of (await graph.read(planFor(roots, vias, view), signal)).rows) keep(row, into);
    }
  };

  const keep = ({ twin, hops: [hop] }: Row, into: Map<Iri, readonly Iri[]>): void => {
    const next = hop?.rows ?? [];
    for (const one of [twin, ...next.map((row) => row.twin)]) twins.set(one.iri, one);
    truncated ||= hop?.hasNextPage === true;
    into.set(twin.iri, [...new Set(next.map((row) => row.twin.iri))]);
  };

  // Waiting one turn lets everything that is asked for in the same turn join one read.
  const batched = (key: string, wanted: readonly Iri[], vias: readonly Via[], into: Map<Iri, readonly Iri[]>): Promise<void> => {
    const open = batches.get(key);
    if (open !== undefined) {
      for (const iri of wanted) open.iris.add(iri);
      return open.done;
    }
    const iris = new Set(wanted);
    const run = async (): Promise<void> => {
      await Promise.resolve();
      batches.delete(key);
      await read([...iris], vias, into);
    };
    const done = run();
    batches.set(key, { iris, done });
    return done;
  };

  const known = (key: string): Map<Iri, readonly Iri[]> => {
    const found = links.get(key) ?? new Map<Iri, readonly Iri[]>();
    links.set(key, found);
    return found;
  };

  return {
    twin: (iri) => twins.get(iri),
    truncated: () => truncated,
    load: async (iris) => {
      const missing = iris.filter((iri) => !twins.has(iri));
      if (missing.length > 0) await batched('', missing, [], known(''));
    },
    linked: async (iris, step) => {
      const key = [step, ...(step.alternatives ?? [])].map(({ inverse, property }) => `${inverse ? '^' : ''}${property}`).join('|');
      const found = known(key);
      const missing = iris.filter((iri) => !found.has(iri));
      if (missing.length > 0) await batched(key, missing, viasOf(ontology, step), found);
      return new Map(iris.map((iri) => [iri, pointsOnly(ontology, twins, found.get(iri) ?? [], step)]));
    },
  };
}

/** Of what a step over a class of points reaches, the points of that class. Followed backwards it leads to owners, which are not points. */
function pointsOnly(ontology: Ontology, twins: ReadonlyMap<Iri, Twin>, reached: readonly Iri[], step: PathStep): readonly Iri[] {
  if (step.pointClass !== true || step.inverse) return reached;
  return reached.filter((iri) => {
    const twin = twins.get(iri);
    return twin !== undefined && isOfAny(ontology, twin, [step.property]);
  });
}

function planFor(iris: readonly Iri[], vias: readonly Via[], view: Plan['view']): Plan {
  const hop = { via: vias, direction: 'OUT', order: [], first: linksPerTwin, count: false, hops: [] } as const;
  return { root: { kind: 'iris', iris }, order: [], first: iris.length, count: false, view, hops: vias.length === 0 ? [] : [hop] };
}

/** The relationship types that one step follows, each with its direction: sub-properties, and inverses of all of them turned round. */
function viasOf(ontology: Ontology, { alternatives = [], ...step }: PathStep): readonly Via[] {
  if (alternatives.length > 0) return [step, ...alternatives.map((other) => ({ ...step, ...other }))].flatMap((one) => viasOf(ontology, one));
  const types = step.pointClass === true ? pointRelationships(ontology, step.property) : [step.property];
  // A point names its owner, so from the owner the relationship is followed backwards.
  const backward = step.inverse !== (step.pointClass === true);
  const vias = new Map<string, Via>();
  const add = (type: Iri, turned: boolean): void => {
    const direction = turned ? 'IN' : 'OUT';
    vias.set(`${direction}${type}`, { type, direction });
  };
  const addAll = (root: Iri, turned: boolean): void => {
    for (const type of [root, ...(ontology.properties.get(root)?.subProperties ?? [])]) {
      const property = ontology.properties.get(type);
      add(type, turned);
      if (property?.inverse !== undefined) add(property.inverse, !turned);
      if (property?.symmetric === true) add(type, !turned);
    }
  };
  for (const type of types) {
    addAll(type, backward);
    const inverse = ontology.properties.get(type)?.inverse;
    if (inverse !== undefined) addAll(inverse, !backward);
  }
  return [...vias.values()];
}

function pointRelationships(ontology: Ontology, pointClass: Iri): readonly Iri[] {
  const classes = [pointClass, ...(ontology.classes.get(pointClass)?.ancestors ?? [])];
  return classes.flatMap((iri) => ontology.pointOf.get(iri) ?? []);
}
