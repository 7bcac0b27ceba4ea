import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AbuseGuard, tooManyQuestions, type GuardFacts } from '../abuse/index.js';
import { ArchiveService, type AnswerView } from '../archive/index.js';
import { AuditLog } from '../audit/index.js';
import { AppError } from '../common/index.js';
import { StaffNotices } from '../notices/index.js';
import { Receipts } from '../questions/index.js';
import { checkObjection, type CheckedObjection, type ObjectionInput } from './objection-input.js';
import { openAnswer } from './open-answer.js';

/** What whoever holds its number is told of an objection. */
export interface ObjectionStanding {
  status: 'received' | 'accepted' | 'declined';
  text: string;
  /** For whoever holds the number, and nobody else; null before the decision. */
  reason: string | null;
  createdAt: Date;
  slug: string;
  /** Revision of the answer that came after an accepted objection; null: none yet. */
  corrected: number | null;
}

const STANDING = `
  select o.status, o.text, o.reason, o.created_at as "createdAt", a.slug,
    case when o.status = 'accepted' then (
      select min(r.revision) from answer_revisions r
      where r.answer_id = o.answer_id and r.revision <= a.current_revision and r.published_at > o.decided_at) end as corrected
  from objections o join answers a on a.id = o.answer_id where o.receipt_hash = $1`;

interface Entry extends CheckedObjection {
  answer: AnswerView;
  hash: Buffer;
  held: string | null;
}

/** Writes what comes in and tells the editors, always in the caller's transaction. */
@Injectable()
export class ObjectionBook {
  constructor(
    private readonly audit: AuditLog,
    private readonly notices: StaffNotices,
  ) {}

  async enter(tx: EntityManager, { answer, role, text, evidenceUrl, hash, held }: Entry): Promise<void> {
    const [row] = await tx.query<{ id: string; number: number }[]>(
      `insert into objections (answer_id, revision, role, text, evidence_url, receipt_hash, held_reason)
       values ($1, $2, $3, $4, $5, $6, $7) returning id, number`,
      [answer.id, answer.revision, role, text, evidenceUrl, hash, held],
    );
    if (row === undefined) throw new Error('an objection was not entered');
    await this.audit.record(tx, {
      actor: { kind: 'asker' },
      act: 'objection.received',
      subject: { type: 'objection', id: row.id },
      detail: { slug: answer.slug, revision: answer.revision },
    });
    if (held === null) await this.tell(tx, row, answer.id);
  }

  /** Every editor who has not written or reviewed the answer: only they may decide. */
  private async tell(
    tx: EntityManager,
    { id, number }: { id: string; number: number },
    answerId: string,
  ): Promise<void> {
    const editors = await tx.query<{ id: string }[]>(
      `select s.id from staff s where s.disabled_at is null and s.role in ('editor', 'administrator')
         and not objection_judges_itself($1, s.id)`,
      [answerId],
    );
    const [file] = await tx.query<{ caseId: string | null }[]>(
      `select case_id as "caseId" from answers where id = $1`,
      [answerId],
    );
    await this.notices.tell(
      tx,
      editors.map((editor) => editor.id),
      {
        kind: 'objection',
        caseId: file?.caseId ?? null,
        ref: id,
        detail: { about: `Keberatan nomor ${number}` },
      },
    );
  }
}

/** Right of reply: anybody may object to an answer of the city, without a name; an editor decides, and the public sees what. */
@Injectable()
export class Objections {
  constructor(
    private readonly db: DataSource,
    private readonly archive: ArchiveService,
    private readonly receipts: Receipts,
    private readonly guard: AbuseGuard,
    private readonly book: ObjectionBook,
  ) {}

  /** The city's answer that can be objected to. 'not-found', 'gone' `answer.withdrawn`. */
  async answer(slug: string): Promise<AnswerView> {
    const answer = await openAnswer(this.archive, slug);
    if (answer.origin === 'city') return answer;
    throw new AppError('not-found', 'objection.not-ours', 'Pemeriksaan ini dikerjakan penerbit lain.');
  }

  /**
   * Takes an objection and gives its number, once. 'invalid' as in checkObjection, 'too-many' `abuse.budget`; what
   * looks like a machine's is kept for a person to look at.
   */
  async submit(slug: string, typed: ObjectionInput, facts: GuardFacts): Promise<string> {
    const answer = await this.answer(slug);
    const checked = checkObjection(typed);
    const { verdict, reason } = await this.guard.weigh(facts, `${answer.id} ${checked.text}`);
    if (verdict === 'refuse') throw tooManyQuestions();
    const digits = this.receipts.random();
    const hash = await this.receipts.hash(digits);
    const held = verdict === 'pass' ? null : reason;
    await this.db.transaction((tx) => this.book.enter(tx, { ...checked, answer, hash, held }));
    return this.receipts.shown(digits);
  }

  /** 'not-found' `objection.unknown` for a wrong, a malformed and an unknown number alike. */
  async standing(code: string): Promise<ObjectionStanding> {
    const hash = await this.receipts.hashTyped(code);
    const [row] = await this.db.query<ObjectionStanding[]>(STANDING, [hash]);
    if (row === undefined)
      throw new AppError('not-found', 'objection.unknown', 'Nomor keberatan ini tidak dikenal.');
    return row;
  }
}
