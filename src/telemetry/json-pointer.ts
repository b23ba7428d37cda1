import type { Value } from '../kernel/value.ts';

/** Compiles an RFC 6901 pointer. The result gives `undefined` where the document has nothing. */
export function compilePointer(pointer: string): (document: Value | null) => Value | null | undefined {
  if (pointer === '') return (document) => document;
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return (document) => steps.reduce<Value | null | undefined>(stepInto, document);
}

function stepInto(at: Value | null | undefined, step: string): Value | null | undefined {
  if (typeof at !== 'object' || at === null) return undefined;
  // Own members only: the text comes from outside, and so does the document.
  return Object.hasOwn(at, step) ? new Map<string, Value | null>(Object.entries(at)).get(step) : undefined;
}
