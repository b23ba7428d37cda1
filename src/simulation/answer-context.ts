import type { Clock } from '../kernel/clock.ts';
import type { Scalar } from '../kernel/value.ts';
import type { Ontology } from '../ontology/ontology.ts';
import type { GraphStore } from '../graph/graph-store.ts';
import type { View } from '../graph/view.ts';
import type { HistoryStore } from '../history/history-store.ts';
import type { LiveState } from '../telemetry/live.ts';

/** What an answer is computed from. One per request; `signal` carries its budget of time. */
export interface AnswerContext {
  readonly ontology: Ontology;
  readonly graph: GraphStore;
  readonly live: LiveState;
  readonly history: HistoryStore;
  readonly clock: Clock;
  /** What may be read. Declared answers are computed on the whole graph (view `everything`), ad hoc ones in the caller's view. */
  readonly view: View;
  readonly signal: AbortSignal;
  readonly expressions: Expressions;
}

/** Compiles the expressions that an ontology declares. The same text gives the same compiled expression. */
export interface Expressions {
  /** Throws `INVALID_ONTOLOGY` for a text that is not an expression. */
  compile(text: string): Expression;
}

/** An expression ready to be evaluated, any number of times. */
export interface Expression {
  /** Free names, each once, in no particular order. */
  readonly names: readonly string[];
  /** The value, or a reason why there is none (missing input, division by zero). `random` draws from [0, 1) for distributions. */
  evaluate(scope: Readonly<Record<string, Scalar | undefined>>, random?: () => number): Evaluated;
}

export type Evaluated = { readonly value: Scalar } | { readonly value?: undefined; readonly reason: string };
