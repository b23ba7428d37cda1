import type { Place } from '../kernel/violation.ts';

/** A term of a triple. IRIs and blank nodes are their text (`_:b1` for blank nodes); literals carry datatype and language. */
export type TripleTerm = string | Literal;

export interface Literal {
  readonly value: string;
  readonly datatype: string;
  readonly language?: string;
}

/** Receives triples one by one; a reader never holds them all. `place` is where the subject stands, where known. */
export interface TripleSink {
  add(subject: string, predicate: string, object: TripleTerm, place?: Place): void;
  prefix(prefix: string, namespace: string): void;
}
