import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { minutesMs } from '../../common/index.js';
import { JobLedger, type JobHandler, type JobPayloads } from '../../queue/index.js';

/** Changes are gathered so long before the files are made anew; while a withdrawal waits, nothing is handed out. */
const GATHER_MS = { withdrawal: 5_000, publication: minutesMs(15) };

/** Orders the files of open data anew: once for everything that changes within a while. */
@Injectable()
export class DataChangedHandler implements JobHandler<'data.changed'> {
  constructor(private readonly ledger: JobLedger) {}

  async handle(tx: EntityManager, { revision }: JobPayloads['data.changed']): Promise<void> {
    const kind = revision === 0 ? 'withdrawal' : 'publication';
    const now = Date.now();
    const end = (Math.floor(now / GATHER_MS[kind]) + 1) * GATHER_MS[kind];
    const uniqueKey = `data.dump:${kind}:${end}`;
    await this.ledger.add(tx, 'data.dump', {}, { uniqueKey, delayMs: end - now });
  }
}
