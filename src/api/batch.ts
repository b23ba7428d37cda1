import type { Context } from './context.ts';

type Load<K, T> = (keys: readonly K[], context: Context) => Promise<ReadonlyMap<K, T>>;

/** Gathers what sibling fields ask of one kind in one tick into one call: a list of fifty twins is judged together, not fifty times. */
export function batched<K extends string, T>(load: Load<K, T>): (key: K, context: Context) => Promise<T | undefined> {
  const open = new WeakMap<Context, { readonly keys: Set<K>; readonly answer: Promise<ReadonlyMap<K, T>> }>();
  const done = new WeakMap<Context, Map<K, Promise<ReadonlyMap<K, T>>>>();
  return async (key, context) => {
    const known = done.get(context) ?? new Map<K, Promise<ReadonlyMap<K, T>>>();
    done.set(context, known);
    const asked = known.get(key);
    if (asked !== undefined) return (await asked).get(key);
    let batch = open.get(context);
    if (batch === undefined) {
      const keys = new Set<K>();
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
