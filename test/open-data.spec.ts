import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { jest } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { DataSource } from 'typeorm';
import { DownloadBudget } from '../src/abuse/index.js';
import { dayOf } from '../src/calendar/index.js';
import { AppConfig } from '../src/config/index.js';
import { DataChangedHandler } from '../src/open-data/index.js';
import { DataDump } from '../src/open-data/data-dump.js';
import { PublishingHouse } from './publishing-house.js';
import { PastTimes } from './transparency-house.js';
import { loadExamples, redisUrl, type TestApp } from './support/index.js';

const DAY = 86_400_000;
const DATE: unknown = expect.stringMatching(/^\d{4}-\d\d-\d\d$/);
const NAMES = ['jawaban.jsonl', 'jawaban.csv', 'sumber.csv', 'revisi.csv', 'permintaan.csv'];

interface Line {
  status: string;
  slug: string;
  title?: string;
  [name: string]: unknown;
}

interface DataPackage {
  resources: {
    path: string;
    bytes: number;
    hash: string;
    schema?: { fields: { name: string; description?: string }[] };
  }[];
}

let house: PublishingHouse;
let app: TestApp;
let past: PastTimes;
let kept: Awaited<ReturnType<PublishingHouse['publish']>>;
let taken: Awaited<ReturnType<PublishingHouse['publish']>>;

const bytes = async (path: string, init: RequestInit = {}): Promise<Buffer> => {
  const reply = await app.fetch(path, init);
  expect([path, reply.status]).toEqual([path, 200]);
  return Buffer.from(await reply.arrayBuffer());
};
const text = async (path: string): Promise<string> => (await bytes(path)).toString();
const json = async (path: string) => JSON.parse(await text(path)) as Record<string, unknown>;
const linesOf = (content: string): Line[] =>
  content
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
const lines = async (path: string): Promise<Line[]> => linesOf(await text(path));
const rows = async (name: string): Promise<Record<string, string>[]> => {
  const read: Record<string, string>[] = parse(await text(`/data/${name}`), { columns: true });
  return read;
};
const make = (now?: Date): Promise<void> =>
  app.get(DataSource).transaction((tx) => app.get(DataDump).make(tx, now));

beforeAll(async () => {
  // With Redis this process runs no jobs, so nothing here happens by itself.
  house = await PublishingHouse.start({ REDIS_URL: redisUrl(23), KABASHOAX_RATE_LIMITS: 'on' });
  app = house.app;
  past = new PastTimes(app);
});
afterAll(() => app.close());

describe('before the first files are made', () => {
  it('the page says so, and whoever asks for a file is told to come again', async () => {
    expect(await text('/data')).toContain('Berkas belum ada');
    for (const path of ['/data/jawaban.jsonl', '/data/checksums.txt', '/data/datapackage.json']) {
      const reply = await app.fetch(path);
      expect([path, reply.status, reply.headers.get('retry-after')]).toEqual([path, 503, '30']);
    }
  });
});

