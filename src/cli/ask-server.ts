import { DomainError } from '../kernel/errors.ts';

/** A server that runs, and who asks it. */
export interface AskedServer {
  /** Address without path, such as `http://127.0.0.1:4000`. */
  readonly url: string;
  readonly key?: string | undefined;
}

/** Sends an operation to `/graphql`. Throws `UPSTREAM_UNAVAILABLE` when nobody answers, else the code the server answered with. */
export async function askServer(
  server: AskedServer,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Readonly<Record<string, unknown>>> {
  const answer = await post(server, JSON.stringify({ query, variables }));
  const errors = isRecord(answer) && Array.isArray(answer['errors']) ? answer['errors'] : [];
  const [first]: readonly unknown[] = errors;
  if (first !== undefined) throw refusal(first);
  const data = isRecord(answer) ? answer['data'] : undefined;
  if (!isRecord(data)) throw new DomainError('UPSTREAM_UNAVAILABLE', `${server.url} does not answer like twinql.`, { url: server.url });
  return data;
}

async function post({ url, key }: AskedServer, body: string): Promise<unknown> {
  const headers = {
    'content-type': 'application/json',
    'apollographql-client-name': 'twinql ontology',
    ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
  };
  try {
    const response = await fetch(new URL('/graphql', url), { method: 'POST', headers, body, signal: AbortSignal.timeout(120_000) });
    return await response.json();
  } catch (error) {
    throw new DomainError('UPSTREAM_UNAVAILABLE', `No twinql answers at ${url}.`, { url }, { cause: error });
  }
}

function refusal(error: unknown): DomainError {
  const message = isRecord(error) && typeof error['message'] === 'string' ? error['message'] : 'The server refused.';
  const extensions = isRecord(error) && isRecord(error['extensions']) ? error['extensions'] : {};
  const code = codes.find((known) => known === extensions['code']) ?? 'BAD_USER_INPUT';
  return new DomainError(code, message);
}

const codes = ['UNAUTHENTICATED', 'FORBIDDEN', 'LIMIT_EXCEEDED', 'DEADLINE_EXCEEDED', 'STORE_UNAVAILABLE'] as const;

/** Whether data from outside is an object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
