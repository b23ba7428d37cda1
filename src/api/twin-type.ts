import type { Iri } from '../kernel/iri.ts';
import type { SchemaModel } from './schema-from-ontology/schema-model.ts';

const names = new WeakMap<SchemaModel, Map<string, Map<string, string>>>();

/**
 * The object type of a twin: that of its most specific published class. A twin of several classes answers with the one that fits the type it was asked as,
 * else with that of its most telling class; a twin of no published class is a `GenericTwin`.
 */
export function twinTypeName(model: SchemaModel, classes: readonly Iri[], askedAs: string): string {
  const known = names.get(model) ?? new Map<string, Map<string, string>>();
  names.set(model, known);
  const asked = known.get(askedAs) ?? new Map<string, string>();
  known.set(askedAs, asked);
  // Most twins have one class: no text is joined for them.
  const key = classes.length === 1 ? (classes[0] ?? '') : classes.join(' ');
  const found = asked.get(key);
  if (found !== undefined) return found;
  const chosen = choose(model, classes, askedAs);
  asked.set(key, chosen);
  return chosen;
}

function choose(model: SchemaModel, classes: readonly Iri[], askedAs: string): string {
  const candidates = classes.flatMap((iri) => {
    const published = model.ontology.classes.get(iri)?.ancestors.find((ancestor) => model.classes.has(ancestor));
    return published === undefined ? [] : (model.classes.get(published) ?? []);
  });
  const fits = candidates.find((cls) => cls.name === askedAs || cls.supers.some(({ name }) => name === askedAs));
  return (fits ?? candidates[0])?.typeName ?? 'GenericTwin';
}
