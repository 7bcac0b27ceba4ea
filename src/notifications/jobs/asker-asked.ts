import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { JobHandler, JobPayloads } from '../../queue/index.js';
import { NotificationsService } from '../notifications.service.js';

/** Handler of `asker.asked`. */
@Injectable()
export class AskerAskedHandler implements JobHandler<'asker.asked'> {
  constructor(private readonly notifications: NotificationsService) {}

  async handle(tx: EntityManager, { questionId, messageId }: JobPayloads['asker.asked']): Promise<void> {
    await this.notifications.asked(tx, questionId, messageId);
  }
}
