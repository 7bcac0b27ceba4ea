import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  AttachmentsService,
  PictureExaminer,
  PictureIndex,
  type ExaminedPicture,
} from '../attachments/index.js';
import { fingerprint } from '../matching/index.js';
import { maskPrivateData } from './private-data/index.js';
import type { CheckedQuestion } from './question-input.js';

/** The pictures of a question and of the messages under it: kept with it, and gone with it. */
@Injectable()
export class QuestionAttachments {
  constructor(
    private readonly attachments: AttachmentsService,
    private readonly examiner: PictureExaminer,
    private readonly index: PictureIndex,
  ) {}

  /** What is written in these pictures and what they look like; one that is not there any more is passed over. */
  seen(db: EntityManager, ids: readonly string[]): Promise<ExaminedPicture[]> {
    return this.examiner.examineIn(db, ids);
  }

  /** For the desk: beside the pictures what was read in each, other people's private data hidden; '' where nothing was. */
  async withTexts<Q extends { pictures: readonly string[] }>(
    db: EntityManager,
    questions: readonly Q[],
  ): Promise<(Q & { pictureTexts: string[] })[]> {
    const ids = questions.flatMap(({ pictures }) => pictures);
    const words = ids.length > 0 ? await this.index.wordsIn(db, ids) : new Map<string, string>();
    return questions.map((question) => ({
      ...question,
      pictureTexts: question.pictures.map((id) => maskPrivateData(words.get(id) ?? '')),
    }));
  }

  /**
   * A hash (hex) of what a question says and shows. Pictures count by what is in them: "is this true?" under another
   * picture is another question.
   */
  async printOf({
    text,
    links,
    pictures,
  }: Pick<CheckedQuestion, 'text' | 'links' | 'pictures'>): Promise<string> {
    const words = fingerprint(`${text}\n${links.join('\n')}`);
    if (pictures.length === 0) return words;
    const hashes = await this.attachments.hashesOf(pictures);
    return createHash('sha256')
      .update([words, ...hashes].join(' '))
      .digest('hex');
  }

  /** Keeps drafts with the question (`message` 0), or with the message at that place under it; 'invalid' `picture.expired`. */
  async attach(tx: EntityManager, questionId: string, ids: readonly string[], message = 0): Promise<void> {
    await this.attachments.keep(tx, ids);
    await tx.query(
      `insert into question_attachments (question_id, message, position, attachment_id)
       select $1, $2, sent.position, sent.id from unnest($3::uuid[]) with ordinality as sent (id, position)`,
      [questionId, message, ids],
    );
  }

  /** Erases every picture of the question and of its messages, with their files. */
  async erase(tx: EntityManager, questionId: string): Promise<void> {
    const rows = await tx.query<{ id: string }[]>(
      `select attachment_id as id from question_attachments where question_id = $1`,
      [questionId],
    );
    await this.attachments.erase(
      tx,
      rows.map(({ id }) => id),
    );
  }
}
