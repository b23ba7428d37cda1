import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { createSourceEventStream, execute, getOperationAST, GraphQLError, OperationTypeNode, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { handleProtocols, makeServer, type Context as SocketContext, type SubscribePayload } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { invariant } from '../kernel/assert-never.ts';
import { DomainError } from '../kernel/errors.ts';
import type { Logger } from '../kernel/logger.ts';
import type { Credentials } from '../identity/authenticate.ts';
import type { Context } from './context.ts';
import type { Caller } from './caller.ts';
import { clientName } from './client-name.ts';
import type { Api } from './create-api.ts';
import { keepAlive, rateLimit } from './socket-care.ts';
import { closable } from './subscriptions/closable.ts';
import { sharedExecutions, type SharedExecutions } from './subscriptions/shared-execution.ts';

/** What the API lends the socket: the same schema, gate, contexts and masking as over HTTP. */
export interface WebSocketPorts {
  readonly api: Pick<Api, 'hot' | 'gate' | 'formatError' | 'contextFor'>;
  /** Who is there; rejects when that cannot be told. */
  readonly callerOf: (credentials: Credentials) => Promise<Caller>;
  /** The same caller with what they may see now: asked for every operation and every event. */
  readonly refreshed: (caller: Caller) => Caller;
  /** Whether the caller would still be let in; asked every second. Absent: until the token runs out. */
  readonly stillKnows?: (caller: Caller) => boolean;
  /** Whether pages of this origin may connect; clients that are no pages send none. */
  readonly allowsOrigin: (origin: string, request: IncomingMessage) => boolean;
  readonly log: Logger;
}

export interface WebSocketLimits {
  readonly path: string;
  readonly initTimeoutMs: number;
  readonly maxPayloadBytes: number;
  readonly subscriptionsPerSocket: number;
  readonly messagesPerSecond: number;
  readonly keepAliveMs: number;
}

export const webSocketLimits: WebSocketLimits = {
  path: '/graphql',
  initTimeoutMs: 3_000,
  maxPayloadBytes: 262_144,
  subscriptionsPerSocket: 50,
  messagesPerSecond: 20,
  keepAliveMs: 12_000,
};

/** What is known of a socket. */
interface Extra {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
  readonly ended: AbortSignal;
  readonly shared: Shared;
  caller?: Caller;
}

/** What all sockets have in common. */
interface Shared {
  readonly executions: SharedExecutions;
  /** Ends when the server stops. */
  readonly closing: AbortSignal;
}

/**
 * Serves graphql-transport-ws on the HTTP server's own port: queries, mutations and subscriptions, behind the same gate as over HTTP.
 * Closes with 4400 (malformed), 4401 (not initialised), 4403 (not allowed, or the token ran out), 4406 (protocol), 4408 (too late),
 * 4409 (id in use), 4429 (initialised twice, or too many messages), 1009 (message too large), 1001 (server stops).
 * Resolves when all sockets are closed once the returned function is called.
 */
export function attachWebSocket(server: Server, ports: WebSocketPorts, limits: WebSocketLimits = webSocketLimits): () => Promise<void> {
  const wss = new WebSocketServer({ noServer: true, maxPayload: limits.maxPayloadBytes, perMessageDeflate: false, handleProtocols });
  const protocol = protocolServer(ports, limits);
  const closing = new AbortController();
  const shared: Shared = { executions: sharedExecutions(), closing: closing.signal };

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    if (new URL(request.url ?? '/', 'http://host').pathname !== limits.path) return refuse(socket, '404 Not Found');
    const { origin } = request.headers;
    if (origin !== undefined && !ports.allowsOrigin(origin, request)) return refuse(socket, '403 Forbidden');
    wss.handleUpgrade(request, socket, head, (client) => serve(client, request, { protocol, ports, limits, shared }));
  };
  server.on('upgrade', upgrade);

  return async () => {
    server.off('upgrade', upgrade);
    closing.abort();
    for (const client of wss.clients) client.close(1001, 'Going away');
    const late = setTimeout(() => wss.clients.forEach((client) => client.terminate()), 1_000);
    await new Promise<void>((resolve) => {
      wss.close(() => resolve());
    });
    clearTimeout(late);
  };
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

type Protocol = ReturnType<typeof makeServer<Record<string, unknown>, Extra>>;

interface Service {
  readonly protocol: Protocol;
  readonly ports: WebSocketPorts;
  readonly limits: WebSocketLimits;
  readonly shared: Shared;
}

function serve(socket: WebSocket, request: IncomingMessage, { protocol, ports, limits, shared }: Service): void {
  const ended = new AbortController();
  socket.on('error', (error) => ports.log.warn('A WebSocket failed.', { error: error.message }));
  const mayGoOn = rateLimit(limits.messagesPerSecond);
  const stopPinging = keepAlive(socket, limits.keepAliveMs);
  const closed = protocol.opened(
    {
      protocol: socket.protocol,
      // Awaited by the protocol, so that a slow client slows its own stream down and no other.
      send: async (data) => {
        if (socket.readyState !== socket.OPEN) return;
        await new Promise<void>((resolve) => {
          socket.send(data, () => resolve());
        });
      },
      close: (code, reason) => socket.close(code, reason),
      onMessage: (take) => {
        socket.on('message', (data) => {
          if (!mayGoOn()) return socket.close(4429, 'Too many messages');
          // Text frames arrive as one Buffer.
          take(Buffer.isBuffer(data) ? data.toString('utf8') : '').catch((error: unknown) => {
            ports.log.error('A WebSocket message failed.', { error: String(error) });
            socket.close(4500, 'Internal server error');
          });
        });
      },
    },
    { socket, request, shared, ended: ended.signal },
  );
  socket.once('close', (code, reason) => {
    stopPinging();
    ended.abort();
    closed(code, reason.toString('utf8')).catch((error: unknown) => ports.log.error('A WebSocket could not be cleaned up.', { error: String(error) }));
  });
}

function protocolServer(ports: WebSocketPorts, limits: WebSocketLimits): Protocol {
  return makeServer<Record<string, unknown>, Extra>({
    connectionInitWaitTimeout: limits.initTimeoutMs,
    onConnect: async ({ connectionParams, extra }) => {
      try {
        extra.caller = await ports.callerOf(credentialsOf(extra.request, connectionParams));
      } catch {
        return false;
      }
      closeAtExpiry(extra);
      closeOnceUnknown(extra, ports);
      return true;
    },
    onSubscribe: (socket, _id, payload) => argumentsFor(socket, payload, ports, limits),
    execute: (args) => execute(args),
    subscribe: (args) => streamOf(args),
    onNext: (_socket, _id, _payload, _args, { data, errors, extensions }) => ({
      ...(data === undefined ? {} : { data }),
      ...(errors === undefined ? {} : { errors: errors.map((error) => ports.api.formatError(error)) }),
      ...(extensions === undefined ? {} : { extensions }),
    }),
    onError: (_socket, _id, _payload, errors) => errors.map((error) => ports.api.formatError(error)),
  });
}

/** The execution a message asks for, or why it may not run. */
function argumentsFor(
  { extra, subscriptions }: SocketContext<Record<string, unknown>, Extra>,
  { query, operationName, variables }: SubscribePayload,
  { api, refreshed }: WebSocketPorts,
  limits: WebSocketLimits,
): ExecutionArgs | readonly GraphQLError[] {
  const { caller, ended, shared, request } = extra;
  invariant(caller !== undefined, 'Operations come after the connection was acknowledged.');
  if (Object.keys(subscriptions).length > limits.subscriptionsPerSocket) {
    return [
      refusal(new DomainError('LIMIT_EXCEEDED', `A socket carries at most ${limits.subscriptionsPerSocket} operations at a time.`, { limit: 'subscriptions' })),
    ];
  }
  const { schema } = api.hot.current;
  const admission = api.gate.admit(schema, query);
  if (admission.errors !== undefined) return admission.errors;
  const inForce = (): SchemaInForce => {
    const { schema: now } = api.hot.current;
    const again = now === schema ? admission : api.gate.admit(now, query);
    return again.errors === undefined ? { schema: now, document: again.document } : again.errors;
  };
  try {
    api.gate.charge(schema, admission.document, { operationName, variables, client: clientName(request.headers, caller.principal) });
  } catch (error) {
    if (error instanceof DomainError) return [refusal(error)];
    throw error;
  }
  const isStream = getOperationAST(admission.document, operationName)?.operation === OperationTypeNode.SUBSCRIPTION;
  const signal = isStream ? ended : AbortSignal.any([ended, AbortSignal.timeout(api.gate.limits.timeMs)]);
  const key = shared.executions.keyOf({ document: admission.document, operationName, variables, caller: callerKey(caller) });
  // What several clients share must not end with one of them.
  const eventSignal = (): AbortSignal => AbortSignal.any([shared.closing, AbortSignal.timeout(api.gate.limits.timeMs)]);
  const contextValue: SocketOperation = {
    ...api.contextFor(refreshed(caller), signal),
    [nowInForce]: inForce,
    [perEvent]: (sent, run) => shared.executions.answer(sent, key, () => run(api.contextFor(refreshed(caller), eventSignal()))),
  };
  return { schema, document: admission.document, operationName: operationName ?? null, variableValues: { ...variables }, contextValue };
}

/** What an answer may depend on of who asks, besides the view. */
function callerKey({ principal: { subject, kind, groups, assurance, purpose } }: Caller): string {
  return JSON.stringify([subject, kind, groups, assurance, purpose]);
}

function refusal(error: DomainError): GraphQLError {
  return new GraphQLError(error.message, { originalError: error });
}

const perEvent: unique symbol = Symbol('per event');
const nowInForce: unique symbol = Symbol('schema in force');

/** The schema in force with the operation's document admitted for it, or why the document can no longer be served. */
type SchemaInForce = Pick<ExecutionArgs, 'schema' | 'document'> | readonly GraphQLError[];

function isRefused(inForce: SchemaInForce): inForce is readonly GraphQLError[] {
  return Array.isArray(inForce);
}

/** The last answer of a stream whose document the new version of the ontology no longer serves. */
function lastAnswer(reasons: readonly GraphQLError[]): ExecutionResult {
  const what = reasons.map(({ message }) => message).join(' ');
  return {
    errors: [
      refusal(new DomainError('BREAKING_CHANGE', `The ontology changed, and this subscription asks for what it no longer has: ${what} Subscribe anew.`)),
    ],
  };
}

/** The context of an operation. Each event of a stream is executed with a fresh one, because budgets and views are per execution, and once for all streams that say the same. */
interface SocketOperation extends Context {
  readonly [nowInForce]: () => SchemaInForce;
  readonly [perEvent]: (sent: unknown, run: (context: Context) => ExecutionResult | Promise<ExecutionResult>) => ExecutionResult | Promise<ExecutionResult>;
}

function isSocketOperation(context: unknown): context is SocketOperation {
  return typeof context === 'object' && context !== null && perEvent in context;
}

/** As graphql-js's `subscribe`, but with a fresh context for every event, shared among equal streams. */
async function streamOf(args: ExecutionArgs): Promise<AsyncGenerator<ExecutionResult> | ExecutionResult> {
  const { contextValue: context } = args;
  invariant(isSocketOperation(context), 'Streams are opened by argumentsFor.');
  const events = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in events)) return events;
  const results = async function* (signal: AbortSignal): AsyncGenerator<ExecutionResult> {
    const source = events[Symbol.asyncIterator]();
    signal.addEventListener('abort', () => void source.return?.(), { once: true });
    for (;;) {
      const { value, done } = await source.next();
      if (done === true) return;
      // An operation that is still right goes on under the version of the ontology now in force, with its place in the stream.
      const inForce = context[nowInForce]();
      if (isRefused(inForce)) {
        yield lastAnswer(inForce);
        await source.return?.();
        return;
      }
      yield await context[perEvent](value, (contextValue) => execute({ ...args, ...inForce, rootValue: value, contextValue }));
    }
  };
  return closable(results, context.signal);
}

