import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import { ArchiveService, type AnswerItem } from '../../archive/index.js';
import { AppError } from '../../common/index.js';
import { CaseQuestions, SortedQuestions, type DeskQuestion } from '../../questions/index.js';
import { CASE_COLUMNS, CASE_TABLES, type CaseFile } from '../case-file.js';
import { isOpen } from './desk-cases.js';

/** Where questions, or a whole case, are to go. */
export type Goal =
  { kind: 'case'; id: string } | { kind: 'answer'; id: string } | { kind: 'new' } | { kind: 'decline' };

/** A goal with what a person needs to see of it. */
export type Seen =
  | { kind: 'case'; file: CaseFile; questions: DeskQuestion[]; open: boolean }
  | { kind: 'answer'; answer: AnswerItem; rejectedBy: number }
  | { kind: 'new' }
  | { kind: 'decline' };

/** Both sides of a decision. */
export interface Comparison {
  /** The chosen questions, or the first of the case. */
  questions: DeskQuestion[];
  other: Seen;
}

/** Questions of each side that are read, so that different wordings can be shown. */
const SHOWN = 20;

const WITH_ID: ReadonlyMap<string, 'case' | 'answer'> = new Map([
  ['kasus', 'case'],
  ['jawaban', 'answer'],
]);

const NUMBER = /^\d{1,9}$/;
const SLUG = /(?:^|\/jawaban\/)([a-z0-9-]{1,100})$/;

/** Puts two things beside each other, so that one look tells whether they are the same. */
@Injectable()
export class Comparisons {
  constructor(
    private readonly db: DataSource,
    private readonly archive: ArchiveService,
    private readonly questions: CaseQuestions,
    private readonly sorted: SortedQuestions,
  ) {}

  /**
   * What was picked (`kasus:<id>`, `jawaban:<id>`, `baru`, `tolak`) or typed (a case's number, an answer's address);
   * 'invalid' `sort.goal` for the field `goal` or `typed`.
   */
  async goal(picked: string, typed = ''): Promise<Goal> {
    return typed === '' ? pickedGoal(picked) : this.typed(typed);
  }

  /** 'invalid' `sort.goal` when the goal is not there (any more). `chosen` is null for the whole case. */
  async compare(caseId: string, chosen: readonly string[] | null, goal: Goal): Promise<Comparison> {
    const [questions, other] = await Promise.all([
      this.questions.forCase(caseId, SHOWN, 0, chosen),
      this.look(goal, chosen),
    ]);
    return { questions, other };
  }

  private async typed(typed: string): Promise<Goal> {
    if (NUMBER.test(typed)) {
      const [row] = await this.db.query<{ id: string }[]>(`select id from cases where number = $1`, [
        Number(typed),
      ]);
      if (row) return { kind: 'case', id: row.id };
      throw wrongGoal('Tidak ada kasus dengan nomor itu.', 'typed');
    }
    const slug = SLUG.exec(typed.replace(/[/#?]+$/, ''))?.[1];
    const [answer] = slug === undefined ? [] : await this.archive.idsOf([slug]);
    if (answer === undefined)
      throw wrongGoal('Tidak ada kasus atau jawaban terbit seperti yang Anda tulis.', 'typed');
    return { kind: 'answer', id: answer };
  }

  private async look(goal: Goal, chosen: readonly string[] | null): Promise<Seen> {
    if (goal.kind === 'case') return this.lookAtCase(goal.id);
    if (goal.kind !== 'answer') return { kind: goal.kind };
    const [answer] = await this.archive.byIds([goal.id]);
    if (!answer) throw wrongGoal('Jawaban itu tidak ada atau sudah ditarik dari halaman umum.');
    const rejectedBy = await this.sorted.whoRejected(this.db.manager, chosen ?? [], answer.id);
    return { kind: 'answer', answer, rejectedBy };
  }

  private async lookAtCase(id: string): Promise<Seen> {
    const [file] = await this.db.query<CaseFile[]>(
      `select ${CASE_COLUMNS} from ${CASE_TABLES} where c.id = $1`,
      [id],
    );
    if (!file) throw wrongGoal('Tidak ada kasus seperti itu.');
    return { kind: 'case', file, questions: await this.questions.forCase(id, SHOWN), open: isOpen(file) };
  }
}

function pickedGoal(picked: string): Goal {
  const [name = '', id = ''] = picked.split(':');
  if (name === 'baru') return { kind: 'new' };
  if (name === 'tolak') return { kind: 'decline' };
  const kind = WITH_ID.get(name);
  if (kind === undefined || !isUUID(id))
    throw wrongGoal('Pilih tujuan dari daftar, atau tulis nomor kasus atau alamat jawaban.');
  return { kind, id };
}

const wrongGoal = (message: string, field: 'goal' | 'typed' = 'goal'): AppError =>
  new AppError('invalid', 'sort.goal', message, [{ field, message }]);
