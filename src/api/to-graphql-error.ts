import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DomainError, errorCatalogue } from '../kernel/errors.ts';
import type { Logger } from '../kernel/logger.ts';

/** Names expected failures in full, with code and remedy; masks all others behind a request id that the log has too. */
export function errorFormatter(log: Logger, nextId: () => string): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    if (cause instanceof DomainError) return named(formatted, cause);
    if (cause instanceof GraphQLError || isClientError(formatted)) return withoutStack(formatted);
    const requestId = nextId();
    log.error('A request failed unexpectedly.', {
      requestId,
      error: String(cause),
      stack: cause instanceof Error ? cause.stack : undefined,
      path: formatted.path,
    });
    return { message: 'Something went wrong on our side.', ...place(formatted), extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } };
  };
}

function named(formatted: GraphQLFormattedError, { message, code, details }: DomainError): GraphQLFormattedError {
  return { message, ...place(formatted), extensions: { ...details, code, remedy: errorCatalogue[code].remedy } };
}

function place({ path, locations }: GraphQLFormattedError): Pick<GraphQLFormattedError, 'path' | 'locations'> {
  return { ...(locations === undefined ? {} : { locations }), ...(path === undefined ? {} : { path }) };
}

/** Errors the server library makes of bad requests carry their own code; what it cannot name is ours. */
function isClientError({ extensions }: GraphQLFormattedError): boolean {
  const code = extensions?.['code'];
  return typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR';
}

function withoutStack(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { stacktrace: _stack, ...extensions } = formatted.extensions ?? {};
  const code = extensions['code'] === 'INTERNAL_SERVER_ERROR' ? 'BAD_USER_INPUT' : extensions['code'];
  return { ...formatted, extensions: { ...extensions, code } };
}
