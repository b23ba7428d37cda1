import type { Triple } from './linked-data.ts';

/** Writes triples as Turtle, with the prefixes given. Implemented in `adapters/n3`. */
export interface TurtleWriter {
  write(triples: readonly Triple[], prefixes: ReadonlyMap<string, string>): Promise<string>;
}
