import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { JobHandler, JobPayloads } from '../../queue/index.js';
import { Digests } from '../digests.service.js';

/** Handler of `duty.digest`. */
@Injectable()
export class DutyDigestHandler implements JobHandler<'duty.digest'> {
  constructor(private readonly digests: Digests) {}

  async handle(tx: EntityManager, { staffId, day }: JobPayloads['duty.digest']): Promise<void> {
    await this.digests.send(tx, staffId, day, new Date());
  }
}
