import type { Instant } from '../kernel/instant.ts';
import type { Iri } from '../kernel/iri.ts';
import type { Value } from '../kernel/value.ts';
import type { Quality } from '../journal/record.ts';

/** The digital counterpart of one real thing, as the graph store keeps it. */
export interface Twin {
  readonly iri: Iri;
  /** Classes asserted of it, most telling first; superclasses are not listed. */
  readonly classes: readonly Iri[];
  /** Shown name: `rdfs:label` or a sub-property of it; falls back to the local name of the IRI. */
  readonly name: string;
  /** Attribute values by property IRI. Absent key = no value. */
  readonly attributes: Readonly<Record<string, Value>>;
  /** Latest telemetry as last projected (coalesced, seconds old): filters and orders run on these; live values come from live state. */
  readonly projected: Readonly<Record<string, ProjectedValue>>;
  /** Starts at 1, grows by one with every committed change (not with projections). */
  readonly version: number;
  /** Policy scope number (identity guide): what policy can tell apart. 0 while no policy exists. */
  readonly scope: number;
}

export interface ProjectedValue {
  readonly value: Value;
  readonly time: Instant;
  readonly quality: Quality;
}

/** A directed link between two twins. Identity: (source, type, target, id); `id` is empty unless parallel links are needed. */
export interface Relationship {
  readonly source: Iri;
  readonly type: Iri;
  readonly target: Iri;
  readonly id: string;
  readonly attributes: Readonly<Record<string, Value>>;
}
