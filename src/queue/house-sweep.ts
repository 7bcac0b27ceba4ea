import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { JobHandler } from './job-handler.js';

/** So many rows at a time, so that one run stays short; it comes every hour. */
const FORGET = `
  delete from jobs where id in (
    select id from jobs where status = 'done' and finished_at < now() - interval '7 days' limit 50000)`;

/** Forgets rows that were done more than seven days ago. Dead rows stay until somebody decides about them. */
@Injectable()
export class HouseSweep implements JobHandler<'house.sweep'> {
  async handle(tx: EntityManager): Promise<void> {
    await tx.query(FORGET);
  }
}
