import { createClient } from 'graphql-ws';
import { afterEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { uniforms } from '../support/random.ts';
import { ex } from '../support/stream-world.ts';
import { pumps, socketWorld, type SocketWorld } from '../support/socket-world.ts';

let world: SocketWorld | undefined;
afterEach(async () => await world?.[Symbol.asyncDispose]());

interface Told {
  readonly kind: string;
  readonly cursor: string;
  readonly iri?: string;
  readonly changes?: readonly { readonly value: number }[];
}

const document = `subscription ($since: Cursor) { twinEvents(since: $since, properties: ["ex:temperature"]) {
  kind: __typename ... on PropertyChanged { iri changes { ... on NumericTelemetry { value } } } ... on StreamEvent { cursor }
} }`;

describe('a client whose socket is killed again and again', () => {
  test.each([1, 2, 3])('misses none of 3,000 values and sees none twice (seed %i)', async (seed) => {
    const random = uniforms(seed);
    world = await socketWorld({ ...pumps, limits: { messagesPerSecond: 1_000 } });
    const { plant, ws } = world;
    const total = 3_000;
    const seen: { readonly iri: string; readonly value: number }[] = [];
    const sent: { readonly iri: string; readonly value: number }[] = [];
    let last: string | undefined;
    let kills = 0;
    let ready: () => void;
    const started = new Promise<void>((resolve) => {
      ready = resolve;
    });

    /** One connection until it is killed; the cursor of the last event that came is where the next goes on. */
    const connection = async (): Promise<void> => {
      const opened: WebSocket[] = [];
      const Recorded = class extends WebSocket {
        constructor(url: string, protocols: string) {
          super(url, protocols);
          opened.push(this);
        }
      };
      const client = createClient({ url: ws, webSocketImpl: Recorded, retryAttempts: 0 });
      let left = seen.length + Math.floor(random() * 200) < total ? 1 + Math.floor(random() * 200) : Number.POSITIVE_INFINITY;
      try {
        for await (const { data } of client.iterate<{ readonly twinEvents: Told }>({ query: document, variables: { since: last } })) {
          const event = data!.twinEvents;
          last = event.cursor;
          if (event.kind === 'Synced') ready();
          if (event.kind === 'PropertyChanged') seen.push(...event.changes!.map(({ value }) => ({ iri: event.iri!, value })));
          if (seen.length >= total) break;
          if (left-- <= 0) {
            kills++;
            opened[0]?.terminate();
          }
        }
      } catch {
        // The killed socket's stream ends with its close event.
      }
      await client.dispose();
    };
    const reader = (async () => {
      while (seen.length < total) await connection();
    })();

    await started;
    for (let value = 0; value < total; value++) {
      const iri = ex(random() < 0.5 ? 'pump1' : 'pump2');
      sent.push({ iri, value });
      plant.observe({ twin: iri, property: ex('temperature'), value });
      if (random() < 0.1) await new Promise((resolve) => void setImmediate(resolve));
    }
    await reader;
    expect(kills).toBeGreaterThan(10);
    expect(seen).toEqual(sent);
  });
});
