import type { EntityManager } from 'typeorm';

/** What the team says to those who wait before its check is finished. */
export interface TicketInterim {
  /** Null once it was taken back. */
  text: string | null;
  /** The official source it rests on; null: nothing is confirmed yet. */
  source: { publisher: string; title: string; url: string | null } | null;
  shownAt: Date;
  withdrawn: { at: Date; reason: string } | null;
}

interface Row {
  text: string | null;
  publisher: string | null;
  title: string | null;
  url: string | null;
  shownAt: Date;
  withdrawnAt: Date | null;
  reason: string | null;
}

/** The statement that the public may read about this case now, by the view that alone says so; null when there is none. */
export async function interimOf(db: EntityManager, caseId: string | null): Promise<TicketInterim | null> {
  if (caseId === null) return null;
  const [row] = await db.query<Row[]>(
    `select text, source_publisher as publisher, source_title as title, source_url as url, shown_at as "shownAt",
            withdrawn_at as "withdrawnAt", withdrawn_reason as reason
     from visible_interims where case_id = $1`,
    [caseId],
  );
  if (!row) return null;
  const { text, publisher, title, url, shownAt, withdrawnAt, reason } = row;
  return {
    ...{ text, shownAt },
    source: publisher !== null && title !== null ? { publisher, title, url } : null,
    withdrawn: withdrawnAt && { at: withdrawnAt, reason: reason ?? '' },
  };
}
