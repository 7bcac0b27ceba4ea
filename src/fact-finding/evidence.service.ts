import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditLog } from '../audit/index.js';
import { AppError } from '../common/index.js';
import { CaseCaptures } from './evidence/case-captures.service.js';
import { refuseMisfit, tidy, type EvidenceInput } from './evidence/evidence-input.js';
import {
  EVIDENCE_COLUMNS,
  EVIDENCE_TABLES,
  type EvidenceItem,
  type LinkResult,
} from './evidence/evidence-item.js';
import { publisherSite } from './evidence/publisher-site.js';
import { LeaseService } from './lease.service.js';

/** Where a source comes from, besides what is typed. */
export interface Provenance {
  captureId?: string;
  offeredBy?: string;
  /** A kept picture. */
  pictureId?: string;
}

interface Row extends Omit<EvidenceItem, 'link'> {
  result: LinkResult | null;
  quoteStands: boolean | null;
  checkedAt: Date | null;
}

const INSERT = `
  insert into evidence (case_id, type, publisher, title, url, capture_text, quote, is_primary_official, added_by, site,
    capture_id, offered_by, attachment_id, observed_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, now()) returning id`;

/** Sources of a case. They stand still from the request for review on. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly db: DataSource,
    private readonly leases: LeaseService,
    private readonly captures: CaseCaptures,
    private readonly audit: AuditLog,
  ) {}

  /** The sources of a case in the order they were added. */
  async list(tx: EntityManager, caseId: string): Promise<EvidenceItem[]> {
    const rows = await tx.query<Row[]>(
      `select ${EVIDENCE_COLUMNS} from ${EVIDENCE_TABLES}
       where e.case_id = $1 and e.removed_at is null order by e.id`,
      [caseId],
    );
    return rows.map(({ result, quoteStands, checkedAt, ...item }) => ({
      ...item,
      link: result && checkedAt ? { result, quoteStands, checkedAt } : null,
    }));
  }

  /** How many publishers its quoted sources come from, as the rules of publication count them. */
  async publishers(tx: EntityManager, caseId: string): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>(`select case_publishers($1) as count`, [caseId]);
    return row?.count ?? 0;
  }

  /** Adds a source for the holder of the case; 'invalid' `evidence.invalid` names the wrong fields. */
  async add(caseId: string, staffId: string, typed: EvidenceInput): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.leases.hold(tx, caseId, staffId);
      await this.insert(tx, { caseId, staffId }, typed);
    });
  }

  /** Adds a quotation from a page that was kept for this case: its text and address are those of the capture. */
  async quote(caseId: string, staffId: string, captureId: string, typed: EvidenceInput): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.leases.hold(tx, caseId, staffId);
      const { text, finalUrl } = await this.captures.kept(tx, caseId, captureId);
      const input = { ...typed, captureText: text, url: finalUrl };
      await this.insert(tx, { caseId, staffId }, input, { captureId });
    });
  }

  /** Orders an article of a partner to be captured for the holder; gives the id of the capture. */
  async fromArticle(
    caseId: string,
    staffId: string,
    article: { publisher: string; title: string; url: string },
  ): Promise<string> {
    return this.captures.request(caseId, staffId, { ...article, type: 'media' });
  }

  /** Takes a source off the list; it stays in the log. */
  async remove(caseId: string, staffId: string, evidenceId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.leases.hold(tx, caseId, staffId);
      const gone = await tx.query<{ id: string }[]>(
        `with gone as (
           update evidence set removed_at = now(), removed_by = $3
           where id = $1 and case_id = $2 and removed_at is null returning id)
         select id from gone`,
        [evidenceId, caseId, staffId],
      );
      if (gone.length === 0)
        throw new AppError('not-found', 'evidence.unknown', 'Bukti ini tidak ada atau sudah dihapus.');
      await this.note(tx, { caseId, staffId }, 'evidence.removed', evidenceId);
    });
  }

  /** For the holder, whose case the caller has locked. Gives the id. */
  async insert(
    tx: EntityManager,
    { caseId, staffId }: { caseId: string; staffId: string },
    typed: EvidenceInput,
    { captureId, offeredBy, pictureId }: Provenance = {},
  ): Promise<string> {
    const input = tidy(typed);
    await refuseMisfit(tx, input, captureId !== undefined);
    const url = input.url || null;
    const [row] = await tx.query<{ id: string }[]>(INSERT, [
      ...[caseId, input.type, input.publisher, input.title, url, input.captureText],
      ...[input.quote || null, input.isPrimaryOfficial, staffId],
      ...[url && publisherSite(url), captureId, offeredBy, pictureId],
    ]);
    if (!row) throw new Error('no evidence was written');
    await this.note(tx, { caseId, staffId }, 'evidence.added', row.id);
    return row.id;
  }

  private async note(
    tx: EntityManager,
    { caseId, staffId }: { caseId: string; staffId: string },
    act: string,
    evidenceId: string,
  ): Promise<void> {
    await this.audit.record(tx, {
      actor: { kind: 'staff', id: staffId },
      act,
      subject: { type: 'case', id: caseId },
      detail: { evidenceId },
    });
  }
}
