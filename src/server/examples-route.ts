import type { Route } from '../api/http/http-handler.ts';
import type { ServerOptions } from './server-options.ts';

/** What the page proposes, at `/examples.json`. */
export function examplesRoute({ plantName, examples, demo }: Pick<ServerOptions, 'plantName' | 'examples' | 'demo'>): Route {
  const body = JSON.stringify({ plant: plantName, simulated: demo?.planPath !== undefined, examples });
  return (request, response, path) => {
    if (path !== '/examples.json' || request.method !== 'GET') return false;
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache' }).end(body);
    return true;
  };
}
