import type { View } from '../../graph/view.ts';
import type { TwinStreamEvent } from './stream-event.ts';
import { TwinStream, type StreamEngine, type TwinStreamRequest } from './twin-stream.ts';

/** An event on its way to the client, with the view it was made in. */
export interface SentEvent {
  readonly event: TwinStreamEvent;
  readonly view: View;
}

/**
 * The stream of a subscription: snapshot rows, `Synced`, then deltas in the order of the journal; after a resume the deltas from there.
 * Never drops an event: a client that is slow is caught up from the journal, and `Gap` says when that is impossible.
 * The feed is attached before the snapshot is read, so that nothing falls between them. Ends when `signal` aborts.
 */
export async function* twinEvents(request: TwinStreamRequest, engine: StreamEngine, signal: AbortSignal): AsyncGenerator<SentEvent> {
  const stream = new TwinStream(request, engine, signal);
  const sent = (event: TwinStreamEvent): SentEvent => ({ event, view: stream.view });
  for await (const event of stream.begin()) yield sent(event);
  let lastSent = performance.now();
  while (!signal.aborted) {
    let quiet = true;
    for await (const event of stream.next()) {
      quiet = false;
      yield sent(event);
    }
    if (!quiet) lastSent = performance.now();
    else if (request.heartbeatMs !== undefined && performance.now() - lastSent >= request.heartbeatMs) {
      lastSent = performance.now();
      yield sent({ kind: 'Heartbeat', place: { cursor: stream.cursor, inSnapshot: false } });
    }
    await stream.idle();
    engine.rooms.twins.atEpoch(request.view().epoch);
  }
}
