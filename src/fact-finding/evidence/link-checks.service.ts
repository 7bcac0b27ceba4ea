import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PageTaker } from '../../captures/index.js';
import { StaffNotices } from '../../notices/index.js';
import { JobLedger } from '../../queue/index.js';
import type { LinkResult } from './evidence-item.js';

/** Milliseconds between two looks: ten thousand sources take two and a half days, and no site is asked in a row. */
const APART_MS = 20_000;

/** Cases whose sources somebody still relies on. */
const RELIED_ON = `c.status not in ('merged', 'answered', 'closed')`;

const DUE = `
  select e.id from evidence e join cases c on c.id = e.case_id
  where e.url is not null and e.removed_at is null and ${RELIED_ON} order by md5(e.id::text)`;

interface Looked {
  caseId: string;
  publisher: string;
  url: string;
  quote: string | null;
  /** The text as it was captured; null for what somebody pasted. */
  captured: string | null;
  /** Who should know: the holder, or whoever added the source. */
  tell: string;
  before: LinkResult | null;
}

const LOOK = `
  select e.case_id as "caseId", e.publisher, e.url, e.quote, k.text as captured,
    coalesce(case when c.lease_until > now() then c.lease_holder end, e.added_by) as tell,
    (select l.result from link_checks l where l.evidence_id = e.id order by l.id desc limit 1) as before
  from evidence e join cases c on c.id = e.case_id left join captures k on k.id = e.capture_id
  where e.id = $1 and e.url is not null and e.removed_at is null and ${RELIED_ON}`;

interface Found {
  result: LinkResult;
  reason: string | null;
  quoteStands: boolean | null;
}

/** Looks once a week whether what was quoted is still where it was found. */
@Injectable()
export class LinkChecks {
  constructor(
    private readonly taker: PageTaker,
    private readonly notices: StaffNotices,
    private readonly ledger: JobLedger,
  ) {}

  /** Orders one look at every source with an address, spread over the next days. */
  async plan(tx: EntityManager): Promise<void> {
    const due = await tx.query<{ id: string }[]>(DUE);
    for (const [place, { id }] of due.entries())
      await this.ledger.add(tx, 'evidence.check-link', { evidenceId: id }, { delayMs: place * APART_MS });
  }

  /** Looks at one source, and tells when it has changed or gone since the last look. */
  async check(tx: EntityManager, evidenceId: string): Promise<void> {
    const [source] = await tx.query<Looked[]>(LOOK, [evidenceId]);
    if (!source) return;
    const { result, reason, quoteStands } = await this.look(tx, source);
    const [check] = await tx.query<{ id: string }[]>(
      `insert into link_checks (evidence_id, result, reason, quote_stands) values ($1, $2, $3, $4) returning id`,
      [evidenceId, result, reason, quoteStands],
    );
    if (!check || result === source.before || (result !== 'changed' && result !== 'gone')) return;
    await this.notices.tell(tx, [source.tell], {
      kind: 'page-changed',
      caseId: source.caseId,
      ref: check.id,
      detail: { about: source.publisher },
    });
  }

  private async look(tx: EntityManager, { url, quote, captured }: Looked): Promise<Found> {
    const taken = await this.taker.take(url);
    if ('failure' in taken) {
      const result = taken.failure === 'missing' ? 'gone' : 'unreachable';
      return { result, reason: taken.failure, quoteStands: null };
    }
    const quoteStands = quote === null ? null : await occurs(tx, quote, taken.text);
    const same = captured === null ? quoteStands !== false : captured === taken.text;
    return { result: same ? 'same' : 'changed', reason: null, quoteStands };
  }
}

/** Asks the database, so that it means the same as when the source was added. */
async function occurs(tx: EntityManager, quote: string, text: string): Promise<boolean> {
  const [row] = await tx.query<{ occurs: boolean }[]>(
    `select position(squash_space($1) in squash_space($2)) > 0 as occurs`,
    [quote, text],
  );
  return row?.occurs ?? false;
}
