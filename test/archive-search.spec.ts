import { DataSource } from 'typeorm';
import { loadExamples, startApp, type TestApp } from './support/index.js';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
  await loadExamples(app.database);
});
afterAll(() => app.close());

async function page(path: string, status = 200): Promise<string> {
  const response = await app.fetch(path);
  expect([path, response.status]).toEqual([path, status]);
  return response.text();
}

interface Listed {
  total: number;
  totalIsExact: boolean;
  suggestion: string | null;
  items: { title: string; verdict: string; scam: boolean; publishedAt: string }[];
  facets: Record<string, { value: string; count: number }[]>;
}

async function list(query: string): Promise<Listed> {
  const response = await app.fetch(`/api/v1/answers?${query}`);
  expect([query, response.status]).toEqual([query, 200]);
  // The test itself checks what it reads of it.
  return JSON.parse(await response.text()) as Listed;
}

describe('the API of the archive', () => {
  it('counts every facet, and each of its values narrows to just so many', async () => {
    const { total, totalIsExact, facets } = await list('limit=1');
    expect(totalIsExact).toBe(true);
    for (const facet of ['verdict', 'kind', 'scam', 'topic', 'kelurahan', 'publisher', 'year']) {
      for (const { value, count } of facets[facet] ?? []) {
        const narrowed = await list(`limit=1&${facet}=${encodeURIComponent(value)}`);
        expect([facet, value, narrowed.total]).toEqual([facet, value, count]);
      }
    }
    const years = (facets.year ?? []).reduce((sum, { count }) => sum + count, 0);
    expect(years).toBe(total);
  });

  it('orders by date when asked to, and pages without a gap', async () => {
    const dates = (await list('q=kupang&order=newest&limit=50')).items.map(({ publishedAt }) => publishedAt);
    expect(dates.length).toBeGreaterThan(3);
    const first = await list('q=kupang&limit=2&page=1');
    const second = await list('q=kupang&limit=2&page=2');
    const whole = await list('q=kupang&limit=4');
    expect([...first.items, ...second.items]).toEqual(whole.items);
  });

  it('says what was probably meant, and has found it already', async () => {
    const { suggestion, items } = await list('q=tsunmai%20siklon%20seroja');
    expect(suggestion).toBe('tsunami siklon seroja');
    expect(items[0]?.title).toMatch(/tsunami/i);
    expect((await list('q=tsunami')).suggestion).toBeNull();
  });

  it('finds the answer to a question asked as one', async () => {
    const { items } = await list(
      `q=${encodeURIComponent('Apa benar mau ada tsunami di Kupang habis siklon Seroja?')}`,
    );
    expect(items[0]?.title).toMatch(/tsunami/i);
  });

  it.each(['kind=apa', 'scam=mungkin', 'year=kemarin', 'order=acak', 'topic=a&topic=b'])(
    'refuses ?%s',
    async (query) => {
      await page(`/api/v1/answers?${query}`, 400);
    },
  );
});

describe('the archive page', () => {
  it('marks what was looked for, and nothing of the reader becomes HTML', async () => {
    const html = await page('/arsip?q=tsunami');
    expect(html).toMatch(/<mark>tsunami<\/mark>/i);
    const evil = await page(`/arsip?q=${encodeURIComponent('<mark>tsunami</mark><script>')}`);
    expect(evil).not.toMatch(/<script>|<mark>&lt;|<mark><mark>/);
  });

  it('narrows by links with counts, and takes each filter away again', async () => {
    const html = await page('/arsip');
    const [, link = '', count = ''] =
      /href="(\/arsip\?putusan=SALAH)"[^>]*>Salah <span class="meta">(\d+)</.exec(html) ?? [];
    const narrowed = await page(link);
    expect(narrowed).toContain(`${count} jawaban`);
    expect(narrowed).toContain('aria-label="Hapus saringan Putusan: Salah"');
    const both = await page('/arsip?q=kupang&putusan=SALAH&urut=terbaru');
    expect(both).toContain('href="/arsip?q=kupang&amp;urut=terbaru" aria-label="Hapus saringan');
    expect(both).toContain('<input type="hidden" name="putusan" value="SALAH"');
    expect(both).toContain('href="/arsip?q=kupang&amp;putusan=SALAH"');
  });

  it('asks whether something else was meant, and links there', async () => {
    const html = await page('/arsip?q=tsunmai+');
    expect(html).toContain('Mungkin maksud Anda: <a href="/arsip?q=tsunami');
  });

  it('that finds nothing shows what comes near and carries the words over to the team', async () => {
    const html = await page('/arsip?q=tsunami+-seroja&tahun=1999');
    expect(html).toContain('Tidak ada jawaban yang cocok');
    expect(html).toContain('Jawaban yang mendekati');
    expect(html).toContain('href="/jawaban/tsunami-akan-melanda-kupang-setelah-siklon-seroja"');
    expect(html).toContain('<input type="hidden" name="text" value="tsunami -seroja"');
  });

  it.each(['jenis=X', 'penipuan=1', 'tahun=99', 'urut=acak', `topik=${'x'.repeat(201)}`])(
    'says what is wrong with ?%s',
    async (query) => {
      expect(await page(`/arsip?${query}`, 422)).toContain('Ada yang perlu diperbaiki');
    },
  );
});

describe('what is looked for and not found', () => {
  it('is counted for each search by words alone, not when a filter is in the way', async () => {
    await page('/arsip?q=Kwijobo+Zorbaxi+081234567890');
    await list('q=kwijobo%20zorbaxi');
    await page('/arsip?q=xylofwan&tahun=1999');
    await page('/arsip?tahun=1999');
    const rows = await app.get(DataSource).query<unknown[]>(`select query, times from search_misses`);
    expect(rows).toEqual([{ query: 'kwijobo zorbaxi', times: 2 }]);
  });
});

describe('paging', () => {
  it('further than anybody is led is refused with a reason by the API and explained on the page', async () => {
    await app
      .get(DataSource)
      .query(`update search_collections set documents = 50000 where collection = 'answers'`);
    const refused = await page('/api/v1/answers?page=200&limit=100', 400);
    expect(refused).toContain('paling banyak 10000 jawaban');
    expect(await page('/arsip?halaman=900')).toContain('paling banyak 10.000 jawaban');
    expect(await page('/arsip')).toContain('Halaman 1 dari 500');
  });
});
