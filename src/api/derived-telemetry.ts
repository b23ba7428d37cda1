import { derive, type Derived } from '../simulation/derive.ts';
import type { SeriesKey } from '../history/observation.ts';
import { answering } from './answer-context.ts';
import { batched } from './batch.ts';
import type { Context } from './context.ts';

type Place = `${string} ${string}`;

const keys = new WeakMap<Context, Map<Place, SeriesKey>>();

const derivedAt = batched<Place, Derived>(async (places, context) => {
  const answer = answering(context);
  const known = keys.get(context);
  const wanted = places.flatMap((place) => known?.get(place) ?? []);
  if (answer === undefined) return new Map();
  return new Map((await derive(answer, wanted)).map((derived) => [placeOf(derived), derived]));
});

/** The present value of a property that is derived (`tq:derivedAs`), computed now; what one request asks for is computed together. */
export function derivedTelemetry(key: SeriesKey, context: Context): Promise<Derived | undefined> {
  const known = keys.get(context) ?? new Map<Place, SeriesKey>();
  keys.set(context, known);
  known.set(placeOf(key), key);
  return derivedAt(placeOf(key), context);
}

function placeOf({ twin, property }: SeriesKey): Place {
  return `${twin} ${property}`;
}
