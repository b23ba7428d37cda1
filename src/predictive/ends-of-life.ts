import type { Iri } from '../kernel/iri.ts';
import type { Condition, LimitName } from '../ontology/condition.ts';
import type { FailureMode } from '../ontology/ontology.ts';
import type { SeriesKey } from '../history/observation.ts';
import { isOfAny } from '../simulation/class-membership.ts';
import { conditionIn, type Evidence } from '../simulation/evaluate-value.ts';
import { toNumber, type Evaluation } from '../simulation/evaluation.ts';

/** An end of life: what is watched, and the limit it must not pass. */
export interface End {
  readonly failureMode: Iri;
  /** Absent: the mode declares none, or none that is a limit of a number. */
  readonly watched?: SeriesKey & { readonly limit: number; readonly upwards: boolean; readonly reached: boolean };
  readonly reason: string;
}

/** The ends of life declared for a twin; `of` narrows them to one failure mode, or to the outer limits of one telemetry. */
export async function endsOf(evaluation: Evaluation, twin: Iri, of: Iri | undefined): Promise<readonly End[]> {
  const { ontology } = evaluation.context;
  const found = evaluation.slice.twin(twin);
  if (found === undefined) return [];
  if (of !== undefined && ontology.properties.has(of)) return limitEnds(evaluation, twin, of);
  const modes = [...ontology.failureModes.values()].filter(
    (mode) => mode.appliesTo.length > 0 && isOfAny(ontology, found, mode.appliesTo) && (of === undefined ? mode.failsWhen.length > 0 : mode.iri === of),
  );
  const ends = await Promise.all(modes.map((mode) => modeEnds(evaluation, twin, mode)));
  return ends.flat();
}

/** The outer limits of a telemetry as ends. */
async function limitEnds(evaluation: Evaluation, twin: Iri, property: Iri): Promise<readonly End[]> {
  const limits = (await evaluation.inForce(twin, property))?.values ?? {};
  const value = toNumber((await evaluation.cell(twin, property)).value);
  const outer = (['highHigh', 'lowLow'] as const).flatMap((name) => {
    const limit = limits[name];
    const upwards = name === 'highHigh';
    const reached = value !== undefined && limit !== undefined && (upwards ? value > limit : value < limit);
    return limit === undefined ? [] : [{ failureMode: property, watched: { twin, property, limit, upwards, reached }, reason: '' }];
  });
  return outer.length > 0 ? outer : [{ failureMode: property, reason: `No outer limit of <${property}> is in force.` }];
}

async function modeEnds(evaluation: Evaluation, twin: Iri, { iri, failsWhen }: FailureMode): Promise<readonly End[]> {
  if (failsWhen.length === 0) return [{ failureMode: iri, reason: 'It declares no end of life.' }];
  const ends = failsWhen.map(async (condition): Promise<readonly End[]> => {
    const { evidence, reason } = await conditionIn(evaluation, twin, condition);
    const watched = evidence.flatMap((one) => watchedBy(condition, one));
    return watched.length > 0
      ? watched.map((one) => ({ failureMode: iri, watched: one, reason: '' }))
      : [{ failureMode: iri, reason: reason ?? 'Its end of life is no limit of a number.' }];
  });
  return (await Promise.all(ends)).flat();
}

function watchedBy({ test }: Condition, { cell, limit, holds }: Evidence): readonly NonNullable<End['watched']>[] {
  if (limit === undefined) return [];
  const rising: readonly (LimitName | undefined)[] = ['high', 'highHigh'];
  if (test.kind !== 'beyond' && test.kind !== 'level') return [];
  const upwards = test.kind === 'beyond' ? rising.includes(test.limit) : test.above !== undefined;
  return [{ twin: cell.twin, property: cell.property, limit, upwards, reached: holds === true }];
}
