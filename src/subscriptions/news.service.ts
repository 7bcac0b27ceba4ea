import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ArchiveService, subjectOf, type AnswerView } from '../archive/index.js';
import { Mailer } from '../mail/index.js';
import { JobLedger } from '../queue/index.js';
import { nextDigest } from './digest-time.js';
import { PushSender } from './push/push-sender.js';
import type { Channel } from './vault.js';
import type { Rhythm } from './wish.js';

/** Which revision of which answer; revision 0: that it was withdrawn. */
export interface Revision {
  answerId: string;
  revision: number;
}

/**
 * Who hears of it: who asked for it, and who was told of the same answer before or is just being told. Each row is
 * written once for good; an answer that came back and is withdrawn again is told of again.
 */
const FAN_OUT = `
  with told as (
    insert into subscription_news (subscription_id, answer_id, revision)
    select s.id, $1, $2 from subscriptions s
    where s.channel = any($3) and (s.everything or s.topics && $4 or s.kelurahan && $5 or exists (
      select from subscription_news n where n.subscription_id = s.id and n.answer_id = $1))
    on conflict (subscription_id, answer_id, revision) do update set sent_at = null
      where subscription_news.revision = 0 and subscription_news.sent_at is not null
    returning subscription_id)
  select s.id, s.rhythm from told join subscriptions s on s.id = told.subscription_id`;

/** `told`: heard of this answer before. `alone`: nothing else about the same answer waits. */
const WAITING = `
  select n.answer_id as "answerId", n.revision,
    exists (select from subscription_news e where e.subscription_id = n.subscription_id
      and e.answer_id = n.answer_id and e.sent_at is not null) as told,
    count(*) over (partition by n.answer_id) = 1 as alone
  from subscription_news n where n.subscription_id = $1 and n.sent_at is null
  order by n.created_at, n.answer_id, n.revision`;

const LATE = `
  select distinct subscription_id as id from subscription_news
  where sent_at is null and created_at < now() - interval '25 hours'`;

type Waiting = Revision & { told: boolean; alone: boolean };

/** What each subscriber is still to be told, and what each has been told. */
@Injectable()
export class SubscriptionNews {
  constructor(
    private readonly archive: ArchiveService,
    private readonly ledger: JobLedger,
    private readonly mailer: Mailer,
    private readonly push: PushSender,
  ) {}

  /** Orders a letter for everybody who is to hear of a revision, as long as the public reads it. Answers of others are never told. */
  async fanOut(tx: EntityManager, { answerId, revision }: Revision): Promise<void> {
    const subject = await subjectOf(tx, answerId);
    if (subject?.origin !== 'city' || subject.revision !== revision) return;
    const told = await tx.query<{ id: string; rhythm: Rhythm }[]>(FAN_OUT, [
      ...[answerId, revision, this.channels],
      ...[subject.topics, subject.kelurahan],
    ]);
    const now = new Date();
    for (const { id, rhythm } of told) {
      if (rhythm === 'daily') await this.orderDigest(tx, id, now);
      else await this.order(tx, id, `${answerId}:${revision || `withdrawn:${subject.takenDown}`}`);
    }
  }

  /** What one subscriber is to be told now, in the order it happened. What the public no longer reads is forgotten. */
  async waiting(tx: EntityManager, subscriptionId: string): Promise<AnswerView[]> {
    const answers: AnswerView[] = [];
    for (const row of await tx.query<Waiting[]>(WAITING, [subscriptionId])) {
      const answer = await this.archive.byIdIn(tx, row.answerId);
      if (isStillTrue(row, answer)) answers.push(answer);
      else
        await tx.query(
          `delete from subscription_news where subscription_id = $1 and answer_id = $2 and revision = $3`,
          [subscriptionId, row.answerId, row.revision],
        );
    }
    return answers;
  }

  /** Writes down what has been told. What came in the meantime has a letter of its own. */
  async told(tx: EntityManager, subscriptionId: string, answers: readonly AnswerView[]): Promise<void> {
    await tx.query(
      `update subscription_news n set sent_at = now() from unnest($2::uuid[], $3::int[]) as t (answer_id, revision)
       where n.subscription_id = $1 and n.answer_id = t.answer_id and n.revision = t.revision`,
      [subscriptionId, answers.map(({ id }) => id), answers.map(revisionNow)],
    );
  }

  /** Orders the letters of what has waited for longer than a day, because a letter before it failed for good. */
  async orderLate(tx: EntityManager): Promise<void> {
    const day = new Date().toISOString().slice(0, 10);
    for (const { id } of await tx.query<{ id: string }[]>(LATE)) await this.order(tx, id, `late:${day}`);
  }

  private get channels(): Channel[] {
    return [...(this.mailer.ready ? ['email' as const] : []), ...(this.push.ready ? ['push' as const] : [])];
  }

  private async orderDigest(tx: EntityManager, subscriptionId: string, now: Date): Promise<void> {
    const at = nextDigest(now);
    await this.order(tx, subscriptionId, at.toISOString(), at.getTime() - now.getTime());
  }

  private async order(
    tx: EntityManager,
    subscriptionId: string,
    occasion: string,
    delayMs = 0,
  ): Promise<void> {
    const uniqueKey = `subscription:${subscriptionId}:${occasion}`;
    await this.ledger.add(tx, 'subscription.letter', { subscriptionId }, { uniqueKey, delayMs });
  }
}

/** The revision that the public reads; 0 when it reads none any more. */
export const revisionNow = ({ withdrawnAt, revision }: AnswerView): number => (withdrawnAt ? 0 : revision);

/** Only what the public reads now is told; who never heard of an answer need not hear that it is gone. */
function isStillTrue({ revision, told, alone }: Waiting, answer: AnswerView): boolean {
  return revision === revisionNow(answer) && (revision > 0 || told || alone);
}
