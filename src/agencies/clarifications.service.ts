import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AppError, type FieldError } from '../common/index.js';
import type { UploadedFile } from '../common/http/index.js';
import type { Clarification, InquiryReply, ReplyInput } from './inquiry.js';
import { InquiryFiles, type FileComplaint, type SoundFile } from './inquiry-files.service.js';
import { InquiryLinks, type OpenLink } from './inquiry-links.service.js';
import { inquirySourcesOf } from './inquiry-status.js';
import { fitsDraft, replyComplaints, tidyReply } from './reply-input.js';
import { ReplyTime } from './reply-time.js';

/** What comes with the agency's form: what was typed, files to add, and ids of files to let go. */
export interface Saving {
  typed: ReplyInput;
  files: readonly UploadedFile[];
  removed: readonly string[];
}

/** A reply that has just been given. */
export interface GivenReply extends ReplyInput {
  inquiryId: string;
  caseId: string;
  agencyName: string;
  askedBy: string;
  sentAt: Date;
}

const SAVE = `
  insert into inquiry_drafts (link_id, name, position, text) values ($1, $2, $3, $4)
  on conflict (link_id) do update set name = $2, position = $3, text = $4, saved_at = now()`;

/** What somebody at an agency sees and does through a link, and nothing beside it. */
@Injectable()
export class Clarifications {
  constructor(
    private readonly db: DataSource,
    private readonly links: InquiryLinks,
    private readonly files: InquiryFiles,
    private readonly time: ReplyTime,
  ) {}

  /** 'not-found' `inquiry.link-unknown` for a link that does not open, whyever. */
  async look(token: string): Promise<Clarification> {
    const tx = this.db.manager;
    const link = await this.links.find(tx, token);
    const { agencyName, claim, question, urgency, sentAt, dueAt, linkId, inquiryId } = link;
    const [draft] = await tx.query<(ReplyInput & { savedAt: Date })[]>(
      `select name, position, text, saved_at as "savedAt" from inquiry_drafts where link_id = $1`,
      [linkId],
    );
    const [reply] = await tx.query<Omit<InquiryReply, 'files'>[]>(
      `select name, position, text, sent_at as "sentAt" from inquiry_replies where inquiry_id = $1`,
      [inquiryId],
    );
    const files = await this.files.of(tx, [linkId]);
    return {
      ...{ agencyName, claim, question, urgency, sentAt, dueAt, files },
      days: this.time.daysFor(link, await extensionsOf(tx, inquiryId)),
      open: inquirySourcesOf('replied').some((status) => status === link.status),
      draft: draft ?? null,
      reply: reply ? { ...reply, files } : null,
    };
  }

  /**
   * Keeps what was typed, and the files that are sound, with the link. Gives what was wrong with the others. 'conflict'
   * `inquiry.replied` after a reply, 'invalid' `inquiry.reply` for what is far too long to be kept.
   */
  async save(token: string, { typed, files, removed }: Saving): Promise<FileComplaint[]> {
    await this.mustBeOpen(this.db.manager, token);
    if (!fitsDraft(tidyReply(typed))) throw incomplete(replyComplaints(tidyReply(typed)));
    const { sound, complaints } = await this.files.examine(files);
    const beyond = await this.db.transaction((tx) => this.keep(tx, token, { typed, sound, removed }));
    return [...complaints, ...beyond];
  }

  private async keep(
    tx: EntityManager,
    token: string,
    { typed, sound, removed }: { typed: ReplyInput; sound: readonly SoundFile[]; removed: readonly string[] },
  ): Promise<FileComplaint[]> {
    const { linkId } = await this.lock(tx, token);
    const { name, position, text } = tidyReply(typed);
    await tx.query(SAVE, [linkId, name, position, text]);
    await this.files.remove(tx, linkId, removed);
    return this.files.add(tx, linkId, sound);
  }

  /** The link that a token opens, for whoever has to lock its case before anything else. */
  find(tx: EntityManager, token: string): Promise<OpenLink> {
    return this.links.find(tx, token);
  }

  /**
   * Sends what was typed and the files that are kept with the link: once. Of two at the same moment one is 'conflict'
   * `inquiry.replied`. 'invalid' `inquiry.reply` with the wrong fields.
   */
  async reply(tx: EntityManager, token: string, typed: ReplyInput): Promise<GivenReply> {
    const link = await this.lock(tx, token);
    const words = tidyReply(typed);
    const errors = replyComplaints(words);
    if (errors.length > 0) throw incomplete(errors);
    const { inquiryId, linkId, caseId, agencyName, askedBy } = link;
    const [row] = await tx.query<{ sentAt: Date }[]>(
      `insert into inquiry_replies (inquiry_id, link_id, name, position, text)
       values ($1, $2, $3, $4, $5) returning sent_at as "sentAt"`,
      [inquiryId, linkId, words.name, words.position, words.text],
    );
    await tx.query(
      `update inquiries set status = 'replied', replied_at = $2 where id = $1 and status = any($3)`,
      [inquiryId, row?.sentAt, inquirySourcesOf('replied')],
    );
    await tx.query(`delete from inquiry_drafts where link_id = $1`, [linkId]);
    return { ...words, inquiryId, caseId, agencyName, askedBy, sentAt: row?.sentAt ?? new Date() };
  }

  private async mustBeOpen(tx: EntityManager, token: string): Promise<OpenLink> {
    const link = await this.links.find(tx, token);
    if (inquirySourcesOf('replied').some((status) => status === link.status)) return link;
    throw new AppError('conflict', 'inquiry.replied', 'Jawaban sudah dikirim lewat tautan ini.');
  }

  /** Inquiry first, link second, like everybody who locks both; then what the token opens is looked at anew. */
  private async lock(tx: EntityManager, token: string): Promise<OpenLink> {
    const { inquiryId, linkId } = await this.links.find(tx, token);
    await tx.query(`select id from inquiries where id = $1 for update`, [inquiryId]);
    await tx.query(`select id from inquiry_links where id = $1 for update`, [linkId]);
    return this.mustBeOpen(tx, token);
  }
}

const incomplete = (errors: FieldError[]): AppError =>
  new AppError('invalid', 'inquiry.reply', 'Jawaban perlu dilengkapi.', errors);

export async function extensionsOf(tx: EntityManager, inquiryId: string): Promise<number> {
  const [row] = await tx.query<{ extensions: number }[]>(
    `select count(*)::int as extensions from inquiry_extensions where inquiry_id = $1`,
    [inquiryId],
  );
  return row?.extensions ?? 0;
}
