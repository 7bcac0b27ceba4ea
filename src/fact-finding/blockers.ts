import type { EntityManager } from 'typeorm';
import { footnotesIn, kindFits } from '../archive/index.js';
import type { Draft, DraftContent } from './draft.js';
import { exposesSomebody } from './exposure.js';

/** What can still stand between a draft and publication, in the order people work. */
export type Blocker =
  | 'draft'
  | 'title'
  | 'claim'
  | 'verdict'
  | 'kind'
  | 'summary'
  | 'explanation'
  | 'footnotes'
  | 'change-note'
  | 'private-data'
  | 'evidence';

/** What is missing before the draft can go to review. The evidence rule is the database's own. */
export async function blockersOf(tx: EntityManager, caseId: string, draft: Draft | null): Promise<Blocker[]> {
  const content = draft?.latest;
  const missing = content ? await faultsOf(tx, caseId, content, draft.revisionTarget) : ['draft' as const];
  const [row] = await tx.query<{ suffices: boolean | null }[]>(
    `select case_evidence_suffices($1, coalesce($2, 'SALAH')) as suffices`,
    [caseId, content?.verdict],
  );
  return row?.suffices ? missing : [...missing, 'evidence'];
}

async function faultsOf(
  tx: EntityManager,
  caseId: string,
  content: DraftContent,
  revisionTarget: number,
): Promise<Blocker[]> {
  const missing = missingIn(content, revisionTarget);
  if (await pointsNowhere(tx, caseId, content.explanation)) missing.push('footnotes');
  if (await exposesSomebody(tx, caseId, content)) missing.push('private-data');
  return missing;
}

/** A footnote must not lose its source: one was removed, or was never there. */
async function pointsNowhere(tx: EntityManager, caseId: string, explanation: string): Promise<boolean> {
  const footnotes = footnotesIn(explanation);
  if (footnotes.length === 0) return false;
  const rows = await tx.query<{ number: number }[]>(
    `select number from evidence where case_id = $1 and removed_at is null and number = any($2::int[])`,
    [caseId, footnotes],
  );
  return rows.length < footnotes.length;
}

function missingIn(content: DraftContent, revisionTarget: number): Blocker[] {
  const { title, claim, verdict, kind, summary, explanation, changeNote } = content;
  const rules: [Blocker, boolean][] = [
    ['title', title === ''],
    ['claim', claim === ''],
    ['verdict', verdict === null],
    ['kind', verdict !== null && !kindFits(verdict, kind)],
    ['summary', summary === ''],
    ['explanation', explanation === ''],
    ['change-note', revisionTarget > 1 && changeNote === null],
  ];
  return rules.flatMap(([blocker, stands]) => (stands ? [blocker] : []));
}
