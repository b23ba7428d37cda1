import { localName } from '../../kernel/iri.ts';

const segment = /^[A-Za-z](?:[A-Za-z0-9_]*[A-Za-z0-9])?$/;
const userDtmi = /^dtmi:[A-Za-z](?:[A-Za-z0-9_]*[A-Za-z0-9])?(?::[A-Za-z](?:[A-Za-z0-9_]*[A-Za-z0-9])?)*(?:;[1-9][0-9]{0,8}(?:\.[1-9][0-9]{0,5})?)?$/;
const longestInterface = 128;

/** Whether an author may give this identifier: the parser's own have a segment that begins with an underscore. */
export function isUserDtmi(iri: string): boolean {
  return userDtmi.test(iri);
}

/** The DTMI that an interface or a content gets, unique among those given: its own where it is one, else one made from the IRI. */
export function dtmiMinter(taken: Iterable<string>): (iri: string) => string {
  const given = new Set(taken);
  return (iri) => {
    if (isUserDtmi(iri)) return iri;
    const base = madeOf(iri);
    let dtmi = `${base};1`;
    for (let n = 2; given.has(dtmi); n++) dtmi = `${base}_${n}x;1`;
    given.add(dtmi);
    return dtmi;
  };
}

/** `https://brickschema.org/schema/Brick#AHU` → `dtmi:org:brickschema:schema:Brick:AHU`. */
function madeOf(iri: string): string {
  const [, host = '', rest = ''] = /^[A-Za-z][A-Za-z0-9+.-]*:(?:\/\/([^/?#]*))?(.*)$/s.exec(iri) ?? [];
  const segments = [
    ...host
      .replace(/^.*@|:\d+$/g, '')
      .split('.')
      .toReversed(),
    ...rest.split(/[/#?:;]+/),
  ]
    .map(fitSegment)
    .filter((each) => each !== '');
  let kept = segments;
  while (kept.length > 1 && kept.join(':').length > longestInterface - 20) kept = kept.slice(1);
  return `dtmi:${
    kept
      .join(':')
      .slice(0, longestInterface - 20)
      .replace(/_+$/, '') || 'unnamed'
  }`;
}

function fitSegment(text: string): string {
  const plain = decoded(text)
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9_]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return plain === '' || segment.test(plain) ? plain : `n${plain}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A name as DTDL allows it, made from a word or from the local part of an IRI. */
export function contentName(word: string | undefined, iri: string): string {
  const plain = fitSegment(word ?? localName(iri));
  return plain === '' ? 'unnamed' : plain.slice(0, 512).replace(/_+$/, '');
}
