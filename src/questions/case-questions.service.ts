import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AskersService } from '../askers/index.js';
import { AppError, daysMs } from '../common/index.js';
import { addressesIn } from '../matching/index.js';
import { JobLedger } from '../queue/index.js';
import type { DeclineReason } from './decline-reason.js';
import { findPrivateData, maskPrivateData } from './private-data/index.js';
import { QuestionAttachments } from './question-attachments.js';
import { questionSourcesOf, type QuestionStatus } from './question-status.js';
import type { SeenOn } from './seen-on.js';
import type { SeenWhen } from './seen-when.js';
import type { Topic } from './topic.js';

/** Days a contact is kept after the case has ended. */
export const CONTACT_KEPT_DAYS = 90;

/** A question as the desk may see it: never who asked, and other people's private data hidden. */
export interface DeskQuestion {
  id: string;
  text: string;
  links: string[];
  /** Whether private data of other people is hidden in text or links. */
  masked: boolean;
  seenOn: SeenOn | null;
  /** Counted from the day it was received. */
  seenWhen: SeenWhen | null;
  topic: Topic | null;
  kelurahan: string | null;
  status: QuestionStatus;
  fingerprint: string;
  caseId: string | null;
  /** Answers the asker was shown and said were not it. */
  rejectedAnswers: string[];
  /** The open case that the asker said is the same. */
  sameAsCase: string | null;
  /** Ids of the pictures that came with it, and after them those that came with later messages. */
  pictures: string[];
  /** What was read in each of them by machine, other people's private data hidden; '' where nothing was. */
  pictureTexts: string[];
  receivedAt: Date;
}

/** The same, word for word as it was sent. */
export type SentQuestion = Omit<DeskQuestion, 'masked' | 'pictureTexts'>;

const COLUMNS = `id, text, links, seen_on as "seenOn", seen_when as "seenWhen", topic, kelurahan, status, fingerprint, case_id as "caseId",
  rejected_answers as "rejectedAnswers", same_as_case as "sameAsCase", created_at as "receivedAt",
  array(select a.attachment_id from question_attachments a where a.question_id = questions.id
        order by a.message, a.position) as pictures`;

/** The desk's side of questions: which case they belong to and how they end. */
@Injectable()
export class CaseQuestions {
  constructor(
    private readonly db: DataSource,
    private readonly askers: AskersService,
    private readonly ledger: JobLedger,
    private readonly pictures: QuestionAttachments,
  ) {}

  /** Takes hold of one question, word for word as it was sent, until the transaction ends. */
  async lock(tx: EntityManager, id: string): Promise<SentQuestion> {
    const [row] = await tx.query<SentQuestion[]>(
      `select ${COLUMNS} from questions where id = $1 for update`,
      [id],
    );
    if (!row) throw new AppError('not-found', 'question.unknown', 'Pertanyaan tidak ditemukan.');
    return row;
  }

  /** The newest questions of a case, at most `limit` after the first `offset`; only these, when some are `chosen`. */
  async forCase(
    caseId: string,
    limit = 50,
    offset = 0,
    chosen: readonly string[] | null = null,
  ): Promise<DeskQuestion[]> {
    const sent = await this.db.query<SentQuestion[]>(
      `select ${COLUMNS} from questions
       where case_id = $1 and status <> 'withdrawn' and ($4::uuid[] is null or id = any($4))
       order by id desc limit $2 offset $3`,
      [caseId, limit, offset, chosen],
    );
    return this.pictures.withTexts(this.db.manager, sent.map(forDesk));
  }

  /** The links of the question that a case was opened for: they spread the claim that it is about. None leads to a person. */
  async openingLinks(tx: EntityManager, caseId: string): Promise<string[]> {
    const [first] = await tx.query<{ text: string; links: string[] }[]>(
      `select text, links from questions where case_id = $1 order by id limit 1`,
      [caseId],
    );
    const links = first ? addressesIn([first.text, ...first.links].join('\n')) : [];
    return links.filter((link) => findPrivateData(link).length === 0);
  }

