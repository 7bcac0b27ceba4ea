import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { JobHandler } from '../../queue/index.js';
import { DataDump } from '../data-dump.js';

/** Makes the files of open data; again does no harm. */
@Injectable()
export class DataDumpHandler implements JobHandler<'data.dump'> {
  constructor(private readonly dump: DataDump) {}

  async handle(tx: EntityManager): Promise<void> {
    await this.dump.make(tx);
  }
}
