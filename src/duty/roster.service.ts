import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditLog } from '../audit/index.js';
import { dayAfter, dayOf, WorkingTime, type Day } from '../calendar/index.js';
import { AppError } from '../common/index.js';

/** Somebody on duty. */
export interface OnDuty {
  staffId: string;
  name: string;
}

/** One day of the roster. */
export interface RosterDay {
  day: Day;
  /** What is celebrated; null on other days. */
  holiday: string | null;
  works: boolean;
  people: OnDuty[];
}

/** What an editor asks for: one person, from a day to a day, both included. */
export interface Assignment {
  staffId: string;
  from: string;
  to: string;
  /** Leaves weekends and holidays out. */
  workingDaysOnly: boolean;
}

/** As many days as can be filled at once. */
const MOST_DAYS = 62;
/** So far ahead a roster may reach. */
const MOST_AHEAD = 366;

const ASSIGN = `
  with added as (
    insert into duty_roster (day, staff_id, added_by)
    select day, s.id, $3 from unnest($1::date[]) day cross join staff s
    where s.id = $2 and s.disabled_at is null and s.role in ('fact-finder', 'editor', 'administrator')
    on conflict do nothing returning day)
  select count(*)::int as days from added`;

/** Who is on duty on which day. */
@Injectable()
export class Roster {
  constructor(
    private readonly db: DataSource,
    private readonly time: WorkingTime,
    private readonly audit: AuditLog,
  ) {}

  /** So many days from one on, with who is on duty on each. */
  async days(from: Day, count: number): Promise<RosterDay[]> {
    const rows = await this.db.query<(OnDuty & { day: Day })[]>(
      `select to_char(r.day, 'YYYY-MM-DD') as day, s.id as "staffId", s.name
       from duty_roster r join staff s on s.id = r.staff_id
       where r.day >= $1::date and r.day < $1::date + $2::int and s.disabled_at is null order by r.day, s.name, s.id`,
      [from, count],
    );
    return Array.from({ length: count }, (_, index) => {
      const day = dayAfter(from, index);
      const people = rows.filter((row) => row.day === day).map(({ staffId, name }) => ({ staffId, name }));
      return { day, holiday: this.time.holidayOn(day), works: this.time.isWorkingDay(day), people };
    });
  }

  /** Ids of who is on duty on a day and still works here. */
  async onDuty(tx: EntityManager, day: Day): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select s.id from duty_roster r join staff s on s.id = r.staff_id
       where r.day = $1::date and s.disabled_at is null and s.role in ('fact-finder', 'editor', 'administrator')`,
      [day],
    );
    return rows.map(({ id }) => id);
  }

  /** Everybody who can be put on the roster, by name. */
  async candidates(): Promise<OnDuty[]> {
    return this.db.query<OnDuty[]>(
      `select id as "staffId", name from staff
       where disabled_at is null and role in ('fact-finder', 'editor', 'administrator') order by name, id`,
    );
  }

  /** Puts somebody on duty; returns on how many days that is new. `unprocessable` with the field that is wrong. */
  async assign(actorId: string, assignment: Assignment): Promise<number> {
    const days = this.wanted(assignment);
    return this.db.transaction(async (tx) => {
      const [row] = await tx.query<{ days: number }[]>(ASSIGN, [days, assignment.staffId, actorId]);
      const added = row?.days ?? 0;
      if (added === 0)
        throw wrong(
          'staffId',
          'duty.nothing-new',
          'Petugas ini tidak aktif, atau sudah bertugas pada hari-hari itu.',
        );
      await this.audit.record(tx, {
        actor: { kind: 'staff', id: actorId },
        act: 'duty.assigned',
        subject: { type: 'staff', id: assignment.staffId },
        detail: { from: days[0] ?? '', to: days.at(-1) ?? '', days: added },
      });
      return added;
    });
  }

  /** Takes somebody off one day; does nothing when nobody stands there. */
  async remove(actorId: string, day: Day, staffId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const [gone] = await tx.query<unknown[]>(
        `with gone as (delete from duty_roster where day = $1::date and staff_id = $2 returning 1) select from gone`,
        [day, staffId],
      );
      if (!gone) return;
      const subject = { type: 'staff', id: staffId };
      const actor = { kind: 'staff', id: actorId } as const;
      await this.audit.record(tx, { actor, act: 'duty.removed', subject, detail: { day } });
    });
  }

  private wanted(assignment: Assignment): Day[] {
    refuseBadSpan(assignment);
    const days: Day[] = [];
    for (let day = assignment.from; day <= assignment.to; day = dayAfter(day))
      if (!assignment.workingDaysOnly || this.time.isWorkingDay(day)) days.push(day);
    if (days.length === 0) throw wrong('to', 'duty.no-day', 'Tidak ada hari kerja di antara kedua hari itu.');
    return days;
  }
}

function refuseBadSpan({ from, to }: Assignment): void {
  const today = dayOf(new Date());
  if (!isDay(from) || from < today)
    throw wrong('from', 'duty.from', 'Pilih hari pertama, hari ini atau sesudahnya.');
  if (!isDay(to) || to < from)
    throw wrong('to', 'duty.to', 'Hari terakhir tidak boleh mendahului hari pertama.');
  if (to > dayAfter(today, MOST_AHEAD) || to > dayAfter(from, MOST_DAYS - 1))
    throw wrong('to', 'duty.too-long', `Paling banyak ${MOST_DAYS} hari sekaligus dan setahun ke depan.`);
}

/** A real day, written as browsers send it. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

const wrong = (field: string, code: string, message: string): AppError =>
  new AppError('unprocessable', code, message, [{ field, message }]);
