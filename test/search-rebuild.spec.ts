import { randomUUID } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { appConnection } from '../src/database/index.js';
import {
  IndexRebuild,
  RebuildBusy,
  SearchIndex,
  indexState,
  type SearchDocument,
} from '../src/search/index.js';
import { createDatabase, type TestDatabase } from './support/index.js';

let database: TestDatabase;
let site: DataSource;
let operator: DataSource;
let index: SearchIndex;
let rebuild: IndexRebuild;

beforeEach(async () => {
  database = await createDatabase();
  site = await new DataSource(appConnection(database.app, 4, false)).initialize();
  operator = await new DataSource(appConnection(database.owner, 4, false)).initialize();
  index = new SearchIndex(site);
  rebuild = new IndexRebuild(operator);
});
afterEach(async () => {
  await site.destroy();
  await operator.destroy();
  await database.drop();
});

const WORDS = [
  'gempa',
  'pasar',
  'vaksin',
  'banjir',
  'hadiah',
  'listrik',
  'padam',
  'rumah',
  'sakit',
  'Kupang',
];

/** The nth of many documents that share words with each other. */
function document(n: number, title = `${WORDS[n % 7]} ${WORDS[n % 10]} nomor${n}`): SearchDocument {
  return {
    collection: 'answers',
    id: `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`,
    fields: {
      title,
      claim: `${WORDS[(n + 1) % 10]} di ${WORDS[(n + 3) % 10]}`,
      summary: 'tidak benar menurut dinas',
      body: `penjelasan ${WORDS[(n + 5) % 10]}`,
      circulating: n % 3 === 0 ? [`sebarkan ${WORDS[n % 9]} https://contoh.test/v?n=${n}`] : [],
    },
    links: n % 3 === 0 ? [`https://contoh.test/v?n=${n}`] : [],
    facets: { verdict: [n % 2 === 0 ? 'SALAH' : 'BENAR'], topic: ['cuaca', `topik ${n % 4}`] },
    publishedAt: new Date(Date.UTC(2025, 0, 1 + (n % 300))),
  };
}

const some = (count: number, from = 0): SearchDocument[] =>
  Array.from({ length: count }, (_, n) => document(from + n));

const put = (documents: SearchDocument[]) =>
  site.transaction((tx) => index.putMany(tx, 'answers', documents));

async function* streamOf(
  documents: SearchDocument[],
  halfway: () => Promise<void> = () => Promise.resolve(),
): AsyncGenerator<SearchDocument> {
  const half = Math.floor(documents.length / 2);
  for (const [at, one] of documents.entries()) {
    if (at === half) await halfway();
    yield one;
  }
}

const run = (documents: SearchDocument[], halfway?: () => Promise<void>) =>
  rebuild.run({ collection: 'answers', documents: streamOf(documents, halfway) });

const found = async (text: string) =>
  (await index.search({ collection: 'answers', text, offset: 0, limit: 20 })).hits.map(({ id }) => id);

/** Everything the index says, in words: numbers differ from one filling to the next, their order does not. */
async function contents(): Promise<unknown> {
  return {
    postings: await operator.query<unknown[]>(
      `select d.collection, d.id, t.word, p.tier, p.impact, d.no >> 20 as second from search_postings p
       join search_terms t on t.id = p.term join search_documents d on d.no = p.doc order by d.id, t.word`,
    ),
    orphans: await operator.query<unknown[]>(
      `select count(*)::int from search_postings p where not exists (select from search_documents d where d.no = p.doc)`,
    ),
    words: await operator.query<unknown[]>(
      `select collection, word, documents from search_terms order by 1, 2`,
    ),
    documents: await operator.query<unknown[]>(
      `select collection, id, title, claim, summary, body, circulating, links,
         array(select t.word from unnest(terms) u (id) join search_terms t using (id) order by 1) as terms,
         array(select t.word from unnest(facets) u (id) join search_terms t using (id) order by 1) as facets
       from search_documents order by id`,
    ),
    collections: await operator.query<unknown[]>(`select * from search_collections order by 1`),
  };
}

/** The tables themselves: columns, keys, indexes, rights and options. */
const anatomy = (): Promise<unknown> =>
  operator.query(
    `select c.relname, c.relkind, c.relacl::text, c.reloptions, n.nspname,
       array(select format('%s %s %s %s', attname, atttypid::regtype, attnotnull, attidentity)
             from pg_attribute where attrelid = c.oid and attnum > 0 order by attnum) as columns,
       array(select conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
             where conrelid = c.oid order by 1) as constraints,
       array(select tgname from pg_trigger where tgrelid = c.oid and not tgisinternal order by 1) as triggers,
       pg_get_indexdef(i.indexrelid) as index
     from pg_class c join pg_namespace n on n.oid = c.relnamespace left join pg_index i on i.indexrelid = c.oid
     where c.relname like 'search%' and n.nspname not like 'pg_%' order by c.relname`,
  );

