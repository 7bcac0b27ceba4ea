import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayOf, startOf, WorkingTime } from '../calendar/index.js';
import { minutesMs } from '../common/index.js';
import { StaffNotices, type NoticeKind } from '../notices/index.js';
import { JobLedger } from '../queue/index.js';
import { dueCases, type DueCase } from './due-cases.js';
import { Roster } from './roster.service.js';

/** Somebody is reminded so many working hours before a case is due. */
const REMIND_HOURS = 1;
/** After so many working hours past it, everybody who leads is told. */
const ESCALATE_HOURS = 4;
/** So long an emergency may lie without anybody holding it. */
const NEGLECTED_MINUTES = 15;
/** So many numbers of cases stand in one notice. */
const MOST_NAMED = 20;

/** Whom to tell, beside whoever holds the case. */
interface Team {
  /** On duty today; those who lead where nobody is. */
  duty: readonly string[];
  /** Editors and administrators. */
  leads: readonly string[];
}

/** What is said of some cases, and what makes it different from what was said before. */
interface Saying {
  kind: NoticeKind;
  ref: (file: DueCase) => string;
  about?: string;
  to: (file: DueCase) => readonly string[];
}

/** Looks at the clock for the whole desk, and speaks once of each case that comes near its time or is past it. */
@Injectable()
export class DutyWatch {
  constructor(
    private readonly time: WorkingTime,
    private readonly roster: Roster,
    private readonly notices: StaffNotices,
    private readonly ledger: JobLedger,
  ) {}

  /** Everything that is to be said at `now`; saying it again does nothing. */
  async look(tx: EntityManager, now: Date): Promise<void> {
    const team = await this.team(tx, now);
    await this.emergencies(tx, now, team);
    await this.serviceLevels(tx, now, team);
    await this.morning(tx, now);
  }

  private async emergencies(tx: EntityManager, now: Date, { duty, leads }: Team): Promise<void> {
    // The same words as of whoever raised it, so that nobody who has heard hears again.
    const found = await dueCases.emergencies(tx, now);
    await this.each(tx, found, { kind: 'emergency', ref: () => '', to: () => duty });
    const before = new Date(now.getTime() - minutesMs(NEGLECTED_MINUTES));
    const neglected = await dueCases.neglectedEmergencies(tx, now, before);
    const about = `Belum ada yang memegang sesudah ${NEGLECTED_MINUTES} menit.`;
    await this.each(tx, neglected, { kind: 'emergency', ref: () => 'escalated', about, to: () => leads });
  }

  private async serviceLevels(tx: EntityManager, now: Date, { duty, leads }: Team): Promise<void> {
    const due = ({ dueAt }: DueCase): string => dueAt.toISOString();
    const holder = ({ holderId }: DueCase): readonly string[] => (holderId === null ? duty : [holderId]);
    const soon = await dueCases.soon(tx, now, this.time.addHours(now, REMIND_HOURS));
    await this.together(tx, now, soon, { kind: 'due-soon', ref: due, to: holder });
    const overdue = await dueCases.overdue(tx, now);
    await this.together(tx, now, overdue, {
      kind: 'overdue',
      ref: due,
      to: (file) => [...new Set([...holder(file), ...duty])],
    });
    const long = await dueCases.longOverdue(tx, now, this.time.subtractHours(now, ESCALATE_HOURS));
    const about = `Lewat batas lebih dari ${ESCALATE_HOURS} jam kerja.`;
    const ref = (file: DueCase): string => `escalated:${due(file)}`;
    await this.together(tx, now, long, { kind: 'overdue', ref, about, to: () => leads });
  }

  /** From the opening of a working day on, the digest of that day is ordered, once. */
  private async morning(tx: EntityManager, now: Date): Promise<void> {
    const day = dayOf(now);
    if (!this.time.isWorkingDay(day) || now < this.time.addHours(startOf(day), 0)) return;
    await this.ledger.add(tx, 'duty.digests', { day }, { uniqueKey: `digests:${day}` });
  }

  private async each(tx: EntityManager, found: DueCase[], { kind, ref, about, to }: Saying): Promise<void> {
    for (const file of found)
      await this.notices.tell(tx, to(file), { kind, caseId: file.id, ref: ref(file), detail: said(about) });
  }

  /** Whoever has several cases gets one notice for all of them: a morning after a holiday must not be a flood. */
  private async together(tx: EntityManager, now: Date, found: DueCase[], saying: Saying): Promise<void> {
    const mine = new Map<string, DueCase[]>();
    for (const file of found)
      for (const person of saying.to(file)) mine.set(person, [...(mine.get(person) ?? []), file]);
    for (const [person, files] of mine) await this.tellOne(tx, person, files, { ...saying, now });
  }

  private async tellOne(
    tx: EntityManager,
    person: string,
    files: readonly DueCase[],
    { kind, ref, about, now }: Saying & { now: Date },
  ): Promise<void> {
    const [first, ...others] = files;
    if (!first) return;
    if (others.length === 0) {
      await this.notices.tell(tx, [person], { kind, caseId: first.id, ref: ref(first), detail: said(about) });
      return;
    }
    const named = files.slice(0, MOST_NAMED).map(({ number }) => number);
    const more = files.length > named.length ? ` dan ${files.length - named.length} lagi` : '';
    const detail = said(`Kasus ${named.join(', ')}${more}. ${about ?? ''}`.trim());
    await this.notices.tell(tx, [person], {
      kind,
      caseId: null,
      ref: `${about ? 'escalated:' : ''}${now.toISOString()}`,
      detail,
    });
  }

  private async team(tx: EntityManager, now: Date): Promise<Team> {
    const onDuty = await this.roster.onDuty(tx, dayOf(now));
    const leads = await tx.query<{ id: string }[]>(
      `select id from staff where disabled_at is null and role in ('editor', 'administrator')`,
    );
    const ids = leads.map(({ id }) => id);
    return { duty: onDuty.length > 0 ? onDuty : ids, leads: ids };
  }
}

const said = (about: string | undefined): { about?: string } => (about === undefined ? {} : { about });
