import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { JobHandler, JobPayloads } from '../../queue/index.js';
import { ScheduledPublication } from '../scheduled-publication.service.js';

/** Handler of `draft.publish`. */
@Injectable()
export class DraftPublishHandler implements JobHandler<'draft.publish'> {
  constructor(private readonly scheduled: ScheduledPublication) {}

  async handle(tx: EntityManager, { draftId }: JobPayloads['draft.publish']): Promise<void> {
    await this.scheduled.publishDue(tx, draftId);
  }
}
