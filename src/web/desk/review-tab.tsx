import { Injectable } from '@nestjs/common';
import { ArchiveService } from '../../archive/index.js';
import { CaseDesk } from '../../fact-finding/index.js';
import { useWords } from '../kit/index.js';
import type { CasePage, CaseTab, TabContent } from './case-model.js';
import { PreviewPanel } from './preview-panel.js';
import { PublishedPanel } from './published-panel.js';
import { decides, mayWithdraw, type ReviewPage } from './review-model.js';
import { ReviewPanel } from './review-panel.js';

function Body(page: ReviewPage) {
  const text = useWords().desk.review;
  if (!page.draft && page.reviews.length === 0 && !page.answer) return <p>{text.nothing}</p>;
  return (
    <div class="two">
      <div>
        <PreviewPanel {...page} />
        <PublishedPanel {...page} />
      </div>
      <ReviewPanel {...page} />
    </div>
  );
}

/** Reading what was written beside its sources, and deciding. */
@Injectable()
export class ReviewTab implements CaseTab {
  readonly name = 'tinjau';

  constructor(
    private readonly desk: CaseDesk,
    private readonly archive: ArchiveService,
  ) {}

  async content(page: CasePage): Promise<TabContent> {
    const { id, answerId } = page.file;
    const [reviewing, evidence, answer] = await Promise.all([
      this.desk.reviewing(id),
      this.desk.sources(id),
      answerId ? this.archive.byId(answerId) : null,
    ]);
    const review: ReviewPage = { ...page, ...reviewing, evidence, answer };
    const forms = [
      ...(decides(review) ? (['review'] as const) : []),
      ...(mayWithdraw(review) ? (['withdraw'] as const) : []),
    ];
    return { forms, body: <Body {...review} /> };
  }
}
