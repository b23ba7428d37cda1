import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { Clock } from '../kernel/clock.ts';
import { DomainError } from '../kernel/errors.ts';
import type { Iri } from '../kernel/iri.ts';
import type { GraphStore } from '../graph/graph-store.ts';
import { everything } from '../graph/view.ts';
import { apiKeyVerifier } from '../identity/api-key.ts';
import { auditTrail, type AuditTrail } from '../identity/audit.ts';
import { authenticate, type Authentication, type Credentials } from '../identity/authenticate.ts';
import type { PolicyKeeper } from '../identity/policy-keeper.ts';
import type { Permission, Principal } from '../identity/principal.ts';
import type { CommandRights } from '../command/plant-world.ts';
import type { Caller } from '../api/caller.ts';
import { isLoopback, type Config } from '../config.ts';
import { oidcVerifier } from '../adapters/jose/oidc-verifier.ts';
import { sqliteIdentityStore } from '../adapters/sqlite/sqlite-identity-store.ts';

/** How people and programs are recognised here. */
export interface Recognition extends Disposable {
  readonly authentication: Authentication;
  readonly audit: AuditTrail;
}

/** Opens keys and audit record. Throws `INVALID_CONFIG` when the server would listen beyond this machine without knowing anybody. */
export function openRecognition(config: Config, clock: Clock): Recognition {
  const store = sqliteIdentityStore(join(config.dataFolder, 'identity.db'));
  const oidc = config.oidc === undefined ? [] : [oidcVerifier({ ...config.oidc, clock })];
  const isConfigured = oidc.length > 0 || store.keys.list().length > 0;
  if (!isConfigured && !isLoopback(config.host)) {
    store[Symbol.dispose]();
    const remedy = 'Make a key with "twinql keys create", or set OIDC_ISSUER and OIDC_AUDIENCE, or leave HOST at 127.0.0.1.';
    throw new DomainError('INVALID_CONFIG', `HOST=${config.host} reaches beyond this machine, but no authentication is configured. ${remedy}`, {
      host: config.host,
    });
  }
  return {
    authentication: { verifiers: [apiKeyVerifier(store.keys, clock), ...oidc], localAdministrator: !isConfigured },
    audit: auditTrail(store.audit, clock),
    [Symbol.dispose]: () => store[Symbol.dispose](),
  };
}

/** Who asks, what they see, what they may do: one place for HTTP, WebSocket and commands. */
export interface Gatekeeper {
  callerOf(request: IncomingMessage): Promise<Caller>;
  callerFrom(credentials: Credentials): Promise<Caller>;
  /** The same caller with the view of this moment. */
  refreshed(caller: Caller): Caller;
  /** Whether who came in earlier would still be let in: a key may have been removed. */
  stillKnows(caller: Caller): boolean;
  may(principal: Principal, permission: Permission, scope: number | undefined): boolean;
  readonly rights: CommandRights;
}

/** Joins authentication and policy. */
export function gatekeeper(authentication: Authentication, policy: PolicyKeeper, clock: Clock): Gatekeeper {
  const lastSeen = new Map<string, Principal>();
  const callerFrom = async (credentials: Credentials): Promise<Caller> => {
    const principal = await authenticate(credentials, authentication);
    lastSeen.set(principal.subject, principal);
    return { principal, view: policy.viewOf(principal, clock.now()) };
  };
  return {
    callerOf: (request) => callerFrom(credentialsOf(request)),
    callerFrom,
    refreshed: ({ principal }) => ({ principal, view: policy.viewOf(principal, clock.now()) }),
    stillKnows: ({ principal }) => authentication.verifiers.every((verifier) => verifier.stillKnows?.(principal) !== false),
    may: (principal, permission, scope) => policy.can(principal, permission, scope ?? 0, clock.now()),
    rights: commandRights(policy, clock, (subject) => lastSeen.get(subject)),
  };
}

/** Commands are off until a binding allows them, for the local administrator too. */
function commandRights(policy: PolicyKeeper, clock: Clock, known: (subject: string) => Principal | undefined): CommandRights {
  const may = async (principal: Principal, permission: Permission, twin: Iri | undefined): Promise<boolean> => {
    if (principal.kind === 'SYSTEM') return true;
    const scope = twin === undefined ? 0 : await scopeOf(policy.store, twin);
    const bound: Principal = principal.kind === 'LOCAL' ? { ...principal, kind: 'HUMAN' } : principal;
    return scope !== undefined && policy.can(bound, permission, scope, clock.now());
  };
  return {
    may,
    stillMay: (subject, permission, twin) => may(known(subject) ?? { subject, kind: 'HUMAN', groups: [], assurance: 1 }, permission, twin),
  };
}

async function scopeOf(graph: GraphStore, twin: Iri): Promise<number | undefined> {
  const { rows } = await graph.read({ root: { kind: 'iris', iris: [twin] }, order: [], first: 1, count: false, hops: [], view: everything });
  return rows[0]?.twin.scope;
}

function credentialsOf({ headers, socket }: IncomingMessage): Credentials {
  const { authorization, origin, host = '' } = headers;
  return {
    peer: socket.remoteAddress ?? '',
    host: host.replace(/:\d+$/, '').toLowerCase(),
    forwarded: Object.keys(headers).some((name) => name === 'forwarded' || name.startsWith('x-forwarded-')),
    ...(authorization === undefined ? {} : { authorization }),
    ...(origin === undefined ? {} : { origin }),
  };
}
