import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { Client } from 'pg';
import { createDatabase, temporaryFolder, testRun, type TestDatabase } from './support/index.js';

const PASSWORD = '  tiga ekor kuda sandalwood';

describe('the operator’s tool for staff', () => {
  let database: TestDatabase;
  let folder: string;
  let owner: Client;

  beforeAll(async () => {
    database = await createDatabase();
    folder = await temporaryFolder();
    owner = new Client({ connectionString: database.owner });
    await owner.connect();
  });

  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  /** Runs the compiled tool as an operator's script would: no terminal, input through a pipe. */
  async function run(input: string, ...words: string[]) {
    const child = spawn(process.execPath, [join(testRun().build, 'cli.js'), ...words], {
      env: {
        PATH: process.env['PATH'],
        DATABASE_URL: database.app,
        DATABASE_OWNER_URL: database.owner,
        KABASHOAX_DATA_DIR: folder,
        PUBLIC_URL: 'https://kabashoax.test',
      },
    });
    child.stdin.end(input);
    const exited = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? -1)));
    const [out, problems, code] = await Promise.all([text(child.stdout), text(child.stderr), exited]);
    return { out, problems, code };
  }

  const create = (email: string, role: string, input = `${PASSWORD}\n`) =>
    run(input, 'staff:create', '--email', email, '--name', 'Nama Operator', '--role', role);

  it('makes an account with the password from standard input, blanks and all', async () => {
    expect(await create('Satu@kupang.test', 'editor')).toMatchObject({ code: 0, problems: '' });
    const { rows } = await owner.query<{ email: string; role: string }>('select email, role from staff');
    expect(rows).toEqual([{ email: 'satu@kupang.test', role: 'editor' }]);
  });

  it('refuses what is wrong in one sentence, without the password in it', async () => {
    const refusals = await Promise.all([
      create('satu@kupang.test', 'editor'),
      create('dua@kupang.test', 'walikota'),
      create('dua@kupang.test', 'editor', 'pendek\n'),
    ]);
    for (const { code, problems } of refusals) {
      expect(code).toBe(1);
      expect(problems.trim()).not.toBe('');
      expect(problems).not.toMatch(/sandalwood|pendek\b|^\s+at /m);
    }
  });

  it('prints a link for the first administrator, and then only for accounts there are', async () => {
    const first = await run('', 'staff:link', '--email', 'kepala@kupang.test');
    expect(first.out).toMatch(/^https:\/\/kabashoax\.test\/meja\/undangan\/[\w-]{43}\n$/);
    await create('kepala@kupang.test', 'administrator');
    expect((await run('', 'staff:link', '--email', 'siapa@kupang.test')).code).toBe(1);
    expect((await run('', 'staff:link', '--email', 'satu@kupang.test')).code).toBe(0);
  });

  it('disables an account, but not the last administrator', async () => {
    expect((await run('', 'staff:disable', '--email', 'satu@kupang.test')).code).toBe(0);
    const last = await run('', 'staff:disable', '--email', 'kepala@kupang.test');
    expect(last.code).toBe(1);
    expect(last.problems).toContain('administrator terakhir');
  });
});
