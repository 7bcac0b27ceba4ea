import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Page } from '../../common/index.js';
import {
  CaseQuestions,
  QuestionMessages,
  SortedQuestions,
  type DayOfDemand,
  type DeskMessage,
  type DeskQuestion,
} from '../../questions/index.js';
import type { CaseStatus } from '../case-status.js';
import { CaseMoves, type MoveLine } from './case-moves.js';

/** Where a case that ended in another, or with an answer that was there already, leads. */
export interface LeadsTo {
  caseId: string | null;
  caseNumber: number | null;
  answerId: string | null;
}

/** A status of a case, and when it began. */
export interface CaseStepLine {
  status: CaseStatus;
  since: Date;
  waitingFor: string | null;
}

/** Who asked what and when, and what became of it. */
export interface CaseOverview {
  questions: Page<DeskQuestion>;
  /** What was asked back and answered, oldest first. */
  messages: DeskMessage[];
  demand: DayOfDemand[];
  moves: MoveLine[];
  /** The latest ones, oldest first. */
  steps: CaseStepLine[];
  leadsTo: LeadsTo | null;
}

export const QUESTIONS_SHOWN = 20;
const STEPS_SHOWN = 8;

/** What the first page about a case shows: the same few queries, however many asked. */
@Injectable()
export class CaseOverviews {
  constructor(
    private readonly db: DataSource,
    private readonly questions: CaseQuestions,
    private readonly sorted: SortedQuestions,
    private readonly messages: QuestionMessages,
    private readonly moves: CaseMoves,
  ) {}

  async of(caseId: string, page: number): Promise<CaseOverview> {
    const [items, total, messages, demand, moves, steps, leadsTo] = await Promise.all([
      this.questions.forCase(caseId, QUESTIONS_SHOWN, (page - 1) * QUESTIONS_SHOWN),
      this.sorted.shownIn(caseId),
      this.messages.forCase(caseId),
      this.sorted.demandByDay(caseId),
      this.moves.lines(this.db.manager, caseId),
      this.steps(caseId),
      this.leadsTo(caseId),
    ]);
    const questions = { items, total, page, pageSize: QUESTIONS_SHOWN };
    return { questions, messages, demand, moves, steps, leadsTo };
  }

  private async steps(caseId: string): Promise<CaseStepLine[]> {
    const latest = await this.db.query<CaseStepLine[]>(
      `select status, since, waiting_for as "waitingFor" from case_steps where case_id = $1 order by id desc limit $2`,
      [caseId, STEPS_SHOWN],
    );
    return latest.toReversed();
  }

  private async leadsTo(caseId: string): Promise<LeadsTo | null> {
    const [row] = await this.db.query<LeadsTo[]>(
      `select into_case.id as "caseId", into_case.number as "caseNumber", c.linked_answer as "answerId"
       from cases c left join cases into_case on into_case.id = living_case(c.id) and c.status = 'merged'
       where c.id = $1 and c.status in ('merged', 'answered')`,
      [caseId],
    );
    return row ?? null;
  }
}
