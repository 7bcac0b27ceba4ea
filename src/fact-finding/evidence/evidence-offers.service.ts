import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { SourceType } from '../../archive/index.js';
import { AuditLog } from '../../audit/index.js';
import { AppError } from '../../common/index.js';
import { OPEN } from '../case-status.js';
import { EvidenceService } from '../evidence.service.js';
import { LeaseService } from '../lease.service.js';
import { refuseMisfit, tidy, type EvidenceInput } from './evidence-input.js';

/** A source that a volunteer has brought. It counts for nothing until the holder takes it over. */
export interface EvidenceOffer {
  id: string;
  type: SourceType;
  publisher: string;
  title: string;
  url: string | null;
  captureText: string;
  quote: string | null;
  offeredBy: string;
  offeredByName: string;
  offeredAt: Date;
}

const INSERT = `
  insert into evidence_offers (case_id, type, publisher, title, url, capture_text, quote, offered_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`;

/** Offers of one person that wait in one case: enough for a diligent one, too few to bury the holder. */
const WAITING_MAX = 10;
/** What is listed of the offers of a case, and of the text of each; who takes one over gets all of it. */
const LISTED_MAX = 50;
const LISTED_TEXT = `case when char_length(f.capture_text) > 5000 then left(f.capture_text, 5000) || ' …' else f.capture_text end`;

const select = (captureText: string): string => `
  select f.id, f.type, f.publisher, f.title, f.url, ${captureText} as "captureText", f.quote,
    f.offered_by as "offeredBy", s.name as "offeredByName", f.offered_at as "offeredAt"
  from evidence_offers f join staff s on s.id = f.offered_by
  where f.case_id = $1 and f.decision is null`;

const DECIDE = `
  update evidence_offers set decision = $2, decided_by = $3, decided_at = now(), evidence_id = $4 where id = $1`;

/** What volunteers bring to a case, and what becomes of it. */
@Injectable()
export class EvidenceOffers {
  constructor(
    private readonly db: DataSource,
    private readonly leases: LeaseService,
    private readonly evidence: EvidenceService,
    private readonly audit: AuditLog,
  ) {}

  /** Anybody of the team may offer for an open case; 'invalid' `evidence.invalid`, 'conflict' `case.ended`, 'too-many' `offer.too-many`. Gives the id. */
  async offer(caseId: string, staffId: string, typed: EvidenceInput): Promise<string> {
    const input = tidy({ ...typed, isPrimaryOfficial: false });
    return this.db.transaction(async (tx) => {
      const open = await tx.query<unknown[]>(
        `select id from cases where id = $1 and status = any($2) for update`,
        [caseId, OPEN],
      );
      if (open.length === 0)
        throw new AppError('conflict', 'case.ended', 'Kasus ini sudah selesai dan tidak menerima sumber.');
      await refuseTooMany(tx, caseId, staffId);
      await refuseMisfit(tx, input, false);
      const [row] = await tx.query<{ id: string }[]>(INSERT, [
        ...[caseId, input.type, input.publisher, input.title, input.url || null, input.captureText],
        ...[input.quote || null, staffId],
      ]);
      if (!row) throw new Error('no offer was written');
      await this.note(tx, { caseId, staffId }, 'evidence.offered', row.id);
      return row.id;
    });
  }

  /** Offers that nobody has decided on, oldest first; long texts are cut. */
  async waiting(tx: EntityManager, caseId: string): Promise<EvidenceOffer[]> {
    return tx.query<EvidenceOffer[]>(`${select(LISTED_TEXT)} order by f.id limit ${LISTED_MAX}`, [caseId]);
  }

  /** Makes evidence of an offer, for the holder; what it must be to count is asked again. */
  async accept(caseId: string, staffId: string, offerId: string): Promise<void> {
    await this.decide({ caseId, staffId }, offerId, async (tx, offer) => {
      const { url, quote, offeredBy } = offer;
      const typed = { ...offer, url: url ?? '', quote: quote ?? '', isPrimaryOfficial: false };
      const evidenceId = await this.evidence.insert(tx, { caseId, staffId }, typed, { offeredBy });
      await tx.query(DECIDE, [offerId, 'accepted', staffId, evidenceId]);
    });
  }

  /** Leaves an offer aside, for the holder. */
  async decline(caseId: string, staffId: string, offerId: string): Promise<void> {
    await this.decide({ caseId, staffId }, offerId, async (tx) => {
      await tx.query(DECIDE, [offerId, 'declined', staffId, null]);
      await this.note(tx, { caseId, staffId }, 'evidence.offer-declined', offerId);
    });
  }

  private async decide(
    { caseId, staffId }: { caseId: string; staffId: string },
    offerId: string,
    work: (tx: EntityManager, offer: EvidenceOffer) => Promise<void>,
  ): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.leases.hold(tx, caseId, staffId);
      const [offer] = await tx.query<EvidenceOffer[]>(
        `${select('f.capture_text')} and f.id = $2 for update of f`,
        [caseId, offerId],
      );
      if (!offer)
        throw new AppError('not-found', 'offer.unknown', 'Tawaran ini tidak ada atau sudah diputuskan.');
      await work(tx, offer);
    });
  }

  private async note(
    tx: EntityManager,
    { caseId, staffId }: { caseId: string; staffId: string },
    act: string,
    offerId: string,
  ): Promise<void> {
    await this.audit.record(tx, {
      actor: { kind: 'staff', id: staffId },
      act,
      subject: { type: 'case', id: caseId },
      detail: { offerId },
    });
  }
}

async function refuseTooMany(tx: EntityManager, caseId: string, staffId: string): Promise<void> {
  const [row] = await tx.query<{ waiting: number }[]>(
    `select count(*)::int as waiting from evidence_offers
     where case_id = $1 and offered_by = $2 and decision is null`,
    [caseId, staffId],
  );
  if ((row?.waiting ?? 0) >= WAITING_MAX)
    throw new AppError(
      'too-many',
      'offer.too-many',
      `Sudah ${WAITING_MAX} sumber Anda menunggu keputusan di kasus ini. Tunggu sampai ada yang diputuskan.`,
    );
}
