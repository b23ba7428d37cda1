/** The public API for embedding: everything the command line does, as functions. */
export { readConfig, type Config, type ConfigProblem } from './config.ts';
export { DomainError, errorCatalogue, type ErrorCode } from './kernel/errors.ts';
export { silentLogger, type Logger } from './kernel/logger.ts';
export { describeViolation, type Violation } from './kernel/violation.ts';
export { startServer } from './server/start-server.ts';
export type { RunningServer, ServerOptions } from './server/server-options.ts';
export type { PlantCheck } from './server/check-plant.ts';
export { checkFiles } from './server/load-plant.ts';
