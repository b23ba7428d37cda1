import type { IncomingMessage, ServerResponse } from 'node:http';
import { HeaderMap, type ApolloServer } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { DomainError, errorCatalogue } from '../../kernel/errors.ts';
import type { Context } from '../context.ts';
import type { Caller } from '../caller.ts';
import { clientName } from '../client-name.ts';
import type { OperationGate } from '../gate/operation-gate.ts';
import type { HotSchema } from '../hot-schema.ts';
import { startDeadline } from './deadline.ts';
import { quickRequest, runQuick, type Answer } from './quick-request.ts';
import { readBody } from './read-body.ts';

/** What answers GraphQL over HTTP. */
export interface GraphqlParts {
  readonly apollo: ApolloServer<Context>;
  /** Answers usual requests without the HTTP layer of `apollo`; absent to have all of them answered by `apollo`. Both answer alike, byte for byte. */
  readonly quick: ApolloServer<Context> | undefined;
  readonly hot: HotSchema;
  readonly gate: OperationGate;
  /** Who sends a request; throws `UNAUTHENTICATED`. */
  readonly callerOf: (request: IncomingMessage) => Caller | Promise<Caller>;
  /** The longest body a caller may send. */
  readonly bodyBytesFor: (caller: Caller) => number;
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
    const most = parts.bodyBytesFor(caller);
    const body = request.method === 'POST' ? await readBody(request, most) : '';
    if (body === undefined) {
      sendErrors(parts, request, response, { status: 413, errors: [tooLarge(most)] });
      return;
    }
    const parsed = parsedBody(body);
    // Who may send whole models in variables may not send longer documents for that.
    const longest = parts.gate.limits.bodyBytes;
    if (body.length > longest && (requestForm(parsed).query ?? '').length > longest) {
      sendErrors(parts, request, response, { status: 413, errors: [tooLarge(longest)] });
      return;
    }
    const search = searchOf(request.url);
    const refused = judge(parts, request.method === 'POST' ? parsed : search, clientName(request.headers, caller.principal));
    if (refused !== undefined) {
      sendErrors(parts, request, response, { status: refusedStatus(refused, request), errors: refused });
      return;
    }
    await execute(parts, { caller, body: parsed, search }, request, response);
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
  readonly caller: Caller;
  readonly body: unknown;
  readonly search: string;
}

async function execute(parts: GraphqlParts, asked: Asked, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const deadline = startDeadline(response, parts.gate.limits.timeMs);
  const context = parts.contextFor(asked.caller, deadline.signal);
  const quick = parts.quick === undefined || request.method !== 'POST' ? undefined : quickRequest(request.headers, asked.body);
  const running = quick === undefined || parts.quick === undefined ? runWhole(parts, asked, request, context) : runQuick(parts.quick, quick, context);
  const answer = await deadline.within(running).catch((error: unknown) => defect(error));
  if (answer instanceof GraphQLError) {
    sendErrors(parts, request, response, { status: 500, errors: [answer] });
    return;
  }
  if (answer instanceof DomainError) {
    if (!response.destroyed) sendErrors(parts, request, response, { status: 503, errors: [new GraphQLError(answer.message, { originalError: answer })] });
    return;
  }
  if (!('stream' in answer)) {
    const { status, headers, body } = answer;
    const wrongVariables = status === 400 && !wantsGraphqlResponse(request) && body.includes('"code":"BAD_USER_INPUT"');
    send(response, wrongVariables ? 200 : status, headers, body);
    return;
  }
  response.writeHead(answer.status, [...answer.headers]);
  for await (const chunk of answer.stream) response.write(chunk);
  response.end();
}

/** What nobody expected: to be masked, and logged. */
function defect(error: unknown): GraphQLError {
  return new GraphQLError('Something went wrong on our side.', { originalError: error instanceof Error ? error : new Error(String(error)) });
}

interface StreamedAnswer extends Omit<Answer, 'body'> {
  readonly stream: AsyncIterable<string>;
}

/** All of GraphQL over HTTP, as Apollo has it: any method, any media type, and what is wrong with the form of a request. */
async function runWhole({ apollo }: GraphqlParts, asked: Asked, request: IncomingMessage, context: Context): Promise<Answer | StreamedAnswer> {
  const { body, search } = asked;
  const httpGraphQLRequest = { method: (request.method ?? 'GET').toUpperCase(), headers: headersOf(request), search, body };
  const answer = await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: () => Promise.resolve(context) });
  const head = { status: answer.status ?? 200, headers: [...answer.headers].flat() };
  return answer.body.kind === 'complete' ? { ...head, body: answer.body.string } : { ...head, stream: answer.body.asyncIterator };
}

/**
 * One header block, one write. Text of ASCII alone, as most answers are, is written as it is, without a look at each character.
 * Written when the requests that came in together are worked through: a write wakes who waits for it, and to be woken once for several answers is a third cheaper.
 */
function send(response: ServerResponse, status: number, headers: readonly string[], body: string): void {
  const bytes = Buffer.byteLength(body);
  response.writeHead(status, [...headers, 'content-length', String(bytes), 'x-content-type-options', 'nosniff']);
  setImmediate(() => {
    response.end(body, bytes === body.length ? 'latin1' : 'utf8');
  });
}

/** Errors the gate has with the request, or `undefined` when Apollo may go on (also to name what is wrong with its form). */
function judge({ gate, hot }: GraphqlParts, form: unknown, client: string): readonly GraphQLError[] | undefined {
  const { query, operationName, variables } = requestForm(form);
  if (query === undefined) return undefined;
  const { schema } = hot.current;
  const admission = gate.admit(schema, query);
  if (admission.errors !== undefined) return admission.errors;
  try {
    gate.charge(schema, admission.document, { operationName, variables, client });
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
