import { Injectable } from '@nestjs/common';
import { CaseNotes, CaseOverviews, CaseSuggestions, CaseTasks } from '../../fact-finding/index.js';
import { AlikeAnswers, AlikeCases } from './alike-panel.js';
import { AskBackPanel } from './ask-back-panel.js';
import { ClosePanel } from './case-head.js';
import { holds, mayDecline, type CasePage, type CaseTab, type TabContent } from './case-model.js';
import type { FormName } from './forms.js';
import { LeadsOn, MovesPanel, StepsPanel } from './moves-panel.js';
import { NotesPanel } from './notes-panel.js';
import type { OverviewPage } from './overview-model.js';
import { QuestionsPanel } from './side-panels.js';
import { SortPanel } from './sort-panel.js';
import { TasksPanel } from './tasks-panel.js';
import { TriagePanel } from './triage-panel.js';

/** What the case is about, who asked, what is known already, and what is to be done. */
@Injectable()
export class OverviewTab implements CaseTab {
  readonly name = 'ringkas';

  constructor(
    private readonly overviews: CaseOverviews,
    private readonly suggestions: CaseSuggestions,
    private readonly notes: CaseNotes,
    private readonly tasks: CaseTasks,
  ) {}

  async content(page: CasePage): Promise<TabContent> {
    const shown = await this.read(page);
    return {
      forms: formsOn(page),
      body: (
        <>
          <LeadsOn {...shown} />
          <div class="two">
            <div>
              <QuestionsPanel {...shown} />
              <SortPanel {...shown} />
              <AskBackPanel {...shown} />
              <NotesPanel {...shown} />
            </div>
            <div>
              <TriagePanel {...page} />
              <AlikeCases {...shown} />
              <AlikeAnswers {...shown} />
              <TasksPanel {...shown} />
              <MovesPanel {...shown} />
              <StepsPanel {...shown} />
              <ClosePanel {...page} />
            </div>
          </div>
        </>
      ),
    };
  }

  private async read(page: CasePage): Promise<OverviewPage> {
    const { id } = page.file;
    const [overview, suggestions, notes, tasks, team] = await Promise.all([
      this.overviews.of(id, page.state.part ?? 1),
      this.suggestions.of(id),
      this.notes.of(id),
      this.tasks.of(id),
      this.tasks.team(),
    ]);
    const { questions, messages } = overview;
    return { ...page, overview, questions: questions.items, messages, suggestions, notes, tasks, team };
  }
}

function formsOn(page: CasePage): FormName[] {
  const always: FormName[] = ['note', 'task'];
  if (!holds(page)) return always;
  return [...always, 'case', 'message', 'sort', ...(mayDecline(page) ? (['decline'] as const) : [])];
}
