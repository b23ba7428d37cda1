import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';

/** A client of graphql-transport-ws that notes what it is told and how its socket closes. */
export interface SocketClient<T> {
  readonly told: T[];
  readonly errors: unknown[];
  /** Code with which the socket closed, once it did. */
  closeCode(): number | undefined;
  close(): Promise<void>;
}

/** Subscribes with a token (or none) and never reconnects. */
export function socketClient<T>(http: string, query: string, token?: string): SocketClient<T> {
  let code: number | undefined;
  const client: Client = createClient({
    url: `${http.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    ...(token === undefined ? {} : { connectionParams: { authorization: `Bearer ${token}` } }),
    on: {
      closed: (event) => {
        code = (event as { readonly code?: number }).code;
      },
    },
  });
  const [told, errors]: [T[], unknown[]] = [[], []];
  client.subscribe<T>(
    { query },
    {
      next: ({ data, errors: failed }) => {
        if (data !== undefined && data !== null) told.push(data);
        if (failed !== undefined) errors.push(...failed);
      },
      error: (error) => void errors.push(error),
      complete: () => undefined,
    },
  );
  return { told, errors, closeCode: () => code, close: async () => client.dispose() };
}
