import type { IncomingMessage, ServerResponse } from 'node:http';
import { DomainError, errorCatalogue } from '../../kernel/errors.ts';
import { parseIri, type Iri } from '../../kernel/iri.ts';
import { jsonLdContext, toJsonLd, toTriples } from '../../federation/linked-data.ts';
import { linkedTwin, type LinkedTwin } from '../../federation/linked-twin.ts';
import type { TurtleWriter } from '../../federation/turtle-writer.ts';
import type { Rooms } from '../context.ts';
import type { Caller } from '../caller.ts';
import type { Route } from './http-handler.ts';

/** What linked data is answered from. */
export interface LinkedDataParts {
  readonly rooms: () => Pick<Rooms, 'ontology' | 'graph' | 'live'>;
  readonly callerOf: (request: IncomingMessage) => Caller | Promise<Caller>;
  readonly turtle: TurtleWriter;
  /** IRIs that begin with this are answered at their own path; others only at `/resource?iri=`. */
  readonly base?: string | undefined;
}

const mediaTypes = ['application/ld+json', 'text/turtle'] as const;
type MediaType = (typeof mediaTypes)[number];

/**
 * Linked data over GET: a twin's IRI leads (303) to its document at `/resource?iri=`, which is JSON-LD unless Turtle is asked for.
 * A twin that may not be seen is answered like one that does not exist.
 */
export function linkedDataRoute(parts: LinkedDataParts): Route {
  return async (request, response, path) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    try {
      return await answer(parts, request, response, path);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      send(response, errorCatalogue[error.code].status, 'text/plain', `${error.message}\n`);
      return true;
    }
  };
}

async function answer(parts: LinkedDataParts, request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean> {
  if (path.startsWith('/context/')) return sendContext(parts, response, path);
  if (path === '/resource') {
    const iri = parseIri(new URL(request.url ?? '/', 'http://host').searchParams.get('iri') ?? '');
    await sendTwin(parts, request, response, iri);
    return true;
  }
  const href = parts.base === undefined ? undefined : URL.parse(path.slice(1), parts.base)?.href;
  const iri = href?.startsWith(parts.base ?? '') === true ? parseIri(href) : undefined;
  if (iri === undefined || (await found(parts, request, iri)) === undefined) return false;
  response.writeHead(303, { location: documentOf(iri), vary: 'Accept' }).end();
  return true;
}

function sendContext({ rooms }: LinkedDataParts, response: ServerResponse, path: string): boolean {
  const { ontology } = rooms();
  if (path !== contextPath(ontology.version)) return false;
  response.setHeader('cache-control', 'public, max-age=31536000, immutable');
  send(response, 200, 'application/ld+json', JSON.stringify({ '@context': jsonLdContext(ontology) }));
  return true;
}

async function sendTwin(parts: LinkedDataParts, request: IncomingMessage, response: ServerResponse, iri: Iri | undefined): Promise<void> {
  response.setHeader('vary', 'Accept');
  response.setHeader('cache-control', 'no-cache');
  const type = negotiated(request.headers.accept);
  if (type === undefined) return send(response, 406, 'text/plain', `Available: ${mediaTypes.join(', ')}\n`);
  const twin = iri === undefined ? undefined : await found(parts, request, iri);
  if (twin === undefined) return send(response, 404, 'text/plain', 'No twin with this IRI is visible.\n');
  const { ontology } = parts.rooms();
  const context = contextPath(ontology.version);
  response.setHeader('link', `<${context}>; rel="http://www.w3.org/ns/json-ld#context"; type="application/ld+json"`);
  if (type === 'application/ld+json') send(response, 200, type, JSON.stringify(toJsonLd(twin, ontology, context)));
  else send(response, 200, type, await parts.turtle.write(toTriples(twin, ontology), ontology.prefixes));
}

async function found({ rooms, callerOf }: LinkedDataParts, request: IncomingMessage, iri: Iri): Promise<LinkedTwin | undefined> {
  const { graph, live } = rooms();
  const { view } = await callerOf(request);
  return await linkedTwin(iri, view, graph, live);
}

function contextPath(version: string): string {
  return `/context/${version}.jsonld`;
}

function documentOf(iri: Iri): string {
  return `/resource?iri=${encodeURIComponent(iri)}`;
}

/** The media type of ours the client likes best (RFC 9110, 12.5.1); JSON-LD when it does not say. */
function negotiated(accept: string | undefined): MediaType | undefined {
  if (accept === undefined || accept.trim() === '') return mediaTypes[0];
  const ranges = accept.split(',').map((text) => {
    const [range = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
    const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    return { range, quality: quality === undefined ? 1 : Number(quality) || 0 };
  });
  const likingOf = (type: MediaType): number => {
    const [group] = type.split('/');
    const fits = [type, ...(type === 'application/ld+json' ? ['application/json'] : []), `${String(group)}/*`, '*/*'];
    return fits.map((fit) => ranges.find(({ range }) => range === fit)).find((range) => range !== undefined)?.quality ?? 0;
  };
  const [best] = mediaTypes.toSorted((a, b) => likingOf(b) - likingOf(a));
  return best !== undefined && likingOf(best) > 0 ? best : undefined;
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response
    .writeHead(status, { 'content-type': type.startsWith('text/') ? `${type}; charset=utf-8` : type, 'content-length': Buffer.byteLength(body) })
    .end(body);
}
