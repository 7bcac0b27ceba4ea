import { DataSource } from 'typeorm';
import { SearchIndex, type SearchDocument } from '../../src/search/index.js';
import { FILLING } from './filling.js';

/** How much of everything there is. */
export interface Amounts {
  cases: number;
  questions: number;
  auditLines: number;
  staff: number;
}

/** What the pages of a filled database are called by. */
export interface Filled {
  staffId: string;
  /** By the start of the addresses they stand in; of cases the one with the most questions first, then every state. */
  ids: Record<string, string[]>;
}

const BATCH = 500;
const AUDIT_BATCH = 20_000;

/** Fills a migrated database the way years of work would have; rows come in without the rules of the desk, whole. */
export async function fill(url: string, amounts: Amounts): Promise<Filled> {
  const source = await new DataSource({
    type: 'postgres',
    url,
    extra: { max: 2, options: '-c statement_timeout=0' },
  }).initialize();
  try {
    await source.transaction(async (tx) => {
      await tx.query(`set local session_replication_role = replica`);
      await tx.query(`select setseed(0.15)`);
      const names = { ...amounts };
      for (const sql of FILLING) await tx.query(withAmounts(sql, names));
    });
    await indexTexts(source);
    for (let left = amounts.auditLines; left > 0; left -= AUDIT_BATCH)
      await source.query(AUDIT, [Math.min(left, AUDIT_BATCH)]);
    await source.query('vacuum analyze');
    return await read(source);
  } finally {
    await source.destroy();
  }
}

const withAmounts = (sql: string, { cases, questions, staff }: Amounts): string =>
  sql
    .replaceAll(':cases', String(cases))
    .replaceAll(':questions', String(questions))
    .replaceAll(':staff', String(staff));

/** Through the log's own triggers, so that the chain is there, too. */
const AUDIT = `
  with lines as (
    select n, row_number() over () as line from generate_series(1, $1::int) n),
  subjects as (select id, row_number() over (order by id) as line, count(*) over () as many from cases),
  people as (select id, row_number() over (order by id) as line, count(*) over () as many from staff)
  insert into audit_entries (actor_kind, actor_id, act, subject_type, subject_id, detail)
  select 'staff', p.id, (array['case.claimed', 'draft.saved', 'evidence.added', 'case.released'])[1 + l.n % 4], 'case',
    s.id, '{}'
  from lines l join subjects s on s.line = 1 + (l.n * 7919) % s.many join people p on p.line = 1 + l.n % p.many`;

/** What matching finds: every open case, and every published answer. */
async function indexTexts(source: DataSource): Promise<void> {
  const index = new SearchIndex(source);
  const open = await source.query<{ id: string; claim: string }[]>(
    `select id, claim from cases where status in ('new', 'investigating', 'waiting_for_agency', 'in_review', 'correcting')`,
  );
  const answers = await source.query<{ id: string; claim: string; title: string }[]>(
    `select a.id, r.claim, r.title from answers a join answer_revisions r on r.answer_id = a.id`,
  );
  const fields = { title: '', claim: '', summary: '', body: '', circulating: [] };
  const documents: SearchDocument[] = [
    ...open.map(({ id, claim }) => ({
      collection: 'cases' as const,
      id,
      fields: { ...fields, circulating: [claim] },
      links: [],
    })),
    ...answers.map(({ id, claim, title }) => ({
      collection: 'answers' as const,
      id,
      fields: { ...fields, title, claim },
      links: [],
    })),
  ];
  for (const collection of ['cases', 'answers'] as const) {
    const own = documents.filter((document) => document.collection === collection);
    for (let at = 0; at < own.length; at += BATCH)
      await source.transaction((tx) => index.putMany(tx, collection, own.slice(at, at + BATCH)));
  }
}

async function read(source: DataSource): Promise<Filled> {
  const idsOf = async (sql: string): Promise<string[]> => {
    const rows = await source.query<{ id: string }[]>(sql);
    return rows.map(({ id }) => id);
  };
  const [staffId = ''] = await idsOf(`select id from staff where role = 'administrator' order by id limit 1`);
  const cases = `(select id from cases order by demand desc, id limit 1)
    union all
    (select id from (select id, row_number() over (partition by status order by id) as nth from cases) c
     where nth <= 8 order by nth)`;
  return {
    staffId,
    ids: {
      '/meja/kasus/:id': await idsOf(cases),
      '/meja/mitra/:id': await idsOf(`select id from partners order by id limit 5`),
      '/meja/instansi/:id': await idsOf(`select id from agencies order by id limit 5`),
    },
  };
}
