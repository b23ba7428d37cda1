import type { Instant } from '../kernel/instant.ts';
import type { Iri } from '../kernel/iri.ts';
import type { Violation } from '../kernel/violation.ts';
import type { SourceDocument } from '../ontology/ontology-reader.ts';
import type { FieldUse } from './field-usage.ts';
import type { OntologyChange } from './compare/ontology-change.ts';

/**
 * Changes the ontology of a running plant. A change is proposed (and only looked at), then applied: twins get the new values beside the old ones while everything
 * goes on, then the new version comes into force at one moment, with the old one beside it (its fields stay, deprecated). It ends finished (what is old is taken
 * away) or rolled back (what is new is taken away, and what was written meanwhile is kept in the old words). Survives a kill at any moment.
 */
export interface OntologyDesk {
  /** All versions that were ever in force, newest first. */
  versions(): readonly OntologyVersion[];
  /** Compares documents with the version in force and with the twins there are; changes nothing. Wrong documents give a proposal with errors among its `violations`, which cannot be applied. */
  propose(request: ProposalRequest, signal: AbortSignal): Promise<Proposal>;
  proposal(id: string): Proposal | undefined;
  /**
   * Starts to apply a proposal; the migration goes on by itself and can be watched by {@link migration}.
   * Throws `BREAKING_CHANGE` (unless `allowBreaking`), `PROPOSAL_NOT_FOUND`, and `CHANGE_CONFLICT` while another change is under way or the version in force is not the one compared with.
   */
  apply(id: string, how: { readonly by: string; readonly allowBreaking: boolean }): Promise<Migration>;
  /** Back to the version before, for a migration that is not finished. Resolves when it has begun. */
  rollBack(migration: string, by: string): Promise<Migration>;
  /** Takes away what only the old version knew. Resolves when it has begun. */
  finish(migration: string, by: string): Promise<Migration>;
  /** Newest first. */
  migrations(): readonly Migration[];
  /** One of them by its id. */
  migration(id: string): Migration | undefined;
}

export interface ProposalRequest {
  /** The whole model as it shall be. */
  readonly documents: readonly SourceDocument[];
  /** Text of the mapping file (YAML or JSON). */
  readonly rules?: SourceDocument;
  readonly by: string;
}

/** What a change would do. */
export interface Proposal {
  readonly id: string;
  readonly at: Instant;
  readonly by: string;
  /** Version it was compared with, and SHA-256 of what is proposed. */
  readonly from: string;
  readonly to: string;
  readonly changes: readonly OntologyChange[];
  /** Breaking and dangerous changes of the GraphQL schema, after the old version's fields are kept beside. */
  readonly schemaChanges: readonly { readonly breaking: boolean; readonly path: string; readonly message: string }[];
  /** What is wrong in documents or rules. */
  readonly violations: readonly Violation[];
  /** Twins that the rules change, and twins that would break a shape of the new version (the first hundred of them). */
  readonly twinsChanged: number;
  readonly twinsBroken: number;
  readonly broken: readonly BrokenTwin[];
  /** Fields that clients used in the last 30 days and that would vanish. */
  readonly vanishing: readonly FieldUse[];
  /** Whether it needs an explicit word. */
  readonly breaking: boolean;
}

export interface BrokenTwin {
  readonly twin: Iri;
  readonly shape: Iri;
  readonly path?: Iri;
  readonly message: string;
}

export interface OntologyVersion {
  /** SHA-256 of its sources. */
  readonly version: string;
  readonly since: Instant;
  readonly by: string;
  readonly documents: readonly string[];
  readonly state: 'IN_FORCE' | 'BESIDE' | 'FORMER';
}

export interface Migration {
  readonly id: string;
  readonly proposal: string;
  readonly by: string;
  readonly startedAt: Instant;
  readonly state: 'COPYING' | 'SIDE_BY_SIDE' | 'FINISHING' | 'FINISHED' | 'ROLLING_BACK' | 'ROLLED_BACK' | 'FAILED';
  /** Twins looked at, of all there are to look at, in the present state. */
  readonly done: number;
  readonly total: number;
  /** Twins whose values could not be carried over (the first hundred); they keep the old ones. */
  readonly problems: readonly BrokenTwin[];
  readonly message?: string;
}
