import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { JobHandler, JobPayloads } from '../../queue/index.js';
import { SubscriptionLetters } from '../letters.service.js';
import { SubscriptionRequests } from '../requests.service.js';

/** Handler of `subscription.confirm`. */
@Injectable()
export class SubscriptionConfirmHandler implements JobHandler<'subscription.confirm'> {
  constructor(
    private readonly requests: SubscriptionRequests,
    private readonly letters: SubscriptionLetters,
  ) {}

  async handle(tx: EntityManager, { requestId }: JobPayloads['subscription.confirm']): Promise<void> {
    const address = await this.requests.addressOf(tx, requestId);
    if (address !== null) await this.letters.confirm(address, requestId);
  }
}
