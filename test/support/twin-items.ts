import { fileOfText } from '../../src/graph/bulk/lines.ts';
import type { ReadingGround, TwinReader } from '../../src/graph/bulk/twin-reader.ts';
import type { Violation } from '../../src/kernel/violation.ts';
import type { TwinData, TwinLink } from '../../src/ontology/instances.ts';

/** What a reader finds in a text, without the places of twins and relationships. */
export interface FoundItems {
  readonly twins: readonly TwinData[];
  readonly links: readonly TwinLink[];
  readonly faults: readonly Violation[];
  /** `line:` of every twin and relationship, in order. */
  readonly lines: readonly (number | undefined)[];
}

/** Reads a text with a reader of twins. */
export async function itemsIn(reader: TwinReader, name: string, text: string, ground: ReadingGround): Promise<FoundItems> {
  const items = (await Array.fromAsync(reader.read(fileOfText(name, text), ground))).flat();
  return {
    twins: items.flatMap((item) =>
      item.kind === 'twin' ? [{ iri: item.twin.iri, classes: item.twin.classes, name: item.twin.name, attributes: item.twin.attributes }] : [],
    ),
    links: items.flatMap((item) => (item.kind === 'link' ? [linkOf(item.link)] : [])),
    faults: items.flatMap((item) => (item.kind === 'fault' ? [item.violation] : [])),
    lines: items.flatMap((item) => (item.kind === 'twin' ? [item.twin.place?.line] : item.kind === 'link' ? [item.link.place?.line] : [])),
  };
}

function linkOf({ source, type, target, id, attributes }: TwinLink): TwinLink {
  return { source, type, target, id, attributes };
}
