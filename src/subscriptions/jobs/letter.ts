import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { JobHandler, JobPayloads } from '../../queue/index.js';
import { Telling } from '../telling.service.js';

/** Handler of `subscription.letter`. */
@Injectable()
export class SubscriptionLetterHandler implements JobHandler<'subscription.letter'> {
  constructor(private readonly telling: Telling) {}

  async handle(tx: EntityManager, { subscriptionId }: JobPayloads['subscription.letter']): Promise<void> {
    await this.telling.tell(tx, subscriptionId);
  }
}
