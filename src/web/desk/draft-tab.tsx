import { Injectable } from '@nestjs/common';
import { ArchiveService, type AnswerView } from '../../archive/index.js';
import { CaseDesk, type CaseWriting, type EvidenceItem } from '../../fact-finding/index.js';
import { holds, type CasePage, type CaseTab, type TabContent } from './case-model.js';
import { DraftPanel } from './draft-panel.js';
import { PreviewPanel } from './preview-panel.js';

export interface DraftPage extends CasePage, CaseWriting {
  evidence: EvidenceItem[];
  /** This case's own published answer. */
  answer: AnswerView | null;
}

/** Writing, beside what the public will read. */
@Injectable()
export class DraftTab implements CaseTab {
  readonly name = 'draf';

  constructor(
    private readonly desk: CaseDesk,
    private readonly archive: ArchiveService,
  ) {}

  async content(page: CasePage): Promise<TabContent> {
    const { id, answerId } = page.file;
    const [writing, evidence, answer] = await Promise.all([
      this.desk.writing(id),
      this.desk.sources(id),
      answerId ? this.archive.byId(answerId) : null,
    ]);
    const draft: DraftPage = { ...page, ...writing, evidence, answer };
    return {
      forms: holds(page) ? ['draft'] : [],
      body: (
        <>
          <DraftPanel {...draft} />
          <PreviewPanel {...draft} />
        </>
      ),
    };
  }
}
