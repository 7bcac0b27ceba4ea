import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { MatchingService } from '../../matching/index.js';
import { SortedQuestions } from '../../questions/index.js';
import { checkClaim } from '../claim.js';
import { DeskCases, mustBeOpen, mustDiffer } from './desk-cases.js';

/** Which questions of which case, by whom. */
export interface Chosen {
  caseId: string;
  staffId: string;
  /** Questions that wait in the case. */
  questions: readonly string[];
}

/** Where the chosen questions go. */
interface Goal {
  id: string;
  number: number;
  kind: 'move' | 'split';
}

/** Takes single questions out of a case: into another that is open, or into a new one. */
@Injectable()
export class Splitting {
  constructor(
    private readonly db: DataSource,
    private readonly cases: DeskCases,
    private readonly questions: SortedQuestions,
    private readonly matching: MatchingService,
  ) {}

  /** 'unprocessable' `case.itself`, 'conflict' `case.not-held`, `case.target-ended` or `question.not-waiting`. */
  async move(chosen: Chosen, targetId: string): Promise<void> {
    const { caseId, staffId } = chosen;
    mustDiffer(caseId, targetId);
    await this.db.transaction(async (tx) => {
      const [, target] = await this.cases.lock(tx, caseId, targetId);
      await this.cases.leases.hold(tx, caseId, staffId);
      mustBeOpen(target);
      const questions = await this.questions.hold(tx, caseId, chosen.questions);
      await this.put(tx, { ...chosen, questions }, { id: targetId, number: target.number, kind: 'move' });
    });
  }

  /**
   * Opens a new case, free for whoever takes it, about `claim`, for the chosen questions; gives its id. 'invalid'
   * `case.claim`, 'conflict' `case.not-held` or `question.not-waiting`.
   */
  async split(chosen: Chosen, claim: string): Promise<string> {
    const { caseId, staffId } = chosen;
    const words = checkClaim(claim);
    return this.db.transaction(async (tx) => {
      await this.cases.leases.hold(tx, caseId, staffId);
      const questions = await this.questions.hold(tx, caseId, chosen.questions);
      const opened = await this.open(tx, questions, words);
      await this.put(tx, { ...chosen, questions }, { ...opened, kind: 'split' });
      return opened.id;
    });
  }

  private async open(
    tx: EntityManager,
    questions: readonly string[],
    claim: string,
  ): Promise<Pick<Goal, 'id' | 'number'>> {
    const { text, links, fingerprint, pictures, receivedAt } = await this.questions.oldest(tx, questions);
    const [opened] = await tx.query<Pick<Goal, 'id' | 'number'>[]>(
      `insert into cases (claim, claim_written_at, status, demand, fingerprint, due_from)
       values ($1, now(), 'new', 0, $2, $3)
       returning id, number`,
      [claim, fingerprint, receivedAt],
    );
    if (!opened) throw new Error('the new case has no id');
    const words = [text, ...links].filter(Boolean).join('\n') || claim;
    await this.matching.rememberCase(tx, opened.id, words);
    await this.matching.rememberPictures(tx, opened.id, pictures);
    return opened;
  }

  private async put(
    tx: EntityManager,
    { caseId, staffId, questions }: Chosen & { questions: string[] },
    { id, number, kind }: Goal,
  ): Promise<void> {
    const demand = questions.length;
    const moved = { kind, sourceCase: caseId, targetCase: id, questions };
    const move = await this.cases.moves.add(tx, { ...moved, demand, staffId });
    await this.questions.regroup(tx, questions, id);
    await this.cases.demand(tx, caseId, -demand);
    await this.cases.demand(tx, id, demand);
    const told = { move, questions: demand };
    await this.cases.note(tx, staffId, 'case.gave-away', [caseId, { ...told, into: number }]);
    await this.cases.note(tx, staffId, 'case.took-in', [id, told]);
    for (const each of [caseId, id]) await this.cases.suggest(tx, each);
  }
}
