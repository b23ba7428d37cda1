import type { Clock } from '../kernel/clock.ts';
import { parseIri, type Iri } from '../kernel/iri.ts';
import type { ExpressionCompiler } from '../ontology/expression.ts';
import type { Ontology } from '../ontology/ontology.ts';
import type { GraphStore } from '../graph/graph-store.ts';
import { everything } from '../graph/view.ts';
import type { HistoryStore } from '../history/history-store.ts';
import type { LiveState } from '../telemetry/live.ts';
import type { AnswerContext } from '../simulation/answer-context.ts';
import { whatIf } from '../simulation/what-if.ts';
import { assessMany } from '../diagnostic/assess-health.ts';
import { findCauses } from '../diagnostic/find-causes.ts';
import { parseFindingId } from '../diagnostic/finding-id.ts';
import type { Finding } from '../diagnostic/health.ts';
import { remainingLife } from '../predictive/estimate-remaining-life.ts';
import { forecast } from '../predictive/forecast-series.ts';
import { probabilityWithin } from '../predictive/life-distribution.ts';
import type { RemainingLifeAnswer as Life } from '../predictive/remaining-life.ts';
import type { Answers, Asked, FindingAnswer, ForecastAnswer, HealthAnswer, RemainingLifeAnswer } from '../api/answers.ts';

/** What all answers are computed from; view and signal come with each question. */
export interface AnswerGround {
  readonly ontology: () => Ontology;
  readonly graph: GraphStore;
  readonly live: LiveState;
  readonly history: HistoryStore;
  readonly clock: Clock;
  readonly expressions: ExpressionCompiler;
}

/** The context of one question. */
export function answerContext({ ontology, ...ground }: AnswerGround, { view, signal }: Asked): AnswerContext {
  return { ...ground, ontology: ontology(), view, signal };
}

/** The analytic rooms as the API asks them. */
export function joinAnswers(ground: AnswerGround): Answers {
  const context = (asked: Asked): AnswerContext => answerContext(ground, asked);
  const healthOf = async (twins: readonly Iri[], asked: Asked): Promise<ReadonlyMap<Iri, HealthAnswer>> => {
    const health = await assessMany(context(asked), twins);
    return new Map(Array.from(health, ([iri, { findings, ...rest }]) => [iri, { ...rest, findings: findings.map(toFinding) }]));
  };
  return {
    health: healthOf,
    async forecast({ twin, property, horizonMs }, asked): Promise<ForecastAnswer> {
      const answer = await forecast(context(asked), twin, property, horizonMs);
      if (answer.kind === 'forecast') return answer;
      return {
        model: { iri: answer.basis.method, version: answer.basis.modelVersion },
        asOf: answer.basis.asOf,
        points: [],
        refusal: answer.message,
        level: 0.9,
        basis: answer.basis,
      };
    },
    async remainingLife(twin, of, asked) {
      return (await remainingLife(context(asked), twin, of)).map(toLife);
    },
    recommendations: () => Promise.resolve([]),
    async whatIf(scenario, asked) {
      const { crossings, ...answer } = await whatIf(context(asked), scenario);
      const findings = crossings.map(
        (crossing) =>
          `<${crossing.property}> of <${crossing.twin}> would ${crossing.enters ? 'pass' : 'come back within'} its limit ${crossing.limit} of ${crossing.at}.`,
      );
      return { ...answer, findings: [], assumptions: [...answer.assumptions, ...findings] };
    },
    async causes(id, asked) {
      const finding = parseFindingId(id);
      const twin = finding?.twin ?? parseIri(id);
      if (twin === undefined) return undefined;
      // declared influence is walked on the whole graph; what the caller may not see is cut where it is shown
      const effect = finding?.property === undefined ? { twin } : { twin, property: finding.property };
      const { causes } = await findCauses(context({ ...asked, view: everything }), effect);
      return causes;
    },
  };
}

function toFinding(finding: Finding): FindingAnswer {
  return { ...finding, causes: [] };
}

function toLife(answer: Life): RemainingLifeAnswer {
  if (answer.kind === 'refusal') {
    return { failureMode: answer.failureMode, path: [], refusal: answer.message, basis: answer.basis, probability: () => undefined };
  }
  return { ...answer, probability: (withinMs) => probabilityWithin(answer.distribution, withinMs) };
}
