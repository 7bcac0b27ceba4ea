import { expect } from '@jest/globals';
import pg from 'pg';
import type { TestDatabase } from './support/index.js';

/** Plain SQL on one database, as the application's narrow role and as the owner. */
export class BothRoles {
  readonly both: readonly pg.Client[];

  private constructor(
    readonly app: pg.Client,
    readonly owner: pg.Client,
  ) {
    this.both = [app, owner];
  }

  static async connect(database: TestDatabase): Promise<BothRoles> {
    const app = new pg.Client({ connectionString: database.app });
    const owner = new pg.Client({ connectionString: database.owner });
    await Promise.all([app.connect(), owner.connect()]);
    return new BothRoles(app, owner);
  }

  /** Both roles are refused, whatever the code would say. */
  async refused(sql: string, values: unknown[], reason: RegExp): Promise<void> {
    for (const client of this.both) {
      await client.query('begin');
      await expect(client.query(sql, values)).rejects.toThrow(reason);
      await client.query('rollback');
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.both.map((client) => client.end()));
  }
}
