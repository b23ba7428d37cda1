import type { Iri } from './iri.ts';

/** Where in the input something stands. Lines and columns count from 1 and are given where the parser knows them. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** One breach of a rule by data (an ontology, a twin, a mapping): returned, never thrown. */
export interface Violation {
  /** Stable code of the rule: `UNIT`, `CYCLE`, `SYNTAX`, …; of the official DTDL parser its own (`dtmi:dtdl:parsingError:badType`). */
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What to do about it, in one sentence. */
  readonly remedy: string;
  /** The term or twin that is at fault. */
  readonly term?: Iri;
  readonly place?: Place;
}

/** One violation as people read it: place, severity, code, what is wrong and what to do. */
export function describeViolation({ code, severity, message, remedy, term, place }: Violation): string {
  const where = place === undefined ? (term ?? '') : [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');
  return `${where === '' ? '' : `${where}: `}${severity} ${code}: ${message} ${remedy}`;
}
