import type { FieldNode, GraphQLField, GraphQLResolveInfo } from 'graphql';
import type { Iri } from '../../kernel/iri.ts';
import type { Hop, Via } from '../../graph/plan.ts';
import type { Context } from '../context.ts';
import type { TwinFilter } from '../generated/graphql.ts';
import { openPageKey } from '../page-cursor.ts';
import { pageSize } from '../page-size.ts';
import { termIri } from '../terms.ts';
import type { RelationshipShape } from '../schema-from-ontology/schema-model.ts';
import { viaOf } from '../../graph/via.ts';
import { always, together, toFilter } from './filter.ts';
import { leafLevel, type Level } from './level.ts';
import { orderName, toOrder, type OrderInput } from './order.ts';
import { compositeOf, selectedFields, selectedNodes, type SelectedField } from './select.ts';

/** Whether a field answers a twin itself or a page of twins. */
export type Answering = 'twin' | 'connection';

/** What a field that answers twins asks for below them, and whether it wants their number. */
export interface Below {
  readonly level: Level;
  readonly count: boolean;
}

const compiled = new WeakMap<Context, WeakMap<readonly FieldNode[], Below>>();

/** The selection below a field, compiled once per request and place in the document. */
export function belowField(info: GraphQLResolveInfo, context: Context, answering: Answering): Below {
  const known = compiled.get(context) ?? new WeakMap<readonly FieldNode[], Below>();
  compiled.set(context, known);
  const found = known.get(info.fieldNodes) ?? compile(info, context, answering);
  known.set(info.fieldNodes, found);
  return found;
}

/** The level that holds just the hop of this field: for twins that were not read together with it. */
export function levelOfField(info: GraphQLResolveInfo, context: Context): Level {
  return levelOf(selectedNodes(info), info, context);
}

function compile(info: GraphQLResolveInfo, context: Context, answering: Answering): Below {
  const field = info.parentType.getFields()[info.fieldName];
  return field === undefined ? { level: leafLevel, count: false } : below(field, info.fieldNodes, info, { context, answering });
}

function below(
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
  info: GraphQLResolveInfo,
  { context, answering }: { readonly context: Context; readonly answering: Answering },
): Below {
  const type = compositeOf(field);
  if (type === undefined) return { level: leafLevel, count: false };
  const selected = selectedFields(
    info,
    type,
    nodes.map(({ selectionSet: set }) => set),
  );
  if (answering === 'twin') return { level: levelOf(selected, info, context), count: false };
  const onTwins = selected.flatMap((one) => {
    if (one.node.name.value === 'nodes') return fieldsBelow(one, info);
    if (one.node.name.value !== 'edges') return [];
    return fieldsBelow(one, info).flatMap((inEdge) => (inEdge.node.name.value === 'node' ? fieldsBelow(inEdge, info) : []));
  });
  return { level: levelOf(onTwins, info, context), count: selected.some(({ node }) => node.name.value === 'totalCount') };
}

function fieldsBelow(selected: SelectedField, info: GraphQLResolveInfo): readonly SelectedField[] {
  const type = compositeOf(selected.field);
  return type === undefined ? [] : selectedFields(info, type, [selected.node.selectionSet]);
}

/** The hops among the fields selected on twins. Equal field and arguments make one hop, whatever aliases they have. */
function levelOf(selected: readonly SelectedField[], info: GraphQLResolveInfo, context: Context): Level {
  const groups = new Map<string, SelectedField[]>();
  // `view` is the same twin: what is asked there is read together with the rest.
  const open = selected.flatMap((one) => (one.node.name.value === 'view' ? fieldsBelow(one, info) : [one]));
  for (const one of open) {
    const name = one.node.name.value;
    if (!leadsToTwins(name, context)) continue;
    const key = `${name} ${JSON.stringify(one.arguments)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  if (groups.size === 0) return leafLevel;
  const hopOf = new Map<FieldNode, number>();
  const hops: Hop[] = [];
  const levels: Level[] = [];
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined) continue;
    for (const { node } of group) hopOf.set(node, hops.length);
    const shape = context.model.relationships.get(first.node.name.value);
    const answering = shape?.single === true ? 'twin' : 'connection';
    const under = below(
      first.field,
      group.map(({ node }) => node),
      info,
      { context, answering },
    );
    hops.push(hopOfField(first, shape, under, context));
    levels.push(under.level);
  }
  return { hops, below: levels, hopOf };
}

function leadsToTwins(name: string, { model }: Context): boolean {
  return name === 'related' || model.relationships.has(name) || (name === 'telemetry' && model.pointsHop !== undefined);
}

function hopOfField(selected: SelectedField, shape: RelationshipShape | undefined, under: Below, context: Context): Hop {
  // Telemetry of points belongs to their owner: it is read as a relationship to them.
  if (selected.node.name.value === 'telemetry' && context.model.pointsHop !== undefined) return context.model.pointsHop;
  return shape === undefined ? relatedHop(selected, under, context) : shapeHop(selected, shape, under, context);
}

interface HopArguments {
  readonly where?: TwinFilter | null;
  readonly orderBy?: readonly OrderInput[] | null;
  readonly first?: number | null;
  readonly after?: string | null;
  readonly via?: readonly string[] | null;
  readonly direction?: 'OUT' | 'IN' | 'BOTH' | null;
}

function shapeHop({ arguments: args }: SelectedField, shape: RelationshipShape, under: Below, context: Context): Hop {
  if (shape.single) return { ...baseHop({}, under, context), via: shape.via, direction: 'OUT', first: 1, ...targetFilter(shape, undefined) };
  const base = baseHop(args, under, context, shape.target);
  return { ...base, via: shape.via, direction: 'OUT', ...targetFilter(shape, base.where) };
}

/** Targets that are not of the published range would break the field's type: they are reached by `related`. */
function targetFilter(shape: RelationshipShape, where: Hop['where']): Pick<Hop, 'where'> {
  const target = shape.target === undefined ? [] : [{ op: 'class', classes: [shape.target], exact: false } as const];
  const all = together([...target, ...(where === undefined ? [] : [where])]);
  return all === undefined ? {} : { where: all };
}

function relatedHop({ arguments: args }: SelectedField, under: Below, context: Context): Hop {
  const { via, direction }: HopArguments = args;
  const follow = direction ?? 'OUT';
  const types = (via ?? []).flatMap((text): readonly Via[] => viaOf(context.model.ontology, termIri(context.model.ontology, text, ['RELATIONSHIP']), follow));
  return { ...baseHop(args, under, context), via: types, direction: follow };
}

function baseHop(args: HopArguments, under: Below, { model, rooms, limits }: Context, of?: Iri): Omit<Hop, 'via' | 'direction'> {
  const order = toOrder(model, args.orderBy, of);
  const where = toFilter(model, args.where);
  const after = args.after ?? undefined;
  return {
    order,
    first: pageSize(args.first, 50, limits.pageSize),
    count: under.count,
    hops: under.level.hops,
    ...(where === undefined || where === always ? {} : { where }),
    ...(after === undefined ? {} : { after: openPageKey(rooms.sealer, after, orderName(order)) }),
  };
}
