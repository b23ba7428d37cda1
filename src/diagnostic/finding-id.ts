import { parseIri, type Iri } from '../kernel/iri.ts';

/** What a finding's id names: the same rule finding the same thing on the same twin has the same id for as long as it lasts, and again. */
export interface FindingKey {
  readonly twin: Iri;
  readonly rule: Iri;
  readonly property?: Iri;
}

/** The id of a finding: readable back, so that no table of findings is needed. */
export function findingId({ twin, rule, property }: FindingKey): string {
  return [twin, rule, property ?? ''].map(encodeURIComponent).join('|');
}

/** Reads the id of a finding, or returns `undefined` when it is not one. */
export function parseFindingId(id: string): FindingKey | undefined {
  const [twinText = '', ruleText = '', propertyText, ...more] = id.split('|');
  if (propertyText === undefined) return undefined;
  const [twin, rule, property] = [twinText, ruleText, propertyText].map(iriIn);
  if (more.length > 0 || twin === undefined || rule === undefined || (propertyText !== '' && property === undefined)) return undefined;
  return { twin, rule, ...(property !== undefined && { property }) };
}

/** The IRI that a part of an id spells, or `undefined`. */
export function iriIn(part: string): Iri | undefined {
  try {
    return parseIri(decodeURIComponent(part));
  } catch {
    return undefined; // a lone % is text of somebody else
  }
}
