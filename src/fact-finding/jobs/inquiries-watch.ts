import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { JobHandler } from '../../queue/index.js';
import { InquiryClock } from '../inquiries/inquiry-clock.service.js';

/** Handler of `inquiries.watch`. */
@Injectable()
export class InquiriesWatchHandler implements JobHandler<'inquiries.watch'> {
  constructor(private readonly clock: InquiryClock) {}

  async handle(tx: EntityManager): Promise<void> {
    await this.clock.tick(tx);
  }
}
