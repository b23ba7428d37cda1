import type { Ontology } from '../../src/ontology/ontology.ts';

const passing: ReadonlySet<string> = new Set(['place', 'version', 'prefixes']);

/** An ontology without where it was read from and in which order: equal for equal models. */
export function plainOntology(ontology: Ontology): unknown {
  return plain(ontology);
}

function plain(value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, inner]: [unknown, unknown]) => [String(key), plain(inner)]));
  if (value instanceof Set) return [...value].map(plain);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !passing.has(key))
      .map(([key, inner]) => [key, plain(inner)]),
  );
}
