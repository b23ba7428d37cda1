import type { IncomingMessage } from 'node:http';

const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Why a request to an unauthenticated server on this machine must be refused, or `undefined`: another `Host` means DNS rebinding, another `Origin` a foreign page,
 * and a forwarding header means that it did not come from this machine.
 */
export function refusedOnLoopback({ headers }: IncomingMessage): string | undefined {
  if (headers.host === undefined || !loopbackHosts.has(hostName(headers.host))) return 'The Host header names another machine.';
  if (headers.origin !== undefined && !isOwnOrigin(headers.origin)) return 'The Origin header names a foreign page.';
  if (Object.keys(headers).some((name) => name === 'forwarded' || name.startsWith('x-forwarded-'))) return 'Forwarded requests need authentication.';
  return undefined;
}

function hostName(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase();
}

function isOwnOrigin(origin: string): boolean {
  const url = URL.parse(origin);
  return url !== null && loopbackHosts.has(url.hostname.toLowerCase());
}
