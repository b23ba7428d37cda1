import { invariant } from '../../kernel/assert-never.ts';
import { toIri, type Iri } from '../../kernel/iri.ts';
import type { Value } from '../../kernel/value.ts';
import type { Quality } from '../../journal/record.ts';
import type { ProjectedValue, Twin } from '../../graph/twin.ts';
import { fromStored } from './stored-value.ts';
import type { StoredNames } from './stored-names.ts';

type Stored = Readonly<Record<string, unknown>>;

/** The twin a node's properties describe. */
export function twinFromNode(node: unknown, names: StoredNames): Twin {
  const stored = asMap(node);
  const { attributes, projected } = valuesOf(stored, names);
  return {
    iri: asIri(stored['iri']),
    classes: asList(stored['classes']).map((item) => asIri(item)),
    name: asText(stored['name']),
    attributes,
    projected,
    version: asNumber(stored['version']),
    scope: asNumber(stored['scope']),
  };
}

/** The attributes a relationship's properties describe. */
export function attributesFromLink(link: unknown, names: StoredNames): Readonly<Record<string, Value>> {
  return valuesOf(asMap(link), names).attributes;
}

function valuesOf(stored: Stored, names: StoredNames): Pick<Twin, 'attributes' | 'projected'> {
  const attributes: Record<string, Value> = {};
  const projected: Record<string, ProjectedValue> = {};
  for (const key of Object.keys(stored)) {
    const meaning = names.meaning(key);
    const value = stored[key];
    if (meaning?.role === 'attribute' || meaning?.role === 'large') attributes[meaning.property] = fromStored(value);
    if (meaning?.role !== 'projected') continue;
    const keys = names.keys(meaning.property);
    const [time, quality] = [stored[keys.time], stored[keys.quality]];
    if (typeof time === 'number' && isQuality(quality)) projected[meaning.property] = { value: fromStored(value), time, quality };
  }
  return { attributes, projected };
}

function isQuality(value: unknown): value is Quality {
  return value === 'GOOD' || value === 'UNCERTAIN' || value === 'BAD';
}

/** Checks that a result of our own statement has the form the statement gives it. */
export function asMap(value: unknown): Stored {
  invariant(isMap(value), 'The graph store answered something that is no map.');
  return value;
}

function isMap(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** See {@link asMap}. */
export function asList(value: unknown): readonly unknown[] {
  invariant(Array.isArray(value), 'The graph store answered something that is no list.');
  return value;
}

/** See {@link asMap}. */
export function asText(value: unknown): string {
  invariant(typeof value === 'string', 'The graph store answered something that is no text.');
  return value;
}

/** See {@link asMap}. */
export function asNumber(value: unknown): number {
  invariant(typeof value === 'number', 'The graph store answered something that is no number.');
  return value;
}

/** See {@link asMap}. */
export function asIri(value: unknown): Iri {
  return toIri(asText(value));
}
