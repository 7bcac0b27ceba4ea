import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AppError } from '../../common/index.js';
import { SortedQuestions } from '../../questions/index.js';
import { caseSourcesOf } from '../case-status.js';
import { DeskCases, mustBeOpen, mustDiffer, type LockedCase } from './desk-cases.js';
import { copyEvidence } from './evidence-copies.js';

/** Puts a whole case into another. What the matching index knows of it stays, and leads to the case it lives on in. */
@Injectable()
export class Merging {
  constructor(
    private readonly db: DataSource,
    private readonly cases: DeskCases,
    private readonly questions: SortedQuestions,
  ) {}

  /**
   * Ends a case in another that is open: who waits, how many asked, and sources go there; notes and tasks are read
   * there too. 'unprocessable' `case.itself`, 'conflict' `case.not-held`, `case.target-ended`, `case.target-standing`
   * or `case.not-mergeable`.
   */
  async merge(caseId: string, staffId: string, targetId: string): Promise<void> {
    mustDiffer(caseId, targetId);
    await this.db.transaction(async (tx) => {
      const [source, target] = await this.cases.lock(tx, caseId, targetId);
      await this.cases.leases.hold(tx, caseId, staffId);
      mustBeOpen(target);
      mustBeMergeable(source);
      await this.put(tx, source, target, staffId);
      await this.cases.suggest(tx, targetId);
    });
  }

  private async put(
    tx: EntityManager,
    source: LockedCase,
    target: LockedCase,
    staffId: string,
  ): Promise<void> {
    const questions = await this.questions.hold(tx, source.id, null);
    const evidence = await copyEvidence(tx, source.id, target);
    const raises = source.urgency === 'emergency' && target.urgency !== 'emergency';
    const move = await this.cases.moves.add(tx, {
      ...{ kind: 'merge', sourceCase: source.id, targetCase: target.id, sourceStatus: source.status },
      ...{ raisedFrom: raises ? target.urgency : null, questions, evidence, demand: source.demand, staffId },
    });
    await this.questions.regroup(tx, questions, target.id);
    await tx.query(
      `update cases set status = 'merged', merged_into = $2, ended_at = now(), demand = 0,
         lease_holder = null, lease_until = null where id = $1`,
      [source.id, target.id],
    );
    if (raises) await tx.query(`update cases set urgency = 'emergency' where id = $1`, [target.id]);
    await this.cases.demand(tx, target.id, source.demand);
    const told = { move, questions: questions.length };
    await this.cases.note(tx, staffId, 'case.merged', [source.id, { ...told, into: target.number }]);
    await this.cases.note(tx, staffId, 'case.took-in', [target.id, { ...told, from: source.number }]);
  }
}

function mustBeMergeable(source: LockedCase): void {
  if (!caseSourcesOf('merged').some((status) => status === source.status))
    throw new AppError(
      'conflict',
      'case.not-mergeable',
      'Kasus ini sudah punya jawaban terbit, jadi tidak dapat digabung. Gabungkan ke arah sebaliknya.',
    );
}
