import type { IncomingMessage, ServerResponse } from 'node:http';
import { HeaderMap, type ApolloServer, type HTTPGraphQLRequest } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { DomainError, errorCatalogue } from '../../kernel/errors.ts';
import type { Context } from '../context.ts';
import type { Caller } from '../create-api.ts';
import type { OperationGate } from '../gate/operation-gate.ts';
import type { HotSchema } from '../hot-schema.ts';
import { readBody } from './read-body.ts';

/** What answers GraphQL over HTTP. */
export interface GraphqlParts {
  readonly apollo: ApolloServer<Context>;
  readonly hot: HotSchema;
  readonly gate: OperationGate;
  /** Who sends a request; throws `UNAUTHENTICATED`. */
  readonly callerOf: (request: IncomingMessage) => Caller | Promise<Caller>;
  /** The context of one request. */
  readonly contextFor: (caller: Caller, signal: AbortSignal) => Context;
  readonly formatError: (error: GraphQLError) => object;
}

const passedHeaders = ['content-type', 'accept', 'x-apollo-operation-name', 'apollo-require-preflight'] as const;

/** GraphQL over HTTP through Apollo: who asks, then the gate, then one call, one write. Strangers learn nothing, not even what is wrong with their document. */
export function graphqlHandler(parts: GraphqlParts): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    const caller = await callerOrRefusal(parts, request);
    if (caller instanceof DomainError) {
      const { status } = errorCatalogue[caller.code];
      response.setHeader('www-authenticate', 'Bearer');
      sendErrors(parts, request, response, { status, errors: [new GraphQLError(caller.message, { originalError: caller })] });
      return;
    }
    const body = request.method === 'POST' ? await readBody(request, parts.gate.limits.bodyBytes) : '';
    if (body === undefined) {
      sendErrors(parts, request, response, { status: 413, errors: [tooLarge(parts.gate.limits.bodyBytes)] });
      return;
    }
    const parsed = parsedBody(body);
    const search = searchOf(request.url);
    const refused = judge(parts, request.method === 'POST' ? parsed : search);
    if (refused !== undefined) {
      sendErrors(parts, request, response, { status: refusedStatus(refused, request), errors: refused });
      return;
    }
    const httpGraphQLRequest = { method: (request.method ?? 'GET').toUpperCase(), headers: headersOf(request), search, body: parsed };
    await execute(parts, { httpGraphQLRequest, caller }, request, response);
  };
}

async function callerOrRefusal({ callerOf }: GraphqlParts, request: IncomingMessage): Promise<Caller | DomainError> {
  try {
    return await callerOf(request);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

interface Asked {
  readonly httpGraphQLRequest: HTTPGraphQLRequest;
  readonly caller: Caller;
}

async function execute(parts: GraphqlParts, { httpGraphQLRequest, caller }: Asked, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { timeMs } = parts.gate.limits;
  const abort = new AbortController();
  const late = new DomainError('DEADLINE_EXCEEDED', `The answer was not ready within ${timeMs} ms.`, { limit: 'time', max: timeMs });
  const timer = setTimeout(() => abort.abort(late), timeMs);
  response.once('close', () => {
    clearTimeout(timer);
    if (!response.writableFinished) abort.abort(new DomainError('DEADLINE_EXCEEDED', 'The client went away.'));
  });
  // What does not heed the signal must not keep the client waiting either.
  const stopped = new Promise<undefined>((resolve) => {
    abort.signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  const running = parts.apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: () => Promise.resolve(parts.contextFor(caller, abort.signal)) });
  const answer = await Promise.race([running, stopped]);
  clearTimeout(timer);
  if (answer === undefined) {
    running.catch(() => undefined);
    if (!response.destroyed) sendErrors(parts, request, response, { status: 503, errors: [new GraphQLError(late.message, { originalError: late })] });
    return;
  }
  const headers = [...answer.headers].flat();
  if (answer.body.kind === 'complete') {
    const status = answer.status ?? 200;
    const wrongVariables = status === 400 && !wantsGraphqlResponse(request) && answer.body.string.includes('"code":"BAD_USER_INPUT"');
    send(response, wrongVariables ? 200 : status, headers, answer.body.string);
    return;
  }
  response.writeHead(answer.status ?? 200, headers);
  for await (const chunk of answer.body.asyncIterator) response.write(chunk);
  response.end();
}

/** One header block, one write. */
function send(response: ServerResponse, status: number, headers: readonly string[], body: string): void {
  response.writeHead(status, [...headers, 'content-length', String(Buffer.byteLength(body)), 'x-content-type-options', 'nosniff']).end(body);
}

/** Errors the gate has with the request, or `undefined` when Apollo may go on (also to name what is wrong with its form). */
function judge({ gate, hot }: GraphqlParts, form: unknown): readonly GraphQLError[] | undefined {
  const { query, operationName, variables } = requestForm(form);
  if (query === undefined) return undefined;
  const { schema } = hot.current;
  const admission = gate.admit(schema, query);
  if (admission.errors !== undefined) return admission.errors;
  try {
    gate.charge(schema, admission.document, { operationName, variables });
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return [new GraphQLError(error.message, { originalError: error })];
    throw error;
  }
}

interface RequestForm {
  readonly query?: string | undefined;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

function requestForm(form: unknown): RequestForm {
  const fields = typeof form === 'string' ? Object.fromEntries(new URLSearchParams(form)) : form;
  if (!isRecord(fields)) return {};
  const { query, operationName, variables } = fields;
  const given = typeof variables === 'string' ? parsedBody(variables) : variables;
  return {
    query: typeof query === 'string' && query !== '' ? query : undefined,
    operationName: typeof operationName === 'string' ? operationName : undefined,
    variables: isRecord(given) ? given : undefined,
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The body as JSON; text that is none goes to Apollo as it is, which answers what is wrong with it. */
function parsedBody(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

function headersOf({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const name of passedHeaders) {
    const value = headers[name];
    if (typeof value === 'string') map.set(name, value);
  }
  return map;
}

function searchOf(url: string | undefined): string {
  const query = url?.indexOf('?') ?? -1;
  return query < 0 ? '' : (url ?? '').slice(query);
}

/**
 * GraphQL over HTTP: a document that is wrong is answered with 200 under `application/json`, which clients of old read as "this comes from GraphQL",
 * and with 400 under `application/graphql-response+json`. What breaks a limit is refused with 400 whoever asks.
 */
function refusedStatus(errors: readonly GraphQLError[], request: IncomingMessage): number {
  const limit = errors.some(({ extensions, originalError }) => extensions['code'] === 'LIMIT_EXCEEDED' || originalError instanceof DomainError);
  return limit || wantsGraphqlResponse(request) ? 400 : 200;
}

function wantsGraphqlResponse({ headers }: IncomingMessage): boolean {
  return headers.accept?.includes('application/graphql-response+json') === true;
}

interface Refusal {
  readonly status: number;
  readonly errors: readonly GraphQLError[];
}

function sendErrors({ formatError }: GraphqlParts, request: IncomingMessage, response: ServerResponse, { status, errors }: Refusal): void {
  const body = JSON.stringify({ errors: errors.map(formatError) });
  send(response, status, ['content-type', `${wantsGraphqlResponse(request) ? 'application/graphql-response+json' : 'application/json'}; charset=utf-8`], body);
}

function tooLarge(max: number): GraphQLError {
  return new GraphQLError(`The body is longer than ${max} bytes.`, {
    originalError: new DomainError('LIMIT_EXCEEDED', `The body is longer than ${max} bytes.`, { limit: 'bodyBytes', max }),
  });
}
