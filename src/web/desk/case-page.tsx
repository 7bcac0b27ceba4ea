import type { AnswerView } from '../../archive/index.js';
import type { AuditEntry } from '../../audit/index.js';
import { WORKABLE, type CaseView } from '../../fact-finding/index.js';
import type { Match } from '../../questions/index.js';
import type { SignedIn } from '../../staff/index.js';
import { ErrorSummary, Notice, renderPage } from '../kit/index.js';
import { words } from '../words/index.js';
import { CaseHead, ClosePanel, DescribePanel } from './case-head.js';
import type { CaseState } from './case-pages.js';
import { DraftPanel } from './draft-panel.js';
import { EvidencePanel } from './evidence-panel.js';
import { PreviewPanel } from './preview-panel.js';
import { PublishedPanel } from './published-panel.js';
import { ReviewPanel } from './review-panel.js';
import { HistoryPanel, MatchesPanel, QuestionsPanel } from './side-panels.js';

/** Everything the panels of one case page draw from. */
export interface CasePage {
  person: SignedIn;
  view: CaseView;
  /** Published answers like this claim. */
  similar: Match['answers'];
  /** The newest first. */
  history: readonly AuditEntry[];
  /** Names of the staff in the history, by id. */
  names: ReadonlyMap<string, string>;
  /** This case's own published answer. */
  answer: AnswerView | null;
  state: CaseState;
}

/** Whether this person may change the case now. */
export const holds = ({ person, view: { file } }: CasePage): boolean =>
  file.holderId === person.id && WORKABLE.some((status) => status === file.status);

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
      <CaseHead {...page} />
      <div class="two">
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
          <MatchesPanel {...page} />
          <HistoryPanel {...page} />
        </div>
      </div>
    </>,
  );
}
