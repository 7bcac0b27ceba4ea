import type { EntityManager } from 'typeorm';
import type { CaseFile } from './case-file.js';
import { WORKABLE } from './case-status.js';

/** What somebody who is told nothing should do next with a case. */
export type NextStep = 'claim' | 'evidence' | 'write' | 'mend' | 'hand-in' | 'judge' | 'wait';

interface Standing {
  sourced: boolean;
  written: boolean;
  sentBack: boolean;
  author: boolean;
  editor: boolean;
}

const STANDING = `
  select case_evidence_suffices($1, coalesce(v.verdict, 'SALAH')) is true as sourced, v.version is not null as written,
    exists (select from reviews r where r.draft_id = d.id and r.version = v.version
      and r.decision = 'send_back') as "sentBack",
    exists (select from draft_versions w where w.draft_id = d.id and w.author_id = s.id) as author,
    s.role in ('editor', 'administrator') as editor
  from staff s left join drafts d on d.case_id = $1 and d.status <> 'published'
  left join lateral (
    select n.version, n.verdict from draft_versions n where n.draft_id = d.id order by n.version desc limit 1) v on true
  where s.id = $2`;

/** What is next for this person; null where there is nothing to be done by them. */
export async function nextStep(tx: EntityManager, file: CaseFile, staffId: string): Promise<NextStep | null> {
  const holds = file.holderId === staffId && WORKABLE.some((status) => status === file.status);
  if (!holds && file.status !== 'in_review') return null;
  const [standing] = await tx.query<Standing[]>(STANDING, [file.id, staffId]);
  if (!standing) return null;
  return holds ? ofHolder(file, standing) : ofReview(standing);
}

function ofHolder({ claimWritten }: CaseFile, { sourced, written, sentBack }: Standing): NextStep {
  if (!claimWritten) return 'claim';
  if (sentBack) return 'mend';
  if (!sourced) return 'evidence';
  return written ? 'hand-in' : 'write';
}

const ofReview = ({ editor, author }: Standing): NextStep => (editor && !author ? 'judge' : 'wait');
