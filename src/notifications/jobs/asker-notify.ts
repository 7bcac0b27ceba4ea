import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { JobHandler, JobPayloads } from '../../queue/index.js';
import { NotificationsService } from '../notifications.service.js';

/** Handler of `asker.notify`. */
@Injectable()
export class AskerNotifyHandler implements JobHandler<'asker.notify'> {
  constructor(private readonly notifications: NotificationsService) {}

  async handle(tx: EntityManager, payload: JobPayloads['asker.notify']): Promise<void> {
    await this.notifications.notify(tx, payload.questionId, payload);
  }
}
