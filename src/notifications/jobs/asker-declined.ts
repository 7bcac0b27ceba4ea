import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { JobHandler, JobPayloads } from '../../queue/index.js';
import { NotificationsService } from '../notifications.service.js';

/** Handler of `asker.declined`. */
@Injectable()
export class AskerDeclinedHandler implements JobHandler<'asker.declined'> {
  constructor(private readonly notifications: NotificationsService) {}

  async handle(tx: EntityManager, { questionId }: JobPayloads['asker.declined']): Promise<void> {
    await this.notifications.declined(tx, questionId);
  }
}
