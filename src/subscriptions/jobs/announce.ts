import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { JobHandler, JobPayloads } from '../../queue/index.js';
import { SubscriptionNews } from '../news.service.js';

/** Handler of `subscriptions.announce`. */
@Injectable()
export class AnnounceHandler implements JobHandler<'subscriptions.announce'> {
  constructor(private readonly news: SubscriptionNews) {}

  async handle(tx: EntityManager, revision: JobPayloads['subscriptions.announce']): Promise<void> {
    await this.news.fanOut(tx, revision);
  }
}
