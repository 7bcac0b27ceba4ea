import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Mailer } from '../mail/index.js';
import { JobLedger } from '../queue/index.js';
import { DESERVES_MAIL, type NoticeKind } from './notice-kind.js';

/** Ids, counts and names that everybody at the desk may read. Never what a resident wrote. */
export type NoticeDetail = Readonly<Record<string, string | number | boolean | null>>;

/** One occasion to tell somebody something. */
export interface Occasion {
  kind: NoticeKind;
  /** Null only for what concerns no single case. */
  caseId: string | null;
  /** Tells two occasions of one kind about one case apart, such as the id of a note or a day; at most 100 characters. */
  ref?: string;
  /** Who caused it; nobody is told of what they did themselves. */
  by?: string;
  /** At most 1,000 bytes as JSON. `about` is shown in the inbox, such as the name of an agency or a task. */
  detail?: NoticeDetail;
}

const TELL = `
  insert into staff_notices (staff_id, kind, case_id, ref, by_id, detail)
  select s.id, $2, $3, $4, $5, $6 from staff s
  where s.id = any($1::uuid[]) and s.disabled_at is null and s.id is distinct from $5::uuid
  on conflict on constraint staff_notices_once do nothing
  returning id`;

/** Tells colleagues something: a line in the inbox of each and, where it deserves one, a letter. */
@Injectable()
export class StaffNotices {
  constructor(
    private readonly ledger: JobLedger,
    private readonly mailer: Mailer,
  ) {}

  /** Once per person, kind, case and `ref`, however often it is called; in the caller's transaction. */
  async tell(tx: EntityManager, staffIds: readonly string[], occasion: Occasion): Promise<void> {
    const { kind, caseId, ref = '', by = null, detail = {} } = occasion;
    if (staffIds.length === 0) return;
    const values = [staffIds, kind, caseId, ref, by, JSON.stringify(detail)];
    const told = await tx.query<{ id: string }[]>(TELL, values);
    if (!this.mailer.ready || !DESERVES_MAIL[kind]) return;
    for (const { id } of told) {
      await this.ledger.add(tx, 'staff.notify', { noticeId: id }, { uniqueKey: `notice:${id}` });
    }
  }
}
