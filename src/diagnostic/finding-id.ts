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
  const parts = id.split('|').map(decoded);
  const [twin, rule] = parts.map((part) => parseIri(part ?? ''));
  const property = parts[2] === '' ? undefined : parseIri(parts[2] ?? '');
  if (parts.length !== 3 || twin === undefined || rule === undefined || (parts[2] !== '' && property === undefined)) return undefined;
  return { twin, rule, ...(property !== undefined && { property }) };
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined; // a lone % is text of somebody else
  }
}
