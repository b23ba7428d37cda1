import { localName } from '../kernel/iri.ts';
import type { AnswerContext } from '../simulation/answer-context.ts';
import type { LimitCrossing, WhatIf } from '../simulation/what-if.ts';
import { findingId } from '../diagnostic/finding-id.ts';
import type { Finding } from '../diagnostic/health.ts';
import { signalRules } from '../diagnostic/rules.ts';

/** The limits a scenario passes, as findings; limits it comes back within are none. Gravest first. */
export function scenarioFindings({ ontology }: AnswerContext, { crossings, basis }: WhatIf): readonly Finding[] {
  return crossings
    .filter(({ enters }) => enters)
    .map(({ twin, property, limit, at, source, to }): Finding => {
      const { rule, severity } = signalRules[limit];
      const name = ontology.properties.get(property)?.label ?? localName(property);
      return {
        id: findingId({ twin, rule, property }),
        twin,
        rule,
        source,
        property,
        state: isOuter(limit) ? 'DEGRADED' : 'WATCH',
        severity,
        message: `${name} would be ${Number(to.toPrecision(4))}, beyond the limit ${limit} of ${at}.`,
        since: basis.asOf,
        evidence: [],
        signals: [{ twin, property, value: to, holds: true }],
        basis,
      };
    })
    .toSorted((a, b) => b.severity - a.severity || (a.id < b.id ? -1 : 1));
}

function isOuter(limit: LimitCrossing['limit']): boolean {
  return limit === 'highHigh' || limit === 'lowLow';
}
