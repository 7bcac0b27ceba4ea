import type { EntityManager } from 'typeorm';

/** What the team says of a case before its check is finished, as the public reads it. */
export interface PublicInterim {
  caseId: string;
  /** Null once it was taken back. */
  text: string | null;
  /** The official source it rests on; null: it says plainly that nothing is confirmed yet. */
  source: { publisher: string; title: string; url: string | null } | null;
  shownAt: Date;
  withdrawn: { at: Date; reason: string } | null;
}

interface Row {
  caseId: string;
  text: string | null;
  publisher: string | null;
  title: string | null;
  url: string | null;
  shownAt: Date;
  withdrawnAt: Date | null;
  reason: string | null;
}

/** One view of the database alone says what the public may see. */
const VISIBLE = `
  select case_id as "caseId", text, source_publisher as publisher, source_title as title, source_url as url,
         shown_at as "shownAt", withdrawn_at as "withdrawnAt", withdrawn_reason as reason
  from visible_interims`;

/** What the public reads about an open case; null when nothing was shown, or the case is answered. */
export async function publicInterim(db: EntityManager, caseId: string | null): Promise<PublicInterim | null> {
  const [row] = await db.query<Row[]>(`${VISIBLE} where case_id = $1`, [caseId]);
  return row ? asPublic(row) : null;
}

/** What stands now, newest first; what was taken back is left out. */
export async function newestInterims(db: EntityManager, limit: number): Promise<PublicInterim[]> {
  const rows = await db.query<Row[]>(
    `${VISIBLE} where withdrawn_at is null order by shown_at desc limit $1`,
    [limit],
  );
  return rows.map(asPublic);
}

function asPublic({ caseId, text, publisher, title, url, shownAt, withdrawnAt, reason }: Row): PublicInterim {
  return {
    ...{ caseId, text, shownAt },
    source: publisher !== null && title !== null ? { publisher, title, url } : null,
    withdrawn: withdrawnAt && { at: withdrawnAt, reason: reason ?? '' },
  };
}
