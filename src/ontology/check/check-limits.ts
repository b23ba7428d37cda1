import type { Iri } from '../../kernel/iri.ts';
import { effectiveAnnotations, type AnnotationScope, type EffectiveAnnotations } from '../effective-annotations.ts';
import type { Ontology, Refinement } from '../ontology.ts';
import type { Finding } from './finding.ts';

/** What is known of a twin when limits are checked: its classes, and what contains it, nearest first. */
export interface TwinPlace {
  readonly iri: Iri;
  readonly classes: readonly Iri[];
  readonly containers: readonly Iri[];
}

/** LIMITS: the order of what is in force after refinement, and refinements of equal rank that differ, for every class and twin that is refined. */
export function checkLimits(ontology: Ontology, twins: ReadonlyMap<Iri, TwinPlace>): readonly Finding[] {
  const findings = new Map<string, Finding>();
  const add = (finding: Finding): void => void findings.set(`${finding.term} ${finding.message}`, finding);
  for (const { iri, domain } of ontology.properties.values()) {
    const own = effectiveAnnotations(ontology, iri, { classes: domain.slice(0, 0), containers: [] });
    for (const problem of orderProblems(own)) add({ ...limitsFinding(iri, problem), term: iri });
  }
  for (const refinement of ontology.refinements.filter(({ annotations }) => Object.keys(annotations).length > 0)) {
    for (const scope of scopesOf(ontology, refinement, twins)) {
      const effective = effectiveAnnotations(ontology, refinement.property, scope);
      for (const { message, remedy } of effective.violations) add({ code: 'LIMITS', message, remedy, term: refinement.property });
      for (const problem of orderProblems(effective))
        add(limitsFinding(refinement.property, problem, scope.twin ?? refinement.targetClass ?? refinement.targetWithin));
    }
  }
  return [...findings.values()];
}

/** For whom a refinement is checked: its twin, the twins of its container, its class and every class below (where two may meet). */
function scopesOf(ontology: Ontology, refinement: Refinement, twins: ReadonlyMap<Iri, TwinPlace>): readonly AnnotationScope[] {
  const { targetTwin, targetWithin, targetClass } = refinement;
  if (targetTwin !== undefined) {
    const { classes, containers } = twins.get(targetTwin) ?? { classes: [], containers: [] };
    return [{ twin: targetTwin, classes, containers }];
  }
  if (targetWithin !== undefined) {
    const inside = [...twins.values()].filter(({ containers }) => containers.includes(targetWithin));
    const assumed = { classes: targetClass === undefined ? [] : [targetClass], containers: [targetWithin] };
    return [assumed, ...inside.map(({ iri, classes, containers }) => ({ twin: iri, classes, containers }))];
  }
  if (targetClass === undefined) return [];
  return [...ontology.classes.values()].filter(({ ancestors }) => ancestors.includes(targetClass)).map(({ iri }) => ({ classes: [iri], containers: [] }));
}

const ladder = ['minInclusive', 'lowLow', 'low', 'high', 'highHigh', 'maxInclusive'] as const;

/** `min ≤ lowLow ≤ low < high ≤ highHigh ≤ max`, over the rungs that are given. */
function orderProblems({ values }: EffectiveAnnotations): readonly string[] {
  const given = ladder.flatMap((rung) => (values[rung] === undefined ? [] : [{ rung, value: values[rung] }]));
  return given.flatMap(({ rung, value }, i) => {
    const next = given[i + 1];
    if (next === undefined) return [];
    const isStrict =
      (rung === 'low' || rung === 'lowLow' || rung === 'minInclusive') && (next.rung === 'high' || next.rung === 'highHigh' || next.rung === 'maxInclusive');
    const isInOrder = isStrict ? value < next.value : value <= next.value;
    return isInOrder ? [] : [`${rung} (${value}) is not below ${next.rung} (${next.value})`];
  });
}

function limitsFinding(property: Iri, problem: string, whom?: Iri): Finding {
  const where = whom === undefined ? '' : ` for <${whom}>`;
  return {
    code: 'LIMITS',
    term: property,
    message: `${problem} in what is in force for <${property}>${where}.`,
    remedy: 'Keep min ≤ lowLow ≤ low < high ≤ highHigh ≤ max, also after refinement.',
  };
}
