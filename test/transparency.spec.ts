import { gzipSync } from 'node:zlib';
import { AppConfig } from '../src/config/index.js';
import { WorkingTime } from '../src/calendar/index.js';
import { lastMonths, StatisticsService, type PublicFigures } from '../src/statistics/index.js';
import { PastTimes, wita } from './transparency-house.js';
import { redisUrl, startApp, type TestApp } from './support/index.js';

const NOW = wita('2026-10-30 12:00');

describe('what everybody is told of the service', () => {
  let app: TestApp;
  let past: PastTimes;
  let figures: PublicFigures;
  const time = new WorkingTime(new AppConfig());

  const page = async (path: string): Promise<string> => (await app.fetch(path)).text();
  const csv = async (name: string): Promise<string[]> =>
    (await page(`/statistik/${name}.csv?tahun=2026`)).trimEnd().split('\r\n');

  beforeAll(async () => {
    // With Redis this process runs no jobs, so nothing here happens by itself.
    app = await startApp({ REDIS_URL: redisUrl(21) });
    past = new PastTimes(app);
    await past.asked({ at: wita('2026-09-03 09:00'), times: 7, kelurahan: 'Oesapa', topic: 'health' });
    await past.asked({ at: wita('2026-10-29 09:00'), times: 6, kelurahan: 'Oesapa', topic: 'health' });
    await past.asked({ at: wita('2026-09-03 09:00'), times: 4, kelurahan: 'Alak', topic: 'prices' });
    await past.asked({ at: wita('2026-09-30 23:30'), echo: true });
    await past.asked({ at: wita('2026-10-20 09:00'), times: 50, held: true });
    await past.answered({ slug: 'air', at: wita('2026-09-02 12:00'), kelurahan: ['Oesapa', 'Alak'] });
    await past.answered({
      slug: 'harga',
      at: wita('2026-10-05 12:00'),
      topic: 'prices',
      corrected: [
        {
          at: wita('2026-10-07 09:00'),
          note: 'Harga di pasar sudah diperiksa lagi.',
          verdict: 'SEBAGIAN_BENAR',
        },
      ],
    });
    await past.answered({
      slug: 'ditarik',
      at: wita('2026-10-06 12:00'),
      title: 'Judul kenari',
      corrected: [{ at: wita('2026-10-08 09:00'), note: 'Catatan kenari', verdict: 'SALAH' }],
      withdrawn: { at: wita('2026-10-09 09:00'), reason: 'Memuat data pribadi seorang warga.' },
    });
    await past.answered({ slug: 'contoh', at: wita('2026-10-06 12:00'), origin: 'example' });
    for (const [hours, agency, named] of [
      [1, 'Dinas Kesehatan', true],
      [2, 'Dinas Kesehatan', false],
      [3, 'Dinas Kesehatan', false],
      [null, 'Dinas Kesehatan', false],
      [null, 'Dinas Kesehatan', false],
      [1, '=Dinas Rahasia', false],
    ] as const) {
      const sent = wita('2026-10-12 08:00');
      await past.inquired(agency, sent, hours === null ? null : time.addHours(sent, hours), named);
    }
    for (const [query, days] of [
      ['vaksin palsu budi', 6],
      ['walikota kenari', 4],
      ['kelurahan oesapa barat', 5],
    ] as const)
      await past.missed(query, wita('2026-10-20 09:00'), days);
    figures = await app.get(StatisticsService).count(lastMonths(NOW), NOW);
  });

  afterAll(() => app.close());

  it('counts months in the city’s time, without what was set aside and without examples', () => {
    expect(figures.months).toHaveLength(12);
    expect(figures.months.at(-2)).toEqual({
      ...{ month: '2026-09', questions: 11, echoes: 1, answers: 1, corrections: 0, takedowns: 0 },
    });
    expect(figures.months.at(-1)).toMatchObject({ questions: 6, answers: 2, corrections: 2, takedowns: 1 });
    expect(figures.outcomes).toEqual({ instant: 0, answered: 0, waiting: 17, declined: 0, withdrawn: 0 });
    expect(figures.verdicts.map(({ name }) => name).sort()).toEqual(['SALAH', 'SEBAGIAN_BENAR']);
  });

  it('gives true medians with what is still open, and says how many wait and for how long', () => {
    const [all, health] = figures.agencies;
    expect(health).toMatchObject({ group: 'Dinas Kesehatan', count: 5, open: 2, overdue: 2 });
    expect(health?.median).toEqual({ hours: 3, atLeast: false });
    expect(health?.p90.atLeast).toBe(true);
    expect(all).toMatchObject({ group: null, count: 6 });
    const { questions } = figures.open;
    expect(questions.count).toBe(18);
    expect(questions.byAge).toEqual([0, 6, 0, 1, 11]);
    expect(questions.longestDays).toBeCloseTo(57.125, 3);
    expect(questions.medianDays).toBeCloseTo(57.125, 3);
  });

  it('names an agency only if answers name it and it was asked often enough', () => {
    expect(figures.agencies.map(({ group }) => group)).toEqual([null, 'Dinas Kesehatan']);
  });

  it('tells of a kelurahan in fives, from complete months, and of few not at all', () => {
    expect(figures.kelurahan).toEqual([
      { kelurahan: 'Oesapa', questions: 5, answers: 1 },
      { kelurahan: 'Alak', questions: null, answers: 1 },
    ]);
  });

  it('repeats nothing that people searched for: only words of our own, seen on enough days', () => {
    expect(figures.searches).toMatchObject({ times: 30, days: 6 });
    expect(figures.searches.words.map(({ word, days }) => [word, days])).toEqual([
      ['vaksin', 6],
      ['oesapa', 5],
      ['oesapa barat', 5],
    ]);
  });

  it('shows the same rows on the page and as CSV, which no spreadsheet computes', async () => {
    const html = await page('/statistik?tahun=2026');
    for (const name of ['bulan', 'hasil', 'waktu', 'menunggu', 'putusan', 'jenis', 'topik', 'kelurahan']) {
      const section = html.slice(html.indexOf(`<section id="${name}"`)).split('</section>')[0] ?? '';
      const rows = section.match(/<tr>/g)?.length ?? 0;
      expect([name, (await csv(name)).length]).toEqual([name, rows]);
    }
    const topics = await csv('topik');
    expect(topics).toEqual(['"topic","questions","answers"', '"health",13,1', '"prices",4,1']);
    expect((await csv('kelurahan')).slice(1)).toContain('"Alak","<5",1');
    expect(html).not.toContain('style="');
    const [, data = ''] = /ld\+json">([^<]*)</.exec(html) ?? [];
    expect(JSON.parse(data)).toMatchObject({ '@type': 'Dataset', isAccessibleForFree: true });
  });

  it.each([
    '/statistik?tahun=1999',
    '/statistik?tahun=x',
    '/statistik/kontak.csv',
    '/koreksi?halaman=0',
    '/koreksi?halaman=2',
  ])('has no page %s', async (path) => {
    expect((await app.fetch(path)).status).toBe(404);
  });

  it('lists corrections with what they say, and takedowns with nothing but date and reason', async () => {
    const html = await page('/koreksi');
    expect(html).toContain('Harga di pasar sudah diperiksa lagi.');
    expect(html).toContain('sebelumnya: Salah');
    expect(html).toContain('/jawaban/harga/revisi/1');
    expect(html).toContain('Memuat data pribadi seorang warga.');
    expect(html.indexOf('Memuat data pribadi')).toBeLessThan(html.indexOf('Harga di pasar'));
  });

  it.each([
    '/statistik?tahun=2026',
    '/en/statistik?tahun=2026',
    '/statistik/instansi.csv?tahun=2026',
    '/statistik/pencarian.csv?tahun=2026',
    '/koreksi',
    '/en/koreksi',
    '/metodologi',
    '/privasi',
    '/tentang',
  ])('says in %s nothing that nobody has reviewed, and needs no second flight', async (path) => {
    const response = await app.fetch(path);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(gzipSync(html).length).toBeLessThan(14_000);
    expect(html.toLowerCase()).not.toMatch(/kenari|budi|dinas rahasia/);
    expect(response.headers.get('set-cookie')).toBeNull();
    const anchors = [...html.matchAll(/href="#([\w-]+)"/g)].map(([, id = '']) => id);
    expect(anchors.filter((id) => !html.includes(`id="${id}"`))).toEqual([]);
  });
});
