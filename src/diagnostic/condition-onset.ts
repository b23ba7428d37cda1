import type { Instant } from '../kernel/instant.ts';
import type { Condition, ConditionTest, LimitName } from '../ontology/condition.ts';
import { cellKey } from '../simulation/cell.ts';
import type { Evidence } from '../simulation/evaluate-value.ts';
import type { Evaluation } from '../simulation/evaluation.ts';
import type { JudgedSymptom } from './judge-failure-mode.ts';
import { beyondSince, type Samples } from './methods/limit-state.ts';
import { longRecentOf } from './read-signals.ts';

/** When the first of the symptoms that hold began, as far back as is known. */
export async function sinceOf(evaluation: Evaluation, judged: readonly JudgedSymptom[]): Promise<Instant> {
  const holding = judged.flatMap(({ condition, answer }) =>
    answer.evidence.filter((evidence) => (evidence.holds ?? answer.holds) === true).map((evidence) => ({ ...evidence, condition })),
  );
  const recent = await longRecentOf(
    evaluation,
    holding.map(({ cell }) => cell),
  );
  return Math.min(evaluation.asOf, ...holding.map((one) => onsetOf(one, recent.get(cellKey(one.cell))?.samples, evaluation.asOf)));
}

function onsetOf({ cell, limit, condition }: Evidence & { readonly condition: Condition }, samples: Samples | undefined, asOf: Instant): Instant {
  const { test, deadband } = condition;
  if (test.kind === 'pattern') return patternSince(asOf - test.windowMs, samples, cell.time);
  const side = sideOf(test);
  const since =
    samples === undefined ? undefined : side === undefined || limit === undefined ? unchangedSince(samples) : beyondSince(samples, side, limit, deadband);
  return since ?? cell.time ?? asOf;
}

/** A pattern is dated to the start of its window; one of missing data to the last value there was. */
function patternSince(from: Instant, samples: Samples | undefined, last: Instant | undefined): Instant {
  return Array.from(samples?.times ?? []).find((time) => time >= from) ?? last ?? from;
}

/** Since when the value is what it is: for flags and states, of which any change would be another state. */
function unchangedSince({ times, values }: Samples): Instant | undefined {
  const last = values.length - 1;
  let first = last;
  while (first > 0 && values[first - 1] === values[last]) first--;
  return times[first];
}

function sideOf(test: ConditionTest): LimitName | undefined {
  if (test.kind === 'beyond') return test.limit;
  if (test.kind !== 'level') return undefined;
  return test.above === undefined ? 'low' : 'high';
}
