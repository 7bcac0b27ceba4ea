import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PictureExaminer, type ExaminedPicture } from '../attachments/index.js';
import { AuditLog } from '../audit/index.js';
import { MatchingService } from '../matching/index.js';
import { JobLedger } from '../queue/index.js';
import { CaseQuestions, maskPrivateData, type SentQuestion } from '../questions/index.js';
import { OPEN } from './case-status.js';
import { priorityOf } from './priority.js';

/** First of two keys of the advisory lock that lets one intake at a time open a case for one fingerprint. */
const INTAKE_LOCK = 7_204_112;
const CLAIM_MAX = 300;
/** Well within the lease of a job, however many pictures wait to be read. */
const READING_MS = 15_000;

/** A question with what was read and seen in its pictures. */
interface Examined extends SentQuestion {
  seen: ExaminedPicture[];
}

/** Takes a question in: answered from the archive, linked to the case that already asks this, or a new case. */
@Injectable()
export class CaseIntake {
  constructor(
    private readonly questions: CaseQuestions,
    private readonly matching: MatchingService,
    private readonly examiner: PictureExaminer,
    private readonly ledger: JobLedger,
    private readonly audit: AuditLog,
  ) {}

  /** Idempotent: a question that has been taken in, or withdrawn, is left alone. */
  async takeIn(tx: EntityManager, questionId: string): Promise<void> {
    const received = await this.questions.lock(tx, questionId);
    if (received.status !== 'received') return;
    const options = { timeoutMs: READING_MS, final: true };
    const seen = await this.examiner.examineIn(tx, received.pictures, options);
    const question = { ...received, seen };
    const answerId = await this.knownAnswer(tx, question);
    if (answerId !== null) {
      await this.questions.answerFromArchive(tx, questionId, answerId);
      await this.tell(tx, questionId, answerId);
      await this.note(tx, 'question.answered-from-archive', 'question', questionId);
      return;
    }
    await this.join(tx, question);
  }

  /**
   * A published answer to exactly this, or one that matching is sure of, but none that the asker has read and
   * refused. Matching is not asked while a case for the
   * very same forward is open: in a flood of one forward only the first is weighed.
   */
  private async knownAnswer(tx: EntityManager, question: Examined): Promise<string | null> {
    const [before] = await tx.query<{ answerId: string }[]>(
      `select c.answer_id as "answerId" from questions q
       join cases c on c.id = q.case_id and c.status = 'published'
       join answers a on a.id = c.answer_id and a.withdrawn_at is null
       where (q.fingerprint = $1 or q.case_id = $3) and c.answer_id <> all($2::uuid[]) order by c.id desc limit 1`,
      [question.fingerprint, question.rejectedAnswers, question.sameAsCase],
    );
    if (before) return before.answerId;
    if (await this.equalCase(tx, question)) return null;
    const { text, links, seen: pictures, rejectedAnswers: except } = question;
    return this.matching.sureAnswer(tx, { text, links, pictures, except });
  }

  private async tell(tx: EntityManager, questionId: string, answerId: string): Promise<void> {
    const [row] = await tx.query<{ revision: number }[]>(
      `select current_revision as revision from answers where id = $1`,
      [answerId],
    );
    const revision = row?.revision ?? 1;
    const uniqueKey = `notify:${questionId}:${answerId}:${revision}`;
    await this.ledger.add(tx, 'asker.notify', { questionId, answerId, revision }, { uniqueKey });
  }

  private async join(tx: EntityManager, question: Examined): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock($1, hashtext($2))`, [INTAKE_LOCK, question.fingerprint]);
    const open = await this.openCase(tx, question);
    const caseId = open ?? (await this.newCase(tx, question));
    // Beside words that belong here, a picture may be about anything; it stands for a case that it opened or found.
    if (open === null || question.text === '')
      await this.matching.rememberPictures(tx, caseId, question.pictures);
    await this.questions.linkToCase(tx, [question.id], caseId);
    await this.weigh(tx, caseId, wordsOf(question));
    await this.note(tx, 'question.linked', 'case', caseId);
  }

  /** The open case that the asker pointed at, or one that was opened for the very same words. */
  private async equalCase(
    tx: EntityManager,
    { fingerprint, sameAsCase }: SentQuestion,
  ): Promise<string | null> {
    const [equal] = await tx.query<{ id: string }[]>(
      `select id from cases where status = any($2) and (id = $3 or fingerprint = $1
         or id in (select case_id from questions where fingerprint = $1 and case_id is not null))
       order by id is not distinct from $3 desc, id limit 1`,
      [fingerprint, OPEN, sameAsCase],
    );
    return equal?.id ?? null;
  }

  private async openCase(tx: EntityManager, question: Examined): Promise<string | null> {
    const likely = (await this.equalCase(tx, question)) ?? (await this.likelyCase(tx, question));
    if (likely === null) return null;
    const [open] = await tx.query<{ id: string }[]>(
      `select id from cases where id = $1 and status = any($2) for update`,
      [likely, OPEN],
    );
    return open?.id ?? null;
  }

  private async likelyCase(tx: EntityManager, question: Examined): Promise<string | null> {
    const typed = [question.text, ...question.links].join('\n').trim();
    const { decision, cases } = await this.matching.matchCases(tx, typed, 1, question.seen);
    return (decision === 'same' && cases[0]?.caseId) || null;
  }

  private async newCase(tx: EntityManager, question: Examined): Promise<string> {
    const words = wordsOf(question);
    const { value, reason } = priorityOf(words, 0);
    const [row] = await tx.query<{ id: string }[]>(
      `insert into cases (claim, status, priority, priority_reason, demand, fingerprint)
       values ($1, 'new', $2, $3, 0, $4) returning id`,
      [claimFrom(words), value, reason, question.fingerprint],
    );
    if (!row) throw new Error('the new case has no id');
    await this.matching.rememberCase(tx, row.id, words);
    await this.note(tx, 'case.opened', 'case', row.id);
    return row.id;
  }

  /** One more asker; the row lock makes simultaneous links count one after the other. What was urgent stays urgent. */
  private async weigh(tx: EntityManager, caseId: string, words: string): Promise<void> {
    const [row] = await tx.query<{ claim: string; demand: number }[]>(
      `with weighed as (update cases set demand = demand + 1 where id = $1 returning claim, demand)
       select claim, demand from weighed`,
      [caseId],
    );
    const { value, reason } = priorityOf(`${row?.claim ?? ''}\n${words}`, row?.demand ?? 0);
    await tx.query(`update cases set priority = $2, priority_reason = $3 where id = $1 and priority <= $2`, [
      caseId,
      value,
      reason,
    ]);
  }

  private async note(tx: EntityManager, act: string, type: string, id: string): Promise<void> {
    await this.audit.record(tx, { actor: { kind: 'system' }, act, subject: { type, id } });
  }
}

/** What was typed, and what was read in the pictures. */
const wordsOf = ({ text, links, seen }: Examined): string =>
  [text, ...links, ...seen.map((picture) => picture.text)].filter((part) => part !== '').join('\n');

/** Stands for the claim of a picture without any words, until the fact-finder puts it into words. */
const PICTURE_ALONE = 'Gambar tanpa keterangan';

/** The first words of a forward on one line, nobody's numbers among them; the fact-finder puts them neutrally. */
function claimFrom(words: string): string {
  if (words === '') return PICTURE_ALONE;
  const letters = Array.from(maskPrivateData(words).replace(/\s+/g, ' ').trim());
  return letters.length <= CLAIM_MAX
    ? letters.join('')
    : `${letters.slice(0, CLAIM_MAX).join('').trimEnd()} …`;
}
