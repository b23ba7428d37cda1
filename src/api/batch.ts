import type { Context } from './context.ts';
import { nextTick } from './next-tick.ts';

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
