import type { Iri } from '../../kernel/iri.ts';
import { tqWord } from './compile-conditions.ts';
import { report, type CompileContext } from './compile-context.ts';
import type { Influence } from '../ontology.ts';
import { durationAt, numberAt } from './reading.ts';
import { tq } from '../words.ts';

/** What is needed of a relationship to resolve its influence. */
export interface InfluenceSource {
  readonly iri: Iri;
  readonly parents: readonly Iri[];
  readonly inverse?: Iri | undefined;
  readonly symmetric: boolean;
}

type Partial<T> = { readonly [K in keyof T]: T[K] | undefined };
const directions = ['Forward', 'Backward', 'Both', 'None'] as const;

/**
 * The influence of a relationship, word by word: its own, else the nearest super-property's, else the inverse's turned round.
 * `undefined` when nothing is said, which means the same as None.
 */
export function influenceOf(context: CompileContext, iri: Iri, sources: ReadonlyMap<Iri, InfluenceSource>): Influence | undefined {
  const own = inherited(context, iri, sources);
  const inverse = sources.get(iri)?.inverse;
  const { direction, delayMs, strength } = inverse === undefined ? own : filledUp(own, inherited(context, inverse, sources));
  return direction === undefined ? undefined : { direction, delayMs: delayMs ?? 0, strength: strength ?? 1 };
}

function filledUp(own: Partial<Influence>, inverse: Partial<Influence>): Partial<Influence> {
  return {
    direction: own.direction ?? (inverse.direction && turned(inverse.direction)),
    delayMs: own.delayMs ?? inverse.delayMs,
    strength: own.strength ?? inverse.strength,
  };
}

const otherWay = { Forward: 'Backward', Backward: 'Forward', Both: 'Both', None: 'None' } as const;

/** The direction as the inverse relationship has it. */
export function turned(direction: Influence['direction']): Influence['direction'] {
  return otherWay[direction];
}

/** Own words and, for each that is missing, the nearest super-property's; two equally near ones that differ are an error. */
function inherited(context: CompileContext, iri: Iri, sources: ReadonlyMap<Iri, InfluenceSource>): Partial<Influence> {
  return {
    direction: nearest(context, { iri, sources, word: 'influence', read: (at) => tqWord(context.graph.resource(at, tq('influence')), directions) }),
    delayMs: nearest(context, { iri, sources, word: 'delay', read: (at) => durationAt(context.graph, at, tq('delay')) }),
    strength: nearest(context, { iri, sources, word: 'strength', read: (at) => numberAt(context.graph, at, tq('strength')) }),
  };
}

interface Search<T> {
  readonly iri: Iri;
  readonly sources: ReadonlyMap<Iri, InfluenceSource>;
  readonly word: string;
  readonly read: (iri: Iri) => T | undefined;
}

function nearest<T>(context: CompileContext, { iri, sources, word, read }: Search<T>): T | undefined {
  const seen = new Set([iri]);
  let level: readonly Iri[] = [iri];
  while (level.length > 0) {
    const found = new Map<T, Iri>();
    for (const at of level) {
      const value = read(at);
      if (value !== undefined && !found.has(value)) found.set(value, at);
    }
    const [first] = found.keys();
    if (found.size > 1) reportConflict(context, iri, word, [...found.values()]);
    if (first !== undefined) return first;
    level = level.flatMap((at) => sources.get(at)?.parents ?? []).filter((parent) => !seen.has(parent));
    for (const parent of level) seen.add(parent);
  }
  return undefined;
}

function reportConflict(context: CompileContext, iri: Iri, word: string, from: readonly Iri[]): void {
  report(context, iri, {
    code: 'INFLUENCE',
    severity: 'error',
    message: `Two equally near super-properties give a different tq:${word}: ${from.map((source) => `<${source}>`).join(' and ')}.`,
    remedy: `State tq:${word} on the relationship itself.`,
    term: iri,
  });
}
