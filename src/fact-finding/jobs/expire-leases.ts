import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { JobHandler } from '../../queue/index.js';
import { LeaseService } from '../lease.service.js';

/** Handler of `cases.expire-leases`. */
@Injectable()
export class ExpireLeasesHandler implements JobHandler<'cases.expire-leases'> {
  constructor(private readonly leases: LeaseService) {}

  async handle(tx: EntityManager): Promise<void> {
    await this.leases.expire(tx);
  }
}
