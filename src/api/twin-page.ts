import type { GraphQLResolveInfo } from 'graphql';
import type { Order, PageKey, Plan, Root } from '../graph/plan.ts';
import type { Twin } from '../graph/twin.ts';
import { toConnection, type TwinConnectionNode } from './connection.ts';
import type { Context } from './context.ts';
import type { QueryTwinsArgs } from './generated/graphql.ts';
import { openPageKey } from './page-cursor.ts';
import { pageSize } from './page-size.ts';
import { belowField, levelOfField } from './selection/compile-level.ts';
import { toFilter } from './selection/filter.ts';
import type { Level } from './selection/level.ts';
import { orderName, toOrder, type OrderInput } from './selection/order.ts';
import type { TwinNode } from './twin-node.ts';

/** Arguments every root list has. */
export interface RootPageArgs {
  readonly where?: QueryTwinsArgs['where'];
  readonly orderBy?: readonly OrderInput[] | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

/** One page of twins with everything selected below it, in one read of the store. */
export async function readPage(root: Root, args: RootPageArgs, context: Context, info: GraphQLResolveInfo): Promise<TwinConnectionNode> {
  return readFilteredPage({ root, where: toFilter(context.model, args.where) }, args, context, info);
}

/** As {@link readPage}, with the filter compiled already. */
export async function readFilteredPage(
  { root, where }: { readonly root: Root; readonly where: Plan['where'] | undefined },
  args: Omit<RootPageArgs, 'where'>,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<TwinConnectionNode> {
  const order = toOrder(context.model, args.orderBy, root.kind === 'class' ? root.class : undefined);
  const { level, count } = belowField(info, context, 'connection');
  const after = keyOf(args.after, order, context);
  const plan: Plan = {
    root,
    order,
    first: pageSize(args.first, 50, context.limits.pageSize),
    count,
    hops: level.hops,
    view: context.view,
    ...(where === undefined ? {} : { where }),
    ...(after === undefined ? {} : { after }),
  };
  return toConnection(await context.rooms.graph.read(plan, context.signal), { order, after, level }, context);
}

function keyOf(after: string | null | undefined, order: readonly Order[], { rooms }: Context): PageKey | undefined {
  return after === null || after === undefined ? undefined : openPageKey(rooms.sealer, after, orderName(order));
}

/** The page a relationship field answers: read with its parent, or on its own when the parent came from elsewhere. */
export function relatedPage(
  node: TwinNode,
  order: readonly Order[],
  after: string | null | undefined,
  { context, info }: { readonly context: Context; readonly info: GraphQLResolveInfo },
): TwinConnectionNode | Promise<TwinConnectionNode> {
  const place = (level: Level) => ({ order, after: keyOf(after, order, context), level });
  const found = hopPage(node, info);
  if (found !== undefined) return toConnection(found.page, place(found.level), context);
  return readAlone(node, context, info).then(({ page, level }) => toConnection(page, place(level), context));
}

/** The twin a relationship of one target leads to. */
export function relatedTwin(node: TwinNode, context: Context, info: GraphQLResolveInfo): TwinNode | undefined | Promise<TwinNode | undefined> {
  const found = hopPage(node, info);
  return found === undefined ? readAlone(node, context, info).then(firstTwin) : firstTwin(found);
}

function firstTwin({ page, level }: HopPage): TwinNode | undefined {
  const [row] = page.rows;
  return row === undefined ? undefined : { twin: row.twin, row, level };
}

/** The twins a field that is no page leads to, such as the points whose telemetry is shown. */
export function hopRows(node: TwinNode, context: Context, info: GraphQLResolveInfo): readonly Twin[] | Promise<readonly Twin[]> {
  const found = hopPage(node, info);
  return found === undefined ? readAlone(node, context, info).then(twinsOf) : twinsOf(found);
}

function twinsOf({ page }: HopPage): readonly Twin[] {
  return page.rows.map(({ twin }) => twin);
}

interface HopPage {
  readonly page: NonNullable<TwinNode['row']>['hops'][number];
  readonly level: Level;
}

function hopPage({ row, level }: TwinNode, info: GraphQLResolveInfo): HopPage | undefined {
  const [fieldNode] = info.fieldNodes;
  const index = fieldNode === undefined ? undefined : level?.hopOf.get(fieldNode);
  const page = index === undefined ? undefined : row?.hops[index];
  const below = index === undefined ? undefined : level?.below[index];
  return page === undefined || below === undefined ? undefined : { page, level: below };
}

const empty: HopPage['page'] = { rows: [], hasNextPage: false, totalCount: 0 };

async function readAlone({ twin }: TwinNode, context: Context, info: GraphQLResolveInfo): Promise<HopPage> {
  const level = levelOfField(info, context);
  const node = await context.twins.load(twin.iri, level);
  const found = node === undefined ? undefined : hopPage(node, info);
  return found ?? { page: empty, level };
}
