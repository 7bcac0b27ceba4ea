import type { EntityManager } from 'typeorm';
import { caseSourcesOf } from '../case-status.js';

/** Names beyond this length are counted, not told. */
const NAMES_MAX = 150;

interface Awaited {
  names: string[];
  until: Date | null;
}

const AWAITED = `
  select coalesce(array_agg(distinct agency_name), '{}') as names, max(due_at) as until
  from inquiries where case_id in (select case_family($1)) and status in ('sent', 'overdue')`;

const NOTE = `
  update case_steps set waiting_for = $2, waiting_until = $3
  where id = (select max(id) from case_steps where case_id = $1) and status = 'waiting_for_agency'`;

/**
 * Lets a case stand where its inquiries say: waiting while a reply is awaited, else under investigation again. A case
 * that is corrected, reviewed or at its end stays there. Tickets are told whom the case waits for.
 */
export async function settleWaiting(tx: EntityManager, caseId: string): Promise<void> {
  const [awaited] = await tx.query<Awaited[]>(AWAITED, [caseId]);
  const waits = awaited !== undefined && awaited.names.length > 0;
  const [from, to] = waits
    ? (['investigating', 'waiting_for_agency'] as const)
    : (['waiting_for_agency', 'investigating'] as const);
  if (!caseSourcesOf(to).includes(from)) throw new Error('waiting is not part of the life of a case');
  await tx.query(`update cases set status = $2 where id = $1 and status = $3`, [caseId, to, from]);
  if (waits) await tx.query(NOTE, [caseId, listOf(awaited.names), awaited.until]);
}

/** `Dinas A, Dinas B dan Dinas C`. */
function listOf(names: readonly string[]): string {
  const whole = joined(names);
  if (whole.length <= NAMES_MAX) return whole;
  const [first = ''] = names;
  return names.length === 1 ? first.slice(0, NAMES_MAX) : `${first} dan ${names.length - 1} pihak lain`;
}

const joined = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} dan ${names.at(-1) ?? ''}`;
