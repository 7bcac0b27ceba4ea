import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { SearchIndex, SearchMisses, type Piece, type SearchQuery } from '../src/search/index.js';
import { createDatabase, type TestDatabase } from './support/index.js';

let database: TestDatabase;
let source: DataSource;
let index: SearchIndex;

beforeEach(async () => {
  database = await createDatabase();
  source = await new DataSource({ type: 'postgres', url: database.app }).initialize();
  index = new SearchIndex(source);
});
afterEach(async () => {
  await source.destroy();
  await database.drop();
});

interface Written {
  title: string;
  summary?: string;
  body?: string;
  facets?: Record<string, string[]>;
  day?: string;
}

const document = ({ title, summary = '', body = '', facets = {}, day = '2025-06-01' }: Written) => ({
  collection: 'answers' as const,
  id: randomUUID(),
  fields: { title, claim: '', summary, body, circulating: [] },
  links: [],
  facets,
  publishedAt: new Date(`${day}T00:00:00Z`),
});

async function put(...written: Written[]): Promise<string[]> {
  const documents = written.map(document);
  await source.transaction((tx) => index.putMany(tx, 'answers', documents));
  return documents.map(({ id }) => id);
}

const search = (text: string, more: Partial<SearchQuery> = {}) =>
  index.search({ collection: 'answers', text, offset: 0, limit: 10, ...more });
const found = async (text: string, more: Partial<SearchQuery> = {}) =>
  (await search(text, more)).hits.map(({ id }) => id);
const shown = (pieces: Piece[]) => pieces.map(({ text, hit }) => (hit ? `<${text}>` : text)).join('');

describe('words to look for', () => {
  it('are optional: who has more of them comes first, and nobody is left out', async () => {
    const [one, both] = await put(
      { title: 'banjir di Oesapa', day: '2025-07-01' },
      { title: 'banjir dan longsor', day: '2025-05-01' },
    );
    expect(await found('banjir longsor')).toEqual([both, one]);
    expect(await found('longsor banjir', { order: 'newest' })).toContain(one);
  });

  it('newest first puts a newer answer before an older one that fits as well', async () => {
    const [old, young, partly] = await put(
      { title: 'harga beras naik', day: '2024-01-01' },
      { title: 'beras naik harga', day: '2025-01-01' },
      { title: 'beras plastik', day: '2026-01-01' },
    );
    expect(await found('harga beras naik', { order: 'newest' })).toEqual([young, old, partly]);
  });

  it('in quotes must stand together, whatever their case and marks', async () => {
    const [apart, together] = await put(
      { title: 'pasar malam di Oeba, dekat pasar' },
      { title: 'Kebakaran di Pasar-Oeba semalam' },
    );
    expect(new Set(await found('pasar oeba'))).toEqual(new Set([apart, together]));
    expect(await found('"pasar oeba"')).toEqual([together]);
    expect(await found('kebakaran “PASAR Oeba”')).toEqual([together]);
    expect(await found('"oeba pasar"')).toEqual([]);
  });

  it('behind a minus keep answers away in every form of the word; a dash elsewhere is no minus', async () => {
    const [vaccine, covid] = await put(
      { title: 'vaksin polio menyebarkan penyakit' },
      { title: 'vaksin covid-19 aman' },
    );
    expect(await found('vaksin -penyebaran')).toEqual([covid]);
    expect(await found('-covid')).toEqual([vaccine]);
    expect(await found('vaksin covid-19')).toEqual([covid, vaccine]);
    expect(await found('vaksin - covid')).toEqual([covid, vaccine]);
  });

  it('find an answer while the last of them is being typed', async () => {
    const [flood] = await put({ title: 'banjir rob' }, { title: 'gempa bumi' });
    expect(await found('banj')).toEqual([flood]);
    expect(await found('rob ban')).toEqual([flood]);
    expect(await found('banj ')).toEqual([]);
  });

  it.each([
    ['vaksni', 'vaksin'],
    ['vakin palsu', 'vaksin palsu'],
    ['vaksiin', 'vaksin'],
    ['Vakzin', 'vaksin'],
    ['pemerinath', 'pemerintah'],
    ['"palsu vaksni"', '"palsu vaksin"'],
    ['tsuunmi', 'tsunami'],
  ])('are forgiven when mistyped: %s', async (typed, meant) => {
    const [answer] = await put({ title: 'palsu vaksin pemerintah tsunami' }, { title: 'gempa bumi' });
    const result = await search(`${typed} `);
    expect(typed.includes('"') ? answer : result.hits[0]?.id).toBe(answer);
    expect(result.suggestion?.trim()).toBe(meant);
  });

  it('are not corrected when the collection knows them, nor when nothing is near', async () => {
    await put({ title: 'vaksin' }, { title: 'vaksan' });
    expect((await search('vaksan')).suggestion).toBeNull();
    expect((await search('kwxyzq')).suggestion).toBeNull();
    expect((await search('kwxyzq')).total).toBe(0);
  });

  it.each([
    ['medsos', 'media sosial'],
    ['duit', 'uang'],
    ['doi', 'uang'],
    ['oto', 'mobil'],
    ['aer', 'air'],
    ['ujan', 'hujan'],
  ])('are understood as people say them: %s', async (said, printed) => {
    const [answer] = await put({ title: `kabar ${printed} gratis` }, { title: 'gempa bumi' });
    expect(await found(said)).toEqual([answer]);
  });

  it('that only hold a sentence together do not count, in Kupang Malay either', async () => {
    const [water] = await put({ title: 'air leding dimatikan' }, { title: 'beta sonde tahu' });
    expect(await found('beta sonde dapa aer leding ko')).toEqual([water]);
  });
});

