import { DomainError } from '../kernel/errors.ts';
import { everything, type View } from '../graph/view.ts';
import type { AnswerContext } from '../simulation/answer-context.ts';
import type { Context } from './context.ts';

/**
 * With what the analytic rooms answer a request. What the ontology declares (health, forecasts, remaining life, recommendations) is computed on the whole
 * graph and does not depend on who looks; what a caller asks ad hoc runs in the caller's view. `undefined` while no expressions can be evaluated.
 */
export function answering(context: Context, view: View = everything): AnswerContext | undefined {
  const { rooms, model, signal } = context;
  const { graph, live, history, clock, expressions } = rooms;
  return expressions === undefined ? undefined : { ontology: model.ontology, graph, live, history, clock, view, signal, expressions };
}

/** As {@link answering} in the caller's view; throws `UPSTREAM_UNAVAILABLE` when nothing can be answered. */
export function answeringCaller(context: Context): AnswerContext {
  const answer = answering(context, context.view);
  if (answer === undefined) throw new DomainError('UPSTREAM_UNAVAILABLE', 'No analytic rooms are joined to this server.');
  return answer;
}
