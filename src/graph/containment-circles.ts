import type { Iri } from '../kernel/iri.ts';
import type { TwinLink } from '../ontology/instances.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { partsVia } from './via.ts';

/** The links that would make a whole a part of itself, given all the others before them: without these, containment ends everywhere. */
export function circularLinks(ontology: Ontology, links: readonly TwinLink[]): ReadonlySet<TwinLink> {
  const below = partsOf(ontology, links);
  const circular = new Set<TwinLink>();
  const done = new Set<Iri>();
  for (const start of below.keys()) {
    // Depth first with a stack of our own: a link back to what is open closes a circle.
    const open = new Set<Iri>();
    const stack = [{ at: start, next: 0 }];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      open.add(top.at);
      const step = done.has(top.at) ? undefined : below.get(top.at)?.[top.next++];
      if (step === undefined) {
        done.add(top.at);
        open.delete(top.at);
        stack.pop();
      } else if (open.has(step.part)) circular.add(step.link);
      else stack.push({ at: step.part, next: 0 });
    }
  }
  return circular;
}

interface PartLink {
  readonly part: Iri;
  readonly link: TwinLink;
}

function partsOf(ontology: Ontology, links: readonly TwinLink[]): ReadonlyMap<Iri, readonly PartLink[]> {
  const ways = new Map(partsVia(ontology).map(({ type, direction }) => [type, direction]));
  const below = new Map<Iri, PartLink[]>();
  for (const link of links) {
    const way = ways.get(link.type);
    if (way === undefined) continue;
    const [whole, part] = way === 'OUT' ? [link.source, link.target] : [link.target, link.source];
    const parts = below.get(whole);
    if (parts === undefined) below.set(whole, [{ part, link }]);
    else parts.push({ part, link });
  }
  return below;
}
