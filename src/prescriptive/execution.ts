import { isOfAny } from '../simulation/class-membership.ts';
import type { Evaluation } from '../simulation/evaluation.ts';
import type { Override } from '../simulation/what-if.ts';
import type { Execution } from './recommendation.ts';

/** The command that brings about a single change, when one sets that property and the value is within its range. */
export async function executionOf({ context, slice }: Evaluation, overrides: readonly Override[]): Promise<Execution | undefined> {
  const [change, ...more] = overrides;
  if (change === undefined || more.length > 0) return undefined;
  await slice.load([change.twin]);
  const twin = slice.twin(change.twin);
  const command = [...context.ontology.commands.values()].find(
    ({ sets, appliesTo }) => sets === change.property && twin !== undefined && isOfAny(context.ontology, twin, appliesTo),
  );
  if (command === undefined) return undefined;
  const { minInclusive = Number.NEGATIVE_INFINITY, maxInclusive = Number.POSITIVE_INFINITY } = command.arguments[0] ?? {};
  const isOutside = typeof change.value === 'number' && (change.value < minInclusive || change.value > maxInclusive);
  return isOutside ? undefined : { command: command.iri, ...change };
}
