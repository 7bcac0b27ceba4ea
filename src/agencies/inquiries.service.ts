import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { WorkingTime } from '../calendar/index.js';
import { AppError, cleanText } from '../common/index.js';
import { Mailer } from '../mail/index.js';
import { AgenciesService, type AgencyChoice } from './agencies.service.js';
import type { IssuedLink } from './inquiry.js';
import { whatsappMessage } from './inquiry-letters.js';
import { InquiryLinks } from './inquiry-links.service.js';
import { checkInquiry, type InquiryInput } from './inquiry-order.js';
import { InquiryWork } from './inquiry-work.js';
import { AWAITED, inquirySourcesOf, REPLY_DAYS, type Channel, type Urgency } from './inquiry-status.js';

/** Part of the time after which an agency is reminded. */
const REMIND_AFTER = 2 / 3;
const REASON_MAX = 500;

/** The case that asks, and who asks for it. */
export interface Asking {
  caseId: string;
  staffId: string;
  claim: string;
}

/** One inquiry of a case, and who acts. */
export interface Handling {
  caseId: string;
  staffId: string;
  inquiryId: string;
}

interface Sent {
  id: string;
  agencyId: string;
  agencyName: string;
  claim: string;
  question: string;
  dueAt: Date;
}

const SENT = `id, agency_id as "agencyId", agency_name as "agencyName", claim, question, due_at as "dueAt"`;

const INSERT = `
  insert into inquiries (case_id, agency_id, agency_name, claim, question, urgency, asked_by, first_due_at, due_at, remind_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9) returning ${SENT}`;

/** What the team asks agencies. Who may ask for which case is for the caller to check; all in the caller's transaction. */
@Injectable()
export class Inquiries {
  constructor(
    private readonly agencies: AgenciesService,
    private readonly links: InquiryLinks,
    private readonly time: WorkingTime,
    private readonly mailer: Mailer,
    private readonly work: InquiryWork,
  ) {}

  /** Asks each of the agencies by a link of its own; 'invalid' `inquiry.invalid` with the wrong fields. */
  async ask(tx: EntityManager, asking: Asking, typed: InquiryInput): Promise<IssuedLink[]> {
    const order = checkInquiry(typed, {
      choices: await this.agencies.choices(),
      awaited: await awaitedAgencies(tx, asking.caseId),
      canMail: this.mailer.ready,
    });
    const issued: IssuedLink[] = [];
    for (const agency of order.agencies) {
      const sent = await this.insert(tx, asking, { ...order, agency });
      await this.work.note(tx, asking, 'inquiry.sent', { inquiryId: sent.id, urgency: order.urgency });
      issued.push(await this.issue(tx, sent, order.channel, asking.staffId));
    }
    return issued;
  }

  /** Makes a new link and ends the old one; 'conflict' `inquiry.closed` when a reply is no longer awaited. */
  async reissue(tx: EntityManager, handling: Handling, channel: Channel): Promise<IssuedLink> {
    const [sent] = await tx.query<Sent[]>(
      `select ${SENT} from inquiries
       where id::text = $2 and case_id in (select case_family($1)) and status = any($3) for update`,
      [handling.caseId, handling.inquiryId, [...AWAITED, 'published_without_reply']],
    );
    if (!sent) throw closed();
    if (channel === 'email') await this.mustHaveEmail(sent);
    await this.work.note(tx, handling, 'inquiry.link-renewed', { inquiryId: sent.id, channel });
    return this.issue(tx, sent, channel, handling.staffId);
  }

  /** Takes a question back; its link ends. 'invalid' `inquiry.reason`, 'conflict' `inquiry.closed`. */
  async withdraw(tx: EntityManager, handling: Handling, reason: string): Promise<void> {
    const words = cleanText(reason);
    if (words === '' || Array.from(words).length > REASON_MAX)
      throw new AppError('invalid', 'inquiry.reason', 'Alasan perlu diisi.', [
        { field: 'reason', message: `Tulis alasannya, 1–${REASON_MAX} huruf.` },
      ]);
    const gone = await tx.query<{ id: string }[]>(
      `with gone as (
         update inquiries set status = 'withdrawn', withdrawn_at = now(), withdrawn_reason = $3
         where id::text = $2 and case_id in (select case_family($1)) and status = any($4) returning id)
       select id from gone`,
      [handling.caseId, handling.inquiryId, words, inquirySourcesOf('withdrawn')],
    );
    if (gone.length === 0) throw closed();
    await this.links.end(tx, handling.inquiryId);
    await this.work.note(tx, handling, 'inquiry.withdrawn', { inquiryId: handling.inquiryId });
  }

  /** When somebody who has until `dueAt` is reminded, counted in working time. */
  remindAt(dueAt: Date): Date {
    const now = new Date();
    return this.time.addHours(now, Math.max(0, this.time.hoursBetween(now, dueAt)) * REMIND_AFTER);
  }

  private async insert(
    tx: EntityManager,
    { caseId, staffId, claim }: Asking,
    { agency, question, urgency }: { agency: AgencyChoice; question: string; urgency: Urgency },
  ): Promise<Sent> {
    const dueAt = this.time.addDays(new Date(), REPLY_DAYS[urgency]);
    const [sent] = await tx.query<Sent[]>(INSERT, [
      ...[caseId, agency.id, agency.name, claim, question],
      ...[urgency, staffId, dueAt, this.remindAt(dueAt)],
    ]);
    if (!sent) throw new Error('the new inquiry has no id');
    return sent;
  }

  private async issue(tx: EntityManager, sent: Sent, channel: Channel, staffId: string): Promise<IssuedLink> {
    const { id: inquiryId, agencyName, agencyId } = sent;
    const order = { inquiryId, channel, staffId, dueAt: sent.dueAt };
    const { linkId, url, expiresAt } = await this.links.issue(tx, order);
    if (channel === 'email') await this.work.write(tx, linkId, 'question', sent.dueAt);
    const { whatsapp } = await this.agencies.byId(agencyId);
    const message = whatsappMessage({ ...sent, url, expiresAt }, whatsapp);
    return { inquiryId, agencyName, channel, url, expiresAt, whatsapp: message };
  }

  private async mustHaveEmail({ agencyId }: Sent): Promise<void> {
    const { email, confirmed } = await this.agencies.byId(agencyId);
    if (email === null || !confirmed || !this.mailer.ready)
      throw new AppError('unprocessable', 'inquiry.no-email', 'Instansi ini tidak dapat dikirimi surel.');
  }
}

async function awaitedAgencies(tx: EntityManager, caseId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `select agency_id as id from inquiries where case_id in (select case_family($1)) and status = any($2)`,
    [caseId, AWAITED],
  );
  return rows.map(({ id }) => id);
}

const closed = (): AppError =>
  new AppError(
    'conflict',
    'inquiry.closed',
    'Permintaan ini sudah dijawab atau ditarik; tidak ada lagi yang ditunggu.',
  );
