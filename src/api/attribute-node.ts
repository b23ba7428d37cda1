import { parseIri, type Iri } from '../kernel/iri.ts';
import type { Value } from '../kernel/value.ts';
import type { Edge } from '../graph/plan.ts';

/** One value under its property. */
export interface AttributeNode {
  readonly property: Iri;
  readonly value: Value;
}

/** The attributes of a relationship, by property. */
export function edgeAttributes(edge: Edge): readonly AttributeNode[] {
  return attributeNodes(edge.attributes);
}

/** Values by property IRI as a list; keys that are no IRIs are left out. */
export function attributeNodes(values: Readonly<Record<string, Value>>): readonly AttributeNode[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const property = parseIri(key);
    return property === undefined ? [] : [{ property, value }];
  });
}
