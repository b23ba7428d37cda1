import { toIri, type Iri } from '../kernel/iri.ts';
import type { Path, PathStep } from '../ontology/condition.ts';
import type { Ontology } from '../ontology/ontology.ts';
import type { GraphSlice } from './graph-slice.ts';

const rdfValue: Iri = toIri('http://www.w3.org/1999/02/22-rdf-syntax-ns#value');

/** Where a path ends: at these twins, and at this property of each. */
export interface PathEnd {
  readonly twins: readonly Iri[];
  /** Absent when the path ends in a relationship: then only the number of twins means something. */
  readonly property?: Iri;
}

/** At most this many twins on one path. */
const mostTwins = 20_000;

/** Follows a path from each of `starts`. Steps of all starts go hand in hand, so the number of reads is the length of the path. */
export async function followPath(slice: GraphSlice, ontology: Ontology, starts: readonly Iri[], path: Path): Promise<ReadonlyMap<Iri, PathEnd>> {
  const { hops, property } = splitPath(ontology, path);
  const reached = await followSteps(slice, starts, hops);
  return new Map([...reached].map(([start, twins]) => [start, { twins, ...(property !== undefined && { property }) }]));
}

/** The relationship steps of a path, and the property at its end. */
export function splitPath(ontology: Ontology, path: Path): { readonly hops: readonly PathStep[]; readonly property?: Iri } {
  const last = path.at(-1);
  if (last === undefined) return { hops: [] };
  if (last.pointClass === true) return { hops: path, property: rdfValue };
  const kind = ontology.properties.get(last.property)?.kind;
  if (kind === 'relationship' || kind === 'component') return { hops: path };
  return { hops: path.slice(0, -1), property: last.property };
}

/** The twins each start reaches by the steps, in order of discovery. */
export async function followSteps(slice: GraphSlice, starts: readonly Iri[], steps: readonly PathStep[]): Promise<ReadonlyMap<Iri, readonly Iri[]>> {
  let frontiers = new Map<Iri, readonly Iri[]>(starts.map((start) => [start, [start]]));
  await slice.load(starts);
  for (const step of steps) frontiers = await oneStep(slice, frontiers, step);
  return frontiers;
}

async function oneStep(slice: GraphSlice, frontiers: ReadonlyMap<Iri, readonly Iri[]>, step: PathStep): Promise<Map<Iri, readonly Iri[]>> {
  const found = new Map<Iri, Set<Iri>>([...frontiers].map(([start, twins]) => [start, new Set<Iri>(step.min === 0 ? twins : [])]));
  let open = new Map(frontiers);
  while (open.size > 0) {
    const links = await slice.linked([...new Set([...open.values()].flat())], step);
    const next = new Map<Iri, readonly Iri[]>();
    for (const [start, twins] of open) {
      const known = found.get(start) ?? new Set<Iri>();
      const fresh = [...new Set(twins.flatMap((twin) => links.get(twin) ?? []))].filter((twin) => !known.has(twin));
      fresh.slice(0, mostTwins - known.size).forEach((twin) => known.add(twin));
      if (step.max === 'many' && fresh.length > 0 && known.size < mostTwins) next.set(start, fresh);
    }
    open = next;
  }
  return new Map([...found].map(([start, twins]) => [start, [...twins]]));
}
