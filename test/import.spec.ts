import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import {
  ArchiveExporter,
  ArchiveImporter,
  ArchiveService,
  type Publishing,
  assertReadable,
  claimReview,
  parseMapping,
  readCsv,
  readJsonl,
  type FileRow,
  type RejectedRow,
} from '../src/archive/index.js';
import { BatchWriter } from '../src/archive/import/batch-writer.js';
import { AuditLog } from '../src/audit/index.js';
import { AppConfig } from '../src/config/index.js';
import { appConnection } from '../src/database/connection.js';
import { SearchIndex, SearchMisses } from '../src/search/index.js';
import { publishingOf } from './publishing.js';
import { createDatabase, type TestDatabase } from './support/index.js';

const PUBLISHER = { name: 'Cek Fakta Flobamora', url: 'https://flobamora.example' };

const record = (number: number, change: object = {}) => ({
  externalId: `ff-${number}`,
  title: `Pasar ke-${number} ditutup selamanya`,
  claim: `Pasar ke-${number} tidak akan dibuka lagi.`,
  verdict: 'SALAH',
  kind: 'false_context',
  scam: false,
  summary: `Pasar ke-${number} hanya libur sehari.`,
  explanation: 'Pengelola menjelaskan *hari libur* itu.',
  sources: [
    {
      type: 'media',
      publisher: 'Harian',
      title: 'Pasar libur',
      url: 'https://harian.example/a',
      quote: null,
      observedAt: '2026-02-01T03:04:05.678Z',
    },
  ],
  publishedAt: '2026-02-03',
  originUrl: `https://flobamora.example/${number}`,
  publisher: PUBLISHER,
  topics: ['Pasar'],
  kelurahan: ['Oeba'],
  circulatingTexts: [`info valid pasar nomor ${number} tutup total mulai besok sebarkan`],
  circulatingLinks: [`https://medsos.example/p/${number}`],
  ...change,
});

