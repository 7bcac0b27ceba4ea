import type { DeclineReason } from '../questions/index.js';
import type { CaseStatus } from './case-status.js';

/** One case as the desk sees it. */
export interface CaseFile {
  id: string;
  number: number;
  claim: string;
  status: CaseStatus;
  priority: number;
  priorityReason: string;
  demand: number;
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
export const CASE_COLUMNS = `c.id, c.number, c.claim, c.status, c.priority, c.priority_reason as "priorityReason", c.demand,
  c.city_is_subject as "cityIsSubject", s.id as "holderId", s.name as "holderName",
  case when s.id is not null then c.lease_until end as "leaseUntil", c.closed_reason as "closedReason",
  c.answer_id as "answerId", c.created_at as "createdAt"`;

export const CASE_TABLES = `cases c left join staff s on s.id = c.lease_holder and c.lease_until > now()`;
