import type { DeclineReason, Topic } from '../questions/index.js';
import type { CaseStatus } from './case-status.js';
import type { Urgency } from './queue/urgency.js';

/** One case as the desk sees it. */
export interface CaseFile {
  id: string;
  number: number;
  claim: string;
  /** False: the claim is still what an asker wrote, private data masked. */
  claimWritten: boolean;
  status: CaseStatus;
  urgency: Urgency;
  /** Words of an emergency that were found in it. */
  emergencyTerms: string[];
  /** Whether many asked within minutes. */
  burst: boolean;
  topic: Topic | null;
  kelurahan: string[];
  /** When somebody first looked at it. */
  triagedAt: Date | null;
  /** When it is to be looked at, or, after that, to be answered. */
  dueAt: Date;
  /** How many people asked, or said that they received this too, also after it was answered. */
  demand: number;
  /** Answers of askers that nobody has marked as read. */
  unread: number;
  cityIsSubject: boolean;
  /** Who holds the case now; an expired lease holds nothing. */
  holderId: string | null;
  holderName: string | null;
  leaseUntil: Date | null;
  closedReason: DeclineReason | null;
  answerId: string | null;
  createdAt: Date;
}

/** Columns of a CaseFile, for `from cases c left join staff s on s.id = c.lease_holder and c.lease_until > now()`. */
export const CASE_COLUMNS = `c.id, c.number, c.claim, c.claim_written_at is not null as "claimWritten",
  c.status, c.urgency, c.emergency_terms as "emergencyTerms",
  c.burst_at is not null as burst, c.topic, c.kelurahan, c.triaged_at as "triagedAt", c.due_at as "dueAt",
  c.demand + (select count(*)::int from questions q where q.answer_id = c.answer_id and q.case_id is distinct from c.id) as demand,
  (select count(*)::int from questions q join question_messages m on m.question_id = q.id
   where q.case_id = c.id and m.author = 'asker' and m.read_at is null and m.erased_at is null) as unread,
  c.city_is_subject as "cityIsSubject", s.id as "holderId", s.name as "holderName",
  case when s.id is not null then c.lease_until end as "leaseUntil", c.closed_reason as "closedReason",
  c.answer_id as "answerId", c.created_at as "createdAt"`;

export const CASE_TABLES = `cases c left join staff s on s.id = c.lease_holder and c.lease_until > now()`;
