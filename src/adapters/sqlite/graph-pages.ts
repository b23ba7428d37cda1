import type { DatabaseSync } from 'node:sqlite';
import { LRUCache } from 'lru-cache';
import type { Page, Plan } from '../../graph/plan.ts';
import type { View } from '../../graph/view.ts';

/** Pages read before, for as long as nothing was written. */
export interface RememberedPages {
  /** The page of a plan: as it was read last, unless this or another process has written since; then `read` reads it. */
  page(plan: Plan, read: () => Page): Page;
  /** Something was written by this process: what is remembered holds no longer. */
  forget(): void;
}

interface Remembered {
  readonly page: Page;
  readonly read: View['read'];
}

/** Rows of all levels that are kept, all pages together; pages of more than a tenth of them are not. */
const keptRows = 50_000;
/** Longer plans, such as those of thousands of IRIs, are hardly ever asked again in the same words. */
const longestKey = 4_000;

/** Remembers pages of a graph file. */
export function rememberedPages(database: DatabaseSync): RememberedPages {
  const pages = new LRUCache<string, Remembered>({ maxSize: keptRows, maxEntrySize: keptRows / 10, sizeCalculation: ({ page }) => 1 + rowsIn(page) });
  // Grows when another connection, of this process or another, has committed.
  const version = database.prepare('PRAGMA data_version');
  let seen: unknown;
  return {
    page(plan, read) {
      const now = version.get()?.['data_version'];
      if (now !== seen) pages.clear();
      seen = now;
      const key = keyOf(plan);
      if (key.length > longestKey) return read();
      const known = pages.get(key);
      if (known !== undefined && isSame(known.read, plan.view.read)) return known.page;
      const page = read();
      pages.set(key, { page, read: plan.view.read });
      return page;
    },
    forget() {
      pages.clear();
    },
  };
}

function keyOf({ root, where, order, first, after, count, hops, view }: Plan): string {
  return JSON.stringify([view.id, view.epoch, root, where, order, first, after, count, hops]);
}

/** Whoever makes views gives equal rights equal ids; what is seen is compared all the same. */
function isSame(a: View['read'], b: View['read']): boolean {
  return a === b || (a !== 'all' && b !== 'all' && Buffer.compare(a, b) === 0);
}

function rowsIn(page: Page): number {
  let rows = page.rows.length;
  for (const { hops } of page.rows) for (const below of hops) rows += rowsIn(below);
  return rows;
}
