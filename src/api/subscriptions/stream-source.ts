import type { Context } from '../context.ts';
import type { StreamEngine } from './twin-stream.ts';

/** What the resolvers of `Subscription` need: the engine, and what a principal may see now. */
export interface StreamSource {
  readonly engine: StreamEngine;
  readonly viewOf: (context: Context) => Context['view'];
}
