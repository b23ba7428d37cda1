import type { Iri } from '../kernel/iri.ts';
import type { SeriesName } from '../telemetry/series-names.ts';
import type { Migration, OntologyVersion, Proposal } from './ontology-desk.ts';

/** A version with where its documents are kept; absent: those the server is started with. */
export interface KeptVersion extends OntologyVersion {
  readonly proposal?: string;
  /** Digest of the model files the server was started with when it came into force. */
  readonly basis: string;
}

/** A migration with how far it is. */
export interface KeptMigration extends Migration {
  /** The last twin that was looked at in the present pass over all twins; absent at the beginning. */
  readonly cursor?: Iri;
  /** Passes of the present state that are done. */
  readonly passes: number;
  /** Twins that were written so far. */
  readonly written: number;
  /** Version before, and the one to come. */
  readonly from: string;
  readonly to: string;
}

/** What the desk remembers over restarts. Every call is on disk when it returns. */
export interface ChangeStore {
  /** Newest first. */
  versions(): readonly KeptVersion[];
  /** Adds the version, or replaces what is known of it. */
  putVersion(version: KeptVersion): void;
  proposal(id: string): Proposal | undefined;
  putProposal(proposal: Proposal): void;
  /** Newest first. */
  migrations(): readonly KeptMigration[];
  putMigration(migration: KeptMigration): void;
  /** The migration, and the versions whose state it changes, together or not at all. */
  putStep(migration: KeptMigration, versions: readonly KeptVersion[]): void;
  seriesNames(): readonly SeriesName[];
  /** Each name takes the place of one that leads the other way. */
  putSeriesNames(names: readonly SeriesName[]): void;
}
