import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CaptureItem } from '../../captures/index.js';
import { EvidenceService } from '../evidence.service.js';
import { CaseCaptures } from './case-captures.service.js';
import type { EvidenceItem } from './evidence-item.js';
import { EvidenceOffers, type EvidenceOffer } from './evidence-offers.service.js';

/** What a case rests on, and what it may come to rest on. */
export interface Sources {
  /** In the order they were added. */
  evidence: EvidenceItem[];
  /** From how many publishers, as the rules of publication count them. */
  publishers: number;
  /** What volunteers brought and nobody has decided on. */
  offers: EvidenceOffer[];
  /** Captures that nothing has been quoted from. */
  captures: CaptureItem[];
}

/** Everything that the desk reads about the sources of one case. */
@Injectable()
export class CaseSources {
  constructor(
    private readonly db: DataSource,
    private readonly evidence: EvidenceService,
    private readonly offers: EvidenceOffers,
    private readonly captures: CaseCaptures,
  ) {}

  async of(caseId: string): Promise<Sources> {
    const tx = this.db.manager;
    const [evidence, publishers, offers, captures] = await Promise.all([
      this.evidence.list(tx, caseId),
      this.evidence.publishers(tx, caseId),
      this.offers.waiting(tx, caseId),
      this.captures.unquoted(caseId),
    ]);
    return { evidence, publishers, offers, captures };
  }
}
