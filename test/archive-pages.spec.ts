import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { ArchiveImporter, Publishing, type FileRow, type PublishInput } from '../src/archive/index.js';
import { parseRecord } from '../src/archive/import/canonical-record.js';
import { silenceDeskRules } from './archive-desk-rules.js';
import { BatchWriter } from '../src/archive/import/batch-writer.js';
import { AuditLog } from '../src/audit/index.js';
import { SearchIndex } from '../src/search/index.js';
import { asOperator, loadExamples, startApp, type TestApp } from './support/index.js';

const EVIL = '<script>alert(1)</script>';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
  const owner = new Client({ connectionString: app.database.owner });
  await owner.connect();
  await silenceDeskRules(owner);
  await owner.end();
  await loadExamples(app.database);
});
afterAll(() => app.close());

let drafts = 0;
function publish(change: Partial<PublishInput>, answerId: string | null = null) {
  const input: PublishInput = {
    caseId: '01890000-0000-7000-8000-00000000000a',
    draftId: `01890000-0000-7000-8000-${String((drafts += 1)).padStart(12, '0')}`,
    title: 'Jembatan Liliba ditutup setahun',
    claim: 'Jembatan Liliba ditutup setahun penuh.',
    verdict: 'SALAH',
    kind: 'false_context',
    scam: false,
    summary: 'Jembatan hanya ditutup dua malam.',
    explanation: `Kami **bertanya**. ${EVIL} [tautan](javascript:alert(1)) [resmi](https://dinas.example)`,
    topics: ['Jalan'],
    kelurahan: [],
    sources: [],
    circulatingTexts: [],
    changeNote: null,
    ...change,
  };
  const publishing = app.get(Publishing);
  return app.get(DataSource).transaction((tx) => publishing.publish(tx, answerId, input));
}

async function page(path: string, status = 200): Promise<string> {
  const response = await app.fetch(path);
  expect([path, response.status]).toEqual([path, status]);
  return response.text();
}

async function importOne(change: object): Promise<void> {
  const parsed = parseRecord({
    externalId: 'x-1',
    title: `Undian ${EVIL}`,
    verdict: 'SALAH',
    kind: 'imposter',
    scam: true,
    summary: 'Undian itu palsu.',
    explanation: `<img src=x onerror=alert(1)> ${EVIL}`,
    publishedAt: '2026-01-05',
    originUrl: 'https://pemeriksa.example/undian',
    publisher: { name: 'Pemeriksa Timor', url: 'https://pemeriksa.example' },
    ...change,
  });
  if (!('record' in parsed)) throw new Error(parsed.reason);
  const row: FileRow = { line: 1, record: parsed.record };
  async function* rows(): AsyncGenerator<FileRow> {
    yield await Promise.resolve(row);
  }
  await asOperator(app.database, (source) =>
    new ArchiveImporter(source, new BatchWriter(new SearchIndex(source), new AuditLog(source))).import(
      rows(),
      {
        rejected: () => Promise.resolve(),
        progress: () => undefined,
      },
    ),
  );
}

