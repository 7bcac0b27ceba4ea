import pg from 'pg';
import { createDatabase, type TestDatabase } from '../../../test/support/index.js';

describe('a test database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDatabase();
  });
  afterAll(() => database.drop());

  it('lets the narrow role read and write rows but make no tables', async () => {
    const db = new pg.Client({ connectionString: database.app });
    await db.connect();
    try {
      expect((await db.query('select * from settings')).rowCount).toBe(0);
      await expect(db.query('create table x (id int)')).rejects.toThrow('permission denied');
    } finally {
      await db.end();
    }
  });

  it('neither compiles nor divides our short queries', async () => {
    const db = new pg.Client({ connectionString: database.app });
    await db.connect();
    try {
      const { rows } = await db.query(
        `select current_setting('jit') as jit, current_setting('max_parallel_workers_per_gather') as workers`,
      );
      expect(rows).toEqual([{ jit: 'off', workers: '0' }]);
    } finally {
      await db.end();
    }
  });
});
