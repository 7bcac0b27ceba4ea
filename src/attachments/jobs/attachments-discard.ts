import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { JobHandler, JobPayloads } from '../../queue/index.js';
import { AttachmentsHousekeeping } from '../housekeeping.js';

/** Handler of `attachments.discard`. */
@Injectable()
export class AttachmentsDiscardHandler implements JobHandler<'attachments.discard'> {
  constructor(private readonly attachments: AttachmentsHousekeeping) {}

  async handle(tx: EntityManager, { hash }: JobPayloads['attachments.discard']): Promise<void> {
    await this.attachments.discard(tx, hash);
  }
}
