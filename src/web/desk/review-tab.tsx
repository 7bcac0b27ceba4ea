import { Injectable } from '@nestjs/common';
import { ArchiveService } from '../../archive/index.js';
import { CaseDesk, CaseInquiries, ReviewDesk } from '../../fact-finding/index.js';
import { Notice, useWords } from '../kit/index.js';
import type { CasePage, CaseTab, TabContent } from './case-model.js';
import { CommentsPanel } from './comments-panel.js';
import type { FormName } from './forms.js';
import { JudgePanel } from './interim-judge.js';
import { PreviewPanel } from './preview-panel.js';
import { Previews } from './previews.js';
import { PublishedPanel } from './published-panel.js';
import { ChangesPanel } from './review-changes.js';
import { decides, mayComment, mayWithdraw, setsTime, type ReviewPage } from './review-model.js';
import { ReviewPanel } from './review-panel.js';
import { SourcesPanel } from './review-sources.js';

/** Replies that the public does not read with what is under review. */
function Since({ repliedSince }: ReviewPage) {
  const text = useWords().agencies.inquiry;
  if (repliedSince.length === 0) return null;
  return <Notice tone="warn">{text.repliedSince(repliedSince.join(', '))}</Notice>;
}

function Body(page: ReviewPage) {
  const text = useWords().desk.review;
  if (!page.draft && page.reviews.length === 0 && !page.answer && !page.interim.newest)
    return <p>{text.nothing}</p>;
  return (
    <div class="two">
      <div>
        <Since {...page} />
        {page.draft && <PreviewPanel html={page.html} />}
        {page.draft && <ChangesPanel {...page} />}
        <PublishedPanel {...page} />
      </div>
      <div>
        <JudgePanel {...page} />
        <ReviewPanel {...page} />
        {page.draft && <SourcesPanel {...page} />}
        <CommentsPanel {...page} />
      </div>
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
    private readonly review: ReviewDesk,
    private readonly previews: Previews,
    private readonly inquiries: CaseInquiries,
  ) {}

  async content(page: CasePage): Promise<TabContent> {
    const { id, answerId } = page.file;
    const [reviewing, evidence, answer, inquiries, repliedSince] = await Promise.all([
      this.desk.reviewing(id),
      this.desk.sources(id),
      answerId ? this.archive.byId(answerId) : null,
      this.inquiries.publicInquiries(id),
      this.inquiries.repliedSince(id),
    ]);
    const about = await this.review.about(id, reviewing.draft);
    const latest = reviewing.draft?.latest;
    const html = latest
      ? this.previews.ofVersion(latest, { sources: about.sources, inquiries, answer })
      : null;
    const review: ReviewPage = { ...page, ...reviewing, ...about, evidence, answer, repliedSince, html };
    return { forms: formsOf(review), body: <Body {...review} /> };
  }
}

function formsOf(page: ReviewPage): FormName[] {
  const shown: [FormName, boolean][] = [
    ['review', decides(page)],
    ['withdraw', mayWithdraw(page)],
    ['comment', mayComment(page)],
    ['schedule', setsTime(page)],
    ['judge', page.interim.newest !== null],
  ];
  return shown.flatMap(([form, is]) => (is ? [form] : []));
}
