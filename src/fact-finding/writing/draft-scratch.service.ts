import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AppError } from '../../common/index.js';
import type { DraftInput } from '../draft-input.js';
import { LeaseService } from '../lease.service.js';
import { unknownCase } from '../refusals.js';

/** Days an untouched working copy is kept. */
const KEPT_DAYS = 30;
/** Minutes without a sign of life after which somebody no longer counts as writing. */
const PRESENT_MINUTES = 10;
/** Letters of all fields together: more than a draft can ever say. */
const LETTERS_MAX = 100_000;

/** What somebody typed and has not saved. */
export interface Scratch {
  /** The version it was begun on. */
  base: number;
  content: DraftInput;
  at: Date;
}

/** A colleague who writes on the same draft now. */
export interface Presence {
  name: string;
  since: Date;
}

/** What an editor that is open hears after keeping its text. */
export interface Kept {
  at: Date;
  /** The newest saved version: above `base`, somebody saved meanwhile. */
  newest: number;
  others: Presence[];
}

/** Which revision the open draft of a case writes, and its newest version; 0 before anything is saved. */
const STANDING = `
  select coalesce(d.revision_target, coalesce(a.current_revision, 0) + 1) as target,
         coalesce((select max(v.version) from draft_versions v where v.draft_id = d.id), 0) as newest
  from cases c left join drafts d on d.case_id = c.id and d.status <> 'published' left join answers a on a.id = c.answer_id
  where c.id = $1`;

/** Working copies of drafts: one per case and person, seen by nobody else. */
@Injectable()
export class DraftScratch {
  constructor(
    private readonly db: DataSource,
    private readonly leases: LeaseService,
  ) {}

  /** Keeps what was typed on top of version `base`, whoever holds the case; the holder's lease begins anew. */
  async keep(caseId: string, staffId: string, base: number, content: DraftInput): Promise<Kept> {
    const letters = Object.values(content).join('').length;
    if (letters > LETTERS_MAX || !Number.isSafeInteger(base) || base < 0)
      throw new AppError('invalid', 'draft.invalid', 'Draf ini terlalu panjang untuk disimpan sendiri.');
    return this.db.transaction(async (tx) => {
      const { target, newest } = await standing(tx, caseId);
      const [row] = await tx.query<{ at: Date }[]>(
        `insert into draft_scratch as s (case_id, staff_id, revision_target, base_version, content)
         values ($1, $2, $3, $4, $5)
         on conflict (case_id, staff_id) do update set revision_target = $3, base_version = $4, content = $5,
           seen_at = now(), began_at = case when s.seen_at < now() - interval '${PRESENT_MINUTES} minutes'
             then now() else s.began_at end
         returning seen_at as at`,
        [caseId, staffId, target, base, JSON.stringify(content)],
      );
      await this.renew(tx, caseId, staffId);
      return { at: row?.at ?? new Date(), newest, others: await this.others(tx, caseId, staffId) };
    });
  }

  /** This person's own working copy of the open draft; null when there is none, or it was for an earlier revision. */
  async mine(caseId: string, staffId: string): Promise<Scratch | null> {
    const [row] = await this.db.query<Scratch[]>(
      `with standing as (${STANDING})
       select s.base_version as base, s.content, s.seen_at as at from draft_scratch s, standing t
       where s.case_id = $1 and s.staff_id = $2 and s.revision_target = t.target`,
      [caseId, staffId],
    );
    return row ?? null;
  }

  /** Who else writes on this draft now, the first to begin first. */
  async others(db: EntityManager, caseId: string, staffId: string): Promise<Presence[]> {
    return db.query<Presence[]>(
      `select p.name, s.began_at as since from draft_scratch s join staff p on p.id = s.staff_id
       where s.case_id = $1 and s.staff_id <> $2 and s.seen_at > now() - interval '${PRESENT_MINUTES} minutes'
       order by s.began_at`,
      [caseId, staffId],
    );
  }

  /** Throws the person's own working copy away. */
  async drop(caseId: string, staffId: string): Promise<void> {
    await this.db.query(`delete from draft_scratch where case_id = $1 and staff_id = $2`, [caseId, staffId]);
  }

  /** Forgets what nobody has touched for 30 days. */
  async sweep(tx: EntityManager): Promise<void> {
    await tx.query(`delete from draft_scratch where seen_at < now() - interval '${KEPT_DAYS} days'`);
  }

  /** Writing is a sign of life; whoever does not hold the case keeps the text all the same. */
  private async renew(tx: EntityManager, caseId: string, staffId: string): Promise<void> {
    const [holder] = await tx.query<{ id: string }[]>(
      `select id from cases where id = $1 and lease_holder = $2 and lease_until > now()
         and status in ('investigating', 'waiting_for_agency', 'correcting') for update`,
      [caseId, staffId],
    );
    if (holder) await this.leases.hold(tx, caseId, staffId);
  }
}

async function standing(tx: EntityManager, caseId: string): Promise<{ target: number; newest: number }> {
  const [row] = await tx.query<{ target: number; newest: number }[]>(STANDING, [caseId]);
  if (!row) throw unknownCase();
  return row;
}
