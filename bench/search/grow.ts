import type { DataSource } from 'typeorm';

/** Answers that the loader makes itself; a larger archive is grown from them inside the database. */
export const LOADED = 100_000;

/**
 * Words with an id above this came late and are rare: each copy has its own, so that the vocabulary grows with
 * the archive (Heaps) while the common words grow with the number of answers.
 */
const SHARED_WORDS = 40_000;

/** Copies keep their second of publication; the low twenty bits of a number have room for ten times LOADED. */
export const MOST_COPIES = 10;

const GROW = [
  `alter table search_postings drop constraint search_postings_pkey`,
  `insert into search_documents select no + k * ${LOADED}, collection, md5(id::text || k)::uuid, title, claim, summary,
     body, circulating, links,
     array(select case when t > ${SHARED_WORDS} then t + k * $2::int else t end from unnest(terms) t), facets
   from search_documents, generate_series(1, $1::int - 1) k`,
  `insert into search_postings (doc, term, tier, impact)
   select doc + k * ${LOADED}, case when term > ${SHARED_WORDS} then term + k * $2::int else term end, tier, impact
   from generate_series(1, $1::int - 1) k, search_postings`,
  `insert into search_terms (id, collection, word, documents) overriding system value
   select id + k * $2::int, collection, word || 'c' || k, documents from search_terms, generate_series(1, $1::int - 1) k
   where id > ${SHARED_WORDS}`,
  `update search_terms set documents = documents * $1::int where id <= ${SHARED_WORDS} and $2::int > 0`,
  `update search_collections set documents = documents * $1::int where collection = 'answers' and $2::int > 0`,
  `select setval('search_document_seq', $1::int * ${LOADED}::bigint), setval('search_terms_id_seq', $1::bigint * $2::int)`,
  `alter table search_postings add constraint search_postings_pkey primary key (term, tier, doc) include (impact)`,
];

/** Makes the archive `copies` times as large by statements over whole tables; gives the seconds it took. */
export async function grow(source: DataSource, copies: number): Promise<number> {
  const start = performance.now();
  const [row] = await source.query<{ words: number }[]>(`select max(id) as words from search_terms`);
  const runner = source.createQueryRunner();
  await runner.query(`set maintenance_work_mem = '1GB'`);
  for (const statement of GROW)
    await runner.query(statement, statement.includes('$1') ? [copies, row?.words ?? 0] : []);
  await runner.query('vacuum (analyze) search_terms, search_postings, search_documents');
  await runner.release();
  return Math.round((performance.now() - start) / 1000);
}
