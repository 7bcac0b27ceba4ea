import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { JobHandler, JobPayloads } from '../../queue/index.js';
import { CaseSuggestions } from '../triage/suggestions.service.js';

/** Handler of `case.suggest`. */
@Injectable()
export class CaseSuggestHandler implements JobHandler<'case.suggest'> {
  constructor(private readonly suggestions: CaseSuggestions) {}

  async handle(tx: EntityManager, { caseId }: JobPayloads['case.suggest']): Promise<void> {
    await this.suggestions.renew(tx, caseId);
  }
}
