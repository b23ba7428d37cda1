import type { Violation } from '../kernel/violation.ts';
import type { TripleSink } from './triple-graph.ts';

/** A document of a model or of twins, already in memory. */
export interface SourceDocument {
  /** Path or other name, used in messages only. */
  readonly name: string;
  readonly text: string;
}

/** Reads one family of formats (Turtle, DTDL, …) into triples. Implemented once per family in `src/adapters`. */
export interface OntologyReader {
  /** Whether the documents look like this reader's format, judged by content first, suffix second. */
  recognises(document: SourceDocument): boolean;
  /**
   * Sends the triples of all documents to `sink` and returns what is wrong with them; never throws for bad input.
   * Documents that refer to each other (DTDL interfaces) are read together. A document with an error may have sent some of its triples.
   */
  read(documents: readonly SourceDocument[], sink: TripleSink, signal: AbortSignal): Promise<readonly Violation[]>;
}
