import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Page } from '../common/index.js';
import type { NoticeKind } from './notice-kind.js';
import type { NoticeDetail } from './staff-notices.js';

/** One line of somebody's inbox. */
export interface InboxItem {
  id: string;
  kind: NoticeKind;
  /** Null where it concerns no single case. */
  caseId: string | null;
  caseNumber: number | null;
  claim: string | null;
  /** Who caused it, where it was a colleague. */
  byName: string | null;
  detail: NoticeDetail;
  createdAt: Date;
  readAt: Date | null;
}

const PAGE_SIZE = 25;

/** More than this many unread are not counted: the masthead says "99+". */
export const MOST_COUNTED = 100;

const LIST = `
  select n.id, n.kind, n.case_id as "caseId", c.number as "caseNumber", c.claim, b.name as "byName", n.detail,
    n.created_at as "createdAt", n.read_at as "readAt"
  from staff_notices n left join cases c on c.id = n.case_id left join staff b on b.id = n.by_id
  where n.staff_id = $1 order by (n.read_at is not null), n.id desc limit $2 offset $3`;

const UNREAD = `
  select count(*)::int as unread
  from (select from staff_notices where staff_id = $1 and read_at is null limit ${MOST_COUNTED}) n`;

const READ = `update staff_notices set read_at = now() where staff_id = $1 and read_at is null`;

/** What each of the team has been told. Everybody reads and marks their own and nobody else's. */
@Injectable()
export class Inbox {
  constructor(private readonly db: DataSource) {}

  /** Unread ones first, then the newest first. */
  async list(staffId: string, page: number): Promise<Page<InboxItem>> {
    const [count] = await this.db.query<{ total: number }[]>(
      'select count(*)::int as total from staff_notices where staff_id = $1',
      [staffId],
    );
    const items = await this.db.query<InboxItem[]>(LIST, [staffId, PAGE_SIZE, (page - 1) * PAGE_SIZE]);
    return { items, total: count?.total ?? 0, page, pageSize: PAGE_SIZE };
  }

  /** How many are not read yet, at most `MOST_COUNTED`. */
  async unread(staffId: string): Promise<number> {
    const [row] = await this.db.query<{ unread: number }[]>(UNREAD, [staffId]);
    return row?.unread ?? 0;
  }

  /** Marks one of one's own; another's, an unknown and one that is read already stay as they are. */
  async markRead(staffId: string, noticeId: string): Promise<void> {
    await this.db.query(`${READ} and id = $2`, [staffId, noticeId]);
  }

  /** Marks what was there when the page was made: everything up to and including this one. */
  async markAllRead(staffId: string, upTo: string): Promise<void> {
    await this.db.query(`${READ} and id <= $2`, [staffId, upTo]);
  }
}
