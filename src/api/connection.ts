import type { Edge, Order, Page, PageKey, Row } from '../graph/plan.ts';
import type { Iri } from '../kernel/iri.ts';
import type { Context } from './context.ts';
import { sealPageKey } from './page-cursor.ts';
import type { Level } from './selection/level.ts';
import { orderName } from './selection/order.ts';
import type { TwinNode } from './twin-node.ts';

/** A page of twins as the default resolver of graphql-js reads it: what costs something is computed when selected. */
export interface TwinConnectionNode {
  readonly nodes: readonly TwinNode[];
  readonly totalCount: number | undefined;
  edges(): readonly TwinEdgeNode[];
  pageInfo(): PageInfoNode;
}

export interface TwinEdgeNode {
  readonly node: TwinNode;
  readonly via: Iri | undefined;
  readonly direction: Edge['direction'] | undefined;
  /** Attributes of the relationship, to be shown by the resolver. */
  readonly edge: Edge | undefined;
  cursor(): string;
}

interface PageInfoNode {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  startCursor(): string | undefined;
  endCursor(): string | undefined;
}

/** Where a page belongs. */
export interface PagePlace {
  readonly order: readonly Order[];
  readonly after?: PageKey | undefined;
  readonly level: Level;
}

/** The page as a connection. */
export function toConnection(page: Page, { order, after, level }: PagePlace, { budget, rooms }: Context): TwinConnectionNode {
  budget.spend(page.rows.length);
  const list = orderName(order);
  const cursorOf = (row: Row): string => sealPageKey(rooms.sealer, row.key, list);
  const nodes = page.rows.map((row): TwinNode => ({ twin: row.twin, row, level }));
  return {
    nodes,
    totalCount: page.totalCount,
    edges: () =>
      page.rows.map((row, i) => ({
        node: nodes[i] ?? { twin: row.twin, row, level },
        via: row.edge?.type,
        direction: row.edge?.direction,
        edge: row.edge,
        cursor: () => cursorOf(row),
      })),
    pageInfo: () => {
      const [first, last] = [page.rows[0], page.rows.at(-1)];
      return {
        hasNextPage: page.hasNextPage,
        hasPreviousPage: after !== undefined,
        startCursor: () => (first === undefined ? undefined : cursorOf(first)),
        endCursor: () => (last === undefined ? undefined : cursorOf(last)),
      };
    },
  };
}
