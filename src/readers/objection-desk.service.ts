import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ObjectorRole } from '../archive/index.js';
import { AuditLog } from '../audit/index.js';
import { AppError, type Page } from '../common/index.js';
import { maskPrivateData, unpublishable } from '../questions/index.js';
import { checkReason } from './objection-input.js';

/** An objection as the desk reads it, other people's private data hidden. */
export interface DeskObjection {
  id: string;
  number: number;
  status: 'received' | 'accepted' | 'declined';
  role: ObjectorRole;
  text: string;
  evidenceUrl: string | null;
  /** Why the guard wants a person to look; null: nothing was odd about it. */
  heldReason: string | null;
  revision: number;
  currentRevision: number;
  slug: string;
  title: string;
  /** Where the answer can be corrected. */
  caseId: string | null;
  reason: string | null;
  decidedByName: string | null;
  decidedAt: Date | null;
  createdAt: Date;
  /** Whether the reader has written or reviewed the answer and so may not decide. */
  ownWork: boolean;
}

export interface ObjectionDecision {
  outcome: string;
  /** For whoever objected. */
  reason: string;
}

const PAGE_SIZE = 25;

const COLUMNS = `
  o.id, o.number, o.status, o.role, o.text, o.evidence_url as "evidenceUrl", o.held_reason as "heldReason", o.revision,
  a.current_revision as "currentRevision", a.slug, r.title, a.case_id as "caseId", o.reason, s.name as "decidedByName",
  o.decided_at as "decidedAt", o.created_at as "createdAt", objection_judges_itself(o.answer_id, $1) as "ownWork"
  from objections o
  join answers a on a.id = o.answer_id
  join answer_revisions r on r.answer_id = o.answer_id and r.revision = o.revision
  left join staff s on s.id = o.decided_by`;

/** Where editors decide what readers object to. */
@Injectable()
export class ObjectionDesk {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditLog,
  ) {}

  /** The undecided first, oldest first; then the decided, newest first. */
  async list(staffId: string, page: number): Promise<Page<DeskObjection>> {
    const [count] = await this.db.query<{ total: number }[]>(`select count(*)::int as total from objections`);
    const items = await this.db.query<DeskObjection[]>(
      `select ${COLUMNS} order by (o.status <> 'received'), case when o.status = 'received' then o.number end,
         o.decided_at desc limit ${PAGE_SIZE} offset $2`,
      [staffId, (page - 1) * PAGE_SIZE],
    );
    return { items: items.map(masked), total: count?.total ?? 0, page, pageSize: PAGE_SIZE };
  }

  /** 'not-found' `objection.unknown`. */
  async byId(staffId: string, id: string): Promise<DeskObjection> {
    const [row] = await this.db.query<DeskObjection[]>(`select ${COLUMNS} where o.id = $2`, [staffId, id]);
    if (row === undefined)
      throw new AppError('not-found', 'objection.unknown', 'Keberatan ini tidak ditemukan.');
    return masked(row);
  }

  /**
   * Decides once and for all; the outcome is public at once, the reason is for whoever objected. 'invalid' for a missing outcome, a reason out of bounds or
   * one that would expose somebody; 'forbidden' `objection.own-work`; 'conflict' `objection.decided`.
   */
  async decide(staffId: string, id: string, { outcome, reason }: ObjectionDecision): Promise<void> {
    const objection = await this.byId(staffId, id);
    if (objection.ownWork) throw ownWork();
    const status = outcomeIn(outcome);
    checkReason(reason);
    if (unpublishable([reason], false).length > 0)
      throw new AppError('invalid', 'objection.private-data', 'Alasan memuat data pribadi.', [
        {
          field: 'reason',
          message: 'Alasan dibaca orang luar: hapus nomor, alamat, atau data pribadi lain.',
        },
      ]);
    await this.db.transaction(async (tx) => {
      const [rows] = await tx.query<[unknown[], number]>(
        `update objections set status = $2, reason = $3, decided_by = $4, decided_at = now()
         where id = $1 and status = 'received' returning id`,
        [id, status, reason, staffId],
      );
      if (rows.length === 0)
        throw new AppError('conflict', 'objection.decided', 'Keberatan ini sudah diputus.');
      await this.audit.record(tx, {
        actor: { kind: 'staff', id: staffId },
        act: `objection.${status}`,
        subject: { type: 'objection', id },
        detail: { slug: objection.slug, revision: objection.revision },
      });
    });
  }
}

const masked = (row: DeskObjection): DeskObjection => ({ ...row, text: maskPrivateData(row.text) });

const ownWork = (): AppError =>
  new AppError(
    'forbidden',
    'objection.own-work',
    'Anda ikut menulis atau meninjau jawaban ini. Keberatan diputus orang lain.',
  );

function outcomeIn(typed: string): 'accepted' | 'declined' {
  if (typed === 'accepted' || typed === 'declined') return typed;
  throw new AppError('invalid', 'objection.outcome', 'Putusan perlu dipilih.', [
    { field: 'outcome', message: 'Pilih salah satu.' },
  ]);
}
