import type { IncomingMessage, ServerResponse } from 'node:http';
import { execute, GraphQLError, type ExecutionResult, type FormattedExecutionResult } from 'graphql';
import { DomainError, errorCatalogue } from '../../kernel/errors.ts';
import type { BuiltSchema } from '../build-schema.ts';
import type { Caller } from '../caller.ts';
import { clientName } from '../client-name.ts';
import type { Api } from '../create-api.ts';
import type { Route } from '../http/http-handler.ts';
import { readBody } from '../http/read-body.ts';
import { buildSubgraphFace, type SubgraphFace } from './build-subgraph-face.ts';
import { isAboutFace, restoreAnswer, translateOperation } from './translate-operation.ts';

/** What `/subgraph` needs. */
export interface SubgraphParts {
  readonly api: () => Pick<Api, 'hot' | 'gate' | 'formatError' | 'contextFor'>;
  /** Who sends a request; throws `UNAUTHENTICATED`. A router's caller gets no more than its own view. */
  readonly callerOf: (request: IncomingMessage) => Caller | Promise<Caller>;
  /** Prefix of everything this instance brings into a supergraph. */
  readonly instance: string;
}

interface SubgraphRequest {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The composition face at `/subgraph`: GraphQL over POST for a router, and the SDL for a composer over GET. */
export function subgraphRoute(parts: SubgraphParts): Route {
  const faces = new WeakMap<BuiltSchema, SubgraphFace>();
  const faceOf = (built: BuiltSchema): SubgraphFace => {
    const face = faces.get(built) ?? buildSubgraphFace(built.sdl, parts);
    faces.set(built, face);
    return face;
  };
  return async (request, response, path) => {
    if (path !== '/subgraph') return false;
    const { api: apiOf } = parts;
    const api = apiOf();
    const face = faceOf(api.hot.current);
    if (request.method === 'GET') {
      await sendSdl(face, request, response, parts);
      return true;
    }
    const asked = await readRequest(request, api.gate.limits.bodyBytes);
    if (typeof asked === 'number') {
      send(response, asked, 'text/plain; charset=utf-8', 'Send a POST with a JSON body that has a query.\n');
      return true;
    }
    const answer = await answerTo(asked, face, request, parts).catch((error: unknown) => refusal(error));
    const formatted: FormattedExecutionResult = {
      ...(answer.data === undefined ? {} : { data: answer.data }),
      ...(answer.errors === undefined ? {} : { errors: answer.errors.map((error) => api.formatError(error)) }),
    };
    send(response, isUnknown(answer) ? 401 : 200, 'application/json; charset=utf-8', JSON.stringify(formatted));
    return true;
  };
}

async function sendSdl({ sdl }: SubgraphFace, request: IncomingMessage, response: ServerResponse, { callerOf }: SubgraphParts): Promise<void> {
  try {
    await callerOf(request);
    send(response, 200, 'text/plain; charset=utf-8', sdl);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    send(response, errorCatalogue[error.code].status, 'text/plain; charset=utf-8', `${error.message}\n`);
  }
}

async function answerTo(
  asked: SubgraphRequest,
  face: SubgraphFace,
  request: IncomingMessage,
  { api: apiOf, callerOf }: SubgraphParts,
): Promise<ExecutionResult> {
  const { gate, hot, contextFor } = apiOf();
  const caller = await callerOf(request);
  const admission = gate.admit(face.schema, asked.query);
  if (admission.errors !== undefined) return { errors: admission.errors };
  const { document } = admission;
  const { operationName, variables } = asked;
  if (isAboutFace(document, operationName)) {
    return await execute({ schema: face.schema, document, operationName: operationName ?? null, variableValues: { ...variables } });
  }
  const translated = translateOperation(face, document, variables);
  gate.charge(hot.current.schema, translated.document, {
    operationName,
    variables: translated.variables,
    client: clientName(request.headers, caller.principal),
  });
  const contextValue = contextFor(caller, AbortSignal.timeout(gate.limits.timeMs));
  const result = await execute({
    schema: hot.current.schema,
    document: translated.document,
    operationName: operationName ?? null,
    variableValues: { ...translated.variables },
    contextValue,
  });
  const restored = restoreAnswer(face, document, translated, operationName)(result.data);
  return { ...result, ...(isRecord(restored) ? { data: restored } : {}) };
}

function refusal(error: unknown): ExecutionResult {
  if (error instanceof GraphQLError) return { errors: [error] };
  const originalError = error instanceof Error ? error : new Error(String(error));
  return { errors: [new GraphQLError(error instanceof DomainError ? error.message : 'The operation failed.', { originalError })] };
}

/** Whether it was refused because nobody knows who asks. */
function isUnknown({ errors }: ExecutionResult): boolean {
  return errors?.some(({ originalError }) => originalError instanceof DomainError && originalError.code === 'UNAUTHENTICATED') === true;
}

/** The operation, or the HTTP status that says why there is none. Only JSON: a page's plain form post must not get through. */
async function readRequest(request: IncomingMessage, maxBytes: number): Promise<SubgraphRequest | 400 | 405 | 413 | 415> {
  if (request.method !== 'POST') return 405;
  if (request.headers['content-type']?.startsWith('application/json') !== true) return 415;
  const body = await readBody(request, maxBytes);
  if (body === undefined) return 413;
  const parsed = parseJson(body);
  if (!isRecord(parsed) || typeof parsed['query'] !== 'string') return 400;
  const { query, operationName, variables } = parsed;
  return { query, operationName: typeof operationName === 'string' ? operationName : undefined, variables: isRecord(variables) ? variables : {} };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, status: number, contentType: string, body: string): void {
  response.writeHead(status, { 'content-type': contentType, 'content-length': Buffer.byteLength(body) }).end(body);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
