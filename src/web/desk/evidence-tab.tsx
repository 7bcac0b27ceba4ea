import { Injectable } from '@nestjs/common';
import { CaseDesk, CaseSources } from '../../fact-finding/index.js';
import { ArticleSuggestions } from './article-suggestions.js';
import { holds, type CasePage, type CaseTab, type TabContent } from './case-model.js';
import { EvidenceWays } from './evidence-forms.js';
import type { EvidencePage } from './evidence-model.js';
import { EvidencePanel } from './evidence-panel.js';
import { OffersPanel } from './offers-panel.js';
import { PartnerPanel } from './partner-panel.js';

/** The sources of a case. */
@Injectable()
export class EvidenceTab implements CaseTab {
  readonly name = 'bukti';

  constructor(
    private readonly desk: CaseDesk,
    private readonly sources: CaseSources,
    private readonly articles: ArticleSuggestions,
  ) {}

  async content(page: CasePage): Promise<TabContent> {
    const { id, claim } = page.file;
    const [sources, { blockers }, suggested] = await Promise.all([
      this.sources.of(id),
      this.desk.writing(id),
      this.articles.for(claim),
    ]);
    const all: EvidencePage = { ...page, ...sources, blockers };
    return {
      forms: holds(page) ? ['evidence', 'link'] : [],
      body: (
        <div class="two">
          <div>
            <EvidencePanel {...all} />
            <OffersPanel {...all} />
          </div>
          <div>
            <EvidenceWays {...all} />
            <PartnerPanel page={page} suggested={suggested} />
          </div>
        </div>
      ),
    };
  }
}
