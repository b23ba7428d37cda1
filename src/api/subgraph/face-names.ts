/** How the composition face names what the plain schema names. */
export interface FaceNames {
  /** Name of a type. */
  readonly type: (plain: string) => string;
  /** Name of a field of a type whose fields are shared ground: the roots and `Resource`. */
  readonly field: (plain: string) => string;
}

/** The hub is one type for all subgraphs; so are the roots. */
export const hub = 'Resource';
export const rootTypes: ReadonlySet<string> = new Set(['Query', 'Mutation']);

const builtInScalars = ['String', 'Int', 'Float', 'Boolean', 'ID'];

/** Names with the prefix of an instance: `Pump` → `PlantPump`, `twins` → `plantTwins`. Scalars, roots and the hub keep theirs. */
export function faceNames(instance: string, scalars: Iterable<string>): FaceNames {
  const shared = new Set([...builtInScalars, ...scalars, ...rootTypes, hub]);
  const typePrefix = upperFirst(instance);
  return {
    type: (plain) => (shared.has(plain) ? plain : typePrefix + plain),
    field: (plain) => instance + upperFirst(plain),
  };
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