function credentialsOf(request: IncomingMessage, params: Readonly<Record<string, unknown>> | undefined): Credentials {
  const { headers, socket } = request;
  const given = params?.['authorization'] ?? params?.['Authorization'] ?? headers.authorization;
  const host = URL.canParse(`http://${headers.host ?? ''}`) ? new URL(`http://${headers.host ?? ''}`).hostname : '';
  return {
    peer: socket.remoteAddress ?? '',
    host,
    forwarded: Object.keys(headers).some((name) => name === 'forwarded' || name.startsWith('x-forwarded-')),
    ...(typeof given === 'string' ? { authorization: given } : {}),
    ...(headers.origin === undefined ? {} : { origin: headers.origin }),
  };
}

/** Timers hold 2^31 ms at most. */
const longestTimerMs = 2_147_483_647;

function closeAtExpiry({ socket, caller, ended }: Extra): void {
  const expiresAt = caller?.principal.expiresAt;
  if (expiresAt === undefined) return;
  const timer = setTimeout(() => socket.close(4403, 'Forbidden'), Math.min(longestTimerMs, Math.max(0, expiresAt - Date.now())));
  ended.addEventListener('abort', () => clearTimeout(timer), { once: true });
}

const recheckMs = 1_000;

function closeOnceUnknown({ socket, caller, ended }: Extra, { stillKnows }: WebSocketPorts): void {
  if (caller === undefined || stillKnows === undefined) return;
  const timer = setInterval(() => {
    if (!stillKnows(caller)) socket.close(4403, 'Forbidden');
  }, recheckMs);
  ended.addEventListener('abort', () => clearInterval(timer), { once: true });
}
