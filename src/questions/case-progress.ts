import type { EntityManager } from 'typeorm';

/** Where a case can stand for an asker who waits. */
export const CASE_STAGES = ['investigating', 'waiting_for_agency', 'in_review'] as const;
export type CaseStage = (typeof CASE_STAGES)[number];

/** A status of the case behind a question, with the moment it began: all that an asker sees of it. */
interface CaseStep {
  status: string;
  since: Date;
  /** Which agency is asked, when that may be told. */
  waitingFor: string | null;
  /** Until when that agency was given time. */
  waitingUntil: Date | null;
}

export interface StageStep {
  step: CaseStage;
  at: Date;
  waitingFor: string | null;
  /** Until when that agency was given time. */
  waitingUntil: Date | null;
}

/** How far the case has come: where it stands now, and what led there. */
export interface CaseProgress {
  now: StageStep | null;
  steps: StageStep[];
}

/** Whoever has no answer yet is being checked for, also where an earlier answer is being corrected. */
const STAGE_OF: ReadonlyMap<string, CaseStage> = new Map([
  ['investigating', 'investigating'],
  ['correcting', 'investigating'],
  ['waiting_for_agency', 'waiting_for_agency'],
  ['in_review', 'in_review'],
]);

/** The question whose way is told. */
interface Followed {
  id: string;
  caseId: string | null;
  linkedAt: Date | null;
}

/** A stay of a question in one case. */
interface Stay {
  caseId: string;
  from: Date;
  until: Date | null;
}

interface Move {
  from: string;
  to: string | null;
  at: Date;
}

/** Where a question was moved, in order; undoing leads the other way. */
const MOVED = `
  select case when undoes is null then source_case else target_case end as "from",
         case when undoes is null then target_case else source_case end as "to", created_at as at
  from case_moves where questions @> array[$1::uuid] order by id`;

/** Reads what the database has noted of the moves of its cases; nothing for a question that belongs to none yet. */
export async function progressOf(
  db: EntityManager,
  { id, caseId, linkedAt }: Followed,
): Promise<CaseProgress> {
  if (linkedAt === null) return { now: null, steps: [] };
  const stays = staysOf(caseId, linkedAt, await db.query<Move[]>(MOVED, [id]));
  const steps = await db.query<(CaseStep & { caseId: string })[]>(
    `select case_id as "caseId", status, since, waiting_for as "waitingFor",
            waiting_until as "waitingUntil" from case_steps
     where case_id = any($1::uuid[]) order by id`,
    [[...new Set(stays.map((stay) => stay.caseId))]],
  );
  const seen = stays.flatMap((stay) =>
    seenIn(
      steps.filter((step) => step.caseId === stay.caseId),
      stay,
    ),
  );
  return { now: seen.at(-1) ?? null, steps: told(seen) };
}

function staysOf(caseId: string | null, linkedAt: Date, moves: readonly Move[]): Stay[] {
  const ways = [{ to: moves[0]?.from ?? caseId, at: linkedAt }, ...moves];
  return ways.flatMap(({ to, at }, index) =>
    to === null ? [] : [{ caseId: to, from: at, until: ways[index + 1]?.at ?? null }],
  );
}

/**
 * The part of a case's way that a question has seen while it stayed: from where the case stood when it came to the
 * first answer after that. Being sent back from review is the desk's own affair: the review is no longer told.
 */
function seenIn(all: readonly CaseStep[], { from, until }: Stay): StageStep[] {
  const joined = Math.max(
    0,
    all.findLastIndex(({ since }) => since <= from),
  );
  const rest = all.slice(joined);
  const end = rest.findIndex(
    ({ status, since }, index) => status === 'published' || (until !== null && index > 0 && since >= until),
  );
  return rest.slice(0, end < 0 ? rest.length : end).flatMap((each) => staged(each, from));
}

function staged({ status, since, waitingFor, waitingUntil }: CaseStep, from: Date): StageStep[] {
  const step = STAGE_OF.get(status);
  return step ? [{ step, at: since > from ? since : from, waitingFor, waitingUntil }] : [];
}

/** Investigating once, every wait, and a review only when nothing came after it. */
function told(seen: readonly StageStep[]): StageStep[] {
  return seen.filter(
    ({ step }, index) =>
      step === 'waiting_for_agency' ||
      (step === 'in_review'
        ? index === seen.length - 1
        : seen.findIndex((other) => other.step === step) === index),
  );
}
