import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { SearchIndex, type SearchDocument } from '../src/search/index.js';
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
  id?: string;
  title?: string;
  body?: string;
  circulating?: string[];
  verdict?: string;
  publishedAt?: string;
}

function document({ id = randomUUID(), title = '', body = '', ...rest }: Written): SearchDocument {
  return {
    collection: 'answers',
    id,
    fields: { title, claim: '', summary: '', body, circulating: rest.circulating ?? [] },
    links: [],
    facets: { verdict: [rest.verdict ?? 'SALAH'] },
    publishedAt: new Date(rest.publishedAt ?? '2025-06-01T00:00:00Z'),
  };
}

async function put(written: Written): Promise<string> {
  const one = document(written);
  await source.transaction((tx) => index.put(tx, one));
  return one.id;
}

async function found(text: string, filters: Record<string, unknown> = {}): Promise<string[]> {
  const query = { collection: 'answers', text, filters, offset: 0, limit: 10 } as const;
  return (await index.search(query)).hits.map(({ id }) => id);
}

async function frequencies(): Promise<Record<string, number>> {
  const rows = await source.query<{ word: string; documents: number }[]>(
    `select word, documents from search_terms where word not like '%=%'`,
  );
  return Object.fromEntries(rows.map(({ word, documents }) => [word, documents]));
}

describe('the search index', () => {
  it('finds a document by a word of its title, its body and of a text that went round', async () => {
    const id = await put({
      title: 'Jembatan Liliba',
      body: 'ditutup dinas',
      circulating: ['portal roboh tadi'],
    });
    expect(await found('liliba')).toEqual([id]);
    expect(await found('penutupan')).toEqual([id]);
    expect(await found('PORTAL')).toEqual([id]);
    expect(await found('bendungan')).toEqual([]);
  });

  it('puts the document with the rarer word first', async () => {
    for (let n = 0; n < 5; n++) await put({ title: `vaksin nomor ${n}` });
    const rare = await put({ title: 'magnet' });
    expect((await found('vaksin magnet'))[0]).toBe(rare);
  });

  it('replaces what stood under the same id', async () => {
    const id = await put({ title: 'listrik padam' });
    await put({ id, title: 'air mati' });
    expect(await found('listrik')).toEqual([]);
    expect(await found('air')).toEqual([id]);
  });

  it('keeps frequencies right when documents come, change and go', async () => {
    const first = await put({ title: 'listrik padam listrik' });
    const second = await put({ title: 'listrik nyala' });
    expect(await frequencies()).toEqual({ listrik: 2, padam: 1, nyala: 1 });
    await put({ id: second, title: 'padam total' });
    expect(await frequencies()).toEqual({ listrik: 1, padam: 2, total: 1 });
    await source.transaction((tx) => index.remove(tx, 'answers', second));
    await source.transaction((tx) => index.remove(tx, 'answers', first));
    expect(await frequencies()).toEqual({});
    expect(await source.query('select * from search_postings')).toEqual([]);
  });

  it('keeps frequencies right when many write at once', async () => {
    await Promise.all(
      Array.from({ length: 12 }, (_, n) => put({ title: `gempa pasar kupang ke${n % 3}lima` })),
    );
    expect(await frequencies()).toMatchObject({ gempa: 12, pasar: 12, kupang: 12 });
    const [row] = await source.query<{ documents: string }[]>(
      `select documents from search_collections where collection = 'answers'`,
    );
    expect(row?.documents).toBe('12');
  });

  it('changes with the transaction that publishes, or not at all', async () => {
    const failing = source.transaction(async (tx) => {
      await index.put(tx, document({ title: 'batal tayang' }));
      throw new Error('not published');
    });
    await expect(failing).rejects.toThrow('not published');
    expect(await found('tayang')).toEqual([]);
    expect(await frequencies()).toEqual({});
  });

  it('narrows by facet and by a span of dates with both ends included', async () => {
    const wrong = await put({ title: 'gempa susulan', publishedAt: '2025-01-10T00:00:00Z' });
    const right = await put({
      title: 'gempa susulan',
      verdict: 'BENAR',
      publishedAt: '2025-03-10T00:00:00Z',
    });
    expect(await found('gempa', { verdict: 'BENAR' })).toEqual([right]);
    expect(await found('', { verdict: 'SALAH' })).toEqual([wrong]);
    expect(await found('gempa', { to: new Date('2025-01-10T00:00:00Z') })).toEqual([wrong]);
    expect(await found('gempa', { from: new Date('2025-01-11T00:00:00Z') })).toEqual([right]);
  });

  it('pages through results and says how many there are', async () => {
    for (let n = 0; n < 5; n++) await put({ title: 'hujan abu' });
    const page = (offset: number) =>
      index.search({ collection: 'answers', text: 'abu', offset, limit: 2, order: 'newest' });
    const pages = await Promise.all([page(0), page(2), page(4)]);
    expect(pages.map(({ hits }) => hits.length)).toEqual([2, 2, 1]);
    expect(new Set(pages.flatMap(({ hits }) => hits.map(({ id }) => id))).size).toBe(5);
    expect(pages[0]).toMatchObject({ total: 5, totalIsExact: true });
  });

  it('reads no more than its bound of one common word, and says that there are more', async () => {
    const many = Array.from({ length: 1_200 }, () => document({ body: 'harga beras' }));
    await source.transaction((tx) => index.putMany(tx, 'answers', many));
    const best = await put({ title: 'beras' });
    const result = await index.search({ collection: 'answers', text: 'beras', offset: 0, limit: 3 });
    expect(result).toMatchObject({ total: 1_000, totalIsExact: false });
    expect(result.hits[0]?.id).toBe(best);
  });
});
