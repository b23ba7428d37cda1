/** A single datum. Numbers are finite doubles; integers beyond 2^53 and exact decimals travel as text. */
export type Scalar = string | number | boolean;

/** The value of an attribute or an observation: a scalar, a list, or a structured value (DTDL object, map). */
export type Value = Scalar | readonly Value[] | { readonly [key: string]: Value };
