import type { Clock } from '../kernel/clock.ts';
import type { ExpressionCompiler } from '../ontology/expression/expression.ts';
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
  readonly expressions: ExpressionCompiler;
}
