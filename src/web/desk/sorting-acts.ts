import { Injectable } from '@nestjs/common';
import { Linking, Merging, Splitting } from '../../fact-finding/index.js';
import { tabPath } from './case-model.js';
import type { Typed } from './forms.js';
import type { Sorting } from './sorting-pages.js';

/** Does what was compared, and says where the work goes on. */
@Injectable()
export class SortingActs {
  constructor(
    private readonly merging: Merging,
    private readonly splitting: Splitting,
    private readonly linking: Linking,
  ) {}

  async act(sorting: Sorting, typed: NonNullable<Typed['sort']>): Promise<string> {
    const { caseId, goal } = sorting;
    const own = tabPath(caseId, 'ringkas');
    if (goal.kind === 'case') return this.toCase(sorting, goal.id);
    if (goal.kind === 'answer') return `${own}?selesai=${await this.toAnswer(sorting, goal.id)}`;
    const chosen = chosenOf(sorting);
    if (goal.kind === 'new') {
      const made = await this.splitting.split(chosen, typed.claim);
      return `${tabPath(made, 'ringkas')}?selesai=split`;
    }
    await this.linking.declineQuestions(chosen, typed.reason, typed.text);
    return `${own}?selesai=questions-declined`;
  }

  private async toCase(sorting: Sorting, targetId: string): Promise<string> {
    const { caseId, person, chosen } = sorting;
    if (chosen === null) {
      await this.merging.merge(caseId, person.id, targetId);
      return `${tabPath(targetId, 'ringkas')}?selesai=took-in`;
    }
    await this.splitting.move(chosenOf(sorting), targetId);
    return `${tabPath(caseId, 'ringkas')}?selesai=moved`;
  }

  private async toAnswer(sorting: Sorting, answerId: string): Promise<string> {
    const { caseId, person, chosen } = sorting;
    if (chosen === null) await this.linking.answerCase(caseId, person.id, answerId);
    else await this.linking.answerQuestions(chosenOf(sorting), answerId);
    return chosen === null ? 'answered' : 'questions-answered';
  }
}

const chosenOf = ({ caseId, person, chosen }: Sorting) => ({
  ...{ caseId, staffId: person.id, questions: chosen ?? [] },
});