describe('a question', () => {
  it('finds the answer that holds what was asked for', async () => {
    const other = { title: 'Jembatan Liliba', body: 'Jembatan Liliba menghubungkan dua kelurahan.' };
    const [, answer] = await put(other, {
      title: 'Jembatan Liliba',
      body: 'Jembatan Liliba selesai dibangun pada tahun 1992.',
    });
    expect((await found('Kapan jembatan Liliba selesai dibangun?'))[0]).toBe(answer);
  });
});

describe('facets', () => {
  const many = (count: number, verdict: string, year: string): Written[] =>
    Array.from({ length: count }, () => ({
      title: 'harga beras',
      facets: { verdict: [verdict], year: [year] },
    }));

  it('are counted among what was found, the most frequent first', async () => {
    await put(...many(3, 'SALAH', '2024'), ...many(2, 'BENAR', '2025'), {
      title: 'gempa',
      facets: { verdict: ['BENAR'] },
    });
    const { facets } = await search('beras', { facets: ['verdict', 'year'] });
    expect(facets).toEqual({
      verdict: [
        { value: 'SALAH', count: 3 },
        { value: 'BENAR', count: 2 },
      ],
      year: [
        { value: '2024', count: 3 },
        { value: '2025', count: 2 },
      ],
    });
    const narrowed = await search('beras', { facets: ['verdict'], filters: { year: '2025' } });
    expect(narrowed).toMatchObject({ total: 2, facets: { verdict: [{ value: 'BENAR', count: 2 }] } });
  });

  it('of the whole collection are exact; together they narrow without words', async () => {
    await put(...many(4, 'SALAH', '2024'), ...many(2, 'SALAH', '2025'), ...many(1, 'BENAR', '2025'));
    expect((await search('', { facets: ['verdict'] })).facets).toEqual({
      verdict: [
        { value: 'SALAH', count: 6 },
        { value: 'BENAR', count: 1 },
      ],
    });
    const both = await search('', { filters: { verdict: 'SALAH', year: '2025' }, facets: ['year'] });
    expect(both).toMatchObject({
      total: 2,
      totalIsExact: true,
      facets: { year: [{ value: '2025', count: 2 }] },
    });
    expect((await search('', { filters: { verdict: 'SATIRE' } })).total).toBe(0);
  });

  it('and totals stop at a thousand', async () => {
    await put(...many(1_100, 'SALAH', '2024'));
    const byFacet = await search('', { filters: { verdict: 'SALAH' }, facets: ['verdict'] });
    expect(byFacet).toMatchObject({ total: 1_000, totalIsExact: false });
    expect(byFacet.facets.verdict).toEqual([{ value: 'SALAH', count: 1_000 }]);
    expect(await search('')).toMatchObject({ total: 1_100, totalIsExact: true, deepest: 10_000 });
    expect(await search('beras')).toMatchObject({ totalIsExact: false, deepest: 1_000 });
    const since = { from: new Date('2025-01-01') };
    expect(await search('', { filters: since })).toMatchObject({ total: 1_000, totalIsExact: false });
  });
});

