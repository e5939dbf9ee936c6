import { UsageError } from './command';

const INSTANT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/;

/**
 * Milliseconds of an ISO 8601 instant with its zone, as `--at` takes it; a bare date is its first
 * moment in UTC.
 */
export function instantOf(written: string): number {
  const at = INSTANT.test(written) ? Date.parse(written) : Number.NaN;
  if (Number.isNaN(at))
    throw new UsageError(`--at needs an instant such as 2026-01-31T12:00:00Z, not "${written}".`);
  return at;
}