describe("the page of the city's answer", () => {
  it('carries ClaimReview without the verdict in the claim, and only safe HTML', async () => {
    const { slug } = await publish({});
    const html = await page(`/jawaban/${slug}`);
    expect(html).toContain('<title>[SALAH] Jembatan Liliba');
    expect(html).toContain('"claimReviewed":"Jembatan Liliba ditutup setahun penuh."');
    expect(html).toContain('href="https://dinas.example" rel="nofollow noopener noreferrer"');
    expect(html).not.toContain('href="javascript:');
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('https://wa.me/?text=');
  });

  it.each([
    ['', '[PENIPUAN · SALAH] Jembatan dijual'],
    ['/en', '[SCAM · FALSE] Jembatan dijual'],
  ])(
    'goes on as a message that begins with the verdict and ends with its address (%s)',
    async (lang, start) => {
      const { slug } = await publish({ title: 'Jembatan dijual', scam: true });
      const html = await page(`${lang}/jawaban/${slug}`);
      const [, whatsapp = ''] = /https:\/\/wa\.me\/\?text=([^"]+)"/.exec(html) ?? [];
      const message = decodeURIComponent(whatsapp);
      expect(message).toBe(
        `${start}\n\nJembatan hanya ditutup dua malam.\n\n${app.url}${lang}/jawaban/${slug}`,
      );
      expect(html).toContain(`data-share="${message}" hidden`);
    },
  );

  it('says plainly that an old revision is old, and keeps it out of search engines', async () => {
    const { slug, answerId } = await publish({ title: 'Jembatan lama' });
    await publish(
      { title: 'Jembatan lama', summary: 'Dua malam saja.', changeNote: 'Tanggal dibetulkan.' },
      answerId,
    );
    const old = await page(`/jawaban/${slug}/revisi/1`);
    expect(old).toContain('Ini revisi lama');
    expect(old).toContain('<meta name="robots" content="noindex"');
    expect(old).not.toContain('application/ld+json');
    const current = await page(`/jawaban/${slug}`);
    expect(current).toContain('Tanggal dibetulkan.');
    expect(current).toContain(`href="/jawaban/${slug}/revisi/1"`);
    expect((await app.fetch(`/jawaban/${slug}/revisi/2`)).headers.get('location')).toBe(`/jawaban/${slug}`);
    await page(`/jawaban/${slug}/revisi/3`, 404);
    await page(`/jawaban/${slug}/revisi/0`, 404);
  });

  it('answers 410 with reason and date once withdrawn, on the page and in the API, without any of its text', async () => {
    const { slug, answerId } = await publish({ title: 'Jembatan rahasia', summary: 'Kalimat yang ditarik.' });
    const publishing = app.get(Publishing);
    await app.get(DataSource).transaction((tx) => publishing.withdraw(tx, answerId, 'Memuat data pribadi.'));
    for (const path of [`/jawaban/${slug}`, `/jawaban/${slug}/revisi/1`, `/api/v1/answers/${slug}`]) {
      const body = await page(path, 410);
      expect(body).toContain('Memuat data pribadi.');
      expect(body).toContain(String(new Date().getUTCFullYear()));
      expect(body).not.toContain('Kalimat yang ditarik');
      expect(body).not.toContain('Jembatan rahasia');
    }
    expect(await page('/arsip?q=Kalimat+yang+ditarik')).not.toContain('Jembatan rahasia');
  });
});

describe('the page of an import', () => {
  it('names the other publisher with a link, warns of the scam, escapes everything, and is no ClaimReview', async () => {
    await importOne({});
    const html = await page('/jawaban/undian-script-alert-1-script');
    expect(html).toContain('Sudah diperiksa oleh Pemeriksa Timor');
    expect(html).toContain('href="https://pemeriksa.example/undian"');
    expect(html).toContain('Ini penipuan');
    expect(html).not.toContain('application/ld+json');
    expect(html).not.toMatch(/<script>alert|<img/);
  });
});

describe('the page of an example', () => {
  it('is marked, and neither ClaimReview nor for search engines', async () => {
    const html = await page('/jawaban/kota-kupang-berhenti-total-selama-tiga-hari');
    expect(html).toContain('<b>Contoh</b>');
    expect(html).toContain('noindex');
    expect(html).not.toContain('application/ld+json');
  });
});

describe('the archive page', () => {
  it('finds, filters and counts, and offers to ask when nothing fits', async () => {
    expect(await page('/arsip?q=tsunami')).toContain(
      'href="/jawaban/tsunami-akan-melanda-kupang-setelah-siklon-seroja"',
    );
    expect(await page('/arsip?putusan=BELUM_TERBUKTI')).toContain('>1 jawaban<');
    expect(await page('/arsip?dari=2024-10-23&sampai=2024-10-23')).toContain('>1 jawaban<');
    const empty = await page('/arsip?q=tsunami&putusan=BENAR');
    expect(empty).toContain('action="/tanya"');
    expect(await page(`/arsip?q=${encodeURIComponent(EVIL)}`)).not.toContain('<script>alert');
  });

  it.each([
    'q=1&q=2',
    'putusan=NGAWUR',
    'dari=2026-02-31',
    'dari=2026-02-02&sampai=2026-01-01',
    'halaman=0',
    'halaman=1e9',
  ])('says what is wrong with ?%s', async (query) => {
    expect(await page(`/arsip?${query}`, 422)).toContain('Ada yang perlu diperbaiki');
  });

  it.each(['q=%00', 'q[]=1', 'utm_source=x', 'halaman=999', 'q=%25_%5C'])('survives ?%s', async (query) => {
    await page(`/arsip?${query}`);
  });
});

describe('the API of answers', () => {
  it('lists and shows exactly what is documented', async () => {
    await importOne({ externalId: 'x-2', title: 'Kuis palsu' });
    const response = await app.fetch('/api/v1/answers?q=kuis+palsu&limit=1');
    const list: unknown = await response.json();
    expect(list).toMatchObject({
      items: [
        {
          slug: 'kuis-palsu',
          externalId: 'x-2',
          title: 'Kuis palsu',
          claim: 'Kuis palsu',
          verdict: 'SALAH',
          kind: 'imposter',
          scam: true,
          summary: 'Undian itu palsu.',
          publishedAt: '2026-01-04T16:00:00.000Z',
          url: `${app.url}/jawaban/kuis-palsu`,
          publisher: { name: 'Pemeriksa Timor', url: 'https://pemeriksa.example', isCity: false },
        },
      ],
    });
    const one: unknown = await (await app.fetch('/api/v1/answers/kuis-palsu')).json();
    expect(one).toMatchObject({ originUrl: 'https://pemeriksa.example/undian', revision: 1, sources: [] });
  });

  it('takes a filter that is left empty for no filter', async () => {
    const everything: unknown = await (await app.fetch('/api/v1/answers')).json();
    const asked = await app.fetch('/api/v1/answers?q=&verdict=&from=&to=&page=&limit=');
    expect([asked.status, await asked.json()]).toEqual([200, everything]);
  });

  it.each(['q=1&q=2', 'limit=0', 'limit=101', 'verdict=X', 'from=kemarin', 'page=0'])(
    'refuses ?%s',
    async (query) => {
      await page(`/api/v1/answers?${query}`, 400);
    },
  );
});
