/**
 * A stream that ends as soon as its reader closes it. An async generator that waits for something answers `return()` only when that comes;
 * here `return()` aborts the wait.
 */
export function closable<T>(open: (signal: AbortSignal) => AsyncGenerator<T>, outer: AbortSignal): AsyncGenerator<T> {
  const abort = new AbortController();
  const inner = open(AbortSignal.any([outer, abort.signal]));
  return {
    next: async () => await inner.next(),
    return: async (value) => {
      abort.abort();
      return await inner.return(value);
    },
    throw: async (error) => {
      abort.abort();
      return await inner.throw(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    async [Symbol.asyncDispose]() {
      await this.return(undefined);
    },
  };
}
