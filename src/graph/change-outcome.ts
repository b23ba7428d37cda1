import type { Instant } from '../kernel/instant.ts';
import type { Iri } from '../kernel/iri.ts';
import type { Value } from '../kernel/value.ts';
import type { Violation } from '../kernel/violation.ts';
import type { Ontology } from '../ontology/ontology.ts';
import type { PatternCompiler } from '../ontology/shapes/shape.ts';
import type { UnitTable } from '../ontology/unit.ts';
import type { ValueSchema } from '../ontology/value-schema.ts';
import type { GraphStore } from './graph-store.ts';
import type { Twin } from './twin.ts';
import type { View } from './view.ts';

/** With what a change is checked and by whom it is made. Whether the caller may make it is for policy to say, beforehand. */
export interface ChangeContext {
  readonly store: GraphStore;
  readonly ontology: Ontology;
  readonly units: UnitTable;
  /** Says what is wrong with a value under a schema, or nothing. */
  readonly judge: (value: Value, schema: ValueSchema) => string | undefined;
  readonly view: View;
  /** Subject id of the principal. */
  readonly by: string;
  readonly at: Instant;
  readonly reason?: string;
  readonly idempotencyKey?: string;
  /** Whether breaches of shapes refuse a change (`strict`, the default), go with it as warnings (`report`), or are not looked for. */
  readonly validation?: ValidationMode;
  /** Runs `sh:pattern`; while absent, patterns are not judged. */
  readonly patterns?: PatternCompiler;
}

/** How strictly twins are held against the shapes of the ontology. What the API itself needs (known terms, kinds, datatypes) always holds. */
export type ValidationMode = 'strict' | 'report' | 'off';

/** What a change came to: the twin as it is now, or what the ontology has against it. Nothing was changed when it was refused. */
export type ChangeOutcome = { readonly kind: 'changed'; readonly twin: Twin; readonly sequence: number; readonly warnings: readonly Violation[] } | Refused;

/** What a deletion came to. */
export type DeleteOutcome = { readonly kind: 'deleted'; readonly sequence: number; readonly warnings: readonly Violation[] } | Refused;

/** What the ontology has against a change. */
export interface Refused {
  readonly kind: 'refused';
  readonly violations: readonly Violation[];
}

/** An error found on the write path. */
export function refusal(code: string, term: Iri, message: string, remedy: string): Violation {
  return { code, severity: 'error', message, remedy, term };
}

/** The parts of a commit that come from the context. */
export function commitHead({ by, at, reason, idempotencyKey }: ChangeContext): {
  readonly by: string;
  readonly at: Instant;
  readonly reason?: string;
  readonly idempotencyKey?: string;
} {
  return { by, at, ...(reason === undefined ? {} : { reason }), ...(idempotencyKey === undefined ? {} : { idempotencyKey }) };
}
