import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { JobHandler, JobPayloads } from '../../queue/index.js';
import { LinkChecks } from '../evidence/link-checks.service.js';

/** Handler of `evidence.check-links`. */
@Injectable()
export class CheckLinksHandler implements JobHandler<'evidence.check-links'> {
  constructor(private readonly checks: LinkChecks) {}

  async handle(tx: EntityManager): Promise<void> {
    await this.checks.plan(tx);
  }
}

/** Handler of `evidence.check-link`. */
@Injectable()
export class CheckLinkHandler implements JobHandler<'evidence.check-link'> {
  constructor(private readonly checks: LinkChecks) {}

  async handle(tx: EntityManager, { evidenceId }: JobPayloads['evidence.check-link']): Promise<void> {
    await this.checks.check(tx, evidenceId);
  }
}
