import type { FindContext } from './json-ld-parser.ts';

/** The contexts that were given for addresses, parsed once each. */
export interface GivenContexts {
  readonly find: FindContext;
  /** How many characters a context has, with those it names. */
  readonly size: (context: unknown) => number;
}

/** From the texts of their documents; what is no JSON object counts as not given. */
export function givenContexts(text: (url: string) => string | undefined): GivenContexts {
  const parsed = new Map<string, { readonly document: ReturnType<FindContext>; readonly size: number }>();
  const look = (url: string): { readonly document: ReturnType<FindContext>; readonly size: number } => {
    const known = parsed.get(url);
    if (known !== undefined) return known;
    const given = text(url);
    const document = given === undefined ? undefined : parseContext(given);
    const found = { document, size: given?.length ?? 0 };
    parsed.set(url, found);
    return found;
  };
  const size = (context: unknown): number => {
    if (typeof context === 'string') return look(context).size;
    if (Array.isArray(context)) return context.reduce((sum: number, part) => sum + size(part), 0);
    return context === undefined ? 0 : JSON.stringify(context).length;
  };
  return { find: (url) => look(url).document, size };
}

function parseContext(text: string): ReturnType<FindContext> {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isContext(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isContext(value: unknown): value is NonNullable<ReturnType<FindContext>> {
  return typeof value === 'object' && value !== null && '@context' in value;
}
