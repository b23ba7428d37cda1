import type { Iri } from '../kernel/iri.ts';
import type { Scalar } from '../kernel/value.ts';

/** What a value looks like: one closed union for RDF datatypes and DTDL schemas. */
export type ValueSchema =
  | { readonly kind: 'number'; readonly integer: boolean; readonly datatype: Iri }
  | { readonly kind: 'text'; readonly datatype: Iri; readonly pattern?: string }
  | { readonly kind: 'flag' }
  | { readonly kind: 'dateTime' | 'date' | 'time' | 'duration' | 'iri' }
  | { readonly kind: 'vector' }
  | { readonly kind: 'enum'; readonly options: readonly EnumOption[] }
  | { readonly kind: 'array'; readonly of: ValueSchema }
  | { readonly kind: 'map'; readonly of: ValueSchema }
  | { readonly kind: 'object'; readonly fields: readonly ObjectField[] }
  | { readonly kind: 'geometry'; readonly datatype: Iri }
  | { readonly kind: 'any' };

export interface EnumOption {
  readonly name: string;
  readonly value: Scalar;
  readonly iri?: Iri;
  readonly label?: string;
}

export interface ObjectField {
  readonly name: string;
  readonly iri?: Iri;
  readonly schema: ValueSchema;
}
