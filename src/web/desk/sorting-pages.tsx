import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { CaseDesk, Comparisons, type Goal } from '../../fact-finding/index.js';
import type { SignedIn } from '../../staff/index.js';
import { caseFrame } from './case-frame.js';
import type { CaseState } from './case-model.js';
import { Compare } from './compare-page.js';

/** What is to be compared: questions of a case, or the whole, with where they are to go. */
export interface Sorting {
  person: SignedIn;
  caseId: string;
  /** Null for the whole case. */
  chosen: readonly string[] | null;
  goal: Goal;
}

/** As many as the database takes in one move without waiting. */
const CHOSEN_MAX = 500;

/** The ids among what was sent, each once; null when there are none. */
export function chosenIn(sent: readonly unknown[]): string[] | null {
  const ids = [...new Set(sent.filter((id) => typeof id === 'string').filter((id) => isUUID(id)))];
  return ids.length === 0 ? null : ids.slice(0, CHOSEN_MAX);
}

const keyOf = (goal: Goal): string => {
  if (goal.kind === 'case') return `kasus:${goal.id}`;
  if (goal.kind === 'answer') return `jawaban:${goal.id}`;
  return goal.kind === 'new' ? 'baru' : 'tolak';
};

/** Shows two things beside each other, under the head of the case. */
@Injectable()
export class SortingPages {
  constructor(
    private readonly desk: CaseDesk,
    private readonly comparisons: Comparisons,
  ) {}

  async render({ person, caseId, chosen, goal }: Sorting, state: CaseState): Promise<string> {
    const [file, comparison] = await Promise.all([
      this.desk.file(caseId),
      this.comparisons.compare(caseId, chosen, goal),
    ]);
    const page = { person, file, next: null, tab: 'ringkas', state } as const;
    return caseFrame(page, {
      forms: ['sort'],
      body: <Compare {...page} comparison={comparison} chosen={chosen} goal={keyOf(goal)} />,
    });
  }
}
