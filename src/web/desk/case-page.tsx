import { ErrorSummary, Notice, renderPage } from '../kit/index.js';
import { words } from '../words/index.js';
import { AskBackPanel } from './ask-back-panel.js';
import { CaseHead, ClosePanel, DescribePanel } from './case-head.js';
import type { CasePage } from './case-model.js';
import { KeptPanel } from './kept-panel.js';
import { DraftPanel } from './draft-panel.js';
import { EvidencePanel } from './evidence-panel.js';
import { PreviewPanel } from './preview-panel.js';
import { PublishedPanel } from './published-panel.js';
import { ReviewPanel } from './review-panel.js';
import { HistoryPanel, MatchesPanel, QuestionsPanel } from './side-panels.js';

export function casePage(page: CasePage): string {
  const text = words('id').desk;
  const { person, view, state } = page;
  const errors = state.errors ?? [];
  const done = new Map(Object.entries(text.done)).get(state.done ?? '');
  return renderPage(
    {
      lang: 'id',
      title: text.case.title(view.file.number),
      path: '/meja/kasus',
      desk: person,
      invalid: errors.length > 0,
    },
    <>
      <ErrorSummary errors={errors} />
      {done && <Notice tone="good">{done}</Notice>}
      <KeptPanel {...page} />
      <CaseHead {...page} />
      <div class="two after">
        <div>
          <DescribePanel {...page} />
          <DraftPanel {...page} />
          <PreviewPanel {...page} />
          <PublishedPanel {...page} />
          <ClosePanel {...page} />
        </div>
        <div>
          <ReviewPanel {...page} />
          <EvidencePanel {...page} />
          <QuestionsPanel {...page} />
          <AskBackPanel {...page} />
          <MatchesPanel {...page} />
          <HistoryPanel {...page} />
        </div>
      </div>
    </>,
  );
}
