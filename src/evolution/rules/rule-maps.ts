import { assertNever } from '../../kernel/assert-never.ts';
import type { Iri } from '../../kernel/iri.ts';
import type { MappingRule } from './mapping-rule.ts';

/** Rules as look-ups. */
export interface RuleMaps {
  /** Old term → the one that means the same now. */
  readonly renamed: ReadonlyMap<Iri, Iri>;
  /** The same, the other way round. */
  readonly formerly: ReadonlyMap<Iri, Iri>;
  /** Old class → the classes its twins have now, one for a renamed one. */
  readonly classes: ReadonlyMap<Iri, readonly Iri[]>;
  /** Old term of any rule → what stands for it now. */
  readonly became: ReadonlyMap<Iri, readonly Iri[]>;
}

/** The rules by the terms they lead from and to. `isClass` tells renamed classes from renamed properties. */
export function ruleMaps(rules: readonly MappingRule[], isClass: (iri: Iri) => boolean): RuleMaps {
  const renames = rules.flatMap((rule) => (rule.kind === 'rename' ? [[rule.from, rule.to] as const] : []));
  const became = new Map(rules.map((rule) => [rule.from, targetsOf(rule)]));
  const split = rules.flatMap((rule) => (rule.kind === 'splitClass' ? [rule.from] : []));
  const renamedClasses = renames.flatMap(([from]) => (isClass(from) ? [from] : []));
  return {
    renamed: new Map(renames),
    formerly: new Map(renames.map(([from, to]) => [to, from])),
    classes: new Map([...renamedClasses, ...split].map((from) => [from, became.get(from) ?? []])),
    became,
  };
}

/** The new terms of a rule, each once. */
export function targetsOf(rule: MappingRule): readonly Iri[] {
  switch (rule.kind) {
    case 'splitClass':
      return [...new Set(rule.into.map((part) => part.class))];
    case 'splitAttribute':
      return [...new Set(rule.into.values())];
    case 'rename':
    case 'retype':
    case 'cardinality':
    case 'move':
      return [rule.to];
    default:
      return assertNever(rule);
  }
}
