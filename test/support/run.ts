/** What the whole test run shares with its workers, handed over in environment variables by the global setup. */
export interface TestRun {
  /** Superuser of the test cluster, database `postgres`. */
  adminUrl: string;
  /** Login that is a member of kabashoax_app and nothing more. */
  appLogin: { user: string; password: string };
  /** Migrated database to clone; empty when migrating failed. */
  template: string;
  migrationProblem: string;
  /** Redis without a database number. */
  redisUrl: string;
  /** The product compiled for this run: `main.js`, `worker.js`, `cli.js`. */
  build: string;
}

const RUN_VARIABLE = 'KABASHOAX_TEST_RUN';

/** Facts of this run; throws outside Jest. */
export function testRun(): TestRun {
  const text = process.env[RUN_VARIABLE];
  if (!text) throw new Error('The global setup of Jest has not run.');
  return JSON.parse(text) as TestRun;
}
