import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The search index: an inverted index in four plain tables (docs/pencocokan.md tells how they are read).
 * A document's number begins with its publication time, so that a term's postings lie newest last and a span
 * of dates is a range of the key. Postings have no foreign keys: an index on `doc` would double the table, and
 * only src/search writes it.
 */
export class Search0005 implements MigrationInterface {
  name = 'Search1700000000005';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table search_collections (
        collection text primary key check (collection in ('answers', 'cases')),
        documents bigint not null default 0 check (documents >= 0)
      )`);
    await db.query(`insert into search_collections (collection) values ('answers'), ('cases')`);
    await db.query(`create sequence search_document_seq`);
    await db.query(`
      create function search_document_no(published timestamptz) returns bigint language sql as $$
        select extract(epoch from published)::bigint * 1048576 + nextval('search_document_seq') % 1048576
      $$`);
    // A thousand candidates become ids and counted facets from the key's index alone, without their long rows.
    await db.query(`
      create table search_documents (
        no bigint not null,
        collection text not null references search_collections,
        id uuid not null,
        title text not null,
        claim text not null,
        summary text not null,
        body text not null,
        circulating text[] not null,
        links text[] not null,
        terms int[] not null,
        facets int[] not null,
        primary key (no) include (id, facets),
        unique (collection, id)
      )`);
    await db.query(`create index search_documents_newest on search_documents (collection, no desc)`);
    await db.query(`
      create table search_terms (
        id int generated always as identity primary key,
        collection text not null references search_collections,
        word text collate "C" not null,
        documents int not null check (documents >= 0),
        unique (collection, word)
      )`);
    // Tier 1: the word stands in the title or the claim. All columns are in the key: reads never touch the heap.
    await db.query(`
      create table search_postings (
        doc bigint not null,
        term int not null,
        tier smallint not null check (tier in (0, 1)),
        impact smallint not null check (impact >= 0),
        primary key (term, tier, doc) include (impact)
      )`);
    // Room on each page for the new versions of rows: the frequencies of common words change with every publication.
    await db.query(`alter table search_terms set (fillfactor = 70)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table search_postings`);
    await db.query(`drop table search_terms`);
    await db.query(`drop table search_documents`);
    await db.query(`drop function search_document_no(timestamptz)`);
    await db.query(`drop sequence search_document_seq`);
    await db.query(`drop table search_collections`);
  }
}