  /** received → linked. */
  async linkToCase(tx: EntityManager, ids: readonly string[], caseId: string): Promise<void> {
    const moved = await tx.query<{ id: string }[]>(
      `with moved as (
         update questions set status = 'linked', case_id = $2, linked_at = now()
         where id = any($1::uuid[]) and status = any($3) returning id)
       select id from moved`,
      [ids, caseId, questionSourcesOf('linked')],
    );
    if (moved.length !== ids.length) throw illegal('linked');
  }

  /** Every open question of the case is answered; contacts are erased 90 days from now. */
  async markAnswered(tx: EntityManager, caseId: string, answerId: string): Promise<void> {
    await tx.query(
      `update questions set status = 'answered', answer_id = $2, answered_at = now()
       where case_id = $1 and status = any($3)`,
      [caseId, answerId, questionSourcesOf('answered')],
    );
    const all = await tx.query<{ id: string }[]>(
      `select id from questions where case_id = $1 and status = 'answered'`,
      [caseId],
    );
    await this.endContacts(tx, all);
  }

  /** A sure match: the archive already holds the answer. */
  async answerFromArchive(tx: EntityManager, id: string, answerId: string): Promise<void> {
    const moved = await tx.query<{ id: string }[]>(
      `with moved as (
         update questions set status = 'answered', answer_id = $2, answered_at = now()
         where id = $1 and status = any($3) returning id)
       select id from moved`,
      [id, answerId, questionSourcesOf('answered')],
    );
    if (moved.length === 0) throw illegal('answered');
    await this.endContacts(tx, moved);
  }

  /** Every open question of the case is declined, with a reason that its askers read, and they are told so. */
  async declineCase(tx: EntityManager, caseId: string, reason: DeclineReason, text: string): Promise<void> {
    const moved = await tx.query<{ id: string }[]>(
      `with moved as (
         update questions set status = 'declined', decline_reason = $2, decline_text = $3, declined_at = now()
         where case_id = $1 and status = any($4) returning id)
       select id from moved`,
      [caseId, reason, text, questionSourcesOf('declined')],
    );
    await this.tellDeclined(tx, moved);
  }

  /** The same for questions that belong to no case. */
  async decline(
    tx: EntityManager,
    ids: readonly string[],
    reason: DeclineReason,
    text: string,
  ): Promise<void> {
    const moved = await tx.query<{ id: string }[]>(
      `with moved as (
         update questions set status = 'declined', decline_reason = $2, decline_text = $3, declined_at = now()
         where id = any($1::uuid[]) and case_id is null and status = any($4) returning id)
       select id from moved`,
      [ids, reason, text, questionSourcesOf('declined')],
    );
    if (moved.length !== ids.length) throw illegal('declined');
    await this.tellDeclined(tx, moved);
  }

  private async tellDeclined(tx: EntityManager, moved: readonly { id: string }[]): Promise<void> {
    await this.endContacts(tx, moved);
    for (const { id: questionId } of moved)
      await this.ledger.add(tx, 'asker.declined', { questionId }, { uniqueKey: `declined:${questionId}` });
  }

  private async endContacts(tx: EntityManager, questions: readonly { id: string }[]): Promise<void> {
    const at = new Date(Date.now() + daysMs(CONTACT_KEPT_DAYS));
    await this.askers.scheduleErasure(
      tx,
      questions.map(({ id }) => id),
      at,
    );
  }
}

function forDesk(question: SentQuestion): Omit<DeskQuestion, 'pictureTexts'> {
  const text = maskPrivateData(question.text);
  const links = question.links.map(maskPrivateData);
  const masked = text !== question.text || links.some((link, index) => link !== question.links[index]);
  return { ...question, text, links, masked };
}

const illegal = (to: QuestionStatus): AppError =>
  new AppError('conflict', 'question.illegal-move', `Pertanyaan ini tidak dapat menjadi ${to}.`);
