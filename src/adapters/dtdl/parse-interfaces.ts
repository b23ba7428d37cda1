import type { Place, Violation } from '../../kernel/violation.ts';
import type { ObjectModel } from './object-model.ts';
import { parserViolations, undefinedIdentifier, undefinedIdentifiers } from './parser-violations.ts';
import { setAside, withAsides, type Readable } from './set-aside.ts';
import { typeFaults } from './type-faults.ts';

/** What came of parsing: the model when there is one, and what is wrong. */
interface Parsed {
  readonly model?: ObjectModel;
  readonly found: readonly Violation[];
}

/** Parses all interfaces together. Where some are missing, they are taken as empty and named, so that the rest is of use. */
export function parseInterfaces(parse: (json: string) => string, elements: readonly unknown[], places: (dtmi: string) => Place | undefined): Parsed {
  const readable = setAside(elements, false);
  const { model, found } = parsed(parse, readable, { places, original: elements, stubbed: false });
  const placed = [...readable.found, ...found].map((violation) => withPlace(violation, places));
  return { found: placed, ...(model !== undefined && !readable.found.some(({ severity }) => severity === 'error') && { model }) };
}

interface Ground {
  readonly places: (dtmi: string) => Place | undefined;
  /** As they were given, with stubs of what is missing. */
  readonly original: readonly unknown[];
  readonly stubbed: boolean;
}

function parsed(parse: (json: string) => string, { elements, asides }: Readable, ground: Ground): Parsed {
  const json = JSON.stringify(elements);
  try {
    return { model: withAsides(JSON.parse(parse(json)), asides), found: [] };
  } catch (error) {
    if (failedOnDuration(error, json)) return parsed(parse, setAside(ground.original, true), ground);
    const missing = undefinedIdentifiers(error);
    if (missing.length === 0 || ground.stubbed) return { found: faultsOf(error, elements, ground.places) };
    const empty = stubs(json, missing);
    const more = { ...ground, original: [...ground.original, ...empty], stubbed: true };
    const { model, found } = parsed(parse, { elements: [...elements, ...empty], asides, found: [] }, more);
    return { found: [...missing.map(undefinedIdentifier), ...found], ...(model !== undefined && { model }) };
  }
}

/** What the parser found; where it gave up instead, what is known to make it do so. */
function faultsOf(error: unknown, elements: readonly unknown[], places: Ground['places']): readonly Violation[] {
  const found = parserViolations(error, places);
  const known = found.some(({ code }) => code === 'DTDL_PARSER_FAILURE') ? typeFaults(elements) : [];
  return known.length > 0 ? known : found;
}

/** Newer versions of DTDL may refer to older ones, not the other way round: the oldest context in use fits every reference. */
function stubs(json: string, missing: readonly string[]): readonly unknown[] {
  const versions = [...json.matchAll(/dtmi:dtdl:context;(\d)/g)].map((match) => Number(match[1]));
  const context = `dtmi:dtdl:context;${Math.min(4, ...versions)}`;
  return missing.map((id) => ({ '@context': context, '@id': id, '@type': 'Interface' }));
}

/** Whether the parser read everything and failed at writing down a duration, as it does for `ttl` of the co-type `Cacheable`. */
function failedOnDuration(error: unknown, json: string): boolean {
  return error instanceof Error && error.message.includes('InvalidCast') && json.includes('"Cacheable"') && json.includes('"ttl"');
}

function withPlace(violation: Violation, places: (dtmi: string) => Place | undefined): Violation {
  if (violation.place !== undefined || violation.term === undefined) return violation;
  const place = places(violation.term);
  return place === undefined ? violation : { ...violation, place };
}
