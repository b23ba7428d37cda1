import type { IncomingMessage, ServerResponse } from 'node:http';
import { DomainError, errorCatalogue } from '../../kernel/errors.ts';
import type { Logger } from '../../kernel/logger.ts';
import type { Caller } from '../caller.ts';
import type { HotSchema } from '../hot-schema.ts';
import { refusedOnLoopback } from './local-only.ts';
import { setSecurityHeaders } from './security-headers.ts';

/** Answers one request, or leaves it: `false` means that it was not for this route. */
export type Route = (request: IncomingMessage, response: ServerResponse, path: string) => boolean | Promise<boolean>;

/** What the handler is made of. */
export interface HttpParts {
  readonly hot: HotSchema;
  readonly graphql: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Who sends a request; throws `UNAUTHENTICATED`. */
  readonly callerOf: (request: IncomingMessage) => Caller | Promise<Caller>;
  /** Whether the server is on loopback without authentication: then only this machine's own pages may ask. */
  readonly local: boolean;
  /** Resolves to what is not ready, in one line each; empty when all is. */
  readonly notReady: () => Promise<readonly string[]>;
  /** Prometheus text with its content type. */
  readonly metrics?: (() => Promise<{ readonly contentType: string; readonly body: string }>) | undefined;
  /** Tried in order before the answer is 404: linked data, border documents, the console's files. */
  readonly routes: readonly Route[];
  readonly log: Logger;
}

/** The one HTTP handler of the server, on plain `node:http`. */
export function httpHandler(parts: HttpParts): (request: IncomingMessage, response: ServerResponse) => void {
  const graphqlPath = '/graphql';
  return (request, response) => {
    const path = pathOf(request.url);
    // What answers JSON only sets its headers itself, in one go: page policies mean nothing to it.
    if (path !== graphqlPath) setSecurityHeaders(response);
    const refused = parts.local ? refusedOnLoopback(request) : undefined;
    const answered =
      refused !== undefined
        ? sendText(response, 403, refused)
        : path === graphqlPath
          ? parts.graphql(request, response)
          : other(parts, { request, response, path });
    answered?.catch((error: unknown) => {
      if (error instanceof DomainError && !response.headersSent) {
        const { status } = errorCatalogue[error.code];
        if (status === 401) response.setHeader('www-authenticate', 'Bearer');
        void sendText(response, status, error.message);
        return;
      }
      parts.log.error('A request failed unexpectedly.', { path, error: String(error), stack: error instanceof Error ? error.stack : undefined });
      if (response.headersSent) response.destroy();
      else void sendText(response, 500, 'Something went wrong on our side.');
    });
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly path: string;
}

async function other(parts: HttpParts, exchange: Exchange): Promise<void> {
  const { request, response, path } = exchange;
  if (request.method === 'GET' || request.method === 'HEAD') {
    const found = await builtIn(parts, exchange);
    if (found) return;
  }
  for (const route of parts.routes) if (await route(request, response, path)) return;
  await sendText(response, 404, 'Nothing is here.');
}

/** Health is told to everybody; the schema to whoever is known; counts of the whole plant to those who see the whole of it. */
async function builtIn({ hot, notReady, metrics, callerOf }: HttpParts, { request, response, path }: Exchange): Promise<boolean> {
  switch (path) {
    case '/schema.graphql':
      await callerOf(request);
      sendCached({ request, response, path }, 'text/plain; charset=utf-8', hot.current.sdl);
      return true;
    case '/possible-types.json':
      await callerOf(request);
      sendCached({ request, response, path }, 'application/json; charset=utf-8', JSON.stringify({ possibleTypes: hot.current.possibleTypes }));
      return true;
    case '/health/live':
      await sendText(response, 200, 'live');
      return true;
    case '/health/ready': {
      const missing = await notReady();
      await sendText(response, missing.length === 0 ? 200 : 503, missing.length === 0 ? 'ready' : missing.join('\n'));
      return true;
    }
    case '/metrics': {
      if (metrics === undefined) return false;
      if ((await callerOf(request)).view.read !== 'all') throw new DomainError('FORBIDDEN', 'Only those who see the whole plant may see its figures.');
      const { contentType, body } = await metrics();
      send(response, 200, contentType, body);
      return true;
    }
    default:
      return false;
  }
}

/** Changes only with the ontology: clients may keep it and ask whether it still holds. */
function sendCached({ request, response }: Exchange, contentType: string, body: string): void {
  const etag = `"${hash(body)}"`;
  response.setHeader('etag', etag);
  response.setHeader('cache-control', 'no-cache');
  if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
  else send(response, 200, contentType, body);
}

/** FNV-1a, 53 bits: to tell versions apart, not to protect anything. */
function hash(text: string): string {
  let [low, high] = [0x81_1c_9d_c5, 0x1b_87_35_93];
  for (let i = 0; i < text.length; i++) {
    low = Math.imul(low ^ text.charCodeAt(i), 0x01_00_01_93);
    high = Math.imul(high ^ text.charCodeAt(i), 0x85_eb_ca_6b);
  }
  return `${(low >>> 0).toString(36)}${(high >>> 0).toString(36)}${text.length.toString(36)}`;
}

function send(response: ServerResponse, status: number, contentType: string, body: string): void {
  response.writeHead(status, { 'content-type': contentType, 'content-length': Buffer.byteLength(body) }).end(body);
}

function sendText(response: ServerResponse, status: number, text: string): Promise<void> {
  send(response, status, 'text/plain; charset=utf-8', `${text}\n`);
  return Promise.resolve();
}

function pathOf(url: string | undefined): string {
  const text = url ?? '/';
  const query = text.indexOf('?');
  return query < 0 ? text : text.slice(0, query);
}
