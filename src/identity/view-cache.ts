import { everything, type View } from '../graph/view.ts';
import { readBytes, type Rights } from './policy.ts';

/** Views by content, so that principals with equal rights share one view, its caches and its stream cohorts. */
export interface ViewCache {
  viewOf(rights: Rights, epoch: number): View;
}

/** An empty cache. Ids are made from the bytes, so that they mean the same after a restart. */
export function viewCache(): ViewCache {
  const views = new Map<string, View>();
  return {
    viewOf(rights, epoch) {
      if (rights.seesAll) return { ...everything, epoch };
      const read = readBytes(rights);
      const key = `${String(epoch)}:${idOf(read)}`;
      const known = [...probe(views, key)];
      const same = known.find((view) => view.read !== 'all' && equal(view.read, read));
      if (same !== undefined) return same;
      const view: View = { id: known.length === 0 ? idOf(read) : `${idOf(read)}-${String(known.length)}`, epoch, read };
      // Views of past epochs are of no use to new requests; those under way hold their own.
      for (const [old, { epoch: past }] of views) if (past !== epoch) views.delete(old);
      views.set(known.length === 0 ? key : `${key}-${String(known.length)}`, view);
      return view;
    },
  };
}

function* probe(views: ReadonlyMap<string, View>, key: string): Iterable<View> {
  for (let i = 0; ; i++) {
    const view = views.get(i === 0 ? key : `${key}-${String(i)}`);
    if (view === undefined) return;
    yield view;
  }
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/** FNV-1a over the bytes up to the last 1, twice with different starts: short, and the same whenever the rights are. */
function idOf(bytes: Uint8Array): string {
  const end = bytes.lastIndexOf(1) + 1;
  let [a, b] = [0x811c9dc5, 0x050c5d1f];
  for (let i = 0; i < end; i++) {
    a = Math.imul(a ^ (bytes[i] ?? 0), 0x01000193);
    b = Math.imul(b ^ (bytes[i] ?? 0), 0x01000193) ^ i;
  }
  return `v${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
}