describe('importing an archive', () => {
  let database: TestDatabase;
  let app: DataSource;
  let operator: DataSource;
  let archive: ArchiveService;
  let publishing: Publishing;
  let importer: ArchiveImporter;
  let exporter: ArchiveExporter;
  let folder: string;

  beforeEach(async () => {
    database = await createDatabase();
    app = await new DataSource(appConnection(database.app, 5, false)).initialize();
    operator = await new DataSource(appConnection(database.owner, 3, false)).initialize();
    const index = new SearchIndex(app);
    archive = new ArchiveService(app, index, new SearchMisses(app), new AppConfig());
    publishing = publishingOf(app);
    importer = new ArchiveImporter(operator, new BatchWriter(index, new AuditLog(operator)));
    exporter = new ArchiveExporter(app, new AppConfig());
    folder = mkdtempSync(join(tmpdir(), 'impor-'));
  });

  afterEach(async () => {
    await Promise.all([app.destroy(), operator.destroy()]);
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  function file(name: string, content: string | Buffer): string {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  }
  const jsonl = (...rows: unknown[]): string =>
    file('arsip.jsonl', rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n'));

  async function take(rows: AsyncIterable<FileRow>) {
    const rejects: RejectedRow[] = [];
    const summary = await importer.import(rows, {
      rejected: (row) => Promise.resolve(void rejects.push(row)),
      progress: () => undefined,
    });
    return { summary, rejects };
  }
  const all = () => archive.search({ page: 1, limit: 100 });

  it("shows an import as another publisher's, with its link, and never as the city's", async () => {
    await take(readJsonl(jsonl(record(1))));
    const [item] = (await all()).items;
    expect(item).toMatchObject({
      origin: 'import',
      publisher: { ...PUBLISHER, isCity: false },
      externalId: 'ff-1',
    });
    const view = await archive.bySlug(item?.slug ?? '');
    expect(view.originUrl).toBe('https://flobamora.example/1');
    expect(view.publishedAt.toISOString()).toBe('2026-02-02T16:00:00.000Z');
    expect(claimReview(view, 'https://kabashoax.example')).toBeNull();
  });

  it("can never appear as the city's, whatever it says and whoever writes the SQL", async () => {
    const names = ['Kupang Kabashoax', ' kupang  KABASHOAX ', 'Ｋupang Kabashoax'];
    const { summary, rejects } = await take(
      readJsonl(jsonl(...names.map((name, n) => record(n, { publisher: name })))),
    );
    expect(summary).toMatchObject({ added: 0, rejected: 3 });
    expect(rejects.every(({ reason }) => reason.includes('milik kota'))).toBe(true);
    await take(readJsonl(jsonl(record(1))));
    for (const attack of [
      `update answers set origin = 'city', origin_url = null`,
      `update answers set publisher_id = (select id from publishers where is_city), publisher_is_city = true`,
      `update publishers set is_city = true where not is_city`,
      `insert into publishers (name, is_city) values ('Kota', true)`,
      `insert into answers (slug, origin, publisher_id, publisher_is_city, external_id, origin_url, first_published_at)
       select 'palsu', 'import', id, true, 'x', 'https://x.example', now() from publishers where is_city`,
      `insert into answers (slug, origin, publisher_id, publisher_is_city, external_id, first_published_at)
       select 'palsu', 'import', id, false, 'x', now() from publishers where not is_city`,
      // Whole and honest, but by the role that serves the public: nobody has reviewed it.
      `insert into answers (slug, origin, publisher_id, publisher_is_city, external_id, origin_url, first_published_at)
       select 'titipan', 'import', id, false, 'x', 'https://x.example', now() from publishers where not is_city`,
      `insert into answers (slug, origin, publisher_id, publisher_is_city, external_id, first_published_at)
       select 'titipan', 'example', id, true, 'x', now() from publishers where is_city`,
      `insert into answer_revisions (answer_id, revision, title, claim, verdict, scam, summary, explanation, change_note)
       select id, 2, 'Titipan', 'Titipan', 'BENAR', false, 'Titipan', '', 'Titipan' from answers`,
    ]) {
      await expect(app.query(attack)).rejects.toThrow();
    }
  });

  it('makes no doubles when it is repeated, nor when a row stands twice', async () => {
    const path = jsonl(record(1), record(2), record(1));
    expect((await take(readJsonl(path))).summary).toMatchObject({ read: 3, added: 2, unchanged: 1 });
    expect((await take(readJsonl(path))).summary).toMatchObject({
      read: 3,
      added: 0,
      revised: 0,
      unchanged: 3,
    });
    expect((await all()).total).toBe(2);
  });

  it('turns a changed row into a new revision that says so', async () => {
    await take(readJsonl(jsonl(record(1))));
    const changed = record(1, {
      summary: 'Pasar sudah buka.',
      publishedAt: '2026-02-04',
      originUrl: 'https://flobamora.example/baru',
    });
    expect((await take(readJsonl(jsonl(changed)))).summary).toMatchObject({ revised: 1 });
    const view = await archive.bySlug((await all()).items[0]?.slug ?? '');
    expect(view).toMatchObject({
      summary: 'Pasar sudah buka.',
      revision: 2,
      originUrl: 'https://flobamora.example/baru',
    });
    expect(view.revisions[1]?.changeNote).toMatch(/diperbarui/);
    expect(view.publishedAt.toISOString()).toBe('2026-02-03T16:00:00.000Z');
    expect((await archive.search({ page: 1, limit: 5, q: 'sudah buka' })).total).toBe(1);
  });

  it('reports a bad row with its line and stores the rest', async () => {
    const { summary, rejects } = await take(
      readJsonl(
        jsonl(
          record(1),
          '{"externalId": "rusak',
          '',
          record(2, { verdict: 'HOAKS' }),
          record(3, { kind: null }),
          '[]',
          record(4, { originUrl: 'javascript:alert(1)', sources: [{ type: 'media' }] }),
          record(5, { publishedAt: 'kemarin', title: 7 }),
          record(6),
        ),
      ),
    );
    expect(summary).toEqual({ read: 8, added: 2, revised: 0, unchanged: 0, rejected: 6 });
    expect(rejects.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'bukan JSON yang sah'],
      [4, 'verdict: tidak dikenal'],
      [5, 'kind: wajib untuk SALAH'],
      [6, 'bukan objek JSON'],
      [7, expect.stringMatching(/sources\.0\.publisher: wajib diisi.*originUrl: bukan alamat/)],
      [8, expect.stringMatching(/title: .*bukan teks.*publishedAt: bukan tanggal/)],
    ]);
  });

  it('keeps the good rows of a batch when the database refuses one', async () => {
    const writer = new BatchWriter(new SearchIndex(operator), new AuditLog(operator));
    const rows: FileRow[] = [];
    for await (const row of readJsonl(jsonl(record(1), record(2), record(3)))) rows.push(row);
    const [, second] = rows;
    if (second !== undefined && 'record' in second) second.record.title = '[SALAH] lolos dari pemeriksaan';
    async function* prepared() {
      yield* rows;
      await Promise.resolve();
    }
    const refused: number[] = [];
    const outcome = await new ArchiveImporter(operator, writer).import(prepared(), {
      rejected: ({ line }) => Promise.resolve(void refused.push(line)),
      progress: () => undefined,
    });
    expect(refused).toEqual([2]);
    expect(outcome).toMatchObject({ added: 2, rejected: 1 });
    expect((await all()).total).toBe(2);
  });

  it('does not bring a withdrawn answer back', async () => {
    const path = jsonl(record(1));
    await take(readJsonl(path));
    const id = (await all()).items[0]?.id ?? '';
    await app.transaction((tx) => publishing.withdraw(tx, id, 'Diminta penerbit.'));
    const { rejects } = await take(readJsonl(path));
    expect(rejects[0]?.reason).toMatch(/ditarik/);
    expect((await all()).total).toBe(0);
  });

  it('strips the label that a publisher wrote in front, and nothing else', async () => {
    const titles = ['[SALAH] Banjir', '[PENIPUAN] Undian', 'Hoaks! Lurah palsu', 'Salah satu pasar tutup'];
    await take(readJsonl(jsonl(...titles.map((title, n) => record(n, { title, claim: title })))));
    expect((await all()).items.map(({ title }) => title).sort()).toEqual([
      'Banjir',
      'Lurah palsu',
      'Salah satu pasar tutup',
      'Undian',
    ]);
  });

  it('finds an answer by the forward that circulated', async () => {
    await take(readJsonl(jsonl(record(1), record(2))));
    const found = await archive.search({ page: 1, limit: 1, q: 'valid pasar nomor 2 tutup total sebarkan' });
    expect(found.items[0]?.externalId).toBe('ff-2');
  });

  it('reads its own export back to the same', async () => {
    await take(
      readJsonl(
        jsonl(record(1), record(2, { kind: null, verdict: 'BENAR', sources: [], topics: [], kelurahan: [] })),
      ),
    );
    const exported = [];
    for await (const row of exporter.records()) exported.push(row);
    const path = jsonl(...exported);
    expect((await take(readJsonl(path))).summary).toMatchObject({ read: 2, unchanged: 2 });
    expect(JSON.parse(readFileSync(path, 'utf8').split('\n')[0] ?? '')).toEqual({
      ...record(1),
      publishedAt: '2026-02-02T16:00:00.000Z',
    });
  });

  describe('from CSV', () => {
    const mapping = (change: object = {}) =>
      parseMapping(
        JSON.stringify({
          delimiter: ';',
          publisher: PUBLISHER,
          externalId: 'no',
          title: ['judul', 'isi'],
          summary: 'ringkas',
          explanation: { columns: ['isi', 'catatan'] },
          originUrl: 'alamat',
          publishedAt: { columns: ['tanggal'], formats: ['dd/MM/yyyy', 'd MMMM yyyy'] },
          verdict: {
            columns: ['label'],
            labels: { Salah: { verdict: 'SALAH' }, Penipuan: { verdict: 'SALAH', scam: true } },
          },
          kind: { columns: ['ringkas'], patterns: [{ match: 'konten palsu', kind: 'fabricated' }] },
          circulatingTexts: ['pesan'],
          sources: [{ columns: ['tautan'], split: '\\s*\\|\\s*' }],
          ...change,
        }),
      );
    const HEADER = 'no;judul;label;tanggal;ringkas;isi;catatan;pesan;tautan;alamat';
    const good = (no: number, judul = 'Beras plastik') =>
      `${no};"${judul}";PENIPUAN;3 Februari 2026;Ini konten palsu.;"Baris satu\nbaris *dua*";;beras plastik beredar;https://a.example/x | https://b.example;https://flobamora.example/${no}`;

    it('maps columns, labels, dates and links, across a byte-order mark and line breaks in a cell', async () => {
      const path = file('a.csv', `\uFEFF${HEADER}\r\n${good(1)}\r\n`);
      expect((await take(readCsv(path, mapping()))).summary).toMatchObject({ read: 1, added: 1 });
      const view = await archive.bySlug('beras-plastik');
      expect(view).toMatchObject({ verdict: 'SALAH', kind: 'fabricated', scam: true, externalId: '1' });
      expect(view.explanation).toBe('Baris satu\nbaris \\*dua\\*');
      expect(view.sources.map(({ url }) => url)).toEqual(['https://a.example/x', 'https://b.example']);
      expect(view.publishedAt.toISOString()).toBe('2026-02-02T16:00:00.000Z');
    });

    it('names the line of a bad row even after cells with line breaks', async () => {
      const rows = [
        HEADER,
        good(1),
        '2;x',
        good(3),
        good(4).replace('PENIPUAN', 'RAGU'),
        good(5).replace('3 Februari', '31 Februari'),
        '6;;;;;;;;;',
      ];
      const { summary, rejects } = await take(readCsv(file('b.csv', rows.join('\n')), mapping()));
      expect(summary).toMatchObject({ read: 6, added: 2, rejected: 4 });
      expect(rejects.map(({ line, reason }) => [line, reason])).toEqual([
        [4, 'jumlah kolom 2, seharusnya 10'],
        [7, 'verdict: label "RAGU" tidak dikenal'],
        [9, 'publishedAt: bukan tanggal'],
        [11, 'baris kosong: hanya satu kolom terisi'],
      ]);
    });

    it('reads another encoding when the mapping names it', async () => {
      const path = file('c.csv', Buffer.from(`${HEADER}\n${good(1, 'Café é')}\n`, 'latin1'));
      await take(readCsv(path, mapping({ encoding: 'windows-1252' })));
      expect((await all()).items[0]?.title).toBe('Café é');
    });

    it('refuses a folder and a file that is not there in one sentence', async () => {
      for (const path of [tmpdir(), '/tidak/ada.csv'])
        await expect(assertReadable(path)).rejects.toThrow(`Berkas ${path} tidak dapat dibaca.`);
    });

    it('says which columns a file lacks, before anything is stored', async () => {
      const path = file('d.csv', 'no;judul\n1;x\n');
      await expect(take(readCsv(path, mapping()))).rejects.toThrow(/Kolom tidak ada di berkas: .*ringkas/);
      expect((await all()).total).toBe(0);
    });

    it('says what is wrong with a mapping', () => {
      expect(() => parseMapping('{')).toThrow(/JSON/);
      expect(() => parseMapping('{"publisher": {"name": "x"}, "kolom": 1}')).toThrow(/kolom.*|title/);
      expect(() =>
        mapping({ verdict: { columns: ['label'], labels: { A: { verdict: 'NGAWUR' } } } }),
      ).toThrow(/verdict/);
    });

    it('reads both layouts of TurnBackHoax with the mappings that ship', async () => {
      const older = parseMapping(readFileSync('mappings/turnbackhoax-2025.json', 'utf8'));
      const newer = parseMapping(readFileSync('mappings/turnbackhoax-2026.json', 'utf8'));
      const first = file(
        'lama.csv',
        `blog_date;blog_title;flag;post_text;blog_check;blog_conclusion;post_url;archive_url;blog_url
2025-03-04;Gratis Pulsa dari Bupati;penipuan;klik dapat pulsa;Kami memeriksa tautan itu.;Tautan tersebut merupakan konten tiruan (impostor content). 1 2;https://medsos.example/1;https://arsip.example/1;https://penerbit.example/gratis-pulsa/
;;;;;;;;https://penerbit.example/kosong/
`,
      );
      const second = file(
        'baru.csv',
        `\uFEFFurl,classification,category,date,narasi,penjelasan,kesimpulan,link_source,referensi
https://penerbit.example/articles/77-satir-bupati-ntt-naik-kuda-ke-kantor,KOMEDI,Unik,05/06/2026,"Beredar, katanya",Bupati di NTT tidak naik kuda.,Unggahan itu merupakan konten parodi (parody content).,https://medsos.example/2,https://medsos.example/2 | https://rujukan.example/3
https://penerbit.example/articles/78-salah-kosong,,,,,,,,
`,
      );
      expect((await take(readCsv(first, older))).summary).toMatchObject({ added: 1, rejected: 1 });
      expect((await take(readCsv(second, newer))).summary).toMatchObject({ added: 1, rejected: 1 });
      expect(await archive.bySlug('gratis-pulsa-dari-bupati')).toMatchObject({
        kind: 'imposter',
        scam: true,
      });
      const satire = await archive.bySlug('bupati-ntt-naik-kuda-ke-kantor');
      expect(satire).toMatchObject({
        title: 'Bupati NTT naik kuda ke kantor',
        verdict: 'SATIRE',
        kind: 'satire',
      });
      expect(satire.sources.map(({ url }) => url)).toEqual(['https://rujukan.example/3']);
    });
  });
});
