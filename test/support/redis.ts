import { testRun } from './run.js';

/** The run's Redis. Give each spec file a database number of its own (1–63) and flush only that. */
export function redisUrl(database = 0): string {
  return `${testRun().redisUrl}/${database}`;
}
