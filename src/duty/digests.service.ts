import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayAfter, startOf, type Day } from '../calendar/index.js';
import { AppConfig, publicUrl } from '../config/index.js';
import { Mailer } from '../mail/index.js';
import { JobLedger } from '../queue/index.js';
import {
  digestMessage,
  isEmpty,
  type Digest,
  type DigestCase,
  type DigestInquiry,
  type DigestTask,
} from './digest.js';
import { Roster } from './roster.service.js';

interface Reader {
  name: string;
  email: string;
  role: string;
  unread: number;
}

/** As many cases of one's own as one letter names. */
const MOST_NAMED = 20;

const OPEN = `status in ('new', 'investigating', 'waiting_for_agency', 'in_review', 'correcting')`;

const WANTED = `
  select s.id from staff s left join staff_mail_settings m on m.staff_id = s.id
  where s.disabled_at is null and s.role in ('fact-finder', 'editor', 'administrator')
    and coalesce(m.mail, 'at-once') <> 'none' order by s.id`;

const READER = `
  select s.name, s.email, s.role,
    (select count(*)::int from staff_notices n where n.staff_id = s.id and n.read_at is null) as unread
  from staff s left join staff_mail_settings m on m.staff_id = s.id
  where s.id = $1 and s.disabled_at is null and coalesce(m.mail, 'at-once') <> 'none'`;

const OWN = `
  select id, number, due_at as "dueAt" from cases
  where lease_holder = $1 and lease_until > $2 and ${OPEN} and due_at < $3
  order by due_at limit ${MOST_NAMED}`;

const TASKS = `
  select c.id, c.number, to_char(t.due_on, 'YYYY-MM-DD') as "dueOn"
  from case_tasks t join cases c on c.id = living_case(t.case_id)
  where t.assignee_id = $1 and t.done_at is null and c.${OPEN}
  order by t.due_on nulls last, t.id limit ${MOST_NAMED}`;

const INQUIRIES = `
  select c.id, c.number, i.due_at as "dueAt", case when i.due_at <= $2 then i.agency_name end as "lateAgency"
  from inquiries i join cases c on c.id = living_case(i.case_id)
  where i.status in ('sent', 'overdue') and i.due_at < $3
    and (i.asked_by = $1 or (c.lease_holder = $1 and c.lease_until > $2))
  order by i.due_at, i.id limit ${MOST_NAMED}`;

const DESK = `
  select (count(*) filter (where status = 'new' and triaged_at is null))::int as untriaged,
    (count(*) filter (where due_at <= $1))::int as overdue,
    (count(*) filter (where status = 'in_review'))::int as "inReview",
    (select count(*)::int from inquiries i where i.status in ('sent', 'overdue') and i.due_at <= $1) as "lateAgencies"
  from cases where ${OPEN}`;

/** The letter of the morning: what is due, what is to be done, who is waited for, what is new, and for who is on duty or leads, how the desk stands. */
@Injectable()
export class Digests {
  private readonly portal: string;

  constructor(
    private readonly roster: Roster,
    private readonly ledger: JobLedger,
    private readonly mailer: Mailer,
    config: AppConfig,
  ) {
    this.portal = publicUrl(config);
  }

  /** One job for everybody who wants a letter. */
  async order(tx: EntityManager, day: Day): Promise<void> {
    if (!this.mailer.ready) return;
    for (const { id } of await tx.query<{ id: string }[]>(WANTED))
      await this.ledger.add(tx, 'duty.digest', { staffId: id, day }, { uniqueKey: `digest:${id}:${day}` });
  }

  /** Sends one person's letter, if there is anything to say and the day is not over. */
  async send(tx: EntityManager, staffId: string, day: Day, now: Date): Promise<void> {
    if (!this.mailer.ready || now >= startOf(dayAfter(day))) return;
    const digest = await this.read(tx, staffId, day, now);
    if (digest && !isEmpty(digest)) await this.mailer.send(digestMessage(digest, this.portal));
  }

  private async read(tx: EntityManager, staffId: string, day: Day, now: Date): Promise<Digest | null> {
    const [reader] = await tx.query<Reader[]>(READER, [staffId]);
    if (!reader) return null;
    const onDuty = (await this.roster.onDuty(tx, day)).includes(staffId);
    const about = [staffId, now, startOf(dayAfter(day))];
    const own = await tx.query<DigestCase[]>(OWN, about);
    const leads = reader.role !== 'fact-finder';
    const [desk] = onDuty || leads ? await tx.query<NonNullable<Digest['desk']>[]>(DESK, [now]) : [];
    return {
      ...{ staffId, day, onDuty, name: reader.name, email: reader.email, unread: reader.unread },
      overdue: own.filter(({ dueAt }) => dueAt <= now),
      today: own.filter(({ dueAt }) => dueAt > now),
      tasks: await tx.query<DigestTask[]>(TASKS, [staffId]),
      inquiries: await tx.query<DigestInquiry[]>(INQUIRIES, about),
      desk: desk ?? null,
    };
  }
}
