import { DataSource } from 'typeorm';
import { appConnection } from '../src/database/index.js';
import {
  createDatabase,
  loadExamples,
  Program,
  temporaryFolder,
  type TestDatabase,
} from './support/index.js';

let database: TestDatabase;
let operator: DataSource;
let settings: Record<string, string>;

beforeAll(async () => {
  database = await createDatabase();
  operator = await new DataSource(appConnection(database.owner, 2, false)).initialize();
  settings = {
    DATABASE_URL: database.app,
    DATABASE_OWNER_URL: database.owner,
    KABASHOAX_DATA_DIR: await temporaryFolder(),
    PUBLIC_URL: 'https://kabashoax.test',
  };
});
afterAll(async () => {
  await operator.destroy();
  await database.drop();
});

const command = async (...words: string[]) => {
  const program = Program.start('cli', settings, words);
  const code = await program.ends();
  return { code, output: program.output };
};

const postings = () =>
  operator.query<unknown[]>(
    `select d.id, t.word, p.tier, p.impact from search_postings p join search_terms t on t.id = p.term
     join search_documents d on d.no = p.doc order by d.id, t.word`,
  );

const kept = () =>
  operator.query<unknown[]>(
    `select id, circulating, links, no >> 20 as second from search_documents order by id`,
  );

describe('the operator’s tool for the search index', () => {
  it('makes the damaged index anew just as publishing had made it', async () => {
    const count = await loadExamples(database);
    const whole = [await postings(), await kept()];
    await operator.query(
      `delete from search_postings where doc in (select no from search_documents limit 1)`,
    );
    await operator.query(`update search_terms set documents = documents + 1`);

    const rebuilt = await command('search:rebuild');
    expect(rebuilt).toMatchObject({ code: 0 });
    expect(rebuilt.output).toContain(`100 % ${count} dari ${count} jawaban`);
    expect(rebuilt.output).toContain(`Indeks disusun ulang: ${count} jawaban.`);
    expect([await postings(), await kept()]).toEqual(whole);
    expect((await command('doctor')).output).toContain(`memuat semua ${count} jawaban terbit`);
  });

  it('tells of an answer that is public and cannot be found', async () => {
    await operator.query(`delete from search_documents where no = (select min(no) from search_documents)`);
    const { code, output } = await command('doctor');
    expect(code).toBe(1);
    expect(output).toMatch(
      /SALAH +Indeks pencarian: memuat \d+ dari \d+ jawaban terbit; jalankan search:rebuild/,
    );
  });
});
