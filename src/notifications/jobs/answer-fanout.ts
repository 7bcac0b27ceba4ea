import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { JobHandler, JobPayloads } from '../../queue/index.js';
import { NotificationsService } from '../notifications.service.js';

/** Handler of `answer.fanout`. */
@Injectable()
export class AnswerFanoutHandler implements JobHandler<'answer.fanout'> {
  constructor(private readonly notifications: NotificationsService) {}

  async handle(tx: EntityManager, revision: JobPayloads['answer.fanout']): Promise<void> {
    await this.notifications.fanOut(tx, revision);
  }
}
