import type { Iri } from '../kernel/iri.ts';
import type { Context } from './context.ts';
import type { PathStepNode } from './walk.ts';

/** Those of the things whose twin the caller sees: declared answers are computed on the whole graph, their ground is shown as far as policy allows. */
export async function visibleOnly<T>(things: readonly T[], twinOf: (thing: T) => Iri, { view, twins }: Context): Promise<readonly T[]> {
  if (view.read === 'all') return things;
  const seen = await Promise.all(things.map((thing) => twins.load(twinOf(thing))));
  return things.filter((_, i) => seen[i] !== undefined);
}

/** A path as far as the caller sees it: it ends before the first hidden twin. */
export async function visiblePath(path: readonly PathStepNode[], context: Context): Promise<readonly PathStepNode[]> {
  const seen = await visibleOnly(path, ({ resource }) => resource, context);
  const cut = path.findIndex((step, i) => seen[i] !== step);
  return cut < 0 ? path : path.slice(0, cut);
}
