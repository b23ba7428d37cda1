import type { Iri } from '../kernel/iri.ts';
import type { Context } from './context.ts';

type Load<T> = (keys: readonly Iri[], context: Context) => Promise<ReadonlyMap<Iri, T>>;

/** Gathers what sibling fields ask of one kind in one tick into one call: a list of fifty twins is judged together, not fifty times. */
export function batched<T>(load: Load<T>): (key: Iri, context: Context) => Promise<T | undefined> {
  const open = new WeakMap<Context, { readonly keys: Set<Iri>; readonly answer: Promise<ReadonlyMap<Iri, T>> }>();
  const done = new WeakMap<Context, Map<Iri, Promise<ReadonlyMap<Iri, T>>>>();
  return async (key, context) => {
    const known = done.get(context) ?? new Map<Iri, Promise<ReadonlyMap<Iri, T>>>();
    done.set(context, known);
    const asked = known.get(key);
    if (asked !== undefined) return (await asked).get(key);
    let batch = open.get(context);
    if (batch === undefined) {
      const keys = new Set<Iri>();
      const answer = nextTick().then(() => {
        open.delete(context);
        return load([...keys], context);
      });
      batch = { keys, answer };
      open.set(context, batch);
    }
    batch.keys.add(key);
    known.set(key, batch.answer);
    return (await batch.answer).get(key);
  };
}

/** Lets the promises of sibling fields settle first, so that all they ask for is gathered. */
export async function nextTick(): Promise<void> {
  await Promise.resolve();
  await new Promise<void>((resolve) => {
    process.nextTick(resolve);
  });
}
