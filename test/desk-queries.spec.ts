import { signInAs } from '../bench/desk/house.js';
import { pagesOf } from '../bench/desk/pages.js';
import { QueryCount } from '../bench/desk/queries.js';
import { fill, type Amounts } from '../bench/desk/seed.js';
import { Secrets } from '../src/config/index.js';
import { createDatabase, startApp } from './support/index.js';

/** That somebody was seen is written down once a minute: the least of three is what a page asks. */
const ROUNDS = 3;

describe('the pages of the desk', () => {
  const queries = new QueryCount();

  beforeAll(() => {
    queries.start();
  });

  afterAll(() => {
    queries.stop();
  });

  /** Status and number of queries of every page, on a database filled with so much. */
  async function asked(amounts: Amounts): Promise<Map<string, [status: number, queries: number]>> {
    const database = await createDatabase();
    const filled = await fill(database.owner, amounts);
    const app = await startApp({}, database);
    const token = await signInAs(database.owner, filled.staffId, app.get(Secrets));
    const counts = new Map<string, [number, number]>();
    for (const { name, paths } of pagesOf(filled).pages) {
      let status = 0;
      let least = Number.POSITIVE_INFINITY;
      for (let round = 0; round < ROUNDS; round++) {
        const count = await queries.during(async () => {
          const reply = await app.fetch(paths[0] ?? '', { headers: { cookie: `kabashoax_sesi=${token}` } });
          status = reply.status;
          await reply.arrayBuffer();
        });
        least = Math.min(least, count);
      }
      counts.set(name, [status, least]);
    }
    await app.close();
    return counts;
  }

  it('ask the same number of queries however many rows there are', async () => {
    const few = await asked({ cases: 100, questions: 200, auditLines: 100, staff: 3 });
    const many = await asked({ cases: 400, questions: 1_500, auditLines: 500, staff: 5 });
    const grown = [...many].filter(([name, [, count]]) => count > (few.get(name)?.[1] ?? 0));
    expect(grown).toEqual([]);
    // A page may want more than an id in its address; none fails.
    expect([...many].filter(([, [status]]) => status >= 500)).toEqual([]);
    expect(many.get('/meja/kasus/:id')?.[0]).toBe(200);
  });
});
