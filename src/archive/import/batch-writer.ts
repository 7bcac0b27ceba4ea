import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../audit/index.js';
import { SearchIndex, type SearchDocument } from '../../search/index.js';
import { addRevision, openAnswer } from '../answer-writer.js';
import { searchDocument } from '../search-document.js';
import { contentOf, recordHash, type CanonicalRecord } from './canonical-record.js';
import type { ImportSummary } from './import-summary.js';
import { knownAnswers, publisherIds, type KnownAnswer, type PublisherRow } from './known-answers.js';

const CHANGE_NOTE = 'Isi diperbarui mengikuti perubahan di penerbit asal.';

/** Imports take turns batch by batch, so that two of the same file cannot both be first. */
const IMPORT_LOCK = 7_204_112;

export type Outcome = keyof Omit<ImportSummary, 'read' | 'rejected'> | { reason: string };
export interface StoredRow<R> {
  row: R;
  outcome: Outcome;
}

interface Batch {
  publishers: Map<string, PublisherRow>;
  known: Map<string, KnownAnswer>;
  documents: Map<string, SearchDocument>;
}

/** Writes a batch of checked records in the caller's transaction. */
@Injectable()
export class BatchWriter {
  constructor(
    private readonly index: SearchIndex,
    private readonly audit: AuditLog,
  ) {}

  async write<R extends { record: CanonicalRecord }>(tx: EntityManager, rows: R[]): Promise<StoredRow<R>[]> {
    const batch = await this.prepare(tx, rows);
    const stored: StoredRow<R>[] = [];
    for (const row of rows) stored.push({ row, outcome: await this.one(tx, row.record, batch) });
    if (batch.documents.size > 0) {
      await this.index.putMany(tx, 'answers', [...batch.documents.values()]);
      await this.record(tx, stored);
    }
    return stored;
  }

  /** Like `write`, but a row for which `excuses` holds is undone alone and becomes a reason. */
  async writeOneByOne<R extends { record: CanonicalRecord }>(
    tx: EntityManager,
    rows: R[],
    excuses: (error: unknown) => error is Error,
  ): Promise<StoredRow<R>[]> {
    const stored: StoredRow<R>[] = [];
    for (const row of rows) {
      try {
        stored.push(...(await tx.transaction((savepoint) => this.write(savepoint, [row]))));
      } catch (error) {
        if (!excuses(error)) throw error;
        stored.push({ row, outcome: { reason: `ditolak basis data: ${error.message}` } });
      }
    }
    return stored;
  }

  private async prepare(tx: EntityManager, rows: { record: CanonicalRecord }[]): Promise<Batch> {
    await tx.query('select pg_advisory_xact_lock($1)', [IMPORT_LOCK]);
    const records = rows.map(({ record }) => record);
    const publishers = await publisherIds(
      tx,
      records.map(({ publisher }) => publisher),
    );
    const keys = records.map(({ publisher, externalId }) => ({
      publisherId: publishers.get(publisher.name)?.id ?? '',
      externalId,
    }));
    return { publishers, known: await knownAnswers(tx, keys), documents: new Map() };
  }

  private async one(tx: EntityManager, record: CanonicalRecord, batch: Batch): Promise<Outcome> {
    const publisher = batch.publishers.get(record.publisher.name);
    if (publisher === undefined) throw new Error('a publisher of the batch was not prepared');
    if (publisher.isCity) return { reason: 'publisher: jawaban milik kota tidak diimpor' };
    const key = `${publisher.id} ${record.externalId}`;
    const known = batch.known.get(key);
    const hash = recordHash(record);
    if (known !== undefined && settled(known, hash)) return settledOutcome(known);
    const now =
      known === undefined
        ? await this.add(tx, record, { publisherId: publisher.id, hash })
        : await this.revise(tx, record, { ...known, hash });
    batch.known.set(key, now);
    const { publishedAt, circulatingLinks: links } = record;
    const indexed = { id: now.id, publishedAt, publisher: publisher.name, links };
    batch.documents.set(now.id, searchDocument(indexed, contentOf(record)));
    return known === undefined ? 'added' : 'revised';
  }

  private async add(
    tx: EntityManager,
    record: CanonicalRecord,
    { publisherId, hash }: { publisherId: string; hash: string },
  ): Promise<KnownAnswer> {
    const { externalId, originUrl, publishedAt } = record;
    const identity = { origin: 'import', publisherId, externalId, originUrl, caseId: null } as const;
    const { id } = await openAnswer(tx, { ...identity, firstPublishedAt: publishedAt }, record.title);
    const extra = { changeNote: null, draftId: null, recordHash: hash, publishedAt };
    await addRevision(tx, id, 1, { ...contentOf(record), ...extra });
    return { id, revision: 1, hash, withdrawn: false };
  }

  /** The other publisher changed its text, and may have moved its page or put its date right. */
  private async revise(tx: EntityManager, record: CanonicalRecord, known: KnownAnswer): Promise<KnownAnswer> {
    const revision = known.revision + 1;
    const changeNote = revision === 1 ? null : CHANGE_NOTE;
    const extra = { changeNote, draftId: null, recordHash: known.hash, publishedAt: new Date() };
    await addRevision(tx, known.id, revision, { ...contentOf(record), ...extra });
    await tx.query(
      `update answers set origin_url = $2, first_published_at = $3
       where id = $1 and (origin_url, first_published_at) is distinct from ($2, $3::timestamptz)`,
      [known.id, record.originUrl, record.publishedAt],
    );
    return { ...known, revision };
  }

  private async record(tx: EntityManager, stored: StoredRow<unknown>[]): Promise<void> {
    const count = (wanted: Outcome) => stored.filter(({ outcome }) => outcome === wanted).length;
    await this.audit.record(tx, {
      actor: { kind: 'operator' },
      act: 'archive.import',
      subject: { type: 'archive', id: 'import' },
      detail: { added: count('added'), revised: count('revised') },
    });
  }
}

/** Nothing to write: the text is the same, or the answer was withdrawn here and stays so. */
const settled = (known: KnownAnswer, hash: string): boolean => known.withdrawn || known.hash === hash;

const settledOutcome = (known: KnownAnswer): Outcome =>
  known.withdrawn ? { reason: 'jawaban ini sudah ditarik di sini' } : 'unchanged';
