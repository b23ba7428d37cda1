import type { Twin } from '../../graph/twin.ts';
import type { Iri } from '../../kernel/iri.ts';
import type { ExpressionCompiler } from '../../ontology/expression/expression.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { UnitTable } from '../../ontology/unit.ts';
import { assertNever } from '../../kernel/assert-never.ts';
import { classStep } from './class-step.ts';
import { linkAttributeStep, linkStep } from './link-steps.ts';
import type { MappingRule } from '../rules/mapping-rule.ts';
import { moveStep } from './move-step.ts';
import { TwinDraft, type RelatedTwins, type RuleStep, type TwinPatch } from './twin-draft.ts';
import { recountedValue, renamedValue, retypedValue, splitValue, valueStep } from './value-steps.ts';

/** Mapping rules for twins, one at a time. Pure: what it answers depends on what it is given only. */
export interface TwinMigration {
  /** What has to be at hand beside the twin itself. A change of a twin at the far end concerns the near one as well. */
  readonly hops: readonly { readonly type: Iri; readonly direction: 'OUT' | 'IN' }[];
  /** Whether any rule can change the twin in any direction; related twins are not looked at. */
  concerns(twin: Twin): boolean;
  /** What the new version needs, computed from what the old one says; the old stays. */
  forward(twin: Twin, related: RelatedTwins): TwinPatch;
  /**
   * What the old version needs, computed from what the new one says; the new stays. For a rollback, and for keeping both in step.
   * An old value that gives the new one is left as it is, so nothing is lost where a rule cannot be read backwards.
   */
  backward(twin: Twin, related: RelatedTwins): TwinPatch;
  /**
   * After a write while both versions are served: forward for the rules of which an old term was written, backward for those of which a new one was
   * (the new one counts when both were). `changed`: IRIs of properties written, of classes added or taken away, of types of relationships changed.
   */
  inStep(twin: Twin, related: RelatedTwins, changed: ReadonlySet<string>): TwinPatch;
  /** When the change is finished: what only the old version knows goes; links get their new type. Needs `backward` no more. */
  cleanup(twin: Twin, related: RelatedTwins): TwinPatch;
  /** When the change is rolled back, after {@link backward}: what only the new version knows goes; links get their old type. */
  undo(twin: Twin, related: RelatedTwins): TwinPatch;
}

/** What a migration needs besides the rules and both versions. */
export interface MigrationTools {
  readonly expressions: ExpressionCompiler;
  readonly units: UnitTable;
}

/** Both versions, and what is needed to compute. */
export interface MigrationGround extends MigrationTools {
  readonly before: Ontology;
  readonly after: Ontology;
}

/** The rules as functions over twins. Rules were checked by `readRules` against both versions. */
export function twinMigration(rules: readonly MappingRule[], before: Ontology, after: Ontology, tools: MigrationTools): TwinMigration {
  const ground: MigrationGround = { ...tools, before, after };
  const steps = rules.flatMap((rule) => stepsOf(rule, rules, ground)).sort((a, b) => Number(a.isLast ?? false) - Number(b.isLast ?? false));
  const apply = (what: Direction, twin: Twin, related: RelatedTwins): TwinPatch => applied(steps, what, twin, related);
  const hops = new Map(steps.flatMap((step) => step.hops.map((hop) => [`${hop.direction} ${hop.type}`, hop] as const)));
  return {
    hops: [...hops.values()],
    concerns: (twin) => steps.some((step) => step.concerns(twin)),
    forward: (twin, related) => apply('forward', twin, related),
    backward: (twin, related) => apply('backward', twin, related),
    inStep: (twin, related, changed) => {
      const draft = new TwinDraft(twin);
      for (const step of steps) {
        if (step.newTerms.some((iri) => changed.has(iri))) step.backward(draft, related);
        else if (step.oldTerms.some((iri) => changed.has(iri))) step.forward(draft, related);
      }
      return draft.patch();
    },
    cleanup: (twin, related) => apply('cleanup', twin, related),
    undo: (twin, related) => apply('undo', twin, related),
  };
}

type Direction = 'forward' | 'backward' | 'cleanup' | 'undo';

function applied(steps: readonly RuleStep[], what: Direction, twin: Twin, related: RelatedTwins): TwinPatch {
  const draft = new TwinDraft(twin);
  for (const step of steps) step[what](draft, related);
  return draft.patch();
}

function stepsOf(rule: MappingRule, rules: readonly MappingRule[], ground: MigrationGround): readonly RuleStep[] {
  switch (rule.kind) {
    case 'rename':
      return renameSteps(rule.from, rule.to, ground);
    case 'splitClass':
      return [classStep(rule.from, rule.into, ground)];
    case 'splitAttribute':
      return present(splitValue(rule, ground)).map(valueStep);
    case 'retype':
      return present(retypedValue(rule, ground)).map(valueStep);
    case 'cardinality':
      return [valueStep(recountedValue(rule, ground))];
    case 'move':
      return [moveStep(rule, viasOf(rule.via, rules), ground)];
    default:
      return assertNever(rule);
  }
}

function renameSteps(from: Iri, to: Iri, ground: MigrationGround): readonly RuleStep[] {
  if (ground.before.classes.has(from)) return [classStep(from, [{ class: to }], ground)];
  const kind = ground.before.properties.get(from)?.kind;
  if (kind === 'relationship' || kind === 'component') return [linkStep(from, to, ground)];
  return [valueStep(renamedValue(from, to)), ...present(linkAttributeStep(from, to, ground))];
}

/** A relationship under all the names it has while both versions are served. */
function viasOf(via: Iri, rules: readonly MappingRule[]): readonly Iri[] {
  const others = rules.flatMap((rule) => (rule.kind !== 'rename' ? [] : rule.from === via ? [rule.to] : rule.to === via ? [rule.from] : []));
  return [via, ...others];
}

function present<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}
