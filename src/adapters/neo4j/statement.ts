import { int, type Integer } from 'neo4j-driver';

/** One Cypher text with its parameters. The text holds names of the vocabulary only; every value is a parameter. */
export interface Statement {
  readonly text: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Collects the parameters and variable names of one statement: both are numbered by position, so that equal shapes give equal texts. */
export class StatementScope {
  readonly #params: Record<string, unknown> = {};
  #values = 0;
  #variables = 0;

  /** Makes `value` a parameter and returns its name as it stands in the text. */
  param(value: unknown): string {
    const name = `p${String(this.#values++)}`;
    this.#params[name] = value;
    return `$${name}`;
  }

  /** Makes `value` a parameter of a fixed name, once for the whole statement. */
  shared(name: string, value: unknown): string {
    this.#params[name] = value;
    return `$${name}`;
  }

  /** Number of the next group of variables. */
  next(): string {
    return String(++this.#variables);
  }

  statement(text: string): Statement {
    return { text, params: this.#params };
  }
}

/** A whole number as Cypher's INTEGER: LIMIT takes no floating point number. */
export function whole(value: number): Integer {
  return int(Math.trunc(value));
}
