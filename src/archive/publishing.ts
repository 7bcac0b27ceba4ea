import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AppError } from '../common/index.js';
import { JobLedger } from '../queue/index.js';
import { SearchIndex } from '../search/index.js';
import { announce } from './announcing.js';
import type { Origin, Published, PublishInput } from './answer.js';
import { addRevision } from './answer-writer.js';
import { firstRevision, nextRevision } from './open-revision.js';
import { AnswerProofs } from './proving/answer-proofs.js';
import { refuseMisfit } from './refuse-misfit.js';
import { searchDocument } from './search-document.js';

interface Withdrawn {
  slug: string;
  origin: Origin;
  revision: number;
}

/** The only way into the archive for an answer of the city, and the only way out of it. */
@Injectable()
export class Publishing {
  constructor(
    private readonly index: SearchIndex,
    private readonly ledger: JobLedger,
    private readonly proofs: AnswerProofs,
  ) {}

  /**
   * Publishes the first revision of a new answer (`answerId` null) or the next one of a known answer, at once
   * findable; one that was withdrawn comes back with it, what was taken down does not. The caller has checked the rules of trust, and the database checks them again.
   */
  async publish(tx: EntityManager, answerId: string | null, input: PublishInput): Promise<Published> {
    refuseMisfit(input);
    const now = new Date();
    const answer = answerId === null ? await firstRevision(tx, input, now) : await nextRevision(tx, answerId);
    await addRevision(tx, answer.id, answer.revision, {
      ...input,
      // Residents' own words and links are searched, but never stored where the public reads.
      circulatingTexts: [],
      circulatingLinks: [],
      recordHash: null,
      publishedAt: now,
    });
    const { id, publisher, firstPublishedAt: publishedAt } = answer;
    const links = input.circulatingLinks ?? [];
    await this.proofs.signRevision(tx, answer.slug, answer.revision);
    await this.index.put(tx, searchDocument({ id, publisher, publishedAt, links }, input));
    await announce(tx, this.ledger, { answerId: id, revision: answer.revision });
    return { answerId: id, slug: answer.slug, revision: answer.revision };
  }

  /** Takes an answer off every public page; its address shows `reason` and the date until a new revision is published. */
  async withdraw(tx: EntityManager, answerId: string, reason: string): Promise<void> {
    const [[withdrawn]] = await tx.query<[Withdrawn[], number]>(
      `update answers set withdrawn_at = now(), withdrawn_reason = $2
       where id = $1 and withdrawn_at is null and current_revision is not null returning slug, origin, current_revision as revision`,
      [answerId, reason],
    );
    if (withdrawn === undefined) {
      throw new AppError('conflict', 'answer.not-visible', 'Jawaban ini tidak ada atau sudah ditarik.');
    }
    if (withdrawn.origin === 'city') await this.proofs.signWithdrawal(tx, withdrawn.slug);
    await this.index.remove(tx, 'answers', answerId);
    await announce(tx, this.ledger, { answerId, revision: 0 }, withdrawn.revision);
  }
}
