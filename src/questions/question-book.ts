import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AbuseGuard, tooManyQuestions, type GuardFacts, type HeldReason } from '../abuse/index.js';
import { AskersService } from '../askers/index.js';
import type { ExaminedPicture } from '../attachments/index.js';
import { AuditLog, type Actor } from '../audit/index.js';
import { AppError } from '../common/index.js';
import { fingerprint } from '../matching/index.js';
import { JobLedger } from '../queue/index.js';
import { QuestionAttachments } from './question-attachments.js';
import type { CheckedQuestion } from './question-input.js';
import type { QuestionStatus } from './question-status.js';

/** What a new question is entered under. */
export interface Receipt {
  hash: Buffer;
  /** From `printOf`. */
  print: string;
  /** Set when the sender gave an Idempotency-Key. */
  bodyFingerprint: Buffer | null;
  /** Ids of answers the asker said were not it. */
  rejected: readonly string[];
  /** The open case that the asker said is the same. */
  sameAsCase: string | null;
  /** The volunteer who asks for somebody else. */
  submittedBy: string | null;
  /** Set aside for a person: no case and no answer before that. */
  held: HeldReason | null;
}

const INSERT = `
  insert into questions (text, links, seen_on, kelurahan, status, receipt_hash, idempotency_fingerprint, fingerprint,
    rejected_answers, seen_when, topic, picture_count, same_as_case, submitted_by, channel)
  values ($1, $2, $3, $4, 'received', $5, $6, $7, $8, $9, $10, $11, $12, $13::uuid,
    case when $13::uuid is null then 'web' else 'volunteer' end)
  on conflict (receipt_hash) do nothing returning id`;

const ASKER = { kind: 'asker' } as const;

/** What asking writes, always in the caller's transaction. */
@Injectable()
export class QuestionBook {
  constructor(
    private readonly askers: AskersService,
    private readonly ledger: JobLedger,
    private readonly audit: AuditLog,
    private readonly guard: AbuseGuard,
    private readonly pictures: QuestionAttachments,
  ) {}

  /** Equal for two questions that say and show the same. */
  printOf(question: CheckedQuestion): Promise<string> {
    return this.pictures.printOf(question);
  }

  /** What there is to read and to see in the question's pictures. */
  seenIn(db: EntityManager, { pictures }: CheckedQuestion): Promise<ExaminedPicture[]> {
    return this.pictures.seen(db, pictures);
  }

  /** Why a question is to be set aside, or null; 'too-many' `abuse.budget` when it cannot even be taken. Call it outside of any transaction. */
  async admit(print: string, facts: GuardFacts | undefined): Promise<HeldReason | null> {
    if (!facts) return null;
    const { verdict, reason } = await this.guard.weigh(facts, print);
    if (verdict === 'refuse') throw tooManyQuestions();
    return reason;
  }

  /** Enters a question with its pictures, its contact, its intake job and its audit line; the same receipt again enters nothing. */
  async enter(tx: EntityManager, question: CheckedQuestion, receipt: Receipt): Promise<QuestionStatus> {
    const [row] = await tx.query<{ id: string }[]>(INSERT, [
      question.text,
      question.links,
      question.seenOn,
      question.kelurahan,
      receipt.hash,
      receipt.bodyFingerprint,
      receipt.print,
      receipt.rejected,
      question.seenWhen,
      question.topic,
      question.pictures.length,
      receipt.sameAsCase,
      receipt.submittedBy,
    ]);
    if (!row) return this.enteredBefore(tx, receipt);
    await this.pictures.attach(tx, row.id, question.pictures);
    if (question.contact) await this.askers.keep(tx, row.id, question.contact);
    if (receipt.held) await this.setAside(tx, row.id, receipt.held);
    else
      await this.ledger.add(tx, 'question.intake', { questionId: row.id }, { uniqueKey: `intake:${row.id}` });
    const actor =
      receipt.submittedBy === null ? ASKER : ({ kind: 'staff', id: receipt.submittedBy } as const);
    await this.note(tx, row.id, 'question.received', actor);
    return 'received';
  }

  private async setAside(tx: EntityManager, id: string, reason: HeldReason): Promise<void> {
    await tx.query(`update questions set held_at = now(), held_reason = $2 where id = $1`, [id, reason]);
  }

  private async enteredBefore(tx: EntityManager, receipt: Receipt): Promise<QuestionStatus> {
    const [row] = await tx.query<{ status: QuestionStatus }[]>(
      `select status from questions where receipt_hash = $1 and idempotency_fingerprint = $2`,
      [receipt.hash, receipt.bodyFingerprint],
    );
    if (row) return row.status;
    throw new AppError(
      'unprocessable',
      'idempotency.reused',
      'Idempotency-Key ini sudah dipakai untuk pertanyaan lain.',
    );
  }

  /** Whether a question was entered under this receipt, and with a contact. */
  async enteredUnder(tx: EntityManager, receiptHash: Buffer): Promise<{ told: boolean } | null> {
    const [row] = await tx.query<{ id: string }[]>(`select id from questions where receipt_hash = $1`, [
      receiptHash,
    ]);
    return row ? { told: await this.askers.hasContact(tx, row.id) } : null;
  }

  /** Counts that an answer from the archive was enough; nothing leads back to who asked. */
  async enterInstant(tx: EntityManager, text: string, answerId: string): Promise<void> {
    const [row] = await tx.query<{ id: string }[]>(
      `insert into questions (text, status, answer_id, fingerprint, answered_at)
       values ($1, 'instant', $2, $3, now()) returning id`,
      [text, answerId, fingerprint(text)],
    );
    if (row) await this.note(tx, row.id, 'question.instant', ASKER);
  }

  private async note(tx: EntityManager, id: string, act: string, actor: Actor): Promise<void> {
    await this.audit.record(tx, { actor, act, subject: { type: 'question', id } });
  }
}
