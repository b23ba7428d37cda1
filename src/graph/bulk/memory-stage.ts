import { isSameValue } from '../../kernel/exact-json.ts';
import type { Iri } from '../../kernel/iri.ts';
import type { Relationship } from '../twin.ts';
import { compareLinks } from './link-order.ts';
import { contradiction, type LeftOut, type LoadProgress, type LoadStage, type Numbered, type StagedLink, type StagedTwin } from './load-stage.ts';

interface LinkEntry extends Numbered<StagedLink> {
  left?: LeftOut;
}

/** A stage in memory, for what is in memory anyway. Numbers begin at 1. */
export function memoryStage(): LoadStage {
  const twins = new Map<Iri, { readonly number: number; readonly item: StagedTwin }>();
  const links = new Map<string, StagedLink>();
  const twinList: Numbered<StagedTwin>[] = [];
  const linkList: LinkEntry[] = [];
  let progress: LoadProgress | undefined;
  const strangers = (): readonly Iri[] => [...new Set(linkList.flatMap(({ item }) => [item.source, item.target]).filter((iri) => !twins.has(iri)))];
  const numberOf = numbering(twins);
  return {
    addTwin: (item) => {
      const known = twins.get(item.iri)?.item;
      if (known !== undefined) return isSameTwin(known, item) ? undefined : contradiction(`<${item.iri}>`, item.iri, item.place, known.place);
      const entry = { number: twins.size + 1, item };
      twins.set(item.iri, entry);
      twinList.push(entry);
      return undefined;
    },
    addLink: (item) => {
      const known = links.get(linkKey(item));
      if (known !== undefined)
        return isSameValue(known.attributes, item.attributes) ? undefined : contradiction(describe(item), item.source, item.place, known.place);
      links.set(linkKey(item), item);
      linkList.push({ number: links.size, item });
      return undefined;
    },
    seal: () => undefined,
    size: () => ({ twins: twins.size, relationships: links.size }),
    twins: (after, limit) => twinList.slice(after, after + limit),
    links: (after, limit) => {
      const found: Numbered<StagedLink>[] = [];
      for (let at = after; at < linkList.length && found.length < limit; at++) {
        const entry = linkList[at];
        if (entry !== undefined && entry.left === undefined) found.push(entry);
      }
      return found;
    },
    sortedLinks: () =>
      linkList
        .filter(({ left }) => left === undefined)
        .map(({ item }) => item)
        .toSorted(compareLinks),
    leaveOutDangling: async (known) => {
      const asked = strangers();
      const found = asked.length === 0 ? new Set<Iri>() : await known(asked);
      const missing = new Set(asked.filter((iri) => !found.has(iri)));
      for (const entry of linkList) if (missing.has(entry.item.source) || missing.has(entry.item.target)) entry.left = 'dangling';
    },
    ends: (types) =>
      linkList
        .filter(({ item, left }) => left === undefined && types.includes(item.type))
        .map(({ number, item }) => [number, numberOf(item.source), numberOf(item.target)] as const),
    leaveOut: (numbers, why) => {
      for (const number of numbers) {
        const entry = linkList[number - 1];
        if (entry !== undefined) entry.left = why;
      }
    },
    left: (why, limit) => {
      const all = linkList.filter(({ left }) => left === why).map(({ item }) => item);
      return { count: all.length, first: all.slice(0, limit) };
    },
    progress: () => progress,
    save: (next) => {
      progress = next;
    },
    [Symbol.dispose]: () => undefined,
  };
}

/** Whether two descriptions of a twin say the same. */
export function isSameTwin(a: StagedTwin, b: StagedTwin): boolean {
  return a.name === b.name && isSameValue(a.classes, b.classes) && isSameValue(a.attributes, b.attributes);
}

/** A relationship in words. */
export function describe({ source, type, target, id }: Relationship): string {
  return `The relationship <${type}> of <${source}> to <${target}>${id === '' ? '' : ` with the id "${id}"`}`;
}

function linkKey({ source, type, target, id }: Relationship): string {
  return `${source} ${type} ${target} ${id}`;
}

function numbering(twins: ReadonlyMap<Iri, { readonly number: number }>): (iri: Iri) => number {
  const others = new Map<Iri, number>();
  return (iri) => {
    const number = twins.get(iri)?.number ?? others.get(iri) ?? -1 - others.size;
    if (number < 0) others.set(iri, number);
    return number;
  };
}
