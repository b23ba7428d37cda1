import { DomainError } from '../kernel/errors.ts';
import type { Principal } from './principal.ts';
import type { TokenVerifier } from './token-verifier.ts';

/** What a request says about its sender, as the server read it from socket and headers. */
export interface Credentials {
  /** `Authorization` header, or the token of a WebSocket's `connectionParams` as `Bearer …`. */
  readonly authorization?: string;
  /** Address of the peer as the socket knows it. */
  readonly peer: string;
  /** `Host` header without port. */
  readonly host: string;
  readonly origin?: string;
  /** Whether any `Forwarded` or `X-Forwarded-*` header is present. */
  readonly forwarded: boolean;
}

/** How a deployment recognises who asks. */
export interface Authentication {
  readonly verifiers: readonly TokenVerifier[];
  /** Whether callers on this machine need no token: only while the server listens on loopback and no authentication is configured. */
  readonly localAdministrator: boolean;
}

const localHosts = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);
const localPeers = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** The local administrator: whoever sits at this machine, until authentication is configured. */
export const localPrincipal: Principal = { subject: 'local', kind: 'LOCAL', name: 'Local administrator', groups: [], assurance: 1 };

/** Who sends the request; throws `UNAUTHENTICATED` when that cannot be told. A token that is present is always checked, also on loopback. */
export async function authenticate(credentials: Credentials, { verifiers, localAdministrator }: Authentication): Promise<Principal> {
  const token = /^Bearer ([!-~]{1,8192})$/i.exec(credentials.authorization ?? '')?.[1];
  if (credentials.authorization !== undefined && token === undefined) throw refused('The Authorization header is not "Bearer <token>".');
  if (token !== undefined) {
    const principal = await verifiers.find((verifier) => verifier.recognises(token))?.verify(token);
    if (principal === undefined) throw refused('The token is not valid.');
    return principal;
  }
  if (localAdministrator && isLocal(credentials)) return localPrincipal;
  throw refused('This server needs an API key or an access token.');
}

/** From this machine, asked by a name of this machine, and not from a foreign page (DNS rebinding, cross-site requests) or through a proxy. */
function isLocal({ peer, host, origin, forwarded }: Credentials): boolean {
  return localPeers.has(peer) && localHosts.has(host) && !forwarded && (origin === undefined || isLocalOrigin(origin));
}

function isLocalOrigin(origin: string): boolean {
  return URL.canParse(origin) && localHosts.has(new URL(origin).hostname);
}

function refused(message: string): DomainError {
  return new DomainError('UNAUTHENTICATED', message);
}
