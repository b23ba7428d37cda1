import type { IncomingHttpHeaders } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import { InvariantError } from '../../kernel/assert-never.ts';
import type { Context } from '../context.ts';

/** A request about whose form nothing is left to decide: one document, sent as JSON, wanting JSON back. */
export interface QuickRequest {
  readonly query: string;
  readonly operationName?: string;
  readonly variables?: Record<string, unknown>;
  /** What the answer is labelled with. */
  readonly contentType: string;
}

/** An answer in one piece. */
export interface Answer {
  readonly status: number;
  readonly headers: readonly string[];
  readonly body: string;
}

const json = 'application/json; charset=utf-8';
const graphqlJson = 'application/graphql-response+json; charset=utf-8';

/** What negotiation makes of the `Accept` headers that nearly all clients send; any other is negotiated in full. */
const negotiated: ReadonlyMap<string | undefined, string> = new Map([
  [undefined, json],
  ['*/*', json],
  ['application/json', json],
  ['application/json, */*', json],
  ['application/graphql-response+json', graphqlJson],
  ['application/graphql-response+json,application/json;q=0.9', graphqlJson],
  ['application/graphql-response+json, application/json;q=0.9', graphqlJson],
]);

/** Browsers send none of these across origins without asking first: there is nothing for CSRF prevention to look at. */
const jsonTypes: ReadonlySet<string | undefined> = new Set(['application/json', 'application/json; charset=utf-8', 'application/json;charset=utf-8']);

/** The usual POST of a document, or `undefined` when anything about it is unusual: then the whole of GraphQL over HTTP decides. */
export function quickRequest(headers: IncomingHttpHeaders, body: unknown): QuickRequest | undefined {
  const contentType = negotiated.get(headers.accept);
  if (contentType === undefined || !jsonTypes.has(headers['content-type']) || !isRecord(body)) return undefined;
  const { query, operationName = null, variables = null, extensions = null } = body;
  if (typeof query !== 'string' || query === '' || extensions !== null) return undefined;
  if (operationName !== null && typeof operationName !== 'string') return undefined;
  if (variables !== null && !isRecord(variables)) return undefined;
  return { query, contentType, ...(operationName === null ? {} : { operationName }), ...(variables === null ? {} : { variables }) };
}

/**
 * Runs it through Apollo without its HTTP layer. `apollo` keeps documents by their own text: to hash each text anew costs more than to execute a small query.
 */
export async function runQuick(apollo: ApolloServer<Context>, asked: QuickRequest, contextValue: Context): Promise<Answer> {
  const { query, operationName, variables, contentType } = asked;
  const request = { ...(operationName === undefined ? {} : { operationName }), ...(variables === undefined ? {} : { variables }), extensions: byText(query) };
  const { body, http } = await apollo.executeOperation(request, { contextValue });
  if (body.kind !== 'single') throw new InvariantError('An answer in parts, although graphql-js 16 gives none.');
  const { errors, data, extensions } = body.singleResult;
  const headers = ['content-type', contentType];
  for (const [name, value] of http.headers) headers.push(name, value);
  return { status: http.status ?? 200, headers, body: JSON.stringify({ errors, data, extensions }) };
}

function byText(query: string): { readonly persistedQuery: { readonly version: 1; readonly sha256Hash: string } } {
  return { persistedQuery: { version: 1, sha256Hash: query } };
}

const prefix = 'apq:'.length;

/**
 * What Apollo looks documents up in when their text is their key. For a server that is asked by {@link runQuick} alone: there every text has passed the gate,
 * and what a client says of persisted queries never arrives.
 */
export const textIsItsKey = {
  get: (key: string): Promise<string> => Promise.resolve(key.slice(prefix)),
  set: (): Promise<void> => Promise.resolve(),
  delete: (): Promise<boolean> => Promise.resolve(false),
};

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
