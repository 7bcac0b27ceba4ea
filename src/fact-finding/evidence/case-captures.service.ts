import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { SourceType } from '../../archive/index.js';
import { AuditLog } from '../../audit/index.js';
import { Captures, type Capture, type CaptureItem } from '../../captures/index.js';
import { AppError, cleanText } from '../../common/index.js';
import { LeaseService } from '../lease.service.js';
import { isWebAddress } from './evidence-input.js';

/** What is known of a page before it is read. */
export interface PageWish {
  url: string;
  type?: SourceType;
  publisher?: string;
  title?: string;
}

/** What whoever asked knew of the page already. */
export interface Wished {
  type: SourceType | null;
  publisher: string | null;
  title: string | null;
}

/** Pages waiting to be quoted that one tab shows; older ones were forgotten for a reason. */
const LISTED = 20;

/** Pages that were kept, or could not be, for a case. */
@Injectable()
export class CaseCaptures {
  constructor(
    private readonly db: DataSource,
    private readonly leases: LeaseService,
    private readonly captures: Captures,
    private readonly audit: AuditLog,
  ) {}

  /** Orders a page to be kept for the holder; 'invalid' `capture.no-address`. Gives the capture's id. */
  async request(caseId: string, staffId: string, wish: PageWish): Promise<string> {
    const url = cleanText(wish.url);
    return this.db.transaction(async (tx) => {
      await this.leases.hold(tx, caseId, staffId);
      if (!isWebAddress(url)) throw noAddress();
      const captureId = await this.captures.request(tx, { url, requestedBy: staffId });
      await tx.query(
        `insert into case_captures (capture_id, case_id, type, publisher, title) values ($1, $2, $3, $4, $5)`,
        [captureId, caseId, wish.type ?? null, wish.publisher ?? null, wish.title ?? null],
      );
      await this.note(tx, { caseId, staffId }, 'capture.requested', captureId);
      return captureId;
    });
  }

  /** Tries once more what failed; 'conflict' `capture.not-failed`. */
  async retry(caseId: string, staffId: string, captureId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.leases.hold(tx, caseId, staffId);
      await this.wished(tx, caseId, captureId);
      await this.captures.retry(tx, captureId);
      await this.note(tx, { caseId, staffId }, 'capture.retried', captureId);
    });
  }

  /** One capture of this case; 'not-found' `capture.unknown` for another's. */
  async of(caseId: string, captureId: string): Promise<{ capture: Capture; wished: Wished }> {
    const wished = await this.wished(this.db.manager, caseId, captureId);
    return { capture: await this.captures.byId(captureId), wished };
  }

  /** The page of one capture of this case, as it came. */
  async pageOf(caseId: string, captureId: string): Promise<{ bytes: Buffer; contentHash: string }> {
    await this.wished(this.db.manager, caseId, captureId);
    return this.captures.pageOf(captureId);
  }

  /** Captures of this case that nothing has been quoted from, newest first. */
  async unquoted(caseId: string): Promise<CaptureItem[]> {
    const tx = this.db.manager;
    const rows = await tx.query<{ id: string }[]>(
      `select k.capture_id as id from case_captures k
       where k.case_id = $1 and not exists (
         select from evidence e where e.capture_id = k.capture_id and e.case_id = $1 and e.removed_at is null)
       order by k.capture_id desc limit $2`,
      [caseId, LISTED],
    );
    return this.captures.byIds(
      tx,
      rows.map(({ id }) => id),
    );
  }

  /** Text and address of a page that has been kept for this case; 'conflict' `capture.not-done` before. */
  async kept(
    tx: EntityManager,
    caseId: string,
    captureId: string,
  ): Promise<{ text: string; finalUrl: string }> {
    await this.wished(tx, caseId, captureId);
    const { text, finalUrl } = await this.captures.byId(captureId);
    if (text === null || finalUrl === null)
      throw new AppError('conflict', 'capture.not-done', 'Halaman ini belum selesai direkam.');
    return { text, finalUrl };
  }

  private async wished(tx: EntityManager, caseId: string, captureId: string): Promise<Wished> {
    const [row] = await tx.query<Wished[]>(
      `select k.type, k.publisher, k.title from case_captures k
       where k.capture_id = $1 and (k.case_id = $2 or exists (
         select from evidence e where e.capture_id = $1 and e.case_id = $2))`,
      [captureId, caseId],
    );
    if (!row) throw new AppError('not-found', 'capture.unknown', 'Rekaman ini tidak ada pada kasus ini.');
    return row;
  }

  private async note(
    tx: EntityManager,
    { caseId, staffId }: { caseId: string; staffId: string },
    act: string,
    captureId: string,
  ): Promise<void> {
    await this.audit.record(tx, {
      actor: { kind: 'staff', id: staffId },
      act,
      subject: { type: 'case', id: caseId },
      detail: { captureId },
    });
  }
}

const noAddress = (): AppError =>
  new AppError('invalid', 'capture.no-address', 'Alamat halaman perlu diperbaiki.', [
    { field: 'url', message: 'Alamat harus diawali http:// atau https://.' },
  ]);
