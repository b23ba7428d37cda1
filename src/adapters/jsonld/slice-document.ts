import { elementsOf, longestList, newlines, type OuterList, type Piece } from './graph-slices.ts';

/** A document, or a part of it that can be read alone. */
export interface Slice {
  readonly text: string;
  /** The line on which its nodes begin. */
  readonly line: number;
  /** The nodes of it one by one, each readable alone; empty where it cannot be parted. */
  readonly nodes: () => readonly Slice[];
}

/** Nodes that are read together: the parser compares every value with every type it has not yet passed. */
const together = 50;
/** Contexts are read again with every slice, so that slices are larger where contexts are. */
const charactersOfContextPerNode = 100;

/**
 * Parts a document at its graph, or at the list it is, so that each part means alone what it means in the whole: it has the context of the whole, and blank
 * nodes keep their names. What stands beside the graph is in the first part. `undefined` where the text is no JSON.
 */
export function sliceDocument(text: string, contextSize: (context: unknown) => number): readonly Slice[] | undefined {
  const coarse = graphIn(text, together);
  if (coarse === 'no JSON') return undefined;
  if (coarse === undefined) return isJson(text) ? [{ text, line: newlines(text, 0, text.length) + 1, nodes: () => oneByOne(text) }] : undefined;
  const every = Math.max(together, Math.ceil(contextSize(coarse.context) / charactersOfContextPerNode));
  const graph = every === together ? coarse : graphIn(text, every);
  if (graph === undefined || graph === 'no JSON') return undefined;
  const slices = elementsOf(text, graph.list).map((piece, i) => sliceOf(text, graph, piece, i === 0));
  return elementsOf(text, graph.list).every((piece) => isJson(`[${piece.text}]`)) ? slices : undefined;
}

/** The list of nodes, and the context they stand in. */
interface Graph {
  readonly list: OuterList;
  readonly context: unknown;
}

function graphIn(text: string, every: number): Graph | 'no JSON' | undefined {
  const list = longestList(text, every);
  if (list === undefined || list.commas.length === 0) return undefined;
  if (list.key === undefined) return { list, context: undefined };
  const head = parse(text.slice(0, list.open + 1) + text.slice(list.close));
  if (typeof head !== 'object' || head === null) return 'no JSON';
  const context: unknown = Reflect.get(head, '@context');
  // a context that reaches from the outer node into its graph is in no other part
  const reaches = JSON.stringify(context ?? null).includes('@propagate');
  return list.key === '@graph' || isNameOfGraph(list.key, context) ? (reaches ? undefined : { list, context }) : undefined;
}

/** Whether a context written in the document makes this key another name of `@graph`. */
function isNameOfGraph(key: string, context: unknown): boolean {
  if (Array.isArray(context)) return context.some((part) => isNameOfGraph(key, part));
  if (typeof context !== 'object' || context === null || !Object.hasOwn(context, key)) return false;
  const meaning: unknown = Reflect.get(context, key);
  return meaning === '@graph' || (typeof meaning === 'object' && meaning !== null && Reflect.get(meaning, '@id') === '@graph');
}

function sliceOf(text: string, { list, context }: Graph, piece: Piece, isFirst: boolean): Slice {
  const nodes = (): readonly Slice[] => {
    const inner = longestList(`[${piece.text}]`, 1);
    if (inner === undefined) return [];
    return elementsOf(`[${piece.text}]`, inner).map((node) => ({ text: wrapped(node.text), line: piece.line + node.line - 1, nodes: () => [] }));
  };
  const wrapped = (nodesText: string): string => {
    if (list.key === undefined) return `[${nodesText}]`;
    return `{${context === undefined ? '' : `"@context":${JSON.stringify(context)},`}${JSON.stringify(list.key)}:[${nodesText}]}`;
  };
  const whole = isFirst && list.key !== undefined ? text.slice(0, list.open + 1) + piece.text + text.slice(list.close) : wrapped(piece.text);
  return { text: whole, line: piece.line, nodes };
}

function oneByOne(text: string): readonly Slice[] {
  const graph = graphIn(text, 1);
  if (graph === undefined || graph === 'no JSON') return [];
  return elementsOf(text, graph.list).flatMap((piece) => sliceOf(text, graph, piece, false).nodes());
}

function isJson(text: string): boolean {
  return parse(text) !== undefined;
}

/** `undefined` where it is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
