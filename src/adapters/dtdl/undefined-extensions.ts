import type { Violation } from '../../kernel/violation.ts';
import { addedExtensions } from './added-cotypes.ts';

/** Every published context that can be read. */
const known: ReadonlySet<string> = new Set([
  ...[2, 3, 4].map((version) => `dtmi:dtdl:context;${version}`),
  ...['annotation', 'historization', 'overriding', 'quantitativeTypes', 'initialization', 'mqtt'].flatMap((name) =>
    [1, 2].map((version) => `dtmi:dtdl:extension:${name};${version}`),
  ),
  'dtmi:dtdl:extension:requirement;1',
  'dtmi:iotcentral:context;2',
  ...addedExtensions.keys(),
]);

/** The contexts of documents, at any depth, that name an extension nobody has published. DTDL v2 tolerates them unless the caller refuses them. */
export function undefinedExtensions(elements: readonly unknown[]): readonly Violation[] {
  const unknown = new Set(elements.flatMap(contextsIn).filter((context) => !known.has(context) && !context.startsWith('dtmi:dtdl:context;')));
  return [...unknown].map(violation);
}

function contextsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(contextsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: readonly [string, unknown]) => (key === '@context' ? textsOf(inner) : contextsIn(inner)));
}

function textsOf(context: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(context) ? context : [context];
  return all.filter((each) => typeof each === 'string');
}

function violation(context: string): Violation {
  const plain = context.replace(/;\d+$/, ';');
  const isVersion = [...known].some((each) => each.startsWith(plain));
  return {
    code: `dtmi:dtdl:parsingError:unresolvableContext${isVersion ? 'Version' : 'Specifier'}`,
    severity: 'error',
    message: `The context ${context.slice(0, 200)} names ${isVersion ? 'a version of an extension' : 'an extension'} that is not defined.`,
    remedy: 'Name a published one, or allow undefined extensions.',
  };
}