describe('the files of open data', () => {
  beforeAll(async () => {
    const source = {
      type: 'official' as const,
      publisher: 'Dinas Pekerjaan Umum',
      title: 'Jadwal "perbaikan"',
      url: 'https://pu.example/jadwal',
      quote: '=HYPERLINK("https://jahat.example")',
      observedAt: new Date('2026-11-20T01:00:00Z'),
    };
    kept = await house.publish({
      title: '=1+1 bukan rumus\u2028melainkan judul',
      topics: ['Jalan', 'Air'],
      sources: [source],
      circulatingTexts: ['kenariteks'],
      circulatingLinks: ['https://contoh.id/kenaritautan'],
    });
    await house.publish(
      { title: 'Sudah diperbaiki', changeNote: 'Tanggalnya kami perbaiki.' },
      kept.answerId,
    );
    await house.publish(
      { title: '=1+1 bukan rumus\u2028melainkan judul', sources: [source], changeNote: 'Judul.' },
      kept.answerId,
    );
    taken = await house.publish({ title: 'Memuat nama kenari seorang warga' });
    await house.import({ title: 'Milik penerbit lain' });
    await loadExamples(app.database);
    const asked = new Date(Date.now() - 70 * DAY);
    await past.asked({ at: asked, times: 13, kelurahan: 'Oesapa', topic: 'health' });
    await past.asked({ at: asked, times: 4, kelurahan: 'Alak', topic: 'prices' });
    await past.asked({ at: asked, times: 9, kelurahan: 'Liliba', topic: 'aid', held: true });
    await past.asked({ at: new Date(), times: 30, kelurahan: 'Fatululi', topic: 'safety' });
    await make(new Date('2026-01-10T03:00:00Z'));
    await make(new Date('2026-01-20T03:00:00Z'));
    await make(new Date(Date.now() - DAY));
    await make();
  });

  it('hold what the city has published, and nothing of others, of examples, or of what is only searched', async () => {
    const read = await lines('/data/jawaban.jsonl');
    expect(read.map(({ slug }) => slug)).toEqual([kept.slug, taken.slug]);
    const api = await json(`/api/v1/answers/${kept.slug}`);
    const shared = [
      'slug',
      'title',
      'claim',
      'verdict',
      'kind',
      'scam',
      'summary',
      'topics',
      'kelurahan',
      'revision',
    ];
    for (const name of shared) expect([name, read[0]?.[name]]).toEqual([name, api[name]]);
    expect(read[0]).toMatchObject({ status: 'corrected', changeNote: 'Judul.', url: api['url'] });
    expect(read[0]?.['revisions']).toHaveLength(3);
    for (const name of NAMES) {
      const content = await text(`/data/${name}`);
      for (const foreign of [
        'kenariteks',
        'kenaritautan',
        'Kenari pertanyaan',
        'penerbit lain',
        'Pemeriksa Timor',
        'Contoh',
      ])
        expect([name, content.includes(foreign) && foreign]).toEqual([name, false]);
    }
  });

  it('are as their schema says, line by line', async () => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
    addFormats.default(ajv);
    const validate = ajv.compile(await json('/data/jawaban.schema.json'));
    for (const line of await lines('/data/jawaban.jsonl'))
      expect([validate(line), validate.errors]).toEqual([true, null]);
    expect(validate({ status: 'withdrawn', slug: 'x', title: 'noch da' })).toBe(false);
  });

  it('have the columns that the data package names, cells that no spreadsheet computes, and the sources', async () => {
    const [first] = await rows('jawaban.csv');
    expect(first).toMatchObject({
      slug: kept.slug,
      title: "'=1+1 bukan rumus\u2028melainkan judul",
      topics: 'Jalan',
    });
    expect(await rows('sumber.csv')).toMatchObject([
      {
        slug: kept.slug,
        number: '1',
        title: 'Jadwal "perbaikan"',
        quote: '\'=HYPERLINK("https://jahat.example")',
      },
    ]);
    expect((await rows('revisi.csv')).map(({ event, note }) => [event, note])).toEqual([
      ['published', ''],
      ['corrected', 'Tanggalnya kami perbaiki.'],
      ['corrected', 'Judul.'],
      ['published', ''],
    ]);
    const { resources } = (await json('/data/datapackage.json')) as unknown as DataPackage;
    expect(resources.map(({ path }) => path)).toEqual(NAMES);
    for (const { path, bytes: size, schema } of resources) {
      const content = await bytes(`/data/${path}`);
      expect([path, size]).toEqual([path, content.length]);
      if (!schema) continue;
      const [head = ''] = content.toString().split('\r\n');
      expect([path, head]).toEqual([path, schema.fields.map(({ name }) => `"${name}"`).join(',')]);
      expect(schema.fields.filter(({ description = '' }) => description === '')).toEqual([]);
    }
  });

  it('have checksums that sha256sum accepts, plain and packed, now and of days past', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'data-'));
    try {
      const sums = await text('/data/checksums.txt');
      const names = sums
        .trimEnd()
        .split('\n')
        .map((line) => line.slice(66));
      expect(names).toEqual(expect.arrayContaining(NAMES.flatMap((name) => [name, `${name}.gz`])));
      expect(names.filter((name) => name.includes('/'))).toHaveLength(3);
      const flat = (name: string): string => name.replace('/', '_');
      for (const name of names) writeFileSync(join(folder, flat(name)), await bytes(`/data/${name}`));
      writeFileSync(join(folder, 'checksums.txt'), flat(sums).replaceAll(/^(\w+ {2}.*)\//gm, '$1_'));
      expect(execFileSync('sha256sum', ['-c', 'checksums.txt'], { cwd: folder }).toString()).not.toContain(
        'FAILED',
      );
      const { resources } = (await json('/data/datapackage.json')) as unknown as DataPackage;
      for (const { hash, path } of resources)
        expect(sums).toContain(`${hash.replace('sha256:', '')}  ${path}\n`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('go out packed to who takes that, unpacked to who does not, and not at all to who has them', async () => {
    const plain = await app.fetch('/data/jawaban.csv', { headers: { 'accept-encoding': 'identity' } });
    expect([plain.headers.get('content-encoding'), plain.headers.get('vary')]).toEqual([
      null,
      'accept-encoding',
    ]);
    const packed = await app.fetch('/data/jawaban.csv', { headers: { 'accept-encoding': 'br, gzip' } });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    const body = await plain.text();
    expect([await packed.text(), gunzipSync(await bytes('/data/jawaban.csv.gz')).toString()]).toEqual([
      body,
      body,
    ]);
    const headers = { 'if-none-match': plain.headers.get('etag') ?? '' };
    expect((await app.fetch('/data/jawaban.csv', { headers })).status).toBe(304);
    const head = await app.fetch('/data/jawaban.csv', { method: 'HEAD' });
    expect([head.status, head.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
  });

  it('tell of demand only what leads back to nobody', async () => {
    expect(await rows('permintaan.csv')).toEqual([
      { period: 'week', begins: DATE, about: 'topic', name: 'health', questions: '10' },
      { period: 'month', begins: DATE, about: 'kelurahan', name: 'Oesapa', questions: '10' },
    ]);
  });

  it('are described for data portals, and for search engines', async () => {
    const catalog = await json('/data/catalog.jsonld');
    expect(catalog['@type']).toBe('dcat:Catalog');
    const said = JSON.stringify(catalog);
    for (const name of NAMES) expect(said).toContain(`/data/${name}`);
    const page = await text('/data');
    expect(page).toContain('"@type":"Dataset"');
    expect(page).toContain('href="/data"');
    expect(await text('/en/data')).toContain('Open data');
    for (const path of ['/data', '/en/data']) expect(gzipSync(await text(path)).length).toBeLessThan(14_000);
  });

  it('can be followed by what changed since a day, and on from there', async () => {
    const all = await lines('/data/perubahan.jsonl');
    expect(all.map(({ slug }) => slug)).toEqual([kept.slug, taken.slug]);
    expect(await lines('/data/perubahan.jsonl?sejak=2999-01-01')).toEqual([]);
    const since = String(all[1]?.['changedAt']);
    expect((await lines(`/data/perubahan.jsonl?sejak=${since}`)).map(({ slug }) => slug)).toEqual([
      taken.slug,
    ]);
    expect(await lines('/data/perubahan.jsonl?sejak=0000-01-01')).toEqual(all);
    const never = Buffer.from('2026-02-30T00:00:00.000Z 01890000-0000-7000-8000-00000000000a');
    for (const wrong of [
      'sejak=kemarin',
      'sejak=2026-02-30',
      'kursor=x',
      `kursor=${never.toString('base64url')}`,
    ])
      expect([wrong, (await app.fetch(`/data/perubahan.jsonl?${wrong}`)).status]).toEqual([wrong, 400]);
  });

  it('of days past that nobody keeps are not found; the first day of a month is kept for good', async () => {
    await bytes('/data/2026-01-10/jawaban.jsonl.gz');
    for (const day of ['2026-01-20', '2019-01-01', 'kemarin', '2026-13-01'])
      expect([day, (await app.fetch(`/data/${day}/jawaban.jsonl.gz`)).status]).toEqual([day, 404]);
  });

  it('are ordered anew once for everything that changes within a while', async () => {
    const orders = () =>
      app
        .get(DataSource)
        .query<{ count: number }[]>(`select count(*)::int as count from jobs where name = 'data.dump'`);
    const changed = app.get(DataChangedHandler);
    for (const revision of [1, 2, 3])
      await app
        .get(DataSource)
        .transaction((tx) => changed.handle(tx, { answerId: kept.answerId, revision }));
    expect((await orders())[0]?.count).toBeLessThanOrEqual(2);
  });

  it('are handed out no more from the moment of a withdrawal, and then hold address, reason and date alone', async () => {
    await house.withdraw(taken.answerId, 'Memuat nama seorang warga.');
    expect(await text('/data/perubahan.jsonl')).not.toContain('nama kenari');
    for (const path of ['/data/jawaban.jsonl', '/data/jawaban.csv.gz', '/data/checksums.txt'])
      expect([path, (await app.fetch(path)).status]).toEqual([path, 503]);
    expect(await text('/data')).toContain('baru saja ditarik');
    await make();
    const left = (await lines('/data/jawaban.jsonl'))[1];
    expect(Object.keys(left ?? {})).toEqual(['status', 'slug', 'url', 'changedAt', 'withdrawnReason']);
    expect(left).toMatchObject({ status: 'withdrawn', withdrawnReason: 'Memuat nama seorang warga.' });
    expect((await rows('jawaban.csv')).map(({ slug }) => slug)).toEqual([kept.slug]);
    expect((await rows('revisi.csv')).filter(({ slug }) => slug === taken.slug)).toMatchObject([
      { event: 'withdrawn' },
    ]);
    const past = (await text('/data/checksums.txt')).match(/\S+\/jawaban.jsonl.gz/g) ?? [];
    expect(past).toHaveLength(3);
    for (const path of past) {
      const old = linesOf(gunzipSync(await bytes(`/data/${path}`)).toString());
      expect(old.map(({ status }) => status)).toEqual(['corrected', 'withdrawn']);
      expect(JSON.stringify(old)).not.toContain('nama kenari');
    }
    await make();
    const folder = join(app.get(AppConfig).KABASHOAX_DATA_DIR, 'open-data');
    for (const name of readdirSync(folder)) expect([name, name.endsWith('.gz')]).toEqual([name, true]);
    expect(readdirSync(folder).length).toBeLessThanOrEqual(NAMES.length + 2);
  });

  it('never hold what was taken down, though the answer came back before they were made anew', async () => {
    const again = { title: 'Undian kenari dua', changeNote: 'Nama dihapus.' };
    await house.publish(again, taken.answerId);
    const yesterday = new Date(Date.now() - DAY);
    await make(yesterday);
    const copy = `/data/${dayOf(yesterday)}/jawaban.jsonl.gz`;
    const copied = async () => linesOf(gunzipSync(await bytes(copy)).toString());
    expect(JSON.stringify(await copied())).toContain('kenari dua');
    await house.withdraw(taken.answerId, 'Masih menyebut seorang warga.');
    await house.publish({ title: 'Undian itu palsu', changeNote: 'Diperiksa ulang.' }, taken.answerId);
    expect((await app.fetch(copy)).status).toBe(503);
    await make();
    expect(JSON.stringify(await copied())).not.toContain('kenari dua');
    expect((await copied())[1]).toMatchObject({ withdrawnReason: 'Masih menyebut seorang warga.' });
    expect((await lines('/data/jawaban.jsonl'))[1]).toMatchObject({
      ...{ title: 'Undian itu palsu', status: 'corrected', revision: 3 },
      revisions: [{ revision: 3 }],
      withdrawals: [{ revision: 1 }, { revision: 2, reason: 'Masih menyebut seorang warga.' }],
    });
    const events = (await rows('revisi.csv')).filter(({ slug }) => slug === taken.slug);
    expect(events.map(({ event }) => event)).toEqual(['withdrawn', 'withdrawn', 'returned']);
  });
});

describe('whoever takes too much', () => {
  it('is told to come again in an hour, and can still ask whether something is new', async () => {
    const { headers } = await app.fetch('/data/revisi.csv');
    const budget = app.get(DownloadBudget);
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now());
    await expect(
      Promise.all(Array.from({ length: 200 }, () => budget.charge('127.0.0.1'))),
    ).rejects.toMatchObject({ kind: 'too-many' });
    expect((await app.fetch('/data/revisi.csv')).status).toBe(429);
    const known = { 'if-none-match': headers.get('etag') ?? '' };
    expect((await app.fetch('/data/revisi.csv', { headers: known })).status).toBe(304);
    clock.mockRestore();
  });
});
