import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SubscriptionNews } from './news.service.js';

/** For how long it is known what a subscriber was told, in days: then no repeat of the same telling is to be feared. */
const KEPT_DAYS = 90;
/** For how long a letter is tried again, in days: then it is no news. */
const TRIED_DAYS = 7;

const FORGET = `
  delete from subscription_news
  where sent_at < now() - interval '${KEPT_DAYS} days'
    or (sent_at is null and created_at < now() - interval '${TRIED_DAYS} days')`;

/** Erases requests that nobody confirmed, forgets what was told long ago, and orders letters that failed. */
@Injectable()
export class SubscriptionsSweep {
  constructor(private readonly news: SubscriptionNews) {}

  async sweep(tx: EntityManager): Promise<void> {
    await tx.query(`delete from subscription_requests where expires_at <= now()`);
    await tx.query(FORGET);
    await this.news.orderLate(tx);
  }
}
