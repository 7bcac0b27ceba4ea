import { Injectable } from '@nestjs/common';
import { CaseDesk, type Blocker, type EvidenceItem } from '../../fact-finding/index.js';
import { holds, type CasePage, type CaseTab, type TabContent } from './case-model.js';
import { EvidencePanel } from './evidence-panel.js';

export interface EvidencePage extends CasePage {
  evidence: EvidenceItem[];
  blockers: Blocker[];
}

/** The sources of a case. */
@Injectable()
export class EvidenceTab implements CaseTab {
  readonly name = 'bukti';

  constructor(private readonly desk: CaseDesk) {}

  async content(page: CasePage): Promise<TabContent> {
    const [evidence, { blockers }] = await Promise.all([
      this.desk.sources(page.file.id),
      this.desk.writing(page.file.id),
    ]);
    const forms = holds(page) ? (['evidence'] as const) : [];
    return { forms, body: <EvidencePanel {...page} evidence={evidence} blockers={blockers} /> };
  }
}
