import type { Iri } from '../../kernel/iri.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { shortTerm } from '../rules/find-term.ts';
import type { RuleMaps } from '../rules/rule-maps.ts';

/** Two versions and what the rules make of their terms. */
export interface DiffGround {
  readonly before: Ontology;
  readonly after: Ontology;
  readonly maps: RuleMaps;
  /** The shortest way of writing a term. */
  readonly short: (iri: string) => string;
}

/** What a diff looks things up in. */
export function diffGround(before: Ontology, after: Ontology, maps: RuleMaps): DiffGround {
  const prefixes = new Map([...before.prefixes, ...after.prefixes]);
  return { before, after, maps, short: (iri) => shortTerm(iri, prefixes) };
}

/** Old terms under their new names; terms that are gone without a rule are left out: they are reported themselves. */
export function now({ after, maps }: DiffGround, iris: Iterable<Iri>): readonly Iri[] {
  return [...iris]
    .flatMap((iri) => maps.classes.get(iri) ?? [maps.renamed.get(iri) ?? iri])
    .filter((iri) => after.classes.has(iri) || after.properties.has(iri));
}

/** Plain data with the names of terms as they are now. */
export function renamedData(value: unknown, renamed: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return renamed.get(value) ?? value;
  if (Array.isArray(value)) return value.map((part: unknown) => renamedData(part, renamed));
  if (value instanceof Map) return new Map([...value].map(([key, part]: [unknown, unknown]) => [renamedData(key, renamed), renamedData(part, renamed)]));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]: [string, unknown]) => [key, renamedData(part, renamed)]));
}
