/** Interfaces that are parsed together: some whose entities are wanted, and what these refer to. */
export interface InterfaceChunk {
  readonly elements: readonly unknown[];
  /** Identifiers of the interfaces whose entities are not wanted here, since another chunk gives them. */
  readonly others: ReadonlySet<string>;
}

/** Characters of JSON that are parsed at once: the parser's memory grows with them, tenfold and more. */
export const usualChunkSize = 400_000;

/**
 * Cuts a large model so that the parser holds a part of it at a time. Every chunk has all that its interfaces extend and contain; what a relationship
 * points at need not be there. A model that cannot be cut (an identifier is defined twice, or nearly everything hangs together) is one chunk.
 */
export function interfaceChunks(elements: readonly unknown[], chunkSize: number): readonly InterfaceChunk[] {
  const whole: readonly InterfaceChunk[] = [{ elements, others: new Set() }];
  const sizes = elements.map((element) => JSON.stringify(element).length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total <= 2 * chunkSize) return whole;
  const scans = elements.map(scan);
  const owners = ownersOf(scans);
  if (owners === undefined) return whole;
  const chunks = cut(sizes, chunkSize).map((own) => withReferences(own, scans, owners));
  const parsed = chunks.flatMap((chunk) => [...chunk.all]).reduce((sum, i) => sum + (sizes[i] ?? 0), 0);
  if (parsed > 2 * total) return whole;
  return chunks.map(({ own, all }) => ({
    elements: [...all].map((i) => elements[i]),
    others: new Set([...all].filter((i) => !own.has(i)).flatMap((i) => scans[i]?.id ?? [])),
  }));
}

interface Scan {
  readonly id: string | undefined;
  readonly defines: readonly string[];
  readonly refers: readonly string[];
}

/** What a top-level element defines and refers to. */
function scan(element: unknown): Scan {
  const found: { readonly defines: string[]; readonly refers: string[] } = { defines: [], refers: [] };
  const look = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (key !== 'target' && value.startsWith('dtmi:')) found.refers.push(value);
    } else if (Array.isArray(value)) value.forEach((each: unknown) => look(each, key));
    else if (typeof value === 'object' && value !== null) lookInside(Object.entries(value));
  };
  const lookInside = (members: readonly (readonly [string, unknown])[]): void => {
    for (const [word, inner] of members) {
      if (word === '@id' && typeof inner === 'string') (members.length > 1 ? found.defines : found.refers).push(inner);
      else if (word !== '@context') look(inner, word);
    }
  };
  look(element, '');
  return { id: isElement(element) ? element['@id'] : undefined, ...found };
}

function isElement(value: unknown): value is { readonly '@id': string } {
  return typeof value === 'object' && value !== null && '@id' in value && typeof value['@id'] === 'string';
}

/** Which element defines an identifier; nothing when two do. */
function ownersOf(scans: readonly Scan[]): ReadonlyMap<string, number> | undefined {
  const owners = new Map<string, number>();
  for (const [i, { defines }] of scans.entries()) {
    for (const id of defines) {
      if (owners.has(id)) return undefined;
      owners.set(id, i);
    }
  }
  return owners;
}

function cut(sizes: readonly number[], chunkSize: number): readonly ReadonlySet<number>[] {
  const chunks: Set<number>[] = [];
  let room = 0;
  for (const [i, size] of sizes.entries()) {
    if (room < size || chunks.length === 0) {
      chunks.push(new Set());
      room = chunkSize;
    }
    chunks.at(-1)?.add(i);
    room -= size;
  }
  return chunks;
}

function withReferences(
  own: ReadonlySet<number>,
  scans: readonly Scan[],
  owners: ReadonlyMap<string, number>,
): { readonly own: ReadonlySet<number>; readonly all: ReadonlySet<number> } {
  const all = new Set(own);
  for (const i of all) {
    for (const id of scans[i]?.refers ?? []) {
      const owner = owners.get(id);
      if (owner !== undefined) all.add(owner);
    }
  }
  return { own, all };
}
