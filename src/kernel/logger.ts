/** Where the product reports what it does. One structured line per call; values are escaped and secrets never passed. */
export interface Logger {
  info(message: string, fields?: Readonly<Record<string, unknown>>): void;
  warn(message: string, fields?: Readonly<Record<string, unknown>>): void;
  error(message: string, fields?: Readonly<Record<string, unknown>>): void;
}

/** A logger that says nothing, for tests and for embedding. */
export const silentLogger: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
