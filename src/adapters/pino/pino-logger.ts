import { pino } from 'pino';
import type { Logger } from '../../kernel/logger.ts';

/** A logger that writes one JSON object per line to standard error, so that standard output stays for results. */
export function pinoLogger(level: string): Logger {
  const out = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, redact: ['password', 'token', 'authorization', 'secret'] },
    pino.destination({ fd: 2, sync: true }),
  );
  return {
    info: (message, fields) => out.info({ ...fields }, message),
    warn: (message, fields) => out.warn({ ...fields }, message),
    error: (message, fields) => out.error({ ...fields }, message),
  };
}
