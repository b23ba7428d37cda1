import type { Route } from '../api/http/http-handler.ts';
import { staticFiles } from './static-files.ts';

/** The page: its files under `/`. Where it was not built, `/` says how to build it. */
export function staticRoute(folder: string): Route {
  const find = staticFiles(folder);
  return (request, response, path) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const file = find(path);
    if (file === undefined) {
      if (path !== '/') return false;
      response
        .writeHead(200, { 'content-type': 'text/plain; charset=utf-8' })
        .end('twinql is running; GraphQL is at /graphql. The page was not built: run "npm run web" once.\n');
      return true;
    }
    response.setHeader('etag', file.etag);
    response.setHeader('cache-control', file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
    if (request.headers['if-none-match'] === file.etag) {
      response.writeHead(304).end();
      return true;
    }
    response.writeHead(200, { 'content-type': file.type, 'content-length': file.content.length }).end(request.method === 'HEAD' ? undefined : file.content);
    return true;
  };
}
