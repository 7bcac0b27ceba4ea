import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { JobHandler, JobPayloads } from '../../queue/index.js';
import { Digests } from '../digests.service.js';

/** Handler of `duty.digests`. */
@Injectable()
export class DutyDigestsHandler implements JobHandler<'duty.digests'> {
  constructor(private readonly digests: Digests) {}

  async handle(tx: EntityManager, { day }: JobPayloads['duty.digests']): Promise<void> {
    await this.digests.order(tx, day);
  }
}