describe('rebuilding the search index', () => {
  it('makes the tables that the index writer makes of the same documents, keys and rights included', async () => {
    const documents = some(700);
    await put(documents);
    const before = { contents: await contents(), anatomy: await anatomy() };
    const progress: number[] = [];
    const count = await rebuild.run({
      collection: 'answers',
      documents: streamOf(documents),
      progress: (done) => progress.push(done),
    });
    expect(count).toBe(700);
    expect(progress).toEqual([500, 700]);
    expect(await contents()).toEqual(before.contents);
    expect(await anatomy()).toEqual(before.anatomy);
    await put([document(701)]);
    expect(await found('nomor701')).toEqual([document(701).id]);
  });

  it('mends an index that was damaged', async () => {
    const documents = some(40);
    await put(documents);
    const whole = await contents();
    await operator.query(`delete from search_documents where no % 2 = 0`);
    await operator.query(`update search_terms set documents = documents + 3`);
    await operator.query(`truncate search_postings`);
    await run(documents);
    expect(await contents()).toEqual(whole);
    expect(await indexState(operator.manager, 'answers')).toEqual({ counted: 40, held: 40 });
  });

  it('loses nothing that is published, corrected or withdrawn while it runs', async () => {
    const documents = some(600);
    await put(documents);
    await run(documents, async () => {
      await put([document(900), document(3, 'judul yang dibetulkan'), document(590, 'koreksi kedua')]);
      await site.transaction((tx) => index.remove(tx, 'answers', document(5).id));
      expect(await found('nomor900')).toEqual([document(900).id]);
    });
    const after = await contents();
    expect(await found('dibetulkan')).toEqual([document(3).id]);
    expect(await found('nomor900')).toEqual([document(900).id]);
    expect(await found('nomor5')).not.toContain(document(5).id);
    const expected = [
      ...documents.filter((_, n) => n !== 3 && n !== 5 && n !== 590),
      document(900),
      document(3, 'judul yang dibetulkan'),
      document(590, 'koreksi kedua'),
    ];
    await site.transaction(async (tx) => {
      for (const { id } of documents) await index.remove(tx, 'answers', id);
      await index.remove(tx, 'answers', document(900).id);
      await index.putMany(tx, 'answers', expected);
    });
    expect(await contents()).toEqual(after);
  });

  it('keeps residents’ words, which only the index has, and the desk’s private collection', async () => {
    const texts = { ...document(3).fields, circulating: ['air sumur berbau belerang'] };
    await put([{ ...document(3), fields: texts, links: ['https://contoh.test/belerang'] }]);
    const caseId = randomUUID();
    await site.transaction((tx) =>
      index.put(tx, {
        ...{ collection: 'cases', id: caseId, links: [] },
        fields: { title: '', claim: '', summary: '', body: '', circulating: ['portal liliba roboh'] },
      }),
    );
    const before = await contents();
    await run([{ ...document(3), fields: { ...texts, circulating: [] }, links: [] }]);
    expect(await contents()).toEqual(before);
    expect(await found('belerang')).toEqual([document(3).id]);
  });

  it('leaves the old index as it was when it is interrupted', async () => {
    await put(some(20));
    const before = { contents: await contents(), anatomy: await anatomy() };
    const failing = run(some(1_200, 100), () => Promise.reject(new Error('the operator gave up')));
    await expect(failing).rejects.toThrow('the operator gave up');
    const cut = run(some(1_200, 100), async () => {
      await site.query('select 1');
      await operator.query(
        `select pg_terminate_backend(l.pid) from pg_locks l join pg_database d on d.oid = l.database
          where l.locktype = 'advisory' and d.datname = current_database() and l.pid <> pg_backend_pid()`,
      );
    });
    await expect(cut).rejects.toThrow();
    expect({ contents: await contents(), anatomy: await anatomy() }).toEqual(before);
  });

  it('waits for a slow reader without stopping the others for long', async () => {
    await put(some(20));
    const reader = site.createQueryRunner();
    await reader.startTransaction();
    await reader.query('select count(*) from search_documents, search_terms, search_postings');
    const rebuilt = run(some(30));
    const ended = site.query(`select pg_sleep(1.5)`).then(() => reader.commitTransaction());
    await Promise.all([rebuilt, ended]);
    await reader.release();
    expect(await found('nomor29')).toEqual([document(29).id]);
  });

  it('is refused while another one runs', async () => {
    const second = async () => {
      await expect(run(some(1))).rejects.toThrow(RebuildBusy);
    };
    await run(some(10), second);
    expect((await indexState(operator.manager, 'answers')).held).toBe(10);
  });

  it('is not for the application’s role', async () => {
    const narrow = new IndexRebuild(site);
    await expect(narrow.run({ collection: 'answers', documents: streamOf(some(1)) })).rejects.toThrow();
  });

  it('empties the index of an empty archive', async () => {
    await put(some(3));
    await run([]);
    expect(await found('gempa')).toEqual([]);
    await site.transaction(async (tx: EntityManager) => index.put(tx, document(1)));
    expect(await found('nomor1')).toEqual([document(1).id]);
  });
});
