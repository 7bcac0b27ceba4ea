import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AppError } from '../../common/index.js';
import { SortedQuestions } from '../../questions/index.js';
import { UNDONE_BY, isUndoable, type CaseMove } from './case-moves.js';
import { DeskCases, isOpen, type LockedCase } from './desk-cases.js';
import { removeCopies } from './evidence-copies.js';

interface Undone {
  move: CaseMove;
  source: LockedCase;
  target: LockedCase;
  staffId: string;
}

/** Takes merges, splits and moves back, as long as nothing has happened that stands against it. */
@Injectable()
export class Undoing {
  constructor(
    private readonly db: DataSource,
    private readonly cases: DeskCases,
    private readonly questions: SortedQuestions,
  ) {}

  /**
   * Everything is again where it was; a case that comes back is held by whoever brought it back. Refused in words:
   * 'conflict' `move.held`, `move.ended`, `move.went-on`, `move.evidence-stands` or `move.undone`, 'not-found'
   * `move.unknown`.
   */
  async undo(caseId: string, staffId: string, moveId: number): Promise<void> {
    await this.db.transaction(async (tx) => {
      const move = await this.cases.moves.undoable(tx, caseId, moveId);
      const [source, target] = await this.cases.lock(tx, move.sourceCase, move.targetCase);
      const undone = { move, source, target, staffId };
      mustBeFree(undone);
      mustBeThere(undone);
      await this.mustBeUnchanged(tx, undone);
      await this.take(tx, undone);
      const told = { move: moveId, questions: move.questions.length };
      for (const { id } of [source, target]) {
        await this.cases.note(tx, staffId, 'case.move-undone', [id, told]);
        await this.cases.suggest(tx, id);
      }
    });
  }

  private async take(tx: EntityManager, undone: Undone): Promise<void> {
    const { move, source, target, staffId } = undone;
    if (!isUndoable(move.kind)) throw new Error(`${move.kind} cannot be undone`);
    const { id, ...rest } = move;
    await this.cases.moves.add(tx, { ...rest, kind: UNDONE_BY[move.kind], undoes: id, staffId });
    if (move.kind === 'merge') await this.revive(tx, undone);
    await this.questions.regroup(tx, move.questions, source.id);
    await this.cases.demand(tx, target.id, -move.demand);
    await this.cases.demand(tx, source.id, move.demand);
    if (move.kind === 'split')
      await tx.query(
        `update cases set status = 'merged', merged_into = $2, ended_at = now(), lease_holder = null, lease_until = null
         where id = $1`,
        [target.id, source.id],
      );
  }

  private async revive(tx: EntityManager, { move, source, target, staffId }: Undone): Promise<void> {
    await removeCopies(tx, move.evidence, target, staffId);
    await tx.query(
      `update cases set status = $2, merged_into = null, ended_at = null where id = $1 and status = 'merged'`,
      [source.id, move.sourceStatus],
    );
    if (move.sourceStatus !== 'new') await this.cases.leases.handTo(tx, source.id, staffId);
    if (move.raisedFrom !== null)
      await tx.query(`update cases set urgency = $2 where id = $1 and urgency = 'emergency'`, [
        target.id,
        move.raisedFrom,
      ]);
  }

  private async mustBeUnchanged(tx: EntityManager, { move, target }: Undone): Promise<void> {
    if ((await this.questions.beyondUndo(tx, move.questions, target.id)) > 0)
      throw wentOn(
        'Ada pertanyaan yang sesudah itu sudah dijawab, ditolak, atau dipindahkan lagi. Batalkan pemindahan yang terakhir dahulu.',
      );
    if (move.kind === 'split' && (await this.hasGrown(tx, target.id, move.questions)))
      throw wentOn(
        `Kasus ${target.number} sudah punya pertanyaan, bukti, draf, catatan, atau tugas sendiri. Gabungkan saja kembali.`,
      );
  }

  private async hasGrown(tx: EntityManager, caseId: string, questions: readonly string[]): Promise<boolean> {
    if ((await this.questions.othersIn(tx, caseId, questions)) > 0) return true;
    const [row] = await tx.query<{ grown: boolean }[]>(
      `select exists (select from evidence where case_id = $1) or exists (select from drafts where case_id = $1)
         or exists (select from case_notes where case_id = $1) or exists (select from case_tasks where case_id = $1)
         or exists (select from cases where merged_into = $1) as grown`,
      [caseId],
    );
    return row?.grown ?? false;
  }
}

/** Neither side is taken out of somebody else's hand. */
function mustBeFree({ source, target, staffId }: Undone): void {
  const taken = [target, source].find(({ holderId }) => holderId !== null && holderId !== staffId);
  if (taken)
    throw new AppError(
      'conflict',
      'move.held',
      `Kasus ${taken.number} sedang dipegang orang lain. Hanya pemegangnya yang dapat membatalkan pemindahan ini.`,
    );
}

/** Both sides stand where the move left them. */
function mustBeThere({ move, source, target }: Undone): void {
  const gone = [target, ...(move.kind === 'merge' ? [] : [source])].find((each) => !isOpen(each));
  if (gone)
    throw new AppError(
      'conflict',
      'move.ended',
      `Kasus ${gone.number} sudah selesai, jadi pemindahan ini tidak dapat dibatalkan lagi.`,
    );
  if (move.kind === 'merge' && source.status !== 'merged') throw wentOn('Kasus ini tidak lagi digabung.');
}

const wentOn = (message: string): AppError => new AppError('conflict', 'move.went-on', message);
