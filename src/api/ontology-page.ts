import type { Iri } from '../kernel/iri.ts';
import type { Term } from '../ontology/ontology.ts';
import { pageSize } from './page-size.ts';

/** Which of many terms are wanted. */
export interface TermPage {
  readonly search?: string | null | undefined;
  readonly first?: number | null | undefined;
  readonly after?: Iri | null | undefined;
}

/** Terms whose name or a label contains the text; with `first` that many after the one named, in the order of their IRIs. */
export function pageOfTerms<T extends Term>(terms: readonly T[], { search, first, after }: TermPage, most: number): readonly T[] {
  const wanted = search?.trim().toLowerCase() ?? '';
  const found = wanted === '' ? terms : terms.filter((term) => textsOf(term).some((text) => text.toLowerCase().includes(wanted)));
  if ((first === null || first === undefined) && (after === null || after === undefined)) return found;
  const ordered = found.toSorted((a, b) => (a.iri < b.iri ? -1 : a.iri > b.iri ? 1 : 0));
  const from = after === null || after === undefined ? 0 : ordered.findIndex(({ iri }) => iri > after);
  return from < 0 ? [] : ordered.slice(from, from + pageSize(first, 50, most));
}

function textsOf({ name, label = '', labels }: Term): readonly string[] {
  return [name, label, ...(labels?.values() ?? [])];
}
