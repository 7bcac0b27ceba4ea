import { Injectable } from '@nestjs/common';
import { CaseDesk } from '../../fact-finding/index.js';
import { MatchingService, type MatchedAnswer } from '../../matching/index.js';
import type { DeskMessage, DeskQuestion } from '../../questions/index.js';
import { AskBackPanel } from './ask-back-panel.js';
import { ClosePanel, DescribePanel } from './case-head.js';
import { holds, mayDecline, type CasePage, type CaseTab, type TabContent } from './case-model.js';
import { MatchesPanel, QuestionsPanel } from './side-panels.js';

/** What the case is about, who asked, and what is known already. */
export interface OverviewPage extends CasePage {
  questions: DeskQuestion[];
  /** What was asked back and answered, oldest first. */
  messages: DeskMessage[];
  /** Published answers like this claim. */
  similar: readonly MatchedAnswer[];
}

@Injectable()
export class OverviewTab implements CaseTab {
  readonly name = 'ringkas';

  constructor(
    private readonly desk: CaseDesk,
    private readonly matching: MatchingService,
  ) {}

  async content(page: CasePage): Promise<TabContent> {
    const { id, claim, answerId } = page.file;
    const [talk, match] = await Promise.all([this.desk.talk(id), this.matching.match(claim, { limit: 3 })]);
    const similar = match.answers.filter((answer) => answer.id !== answerId);
    const overview: OverviewPage = { ...page, ...talk, similar };
    return {
      forms: [
        ...(holds(page) ? (['case', 'message'] as const) : []),
        ...(mayDecline(page) ? (['decline'] as const) : []),
      ],
      body: (
        <div class="two">
          <div>
            <QuestionsPanel {...overview} />
            <AskBackPanel {...overview} />
          </div>
          <div>
            <DescribePanel {...page} />
            <MatchesPanel {...overview} />
            <ClosePanel {...page} />
          </div>
        </div>
      ),
    };
  }
}
