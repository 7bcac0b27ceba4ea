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
}

export interface StageStep {
  step: CaseStage;
  at: Date;
  waitingFor: string | null;
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

/** Reads what the database has noted of a case's moves; nothing for a question that belongs to none yet. */
export async function progressOf(
  db: EntityManager,
  caseId: string | null,
  linkedAt: Date | null,
): Promise<CaseProgress> {
  if (caseId === null || linkedAt === null) return { now: null, steps: [] };
  const steps = await db.query<CaseStep[]>(
    `select status, since, waiting_for as "waitingFor" from case_steps where case_id = $1 order by id`,
    [caseId],
  );
  return progress(steps, linkedAt);
}

/**
 * The part of a case's way that one question has seen: from where the case stood when the question joined it to the
 * first answer after that. Being sent back from review is the desk's own affair: the review is no longer told.
 */
export function progress(all: readonly CaseStep[], linkedAt: Date): CaseProgress {
  const joined = Math.max(
    0,
    all.findLastIndex(({ since }) => since <= linkedAt),
  );
  const rest = all.slice(joined);
  const end = rest.findIndex(({ status }) => status === 'published');
  const seen = rest.slice(0, end < 0 ? rest.length : end).flatMap((each) => staged(each, linkedAt));
  return { now: seen.at(-1) ?? null, steps: told(seen) };
}

function staged({ status, since, waitingFor }: CaseStep, linkedAt: Date): StageStep[] {
  const step = STAGE_OF.get(status);
  return step ? [{ step, at: since > linkedAt ? since : linkedAt, waitingFor }] : [];
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
