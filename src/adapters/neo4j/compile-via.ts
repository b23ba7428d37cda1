import type { Direction, Via } from '../../graph/plan.ts';
import { quoted, unnamedType, type StoredNames } from './stored-names.ts';
import type { StatementScope } from './statement.ts';

/** One step along relationships as Cypher: an arrow, and a condition where the arrow cannot say it all. */
export interface StepPattern {
  /** The way every relationship of the step is met; `BOTH`: each says its own. */
  readonly way: Direction;
  /** `-[x:feeds|dependsOn]->` for a relationship variable. */
  arrow(relationship: string): string;
  /** What the relationship must meet besides, seen from the node variable where the step starts. */
  condition(relationship: string, from: string): string | undefined;
}

/** Types to follow, each with its direction; none = every type in `direction`. Different directions in one step share an undirected arrow and a condition. */
export function compileVia(via: readonly Via[], direction: Direction, names: StoredNames, scope: StatementScope): StepPattern {
  const way = wayOf(via, direction);
  if (via.length === 0) return { way, arrow: (x) => arrowOf(x, '', way), condition: () => undefined };
  const outward = typesOf(via, 'OUT', names);
  const inward = typesOf(via, 'IN', names);
  const all = typesOf(via, 'BOTH', names);
  const sameBothWays = outward.key === inward.key;
  return {
    way,
    arrow: (x) => arrowOf(x, `:${all.list}`, way),
    condition: (x, from) => {
      if (way !== 'BOTH' || sameBothWays) return unnamedCondition(x, all, scope);
      return `((startNode(${x}) = ${from} AND ${typeTest(x, outward, scope)}) OR (endNode(${x}) = ${from} AND ${typeTest(x, inward, scope)}))`;
    },
  };
}

/** The one direction of a step, or `BOTH`. */
export function wayOf(via: readonly Via[], direction: Direction): Direction {
  const ways = new Set(via.length === 0 ? [direction] : via.map((each) => each.direction));
  return ways.size === 1 ? ([...ways][0] ?? direction) : 'BOTH';
}

interface Types {
  /** Named types, and the type of unnamed ones where some are wanted, joined by `|`. */
  readonly list: string;
  readonly named: boolean;
  /** IRIs of types the vocabulary does not name. */
  readonly unnamed: readonly string[];
  readonly key: string;
}

function typesOf(via: readonly Via[], way: Direction, names: StoredNames): Types {
  const wanted = via.filter(({ direction }) => way === 'BOTH' || direction === 'BOTH' || direction === way).map(({ type }) => type);
  const types = [...new Set(wanted)].sort();
  const named = types.map((type) => names.type(type)).filter((name) => name !== undefined);
  const unnamed = types.filter((type) => names.type(type) === undefined);
  const list = [...named, ...(unnamed.length > 0 ? [unnamedType] : [])].map(quoted).join('|');
  return { list, named: named.length > 0, unnamed, key: JSON.stringify([named, unnamed]) };
}

function arrowOf(relationship: string, types: string, way: Direction): string {
  const body = `-[${relationship}${types}]-`;
  return way === 'OUT' ? `${body}>` : way === 'IN' ? `<${body}` : body;
}

function unnamedCondition(relationship: string, types: Types, scope: StatementScope): string | undefined {
  if (types.unnamed.length === 0) return undefined;
  const wanted = `${relationship}._type IN ${scope.param(types.unnamed)}`;
  return types.named ? `(${relationship}._type IS NULL OR ${wanted})` : wanted;
}

function typeTest(relationship: string, types: Types, scope: StatementScope): string {
  const test = `${relationship}:${types.list}`;
  const more = unnamedCondition(relationship, types, scope);
  return more === undefined ? test : `${test} AND ${more}`;
}

/** A walk of `least`…`most` steps from `from` to `to` through visible twins, as a quantified pattern: with DISTINCT ends, Neo4j runs it as pruning breadth-first search. */
export function walkPattern(
  step: StepPattern,
  bounds: { readonly least: number; readonly most: number | undefined },
  visible: (node: string) => string | undefined,
  suffix: string,
): string {
  const [a, b, x] = [`a${suffix}`, `b${suffix}`, `x${suffix}`];
  const conditions = [step.condition(x, a), visible(b)].filter((condition) => condition !== undefined);
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
  const most = bounds.most === undefined ? '' : String(bounds.most);
  return `((${a})${step.arrow(x)}(${b})${where}){${String(bounds.least)},${most}}`;
}
