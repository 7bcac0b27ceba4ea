import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { JobHandler } from '../../queue/index.js';
import { AttachmentsHousekeeping } from '../housekeeping.js';

/** Handler of `attachments.sweep`. */
@Injectable()
export class AttachmentsSweepHandler implements JobHandler<'attachments.sweep'> {
  constructor(private readonly attachments: AttachmentsHousekeeping) {}

  async handle(tx: EntityManager): Promise<void> {
    await this.attachments.sweep(tx);
  }
}
