import type { Iri } from '../../kernel/iri.ts';

/**
 * How twins of the old version become twins of the new one. Written by people in a mapping file (`docs/guides/change-the-model.md`), with CURIEs; here resolved.
 * Each rule copies: the old values stay beside the new ones until the change is finished, so both versions can be read and the change can be rolled back.
 */
export type MappingRule =
  /** A class, attribute, telemetry or relationship has a new IRI and means the same. Telemetry keeps its history and devices may go on sending the old name. */
  | { readonly kind: 'rename'; readonly from: Iri; readonly to: Iri }
  /** Twins of a class become twins of others: the first whose condition (CEL over the twin's attributes by name) is true, or the one without condition. */
  | { readonly kind: 'splitClass'; readonly from: Iri; readonly into: readonly { readonly class: Iri; readonly where?: string }[] }
  /** A text becomes several: `pattern` with holes named like the properties (`{street}, {city}`). */
  | { readonly kind: 'splitAttribute'; readonly from: Iri; readonly pattern: string; readonly into: ReadonlyMap<string, Iri> }
  /** An attribute has another datatype (or unit): by the table, else by the documented conversions; a value that cannot be converted is a problem of that twin. */
  | { readonly kind: 'retype'; readonly from: Iri; readonly to: Iri; readonly values?: ReadonlyMap<string, string | number | boolean> }
  /** One value becomes a list, or of a list one is kept. */
  | { readonly kind: 'cardinality'; readonly from: Iri; readonly to: Iri; readonly keep?: 'first' | 'last' | 'min' | 'max' }
  /** An attribute belongs to the twins that a relationship leads to. */
  | { readonly kind: 'move'; readonly from: Iri; readonly to: Iri; readonly via: Iri; readonly direction: 'OUT' | 'IN' };
