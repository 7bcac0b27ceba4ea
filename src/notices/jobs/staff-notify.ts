import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AppConfig, publicUrl } from '../../config/index.js';
import { Mailer } from '../../mail/index.js';
import type { JobHandler, JobPayloads } from '../../queue/index.js';
import { noticeMessage, type NoticeFacts } from '../notice-message.js';

/** Nothing for whoever has read it at the desk, has left, or wants no letter of this kind; an emergency always goes out. */
const WANTED = `
  select n.id, n.kind, s.email, s.name, n.case_id as "caseId", c.number as "caseNumber"
  from staff_notices n join staff s on s.id = n.staff_id left join cases c on c.id = n.case_id
    left join staff_mail_settings m on m.staff_id = n.staff_id
  where n.id = $1 and n.read_at is null and s.disabled_at is null
    and (n.kind = 'emergency' or coalesce(m.mail, 'at-once') = 'at-once')`;

/** Handler of `staff.notify`. */
@Injectable()
export class StaffNotifyHandler implements JobHandler<'staff.notify'> {
  private readonly portal: string;

  constructor(
    private readonly mailer: Mailer,
    config: AppConfig,
  ) {
    this.portal = publicUrl(config);
  }

  async handle(tx: EntityManager, { noticeId }: JobPayloads['staff.notify']): Promise<void> {
    if (!this.mailer.ready) return;
    const [facts] = await tx.query<NoticeFacts[]>(WANTED, [noticeId]);
    if (facts) await this.mailer.send(noticeMessage(facts, this.portal));
  }
}
