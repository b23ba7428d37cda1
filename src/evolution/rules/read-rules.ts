import type { Iri } from '../../kernel/iri.ts';
import type { Violation } from '../../kernel/violation.ts';
import type { ExpressionCompiler } from '../../ontology/expression/expression.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { shortTerm, termFinder } from './find-term.ts';
import type { MappingRule } from './mapping-rule.ts';
import { resolveRule, RuleError, type RuleReading } from './resolve-rule.ts';
import { targetsOf } from './rule-maps.ts';

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

/**
 * Resolves the terms of rules and checks each against both versions. An old term has one rule, and a new term comes from one; every rule leads to a term the
 * old version does not have, so that what it writes can be told from what was there and be taken back.
 */
export function readRules(document: RulesDocument, { before, after }: RuleGround, expressions: ExpressionCompiler): ReadRules {
  const prefixes = new Map([...before.prefixes, ...after.prefixes, ...Object.entries(document.prefixes ?? {})]);
  const reading: RuleReading = { before, after, expressions, old: termFinder(before, prefixes), fresh: termFinder(after, prefixes) };
  const rules: MappingRule[] = [];
  const violations: Violation[] = [];
  const led = new Map<Iri, number>();
  const came = new Map<Iri, number>();
  for (const [index, entry] of document.rules.entries()) {
    const number = index + 1;
    try {
      const rule = resolveRule(entry, reading);
      once(led, [rule.from], number, prefixes);
      once(came, targetsOf(rule), number, prefixes);
      rules.push(rule);
    } catch (error) {
      if (!(error instanceof RuleError)) throw error;
      violations.push({
        code: error.code,
        severity: 'error',
        message: `Rule ${number}: ${error.message}`,
        remedy: error.remedy,
        ...(error.term === undefined ? {} : { term: error.term }),
      });
    }
  }
  return { rules, violations };
}

function once(seen: Map<Iri, number>, terms: readonly Iri[], number: number, prefixes: ReadonlyMap<string, string>): void {
  for (const iri of terms) {
    const other = seen.get(iri);
    if (other !== undefined)
      throw new RuleError('RULE', `${shortTerm(iri, prefixes)} has rule ${other} already.`, 'Join both into one rule, or leave one out.', iri);
    seen.set(iri, number);
  }
}
