import type { HistoryStore } from '../../history/history-store.ts';
import type { LiveState } from '../../telemetry/live.ts';

/** A plant of which nothing was ever observed: what simulated devices start from. */
export const nothingLive: LiveState = { get: () => undefined, of: () => [], version: () => 0 };

/** Its history. */
export const noHistory: HistoryStore = {
  rename: () => Promise.resolve(),
  append: () => Promise.resolve(),
  flush: () => Promise.resolve(),
  window: (keys) => Promise.resolve(keys.map((key) => ({ key, times: new Float64Array(), values: new Float64Array(), quality: new Uint8Array() }))),
  values: (keys) => Promise.resolve(keys.map((key) => ({ key, times: new Float64Array(), values: [], quality: new Uint8Array() }))),
  latest: () => Promise.resolve([]),
  cursor: () => 0,
  [Symbol.asyncDispose]: () => Promise.resolve(),
};
