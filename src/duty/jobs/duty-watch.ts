import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { JobHandler } from '../../queue/index.js';
import { DutyWatch } from '../duty-watch.service.js';

/** Handler of `duty.watch`. */
@Injectable()
export class DutyWatchHandler implements JobHandler<'duty.watch'> {
  constructor(private readonly watch: DutyWatch) {}

  async handle(tx: EntityManager): Promise<void> {
    await this.watch.look(tx, new Date());
  }
}
