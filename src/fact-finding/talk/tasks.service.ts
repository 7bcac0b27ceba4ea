import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditLog } from '../../audit/index.js';
import { AppError, CITY_TIME_ZONE, cleanText, type FieldError } from '../../common/index.js';
import { StaffNotices } from '../../notices/index.js';
import { unpublishable } from '../../questions/index.js';
import { OPEN } from '../case-status.js';
import { teamOf } from './team.js';
import type { Colleague } from './mentions.js';

export const TASK_MAX = 500;

/** Something to be done for a case. */
export interface Task {
  id: string;
  text: string;
  assigneeId: string;
  assigneeName: string;
  createdById: string;
  /** 2026-11-25, to its end in the city; null: no day. */
  dueOn: string | null;
  overdue: boolean;
  doneAt: Date | null;
  doneByName: string | null;
  /** Number of the case it was set for, where that was merged into this one. */
  fromCase: number | null;
}

/** As typed; a blank day means none. */
export interface TaskInput {
  text: string;
  assigneeId: string;
  /** YYYY-MM-DD. */
  dueOn: string;
}

const TODAY = `(now() at time zone '${CITY_TIME_ZONE}')::date`;

/** Who does what until when. Whoever works at the desk may set a task; who has it, set it or holds the case ends it. */
@Injectable()
export class CaseTasks {
  constructor(
    private readonly db: DataSource,
    private readonly notices: StaffNotices,
    private readonly audit: AuditLog,
  ) {}

  /** What is to be done first, the nearest day first; then what is done. */
  async of(caseId: string): Promise<Task[]> {
    return this.db.query<Task[]>(
      `select t.id, t.text, t.assignee_id as "assigneeId", a.name as "assigneeName", t.created_by as "createdById",
         to_char(t.due_on, 'YYYY-MM-DD') as "dueOn", t.done_at is null and coalesce(t.due_on < ${TODAY}, false) as overdue,
         t.done_at as "doneAt", d.name as "doneByName", case when t.case_id <> $1 then c.number end as "fromCase"
       from case_tasks t join staff a on a.id = t.assignee_id left join staff d on d.id = t.done_by
         join cases c on c.id = t.case_id
       where t.case_id in (select case_family($1))
       order by t.done_at is not null, t.due_on nulls last, t.id`,
      [caseId],
    );
  }

  /** Everybody a task can be given to, by name. */
  team(): Promise<Colleague[]> {
    return teamOf(this.db.manager);
  }

  /** 'invalid' `task.invalid` names the wrong fields, 'conflict' `case.ended`. */
  async set(caseId: string, staffId: string, typed: TaskInput): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { text, assigneeId, dueOn } = await check(tx, typed);
      const [task] = await tx.query<{ id: string }[]>(
        `insert into case_tasks (case_id, text, assignee_id, due_on, created_by)
         select id, $2, $3, $4::date, $5 from cases where id = $1 and status = any($6) returning id`,
        [caseId, text, assigneeId, dueOn || null, staffId, OPEN],
      );
      if (!task)
        throw new AppError(
          'conflict',
          'case.ended',
          'Kasus ini sudah selesai, jadi tidak menerima tugas baru.',
        );
      await this.notices.tell(tx, [assigneeId], { kind: 'task', caseId, ref: task.id, by: staffId });
      await this.record(tx, staffId, 'task.set', { caseId, task: task.id });
    });
  }

  /** 'not-found' `task.unknown` when it is not there or done already, 'forbidden' `task.not-yours`. */
  async finish(caseId: string, staffId: string, taskId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const [task] = await tx.query<{ mine: boolean }[]>(
        `select $3 in (t.assignee_id, t.created_by) or exists (
           select from cases c where c.id = $1 and c.lease_holder = $3 and c.lease_until > now()) as mine
         from case_tasks t
         where t.id = $2 and t.done_at is null and t.case_id in (select case_family($1)) for update of t`,
        [caseId, taskId, staffId],
      );
      if (!task) throw new AppError('not-found', 'task.unknown', 'Tugas ini tidak ada atau sudah selesai.');
      if (!task.mine)
        throw new AppError(
          'forbidden',
          'task.not-yours',
          'Hanya yang mengerjakan, yang memberi tugas, atau pemegang kasus yang dapat menyelesaikannya.',
        );
      await tx.query(`update case_tasks set done_at = now(), done_by = $2 where id = $1`, [taskId, staffId]);
      await this.record(tx, staffId, 'task.done', { caseId, task: taskId });
    });
  }

  private async record(
    tx: EntityManager,
    staffId: string,
    act: string,
    { caseId, task }: { caseId: string; task: string },
  ): Promise<void> {
    const actor = { kind: 'staff', id: staffId } as const;
    await this.audit.record(tx, { actor, act, subject: { type: 'case', id: caseId }, detail: { task } });
  }
}

async function check(tx: EntityManager, typed: TaskInput): Promise<TaskInput> {
  const text = cleanText(typed.text);
  const { assigneeId, dueOn } = typed;
  const team = await teamOf(tx);
  const rules: [field: string, wrong: boolean, message: string][] = [
    [
      'text',
      text === '' || Array.from(text).length > TASK_MAX,
      `Tulis apa yang harus dikerjakan, 1–${TASK_MAX} huruf.`,
    ],
    [
      'text',
      unpublishable([text], false).length > 0,
      'Tugas tidak boleh memuat nomor, alamat surel, atau data pribadi orang.',
    ],
    ['assigneeId', !team.some(({ id }) => id === assigneeId), 'Pilih rekan dari daftar.'],
    ['dueOn', dueOn !== '' && !isDay(dueOn), 'Tulis tanggal, misalnya 2026-11-25.'],
  ];
  const errors: FieldError[] = rules.flatMap(([field, wrong, message]) =>
    wrong ? [{ field, message }] : [],
  );
  if (errors.length > 0)
    throw new AppError('invalid', 'task.invalid', 'Ada isian tugas yang perlu diperbaiki.', errors);
  return { text, assigneeId, dueOn };
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return (
    /^20\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
  );
}
