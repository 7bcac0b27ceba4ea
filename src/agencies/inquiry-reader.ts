import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { DeskInquiry, Extension, InquiryReply, PublicInquiry } from './inquiry.js';
import { InquiryFiles } from './inquiry-files.service.js';
import { AWAITED } from './inquiry-status.js';

type Row = Omit<DeskInquiry, 'extensions' | 'reply'> & {
  linkId: string;
  name: string | null;
  position: string | null;
  text: string | null;
  repliedAt: Date | null;
};

/** Each inquiry with its newest link, and its reply if there is one. Drafts of agencies are theirs alone. */
const OF_CASE = `
  select i.id, i.agency_id as "agencyId", i.agency_name as "agencyName", i.question, i.urgency, i.status,
         i.asked_by as "askedBy", i.sent_at as "sentAt", i.due_at as "dueAt", i.withdrawn_at as "withdrawnAt",
         i.withdrawn_reason as "withdrawnReason", i.evidence_id as "evidenceId", l.channel, l.id as "linkId",
         l.expires_at as "linkExpiresAt", l.mailed_at as "mailedAt", r.name, r.position, r.text,
         r.sent_at as "repliedAt"
  from inquiries i
  left join inquiry_replies r on r.inquiry_id = i.id
  join lateral (select * from inquiry_links l where l.inquiry_id = i.id order by l.created_at desc limit 1) l on true
  where i.case_id in (select case_family($1)) order by i.id`;

/** What is read of inquiries: by the desk everything, by the public who was asked and whether they replied. */
@Injectable()
export class InquiryReader {
  constructor(
    private readonly db: DataSource,
    private readonly files: InquiryFiles,
  ) {}

  /** The inquiries of a case and of those merged into it, the oldest first, in three queries. */
  async forCase(caseId: string): Promise<DeskInquiry[]> {
    const rows = await this.db.query<Row[]>(OF_CASE, [caseId]);
    const extensions = await this.db.query<(Extension & { id: string })[]>(
      `select inquiry_id as id, until, reason, asked_at as "askedAt" from inquiry_extensions
       where inquiry_id = any($1) order by number`,
      [rows.map(({ id }) => id)],
    );
    const files = await this.files.of(
      this.db.manager,
      rows.flatMap(({ linkId, repliedAt }) => (repliedAt ? [linkId] : [])),
    );
    return rows.map(({ linkId, name, position, text, repliedAt, ...row }) => ({
      ...row,
      extensions: extensions.filter(({ id }) => id === row.id),
      reply: replyOf(
        { name, position, text, repliedAt },
        files.filter((file) => file.linkId === linkId),
      ),
    }));
  }

  /** How many replies a case waits for. */
  async countAwaited(caseId: string): Promise<number> {
    const [row] = await this.db.query<{ awaited: number }[]>(
      `select count(*)::int as awaited from inquiries where case_id in (select case_family($1)) and status = any($2)`,
      [caseId, AWAITED],
    );
    return row?.awaited ?? 0;
  }

  /** What the public will read of a case's inquiries with the next revision, as the archive writes it. */
  async publicOf(caseId: string): Promise<PublicInquiry[]> {
    return this.db.query<PublicInquiry[]>(
      `select agency_name as agency, sent_at as "askedAt", due_at as "dueAt", replied_at as "repliedAt"
       from inquiries where case_id in (select case_family($1)) and status <> 'withdrawn' order by id`,
      [caseId],
    );
  }
}

function replyOf(
  { name, position, text, repliedAt }: Pick<Row, 'name' | 'position' | 'text' | 'repliedAt'>,
  files: InquiryReply['files'],
): InquiryReply | null {
  return (
    repliedAt && { name: name ?? '', position: position ?? '', text: text ?? '', sentAt: repliedAt, files }
  );
}
