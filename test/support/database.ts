import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { testRun } from './run.js';

export interface TestDatabase {
  /** Superuser. */
  owner: string;
  /** The application's narrow role: what it may not do, no bug can do. */
  app: string;
  drop(): Promise<void>;
}

const CLONE_LOCK = 48_151_623;

/** A migrated, empty database of one's own. Copying a template is refused while another copies it, hence the lock. */
export async function createDatabase(): Promise<TestDatabase> {
  const { adminUrl, appLogin, template, migrationProblem } = testRun();
  if (migrationProblem) throw new Error(`Migrations fail: ${migrationProblem}`);
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin(async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [CLONE_LOCK]);
    await admin.query(`create database ${name} template ${template} strategy file_copy`);
  });
  const owner = new URL(adminUrl);
  owner.pathname = `/${name}`;
  const app = new URL(owner);
  app.username = appLogin.user;
  app.password = appLogin.password;
  return {
    owner: owner.href,
    app: app.href,
    drop: () =>
      asAdmin(async (admin) => {
        await admin.query(`drop database if exists ${name} with (force)`);
      }),
  };
}

async function asAdmin(work: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: testRun().adminUrl });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
