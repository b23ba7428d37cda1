import { DomainError } from './errors.ts';

declare const iriBrand: unique symbol;

/** An absolute IRI (RFC 3987), in Unicode normal form C. The only ways to obtain one are {@link parseIri} and {@link toIri}. */
export type Iri = string & { readonly [iriBrand]: true };

// A scheme, then anything but the characters RFC 3987 excludes everywhere: white space, control characters, <>"{}|\^`.
const absoluteIri = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s\p{Cc}<>"{}|\\^`]+$/u;

function isIri(text: string): text is Iri {
  return text.length <= 4096 && absoluteIri.test(text) && text.isWellFormed();
}

/** Reads `text` as an absolute IRI, or returns `undefined` when it is not one. */
export function parseIri(text: string): Iri | undefined {
  const normal = text.normalize('NFC');
  return isIri(normal) ? normal : undefined;
}

/** Reads `text` as an absolute IRI; throws `INVALID_IRI` when it is not one. */
export function toIri(text: string): Iri {
  const parsed = parseIri(text);
  if (parsed === undefined) throw new DomainError('INVALID_IRI', `"${text.slice(0, 200)}" is not an absolute IRI.`, { iri: text.slice(0, 200) });
  return parsed;
}

/** The part of an IRI people read: after the last `#`, `/` or `:`; for a DTMI (`dtmi:a:b;1`) without the version. */
export function localName(iri: string): string {
  const unversioned = iri.startsWith('dtmi:') ? iri.replace(/;[0-9.]+$/, '') : iri;
  const trimmed = unversioned.replace(/[#/:]+$/, '');
  const cut = Math.max(trimmed.lastIndexOf('#'), trimmed.lastIndexOf('/'), trimmed.lastIndexOf(':'));
  return trimmed.slice(cut + 1);
}
