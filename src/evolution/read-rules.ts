import type { Violation } from '../kernel/violation.ts';
import type { Ontology } from '../ontology/ontology.ts';
import type { MappingRule } from './mapping-rule.ts';

/** A mapping file as written: terms as CURIEs, IRIs or GraphQL names of either version. Its form is `schema/change.schema.json`. */
export interface RulesDocument {
  readonly prefixes?: Readonly<Record<string, string>>;
  readonly rules: readonly RuleEntry[];
}

/** One rule as written; exactly one of the first five keys. */
export interface RuleEntry {
  readonly rename?: string;
  readonly split?: string;
  readonly retype?: string;
  readonly cardinality?: string;
  readonly move?: string;
  readonly to?: string;
  /** Of a class: what it becomes, the first whose condition is true. */
  readonly classes?: readonly { readonly class: string; readonly where?: string }[];
  /** Of a text: `{street}, {city}`. */
  readonly pattern?: string;
  /** Hole of the pattern → attribute. */
  readonly into?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, string | number | boolean>>;
  readonly keep?: 'first' | 'last' | 'min' | 'max';
  readonly via?: string;
  readonly direction?: 'OUT' | 'IN';
}

/** What the rules lead between. */
export interface RuleGround {
  readonly before: Ontology;
  readonly after: Ontology;
}

/** Resolved rules, and what is wrong with them (`RULE`, `TERM`, `CEL`, `NAME`); rules with an error are left out. */
export interface ReadRules {
  readonly rules: readonly MappingRule[];
  readonly violations: readonly Violation[];
}
