import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SubscriptionNews } from './news.service.js';

/** For how long it is known what a subscriber was told, in days: then no repeat of the same telling is to be feared. */
const NEWS_KEPT_DAYS = 90;

/** Erases requests that nobody confirmed, forgets what was told long ago, and orders letters that failed. */
@Injectable()
export class SubscriptionsSweep {
  constructor(private readonly news: SubscriptionNews) {}

  async sweep(tx: EntityManager): Promise<void> {
    await tx.query(`delete from subscription_requests where expires_at <= now()`);
    await tx.query(`delete from subscription_news where sent_at < now() - interval '${NEWS_KEPT_DAYS} days'`);
    await this.news.orderLate(tx);
  }
}
