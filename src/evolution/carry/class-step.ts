import type { Iri } from '../../kernel/iri.ts';
import type { Twin } from '../../graph/twin.ts';
import { isExpression, type ExpressionValues } from '../../ontology/expression/expression.ts';
import type { Ontology, Property } from '../../ontology/ontology.ts';
import type { MappingRule } from '../rules/mapping-rule.ts';
import type { MigrationGround } from './migrate-twin.ts';
import type { RuleStep, TwinDraft } from './twin-draft.ts';

/** A class that became another, or one of several by a condition. The new class stands before the old one: it is the more telling. */
export function classStep(from: Iri, into: Extract<MappingRule, { kind: 'splitClass' }>['into'], ground: MigrationGround): RuleStep {
  const choose = chooser(into, ground);
  const targets: readonly Iri[] = into.map((part) => part.class);
  const stays = ground.after.classes.has(from);
  const without = (draft: TwinDraft): readonly Iri[] => draft.classes.filter((iri) => !targets.includes(iri));
  const isNew = (draft: TwinDraft): boolean => draft.twin.classes.some((iri) => targets.includes(iri));
  return {
    oldTerms: [from],
    newTerms: targets,
    hops: [],
    concerns: ({ classes }) => classes.includes(from) || classes.some((iri) => targets.includes(iri)),
    forward: (draft) => {
      const chosen = draft.twin.classes.includes(from) ? choose(draft.twin) : undefined;
      if (chosen === undefined && draft.twin.classes.includes(from)) draft.problem(from, 'No condition of the rule is true of it.');
      draft.setClasses(without(draft).flatMap((iri) => (iri === from && chosen !== undefined ? [chosen, from] : [iri])));
    },
    backward: (draft) => {
      const wasOld = draft.twin.classes.includes(from);
      if (isNew(draft) && !wasOld) {
        const at = draft.classes.findLastIndex((iri) => targets.includes(iri));
        draft.setClasses(draft.classes.toSpliced(at + 1, 0, from));
      }
      // A class the new version took away is taken away in the old words too; one that never found a new class stays.
      if (!isNew(draft) && wasOld && !stays && choose(draft.twin) !== undefined) draft.setClasses(draft.classes.filter((iri) => iri !== from));
    },
    cleanup: (draft) => {
      if (isNew(draft)) draft.setClasses(draft.classes.filter((iri) => iri !== from));
    },
    undo: (draft) => {
      draft.setClasses(without(draft));
    },
  };
}

/** The class of the first condition that is true, or of the part without one. */
function chooser(into: Extract<MappingRule, { kind: 'splitClass' }>['into'], { before, expressions }: MigrationGround): (twin: Twin) => Iri | undefined {
  const parts = into.map((part) => {
    const compiled = part.where === undefined ? undefined : expressions.compile(part.where);
    return { iri: part.class, test: compiled !== undefined && isExpression(compiled) ? compiled : undefined, always: part.where === undefined };
  });
  return (twin) => {
    const values = scalarsByName(twin, before);
    return parts.find(({ always, test }) => always || test?.evaluate(values) === true)?.iri;
  };
}

/** Scalar attributes of a twin by every name they have; a name that two share means neither. */
function scalarsByName(twin: Twin, ontology: Ontology): ExpressionValues {
  const properties: ReadonlyMap<string, Property> = ontology.properties;
  const values: Record<string, ExpressionValues[string]> = {};
  for (const [iri, value] of Object.entries(twin.attributes)) {
    const property = properties.get(iri);
    if (property === undefined || typeof value === 'object') continue;
    for (const name of new Set([property.name, property.shortName ?? property.name])) values[name] = name in values ? undefined : value;
  }
  return values;
}
