import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { StaffNotices } from '../notices/index.js';

/** What is judged: a version of a draft, or an interim statement. */
interface Judgement {
  caseId: string;
  /** Who acts; nobody is told of their own act. */
  by: string | null;
  /** Tells this occasion from others of the case. */
  ref: string;
  authors: readonly string[];
}

/** Tells those who wait for each other at a review. */
@Injectable()
export class ReviewNotices {
  constructor(private readonly notices: StaffNotices) {}

  /** Something waits for eyes: everybody who may judge it and wrote nothing of it is told. */
  async asked(tx: EntityManager, { authors, ...about }: Judgement): Promise<void> {
    const editors = await tx.query<{ id: string }[]>(
      `select id from staff where disabled_at is null and role in ('editor', 'administrator') and id <> all($1::uuid[])`,
      [authors],
    );
    const ids = editors.map(({ id }) => id);
    await this.notices.tell(tx, ids, { kind: 'review-asked', ...occasion(about) });
  }

  async sentBack(tx: EntityManager, { authors, ...about }: Judgement): Promise<void> {
    await this.notices.tell(tx, authors, { kind: 'sent-back', ...occasion(about) });
  }

  async approved(tx: EntityManager, { authors, ...about }: Judgement): Promise<void> {
    await this.notices.tell(tx, authors, { kind: 'approved', ...occasion(about) });
  }
}

const occasion = ({ caseId, by, ref }: Omit<Judgement, 'authors'>) => ({
  caseId,
  ref,
  ...(by !== null && { by }),
});
