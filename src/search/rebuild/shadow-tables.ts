import type { EntityManager } from 'typeorm';

/** What is rebuilt. search_collections keeps its place: it holds two counts, set at the switch. */
const TABLES = ['search_terms', 'search_postings', 'search_documents'] as const;

/** Shadow tables bear the names of the live ones, in a schema of their own that exists only within the transaction. */
const SCHEMA = 'search_rebuild';

const OPTIONS = `select array_to_string(reloptions, ', ') as options from pg_class where oid = $1::regclass`;

/** Keys after the rows: one sort instead of a million descents. Foreign keys last. */
const KEYS = `
  select format('alter table ${SCHEMA}.%I add constraint %I %s', $1::text, conname, pg_get_constraintdef(oid)) as sql
  from pg_constraint where conrelid = ('public.' || $1)::regclass and contype in ('p', 'u', 'f')
  order by contype = 'f', conname`;

const INDEXES = `
  select replace(pg_get_indexdef(indexrelid), ' ON public.', ' ON ${SCHEMA}.') as sql
  from pg_index i where indrelid = ('public.' || $1)::regclass
    and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.conrelid = i.indrelid)`;

/** Those of the table and of the sequence that numbers its rows. */
const RIGHTS = `
  select format('grant %s on %s ${SCHEMA}.%I to %s', acl.privilege_type,
    case c.relkind when 'S' then 'sequence' else 'table' end, c.relname,
    case when acl.grantee = 0 then 'public' else quote_ident(pg_get_userbyid(acl.grantee)) end) as sql
  from pg_class c cross join aclexplode(c.relacl) acl
  where c.oid = ('public.' || $1)::regclass or (c.relkind = 'S' and c.oid in (
    select objid from pg_depend where refobjid = ('public.' || $1)::regclass and deptype = 'i'))`;

/** Makes empty copies without keys and lets this transaction's statements find them in place of the live tables. */
export async function openShadow(tx: EntityManager): Promise<void> {
  await tx.query(`create schema ${SCHEMA}`);
  for (const table of TABLES) {
    await tx.query(
      `create table ${SCHEMA}.${table} (like public.${table} including all excluding indexes excluding statistics)`,
    );
    const [row] = await tx.query<{ options: string | null }[]>(OPTIONS, [`public.${table}`]);
    if (row?.options) await tx.query(`alter table ${SCHEMA}.${table} set (${row.options})`);
  }
  await tx.query(`set local search_path = ${SCHEMA}, public`);
}

/** Gives the filled copies the keys, indexes, rights and statistics of the live tables. */
export async function equipShadow(tx: EntityManager): Promise<void> {
  for (const table of TABLES) {
    for (const query of [KEYS, INDEXES, RIGHTS]) {
      const statements = await tx.query<{ sql: string }[]>(query, [table]);
      for (const { sql } of statements) await tx.query(sql);
    }
    await tx.query(`analyze ${SCHEMA}.${table}`);
  }
}

/**
 * Shuts readers out, in the order in which retrieval.ts names the tables, so that a reader and the switch cannot
 * each wait for the other. Fails when it takes longer than `lock_timeout`.
 */
export async function lockLive(tx: EntityManager): Promise<void> {
  for (const table of TABLES) await tx.query(`lock table public.${table} in access exclusive mode`);
}

/** The copies take the live tables' place; keys, indexes and sequences come along under their own names. */
export async function replaceLive(tx: EntityManager): Promise<void> {
  for (const table of TABLES) {
    await tx.query(`drop table public.${table}`);
    await tx.query(`alter table ${SCHEMA}.${table} set schema public`);
  }
  await tx.query(`set local search_path = public`);
  await tx.query(`drop schema ${SCHEMA}`);
}

/** After the commit: index-only reads need the visibility map that only a vacuum makes. */
export const TIDY = `vacuum (analyze) ${TABLES.join(', ')}`;
