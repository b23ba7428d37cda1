import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Iri } from '../kernel/iri.ts';
import { describeViolation } from '../kernel/violation.ts';
import { joinedNames, type PublishedNames } from '../ontology/compile/name-lock.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { buildSchema, buildSchemaInTurns, type BuiltSchema, type SchemaSource } from './build-schema.ts';
import type { Caller } from './caller.ts';
import type { Context, Rooms } from './context.ts';
import { executionBudget } from './execution-budget.ts';
import { operationGate, type OperationGate } from './gate/operation-gate.ts';
import { graphqlHandler } from './http/graphql-handler.ts';
import { httpHandler, type Route } from './http/http-handler.ts';
import { textIsItsKey } from './http/quick-request.ts';
import { HotSchema } from './hot-schema.ts';
import { mayManage } from './may-manage.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { errorFormatter } from './to-graphql-error.ts';
import { twinLoader } from './twin-loader.ts';

/** What the API is joined from. */
export interface ApiParts {
  readonly rooms: Rooms;
  readonly schema: Omit<SchemaSource, 'ontology'>;
  /** Keeps what is published from now on, so that the next start gives the same names. */
  readonly keepNames?: (names: PublishedNames) => void;
  readonly limits?: Partial<Limits>;
  /** On loopback without authentication. */
  readonly local: boolean;
  /** Who sends a request; throws `UNAUTHENTICATED`. */
  readonly callerOf: (request: IncomingMessage) => Caller | Promise<Caller>;
  readonly notReady?: () => Promise<readonly string[]>;
  readonly metrics?: () => Promise<{ readonly contentType: string; readonly body: string }>;
  readonly routes?: readonly Route[];
  /** Plugins of Apollo, such as one whose `responseForOperation` answers from a compiled plan. */
  readonly plugins?: readonly ApolloServerPlugin<Context>[];
  /** `false` has every request answered by the whole of Apollo's HTTP layer. */
  readonly quick?: boolean;
}

/** The API, ready to be put on a server. */
export interface Api extends AsyncDisposable {
  readonly hot: HotSchema;
  readonly gate: OperationGate;
  readonly handleHttp: (request: IncomingMessage, response: ServerResponse) => void;
  /** A context for operations that come another way than by HTTP. */
  contextFor(caller: Caller, signal: AbortSignal): Context;
  /** Names expected failures, masks others: for errors that do not pass Apollo. */
  formatError(error: GraphQLError): GraphQLFormattedError;
  /** Builds the schema anew and swaps it, when classes came into use. */
  rebuild(ontology: Ontology, published: ReadonlySet<Iri>): void;
  /** Builds the schema of another version of the ontology while the one in force goes on serving. */
  prepare(ontology: Ontology, published: ReadonlySet<Iri>): Promise<BuiltSchema>;
  /**
   * Swaps to what was prepared, at once. To be called in a turn of its own (`setImmediate`): between the admission of an operation and its execution
   * lie only microtasks, so that each operation ends on the schema it began with.
   */
  install(built: BuiltSchema): void;
}

/** Joins schema, gate, Apollo and HTTP. Resolves when Apollo has started. */
export async function createApi(parts: ApiParts): Promise<Api> {
  const limits: Limits = { ...defaultLimits, ...parts.limits };
  const published = publishing(parts);
  const hot = new HotSchema(published.keep(buildSchema({ ...parts.schema, ontology: parts.rooms.ontology })));
  const gate = operationGate(limits, !parts.local, parts.rooms.fieldUsage);
  let errors = 0;
  const format = errorFormatter(parts.rooms.log, () => `${Date.now().toString(36)}-${(errors++).toString(36)}`);
  const formatError = (error: GraphQLError): GraphQLFormattedError => format(error.toJSON(), error);
  let rooms = parts.rooms;

  const contextFor = ({ principal, view }: Caller, signal: AbortSignal): Context => ({
    rooms,
    model: hot.current.model,
    principal,
    view,
    signal,
    limits,
    budget: executionBudget(limits),
    twins: twinLoader(rooms.graph, view, signal),
  });

  const install = (built: BuiltSchema): void => {
    rooms = { ...rooms, ontology: built.model.ontology };
    hot.swap(published.keep(built));
  };

  const options = {
    gateway: hot,
    csrfPrevention: true,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    formatError: format,
    logger: quietLogger(parts.rooms),
    nodeEnv: 'production',
    stopOnTerminationSignals: false,
    // The gate has parsed and validated already, with its own limits.
    dangerouslyDisableValidation: true,
    stringifyResult: (value: object) => JSON.stringify(value),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ...(parts.plugins ?? []),
    ],
  };
  // A document known by its hash alone would pass the gate unseen, and anybody could register one.
  const apollo = new ApolloServer<Context>({ ...options, persistedQueries: false });
  await apollo.start();
  const quick = parts.quick === false ? undefined : new ApolloServer<Context>({ ...options, persistedQueries: { cache: textIsItsKey } });
  await quick?.start();

  const { callerOf } = parts;
  // Only who may change the ontology sends whole models.
  const bodyBytesFor = (caller: Caller): number => (rooms.evolution !== undefined && mayManage({ rooms, ...caller }) ? limits.modelBytes : limits.bodyBytes);
  const graphql = graphqlHandler({ apollo, quick, hot, gate, formatError, callerOf, bodyBytesFor, contextFor });
  const handleHttp = httpHandler({
    hot,
    graphql,
    callerOf,
    local: parts.local,
    notReady: parts.notReady ?? (() => Promise.resolve([])),
    metrics: parts.metrics,
    routes: parts.routes ?? [],
    log: parts.rooms.log,
  });
  return {
    hot,
    gate,
    handleHttp,
    contextFor,
    formatError,
    rebuild: (ontology, classes) => install(buildSchema({ ...parts.schema, ontology, published: classes, lock: published.names() })),
    prepare: (ontology, classes) => buildSchemaInTurns({ ...parts.schema, ontology, published: classes, lock: published.names() }),
    install,
    [Symbol.asyncDispose]: async () => {
      await quick?.stop();
      await apollo.stop();
    },
  };
}

/** What has been published so far: it stays, and is kept whenever it grows. */
function publishing({ schema, keepNames, rooms }: ApiParts): { readonly names: () => PublishedNames | undefined; keep(built: BuiltSchema): BuiltSchema } {
  let names = schema.lock;
  return {
    names: () => names,
    keep: (built) => {
      for (const violation of built.violations) rooms.log.warn(describeViolation(violation));
      names = names === undefined ? built.names : joinedNames(names, built.names);
      keepNames?.(names);
      return built;
    },
  };
}

function quietLogger({ log }: Rooms): { debug(): void; info(): void; warn(text: string): void; error(text: string): void } {
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (text) => {
      log.warn(text);
    },
    error: (text) => {
      log.error(text);
    },
  };
}
