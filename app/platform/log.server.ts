import { type Logger, pino } from 'pino';

/**
 * Structured logs on standard output. Whatever could name a person is never passed in, and these
 * paths are removed should someone pass them all the same.
 */
export function createLog(level: string): Logger {
  return pino({
    level,
    redact: {
      paths: ['email', '*.email', 'name', '*.name', 'cookie', '*.cookie', 'headers', '*.headers'],
      remove: true,
    },
    base: null,
  });
}
export type { Logger };
