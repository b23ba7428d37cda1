import type { Iri } from '../kernel/iri.ts';
import type { PathStep } from '../ontology/condition.ts';
import type { SeriesKey } from '../history/observation.ts';
import { cellKey } from './cell.ts';
import { isOfAny } from './class-membership.ts';
import type { Evaluation } from './evaluation.ts';
import { followSteps } from './follow-path.ts';
import type { Rule, RuleBook } from './rule.ts';

/** A rule at work for one twin. */
export interface RuleAtTwin {
  readonly twin: Iri;
  readonly rule: Rule;
}

export interface Affected {
  /** In order of discovery; each twin and rule once. */
  readonly rules: readonly RuleAtTwin[];
  /** True when the budget ended the search. */
  readonly truncated: boolean;
}

/** All rules whose result depends, directly or through others, on the changed cells. Breadth first, level by level; cycles end. */
export async function affectedBy(evaluation: Evaluation, book: RuleBook, changed: readonly SeriesKey[], mostRules = 5_000): Promise<Affected> {
  const found = new Map<string, RuleAtTwin>();
  const seen = new Set(changed.map(cellKey));
  let level = changed;
  while (level.length > 0) {
    const next: SeriesKey[] = [];
    for (const at of await readers(evaluation, book, level)) {
      const output = { twin: at.twin, property: at.rule.output.iri };
      if (found.size >= mostRules) return { rules: [...found.values()], truncated: true };
      found.set(`${at.twin} ${at.rule.iri}`, at);
      if (seen.has(cellKey(output))) continue;
      seen.add(cellKey(output));
      next.push(output);
    }
    level = next;
  }
  return { rules: [...found.values()], truncated: false };
}

async function readers(evaluation: Evaluation, { readersOf }: RuleBook, level: readonly SeriesKey[]): Promise<readonly RuleAtTwin[]> {
  const { context, slice } = evaluation;
  const byProperty = Map.groupBy(level, ({ property }) => property);
  const searches = [...byProperty].flatMap(([property, cells]) =>
    (readersOf.get(property) ?? []).map(async ({ rule, hops }) => {
      const ends = await followSteps(slice, [...new Set(cells.map(({ twin }) => twin))], backwards(hops));
      return [...new Set([...ends.values()].flat())].flatMap((twin) => {
        const known = slice.twin(twin);
        return known !== undefined && isOfAny(context.ontology, known, rule.appliesTo) ? [{ twin, rule }] : [];
      });
    }),
  );
  return (await Promise.all(searches)).flat();
}

function backwards(hops: readonly PathStep[]): readonly PathStep[] {
  return hops.toReversed().map((step) => ({ ...step, inverse: !step.inverse }));
}
