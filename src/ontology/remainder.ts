import { asRecord, isList, isSameValue } from '../kernel/exact-json.ts';
import { parseIri, type Iri } from '../kernel/iri.ts';
import type { Value } from '../kernel/value.ts';
import type { TwinData, TwinLink } from './instances.ts';

/** A link as a twin tells of it: without its source. */
export type OwnLink = Pick<TwinLink, 'type' | 'target' | 'id' | 'attributes'>;

/** What a twin has, apart from its IRI. */
export type TwinContent = Pick<TwinData, 'classes' | 'name' | 'attributes'>;

/**
 * What a format did not carry of a twin: what was meant, in place of what is read. `undefined` when all is read as it was meant.
 * Written beside the twin in the format's own way, so that nothing is lost on the way through it; see `docs/guides/bulk.md`.
 */
export function remainderOf(meant: TwinContent, read: TwinContent | undefined): Readonly<Record<string, Value>> | undefined {
  const classes = read !== undefined && isSameValue(meant.classes, read.classes) ? {} : { classes: meant.classes };
  const name = read !== undefined && meant.name === read.name ? {} : { name: meant.name };
  const remainder = { ...classes, ...name, ...attributesRemainder(meant.attributes, read?.attributes ?? {}) };
  return Object.keys(remainder).length === 0 ? undefined : remainder;
}

/** The same for the attributes of a twin or of a relationship alone. */
export function attributesRemainder(meant: TwinContent['attributes'], read: TwinContent['attributes']): Readonly<Record<string, Value>> {
  const wrong = Object.entries(meant).filter(([key, value]) => !isSameValue(value, read[key]));
  const without = Object.keys(read).filter((key) => !Object.hasOwn(meant, key));
  return { ...(wrong.length === 0 ? {} : { attributes: Object.fromEntries(wrong) }), ...(without.length === 0 ? {} : { without }) };
}

/** What was meant, from what was read and the remainder written beside it. */
export function withRemainder<T extends TwinContent>(read: T, remainder: Value | undefined): T {
  const fields = asRecord(remainder);
  if (fields === undefined) return read;
  const { classes, name } = fields;
  const meant = isList(classes) ? classes.map(iriOf).filter((iri) => iri !== undefined) : [];
  return {
    ...read,
    classes: meant.length > 0 ? meant : read.classes,
    name: typeof name === 'string' ? name : read.name,
    attributes: withAttributesRemainder(read.attributes, fields),
  };
}

/** The same for attributes alone. */
export function withAttributesRemainder(read: TwinContent['attributes'], remainder: Value | undefined): TwinContent['attributes'] {
  const { attributes, without } = asRecord(remainder) ?? {};
  const taken = new Set(isList(without) ? without : []);
  const entries = [...Object.entries(read).filter(([key]) => !taken.has(key)), ...Object.entries(asRecord(attributes) ?? {})];
  return Object.fromEntries(entries);
}

/** All links of a twin as a remainder carries them, where the format could not. */
export function linksRemainder(links: readonly OwnLink[]): Value {
  return links.map(({ type, target, id, attributes }) => ({ type, target, ...(id === '' ? {} : { id }), ...(isEmpty(attributes) ? {} : { attributes }) }));
}

/** The links a remainder gives in place of those that were read; `undefined` when it gives none. */
export function linksOfRemainder(remainder: Value | undefined): readonly OwnLink[] | undefined {
  const { relationships } = asRecord(remainder) ?? {};
  if (!isList(relationships)) return undefined;
  return relationships.flatMap((each) => {
    const { type: via, target: to, id, attributes } = asRecord(each) ?? {};
    const [type, target] = [iriOf(via), iriOf(to)];
    if (type === undefined || target === undefined) return [];
    return [{ type, target, id: typeof id === 'string' ? id : '', attributes: asRecord(attributes) ?? {} }];
  });
}

function iriOf(value: Value | undefined): Iri | undefined {
  return typeof value === 'string' ? parseIri(value) : undefined;
}

function isEmpty(record: object): boolean {
  return Object.keys(record).length === 0;
}
