import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { NumberedSource } from '../../archive/index.js';
import type { Draft } from '../draft.js';
import type { DraftInput } from '../draft-input.js';
import { sourcesOf } from '../publication.service.js';
import { DraftHistory } from './draft-history.service.js';
import { InterimReader } from '../interim/interim-reader.service.js';
import type { InterimDesk } from '../interim/interim.js';
import { DraftTemplates, type DraftTemplate } from './draft-templates.service.js';
import { DraftScratch, type Presence, type Scratch } from './draft-scratch.service.js';
import type { ThreeWay } from './three-way.js';

/** What an editor finds when it is opened. */
export interface DraftStanding {
  /** The sources as they will be published. */
  sources: NumberedSource[];
  scratch: Scratch | null;
  others: Presence[];
  templates: DraftTemplate[];
  interim: InterimDesk;
}

/** What the page that drafts are written on reads. */
@Injectable()
export class DraftDesk {
  constructor(
    private readonly db: DataSource,
    private readonly scratches: DraftScratch,
    private readonly history: DraftHistory,
    private readonly templates: DraftTemplates,
    private readonly interims: InterimReader,
  ) {}

  async standing(caseId: string, staffId: string): Promise<DraftStanding> {
    const [sources, scratch, others, templates, interim] = await Promise.all([
      this.sources(caseId),
      this.scratches.mine(caseId, staffId),
      this.scratches.others(this.db.manager, caseId, staffId),
      this.templates.list(),
      this.interims.desk(caseId),
    ]);
    return { sources, scratch, others, templates, interim };
  }

  async sources(caseId: string): Promise<NumberedSource[]> {
    return sourcesOf(this.db.manager, caseId);
  }

  /** What somebody saved since version `base`, put together with what was typed on it; null when nobody has. */
  async meanwhile(draft: Draft | null, base: number, mine: DraftInput): Promise<ThreeWay | null> {
    return this.history.meanwhile(draft, base, mine);
  }
}
