import type { AnswerContext } from '../simulation/answer-context.ts';

/** What all answers are computed from; the view and the signal come with each question. */
export interface AnswerGround extends Omit<AnswerContext, 'ontology' | 'view' | 'signal'> {
  readonly ontology: () => AnswerContext['ontology'];
}

/** The context of one question. */
export function answerContext({ ontology, ...ground }: AnswerGround, asked: Pick<AnswerContext, 'view' | 'signal'>): AnswerContext {
  return { ...ground, ...asked, ontology: ontology() };
}
