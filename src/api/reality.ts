import { parseIri, type Iri } from '../kernel/iri.ts';
import type { Hop, Page } from '../graph/plan.ts';
import type { Twin } from '../graph/twin.ts';
import { viaOf } from '../graph/via.ts';
import { everything } from '../graph/view.ts';
import { applies, permissionsOf, type Binding } from '../identity/binding.ts';
import { batched } from './batch.ts';
import { containersOf } from './containers.ts';
import type { Context } from './context.ts';

/** What a twin is the counterpart of, in the words of `enum TwinStage`. */
export type Stage = 'PROTOTYPE' | 'INSTANCE' | 'AGGREGATE';
/** How a twin is linked to its thing, in the words of `enum RealityLink`. */
export type Link = 'MODEL' | 'SHADOW' | 'TWIN';

const prototype = parseIri('https://w3id.org/twinql#Prototype');
const member = parseIri('https://w3id.org/twinql#member');

/** The stage of a twin. Whether it has members is asked of the whole graph: what a twin is does not depend on who looks. */
export async function stageOf({ iri, classes }: Twin, context: Context): Promise<Stage> {
  const { ontology } = context.model;
  if (isPrototype(classes)) return 'PROTOTYPE';
  if (ontology.selections?.some(({ twin }) => twin === iri) === true) return 'AGGREGATE';
  if (member === undefined || !ontology.properties.has(member)) return 'INSTANCE';
  return (await surroundings(iri, context))?.hasMembers === true ? 'AGGREGATE' : 'INSTANCE';
}

/** How a twin is linked to reality: by what was observed of it or of its points, and by what policy lets somebody command. */
export async function linkOf(twin: Twin, context: Context): Promise<Link> {
  if (isPrototype(twin.classes) || !(await isObserved(twin.iri, context))) return 'MODEL';
  return (await isCommanded(twin, context)) ? 'TWIN' : 'SHADOW';
}

function isPrototype(classes: readonly Iri[]): boolean {
  return prototype !== undefined && classes.includes(prototype);
}

async function isObserved(iri: Iri, context: Context): Promise<boolean> {
  const { live } = context.rooms;
  if (live.of(iri).length > 0) return true;
  if (context.model.pointsHop === undefined) return false;
  const points = (await surroundings(iri, context))?.points ?? [];
  return points.some((point) => live.of(point).length > 0);
}

interface Surroundings {
  readonly hasMembers: boolean;
  readonly points: readonly Iri[];
}

/** Points and members of all twins one level of an answer asks about, in one read. */
const surroundings = batched<Iri, Surroundings>(async (iris, { model, rooms, signal }) => {
  const members: Hop | undefined =
    member === undefined ? undefined : { via: viaOf(model.ontology, member, 'OUT'), direction: 'OUT', order: [], first: 1, count: false, hops: [] };
  const hops = [members, model.pointsHop].filter((hop) => hop !== undefined);
  const { rows } = await rooms.graph.read({ root: { kind: 'iris', iris }, order: [], first: iris.length, count: false, hops, view: everything }, signal);
  const page = (pages: readonly Page[], hop: Hop | undefined): Page['rows'] => (hop === undefined ? [] : (pages[hops.indexOf(hop)]?.rows ?? []));
  return new Map(
    rows.map(({ twin, hops: pages }) => [
      twin.iri,
      { hasMembers: page(pages, members).length > 0, points: page(pages, model.pointsHop).map((row) => row.twin.iri) },
    ]),
  );
});

/** Whether a command applies to the twin and somebody may propose it: commands are off until policy allows them. */
async function isCommanded({ iri, classes }: Twin, context: Context): Promise<boolean> {
  const { model, rooms } = context;
  const ancestors = new Set(classes.flatMap((type) => model.ontology.classes.get(type)?.ancestors ?? [type]));
  const isCommandable = [...model.ontology.commands.values()].some(({ appliesTo }) => appliesTo.some((type) => ancestors.has(type)));
  if (!isCommandable || rooms.commands === undefined) return false;
  const bindings = proposing(rooms.management?.policy.bindings() ?? [], rooms.clock.now());
  if (bindings.length === 0) return false;
  const places = new Set<Binding['at']>(['everywhere', iri, ...(await containersOf(iri, context))]);
  const here = bindings.filter(({ at }) => places.has(at));
  const denied = new Set(here.filter(({ effect }) => effect === 'deny').map(({ to }) => JSON.stringify(to)));
  return here.some(({ effect, to }) => effect === 'allow' && !denied.has(JSON.stringify(to)));
}

/** Bindings in force that allow or deny proposing commands to somebody. */
function proposing(bindings: readonly Binding[], now: number): readonly Binding[] {
  return bindings.filter((binding) => {
    const somebody = 'subject' in binding.to ? { subject: binding.to.subject, groups: [] } : { subject: '', groups: [binding.to.group] };
    return permissionsOf[binding.role].includes('propose') && applies(binding, { ...somebody, kind: 'HUMAN', assurance: 2 }, now);
  });
}
