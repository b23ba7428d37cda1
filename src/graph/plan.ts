import type { Iri } from '../kernel/iri.ts';
import type { Scalar } from '../kernel/value.ts';
import type { Twin } from './twin.ts';
import type { View } from './view.ts';

/**
 * A read as data: roots, filters, order, page and nested hops. Compiled to one Cypher statement (Neo4j) or one SQL statement per level (SQLite).
 * Ontology closures (sub-properties, superclasses) are already applied: a store needs no ontology to answer.
 */
export interface Plan {
  readonly root: Root;
  readonly where?: Filter;
  readonly order: readonly Order[];
  /** At most this many rows; the store reads one more to answer `hasNextPage`. */
  readonly first: number;
  /** Sort key and IRI of the last row of the page before. */
  readonly after?: PageKey;
  /** Whether `totalCount` is wanted. */
  readonly count: boolean;
  readonly hops: readonly Hop[];
  readonly view: View;
}

export type Root =
  | { readonly kind: 'iris'; readonly iris: readonly Iri[] }
  /** Twins that carry the class label (asserted or inherited). */
  | { readonly kind: 'class'; readonly class: Iri }
  | { readonly kind: 'all' };

/**
 * One relationship level below a row. Its rows are distinct twins: several relationships to one twin (sub-properties, inverses, parallel links)
 * make one row, whose `edge` is one of them, always the same one. A relationship of a twin to itself is a row.
 */
export interface Hop {
  /** Relationship types to follow, any of them, each with its direction seen from the row. Empty `via` = every type. */
  readonly via: readonly Via[];
  /** Direction used when `via` is empty. */
  readonly direction: Direction;
  readonly where?: Filter;
  readonly order: readonly Order[];
  readonly first: number;
  readonly after?: PageKey;
  readonly count: boolean;
  readonly hops: readonly Hop[];
}

export type Direction = 'OUT' | 'IN' | 'BOTH';

export interface Via {
  readonly type: Iri;
  readonly direction: Direction;
}

export interface Order {
  readonly by: Field;
  readonly descending: boolean;
}

/** What a filter or an order looks at. `attribute` covers attributes and projected telemetry alike. */
export type Field = { readonly kind: 'iri' } | { readonly kind: 'name' } | { readonly kind: 'attribute'; readonly property: Iri };

/**
 * Sort values of a row, in the order of `Plan.order`, `null` for absent (lists and structured values count as absent), then its IRI, ascending always.
 * Absent sorts last in both directions; text by code point. The order between values of different types is the store's own.
 */
export interface PageKey {
  readonly values: readonly (Scalar | null)[];
  readonly iri: Iri;
}

/**
 * A condition on one twin. Comparisons on an absent value are false, `not` of them true (never SQL's null). So are comparisons of different types
 * (number, text, flag) and with lists or structured values. Flags compare false before true.
 */
export type Filter =
  | { readonly op: 'and' | 'or'; readonly of: readonly Filter[] }
  | { readonly op: 'not'; readonly of: Filter }
  | { readonly op: 'eq' | 'lt' | 'lte' | 'gt' | 'gte'; readonly field: Field; readonly value: Scalar }
  | { readonly op: 'in'; readonly field: Field; readonly values: readonly Scalar[] }
  /** Case-sensitive, literal text; no patterns. */
  | { readonly op: 'contains' | 'startsWith'; readonly field: Field; readonly value: string }
  | { readonly op: 'exists'; readonly field: Field }
  /** Carries any of the class labels; `exact`: asserted, not inherited. */
  | { readonly op: 'class'; readonly classes: readonly Iri[]; readonly exact: boolean }
  /** Quality of a projected telemetry property. */
  | { readonly op: 'quality'; readonly property: Iri; readonly in: readonly string[] }
  /** Distinct related twins within 1…`maxHops`, through visible ones only, never the twin itself. Empty `via` = every type, OUT. `every` is true of none. */
  | { readonly op: 'related'; readonly via: readonly Via[]; readonly maxHops: number; readonly quantifier: 'some' | 'every' | 'none'; readonly where?: Filter }
  | {
      readonly op: 'relatedCount';
      readonly via: readonly Via[];
      readonly maxHops: number;
      readonly compare: 'eq' | 'lt' | 'lte' | 'gt' | 'gte';
      readonly value: number;
      readonly where?: Filter;
    }
  /** Transitively contained in `container` (which is not within itself) by the given part relationships (whole → part when OUT), through visible twins only. */
  | { readonly op: 'within'; readonly container: Iri; readonly via: readonly Via[] };

/** A page of rows. */
export interface Page {
  readonly rows: readonly Row[];
  readonly hasNextPage: boolean;
  /** Present when the plan asked for it: counts visible twins only. */
  readonly totalCount?: number;
}

export interface Row {
  readonly twin: Twin;
  /** How the row was reached; absent at the root. */
  readonly edge?: Edge;
  /** Sort key of this row, for its cursor. */
  readonly key: PageKey;
  /** One page per hop of the plan, in order. */
  readonly hops: readonly Page[];
}

export interface Edge {
  readonly type: Iri;
  /** OUT: from the parent row to this one. */
  readonly direction: 'OUT' | 'IN';
  readonly id: string;
  readonly attributes: Twin['attributes'];
}
