import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';

/** A value a subscription told of. */
export interface Told {
  readonly iri: string;
  readonly property: string;
  readonly at: string;
  readonly value: unknown;
}

/** A subscriber that notes all it is told and can go on where it stopped. */
export interface EventStream {
  readonly told: Told[];
  readonly gaps: string[];
  /** Cursor of the last event. */
  cursor(): string | undefined;
  close(): void;
}

const document = `subscription($since: Cursor, $where: TwinFilter) { twinEvents(since: $since, where: $where, snapshot: false) { __typename
  ... on StreamEvent { cursor }
  ... on PropertyChanged { iri changes { property { name } at ... on NumericTelemetry { value } ... on FlagTelemetry { flag } ... on TextTelemetry { text } } }
  ... on Gap { detail } } }`;

interface Change {
  readonly property: { readonly name: string };
  readonly at: string;
  readonly value?: unknown;
  readonly flag?: unknown;
  readonly text?: unknown;
}

interface Event {
  readonly __typename: string;
  readonly cursor: string;
  readonly iri?: string;
  readonly changes?: readonly Change[];
  readonly detail?: string;
}

/** Subscribes to all values (or those of `where`) over graphql-transport-ws, from `since` on. */
export function eventStream(http: string, since?: string, where?: unknown): EventStream {
  const client: Client = createClient({
    url: `${http.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    lazy: false,
    onNonLazyError: () => undefined,
  });
  const told: Told[] = [];
  const gaps: string[] = [];
  let last = since;
  client.subscribe<{ twinEvents: Event }>(
    { query: document, variables: { since, where } },
    {
      next: ({ data }) => {
        const event = data?.twinEvents;
        if (event === undefined) return;
        last = event.cursor;
        if (event.__typename === 'Gap') gaps.push(event.detail ?? '');
        for (const { property, at, value, flag, text } of event.changes ?? [])
          told.push({ iri: event.iri ?? '', property: property.name, at, value: value ?? flag ?? text });
      },
      error: () => undefined,
      complete: () => undefined,
    },
  );
  return { told, gaps, cursor: () => last, close: () => void client.dispose() };
}
