import type { Violation } from '../../kernel/violation.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { UnitTable } from '../../ontology/unit.ts';
import type { StagedLink, StagedTwin } from './load-stage.ts';

/** What is read of a file of twins, one after the other. */
export type BulkItem =
  | { readonly kind: 'twin'; readonly twin: StagedTwin }
  | { readonly kind: 'link'; readonly link: StagedLink }
  /** What cannot be loaded, or should be known; `text` is what stands there, as far as it is one record. */
  | { readonly kind: 'fault'; readonly violation: Violation; readonly text?: string };

/** A file of twins, of any size. */
export interface TwinFile {
  /** Path or other name, used in messages, and its suffix as a hint. */
  readonly name: string;
  /** The first 64 kB or so. */
  readonly head: string;
  /** The text in pieces, from the beginning; may be asked for more than once. A byte order mark is left out. */
  chunks(): AsyncIterable<string> | Iterable<string>;
}

/** What names in a file of twins are read by. */
export interface ReadingGround {
  readonly ontology: Ontology;
  readonly units: UnitTable;
  /** Names of twins that are no IRIs are put behind this. */
  readonly base: string;
}

/** Reads one family of formats of twins, in constant memory. Implemented once per family in `src/adapters`; those that look closest are asked first. */
export interface TwinReader {
  /** Whether a file looks like this reader's format: by content first, by suffix second. */
  recognises(file: Pick<TwinFile, 'name' | 'head'>): boolean;
  /** What stands in the file, in portions, in order. Never throws for bad input: what is wrong is a fault with its place. */
  read(file: TwinFile, ground: ReadingGround): AsyncIterable<readonly BulkItem[]>;
}
