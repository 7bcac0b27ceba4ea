import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditHeads } from '../audit-heads.js';

/** Handler of `audit.publish-head`. */
@Injectable()
export class PublishHeadHandler {
  constructor(private readonly heads: AuditHeads) {}

  async handle(tx: EntityManager): Promise<void> {
    await this.heads.publish(tx);
  }
}
