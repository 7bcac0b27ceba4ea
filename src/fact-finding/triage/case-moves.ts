import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AppError } from '../../common/index.js';
import type { CaseStatus } from '../case-status.js';
import type { Urgency } from '../queue/urgency.js';

/** What can be undone, and by which kind of move (in the database: migration 0016). */
export const UNDONE_BY = { merge: 'unmerge', split: 'unsplit', move: 'unmove' } as const;
export type UndoableKind = keyof typeof UNDONE_BY;
export type MoveKind = UndoableKind | (typeof UNDONE_BY)[UndoableKind] | 'answer' | 'decline';

export const isUndoable = (kind: MoveKind): kind is UndoableKind => kind in UNDONE_BY;

/** What was moved where; the table only grows. */
export interface CaseMove {
  id: number;
  kind: MoveKind;
  sourceCase: string;
  targetCase: string | null;
  answerId: string | null;
  /** Where a merged case stood before. */
  sourceStatus: CaseStatus | null;
  /** The target's urgency before a merge made it an emergency. */
  raisedFrom: Urgency | null;
  questions: string[];
  /** Ids of the copies that the target got. */
  evidence: string[];
  demand: number;
}

/** A move to be written down. */
export type NewMove = Pick<CaseMove, 'kind' | 'sourceCase' | 'questions' | 'demand'> &
  Partial<Omit<CaseMove, 'id'>> & { staffId: string; undoes?: number };

/** A move as a page about one case tells it. */
export interface MoveLine {
  id: number;
  kind: MoveKind;
  /** True where the page's case is the one that was moved into. */
  incoming: boolean;
  /** The other case, or null. */
  otherId: string | null;
  otherNumber: number | null;
  questions: number;
  staffName: string;
  at: Date;
  undone: boolean;
}

const MOVE = `id, kind, source_case as "sourceCase", target_case as "targetCase", answer_id as "answerId",
  source_status as "sourceStatus", raised_from as "raisedFrom", questions, evidence, demand`;

/** Reads and writes what was moved, always in the caller's transaction. */
@Injectable()
export class CaseMoves {
  /** Writes a move down; it comes before what it tells of. 'conflict' `move.undone` when it undoes what is undone. */
  async add(tx: EntityManager, move: NewMove): Promise<number> {
    const { targetCase = null, answerId = null, sourceStatus = null, raisedFrom = null } = move;
    const { evidence = [], undoes = null } = move;
    const [row] = await tx.query<{ id: number }[]>(
      `insert into case_moves (kind, source_case, target_case, answer_id, source_status, raised_from, questions, evidence,
         demand, undoes, staff_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       on conflict (undoes) do nothing returning id`,
      [
        ...[move.kind, move.sourceCase, targetCase, answerId, sourceStatus, raisedFrom, move.questions],
        ...[evidence, move.demand, undoes, move.staffId],
      ],
    );
    if (!row) throw alreadyUndone();
    return row.id;
  }

  /** A move of this case that can be undone and is not yet; 'not-found' `move.unknown`, 'conflict' `move.undone`. */
  async undoable(tx: EntityManager, caseId: string, id: number): Promise<CaseMove & { targetCase: string }> {
    const [move] = await tx.query<(CaseMove & { undone: boolean })[]>(
      `select ${MOVE}, exists (select from case_moves u where u.undoes = m.id) as undone from case_moves m
       where id = $2 and $1 in (source_case, target_case)`,
      [caseId, id],
    );
    if (!move?.targetCase || !isUndoable(move.kind)) throw unknownMove();
    if (move.undone) throw alreadyUndone();
    return { ...move, targetCase: move.targetCase };
  }

  /** What was moved out of a case and into it, the newest first, at most `limit`. */
  async lines(tx: EntityManager, caseId: string, limit = 20): Promise<MoveLine[]> {
    return tx.query<MoveLine[]>(
      `select m.id, m.kind, m.target_case is not distinct from $1 as incoming, c.id as "otherId",
         c.number as "otherNumber", cardinality(m.questions) as questions, s.name as "staffName", m.created_at as at,
         exists (select from case_moves u where u.undoes = m.id) as undone
       from case_moves m join staff s on s.id = m.staff_id
         left join cases c on c.id = case when m.source_case = $1 then m.target_case else m.source_case end
       where m.source_case = $1 or m.target_case = $1 order by m.id desc limit $2`,
      [caseId, limit],
    );
  }
}

/** There is no such move of this case, or none that could be undone. */
export const unknownMove = (): AppError =>
  new AppError('not-found', 'move.unknown', 'Pemindahan ini tidak ditemukan.');

const alreadyUndone = (): AppError =>
  new AppError('conflict', 'move.undone', 'Pemindahan ini sudah dibatalkan.');
