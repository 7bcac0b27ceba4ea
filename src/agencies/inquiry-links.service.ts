import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AttachmentsService } from '../attachments/index.js';
import { AppError, daysMs } from '../common/index.js';
import { hashOf, hashOfTyped, tokenOf } from '../common/link-token.js';
import { AppConfig, publicUrl, Secrets } from '../config/index.js';
import type { Channel, InquiryStatus, Urgency } from './inquiry-status.js';

/** How long a link opens after the reply was due, in days: a late reply is better than none. */
const DAYS_AFTER_DUE = 14;

/** A link that opens, with its inquiry. */
export interface OpenLink {
  linkId: string;
  inquiryId: string;
  caseId: string;
  agencyName: string;
  askedBy: string;
  claim: string;
  question: string;
  urgency: Urgency;
  status: InquiryStatus;
  sentAt: Date;
  firstDueAt: Date;
  dueAt: Date;
}

/** What a new link is made for. */
interface LinkOrder {
  inquiryId: string;
  channel: Channel;
  staffId: string;
  dueAt: Date;
}

const INSERT = `
  insert into inquiry_links (id, inquiry_id, token_hash, channel, created_by, expires_at)
  values ($1, $2, $3, $4, $5, $6)`;

const OPEN = `
  select l.id as "linkId", i.id as "inquiryId", i.case_id as "caseId", i.agency_name as "agencyName",
         i.asked_by as "askedBy", i.claim, i.question, i.urgency, i.status, i.sent_at as "sentAt",
         i.first_due_at as "firstDueAt", i.due_at as "dueAt"
  from inquiry_links l join inquiries i on i.id = l.inquiry_id
  where l.token_hash = $1 and l.ended_at is null and l.expires_at > now() and i.status <> 'withdrawn'`;

/** One-time links for agencies. At most one of an inquiry opens; looking at it does not use it. */
@Injectable()
export class InquiryLinks {
  private readonly key: Buffer;
  private readonly base: string;

  constructor(
    private readonly attachments: AttachmentsService,
    config: AppConfig,
    secrets: Secrets,
  ) {
    this.key = secrets.key('inquiry-link');
    this.base = publicUrl(config);
  }

  /** Makes a link; the one before it ends, with what was drafted through it. */
  async issue(
    tx: EntityManager,
    order: LinkOrder,
  ): Promise<{ linkId: string; url: string; expiresAt: Date }> {
    const { inquiryId, channel, staffId, dueAt } = order;
    await this.end(tx, inquiryId);
    const linkId = randomUUID();
    const expiresAt = this.expiryFor(new Date(Math.max(dueAt.getTime(), Date.now())));
    await tx.query(INSERT, [
      ...[linkId, inquiryId, hashOf(tokenOf(this.key, linkId))],
      ...[channel, staffId, expiresAt],
    ]);
    return { linkId, url: this.addressOf(linkId), expiresAt };
  }

  /** Ends the link of an inquiry; what was drafted through it, and not sent, is erased. */
  async end(tx: EntityManager, inquiryId: string): Promise<void> {
    const ended = await tx.query<{ id: string }[]>(
      `with ended as (
         update inquiry_links set ended_at = now() where inquiry_id = $1 and ended_at is null returning id)
       select id from ended`,
      [inquiryId],
    );
    const links = ended.map(({ id }) => id);
    await tx.query(`delete from inquiry_drafts where link_id = any($1)`, [links]);
    const pictures = await tx.query<{ id: string | null }[]>(
      `with gone as (delete from inquiry_files where link_id = any($1) returning attachment_id as id) select id from gone`,
      [links],
    );
    await this.attachments.erase(
      tx,
      pictures.flatMap(({ id }) => id ?? []),
    );
  }

  /** The link that a token opens. A wrong, a malformed, an expired and an ended one are 'not-found' `inquiry.link-unknown`. */
  async find(tx: EntityManager, token: string): Promise<OpenLink> {
    const hash = hashOfTyped(token);
    const [link] = hash ? await tx.query<OpenLink[]>(OPEN, [hash]) : [];
    if (!link) throw unknownLink();
    return link;
  }

  addressOf(linkId: string): string {
    return `${this.base}/klarifikasi/${tokenOf(this.key, linkId)}`;
  }

  expiryFor(dueAt: Date): Date {
    return new Date(dueAt.getTime() + daysMs(DAYS_AFTER_DUE));
  }
}

const unknownLink = (): AppError =>
  new AppError(
    'not-found',
    'inquiry.link-unknown',
    'Tautan ini tidak dikenal, sudah diganti, atau sudah tidak berlaku. Minta tautan baru kepada tim Kupang Kabashoax.',
  );
