import { QueryFailedError } from 'typeorm';

/**
 * SQLSTATE of a database that is well but has no time for this now: cancelled by a timeout, no lock, deadlock, idle too
 * long, too many connections, shutting down or starting.
 */
const BUSY = new Set([
  '57014',
  '55P03',
  '40P01',
  '40001',
  '25P03',
  '53300',
  '57P01',
  '57P03',
  'ECONNREFUSED',
]);
/** The pool's own words when no connection becomes free in time. */
const NO_CONNECTION = /timeout exceeded when trying to connect|Connection terminated/;

/** Whether a failure only says that the database is too busy, or away for a moment: the same request may succeed soon. */
export function isDatabaseBusy(failure: unknown): boolean {
  const cause: unknown = failure instanceof QueryFailedError ? failure.driverError : failure;
  if (!(cause instanceof Error)) return false;
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  return BUSY.has(code) || NO_CONNECTION.test(cause.message);
}
