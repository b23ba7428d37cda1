import type { Context } from '../context.ts';
import { sealCursor } from './stream-cursor.ts';
import type { StreamPlace } from './stream-event.ts';

/** Anything sent, as far as its cursor goes. */
export interface SentPlace {
  readonly event: { readonly place: StreamPlace };
  readonly view: Context['view'];
}

/** Resolves `cursor` of every stream event. */
export function cursor({ event, view }: SentPlace, _args: object, { rooms }: Context): string {
  return sealCursor(event.place, view, rooms.sealer);
}