describe('paging', () => {
  it('gives every answer once and the same order each time', async () => {
    await put(...Array.from({ length: 55 }, (_, n) => ({ title: `hujan abu nomor ${n % 7}` })));
    const pages = await Promise.all([0, 10, 20, 30, 40, 50].map((offset) => found('hujan abu', { offset })));
    const all = pages.flat();
    expect(new Set(all).size).toBe(55);
    expect(await found('hujan abu', { limit: 55 })).toEqual(all);
    expect((await found('', { limit: 55 })).length).toBe(55);
  });
});

describe('passages', () => {
  it('show the stretch that says most, marked in whatever form the word has, and leave text as it is', async () => {
    const filler = 'Kami memeriksa banyak hal lain dahulu. '.repeat(12);
    await put({
      title: 'Kabar <b>vaksin</b>',
      summary: 'Ringkasan tanpa isi.',
      body: `${filler}Menurut dinas, vaksinasi & penyebaran chip tidak berhubungan. ${filler}`,
    });
    const [hit] = (await search('vaksinasi menyebarkan chip', { passages: true })).hits;
    expect(shown(hit?.passage ?? [])).toContain('<vaksinasi> & <penyebaran> <chip> tidak berhubungan.');
    expect(shown(hit?.passage ?? []).length).toBeLessThan(300);
    expect(shown(hit?.passage ?? [])).toMatch(/^… .* …$/);
  });

  it('begin with the summary when it says as much, and never show what residents forwarded', async () => {
    const one = document({ title: 'Air', summary: 'Air leding aman.' });
    const circulating = ['rahasia: leding beracun kata tetangga saya'];
    await source.transaction((tx) => index.put(tx, { ...one, fields: { ...one.fields, circulating } }));
    const [hit] = (await search('leding beracun', { passages: true })).hits;
    expect(shown(hit?.passage ?? [])).toBe('Air <leding> aman.');
  });
});

describe('what is looked for and not found', () => {
  const kept = () =>
    source.query<{ query: string; times: number }[]>('select query, times from search_misses order by query');

  it('is counted by day without anything personal', async () => {
    const misses = new SearchMisses(source);
    for (const query of [
      'Air  PDAM?',
      'air pdam',
      'nomor 0812-3456-7890 penipu',
      'surat dari budi@contoh.id',
    ])
      await misses.count(query);
    expect(await kept()).toEqual([
      { query: 'air pdam', times: 2 },
      { query: 'nomor penipu', times: 1 },
      { query: 'surat dari', times: 1 },
    ]);
    expect(await misses.top(1)).toMatchObject([{ query: 'air pdam', times: 2 }]);
  });

  it.each(['５３７１０１２３４５６７', '53.71.01.23.45', 'a@b', '  ', 'kata '.repeat(13), 'x'.repeat(130)])(
    'is not kept when it is %j',
    async (query) => {
      await new SearchMisses(source).count(query);
      expect(await kept()).toEqual([]);
    },
  );

  it('is refused by the database itself with a number or an address in it', async () => {
    for (const query of ['nik 537101234567', 'budi@contoh.id'])
      await expect(
        source.query(`insert into search_misses (day, query) values (now(), $1)`, [query]),
      ).rejects.toThrow('check constraint');
  });

  it('is forgotten after a year', async () => {
    const misses = new SearchMisses(source);
    await misses.count('baru');
    await source.query(`insert into search_misses (day, query) values (now() - interval '400 days', 'lama')`);
    await source.transaction((tx) => misses.sweep(tx));
    expect(await kept()).toEqual([{ query: 'baru', times: 1 }]);
  });
});
