import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { createDatabase, Program, temporaryFolder, type TestDatabase } from './support/index.js';

const FILE = {
  note: 'Karangan untuk percobaan',
  agencies: [
    { name: 'Dinas Kesehatan Contoh', short: 'Dinkes', site: 'https://dinkes.contoh.id', source: 'karangan' },
    { name: 'Badan Penanggulangan Bencana Contoh', email: 'bpbd@contoh.id', whatsapp: '0812 3456 7890' },
    { name: 'Polresta Contoh' },
    { name: 'Kelurahan Contoh', topics: ['utilities', 'tidak-dikenal'] },
  ],
};

describe('the directory of agencies from a file', () => {
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

  /** Runs the compiled tool on a file with this content. */
  async function read(
    content: string,
    name = 'instansi.json',
  ): Promise<{ code: number | null; output: string }> {
    const file = join(folder, name);
    await writeFile(file, content);
    const settings = {
      DATABASE_URL: database.app,
      DATABASE_OWNER_URL: database.owner,
      KABASHOAX_DATA_DIR: folder,
      PUBLIC_URL: 'https://kabashoax.test',
    };
    const program = Program.start('cli', settings, ['agencies:import', file]);
    const code = await program.ends();
    return { code, output: program.output };
  }

  it('takes in everybody once, with what the name says where the file does not, and keeps what the desk changed', async () => {
    expect(await read(JSON.stringify(FILE))).toEqual({
      code: 0,
      output: 'Dibaca 4 instansi: baru 4, sudah ada 0.\n',
    });
    const { rows } = await owner.query(
      'select name, short_name, kind, topics, email, whatsapp, note from agencies order by id',
    );
    expect(rows).toMatchObject([
      {
        short_name: 'Dinkes',
        kind: 'department',
        topics: ['health'],
        note: 'https://dinkes.contoh.id\nSumber: karangan',
      },
      { kind: 'body', topics: ['disaster'], email: 'bpbd@contoh.id', whatsapp: '6281234567890' },
      { kind: 'police', topics: ['safety'] },
      { kind: 'village', topics: ['utilities'] },
    ]);
    await owner.query(`update agencies set note = 'Diubah meja' where kind = 'police'`);
    const more = { agencies: [...FILE.agencies, { name: 'DINAS KESEHATAN CONTOH' }, { name: 'Dinas Baru' }] };
    expect((await read(JSON.stringify(more))).output).toBe('Dibaca 6 instansi: baru 1, sudah ada 5.\n');
    const police = await owner.query(`select note from agencies where kind = 'police'`);
    expect(police.rows).toEqual([{ note: 'Diubah meja' }]);
  });

  it('says in one sentence what is wrong, and then takes in nothing', async () => {
    const before = await owner.query('select id from agencies');
    const wrong = [
      ['bukan json', 'bukan JSON'],
      ['{"agencies": 3}', 'tidak berisi daftar'],
      ['{"agencies": [{"name": "Dinas Sah"}, {"name": "Dinas", "email": "bukan surel"}]}', 'Instansi ke-2'],
    ] as const;
    await Promise.all(
      wrong.map(async ([content, words], index) => {
        const { code, output } = await read(content, `salah-${index}.json`);
        expect([code, output]).toEqual([1, expect.stringContaining(words)]);
      }),
    );
    expect((await owner.query('select id from agencies')).rowCount).toBe(before.rowCount);
  });
});
